// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "tile_samples.h"

#include <QTemporaryDir>

using namespace twin;
using namespace twin::data;
using namespace twin::test;

namespace {

ReadOptions placed(double east = 611'000, double north = 5'970'000, std::optional<double> height = 12.0,
                   double turn = 0, double scale = 1)
{
    ReadOptions options;
    options.place = ModelPlace{{east, north}, height, turn, scale};
    return options;
}

ReadBuildings readModelFile(const std::string& path, const ReadOptions& options = placed())
{
    return readWith(readModel, path, options);
}

std::array<std::uint8_t, 3> colourOf(const ReadBuildings& read)
{
    if (read.buildings.empty() || !read.buildings.front().surfaces.front().colour)
        return {1, 2, 3};
    return *read.buildings.front().surfaces.front().colour;
}

/// A 4 x 4 m roof at 10 m.
GltfSample roof()
{
    GltfSample sample;
    sample.positions = {0, 10, 0, 4, 10, 0, 4, 10, -4, 0, 10, -4};
    sample.indices = {0, 1, 2, 0, 2, 3};
    return sample;
}

const char* const kCube =
    "# a hut\nmtllib hut.mtl\no hut\nv 0 0 0\nv 4 0 0\nv 4 3 0\nv 0 3 0\nv 0 0 -5\nv 4 0 -5\n"
    "v 4 3 -5\nv 0 3 -5\nusemtl wall\nf 1 2 3 4\nf 6 5 8 7\nf 5 1 4 8\nf 2 6 7 3\n"
    "usemtl roof\nf 4 3 7 8\nusemtl wall\nf 5 6 2 1\n";

} // namespace

class TestModelReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placedTurnedAndScaled();
    void withoutAPlace();
    void ownCoordinates();
    void nodesAndInstances();
    void materialsGiveColours();
    void texturesGiveColours();
    void missingTexture();
    void propertyTable();
    void quantised();
    void unknownExtension();
    void hostileAccessors();
    void unboundedNodes();
    void objWithMaterials();
    void objInMapCoordinates();
    void objBroken();
    void probedByContent();
};

void TestModelReader::placedTurnedAndScaled()
{
    const Fixture files;
    const std::string path = files.write("m.glb", QByteArray::fromStdString(boxGlb(0, 0, 0, 10, 8, 6)));
    ReadBuildings read = readModelFile(path);
    QVERIFY2(read.buildings.size() == 1, faultOf(read).c_str());
    QVERIFY(near(boxOf(read.buildings[0]), {611'000, 5'970'000, 12, 611'010, 5'970'008, 18}, 1e-3));
    QCOMPARE(read.buildings[0].objectClass, ObjectClass::Generic);
    // A quarter turn clockwise sends east to south and north to east.
    read = readModelFile(path, placed(611'000, 5'970'000, 0, 90, 2));
    QVERIFY(near(boxOf(read.buildings[0]), {611'000, 5'970'000 - 20, 0, 611'016, 5'970'000, 12}, 1e-3));
    read = readModelFile(path, placed(611'000, 5'970'000, std::nullopt));
    QVERIFY(std::abs(boxOf(read.buildings[0])[2]) < 1e-6);
}

void TestModelReader::withoutAPlace()
{
    const Fixture files;
    const ReadBuildings read =
        readModelFile(files.write("m.glb", QByteArray::fromStdString(boxGlb())), ReadOptions());
    QVERIFY(!read.ok && read.error.kind == ErrorKind::MissingCrs);
    QVERIFY(says(read, "--place EASTING,NORTHING"));
}

void TestModelReader::ownCoordinates()
{
    const Fixture files;
    GltfSample sample;
    sample.addBox(0, 0, 0, 10, 8, 6);
    sample.addMesh(sample.boxes());
    sample.root["extensions"]["CESIUM_RTC"] = {{"center", {611'000, 5'970'000, 4}}};
    const std::string path = files.write("m.glb", QByteArray::fromStdString(sample.glb()));
    ReadBuildings read = readModelFile(path, ReadOptions());
    QVERIFY2(read.buildings.size() == 1, faultOf(read).c_str());
    QVERIFY(near(boxOf(read.buildings[0]), {611'000, 5'970'000, 4, 611'010, 5'970'008, 10}, 0.5));
    QVERIFY(says(read, "EPSG:25832"));
    read = readModelFile(path, placed());
    QVERIFY(says(read, "was not used"));
}

void TestModelReader::nodesAndInstances()
{
    const Fixture files;
    GltfSample sample;
    sample.addBox(0, 0, 0, 1, 1, 1);
    const std::size_t moves = sample.floats({0, 0, 0, 0, 7, 0}, "VEC3", 3);
    sample.addMesh(sample.boxes(),
                   {{"translation", {10, 0, 0}}, {"scale", {2, 2, 2}}, {"rotation", {0, 1, 0, 0}}});
    sample.root["nodes"][0]["extensions"]["EXT_mesh_gpu_instancing"] = {
        {"attributes", {{"TRANSLATION", moves}}}};
    const ReadBuildings read = readModelFile(files.write("m.glb", QByteArray::fromStdString(sample.glb())));
    QVERIFY2(read.buildings.size() == 1, faultOf(read).c_str());
    QCOMPARE(read.buildings[0].surfaces.size(), std::size_t{24});
    // Half a turn about the vertical: east and north change their signs; the second stands 14 m higher.
    QVERIFY(near(boxOf(read.buildings[0]), {611'008, 5'969'998, 12, 611'010, 5'970'000, 28}, 1e-3));
}

void TestModelReader::materialsGiveColours()
{
    const Fixture files;
    GltfSample sample = roof();
    Json primitive = sample.boxes();
    primitive["material"] = 0;
    sample.root["materials"] = {{{"pbrMetallicRoughness", {{"baseColorFactor", {1.0, 0.5, 0.0, 1.0}}}}}};
    primitive["attributes"]["COLOR_0"] =
        sample.accessor(bytesOf(std::vector<std::uint8_t>(16, 255)), 5121, 4, "VEC4");
    sample.root["accessors"].back()["normalized"] = true;
    sample.addMesh(primitive);
    ReadBuildings read = readModelFile(files.write("m.glb", QByteArray::fromStdString(sample.glb())));
    // 0.5 linear is 188 on the screen.
    QCOMPARE(colourOf(read), (std::array<std::uint8_t, 3>{255, 188, 0}));
    // White and nothing else says nothing.
    read = readModelFile(files.write("n.glb", QByteArray::fromStdString(boxGlb())));
    QVERIFY(!read.buildings.front().surfaces.front().colour);
}

void TestModelReader::texturesGiveColours()
{
    const Fixture files;
    GltfSample sample = roof();
    Json primitive = sample.boxes();
    primitive["material"] = 0;
    // The right half of the picture, which is blue.
    primitive["attributes"]["TEXCOORD_0"] =
        sample.floats({0.6f, 0.1f, 0.9f, 0.1f, 0.9f, 0.9f, 0.6f, 0.9f}, "VEC2", 2);
    sample.root["materials"] = {{{"pbrMetallicRoughness", {{"baseColorTexture", {{"index", 0}}}}}}};
    sample.root["textures"] = {{{"source", 0}}};
    const std::string picture = png(64, 32, {qRgb(200, 10, 20), qRgb(30, 60, 220)});
    sample.root["images"] = {{{"mimeType", "image/png"}, {"bufferView", sample.view(picture)}}};
    sample.addMesh(primitive);
    ReadBuildings read = readModelFile(files.write("m.glb", QByteArray::fromStdString(sample.glb())));
    QCOMPARE(colourOf(read), (std::array<std::uint8_t, 3>{30, 60, 220}));
    // The same beside the file, as a glTF with everything outside.
    files.write("roof.png", QByteArray::fromStdString(picture));
    files.write("roof.bin", QByteArray::fromStdString(sample.binary));
    sample.root["images"] = {{{"uri", "roof.png"}}};
    sample.root["buffers"] = {{{"uri", "roof.bin"}, {"byteLength", sample.binary.size()}}};
    read = readModelFile(files.write("m.gltf", QByteArray::fromStdString(sample.root.dump())));
    QVERIFY2(read.ok, faultOf(read).c_str());
    QCOMPARE(colourOf(read), (std::array<std::uint8_t, 3>{30, 60, 220}));
}

void TestModelReader::missingTexture()
{
    const Fixture files;
    GltfSample sample = roof();
    Json primitive = sample.boxes();
    primitive["material"] = 0;
    primitive["attributes"]["TEXCOORD_0"] = sample.floats({0, 0, 1, 0, 1, 1, 0, 1}, "VEC2", 2);
    sample.root["materials"] = {{{"pbrMetallicRoughness", {{"baseColorTexture", {{"index", 0}}}}}}};
    sample.root["textures"] = {{{"source", 0}}};
    for (const char* uri :
         {"gone.png", "../gone.png", "data:image/png;base64,AAAA", "http://127.0.0.1/a.png"}) {
        sample.root["images"] = {{{"uri", uri}}};
        GltfSample copy = sample;
        copy.addMesh(primitive);
        const ReadBuildings read = readModelFile(files.write("m.glb", QByteArray::fromStdString(copy.glb())));
        QVERIFY2(read.buildings.size() == 1 && !read.buildings[0].surfaces[0].colour, uri);
        QVERIFY(says(read, "1 textures are missing"));
    }
}

void TestModelReader::propertyTable()
{
    const Fixture files;
    GltfSample sample;
    sample.addBox(0, 0, 0, 10, 8, 6);
    sample.addBox(20, 0, 0, 10, 8, 9);
    sample.addBox(40, 0, 0, 10, 8, 9);
    Json primitive = sample.boxes();
    std::vector<std::uint16_t> ids(24, 0);
    std::fill(ids.begin() + 8, ids.begin() + 16, std::uint16_t{1});
    std::fill(ids.begin() + 16, ids.end(), std::uint16_t{7}); // stands for none
    primitive["attributes"]["_FEATURE_ID_0"] = sample.accessor(bytesOf(ids), 5123, 24, "SCALAR");
    primitive["extensions"]["EXT_mesh_features"]["featureIds"] = {
        {{"featureCount", 2}, {"attribute", 0}, {"propertyTable", 0}, {"nullFeatureId", 7}}};
    const auto column = [&](const std::string& bytes) { return Json{{"values", sample.view(bytes)}}; };
    Json names = column("DomHaus");
    names["stringOffsets"] = sample.view(bytesOf(std::vector<std::uint32_t>{0, 3, 7}));
    Json years = column(bytesOf(std::vector<std::uint16_t>{1173, 1250, 1900}));
    years["arrayOffsets"] = sample.view(bytesOf(std::vector<std::uint32_t>{0, 2, 3}));
    Json beyond = column("abc");
    beyond["stringOffsets"] = sample.view(bytesOf(std::vector<std::uint32_t>{0, 3, 70}));
    sample.root["extensions"]["EXT_structural_metadata"] = {
        {"schema",
         {{"classes",
           {{"building",
             {{"properties",
               {{"gml_id", {{"type", "STRING"}}},
                {"listed", {{"type", "BOOLEAN"}}},
                {"use", {{"type", "ENUM"}, {"enumType", "uses"}}},
                {"energy", {{"type", "SCALAR"}, {"componentType", "FLOAT32"}, {"noData", -1}}},
                {"share",
                 {{"type", "SCALAR"}, {"componentType", "UINT8"}, {"normalized", true}, {"scale", 100}}},
                {"years", {{"type", "SCALAR"}, {"componentType", "UINT16"}, {"array", true}}},
                {"broken", {{"type", "STRING"}}}}}}}}},
          {"enums", {{"uses", {{"valueType", "UINT8"}, {"values", {{{"name", "Church"}, {"value", 3}}}}}}}}}},
        {"propertyTables",
         {{{"class", "building"},
           {"count", 2},
           {"properties",
            {{"gml_id", names},
             {"listed", column(std::string(1, '\x01'))},
             {"use", column(std::string("\x03\x04"))},
             {"energy", column(bytesOf(std::vector<float>{-1, 82.5f}))},
             {"share", column(std::string("\xFF\x33"))},
             {"years", years},
             {"broken", beyond}}}}}}};
    sample.addMesh(primitive);
    const ReadBuildings read = readModelFile(files.write("m.glb", QByteArray::fromStdString(sample.glb())));
    QVERIFY2(read.buildings.size() == 3, faultOf(read).c_str());
    const auto& first = *std::find_if(read.buildings.begin(), read.buildings.end(),
                                      [](const Building& b) { return b.id == "Dom"; });
    const auto& second = *std::find_if(read.buildings.begin(), read.buildings.end(),
                                       [](const Building& b) { return b.id == "Haus"; });
    QCOMPARE(first.objectClass, ObjectClass::Building);
    const std::map<std::string, std::string> one{
        {"listed", "true"}, {"use", "Church"}, {"share", "100"}, {"years", "1173, 1250"}};
    const std::map<std::string, std::string> two{
        {"listed", "false"}, {"use", "4"}, {"energy", "82.5"}, {"share", "20"}, {"years", "1900"}};
    QCOMPARE(first.attributes, one);
    QCOMPARE(second.attributes, two);
    QVERIFY(says(read, "1 columns"));
}

void TestModelReader::quantised()
{
    const Fixture files;
    GltfSample sample;
    // KHR_mesh_quantization: 16-bit positions of a stride of eight bytes, unfolded by the node.
    const std::vector<std::uint16_t> points{0, 0, 0, 0, 1000, 0, 0, 0, 1000, 500, 0, 0};
    Json primitive{{"mode", 4}};
    primitive["attributes"]["POSITION"] = sample.accessor(bytesOf(points), 5123, 3, "VEC3");
    sample.root["bufferViews"][0]["byteStride"] = 8;
    sample.root["extensionsRequired"] = {"KHR_mesh_quantization"};
    sample.addMesh(primitive, {{"scale", {0.01, 0.01, 0.01}}});
    const ReadBuildings read = readModelFile(files.write("m.glb", QByteArray::fromStdString(sample.glb())));
    QVERIFY2(read.buildings.size() == 1, faultOf(read).c_str());
    QVERIFY(near(boxOf(read.buildings[0]), {611'000, 5'970'000, 12, 611'010, 5'970'000, 17}, 1e-3));
}

void TestModelReader::unknownExtension()
{
    const Fixture files;
    GltfSample sample = roof();
    sample.root["extensionsRequired"] = {"ACME_cubes"};
    sample.addMesh(sample.boxes());
    const ReadBuildings read = readModelFile(files.write("m.glb", QByteArray::fromStdString(sample.glb())));
    QVERIFY(!read.ok && says(read, "ACME_cubes"));
}

void TestModelReader::hostileAccessors()
{
    const Fixture files;
    const auto broken = [&](auto change) {
        GltfSample sample = roof();
        Json primitive = sample.boxes();
        sample.addMesh(primitive);
        change(sample.root);
        return readModelFile(files.write("m.glb", QByteArray::fromStdString(sample.glb())));
    };
    const auto empty = [&](auto change) {
        const ReadBuildings read = broken(change);
        return read.buildings.empty() && (!read.ok || !read.diagnostics.empty());
    };
    QVERIFY(empty([](Json& root) { root["accessors"][0]["count"] = 4'000'000'000u; }));
    QVERIFY(empty([](Json& root) { root["accessors"][0]["byteOffset"] = 1'000'000; }));
    QVERIFY(empty([](Json& root) { root["bufferViews"][0]["byteOffset"] = 18'446'744'073'709'551'600u; }));
    QVERIFY(empty([](Json& root) { root["bufferViews"][0]["byteLength"] = 5; }));
    QVERIFY(empty([](Json& root) { root["bufferViews"][0]["byteStride"] = 250; }));
    QVERIFY(empty([](Json& root) { root["bufferViews"][0]["buffer"] = 9; }));
    QVERIFY(empty([](Json& root) { root["accessors"][0]["bufferView"] = -1; }));
    QVERIFY(empty([](Json& root) { root["accessors"][0]["type"] = "VEC9"; }));
    QVERIFY(empty([](Json& root) { root["accessors"][0].erase("bufferView"); }));
    QVERIFY(empty([](Json& root) {
        root["accessors"][1]["componentType"] = 5121;
        root["accessors"][1]["count"] = 900;
    }));
    QVERIFY(empty([](Json& root) { root["accessors"][0]["count"] = 2; })); // indices beyond
    QVERIFY(empty([](Json& root) { root["nodes"][0]["mesh"] = 77; }));
    QVERIFY(empty([](Json& root) { root["nodes"][0]["matrix"] = {1, 2, 3}; }));
    QVERIFY(empty([](Json& root) {
        root["bufferViews"][0]["extensions"]["EXT_meshopt_compression"] = {
            {"buffer", 0}, {"byteLength", 40}, {"byteStride", 12}, {"count", 4}, {"mode", "ATTRIBUTES"}};
    }));
    QVERIFY(empty([](Json& root) {
        root["meshes"][0]["primitives"][0]["extensions"]["KHR_draco_mesh_compression"] = {
            {"bufferView", 0}, {"attributes", {{"POSITION", 0}}}};
    }));
}

void TestModelReader::unboundedNodes()
{
    const Fixture files;
    GltfSample sample = roof();
    sample.addMesh(sample.boxes());
    // Each node has the next one twice as its child, and the last one the first.
    for (int i = 0; i < 40; ++i)
        sample.root["nodes"].push_back({{"children", {i + 2, i + 2}}});
    sample.root["nodes"].back()["children"] = {1, 0};
    sample.root["scenes"] = {{{"nodes", {1}}}};
    const ReadBuildings read = readModelFile(files.write("m.glb", QByteArray::fromStdString(sample.glb())));
    QVERIFY(says(read, "nests too deep"));
}

void TestModelReader::objWithMaterials()
{
    const Fixture files;
    files.write("roof.png", QByteArray::fromStdString(png(8, 8, {qRgb(200, 100, 50)})));
    files.write("hut.mtl", "newmtl wall\nKd 0.5 0.25 1\nnewmtl roof\nKd 1 1 1\nmap_Kd roof.png\n");
    const std::string path = files.write("hut.obj", kCube);
    ReadBuildings read = readModelFile(path);
    QVERIFY2(read.buildings.size() == 1, faultOf(read).c_str());
    const Building& hut = read.buildings[0];
    QCOMPARE(hut.id, std::string("hut"));
    QVERIFY(near(boxOf(hut), {611'000, 5'970'000, 12, 611'004, 5'970'005, 15}, 1e-6));
    QCOMPARE(hut.surfaces.size(), std::size_t{6});
    QVERIFY(says(read, "--up z"));
    for (const BoundarySurface& surface : hut.surfaces) {
        const bool roof = surface.kind == SurfaceKind::Roof;
        QCOMPARE(*surface.colour, roof ? (std::array<std::uint8_t, 3>{200, 100, 50})
                                       : (std::array<std::uint8_t, 3>{128, 64, 255}));
        if (roof)
            QCOMPARE(surface.outer.front().height, 15.0);
    }
    ReadOptions upright = placed();
    upright.zUp = true;
    read = readModelFile(path, upright);
    QVERIFY(near(boxOf(read.buildings[0]), {611'000, 5'970'000, 12 - 5, 611'004, 5'970'003, 12}, 1e-6));
    // A library outside the folder is not read.
    files.write("out.obj", QByteArray(kCube).replace("hut.mtl", "../hut.mtl"));
    read = readModelFile(files.path("out.obj"));
    QVERIFY(read.buildings.size() == 1 && says(read, "../hut.mtl"));
}

void TestModelReader::objInMapCoordinates()
{
    const Fixture files;
    const std::string path =
        files.write("city.obj", "o first\nv 611000.25 5970000.5 3\nv 611004.25 5970000.5 3\n"
                                "v 611004.25 5970004.5 9.125\nf 1 2 3\no second\nv 611100 5970000 3\n"
                                "v 611104 5970000 3\nv 611104 5970004 9\nf -3 -2 -1\n");
    const ReadBuildings read = readModelFile(path, ReadOptions());
    QVERIFY2(read.buildings.size() == 2, faultOf(read).c_str());
    QCOMPARE(read.buildings[0].name, std::string("first"));
    QVERIFY(
        near(boxOf(read.buildings[0]), {611'000.25, 5'970'000.5, 3, 611'004.25, 5'970'004.5, 9.125}, 1e-6));
    QVERIFY(read.buildings[0].id != read.buildings[1].id);
}

void TestModelReader::objBroken()
{
    const Fixture files;
    QByteArray wide = "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\nf 1 2 99\nf 1 2\nf";
    for (int i = 0; i < 300; ++i)
        wide += " 1";
    for (const QByteArray& text :
         {wide + "\n", QByteArray("v 0 0 0\nf 1 1 1\n"), QByteArray("v nan inf 1e999\nf 1 1 1\n"),
          QByteArray("v 1 2 3\nf 9999999999 -9999999999 0\n")}) {
        const ReadBuildings read = readModelFile(files.write("b.obj", text));
        QVERIFY(!read.ok || read.buildings.size() <= 1);
        QVERIFY(!read.ok || !read.diagnostics.empty());
    }
}

void TestModelReader::probedByContent()
{
    const Fixture files;
    const auto kindOf = [&](const QString& name, const std::string& content) {
        const auto info = probe(files.write(name, QByteArray::fromStdString(content)));
        return info.ok() ? info->kind : SourceKind::Unknown;
    };
    QCOMPARE(kindOf("a.dat", boxGlb()), SourceKind::Model);
    QCOMPARE(kindOf("b.bin", boxesB3dm(1, {})), SourceKind::Model);
    QCOMPARE(kindOf("c.txt", kCube), SourceKind::Model);
    QCOMPARE(kindOf("d.json", placedTileset(tile("x.glb"))), SourceKind::Tileset);
    const auto info = probe(files.path("a.dat"));
    QVERIFY(info->layers.front().extent.empty() && info->layers.front().crs.empty());
    QCOMPARE(info->format, std::string("glTF 2.0"));
}

TWIN_TEST(TestModelReader)
#include "test_model_reader.moc"

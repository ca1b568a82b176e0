// SPDX-License-Identifier: GPL-3.0-or-later
// What a CityGML model holds beside plain buildings: other constructions, roads, waters, plants, prototypes,
// colours.
#include "../test_main.h"

#include "core/geo/polygon.h"
#include "reader_fixtures.h"

#include <QImage>

using namespace twin;
using namespace twin::data;
using namespace twin::test;

namespace {

struct ReadModel
{
    std::vector<Building> buildings;
    GroundFeatures ground;
    Diagnostics diagnostics;
    bool ok = false;
};

QByteArray member(const QByteArray& name, const QByteArray& content, const QByteArray& id = "o")
{
    return "<core:cityObjectMember><" + name + " gml:id=\"" + id + "\">" + content + "</" + name +
           "></core:cityObjectMember>";
}

QByteArray multiSurface(const QByteArray& property, const QByteArray& polygons)
{
    return "<" + property + "><gml:MultiSurface>" + polygons + "</gml:MultiSurface></" + property + ">";
}

QByteArray flat(double x, double y, double width, double height, double z, const QByteArray& id = {})
{
    const auto p = [&](double dx, double dy) {
        return QByteArray::number(x + dx, 'f', 2) + ' ' + QByteArray::number(y + dy, 'f', 2) + ' ' +
               QByteArray::number(z, 'f', 2) + ' ';
    };
    return "<gml:surfaceMember>" +
           polygon(p(0, 0) + p(width, 0) + p(width, height) + p(0, height) + p(0, 0), id) +
           "</gml:surfaceMember>";
}

} // namespace

class TestCityGmlObjects : public QObject
{
    Q_OBJECT

    Fixture mFiles;

    ReadModel read(const QByteArray& members) const
    {
        ReadModel result;
        const std::string path = mFiles.write(QStringLiteral("model.gml"), cityModel(members));
        const Progress progress;
        const auto counts = readCityGml(
            path, {},
            [&](Building&& building) {
                result.buildings.push_back(std::move(building));
                return true;
            },
            result.diagnostics, progress,
            [&](GroundFeatures&& features) {
                for (auto& water : features.waters)
                    result.ground.waters.push_back(std::move(water));
                for (auto& road : features.roads)
                    result.ground.roads.push_back(std::move(road));
                for (const auto& tree : features.trees)
                    result.ground.trees.push_back(tree);
                for (auto& cover : features.landCover)
                    result.ground.landCover.push_back(std::move(cover));
            });
        result.ok = counts.ok();
        return result;
    }

private Q_SLOTS:
    void otherConstructions()
    {
        const ReadModel model = read(
            member("brid:Bridge",
                   "<gml:name>Puppenbrücke</gml:name><brid:function>1000</brid:function>" +
                       solid(Box(), "brid:lod2Solid") +
                       "<brid:consistsOfBridgePart><brid:BridgePart gml:id=\"P\">" +
                       solid(Box{610920}, "brid:lod2Solid") +
                       "</brid:BridgePart></brid:consistsOfBridgePart>",
                   "B") +
            member("tun:Tunnel", solid(Box{610950}, "tun:lod1Solid"), "T") +
            member("gen:GenericCityObject",
                   "<gen:lod1Geometry>" + solid(Box{610970}, "x").mid(3).chopped(4) + "</gen:lod1Geometry>",
                   "G") +
            member("dem:ReliefFeature", "<dem:lod>1</dem:lod>", "R"));
        QVERIFY(model.ok);
        QCOMPARE(model.buildings.size(), std::size_t{3});
        QCOMPARE(model.buildings[0].objectClass, ObjectClass::Bridge);
        QCOMPARE(model.buildings[0].name, std::string("Puppenbrücke"));
        QCOMPARE(model.buildings[0].surfaces.size(), std::size_t{12}); // the part is there as well
        QCOMPARE(model.buildings[0].partIds, std::vector<std::string>{"P"});
        QCOMPARE(model.buildings[1].objectClass, ObjectClass::Tunnel);
        QCOMPARE(model.buildings[2].objectClass, ObjectClass::Generic);
        QVERIFY(mentions(model.diagnostics, "1 ReliefFeature"));
        QVERIFY(!mentions(model.diagnostics, "Bridge"));
    }

    void roadsAndWaters()
    {
        const ReadModel model = read(
            member("tran:Road", "<gml:name>Holstenstraße</gml:name><tran:trafficArea><tran:TrafficArea>" +
                                    multiSurface("tran:lod2MultiSurface", flat(610900, 5969800, 50, 8, 5)) +
                                    "</tran:TrafficArea></tran:trafficArea>") +
            member("tran:Road",
                   "<tran:lod0Network><gml:GeometricComplex><gml:element><gml:LineString><gml:posList>"
                   "610900 5969800 5 610950 5969850 6 611000 5969850 7</gml:posList></gml:LineString>"
                   "</gml:element></gml:GeometricComplex></tran:lod0Network>") +
            member(
                "wtr:WaterBody",
                "<gml:name>Trave</gml:name><wtr:class>1000</wtr:class><wtr:boundedBy><wtr:WaterGroundSurface>"
                "<wtr:lod2Surface>" +
                    polygon("610000 5969000 -9 610100 5969000 -9 610100 5969100 -9 610000 5969000 -9") +
                    "</wtr:lod2Surface></wtr:WaterGroundSurface></"
                    "wtr:boundedBy><wtr:boundedBy><wtr:WaterSurface>"
                    "<wtr:lod2Surface>" +
                    polygon("610000 5969000 0.5 610100 5969000 0.5 610100 5969100 0.5 610000 5969100 0.5 "
                            "610000 5969000 0.5") +
                    "</wtr:lod2Surface></wtr:WaterSurface></wtr:boundedBy>") +
            member("luse:LandUse",
                   "<luse:class>3000</luse:class>" +
                       multiSurface("luse:lod1MultiSurface", flat(610000, 5968000, 20, 10, 3))) +
            member("veg:PlantCover", multiSurface("veg:lod1MultiSurface", flat(610000, 5967000, 20, 10, 3))));
        QVERIFY(model.ok);
        QVERIFY(model.buildings.empty());
        QCOMPARE(model.ground.landCover.size(), std::size_t{3});
        QCOMPARE(model.ground.landCover[0].kind, std::string("road"));
        QCOMPARE(model.ground.landCover[0].name, std::string("Holstenstraße"));
        QCOMPARE(area(model.ground.landCover[0].area), 400.0);
        QCOMPARE(model.ground.landCover[1].kind, std::string("3000"));
        QCOMPARE(model.ground.landCover[2].kind, std::string("wood"));
        QCOMPARE(model.ground.roads.size(), std::size_t{1});
        QCOMPARE(model.ground.roads[0].axis.size(), std::size_t{3});
        QCOMPARE(model.ground.waters.size(), std::size_t{1});
        QCOMPARE(model.ground.waters[0].levelMetres, 0.5); // the bed of the river is not its surface
        QCOMPARE(area(model.ground.waters[0].area), 10'000.0);
        QVERIFY(!mentions(model.diagnostics, "holds no buildings"));
    }

    void plants()
    {
        const QByteArray place =
            "<core:ImplicitGeometry><core:libraryObject>tree.dae</core:libraryObject>"
            "<core:referencePoint><gml:Point><gml:pos>610500 5969500 12</gml:pos></gml:Point>"
            "</core:referencePoint></core:ImplicitGeometry>";
        const ReadModel model =
            read(member("veg:SolitaryVegetationObject",
                        "<veg:species>1640</veg:species><veg:height uom=\"m\">17.5</veg:height>"
                        "<veg:crownDiameter uom=\"m\">9</veg:crownDiameter><veg:lod1ImplicitRepresentation>" +
                            place + "</veg:lod1ImplicitRepresentation>") +
                 member("veg:SolitaryVegetationObject",
                        "<veg:lod2Geometry>" + solid(Box(), "x").mid(3).chopped(4) + "</veg:lod2Geometry>") +
                 member("veg:SolitaryVegetationObject", "<veg:height>5</veg:height>"));
        QCOMPARE(model.ground.trees.size(), std::size_t{2});
        QVERIFY(near(model.ground.trees[0].position, {610500, 5969500}, 1e-6));
        QCOMPARE(model.ground.trees[0].heightMetres, 17.5f);
        QCOMPARE(model.ground.trees[0].crownMetres, 9.0f);
        QVERIFY(near(model.ground.trees[1].position, {610905, 5969874}, 1e-6));
        QCOMPARE(model.ground.trees[1].heightMetres, 6.0f); // as it is modelled
        QVERIFY(mentions(model.diagnostics, "1 roads, waters, plants"));
    }

    void prototypesArePlaced()
    {
        // A prototype of 2 x 1 m, turned by 90 degrees, used twice.
        const QByteArray matrix =
            "<core:transformationMatrix>0 -1 0 0 1 0 0 0 0 0 1 0 0 0 0 1</core:transformationMatrix>";
        const auto at = [](const char* point) {
            return QByteArray("<core:referencePoint><gml:Point><gml:pos>") + point +
                   "</gml:pos></gml:Point></core:referencePoint>";
        };
        const QByteArray shape = "<core:relativeGMLGeometry><gml:MultiSurface gml:id=\"lamp\">" +
                                 flat(0, 0, 2, 1, 4) + "</gml:MultiSurface></core:relativeGMLGeometry>";
        const auto furniture = [&](const QByteArray& implicit, const QByteArray& id) {
            return member("frn:CityFurniture",
                          "<frn:lod2ImplicitRepresentation><core:ImplicitGeometry>" + implicit +
                              "</core:ImplicitGeometry></frn:lod2ImplicitRepresentation>",
                          id);
        };
        const ReadModel model = read(
            furniture(matrix + at("610000 5969000 10") + shape, "A") +
            furniture(at("610100 5969000 10") + "<core:relativeGMLGeometry xlink:href=\"#lamp\"/>", "B") +
            furniture(at("610200 5969000 10") + "<core:relativeGMLGeometry xlink:href=\"#nowhere\"/>", "C"));
        QVERIFY(model.ok);
        QCOMPARE(model.buildings.size(), std::size_t{2});
        const Envelope turned = model.buildings[0].envelope();
        QCOMPARE(turned.minEasting, 609999.0);
        QCOMPARE(turned.maxEasting, 610000.0);
        QCOMPARE(turned.maxNorthing, 5969002.0);
        QCOMPARE(model.buildings[0].heightRange().first, 14.0);
        const Envelope straight = model.buildings[1].envelope();
        QCOMPARE(straight.minEasting, 610100.0);
        QCOMPARE(straight.maxEasting, 610102.0);
        QVERIFY(mentions(model.diagnostics, "1 geometries stand for a prototype"));
    }

    void coloursOfMaterialsAndTextures()
    {
        QImage picture(8, 8, QImage::Format_RGB32);
        for (int y = 0; y < 8; ++y) {
            for (int x = 0; x < 8; ++x)
                picture.setPixelColor(x, y, x < 4 ? QColor(200, 0, 0) : QColor(0, 0, 100));
        }
        QVERIFY(picture.save(QString::fromStdString(mFiles.path(QStringLiteral("facade.png")))));
        const QByteArray building =
            "<bldg:boundedBy><bldg:WallSurface><bldg:lod2MultiSurface><gml:MultiSurface gml:id=\"wall\">"
            "<gml:surfaceMember>" +
            polygon(Box().ring(2), "w1") + "</gml:surfaceMember><gml:surfaceMember>" +
            polygon(Box().ring(3), "w2") +
            "</gml:surfaceMember></gml:MultiSurface></bldg:lod2MultiSurface></bldg:WallSurface></"
            "bldg:boundedBy>"
            "<bldg:boundedBy><bldg:RoofSurface>" +
            multiSurface("bldg:lod2MultiSurface",
                         "<gml:surfaceMember>" + polygon(Box().ring(1), "r") + "</gml:surfaceMember>") +
            "</bldg:RoofSurface></bldg:boundedBy>";
        const QByteArray appearance =
            "<app:Appearance><app:surfaceDataMember><app:X3DMaterial><app:diffuseColor>0.2 0.4 "
            "1</app:diffuseColor>"
            "<app:target>#wall</app:target></app:X3DMaterial></app:surfaceDataMember><app:surfaceDataMember>"
            "<app:ParameterizedTexture><app:imageURI>facade.png</app:imageURI><app:target "
            "uri=\"#r\"><app:TexCoordList>"
            "<app:textureCoordinates ring=\"#x\">0 0 0.5 0 0.5 1 0 1 0 "
            "0</app:textureCoordinates></app:TexCoordList>"
            "</app:target></app:ParameterizedTexture></app:surfaceDataMember><app:surfaceDataMember>"
            "<app:ParameterizedTexture><app:imageURI>../../etc/passwd</app:imageURI><app:target uri=\"#w2\"/>"
            "</app:ParameterizedTexture></app:surfaceDataMember></app:Appearance>";
        const auto check = [](const ReadModel& model) {
            QVERIFY(model.ok);
            QCOMPARE(model.buildings.size(), std::size_t{1});
            int walls = 0;
            for (const BoundarySurface& surface : model.buildings[0].surfaces) {
                QVERIFY(surface.colour);
                const SurfaceRgb expected =
                    surface.kind == SurfaceKind::Wall ? SurfaceRgb{51, 102, 255} : SurfaceRgb{200, 0, 0};
                QCOMPARE(*surface.colour, expected);
                walls += surface.kind == SurfaceKind::Wall;
            }
            QCOMPARE(walls, 2);
            QVERIFY(mentions(model.diagnostics, "1 textures are not beside"));
        };
        check(read(
            member("bldg:Building", "<app:appearance>" + appearance + "</app:appearance>" + building, "B")));
        // For the whole model, and only after all objects.
        check(read(member("bldg:Building", building, "B") + "<app:appearanceMember>" + appearance +
                   "</app:appearanceMember>"));
    }

    void appearancesDoNotSpill()
    {
        const QByteArray roof =
            "<bldg:boundedBy><bldg:RoofSurface>" +
            multiSurface("bldg:lod2MultiSurface",
                         "<gml:surfaceMember>" + polygon(Box().ring(1), "same") + "</gml:surfaceMember>") +
            "</bldg:RoofSurface></bldg:boundedBy>";
        const ReadModel model = read(
            member(
                "bldg:Building",
                "<app:appearance><app:Appearance><app:surfaceDataMember><app:X3DMaterial><app:diffuseColor>"
                "nan 2 -1</app:diffuseColor><app:target>#same</app:target></app:X3DMaterial>"
                "</app:surfaceDataMember></app:Appearance></app:appearance>" +
                    roof,
                "A") +
            member("bldg:Building", roof, "B"));
        QCOMPARE(model.buildings.size(), std::size_t{2});
        QCOMPARE(*model.buildings[0].surfaces[0].colour, (SurfaceRgb{0, 255, 0}));
        QVERIFY(!model.buildings[1].surfaces[0].colour);
    }

private:
    using SurfaceRgb = std::array<std::uint8_t, 3>;
};

TWIN_TEST(TestCityGmlObjects)
#include "test_city_gml_objects.moc"

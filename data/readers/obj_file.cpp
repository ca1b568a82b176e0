// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/obj_file.h"

#include <cmath>
#include <filesystem>
#include <sstream>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wextra"
#define TINYOBJLOADER_IMPLEMENTATION
#define TINYOBJLOADER_USE_DOUBLE
#include <tiny_obj_loader.h>
#pragma GCC diagnostic pop

namespace twin::data {
namespace {

constexpr std::size_t kMaxMaterialFiles = 100;
constexpr std::size_t kMaxPictures = 1000;

/// Fetches material libraries within the folder of the model.
class Materials : public tinyobj::MaterialReader
{
public:
    Materials(const std::string& path, const TileFiles& files) : mPath(path), mFiles(files) {}

    bool operator()(const std::string& name, std::vector<tinyobj::material_t>* materials,
                    std::map<std::string, int>* places, std::string* warnings, std::string* errors) override
    {
        if (++mRead > kMaxMaterialFiles)
            return false;
        const Result<gltf::Buffer> bytes = mFiles.loader(mPath)(name);
        if (!bytes) {
            mMissing = name.substr(0, 200);
            return false;
        }
        std::istringstream stream(std::string(bytes->begin(), bytes->end()));
        tinyobj::LoadMtl(places, materials, &stream, warnings, errors);
        return true;
    }
    const std::string& missing() const { return mMissing; }

private:
    std::string mPath;
    const TileFiles& mFiles;
    std::size_t mRead = 0;
    std::string mMissing;
};

/// The colours of the materials: Kd, times the mean of the texture where there is one.
std::vector<std::optional<gltf::Rgb>> coloursOf(const std::vector<tinyobj::material_t>& materials,
                                                const std::string& path, const TileFiles& files,
                                                Diagnostics& diagnostics)
{
    std::vector<std::optional<gltf::Rgb>> colours;
    std::map<std::string, std::optional<Picture>> pictures;
    for (const tinyobj::material_t& material : materials) {
        std::array<double, 3> colour{material.diffuse[0], material.diffuse[1], material.diffuse[2]};
        const std::string& texture = material.diffuse_texname;
        if (!texture.empty() && pictures.size() < kMaxPictures) {
            const auto [entry, fresh] = pictures.try_emplace(texture);
            if (fresh) {
                if (const Result<gltf::Buffer> bytes = files.loader(path)(texture))
                    entry->second = decodePicture(*bytes, 256);
                if (!entry->second)
                    diagnostics.warn(
                        path, material.name,
                        TWIN_MSG("The texture %1 of the material is missing or not read; its own "
                                 "colour was taken. PNG, JPEG and WebP are read."),
                        {texture.substr(0, 200)});
            }
            if (entry->second) {
                const gltf::Rgb mean = entry->second->mean();
                // Many exporters leave Kd black beside a texture.
                const bool black = colour[0] + colour[1] + colour[2] <= 0;
                for (std::size_t k = 0; k < 3; ++k)
                    colour[k] = (black ? 1 : colour[k]) * mean[k] / 255.0;
            }
        }
        gltf::Rgb rgb{};
        for (std::size_t k = 0; k < 3; ++k)
            rgb[k] = static_cast<std::uint8_t>(
                std::lround(255 * (std::isfinite(colour[k]) ? std::clamp(colour[k], 0.0, 1.0) : 1.0)));
        colours.emplace_back(rgb);
    }
    return colours;
}

/// The points with z up. An OBJ does not say which axis is up: coordinates of the map do, else it is asked
/// for or guessed.
std::vector<Vec3> upright(const std::vector<double>& values, const std::string& path,
                          const ReadOptions& options, Diagnostics& diagnostics)
{
    std::vector<Vec3> points(values.size() / 3);
    for (std::size_t i = 0; i < points.size(); ++i)
        points[i] = {values[3 * i], values[3 * i + 1], values[3 * i + 2]};
    if (points.empty())
        return points;
    const Vec3 first = points.front();
    const bool asTheyAre = SourceFrame::looksMapped(first) || SourceFrame::looksEarthCentred(first);
    const bool turned = SourceFrame::looksMapped(carried(kUpright, first));
    const bool zUp = options.zUp.value_or(asTheyAre);
    if (!options.zUp && !asTheyAre && !turned)
        diagnostics.note(path, {},
                         TWIN_MSG("An OBJ does not say which axis is up; y was taken, as most modelling "
                                  "programs have it. If the model lies on its side, import it with --up z."));
    if (!zUp) {
        for (Vec3& p : points)
            p = carried(kUpright, p);
    }
    return points;
}

struct Faces
{
    std::vector<std::vector<std::size_t>> polygons;
    std::vector<std::optional<gltf::Rgb>> colours;
    std::size_t broken = 0;
};

void addFaces(const tinyobj::shape_t& shape, std::size_t points,
              const std::vector<std::optional<gltf::Rgb>>& colours, Faces& faces)
{
    const tinyobj::mesh_t& mesh = shape.mesh;
    std::size_t at = 0;
    std::size_t total = 0;
    for (const unsigned char corners : mesh.num_face_vertices)
        total += corners;
    // The library counts the corners of a face in a byte.
    if (total != mesh.indices.size()) {
        faces.broken += mesh.num_face_vertices.size();
        return;
    }
    for (std::size_t i = 0; i < mesh.num_face_vertices.size(); ++i) {
        std::vector<std::size_t> polygon;
        bool good = true;
        for (unsigned char k = 0; k < mesh.num_face_vertices[i]; ++k) {
            const int index = mesh.indices[at + k].vertex_index;
            good = good && index >= 0 && static_cast<std::size_t>(index) < points;
            polygon.push_back(good ? static_cast<std::size_t>(index) : 0);
        }
        at += mesh.num_face_vertices[i];
        if (!good || polygon.size() < 3) {
            ++faces.broken;
            continue;
        }
        const int material = i < mesh.material_ids.size() ? mesh.material_ids[i] : -1;
        const bool known = material >= 0 && static_cast<std::size_t>(material) < colours.size();
        faces.colours.push_back(known ? colours[static_cast<std::size_t>(material)] : std::nullopt);
        faces.polygons.push_back(std::move(polygon));
    }
}

} // namespace

bool looksLikeObj(std::string_view head)
{
    // Comments and names, then a vertex: nothing else starts so.
    std::size_t start = 0;
    for (int line = 0; line < 2000 && start < head.size(); ++line) {
        const std::size_t end = std::min(head.find('\n', start), head.size());
        const std::string_view text = head.substr(start, end - start);
        start = end + 1;
        const std::size_t first = text.find_first_not_of(" \t\r");
        if (first == std::string_view::npos || text[first] == '#')
            continue;
        const std::string_view word = text.substr(first, text.find_first_of(" \t\r", first) - first);
        if (word == "v") {
            double x = 0;
            double y = 0;
            double z = 0;
            return std::sscanf(std::string(text.substr(first + 1)).c_str(), "%lf %lf %lf", &x, &y, &z) == 3;
        }
        if (word != "mtllib" && word != "o" && word != "g" && word != "usemtl" && word != "s" &&
            word != "vn" && word != "vt")
            return false;
    }
    return false;
}

Status readObj(const std::string& path, gltf::Bytes bytes, const TileFiles& files, const ReadOptions& options,
               MeshObjects& objects, Diagnostics& diagnostics)
{
    tinyobj::attrib_t attributes;
    std::vector<tinyobj::shape_t> shapes;
    std::vector<tinyobj::material_t> materials;
    std::string warnings;
    std::string errors;
    std::istringstream stream(std::string(bytes.begin(), bytes.end()));
    const std::string absolute = std::filesystem::absolute(path).string();
    Materials reader(absolute, files);
    if (!tinyobj::LoadObj(&attributes, &shapes, &materials, &warnings, &errors, &stream, &reader, false))
        return Error{ErrorKind::Malformed,
                     TWIN_MSG("%1 is a damaged OBJ file (%2) and was not read. Export it again."),
                     {path, errors.substr(0, 200)}};
    if (!reader.missing().empty())
        diagnostics.warn(path, {},
                         TWIN_MSG("The material library %1 is not there or lies outside the folder of the "
                                  "model. Its surfaces have the default colour: put it beside the model."),
                         {reader.missing()});
    std::vector<Vec3> points = upright(attributes.vertices, path, options, diagnostics);
    const auto colours = coloursOf(materials, absolute, files, diagnostics);
    // Of a city model each named object is one of its own; the parts of a single model belong together.
    const bool city = !points.empty() && SourceFrame::looksMapped(points.front());
    if (const Status status = objects.frame().toMap(points); !status)
        return status;
    Faces faces;
    std::size_t broken = 0;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        addFaces(shapes[i], points.size(), colours, faces);
        shapes[i].mesh = {};
        broken += std::exchange(faces.broken, 0);
        if (!city && i + 1 < shapes.size())
            continue;
        objects.addPolygons(points, faces.polygons, faces.colours,
                            city ? shapes[i].name.substr(0, 200) : std::string());
        faces = {};
    }
    if (broken > 0)
        diagnostics.warn(
            path, {},
            TWIN_MSG("%1 faces were left out: they have fewer than three or more than 255 corners, "
                     "or name vertices that are not there. Triangulate the model."),
            {std::to_string(broken)});
    return Done{};
}

} // namespace twin::data

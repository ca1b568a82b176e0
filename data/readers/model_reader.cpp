// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/gdal/gdal_session.h"
#include "data/readers/mesh_objects.h"
#include "data/readers/model_notes.h"
#include "data/readers/obj_file.h"
#include "data/readers/probes.h"
#include "data/readers/tile_files.h"

#include <cmath>
#include <filesystem>

namespace twin::data {
namespace {

std::string stemOf(const std::string& path)
{
    return std::filesystem::path(path).stem().string();
}

/// Reads the file into `objects`, whichever format it has.
Status readInto(const std::string& path, const ReadOptions& options, MeshObjects& objects,
                Diagnostics& diagnostics, ContentNotes& notes)
{
    const TileFiles files(path);
    const Result<gltf::Buffer> bytes = TileFiles::read(path);
    if (!bytes)
        return bytes.error();
    if (looksLikeObj(
            {reinterpret_cast<const char*>(bytes->data()), std::min<std::size_t>(bytes->size(), 65536)}))
        return readObj(path, *bytes, files, options, objects, diagnostics);
    const std::string name = std::filesystem::path(path).filename().string();
    return readContent(
        *bytes, name, files.loader(std::filesystem::absolute(path).string()), true,
        [&](const ContentModel& model) { return objects.add(model, kIdentity, {}); }, notes);
}

} // namespace

void noteContent(const std::string& path, const ContentNotes& notes, Diagnostics& diagnostics)
{
    const gltf::MeshNotes& mesh = notes.mesh;
    const auto say = [&](std::size_t count, const char* message) {
        if (count > 0)
            diagnostics.warn(path, {}, message, {std::to_string(count)});
    };
    say(notes.pointClouds, TWIN_MSG("%1 tiles are point clouds (pnts) and were left out: surfaces are shown "
                                    "here. Import the points as LAS or LAZ."));
    say(mesh.brokenPrimitives,
        TWIN_MSG("%1 meshes were left out: their numbers lie outside their file or name "
                 "vertices that are not there. Export the model again."));
    say(mesh.packedBroken, TWIN_MSG("%1 meshes are packed with Draco and cannot be unpacked. They were left "
                                    "out: fetch the file again or export it without Draco."));
    say(mesh.noTriangles, TWIN_MSG("%1 meshes consist of points or lines and were left out: surfaces are "
                                   "shown here."));
    say(notes.unreadableColumns, TWIN_MSG("%1 columns of feature attributes do not fit their file and were "
                                          "left out; the objects were kept."));
    if (mesh.featureTexture)
        diagnostics.warn(path, {},
                         TWIN_MSG("Features are marked by a texture or by vertex, which is not read: such "
                                  "meshes became one object each."));
    if (mesh.tooLarge)
        diagnostics.problem(
            path, {},
            TWIN_MSG("A model unfolds to more than can be held in memory at once or nests too "
                     "deep. The rest of it was left out: split it."));
}

Result<ReadCounts> readModel(const std::string& path, const ReadOptions& options, const BuildingSink& sink,
                             Diagnostics& diagnostics, const Progress& progress, const GroundSink& ground)
{
    static_cast<void>(ground);
    const Result<std::string> absolute = checkedPath(path);
    if (!absolute)
        return absolute.error();
    MeshObjects objects(path, stemOf(path), true, options, sink, diagnostics);
    ContentNotes notes;
    progress.report(-1, stemOf(path));
    const Status status = readInto(path, options, objects, diagnostics, notes);
    if (!status && objects.counts().read == 0 && status.error().kind == ErrorKind::MissingCrs)
        return status.error();
    objects.flush();
    if (progress.cancelled())
        return Error{ErrorKind::Cancelled, TWIN_MSG("Reading %1 was cancelled."), {path}};
    if (!status && objects.counts().read == 0)
        return status.error();
    if (!status)
        diagnostics.problem(path, status.error());
    objects.summarise();
    noteContent(path, notes, diagnostics);
    if (objects.counts().read == 0)
        diagnostics.warn(path, {}, TWIN_MSG("The model has no surfaces."));
    return objects.counts();
}

Result<SourceInfo> probeModel(const std::string& path, const ReadOptions& options)
{
    SourceInfo info;
    info.kind = SourceKind::Model;
    LayerInfo layer;
    layer.name = stemOf(path);
    layer.count = 0;
    // Without a place the model is measured where it was drawn.
    ReadOptions placed = options;
    if (!placed.place)
        placed.place = ModelPlace{};
    const BuildingSink sink = [&](Building&& building) {
        ++layer.count;
        layer.extent.include(building.envelope());
        return true;
    };
    MeshObjects objects(path, layer.name, true, placed, sink, info.diagnostics);
    ContentNotes notes;
    const Status status = readInto(path, placed, objects, info.diagnostics, notes);
    if (!status)
        return status.error();
    objects.flush();
    noteContent(path, notes, info.diagnostics);
    layer.crs = objects.frame().crs();
    const std::string head = fileHead(path, 64 * 1024);
    info.format = looksLikeObj(head)                                 ? "OBJ"
                  : looksLikeTile(head) && !head.starts_with("glTF") ? "3D Tile"
                                                                     : "glTF 2.0";
    layer.geometry = "Model";
    if (layer.crs.empty()) {
        layer.sourceExtent = extentText({layer.extent.minEasting, layer.extent.minNorthing,
                                         layer.extent.maxEasting, layer.extent.maxNorthing});
        if (!options.place) {
            layer.extent = {};
            info.diagnostics.note(path, {},
                                  TWIN_MSG("The model has no place on the map. An import needs one: --place "
                                           "EASTING,NORTHING[,HEIGHT]."));
        }
    }
    info.layers.push_back(std::move(layer));
    return info;
}

} // namespace twin::data

// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/gdal/gdal_session.h"
#include "data/readers/mesh_objects.h"
#include "data/readers/model_notes.h"
#include "data/readers/probes.h"
#include "data/readers/tileset_walk.h"

#include <filesystem>

namespace twin::data {
namespace {

namespace fs = std::filesystem;

/// What identifiers of a tileset start with: files are called tileset.json everywhere.
std::string labelOf(const std::string& path)
{
    std::error_code code;
    const fs::path absolute = fs::weakly_canonical(path, code);
    const std::string folder = absolute.parent_path().filename().string();
    return absolute.stem() == "tileset" && !folder.empty() ? folder : absolute.stem().string();
}

std::string withoutEnding(const std::string& name)
{
    return (fs::path(name).parent_path() / fs::path(name).stem()).string();
}

/// Reads the contents of a tileset one by one.
class TilesetReader
{
public:
    TilesetReader(const std::string& path, const ReadOptions& options, const BuildingSink& sink,
                  Diagnostics& diagnostics, const Progress& progress)
        : mPath(path), mDiagnostics(diagnostics),
          mObjects(path, labelOf(path), false, options, sink, diagnostics),
          mWalk(
              path, TilesetWalk::Which::Finest,
              [this](const std::string& file, const Matrix& frame, bool yUp) {
                  return content(file, frame, yUp);
              },
              diagnostics, progress)
    {
    }

    Result<ReadCounts> run();

private:
    bool content(const std::string& file, const Matrix& frame, bool yUp);

    std::string mPath;
    Diagnostics& mDiagnostics;
    MeshObjects mObjects;
    TilesetWalk mWalk;
    ContentNotes mNotes;
    std::optional<Error> mPlaceless;
    long long mFailed = 0;
};

bool TilesetReader::content(const std::string& file, const Matrix& frame, bool yUp)
{
    const std::string name = mWalk.files().nameOf(file);
    const auto failed = [&](const Error& error) {
        if (error.kind == ErrorKind::MissingCrs) {
            mPlaceless = error;
            mWalk.stop();
            return false;
        }
        ++mFailed;
        mDiagnostics.add({Severity::Problem, mPath, name, error.message, error.arguments});
        return false;
    };
    const Result<gltf::Buffer> bytes = TileFiles::read(file);
    if (!bytes)
        return failed(bytes.error());
    const std::string tile = withoutEnding(name);
    const std::size_t clouds = mNotes.pointClouds;
    const Status status = readContent(
        *bytes, name, mWalk.files().loader(file), yUp,
        [&](const ContentModel& model) { return mObjects.add(model, frame, tile); }, mNotes);
    // What was read of it before a fault stays.
    if (!mObjects.flush())
        mWalk.stop();
    if (!status)
        return failed(status.error());
    return mNotes.pointClouds == clouds;
}

Result<ReadCounts> TilesetReader::run()
{
    const Status status = mWalk.run();
    if (!status)
        return status.error();
    if (mPlaceless)
        return *mPlaceless;
    mWalk.summarise();
    mObjects.summarise();
    noteContent(mPath, mNotes, mDiagnostics);
    ReadCounts counts = mObjects.counts();
    counts.skipped += mFailed;
    if (counts.read + counts.skipped == 0)
        mDiagnostics.warn(
            mPath, {},
            TWIN_MSG("The tileset holds no geometry that is read here. Check that its tiles lie "
                     "beside it."));
    return counts;
}

/// The names of what its tiles tell of their features, as the root states them.
std::vector<std::string> statedFields(const gltf::json& root)
{
    std::vector<std::string> fields;
    const auto take = [&](const gltf::json& properties) {
        if (!properties.is_object())
            return;
        for (const auto& [name, value] : properties.items()) {
            if (fields.size() < 100)
                fields.push_back(name.substr(0, 100));
        }
    };
    take(gltf::member(root, "properties"));
    return fields;
}

} // namespace

Result<ReadCounts> readTileset(const std::string& path, const ReadOptions& options, const BuildingSink& sink,
                               Diagnostics& diagnostics, const Progress& progress, const GroundSink& ground)
{
    static_cast<void>(ground);
    const Result<std::string> absolute = checkedPath(path);
    if (!absolute)
        return absolute.error();
    return TilesetReader(path, options, sink, diagnostics, progress).run();
}

std::vector<std::string> filesOfTileset(const std::string& path)
{
    std::set<std::string> files;
    Diagnostics later; // the reading reports them
    const Progress progress;
    TilesetWalk walk(
        path, TilesetWalk::Which::All,
        [&](const std::string& file, const Matrix&, bool) {
            files.insert(file);
            return true;
        },
        later, progress);
    static_cast<void>(walk.run().ok());
    for (const auto& [file, times] : walk.opened())
        files.insert(file);
    std::error_code code;
    files.erase(fs::weakly_canonical(path, code).string());
    files.erase(path);
    return {files.begin(), files.end()};
}

Result<SourceInfo> probeTileset(const std::string& path, const ReadOptions& options)
{
    SourceInfo info;
    info.kind = SourceKind::Tileset;
    long long contents = 0;
    const Progress progress;
    TilesetWalk walk(
        path, TilesetWalk::Which::Finest,
        [&](const std::string& file, const Matrix&, bool) {
            std::error_code code;
            const bool there = fs::is_regular_file(file, code);
            contents += there;
            return there;
        },
        info.diagnostics, progress);
    if (const Status status = walk.run(); !status)
        return status.error();
    walk.summarise();
    const std::string version = gltf::textAt(gltf::member(walk.root(), "asset"), "version");
    info.format = version.empty() ? "3D Tiles" : "3D Tiles " + version.substr(0, 20);
    LayerInfo layer;
    layer.name = labelOf(path);
    layer.geometry = "3D Tiles";
    layer.count = contents;
    layer.fields = statedFields(walk.root());
    const gltf::json& root = gltf::member(walk.root(), "root");
    std::vector<Vec3> corners = cornersOf(gltf::member(root, "boundingVolume"),
                                          gltf::numbersAt<16>(root, "transform").value_or(kIdentity));
    const auto ball = ballAround(gltf::member(root, "boundingVolume"),
                                 gltf::numbersAt<16>(root, "transform").value_or(kIdentity));
    if (ball && !corners.empty()) {
        // The middle tells what the axes are: corners of a large box lie far below or above ground.
        corners.insert(corners.begin(), ball->centre);
        SourceFrame frame(path, options, info.diagnostics);
        if (const Status placed = frame.toMap(corners); placed) {
            layer.crs = frame.crs();
            for (std::size_t i = 1; i < corners.size(); ++i) {
                if (std::isfinite(corners[i][0]) && std::isfinite(corners[i][1]))
                    layer.extent.include(MapPoint2{corners[i][0], corners[i][1]});
            }
        } else {
            info.diagnostics.problem(path, placed.error());
        }
    }
    info.layers.push_back(std::move(layer));
    return info;
}

} // namespace twin::data

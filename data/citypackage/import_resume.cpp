// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/import_resume.h"

#include "data/citypackage/package_source.h"
#include "data/citypackage/tileset.h"

#include <cpl_vsi.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <filesystem>

namespace twin::data {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxBytes = std::size_t{64} << 20;

std::string groundOf(const HeightGrid& terrain)
{
    double sum = 0;
    for (const float height : terrain.heights)
        sum += std::isfinite(height) ? static_cast<double>(height) : 0;
    return json::array({terrain.west, terrain.north, terrain.cellSize, terrain.columns, terrain.rows, sum})
        .dump();
}

} // namespace

ImportResume::ImportResume(const std::string& folder, const HeightGrid& terrain)
    : mPath(folder + "/unfinished-import.json"), mGround(groundOf(terrain))
{
    std::vector<unsigned char> buffer;
    const auto bytes = readPackageFile(mPath, buffer, kMaxBytes);
    if (!bytes)
        return;
    // What cannot be read is no reason to leave a file out.
    const json document = json::parse(bytes->begin(), bytes->end(), nullptr, false);
    if (!document.is_object() || !document.contains("done") || !document["done"].is_array())
        return;
    for (const json& key : document["done"]) {
        if (key.is_string())
            mDone.insert(key.get<std::string>());
    }
}

std::string ImportResume::keyOf(const BuildingSource& source) const
{
    std::error_code code;
    const std::filesystem::path absolute = std::filesystem::absolute(source.path, code);
    json key{code ? source.path : absolute.string()};
    VSIStatBufL state;
    if (VSIStatExL(source.path.c_str(), &state, VSI_STAT_EXISTS_FLAG | VSI_STAT_SIZE_FLAG) == 0) {
        key.push_back(static_cast<std::uint64_t>(state.st_size));
        key.push_back(static_cast<std::int64_t>(state.st_mtime));
    }
    const ReadOptions& o = source.options;
    key.push_back({o.assumedCrs, o.layer, o.heightField, o.storeyField, o.storeyHeightMetres,
                   o.defaultHeightMetres, static_cast<int>(o.heights), o.zUp.has_value(),
                   o.zUp.value_or(false)});
    if (o.place)
        key.push_back({o.place->position.easting, o.place->position.northing, o.place->height.has_value(),
                       o.place->height.value_or(0), o.place->rotationDegrees, o.place->scale});
    if (source.raised() || o.place || o.heights != HeightReading::AboveNhn)
        key.push_back(mGround);
    return key.dump(-1, ' ', false, json::error_handler_t::replace);
}

Status ImportResume::save() const
{
    if (mDone.empty())
        return Done{};
    return writeAtomically(mPath, json{{"done", mDone}}.dump());
}

void ImportResume::clear() const
{
    std::error_code code;
    std::filesystem::remove(mPath, code);
}

} // namespace twin::data

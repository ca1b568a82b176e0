// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/check_parts.h"
#include "data/citypackage/earth_placement.h"
#include "data/readers/gltf_container.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>

namespace twin::data {

using gltf::member;
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

constexpr std::uintmax_t kMaxTileset = 256u << 20;
constexpr std::size_t kMaxDepth = 64;
constexpr std::size_t kMaxTiles = 2'000'000;
constexpr double kSlack = 0.02; ///< metres that rounding may cost

bool finiteNumbers(const json& value, std::size_t count)
{
    return value.is_array() && value.size() == count &&
           std::all_of(value.begin(), value.end(),
                       [](const json& n) { return n.is_number() && std::isfinite(n.get<double>()); });
}

/// Longitude, latitude in radians and height of a point of EPSG:4978 (Bowring, to well under a millimetre).
Vec3 geodetic(const Vec3& p)
{
    constexpr double kA = 6378137.0;
    constexpr double kF = 1 / 298.257222101;
    constexpr double kE2 = kF * (2 - kF);
    const double across = std::hypot(p[0], p[1]);
    double latitude = std::atan2(p[2], across * (1 - kE2));
    double height = 0;
    for (int i = 0; i < 6; ++i) {
        const double n = kA / std::sqrt(1 - kE2 * std::sin(latitude) * std::sin(latitude));
        height = across / std::cos(latitude) - n;
        latitude = std::atan2(p[2], across * (1 - kE2 * n / (n + height)));
    }
    return {std::atan2(p[1], p[0]), latitude, height};
}

class TilesetCheck
{
public:
    TilesetCheck(const std::string& folder, Diagnostics& found) : mFolder(folder), mFound(found) {}

    void run(const json& document);
    std::vector<TilesetContent> take() { return std::move(mContents); }

private:
    /// The volume that everything below must lie in, and the map from the tile's axes to its.
    struct Parent
    {
        const json* volume = nullptr;
        Matrix toVolume{1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
        double error = INFINITY;
    };

    void problem(const std::string& where, const char* message, std::vector<std::string> arguments = {})
    {
        mFound.problem("tileset.json", where, message, std::move(arguments));
    }
    void tile(const json& value, const std::string& where, Parent parent, std::size_t depth);
    double error(const json& value, const std::string& where, double parentError);
    bool volume(const json& value, const std::string& where);
    void inside(const json& volume, const Parent& parent, const std::string& where);
    void content(const json& value, const json& volume, const std::string& where);

    const std::string& mFolder;
    Diagnostics& mFound;
    std::vector<TilesetContent> mContents;
    std::size_t mTiles = 0;
};

double TilesetCheck::error(const json& value, const std::string& where, double parentError)
{
    const json& stated = member(value, "geometricError");
    if (!stated.is_number() || !std::isfinite(stated.get<double>()) || stated.get<double>() < 0) {
        problem(where,
                TWIN_MSG("geometricError is missing or negative. Viewers cannot tell when to refine this "
                         "tile: import the sources again."));
        return parentError;
    }
    const double own = stated.get<double>();
    if (own > parentError)
        problem(
            where,
            TWIN_MSG("geometricError %1 is larger than that of the parent, %2. Viewers may never reach this "
                     "tile: import the sources again."),
            {stated.dump(), json(parentError).dump()});
    return own;
}

bool TilesetCheck::volume(const json& value, const std::string& where)
{
    const json& region = member(value, "region");
    const bool box = finiteNumbers(member(value, "box"), 12);
    const bool sphere = finiteNumbers(member(value, "sphere"), 4) && value["sphere"][3].get<double>() >= 0;
    const bool good =
        finiteNumbers(region, 6) && region[1].get<double>() <= region[3].get<double>() &&
        region[4].get<double>() <= region[5].get<double>() && std::abs(region[1].get<double>()) < 1.5708 &&
        std::abs(region[3].get<double>()) < 1.5708 && std::abs(region[0].get<double>()) < 3.1416 &&
        std::abs(region[2].get<double>()) < 3.1416;
    if (box || sphere || good)
        return true;
    problem(where,
            TWIN_MSG("The bounding volume is missing or wrong. Viewers cannot place this tile: import the "
                     "sources again."));
    return false;
}

void TilesetCheck::inside(const json& own, const Parent& parent, const std::string& where)
{
    const json& box = member(own, "box");
    if (!box.is_array() || !parent.volume)
        return;
    const json& region = member(*parent.volume, "region");
    const json& outer = member(*parent.volume, "box");
    const auto at = [](const json& list, std::size_t i) { return list[i].get<double>(); };
    bool in = true;
    for (int corner = 0; corner < 8; ++corner) {
        Vec3 p{};
        for (std::size_t k = 0; k < 3; ++k) {
            p[k] = at(box, k);
            for (std::size_t axis = 0; axis < 3; ++axis)
                p[k] += ((corner >> axis & 1) != 0 ? 1 : -1) * at(box, 3 + 3 * axis + k);
        }
        p = carried(parent.toVolume, p);
        if (region.is_array()) {
            const Vec3 g = geodetic(p);
            constexpr double kAngle = kSlack / 6378137;
            in = in && g[0] >= at(region, 0) - kAngle && g[0] <= at(region, 2) + kAngle &&
                 g[1] >= at(region, 1) - kAngle && g[1] <= at(region, 3) + kAngle &&
                 g[2] >= at(region, 4) - kSlack && g[2] <= at(region, 5) + kSlack;
        } else if (outer.is_array()) {
            for (std::size_t axis = 0; axis < 3; ++axis) {
                double along = 0;
                double half = 0;
                for (std::size_t k = 0; k < 3; ++k) {
                    along += (p[k] - at(outer, k)) * at(outer, 3 + 3 * axis + k);
                    half += at(outer, 3 + 3 * axis + k) * at(outer, 3 + 3 * axis + k);
                }
                in = in && std::abs(along) <= half + kSlack * std::sqrt(half);
            }
        }
    }
    if (!in)
        problem(where,
                TWIN_MSG("The volume of the tile reaches out of its parent's. Viewers may leave it out: "
                         "import the sources again."));
}

void TilesetCheck::content(const json& value, const json& own, const std::string& where)
{
    const json& uri = member(value, "uri");
    if (!uri.is_string() || uri.get_ref<const std::string&>().empty()) {
        problem(where, TWIN_MSG("The content has no uri. There is nothing to draw here: import the sources "
                                "again."));
        return;
    }
    TilesetContent content;
    content.uri = uri.get<std::string>();
    const fs::path path(content.uri);
    bool leaves = path.is_absolute() || content.uri.find(':') != std::string::npos ||
                  content.uri.find('\\') != std::string::npos;
    for (const fs::path& part : path)
        leaves = leaves || part == "..";
    std::error_code code;
    if (leaves || fs::is_symlink(fs::path(mFolder) / path, code)) {
        problem(
            where,
            TWIN_MSG("The content %1 lies outside the package. It was not read: do not open a package that "
                     "points elsewhere."),
            {content.uri});
        return;
    }
    if (!fs::is_regular_file(fs::path(mFolder) / path, code)) {
        problem(
            where,
            TWIN_MSG("The content %1 is missing. Its buildings are not shown: import their source again."),
            {content.uri});
        return;
    }
    if (const json& box = member(own, "box"); finiteNumbers(box, 12)) {
        content.boxed = true;
        for (std::size_t k = 0; k < 3; ++k) {
            double half = 0;
            for (std::size_t axis = 0; axis < 3; ++axis)
                half += std::abs(box[3 + 3 * axis + k].get<double>());
            content.low[k] = box[k].get<double>() - half;
            content.high[k] = box[k].get<double>() + half;
        }
    }
    mContents.push_back(std::move(content));
}

void TilesetCheck::tile(const json& value, const std::string& where, Parent parent, std::size_t depth)
{
    if (++mTiles > kMaxTiles || depth > kMaxDepth) {
        if (mTiles == kMaxTiles + 1 || depth == kMaxDepth + 1)
            problem(where,
                    TWIN_MSG("The tree of tiles is deeper or larger than any city. It was not followed "
                             "further: import the sources again."));
        return;
    }
    const double own = error(value, where, parent.error);
    const json& transform = member(value, "transform");
    if (!transform.is_null()) {
        const auto at = [&](std::size_t i) { return transform[i].get<double>(); };
        if (!finiteNumbers(transform, 16) || at(3) != 0 || at(7) != 0 || at(11) != 0 || at(15) != 1)
            problem(where,
                    TWIN_MSG("The transform is no affine matrix. The tile would stand in the wrong place: "
                             "import the sources again."));
        else {
            Matrix matrix;
            for (std::size_t i = 0; i < 16; ++i)
                matrix[i] = at(i);
            Matrix product{};
            for (std::size_t column = 0; column < 4; ++column)
                for (std::size_t row = 0; row < 4; ++row)
                    for (std::size_t k = 0; k < 4; ++k)
                        product[4 * column + row] += parent.toVolume[4 * k + row] * matrix[4 * column + k];
            parent.toVolume = product;
        }
    }
    const json& bounds = member(value, "boundingVolume");
    const bool bounded = volume(bounds, where);
    if (bounded)
        inside(bounds, parent, where);
    const json& refine = member(value, "refine");
    if ((refine.is_null() && depth == 0) || (!refine.is_null() && refine != "ADD" && refine != "REPLACE"))
        problem(where,
                TWIN_MSG("refine is missing or neither ADD nor REPLACE. Viewers do not know how the tiles "
                         "follow each other: import the sources again."));
    if (const json& one = member(value, "content"); !one.is_null())
        content(one, bounds, where);
    const json& children = member(value, "children");
    if (children.is_null())
        return;
    if (!children.is_array() || children.empty()) {
        problem(where,
                TWIN_MSG("children is no list or an empty one. The specification forbids it: import the "
                         "sources again."));
        return;
    }
    // A region stands in the axes of the earth, a box in those of its tile.
    Parent next{bounded ? &bounds : nullptr, parent.toVolume, own};
    if (member(bounds, "box").is_array())
        next.toVolume = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
    for (std::size_t i = 0; i < children.size(); ++i)
        tile(children[i], where + "/" + std::to_string(i), next, depth + 1);
}

void TilesetCheck::run(const json& document)
{
    const json& version = member(member(document, "asset"), "version");
    if (version != "1.0" && version != "1.1")
        problem("asset",
                TWIN_MSG("The version of the tile set is neither 1.0 nor 1.1. Viewers may refuse it: import "
                         "the sources again."));
    static const std::set<std::string> kMembers{
        "asset",    "properties",     "schema", "schemaUri",      "statistics",         "groups",
        "metadata", "geometricError", "root",   "extensionsUsed", "extensionsRequired", "extensions",
        "extras"};
    for (const auto& [name, value] : document.items()) {
        if (!kMembers.contains(name))
            mFound.warn("tileset.json", name,
                        TWIN_MSG("The specification of 3D Tiles knows no such member here."));
    }
    const double top = error(document, "tileset", INFINITY);
    tile(member(document, "root"), "root", {nullptr, {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1}, top},
         0);
}

/// Depth first: a document nested a million deep would exhaust the stack of whoever walks it.
bool tooDeep(const std::string& text)
{
    std::size_t depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            i += c == '\\';
            quoted = c != '"';
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            if (++depth > 4 * kMaxDepth)
                return true;
        } else if ((c == '}' || c == ']') && depth > 0) {
            --depth;
        }
    }
    return false;
}

} // namespace

std::vector<TilesetContent> checkTileset(const std::string& folder, Diagnostics& found)
{
    const std::string path = folder + "/tileset.json";
    std::error_code code;
    const std::uintmax_t size = fs::file_size(path, code);
    std::string text;
    if (!code && size <= kMaxTileset && fs::is_regular_file(path, code)) {
        text.resize(size);
        std::ifstream(path, std::ios::binary).read(text.data(), static_cast<std::streamsize>(size));
    }
    const json document = tooDeep(text) ? json() : json::parse(text, nullptr, false);
    if (!document.is_object()) {
        found.problem("tileset.json", {},
                      TWIN_MSG("The file is damaged. The city cannot be shown: import its sources again."));
        return {};
    }
    TilesetCheck check(folder, found);
    check.run(document);
    return check.take();
}

} // namespace twin::data

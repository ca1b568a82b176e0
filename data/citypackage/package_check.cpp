// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/package_check.h"

#include "data/citypackage/check_parts.h"
#include "data/citypackage/glb_file.h"
#include "data/citypackage/package_measures.h"
#include "data/citypackage/tileset.h"

#include <filesystem>
#include <fstream>

namespace twin::data {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kMaxTile = std::uintmax_t{512} << 20;

/// Every content of the tileset once, and the identifiers of the tiles and of the blocks of outlines.
class ContentCheck
{
public:
    ContentCheck(const std::string& folder, PackageCheck& check) : mFolder(folder), mCheck(check) {}

    void run(const std::vector<TilesetContent>& contents, const Progress& progress);
    const std::map<std::string, std::vector<std::string>>& idsByTile() const { return mIds; }

private:
    void tile(const TilesetContent& content, const std::string& bytes, std::vector<std::string> ids);
    void outlines();
    void strays(const std::string& sub, const std::set<std::string>& named);

    const std::string& mFolder;
    PackageCheck& mCheck;
    std::map<std::string, std::vector<std::string>> mIds;
    std::set<std::string> mOutlined;
};

void ContentCheck::run(const std::vector<TilesetContent>& contents, const Progress& progress)
{
    std::set<std::string> named;
    double done = 0;
    for (const TilesetContent& content : contents) {
        if (progress.cancelled())
            return;
        progress.report(0.6 * done++ / static_cast<double>(contents.size()), content.uri);
        if (!named.insert(content.uri).second)
            continue;
        const std::string path = mFolder + "/" + content.uri;
        std::error_code code;
        const std::uintmax_t size = fs::file_size(path, code);
        std::string bytes(!code && size <= kMaxTile ? size : 0, '\0');
        std::ifstream(path, std::ios::binary).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        const std::span raw(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
        std::vector<std::string> ids = checkGlb(raw, content, mCheck.found);
        if (content.uri.starts_with("outlines/")) {
            ++mCheck.counts["outlines"];
            mOutlined.insert(ids.begin(), ids.end());
            if (const auto block = decodeOutlineGlb(raw, content.uri); !block)
                mCheck.found.problem(content.uri, block.error());
        } else {
            tile(content, bytes, std::move(ids));
        }
    }
    outlines();
    strays("tiles", named);
    strays("outlines", named);
}

void ContentCheck::tile(const TilesetContent& content, const std::string& bytes, std::vector<std::string> ids)
{
    ++mCheck.counts["tiles"];
    const std::span raw(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    const Result<CityTile> decoded = decodeGlb(raw, content.uri);
    if (!decoded)
        mCheck.found.problem(content.uri, decoded.error());
    else if (fs::path(content.uri).stem() != decoded->key.name())
        mCheck.found.problem(
            content.uri, {},
            TWIN_MSG("The tile is not the one its name says. Its buildings are not shown: import their "
                     "source again."));
    std::set<std::string> once;
    for (const std::string& id : ids) {
        if (!once.insert(id).second)
            mCheck.found.problem(
                content.uri, id,
                TWIN_MSG("The identifier appears twice in the tile. A pick cannot tell the two apart: make "
                         "identifiers unique in the source."));
    }
    mIds[fs::path(content.uri).stem().string()] = std::move(ids);
}

/// What is seen from afar must be what is there.
void ContentCheck::outlines()
{
    if (mCheck.counts["outlines"] == 0)
        return;
    for (const auto& [tile, ids] : mIds) {
        const auto missing = std::find_if(ids.begin(), ids.end(),
                                          [this](const std::string& id) { return !mOutlined.contains(id); });
        if (missing != ids.end())
            mCheck.found.problem(
                "tiles/" + tile + ".glb", *missing,
                TWIN_MSG("The outlines do not have all objects of this tile. From afar they are missing: "
                         "import any of its sources again."));
        for (const std::string& id : ids)
            mOutlined.erase(id);
    }
    for (const std::string& id : mOutlined)
        mCheck.found.problem(
            "outlines", id,
            TWIN_MSG("The outlines have an object that no tile has. It vanishes when one comes near: import "
                     "the sources again."));
}

void ContentCheck::strays(const std::string& sub, const std::set<std::string>& named)
{
    std::error_code code;
    for (const fs::directory_entry& entry : fs::directory_iterator(mFolder + "/" + sub, code)) {
        const std::string uri = sub + "/" + entry.path().filename().string();
        if (!named.contains(uri))
            mCheck.found.warn(
                uri, {},
                TWIN_MSG("The file belongs to nothing in the tile set. It is not shown and may be deleted."));
    }
}

} // namespace

Result<PackageCheck> checkPackage(const std::string& folder, const Progress& progress)
{
    std::error_code code;
    if (!fs::is_regular_file(folder + "/tileset.json", code))
        return Error{
            ErrorKind::NotFound,
            TWIN_MSG(
                "%1 is not a city package: there is no tileset.json in it. Choose the folder that an import "
                "wrote."),
            {folder}};
    PackageCheck check;
    progress.report(0, "tileset.json");
    const std::vector<TilesetContent> contents = checkTileset(folder, check.found);
    if (const auto entries = readTileset(folder); !entries)
        check.found.problem("tileset.json", entries.error());
    ContentCheck content(folder, check);
    content.run(contents, progress);
    Progress inner(
        [&](double fraction, const std::string& what) { progress.report(0.6 + 0.3 * fraction, what); });
    if (!progress.cancelled())
        checkDatabase(folder, content.idsByTile(), check, inner);
    if (!progress.cancelled())
        checkRasters(folder, check);
    Diagnostics unread;
    if (const auto strategy = readPackageMeasures(folder, unread); !strategy)
        check.found.problem("measures.json", strategy.error());
    else
        check.counts["measures"] = static_cast<long long>(strategy->measures.size());
    check.found.append(unread);
    if (progress.cancelled())
        return Error{ErrorKind::Cancelled, TWIN_MSG("Checking %1 was cancelled."), {folder}};
    progress.report(1, folder);
    return check;
}

} // namespace twin::data

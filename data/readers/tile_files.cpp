// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/tile_files.h"

#include "data/gdal/archive.h"

#include <filesystem>

namespace twin::data {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxTile = std::size_t{512} << 20;

/// "%20" as a space; without query and fragment.
std::string plainPath(const std::string& uri)
{
    std::string path;
    const auto digit = [](char c) {
        if (c >= '0' && c <= '9')
            return c - '0';
        const char lower = static_cast<char>(c | 0x20);
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    };
    const std::size_t end = uri.find_first_of("?#");
    for (std::size_t i = 0; i < std::min(end, uri.size()); ++i) {
        if (uri[i] == '%' && i + 2 < uri.size() && digit(uri[i + 1]) >= 0 && digit(uri[i + 2]) >= 0) {
            path.push_back(static_cast<char>(digit(uri[i + 1]) * 16 + digit(uri[i + 2])));
            i += 2;
        } else {
            path.push_back(uri[i]);
        }
    }
    return path;
}

/// "http:", "file:" … at the start.
bool hasScheme(const std::string& uri)
{
    const std::size_t colon = uri.find(':');
    return colon != std::string::npos && uri.find('/') > colon;
}

bool within(const fs::path& path, const fs::path& folder)
{
    const fs::path relative = path.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

} // namespace

TileFiles::TileFiles(const std::string& path)
{
    std::error_code code;
    const fs::path absolute = fs::absolute(path, code);
    mFolder = fs::weakly_canonical(absolute.parent_path(), code).string();
}

Result<std::string> TileFiles::resolve(const std::string& from, const std::string& uri) const
{
    const std::string path = plainPath(uri);
    std::error_code code;
    fs::path target;
    const bool named = !path.empty() && path.size() < 4096 && path.front() != '/' &&
                       path.find('\\') == std::string::npos && path.find('\0') == std::string::npos;
    if (named && !hasScheme(uri))
        target = fs::weakly_canonical(fs::path(from).parent_path() / path, code);
    if (target.empty() || code || !within(target, mFolder))
        return Error{ErrorKind::Refused,
                     TWIN_MSG("%1 refers to \"%2\", which lies outside the folder of the source. It was not "
                              "followed: put all files into one folder and use relative names."),
                     {nameOf(from), uri.substr(0, 200)}};
    return target.string();
}

Result<gltf::Buffer> TileFiles::read(const std::string& path)
{
    return readUnpacked(path, kMaxTile);
}

gltf::Loader TileFiles::loader(const std::string& from) const
{
    return [this, from](const std::string& uri) -> Result<gltf::Buffer> {
        const Result<std::string> path = resolve(from, uri);
        if (!path)
            return path.error();
        return read(*path);
    };
}

std::string TileFiles::nameOf(const std::string& path) const
{
    std::error_code code;
    const fs::path relative = fs::weakly_canonical(path, code).lexically_relative(mFolder);
    return relative.empty() ? fs::path(path).filename().string() : relative.string();
}

} // namespace twin::data

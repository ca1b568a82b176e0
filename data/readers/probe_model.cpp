// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "data/gdal/archive.h"
#include "data/readers/obj_file.h"
#include "data/readers/probes.h"
#include "data/readers/tile_content.h"

#include <filesystem>

namespace twin::data {
namespace {

bool startsObject(const std::string& head)
{
    const std::size_t start = head.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    return start != std::string::npos && head[start] == '{';
}

bool names(const std::string& head, std::string_view key)
{
    return head.find("\"" + std::string(key) + "\"") != std::string::npos;
}

} // namespace

bool looksLikeTileset(const std::string& path, const std::string& head)
{
    const std::string text = looksLikeArchive(head) ? unpackedHead(path, head.size()) : head;
    // "asset" and "root" or "geometricError" are required; city models and glTF have others.
    return startsObject(text) && names(text, "asset") &&
           (names(text, "root") || names(text, "geometricError")) && !names(text, "meshes") &&
           !names(text, "CityObjects");
}

bool looksLikeModel(const std::string& path, const std::string& head)
{
    if (looksLikeTile(head))
        return true;
    const std::string extension = foldCase(std::filesystem::path(path).extension().string());
    if (extension == ".gltf" ||
        (startsObject(head) && names(head, "asset") && (names(head, "meshes") || names(head, "bufferViews"))))
        return startsObject(head);
    return looksLikeObj(head);
}

} // namespace twin::data

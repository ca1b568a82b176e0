// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/glb_file.h"
#include "data/citypackage/glb_layout.h"
#include "data/citypackage/package_source.h"

namespace twin::data {

Result<CityTile> readGlbFile(const std::string& path)
{
    std::vector<unsigned char> buffer;
    return readGlbFile(path, buffer);
}

Result<CityTile> readGlbFile(const std::string& path, std::vector<unsigned char>& buffer)
{
    const auto bytes = readPackageFile(path, buffer, glb::kMaxFile);
    if (!bytes)
        return bytes.error();
    return decodeGlb(*bytes, path);
}

Result<OutlineBlock> readOutlineFile(const std::string& path)
{
    std::vector<unsigned char> buffer;
    const auto bytes = readPackageFile(path, buffer, glb::kMaxFile);
    if (!bytes)
        return bytes.error();
    return decodeOutlineGlb(*bytes, path);
}

} // namespace twin::data

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <span>
#include <string>
#include <vector>

namespace twin::data {

/// Whether a package, or a file of one, lies on a web server: "http://…" or "https://…".
bool isRemote(const std::string& path);
/// The folder of a package from what a user writes: without a slash or "tileset.json" at the end.
std::string packageFolder(std::string address);
/// The path as GDAL opens it: rasters and city.gpkg of a remote package are read by range requests.
std::string gdalPath(const std::string& path);

/// Whether the file is there; false as well where the server does not answer. Any thread.
bool packageFileExists(const std::string& path);

/// The bytes of a file of a package, from disk or from a server, in a buffer that only grows. A server that
/// does not answer or is busy is asked again, three times, after growing pauses. NotFound where there is no
/// such file, Unreadable for all else, Refused beyond `limit`. Any thread.
Result<std::span<const unsigned char>> readPackageFile(const std::string& path,
                                                       std::vector<unsigned char>& buffer, std::size_t limit);

} // namespace twin::data

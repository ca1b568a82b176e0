// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.h"
#include "core/result.h"

#include <memory>
#include <string>
#include <vector>

namespace twin::data {

/// The files of an archive in a temporary folder, which goes away with this object.
class UnpackedArchive
{
public:
    explicit UnpackedArchive(std::string folder) : mFolder(std::move(folder)) {}
    ~UnpackedArchive();
    UnpackedArchive(const UnpackedArchive&) = delete;
    UnpackedArchive& operator=(const UnpackedArchive&) = delete;

    const std::string& folder() const { return mFolder; }
    /// Paths of the files, sorted.
    const std::vector<std::string>& files() const { return mFiles; }
    void add(std::string path) { mFiles.push_back(std::move(path)); }

private:
    std::string mFolder;
    std::vector<std::string> mFiles;
};
using ArchivePtr = std::shared_ptr<UnpackedArchive>;

/// The whole of a file, unpacked where it is gzip. Error where it is larger than `maxBytes` (unpacked), grows
/// beyond what real data do, or is cut off.
Result<std::vector<unsigned char>> readUnpacked(const std::string& path, std::size_t maxBytes);

/// The first bytes of what a gzip file holds; empty where it is none.
std::string unpackedHead(const std::string& path, std::size_t count);

/// By its first bytes: ZIP (also an empty one) or gzip.
bool looksLikeArchive(const std::string& head);

/// Unpacks a ZIP or gzip file. Caps: 10,000 entries, 2 GB in all, 200 times the size of the archive, counted
/// while inflating. An entry that would leave the folder, an archive within the archive and a damaged entry
/// are named in `diagnostics` and left out. Error where the archive itself cannot be read or a cap is
/// reached.
Result<ArchivePtr> unpackArchive(const std::string& path, Diagnostics& diagnostics, const Progress& progress);

} // namespace twin::data

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/readers/gltf_document.h"

namespace twin::data {

/// The files of a tileset or model: all within the folder of the one that was given, whatever their URIs say.
class TileFiles
{
public:
    explicit TileFiles(const std::string& path);

    /// The file a URI in `from` names. Error where it is a web address, absolute or leaves the folder, also
    /// through a link.
    Result<std::string> resolve(const std::string& from, const std::string& uri) const;
    /// Its bytes, unpacked where they are gzip.
    static Result<gltf::Buffer> read(const std::string& path);
    /// Fetches what URIs in `from` name.
    gltf::Loader loader(const std::string& from) const;
    /// Relative to the folder.
    std::string nameOf(const std::string& path) const;
    const std::string& folder() const { return mFolder; }

private:
    std::string mFolder; ///< canonical
};

} // namespace twin::data

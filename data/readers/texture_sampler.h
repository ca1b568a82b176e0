// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/gdal/picture.h"
#include "data/readers/city_gml_appearance.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace twin::data {

/// Mean colours of the pictures a model refers to, read with GDAL from the folder of the model and nowhere
/// else. A picture is kept small; the number kept is bounded. Not for several threads.
class TextureSampler
{
public:
    explicit TextureSampler(const std::string& modelPath);

    /// Nothing where the picture is not there or cannot be read.
    std::optional<SurfaceColour> operator()(const std::string& image, const std::vector<float>& uv);
    /// Pictures that could not be read, by the name the model has for them; at most 1000.
    const std::set<std::string>& missing() const { return mMissing; }

private:
    const Picture* thumbnail(const std::string& image);
    std::optional<Picture> load(const std::string& image) const;

    std::string mFolder;
    std::map<std::string, std::optional<Picture>> mThumbnails; ///< nothing for a missing picture
    std::set<std::string> mMissing;
};

} // namespace twin::data

// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/osm_parts.h"
#include "data/readers/osm_tags.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>

using namespace twin;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count)
{
    const std::string text(reinterpret_cast<const char*>(bytes), count);
    const data::OsmTags tags = data::parseHstore(text);
    const data::OsmHeights heights = data::osmHeights(tags, {});
    if (!std::isfinite(heights.top) || !std::isfinite(heights.bottom) || heights.top <= heights.bottom)
        std::abort();
    bool assumed = false;
    const double width = data::osmRoadWidth(tags, assumed);
    if (!(width >= 0.5 && width <= 80))
        std::abort();
    (void)data::osmRoadKind(tags);
    (void)data::osmWaterKind(tags);
    (void)data::osmCoverKind(tags);
    (void)data::osmUnderground(tags);
    return 0;
}

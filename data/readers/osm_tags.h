// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace twin::data {

using OsmTags = std::map<std::string, std::string>;

/// The tags of GDAL's OpenStreetMap driver, `"key"=>"value","key"=>"value"` with \" and \\ escaped. What does
/// not follow this form ends the list; what came before is kept.
OsmTags parseHstore(std::string_view text);

/// The value of a tag, empty where it is not there.
const std::string& osmTag(const OsmTags& tags, const std::string& key);

/// Metres of "12", "12.5 m", "12,5", "40 ft", "40'" and 5'10"; nothing for other units, lists and words.
std::optional<double> osmLength(std::string_view text);

/// A road of the city's kinds (motorway, main, residential, path, railway); empty for what is none, such as
/// platforms and what is only planned.
std::string osmRoadKind(const OsmTags& tags);
/// As stated, from the number of lanes, or the usual one of its class: `assumed` tells which.
double osmRoadWidth(const OsmTags& tags, bool& assumed);

/// river, canal, harbour, pond, lake …; empty for what is no area of water.
std::string osmWaterKind(const OsmTags& tags);
/// wood, park, cemetery, allotment, meadow, field, beach, port, settlement; empty for other areas.
std::string osmCoverKind(const OsmTags& tags);

/// True for what lies in a tunnel or under the ground and is not seen.
bool osmUnderground(const OsmTags& tags);

} // namespace twin::data

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/readers/raw_building.h"

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace twin::data {

/// An implicit geometry while it is read: a prototype in its own coordinates, a matrix, a point on the map.
struct ImplicitPlacement
{
    std::array<double, 16> matrix{1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1}; ///< row by row
    std::optional<std::array<double, 3>> reference;
    std::string prototype; ///< gml:id of a prototype met before
    std::string firstId;   ///< of the geometry given here
    std::size_t firstPoint = 0;
    std::size_t firstRing = 0;
    std::size_t firstPolygon = 0;
    bool active = false;
    bool inReferencePoint = false;
    bool library = false; ///< the prototype is a file of another format

    void takeMatrix(const std::string& text);
    void takeReferencePoint(const std::string& text);
};

/// Prototypes by gml:id, kept for the objects that come later in the file; capped, the first ones stay.
class ImplicitPrototypes
{
public:
    /// The geometry read since the placement began.
    void keep(const std::string& id, const RawBuilding& raw, const ImplicitPlacement& placement);
    /// Appends the prototype to `raw`; false where it is not known.
    bool append(const std::string& id, RawBuilding& raw, std::int8_t lod) const;

private:
    struct Prototype
    {
        std::vector<std::array<double, 3>> points;
        std::vector<RawRing> rings; ///< relative to the prototype
        std::vector<RawPolygon> polygons;
    };
    std::unordered_map<std::string, Prototype> mPrototypes;
    std::size_t mPoints = 0;
};

/// Moves what `raw` holds since the placement began onto the map.
void place(RawBuilding& raw, const ImplicitPlacement& placement);

} // namespace twin::data

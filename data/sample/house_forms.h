// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/sample/city_plan.h"
#include "data/sample/random.h"
#include "data/sample/solids.h"

namespace twin::data {

/// How the houses of one street stand.
struct RowStyle
{
    Form form = Form::Settlement;
    bool court = false;  ///< a passage of tiny houses inside an old-town block
    double minWidth = 8; ///< along the street [m]
    double maxWidth = 10;
    double minDepth = 8;
    double maxDepth = 11;
    double setback = 8; ///< front wall from the axis
    double gap = 4;     ///< between houses
    int group = 1;      ///< houses in a closed row before a gap; 0 = closed throughout
};
RowStyle rowStyle(Form form, const StreetAxis& street);

/// What is common to the houses of a closed group.
struct GroupLook
{
    int storeys = 2;
    int roofKind = 0;
    double eavesShift = 0;
    bool tall = false;
};
GroupLook groupLook(const RowStyle& style, Random& random);

/// A house on its board (x along the street, y away from it) over the rectangle, standing on `base`.
SampleBuilding makeHouse(const RowStyle& style, const GroupLook& look, const Frame& frame, Rect rect,
                         double base, Random& random);
/// A lower wing behind an old-town house.
Body makeWing(const Frame& frame, Rect rect, double base, Random& random);

} // namespace twin::data

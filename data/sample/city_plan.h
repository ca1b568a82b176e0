// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/ground_features.h"
#include "data/sample/fact_tables.h"

#include <string>
#include <vector>

namespace twin::data {

/// The ground that the sample covers: the city and some three kilometres around it.
inline constexpr Envelope kSampleExtent{599000, 5956000, 628000, 5988000};

/// A building form of quarters.csv or the district's usual one.
enum class Form
{
    OldTown,     ///< narrow gabled houses, closed rows
    OldSmall,    ///< small gabled houses of a fishing village or old Travemünde
    Perimeter,   ///< closed rows of 1900, three to four storeys
    Villa,       ///< detached, hipped roof
    Settlement,  ///< small saddle-roofed houses
    Rows,        ///< terraces
    Estate,      ///< slabs with some point blocks
    TowerEstate, ///< point blocks of eight to fourteen storeys
    Farm,
    Hall,
    Commercial,
    Campus,
};

struct Quarter
{
    std::string name;
    Form form = Form::Settlement;
    Ring2 ring;
};

struct PlanDistrict
{
    std::string number;
    std::string name;
    MultiPolygon2 outline;
};

/// The flat map of the sample: what lies where, before anything has a height.
struct CityPlan
{
    std::vector<WaterBody> waters; ///< disjoint
    std::vector<LandCover> landCover;
    std::vector<Road> roads; ///< street axes, then the hand-drawn ones
    std::vector<StreetAxis> streets;
    std::vector<PlanDistrict> districts;
    std::vector<Quarter> quarters;

    Form formAt(MapPoint2 point, const std::string& district) const;
};

CityPlan makeCityPlan(const FactTables& facts);

} // namespace twin::data

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/date.h"
#include "core/geo/map_point.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace twin {

/// A statistic of a district. Missing is never zero: what is not known is not in the list.
struct DistrictFigure
{
    std::string
        key; ///< population, areaKm2, density, meanAge, under18, age18to64, age65plus, births, deaths, …
    double value = 0;
    Date asOf;
    std::string source;
    bool exact = true; ///< counted or measured by the source; false: derived or read off a map
};

/// A Stadtteil (or any administrative unit of another city).
struct District
{
    std::string number; ///< "01" … "10" in Lübeck
    std::string name;
    MultiPolygon2 outline;
    std::vector<DistrictFigure> figures;
    std::string source; ///< of the outline, with licence
    const DistrictFigure* figure(const std::string& key) const
    {
        for (const DistrictFigure& entry : figures) {
            if (entry.key == key)
                return &entry;
        }
        return nullptr;
    }
};

/// Index of the district that contains the point, or -1.
int districtAt(const std::vector<District>& districts, MapPoint2 point);
/// Index by exact or case-insensitive name or number, or -1.
int districtByName(const std::vector<District>& districts, const std::string& name);

} // namespace twin

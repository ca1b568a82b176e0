// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/map_point.h"
#include "data/readers/csv_table.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

class OGRGeometry;

namespace twin::data {

/// Where a table says where its rows lie: lon/lat, easting/northing, x/y, Rechtswert/Hochwert or WKT.
class CsvGeometry
{
public:
    explicit CsvGeometry(const CsvTable& table);

    bool found() const { return mWkt >= 0 || (mX >= 0 && mY >= 0); }
    bool isWkt() const { return mWkt >= 0; }
    /// "EPSG:4326" of columns that name it (lon, lat), of a column crs, epsg or srid, or of the SRID=…;
    /// before a WKT. Empty where nothing does.
    const std::string& statedSystem() const { return mSystem; }
    /// True where the cells of a place are all empty: a row without a place, no broken one.
    bool empty(const CsvRow& row) const;
    /// The cells of the place as they stand, for a message.
    std::string text(const CsvRow& row) const;
    /// Null where the cells are no geometry.
    std::unique_ptr<OGRGeometry> of(const CsvRow& row) const;
    /// A few source pairs for transformerFor().
    std::vector<MapPoint2> sample() const;

private:
    const CsvTable& mTable;
    int mX = -1;
    int mY = -1;
    int mHeight = -1;
    int mWkt = -1;
    std::string mSystem;
};

} // namespace twin::data

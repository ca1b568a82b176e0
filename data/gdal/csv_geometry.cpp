// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/gdal/csv_geometry.h"

#include "core/text.h"
#include "data/gdal/feature_geometry.h"

#include <ogr_geometry.h>

#include <algorithm>
#include <array>

namespace twin::data {
namespace {

constexpr std::size_t kMaxWkt = std::size_t{16} << 20;

/// "SRID=25833;POINT (…)" of PostGIS in its two parts; the first is empty for plain WKT.
struct ExtendedWkt
{
    std::string srid;
    std::string wkt;
};
ExtendedWkt extendedWkt(const std::string& text)
{
    const std::string trimmed = trim(text);
    const auto end = trimmed.find(';');
    if (end == std::string::npos || foldCase(trimmed.substr(0, 5)) != "srid=")
        return {{}, trimmed};
    return {trim(trimmed.substr(5, end - 5)), trim(trimmed.substr(end + 1))};
}

bool digitsOnly(const std::string& text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A bare number in a column such as "epsg" is a code of EPSG.
std::string systemName(const std::string& text)
{
    const std::string trimmed = trim(text);
    return digitsOnly(trimmed) ? "EPSG:" + trimmed : trimmed;
}

struct ColumnPair
{
    const char* x;
    const char* y;
    const char* crs;
};
constexpr std::array<ColumnPair, 17> kPairs{{{"lon", "lat", "EPSG:4326"},
                                             {"longitude", "latitude", "EPSG:4326"},
                                             {"lng", "lat", "EPSG:4326"},
                                             {"long", "lat", "EPSG:4326"},
                                             {"laenge", "breite", "EPSG:4326"},
                                             {"länge", "breite", "EPSG:4326"},
                                             {"laengengrad", "breitengrad", "EPSG:4326"},
                                             {"längengrad", "breitengrad", "EPSG:4326"},
                                             {"geo_lon", "geo_lat", "EPSG:4326"},
                                             {"stop_lon", "stop_lat", "EPSG:4326"},
                                             {"easting", "northing", ""},
                                             {"rechtswert", "hochwert", ""},
                                             {"ostwert", "nordwert", ""},
                                             {"east", "north", ""},
                                             {"e", "n", ""},
                                             {"x", "y", ""},
                                             {"x_coord", "y_coord", ""}}};

} // namespace

CsvGeometry::CsvGeometry(const CsvTable& table) : mTable(table)
{
    mWkt = table.column({"wkt", "geometry", "geom", "the_geom", "geometrie", "wkt_geom"});
    mHeight = table.column({"height", "z", "hoehe", "höhe", "elevation"});
    for (const ColumnPair& pair : kPairs) {
        mX = table.column({pair.x});
        mY = table.column({pair.y});
        if (mX >= 0 && mY >= 0) {
            mSystem = mWkt < 0 ? pair.crs : "";
            break;
        }
    }
    const auto firstOf = [&](int column) -> std::string {
        for (const CsvRow& row : table.rows) {
            if (column >= 0 && !table.cell(row, column).empty())
                return table.cell(row, column);
        }
        return {};
    };
    if (mSystem.empty())
        mSystem = systemName(firstOf(table.column({"crs", "srs", "epsg", "srid", "koordinatensystem"})));
    if (mSystem.empty() && mWkt >= 0)
        mSystem = systemName(extendedWkt(firstOf(mWkt)).srid);
}

bool CsvGeometry::empty(const CsvRow& row) const
{
    return mWkt >= 0 ? mTable.cell(row, mWkt).empty()
                     : mTable.cell(row, mX).empty() && mTable.cell(row, mY).empty();
}

std::string CsvGeometry::text(const CsvRow& row) const
{
    if (mWkt < 0)
        return mTable.cell(row, mX) + ", " + mTable.cell(row, mY);
    std::string wkt = mTable.cell(row, mWkt);
    constexpr std::size_t kShown = 60;
    if (wkt.size() > kShown) {
        wkt.resize(kShown);
        wkt.append(" …");
    }
    return wkt;
}

std::unique_ptr<OGRGeometry> CsvGeometry::of(const CsvRow& row) const
{
    if (mWkt >= 0) {
        const std::string wkt = extendedWkt(mTable.cell(row, mWkt)).wkt;
        OGRGeometry* geometry = nullptr;
        if (wkt.empty() || wkt.size() > kMaxWkt ||
            OGRGeometryFactory::createFromWkt(wkt.c_str(), nullptr, &geometry) != OGRERR_NONE) {
            OGRGeometryFactory::destroyGeometry(geometry);
            return nullptr;
        }
        return std::unique_ptr<OGRGeometry>(geometry);
    }
    const std::optional<double> x = parseDecimal(mTable.cell(row, mX));
    const std::optional<double> y = parseDecimal(mTable.cell(row, mY));
    if (!x || !y)
        return nullptr;
    auto point = std::make_unique<OGRPoint>(*x, *y);
    if (const std::optional<double> height = parseDecimal(mTable.cell(row, mHeight)))
        point->setZ(*height);
    return point;
}

std::vector<MapPoint2> CsvGeometry::sample() const
{
    std::vector<MapPoint2> sample;
    for (std::size_t i = 0; i < mTable.rows.size() && i < 50 && sample.size() < 5; ++i) {
        if (const std::unique_ptr<OGRGeometry> geometry = of(mTable.rows[i])) {
            if (const std::optional<MapPoint2> point = firstPoint(*geometry))
                sample.push_back(*point);
        }
    }
    return sample;
}

} // namespace twin::data

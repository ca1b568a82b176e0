// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/raster_frame.h"

#include "core/geo/polygon.h"

#include <algorithm>
#include <cmath>

namespace twin {
namespace {

/// The row of a northing, 0 above the raster and `rows` below it, however far away.
int rowAt(const RasterFrame& frame, double northing)
{
    return static_cast<int>(std::clamp((frame.north - northing) / frame.cell, 0.0, double(frame.rows)));
}

/// The first column whose centre lies at or right of an easting; `columns` beyond the raster.
int columnFrom(const RasterFrame& frame, double easting)
{
    return static_cast<int>(
        std::clamp(std::ceil((easting - frame.west) / frame.cell - 0.5), 0.0, double(frame.columns)));
}

} // namespace

void eachSpan(const MultiPolygon2& polygons, const RasterFrame& frame,
              const std::function<void(int, int, int)>& span)
{
    std::vector<std::pair<MapPoint2, MapPoint2>> edges;
    const auto addEdges = [&edges](const Ring2& ring) {
        for (std::size_t i = 0; i < ring.size(); ++i)
            edges.emplace_back(ring[i], ring[(i + 1) % ring.size()]);
    };
    Envelope box;
    for (const Polygon2& polygon : polygons) {
        addEdges(polygon.outer);
        box.include(envelope(polygon.outer));
        for (const Ring2& hole : polygon.inner)
            addEdges(hole);
    }
    if (box.empty())
        return;
    const int firstRow = rowAt(frame, box.maxNorthing);
    const int lastRow = std::min(frame.rows - 1, rowAt(frame, box.minNorthing));
    if (lastRow < firstRow)
        return;
    std::vector<std::vector<double>> crossings(static_cast<std::size_t>(lastRow - firstRow + 1));
    for (const auto& [a, b] : edges) {
        const double top = std::max(a.northing, b.northing);
        const double bottom = std::min(a.northing, b.northing);
        const int from = std::max(firstRow, rowAt(frame, top) - 1);
        const int to = std::min(lastRow, rowAt(frame, bottom) + 1);
        for (int row = from; row <= to; ++row) {
            const double y = frame.north - (row + 0.5) * frame.cell;
            if ((a.northing > y) != (b.northing > y))
                crossings[static_cast<std::size_t>(row - firstRow)].push_back(
                    a.easting + (y - a.northing) * (b.easting - a.easting) / (b.northing - a.northing));
        }
    }
    for (int row = firstRow; row <= lastRow; ++row) {
        std::vector<double>& x = crossings[static_cast<std::size_t>(row - firstRow)];
        std::sort(x.begin(), x.end());
        for (std::size_t i = 0; i + 1 < x.size(); i += 2) {
            const int from = columnFrom(frame, x[i]);
            const int to = std::min(frame.columns, columnFrom(frame, x[i + 1])) - 1;
            if (from <= to)
                span(row, from, to);
        }
    }
}

} // namespace twin

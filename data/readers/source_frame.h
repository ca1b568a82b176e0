// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/crs/coordinate_transformer.h"
#include "data/crs/earth_to_map.h"
#include "data/gdal/vector_layer.h"

#include <optional>

namespace twin::data {

/// How the axes of a tileset or model lie on the map: earth-centred, coordinates of the map, or put at a
/// place by the user. Told by the first points, once for the whole source.
class SourceFrame
{
public:
    SourceFrame(std::string path, const ReadOptions& options, Diagnostics& diagnostics)
        : mPath(std::move(path)), mOptions(options), mDiagnostics(diagnostics)
    {
    }

    /// Source axes (z up) to easting, northing, height in place. Error where the source has no place.
    Status toMap(std::vector<Vec3>& points);
    /// "EPSG:4978", "EPSG:25832" … ; empty before the first points or for a placed model.
    std::string crs() const;

    /// By magnitude: on the globe's surface; in the map's system or its neighbours.
    static bool looksEarthCentred(const Vec3& point);
    static bool looksMapped(const Vec3& point);

private:
    enum class Kind
    {
        Unknown,
        Earth,
        Map,
        Placed,
    };
    Status decide(const Vec3& point);
    Status decideMapped(const Vec3& point);
    void notePlaceUnused();

    std::string mPath;
    const ReadOptions& mOptions;
    Diagnostics& mDiagnostics;
    Kind mKind = Kind::Unknown;
    std::optional<EarthToMap> mEarth;
    std::optional<CoordinateTransformer> mTransformer;
};

} // namespace twin::data

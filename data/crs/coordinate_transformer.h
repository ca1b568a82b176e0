// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/map_point.h"
#include "core/result.h"

#include <memory>
#include <string>
#include <vector>

class OGRSpatialReference;

namespace twin::data {

/// In which order a pair of numbers of the source names the axes.
enum class AxisOrder
{
    EastNorth,
    NorthEast,
};

/// How axes are to be read: vector files and short names keep east before north; GML and CityGML with a urn
/// or URL name follow the authority for geographic systems (EPSG::4326 is latitude, longitude).
enum class AxisConvention
{
    Traditional,
    Gml,
};

/// From one coordinate system to the map (EPSG:25832). Heights pass unchanged; the vertical datum is reported
/// only. One object belongs to one thread at a time.
class CoordinateTransformer
{
public:
    /// Understands EPSG:n, urn:ogc:def:crs:… (also compound), urn:adv:crs:…,
    /// http://www.opengis.net/def/crs/…, WKT and PROJ text.
    static Result<CoordinateTransformer> fromText(const std::string& text, AxisConvention convention);
    /// Takes over a layer's reference with its own data axis mapping.
    static Result<CoordinateTransformer> fromReference(const OGRSpatialReference& reference);

    CoordinateTransformer(CoordinateTransformer&&) noexcept;
    CoordinateTransformer& operator=(CoordinateTransformer&&) noexcept;
    ~CoordinateTransformer();

    /// Source pairs in, map coordinates out, in place: x becomes easting, y northing. Values that cannot be
    /// transformed become NaN.
    void transform(double* x, double* y, std::size_t count) const;
    /// NaN where the transformation is not defined.
    MapPoint2 transform(double x, double y) const;

    /// False where the pair cannot lie in this system: degrees beyond a globe, metres where degrees should
    /// be, a zone prefix too much, far outside the area the system is made for.
    bool plausible(double x, double y) const;
    /// Looks at a sample of the source: swaps the axes where only that fits. False: the sample contradicts
    /// the system.
    bool adaptTo(const std::vector<MapPoint2>& sample);

    bool geographic() const;
    AxisOrder axisOrder() const;
    bool swapped() const; ///< adaptTo() found the axes the other way round
    bool identity() const;
    const std::string& name() const;     ///< "EPSG:4647", or the system's own name
    const std::string& vertical() const; ///< "DHHN2016 (EPSG:7837)" … ; empty = not stated
    /// The horizontal system for GDAL's own tools: an authority code or WKT.
    std::string definition() const;
    /// name() with the vertical code: "EPSG:25832+7837".
    std::string fullName() const;

private:
    struct State;
    explicit CoordinateTransformer(std::unique_ptr<State> state);
    std::unique_ptr<State> mState;
};

/// The error for a source that states no system.
Error missingCrsError(const std::string& path);
/// The error for coordinates that cannot be in the stated system.
Error contradictingCrsError(const std::string& path, const std::string& crs, MapPoint2 sample);

/// The transformer for a file: the stated system, or `assumed` where none is stated or where the stated one
/// contradicts the sample and the assumed one does not (with a warning). The sample holds raw source pairs
/// and may be empty.
Result<CoordinateTransformer> transformerFor(const std::string& path, const std::string& stated,
                                             const std::string& assumed, AxisConvention convention,
                                             const std::vector<MapPoint2>& sample, Diagnostics& diagnostics);
/// The same for a layer or raster with a reference of its own; null or an unnamed local one counts as not
/// stated.
Result<CoordinateTransformer> transformerFor(const std::string& path, const OGRSpatialReference* stated,
                                             const std::string& assumed, const std::vector<MapPoint2>& sample,
                                             Diagnostics& diagnostics);

} // namespace twin::data

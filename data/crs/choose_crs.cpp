// SPDX-License-Identifier: GPL-3.0-or-later
// Which system a file is read in: the stated one, an assumed one, or none.
#include "core/text.h"
#include "data/crs/coordinate_transformer.h"

#include <ogr_spatialref.h>

#include <array>
#include <cstdio>

namespace twin::data {
namespace {

std::string coordinateText(MapPoint2 point)
{
    std::array<char, 80> text{};
    std::snprintf(text.data(), text.size(), "%.8g, %.8g", point.easting, point.northing);
    return text.data();
}

} // namespace

Error missingCrsError(const std::string& path)
{
    return Error{ErrorKind::MissingCrs,
                 TWIN_MSG("%1 states no coordinate system, so its place on the map is unknown. Ask its "
                          "source and give the system, on the "
                          "command line with --crs, for example --crs EPSG:25832."),
                 {path}};
}

Error contradictingCrsError(const std::string& path, const std::string& crs, MapPoint2 sample)
{
    return Error{ErrorKind::Invalid,
                 TWIN_MSG("%1 says its coordinates are in %2, but a coordinate such as (%3) cannot be in "
                          "that system. The file was not "
                          "placed on the map: give the true system with --crs, or have the file corrected."),
                 {path, crs, coordinateText(sample)}};
}

namespace {

/// Where the stated system is unknown or contradicts the sample, the assumed one, given by the user, may take
/// its place.
Result<CoordinateTransformer> choose(const std::string& path, Result<CoordinateTransformer> stated,
                                     const std::string& statedName, const std::string& assumed,
                                     AxisConvention convention, const std::vector<MapPoint2>& sample,
                                     Diagnostics& diagnostics)
{
    const bool fits = stated && stated.value().adaptTo(sample);
    if (!fits && !trim(assumed).empty()) {
        Result<CoordinateTransformer> other = CoordinateTransformer::fromText(assumed, convention);
        if (other && other.value().adaptTo(sample)) {
            diagnostics.warn(path, {},
                             TWIN_MSG("The stated coordinate system %1 does not fit the coordinates or is "
                                      "not known; %2 was taken, as given. "
                                      "Check that the result lies in the right place."),
                             {statedName, other.value().name()});
            return other;
        }
    }
    if (!stated)
        return stated;
    if (!fits)
        return contradictingCrsError(path, stated.value().name(),
                                     sample.empty() ? MapPoint2{} : sample.front());
    if (stated.value().swapped())
        diagnostics.warn(path, {},
                         TWIN_MSG("The coordinates are in the other axis order than %1 prescribes; they were "
                                  "swapped. Check that the result "
                                  "lies in the right place."),
                         {stated.value().name()});
    return stated;
}

Result<CoordinateTransformer> fromAssumption(const std::string& path, const std::string& assumed,
                                             AxisConvention convention, const std::vector<MapPoint2>& sample,
                                             Diagnostics& diagnostics)
{
    if (trim(assumed).empty())
        return missingCrsError(path);
    Result<CoordinateTransformer> made = CoordinateTransformer::fromText(assumed, convention);
    if (made && !made.value().adaptTo(sample))
        return Error{
            ErrorKind::Invalid,
            TWIN_MSG("%1 states no coordinate system, and its coordinates, such as (%2), cannot be in %3, "
                     "which was given. Give another one "
                     "with --crs; coordinates near zero are local ones, which have no place on the map."),
            {path, coordinateText(sample.front()), made.value().name()}};
    if (made)
        diagnostics.note(path, {},
                         TWIN_MSG("The file states no coordinate system; %1 was assumed, as given."),
                         {made.value().name()});
    return made;
}

} // namespace

Result<CoordinateTransformer> transformerFor(const std::string& path, const std::string& stated,
                                             const std::string& assumed, AxisConvention convention,
                                             const std::vector<MapPoint2>& sample, Diagnostics& diagnostics)
{
    if (trim(stated).empty())
        return fromAssumption(path, assumed, convention, sample, diagnostics);
    return choose(path, CoordinateTransformer::fromText(stated, convention), stated, assumed, convention,
                  sample, diagnostics);
}

Result<CoordinateTransformer> transformerFor(const std::string& path, const OGRSpatialReference* stated,
                                             const std::string& assumed, const std::vector<MapPoint2>& sample,
                                             Diagnostics& diagnostics)
{
    if (!stated || stated->IsEmpty() ||
        std::string(stated->GetName() ? stated->GetName() : "").rfind("Undefined", 0) == 0)
        return fromAssumption(path, assumed, AxisConvention::Traditional, sample, diagnostics);
    return choose(path, CoordinateTransformer::fromReference(*stated),
                  stated->GetName() ? stated->GetName() : "unnamed", assumed, AxisConvention::Traditional,
                  sample, diagnostics);
}

} // namespace twin::data

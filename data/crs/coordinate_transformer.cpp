// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/crs/coordinate_transformer.h"

#include "data/crs/crs_names.h"
#include "data/crs/transformation.h"
#include "data/gdal/gdal_session.h"

#include <ogr_spatialref.h>

#include <array>
#include <cmath>

namespace twin::data {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

std::string nameOf(const OGRSpatialReference& reference)
{
    const char* authority = reference.GetAuthorityName(nullptr);
    const char* code = reference.GetAuthorityCode(nullptr);
    if (authority && code)
        return std::string(authority) + ":" + code;
    // Old Esri .prj files name no authority; the system is recognised by its parameters.
    OGRSpatialReference guess(reference);
    if (guess.AutoIdentifyEPSG() == OGRERR_NONE && guess.GetAuthorityCode(nullptr))
        return std::string("EPSG:") + guess.GetAuthorityCode(nullptr);
    int count = 0;
    int* confidences = nullptr;
    OGRSpatialReferenceH* matches =
        OSRFindMatches(OGRSpatialReference::ToHandle(&guess), nullptr, &count, &confidences);
    std::string found;
    if (count > 0 && confidences[0] >= 90) {
        const OGRSpatialReference* best = OGRSpatialReference::FromHandle(matches[0]);
        if (best->GetAuthorityName(nullptr) && best->GetAuthorityCode(nullptr))
            found = std::string(best->GetAuthorityName(nullptr)) + ":" + best->GetAuthorityCode(nullptr);
    }
    OSRFreeSRSArray(matches);
    CPLFree(confidences);
    if (!found.empty())
        return found;
    const char* name = reference.GetName();
    return name ? name : "unnamed";
}

std::string describeVertical(int epsg, const char* name)
{
    const std::string known = verticalName(epsg);
    if (!known.empty())
        return known + " (EPSG:" + std::to_string(epsg) + ")";
    if (epsg > 0)
        return (name ? std::string(name) + " (EPSG:" : "EPSG:") + std::to_string(epsg) + (name ? ")" : "");
    return name ? name : std::string();
}

/// Takes the height part off a compound system and returns what it was.
std::string takeVertical(OGRSpatialReference& reference, int& epsg)
{
    if (!reference.IsCompound())
        return {};
    const char* code = reference.GetAuthorityCode("COMPD_CS|VERT_CS");
    const char* name = reference.GetAttrValue("COMPD_CS|VERT_CS");
    epsg = code ? std::atoi(code) : 0;
    std::string described = describeVertical(epsg, name);
    reference.StripVertical();
    return described;
}

Error unknownCrs(const std::string& text)
{
    return Error{ErrorKind::Unsupported,
                 TWIN_MSG("The coordinate system '%1' is not known. Convert the file to a known one, such as "
                          "EPSG:25832, or remove the "
                          "name and give the system with --crs."),
                 {text.substr(0, 200)}};
}

} // namespace

struct CoordinateTransformer::State
{
    OGRSpatialReference reference;
    TransformationPtr toMap;
    TransformationPtr toDegrees; ///< for plausibility, made on demand
    std::string name;
    std::string vertical;
    int verticalEpsg = 0;
    AxisOrder order = AxisOrder::EastNorth;
    bool geographic = false;
    bool swap =
        false; ///< swap the pair before the transformation, which itself wants the order of the mapping
    bool swapped = false;
    bool identity = false;
    double areaWest = -180;
    double areaSouth = -90;
    double areaEast = 180;
    double areaNorth = 90;

    bool prepare();
};

bool CoordinateTransformer::State::prepare()
{
    OGRSpatialReference map;
    OGRSpatialReference degrees;
    if (map.importFromEPSG(kMapEpsg) != OGRERR_NONE || degrees.importFromEPSG(4326) != OGRERR_NONE)
        return false;
    map.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    name = nameOf(reference);
    geographic = reference.IsGeographic() != 0;
    identity = name == "EPSG:" + std::to_string(kMapEpsg);
    toMap = makeTransformation(reference, map);
    toDegrees = makeTransformation(reference, degrees);
    const char* areaName = nullptr;
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;
    OGRSpatialReference named;
    const OGRSpatialReference* area = &reference;
    if (named.SetFromUserInput(name.c_str()) == OGRERR_NONE)
        area = &named;
    if (area->GetAreaOfUse(&west, &south, &east, &north, &areaName) && west < east) {
        areaWest = west;
        areaSouth = south;
        areaEast = east;
        areaNorth = north;
    }
    return toMap && toDegrees;
}

CoordinateTransformer::CoordinateTransformer(std::unique_ptr<State> state) : mState(std::move(state)) {}
CoordinateTransformer::CoordinateTransformer(CoordinateTransformer&&) noexcept = default;
CoordinateTransformer& CoordinateTransformer::operator=(CoordinateTransformer&&) noexcept = default;
CoordinateTransformer::~CoordinateTransformer() = default;

Result<CoordinateTransformer> CoordinateTransformer::fromText(const std::string& text,
                                                              AxisConvention convention)
{
    initialiseGdal();
    GdalMessages quiet;
    const std::optional<CrsName> parsed = parseCrsName(text);
    if (!parsed || parsed->local)
        return unknownCrs(text);
    auto state = std::make_unique<State>();
    static constexpr std::array<const char*, 3> kSafe{"ALLOW_NETWORK_ACCESS=NO", "ALLOW_FILE_ACCESS=NO",
                                                      nullptr};
    if (state->reference.SetFromUserInput(parsed->horizontal.c_str(), kSafe.data()) != OGRERR_NONE)
        return unknownCrs(text);
    state->vertical = takeVertical(state->reference, state->verticalEpsg);
    if (parsed->verticalEpsg > 0) {
        state->verticalEpsg = parsed->verticalEpsg;
        state->vertical = describeVertical(parsed->verticalEpsg, nullptr);
    }
    if (!state->reference.IsGeographic() && !state->reference.IsProjected())
        return unknownCrs(text);
    state->reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    if (!state->prepare())
        return unknownCrs(text);
    // Projected systems keep east before north even in urn form: that is what every survey office delivers,
    // also for Gauss-Krüger, whose authority order is northing first. adaptTo() finds the exceptions.
    if (convention == AxisConvention::Gml && parsed->authorityAxes && state->geographic) {
        state->order = AxisOrder::NorthEast;
        state->swap = true;
    }
    return CoordinateTransformer(std::move(state));
}

Result<CoordinateTransformer> CoordinateTransformer::fromReference(const OGRSpatialReference& reference)
{
    initialiseGdal();
    GdalMessages quiet;
    auto state = std::make_unique<State>();
    state->reference = reference;
    state->vertical = takeVertical(state->reference, state->verticalEpsg);
    // GDAL calls GeoJSON points with a height EPSG:4979; the map needs their position only.
    if (state->reference.IsGeographic() && state->reference.GetAxesCount() == 3)
        state->reference.DemoteTo2D(nullptr);
    const std::vector<int>& mapping = reference.GetDataAxisToSRSAxisMapping();
    if (mapping.size() >= 2)
        state->reference.SetDataAxisToSRSAxisMapping({mapping[0], mapping[1]});
    if (reference.IsLocal() || !state->prepare())
        return unknownCrs(reference.GetName() ? reference.GetName() : "unnamed");
    return CoordinateTransformer(std::move(state));
}

void CoordinateTransformer::transform(double* x, double* y, std::size_t count) const
{
    if (mState->swap) {
        for (std::size_t i = 0; i < count; ++i)
            std::swap(x[i], y[i]);
    }
    if (mState->identity || count == 0)
        return;
    GdalMessages quiet;
    std::vector<int> success(count, 0);
    mState->toMap->Transform(static_cast<int>(count), x, y, nullptr, success.data());
    for (std::size_t i = 0; i < count; ++i) {
        if (!success[i] || !std::isfinite(x[i]) || !std::isfinite(y[i]))
            x[i] = y[i] = kNan;
    }
}

MapPoint2 CoordinateTransformer::transform(double x, double y) const
{
    transform(&x, &y, 1);
    return {x, y};
}

bool CoordinateTransformer::plausible(double x, double y) const
{
    if (!std::isfinite(x) || !std::isfinite(y))
        return true; // another check's business
    if (mState->swap)
        std::swap(x, y);
    if (mState->geographic)
        return std::abs(x) <= 360 && std::abs(y) <= 90;
    GdalMessages quiet;
    int success = 0;
    mState->toDegrees->Transform(1, &x, &y, nullptr, &success);
    // Generous: neighbours of a zone are often delivered in the zone's system.
    constexpr double kMarginDegrees = 12;
    return success && x >= mState->areaWest - kMarginDegrees && x <= mState->areaEast + kMarginDegrees &&
           y >= mState->areaSouth - kMarginDegrees && y <= mState->areaNorth + kMarginDegrees;
}

bool CoordinateTransformer::adaptTo(const std::vector<MapPoint2>& sample)
{
    const auto fits = [&](bool flipped) {
        return std::all_of(sample.begin(), sample.end(), [&](MapPoint2 p) {
            return flipped ? plausible(p.northing, p.easting) : plausible(p.easting, p.northing);
        });
    };
    if (fits(false))
        return true;
    if (!fits(true))
        return false;
    mState->swap = !mState->swap;
    mState->swapped = true;
    mState->order = mState->order == AxisOrder::EastNorth ? AxisOrder::NorthEast : AxisOrder::EastNorth;
    return true;
}

bool CoordinateTransformer::geographic() const
{
    return mState->geographic;
}
AxisOrder CoordinateTransformer::axisOrder() const
{
    return mState->order;
}
bool CoordinateTransformer::swapped() const
{
    return mState->swapped;
}
bool CoordinateTransformer::identity() const
{
    return mState->identity && !mState->swap;
}
const std::string& CoordinateTransformer::name() const
{
    return mState->name;
}
const std::string& CoordinateTransformer::vertical() const
{
    return mState->vertical;
}

std::string CoordinateTransformer::definition() const
{
    const char* authority = mState->reference.GetAuthorityName(nullptr);
    const char* code = mState->reference.GetAuthorityCode(nullptr);
    if (authority && code)
        return std::string(authority) + ":" + code;
    char* text = nullptr;
    static constexpr std::array<const char*, 2> kFormat{"FORMAT=WKT2_2018", nullptr};
    mState->reference.exportToWkt(&text, kFormat.data());
    std::string wkt = text ? text : "";
    CPLFree(text);
    return wkt;
}

std::string CoordinateTransformer::fullName() const
{
    return mState->verticalEpsg > 0 ? mState->name + "+" + std::to_string(mState->verticalEpsg)
                                    : mState->name;
}

} // namespace twin::data

// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/source_frame.h"

#include <cmath>
#include <numbers>

namespace twin::data {

bool SourceFrame::looksMapped(const Vec3& p)
{
    // 32 before the easting is the zone of EPSG:4647.
    const double easting = p[0] > 32e6 && p[0] < 33e6 ? p[0] - 32e6 : p[0];
    return easting > 1e5 && easting < 9e5 && p[1] > 4.5e6 && p[1] < 7.5e6 && std::abs(p[2]) < 9000;
}

bool SourceFrame::looksEarthCentred(const Vec3& p)
{
    const double radius = lengthOf(p);
    return radius > 6.2e6 && radius < 6.5e6 && !looksMapped(p);
}

void SourceFrame::notePlaceUnused()
{
    if (mOptions.place)
        mDiagnostics.warn(mPath, {},
                          TWIN_MSG("The place that was given was not used: the model states its own "
                                   "coordinates. Leave --place away, or remove them from the model."));
}

Status SourceFrame::decideMapped(const Vec3& point)
{
    std::string system = mOptions.assumedCrs;
    if (system.empty()) {
        system = point[0] > 32e6 ? "EPSG:4647" : "EPSG:" + std::to_string(kMapEpsg);
        mDiagnostics.warn(mPath, {},
                          TWIN_MSG("The model states no coordinate system; its values look like %1, and that "
                                   "was taken. If another is meant, give it with --crs."),
                          {system});
    }
    Result<CoordinateTransformer> made = CoordinateTransformer::fromText(system, AxisConvention::Traditional);
    if (!made)
        return made.error();
    mTransformer = std::move(made).value();
    mKind = Kind::Map;
    notePlaceUnused();
    return Done{};
}

Status SourceFrame::decide(const Vec3& point)
{
    if (looksEarthCentred(point)) {
        Result<EarthToMap> made = EarthToMap::make();
        if (!made)
            return made.error();
        mEarth = std::move(made).value();
        mKind = Kind::Earth;
        notePlaceUnused();
        if (mEarth->geoidModel().empty())
            mDiagnostics.warn(mPath, {},
                              TWIN_MSG("No geoid grid is installed, so the heights above the ellipsoid were "
                                       "kept: everything stands some 39 m too high here. Install proj-data "
                                       "and import again."));
        return Done{};
    }
    const bool far = std::abs(point[0]) > 1e4 && std::abs(point[1]) > 1e5;
    if (looksMapped(point) || (far && !mOptions.assumedCrs.empty()))
        return decideMapped(point);
    if (mOptions.place) {
        mKind = Kind::Placed;
        return Done{};
    }
    return Error{ErrorKind::MissingCrs,
                 TWIN_MSG("%1 has no place on the map: its coordinates are those of a drawing, not of the "
                          "earth. Give one with --place EASTING,NORTHING[,HEIGHT], and where needed "
                          "--rotate DEGREES and --scale FACTOR."),
                 {mPath}};
}

Status SourceFrame::toMap(std::vector<Vec3>& points)
{
    if (points.empty())
        return Done{};
    if (mKind == Kind::Unknown) {
        if (const Status status = decide(points.front()); !status)
            return status;
    }
    if (mKind == Kind::Earth) {
        mEarth->transform(points);
        return Done{};
    }
    if (mKind == Kind::Map) {
        for (Vec3& p : points) {
            const MapPoint2 at = mTransformer->transform(p[0], p[1]);
            p = {at.easting, at.northing, p[2]};
        }
        return Done{};
    }
    const ModelPlace& place = *mOptions.place;
    const double angle = -place.rotationDegrees * std::numbers::pi / 180;
    const double sine = std::sin(angle) * place.scale;
    const double cosine = std::cos(angle) * place.scale;
    for (Vec3& p : points)
        p = {place.position.easting + cosine * p[0] - sine * p[1],
             place.position.northing + sine * p[0] + cosine * p[1],
             place.height.value_or(0) + place.scale * p[2]};
    return Done{};
}

std::string SourceFrame::crs() const
{
    if (mKind == Kind::Earth)
        return "EPSG:4978";
    return mKind == Kind::Map ? mTransformer->fullName() : std::string();
}

} // namespace twin::data

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/building_mesher.h"

#include "core/geo/polygon.h"
#include "core/mesh/triangulator.h"

#include <algorithm>
#include <cmath>

namespace twin {
namespace {

/// Nothing a city builds is longer; a coordinate that far off is a fault of the source.
constexpr double kLongestBuilding = 8000;
constexpr double kShadeHeight = 4.0;   ///< metres above the base where the ambient light is whole again
constexpr double kShadeAtFoot = 160.0; ///< of 255

/// One surface of a building, triangulated.
struct Face
{
    SurfaceKind kind = SurfaceKind::Unknown;
    TriangulatedPolygon polygon;
    std::optional<std::array<std::uint8_t, 3>> colour;
};

std::array<std::int8_t, 4> packNormal(const std::array<double, 3>& normal)
{
    const auto pack = [](double value) {
        return static_cast<std::int8_t>(std::lround(std::clamp(value, -1.0, 1.0) * 127));
    };
    return {pack(normal[0]), pack(normal[1]), pack(normal[2]), 0};
}

std::uint8_t ambient(double aboveBase)
{
    const double share = std::clamp(aboveBase / kShadeHeight, 0.0, 1.0);
    return static_cast<std::uint8_t>(std::lround(kShadeAtFoot + (255 - kShadeAtFoot) * share));
}

/// Six times the volume between the faces and the ground point below the building: negative when the faces
/// are inside out. Measured from the base, so that a missing ground surface adds nothing.
double signedVolume(const std::vector<Face>& faces, const MapPoint& base)
{
    double sum = 0;
    for (const Face& face : faces) {
        for (const auto& [i, j, k] : face.polygon.triangles) {
            std::array<std::array<double, 3>, 3> p{};
            const std::array<std::uint32_t, 3> corner{i, j, k};
            for (std::size_t n = 0; n < 3; ++n) {
                const MapPoint& point = face.polygon.points[corner[n]];
                p[n] = {point.easting - base.easting, point.northing - base.northing,
                        point.height - base.height};
            }
            sum += p[0][0] * (p[1][1] * p[2][2] - p[1][2] * p[2][1]) +
                   p[0][1] * (p[1][2] * p[2][0] - p[1][0] * p[2][2]) +
                   p[0][2] * (p[1][0] * p[2][1] - p[1][1] * p[2][0]);
        }
    }
    return sum;
}

void turnOver(Face& face)
{
    for (auto& triangle : face.polygon.triangles)
        std::swap(triangle[1], triangle[2]);
    for (double& component : face.polygon.normal)
        component = -component;
}

class TileBuilder
{
public:
    TileBuilder(TileKey key, const std::string& file, Diagnostics& diagnostics)
        : mFile(file), mDiagnostics(diagnostics)
    {
        mTile.key = key;
        const MapPoint2 origin = key.origin();
        mTile.mesh.origin = {origin.easting, origin.northing, 0};
    }

    void add(const Building& building);
    CityTile take() { return std::move(mTile); }

private:
    std::vector<Face> facesOf(const Building& building);
    void append(const Face& face, const BuildingTint& tint, double base);
    BuildingSummary summarise(const Building& building, const BuildingTint& tint,
                              std::pair<double, double> heights) const;

    const std::string& mFile;
    Diagnostics& mDiagnostics;
    CityTile mTile;
};

std::vector<Face> TileBuilder::facesOf(const Building& building)
{
    std::vector<Face> faces;
    faces.reserve(building.surfaces.size());
    for (std::size_t i = 0; i < building.surfaces.size(); ++i) {
        const BoundarySurface& surface = building.surfaces[i];
        std::optional<TriangulatedPolygon> polygon = triangulate(surface.outer, surface.inner);
        if (polygon) {
            faces.push_back({surface.kind, std::move(*polygon), surface.colour});
            continue;
        }
        const std::string name = surface.id.empty() ? "#" + std::to_string(i + 1) : surface.id;
        mDiagnostics.warn(mFile, building.id,
                          TWIN_MSG("Polygon %1 has no area or a coordinate that is not a number. It was left "
                                   "out, the rest of the "
                                   "building stays: check the polygon in the source."),
                          {name});
    }
    return faces;
}

BuildingSummary TileBuilder::summarise(const Building& building, const BuildingTint& tint,
                                       std::pair<double, double> heights) const
{
    BuildingSummary summary;
    summary.id = building.id;
    summary.objectClass = building.objectClass;
    const MultiPolygon2 footprint = building.footprint();
    const MapPoint2 centre = footprint.empty() ? building.envelope().centre() : labelPoint(footprint);
    summary.centreX = static_cast<float>(centre.easting - mTile.mesh.origin.easting);
    summary.centreY = static_cast<float>(centre.northing - mTile.mesh.origin.northing);
    summary.baseMetres = static_cast<float>(heights.first);
    summary.topMetres = static_cast<float>(heights.second);
    summary.footprintSquareMetres = static_cast<float>(area(footprint));
    summary.roofTint = tint.roof;
    summary.wallTint = tint.wall;
    return summary;
}

void TileBuilder::append(const Face& face, const BuildingTint& tint, double base)
{
    const TriangulatedPolygon& polygon = face.polygon;
    const bool roof = face.kind == SurfaceKind::Roof || face.kind == SurfaceKind::OuterFloor ||
                      (face.kind != SurfaceKind::Wall && polygon.normal[2] > 0.5);
    const std::array<std::uint8_t, 3> rgb = face.colour.value_or(roof ? tint.roof : tint.wall);
    const std::array<std::int8_t, 4> normal = packNormal(polygon.normal);
    const auto feature = static_cast<std::uint32_t>(mTile.buildings.size());
    MeshData& mesh = mTile.mesh;
    constexpr std::uint32_t kUnused = 0xFFFFFFFFu;
    std::vector<std::uint32_t> vertexOf(polygon.points.size(), kUnused);
    for (const auto& triangle : polygon.triangles) {
        for (const std::uint32_t corner : triangle) {
            if (vertexOf[corner] == kUnused) {
                const MapPoint& point = polygon.points[corner];
                vertexOf[corner] = static_cast<std::uint32_t>(mesh.positions.size());
                mesh.positions.push_back({static_cast<float>(point.easting - mesh.origin.easting),
                                          static_cast<float>(point.northing - mesh.origin.northing),
                                          static_cast<float>(point.height)});
                mesh.normals.push_back(normal);
                mesh.colours.push_back({rgb[0], rgb[1], rgb[2], ambient(point.height - base)});
                mesh.features.push_back(feature);
            }
            mesh.indices.push_back(vertexOf[corner]);
        }
    }
}

void TileBuilder::add(const Building& building)
{
    const Envelope extent = building.envelope();
    const auto heights = building.heightRange();
    if (extent.width() > kLongestBuilding || extent.height() > kLongestBuilding ||
        heights.second - heights.first > kLongestBuilding) {
        mDiagnostics.problem(mFile, building.id,
                             TWIN_MSG("The building is more than 8 km long or high, so a coordinate must be "
                                      "wrong. It was left out: "
                                      "correct its coordinates in the source."));
        return;
    }
    std::vector<Face> faces = facesOf(building);
    const MapPoint2 centre = extent.empty() ? MapPoint2{} : extent.centre();
    if (signedVolume(faces, {centre.easting, centre.northing, heights.first}) < 0)
        std::for_each(faces.begin(), faces.end(), turnOver);
    // Down-facing surfaces at the base are ground as well where the source does not say what they are (a LoD1
    // block).
    const auto ground = [&](const Face& face) {
        if (face.kind == SurfaceKind::Ground)
            return true;
        if (face.kind != SurfaceKind::Unknown || face.polygon.normal[2] > -0.9)
            return false;
        return std::all_of(face.polygon.points.begin(), face.polygon.points.end(),
                           [&](const MapPoint& point) { return point.height - heights.first < 0.5; });
    };
    // Of another construction every side may be seen.
    const bool house = building.objectClass == ObjectClass::Building;
    const bool nothingButGround = faces.empty() || (house && std::all_of(faces.begin(), faces.end(), ground));
    if (nothingButGround) {
        mDiagnostics.problem(
            mFile, building.id,
            TWIN_MSG(
                "The building has no wall and no roof that could be drawn. It was left out: deliver it with "
                "LoD1 or LoD2 geometry, or import its footprint with a height."));
        return;
    }
    const BuildingTint tint = tintOf(building);
    for (const Face& face : faces) {
        if (!house || !ground(face))
            append(face, tint, heights.first);
    }
    mTile.buildings.push_back(summarise(building, tint, heights));
}

} // namespace

CityTile meshTile(TileKey key, std::span<const Building> buildings, const std::string& file,
                  Diagnostics& diagnostics)
{
    TileBuilder builder(key, file, diagnostics);
    for (const Building& building : buildings)
        builder.add(building);
    return builder.take();
}

} // namespace twin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/ground_converter.h"

#include "core/geo/polygon.h"
#include "data/readers/city_gml_parser.h"

#include <algorithm>
#include <cmath>

namespace twin::data {
namespace {

constexpr double kLeastArea = 0.01; ///< square metres seen from above; less is a wall or a line
constexpr double kRailwayMetres = 4;
constexpr double kTallestTree = 120;

/// The finest level of detail that has surfaces; -1 without any.
int finestLevel(const RawBuilding& raw)
{
    int finest = -1;
    for (const RawPolygon& polygon : raw.polygons)
        finest = std::max(finest, int{polygon.lod});
    return finest;
}

bool ringOf(const RawBuilding& raw, const RawRing& source, Ring2& ring)
{
    for (std::size_t i = source.first; i < source.first + source.count; ++i) {
        if (!std::isfinite(raw.x[i]) || !std::isfinite(raw.y[i]))
            return false;
        if (ring.empty() || ring.back().easting != raw.x[i] || ring.back().northing != raw.y[i])
            ring.push_back({raw.x[i], raw.y[i]});
    }
    while (ring.size() > 1 && ring.front().easting == ring.back().easting &&
           ring.front().northing == ring.back().northing)
        ring.pop_back();
    return ring.size() >= 3;
}

/// The surfaces of the finest level as seen from above, and their mean height.
MultiPolygon2 planOf(const RawBuilding& raw, double& height)
{
    const int level = finestLevel(raw);
    MultiPolygon2 plan;
    double sum = 0;
    std::size_t count = 0;
    for (const RawPolygon& source : raw.polygons) {
        Polygon2 polygon;
        if (source.lod != level || source.malformed || source.ringCount == 0 ||
            !ringOf(raw, raw.rings[source.firstRing], polygon.outer))
            continue;
        const double area = signedArea(polygon.outer);
        // The underside of a solid lies below its top and shows nothing of its own.
        if (std::abs(area) < kLeastArea || (source.role == SurfaceRole::Solid && area < 0))
            continue;
        if (area < 0)
            std::reverse(polygon.outer.begin(), polygon.outer.end());
        for (std::size_t i = 1; i < source.ringCount; ++i) {
            Ring2 hole;
            if (ringOf(raw, raw.rings[source.firstRing + i], hole))
                polygon.inner.push_back(std::move(hole));
        }
        const RawRing& outer = raw.rings[source.firstRing];
        for (std::size_t i = outer.first; i < outer.first + outer.count; ++i) {
            sum += std::isfinite(raw.z[i]) ? raw.z[i] : 0;
            ++count;
        }
        plan.push_back(std::move(polygon));
    }
    height = count > 0 ? sum / static_cast<double>(count) : 0;
    return plan;
}

std::string attributeOf(const RawBuilding& raw, const char* name)
{
    const auto found = raw.building.attributes.find(name);
    return found == raw.building.attributes.end() ? std::string() : found->second;
}

std::optional<double> numberOf(const RawBuilding& raw, const char* name)
{
    const std::string text = attributeOf(raw, name);
    const char* cursor = text.data();
    double value = 0;
    if (!parseNumber(cursor, text.data() + text.size(), value) || !(value > 0) || value > kTallestTree)
        return std::nullopt;
    return value;
}

bool addPlant(const RawBuilding& raw, GroundFeatures& features, GroundNotes& notes)
{
    double low[3] = {1e30, 1e30, 1e30};
    double high[3] = {-1e30, -1e30, -1e30};
    for (std::size_t i = 0; i < raw.x.size(); ++i) {
        const double point[3] = {raw.x[i], raw.y[i], raw.z[i]};
        for (std::size_t axis = 0; axis < 3; ++axis) {
            if (!std::isfinite(point[axis]))
                return false;
            low[axis] = std::min(low[axis], point[axis]);
            high[axis] = std::max(high[axis], point[axis]);
        }
    }
    if (raw.x.empty())
        return false;
    Tree tree;
    tree.position = raw.anchor ? MapPoint2{raw.x[*raw.anchor], raw.y[*raw.anchor]}
                               : MapPoint2{(low[0] + high[0]) / 2, (low[1] + high[1]) / 2};
    const double modelled = high[2] - low[2];
    const double spread = std::max(high[0] - low[0], high[1] - low[1]);
    const bool shaped = modelled > 0.5 && modelled < kTallestTree;
    const std::optional<double> height = numberOf(raw, "height");
    const std::optional<double> crown = numberOf(raw, "crownDiameter");
    notes.treesWithoutHeight += !height && !shaped;
    tree.heightMetres = static_cast<float>(height ? *height : shaped ? modelled : tree.heightMetres);
    tree.crownMetres = static_cast<float>(crown                                   ? *crown
                                          : spread > 0.3 && spread < kTallestTree ? spread
                                                                                  : 0.6 * tree.heightMetres);
    features.trees.push_back(tree);
    return true;
}

bool addRoad(const RawBuilding& raw, GroundFeatures& features)
{
    const bool rail = raw.role == ObjectRole::Railway;
    double height = 0;
    MultiPolygon2 plan = planOf(raw, height);
    if (!plan.empty()) {
        features.landCover.push_back({rail                             ? "railway"
                                      : raw.role == ObjectRole::Square ? "square"
                                                                       : "road",
                                      raw.building.name, std::move(plan)});
        return true;
    }
    bool any = false;
    for (const RawRing& line : raw.lines) {
        Road road;
        road.name = raw.building.name;
        road.kind = rail ? "railway" : "residential";
        road.widthMetres = rail ? kRailwayMetres : road.widthMetres;
        for (std::size_t i = line.first; i < line.first + line.count; ++i) {
            if (std::isfinite(raw.x[i]) && std::isfinite(raw.y[i]))
                road.axis.push_back({raw.x[i], raw.y[i]});
        }
        if (road.axis.size() >= 2) {
            features.roads.push_back(std::move(road));
            any = true;
        }
    }
    return any;
}

bool addArea(const RawBuilding& raw, GroundFeatures& features)
{
    double height = 0;
    MultiPolygon2 plan = planOf(raw, height);
    if (plan.empty())
        return false;
    if (raw.role == ObjectRole::Water) {
        features.waters.push_back({raw.building.name, attributeOf(raw, "class"), std::move(plan), height});
        return true;
    }
    std::string kind = raw.role == ObjectRole::PlantCover ? "wood" : attributeOf(raw, "class");
    if (kind.empty())
        kind = raw.building.function.empty() ? "landuse" : raw.building.function;
    features.landCover.push_back({kind, raw.building.name, std::move(plan)});
    return true;
}

} // namespace

bool convertGround(const RawBuilding& raw, GroundFeatures& features, GroundNotes& notes)
{
    bool taken = false;
    if (raw.role == ObjectRole::Plant)
        taken = addPlant(raw, features, notes);
    else if (raw.role == ObjectRole::Road || raw.role == ObjectRole::Railway ||
             raw.role == ObjectRole::Square)
        taken = addRoad(raw, features);
    else
        taken = addArea(raw, features);
    ++(taken ? notes.taken : notes.withoutGeometry);
    return taken;
}

} // namespace twin::data

// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/surface_row.h"

#include "core/geo/polygon.h"

#include <nlohmann/json.hpp>
#include <ogr_geometry.h>

#include <algorithm>
#include <bit>
#include <cstdio>
#include <cstring>
#include <iterator>
#include <limits>

namespace twin::data {
namespace {

using nlohmann::json;

static_assert(std::endian::native == std::endian::little, "the geometries are written little-endian");

/// By the value of SurfaceKind.
constexpr std::string_view kLetters = "WRGCLFU";
constexpr std::uint32_t kMultiPolygon = 6;
constexpr std::uint32_t kPolygon = 3;
constexpr std::uint32_t kZ = 1000;   ///< ISO: added to the type
constexpr unsigned char kXy = 0x03;  ///< header flags: little-endian, envelope of two axes
constexpr unsigned char kXyz = 0x05; ///< and of three

class Bytes
{
public:
    explicit Bytes(std::size_t size) { mBytes.reserve(size); }
    template <typename T>
    void put(T value)
    {
        char raw[sizeof(T)];
        std::memcpy(raw, &value, sizeof(T));
        mBytes.append(raw, sizeof(T));
    }
    void put(const MapPoint& point)
    {
        put(point.easting);
        put(point.northing);
        put(point.height);
    }
    void put(const MapPoint2& point)
    {
        put(point.easting);
        put(point.northing);
    }
    /// Closed: the first point stands at the end again.
    template <typename Point>
    void put(const std::vector<Point>& ring)
    {
        put(static_cast<std::uint32_t>(ring.size() + 1));
        for (const Point& point : ring)
            put(point);
        put(ring.front());
    }
    template <typename Ring>
    void putPolygon(const Ring& outer, const std::vector<Ring>& inner, std::uint32_t type)
    {
        put(std::uint8_t{1});
        put(type);
        put(static_cast<std::uint32_t>(1 + inner.size()));
        put(outer);
        for (const Ring& ring : inner)
            put(ring);
    }
    void putHeader(unsigned char flags, std::span<const double> extent, std::uint32_t type, std::size_t count)
    {
        for (const char c : {'G', 'P', '\0'})
            put(c);
        put(flags);
        put(std::int32_t{kMapEpsg});
        for (const double bound : extent)
            put(bound);
        put(std::uint8_t{1});
        put(type);
        put(static_cast<std::uint32_t>(count));
    }
    std::string take() { return std::move(mBytes); }

private:
    std::string mBytes;
};

std::array<double, 6> extentOf(std::span<const BoundarySurface> surfaces)
{
    constexpr double kFar = std::numeric_limits<double>::infinity();
    std::array<double, 6> extent{kFar, -kFar, kFar, -kFar, kFar, -kFar};
    for (const BoundarySurface& surface : surfaces) {
        for (const MapPoint& point : surface.outer) {
            extent = {std::min(extent[0], point.easting),  std::max(extent[1], point.easting),
                      std::min(extent[2], point.northing), std::max(extent[3], point.northing),
                      std::min(extent[4], point.height),   std::max(extent[5], point.height)};
        }
    }
    return extent;
}

bool usable(const BoundarySurface& surface)
{
    return surface.outer.size() >= 3 && std::all_of(surface.inner.begin(), surface.inner.end(),
                                                    [](const Ring3& ring) { return ring.size() >= 3; });
}

std::string blobOf(std::span<const BoundarySurface> surfaces, const std::array<double, 6>& extent)
{
    std::size_t points = 0;
    std::size_t rings = 0;
    for (const BoundarySurface& surface : surfaces) {
        points += surface.outer.size() + 1;
        for (const Ring3& ring : surface.inner)
            points += ring.size() + 1;
        rings += 1 + surface.inner.size();
    }
    Bytes out(65 + surfaces.size() * 9 + rings * 4 + points * 24);
    out.putHeader(kXyz, extent, kMultiPolygon + kZ, surfaces.size());
    for (const BoundarySurface& surface : surfaces)
        out.putPolygon(surface.outer, surface.inner, kPolygon + kZ);
    return out.take();
}

std::string dumped(const json& value)
{
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

Ring3 ringOf(const OGRLinearRing* ring)
{
    Ring3 points;
    if (!ring)
        return points;
    points.reserve(static_cast<std::size_t>(std::max(ring->getNumPoints(), 0)));
    for (int i = 0; i < ring->getNumPoints(); ++i)
        points.push_back({ring->getX(i), ring->getY(i), ring->getZ(i)});
    if (points.size() > 1 && points.front() == points.back())
        points.pop_back();
    return points;
}

std::optional<std::array<std::uint8_t, 3>> colourOf(const json& value)
{
    unsigned int rgb = 0;
    if (!value.is_string() || value.get_ref<const std::string&>().size() != 7 ||
        std::sscanf(value.get_ref<const std::string&>().c_str(), "#%6x", &rgb) != 1)
        return std::nullopt;
    return std::array<std::uint8_t, 3>{static_cast<std::uint8_t>(rgb >> 16),
                                       static_cast<std::uint8_t>(rgb >> 8), static_cast<std::uint8_t>(rgb)};
}

} // namespace

std::string geometryOf(const MultiPolygon2& footprint)
{
    if (footprint.empty())
        return {};
    const Envelope box = twin::envelope(footprint);
    Bytes out(512);
    out.putHeader(kXy, std::array{box.minEasting, box.maxEasting, box.minNorthing, box.maxNorthing},
                  kMultiPolygon, footprint.size());
    for (const Polygon2& polygon : footprint)
        out.putPolygon(polygon.outer, polygon.inner, kPolygon);
    return out.take();
}

char kindLetter(SurfaceKind kind)
{
    return kLetters[static_cast<std::size_t>(kind)];
}

SurfaceKind kindOf(char letter)
{
    const std::size_t found = kLetters.find(letter);
    return found == std::string_view::npos ? SurfaceKind::Unknown : static_cast<SurfaceKind>(found);
}

SurfaceRow surfaceRowOf(std::span<const BoundarySurface> surfaces)
{
    SurfaceRow row;
    if (!std::all_of(surfaces.begin(), surfaces.end(), usable)) {
        std::vector<BoundarySurface> kept;
        std::copy_if(surfaces.begin(), surfaces.end(), std::back_inserter(kept), usable);
        return surfaceRowOf(kept);
    }
    if (surfaces.empty())
        return row;
    bool ids = false;
    bool parts = false;
    bool colours = false;
    for (const BoundarySurface& surface : surfaces) {
        row.kinds += kindLetter(surface.kind);
        ids = ids || !surface.id.empty();
        parts = parts || surface.part != 0;
        colours = colours || surface.colour;
    }
    json idList = json::array();
    json partList = json::array();
    json colourList = json::array();
    for (const BoundarySurface& surface : surfaces) {
        if (ids)
            idList.push_back(surface.id);
        if (parts)
            partList.push_back(surface.part);
        if (!colours)
            continue;
        char text[8] = "";
        if (const auto& rgb = surface.colour)
            std::snprintf(text, sizeof text, "#%02x%02x%02x", (*rgb)[0], (*rgb)[1], (*rgb)[2]);
        colourList.push_back(surface.colour ? json(text) : json());
    }
    row.polygonIds = ids ? dumped(idList) : std::string();
    row.polygonParts = parts ? dumped(partList) : std::string();
    row.colours = colours ? dumped(colourList) : std::string();
    row.extent = extentOf(surfaces);
    row.geometry = blobOf(surfaces, row.extent);
    return row;
}

std::vector<BoundarySurface> surfacesOf(const OGRGeometry* geometry, const SurfaceRow& columns)
{
    std::vector<BoundarySurface> surfaces;
    if (!geometry || wkbFlatten(geometry->getGeometryType()) != wkbMultiPolygon)
        return surfaces;
    const json ids = json::parse(columns.polygonIds, nullptr, false);
    const json parts = json::parse(columns.polygonParts, nullptr, false);
    const json colours = json::parse(columns.colours, nullptr, false);
    std::size_t index = 0;
    for (const OGRPolygon* polygon : geometry->toMultiPolygon()) {
        const std::size_t i = index++;
        BoundarySurface surface;
        surface.outer = ringOf(polygon->getExteriorRing());
        if (surface.outer.size() < 3)
            continue;
        for (int k = 0; k < polygon->getNumInteriorRings(); ++k) {
            if (Ring3 hole = ringOf(polygon->getInteriorRing(k)); hole.size() >= 3)
                surface.inner.push_back(std::move(hole));
        }
        if (i < columns.kinds.size())
            surface.kind = kindOf(columns.kinds[i]);
        if (ids.is_array() && i < ids.size() && ids[i].is_string())
            surface.id = ids[i].get<std::string>();
        if (parts.is_array() && i < parts.size() && parts[i].is_number_unsigned())
            surface.part = parts[i].get<std::uint32_t>();
        if (colours.is_array() && i < colours.size())
            surface.colour = colourOf(colours[i]);
        surfaces.push_back(std::move(surface));
    }
    return surfaces;
}

} // namespace twin::data

// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/terrain_surround.h"

#include "render/camera/view_camera.h"
#include "render/scene/mesh_geometry.h"

#include <algorithm>
#include <cmath>

namespace twin::render {
namespace {

constexpr int kPerSide = 48;
constexpr double kReachMetres[] = {0, 300, 900, 2000, 4000, 8000, 16000, 32000, 80000};

/// Mean colour of the picture in a square around a point; alpha 0 where there is no picture.
osg::Vec4f colourNear(const GroundImage* picture, MapPoint2 p, double radius)
{
    if (!picture || picture->empty() || picture->extent.width() <= 0 || picture->extent.height() <= 0)
        return {0, 0, 0, 0};
    const auto column = [&](double e) {
        const double x = (e - picture->extent.minEasting) / picture->extent.width() * picture->width;
        return std::clamp(static_cast<int>(x), 0, picture->width - 1);
    };
    const auto row = [&](double n) {
        const double y = (picture->extent.maxNorthing - n) / picture->extent.height() * picture->height;
        return std::clamp(static_cast<int>(y), 0, picture->height - 1);
    };
    const int left = column(p.easting - radius);
    const int right = column(p.easting + radius);
    const int top = row(p.northing + radius);
    const int bottom = row(p.northing - radius);
    const int stepX = std::max(1, (right - left) / 16);
    const int stepY = std::max(1, (bottom - top) / 16);
    osg::Vec4f sum;
    for (int y = top; y <= bottom; y += stepY) {
        for (int x = left; x <= right; x += stepX) {
            const unsigned char* rgb =
                picture->rgb.data() + (static_cast<std::size_t>(y) * picture->width + x) * 3;
            sum += osg::Vec4f(rgb[0] / 255.0F, rgb[1] / 255.0F, rgb[2] / 255.0F, 1);
        }
    }
    return sum / sum.w();
}

/// Points around the rectangle, counter-clockwise, the first not repeated.
std::vector<MapPoint2> around(const Envelope& e)
{
    std::vector<MapPoint2> result;
    const MapPoint2 corners[] = {{e.minEasting, e.minNorthing},
                                 {e.maxEasting, e.minNorthing},
                                 {e.maxEasting, e.maxNorthing},
                                 {e.minEasting, e.maxNorthing}};
    for (int side = 0; side < 4; ++side) {
        const MapPoint2 a = corners[side];
        const MapPoint2 b = corners[(side + 1) % 4];
        for (int i = 0; i < kPerSide; ++i) {
            const double t = static_cast<double>(i) / kPerSide;
            result.push_back(
                {a.easting + t * (b.easting - a.easting), a.northing + t * (b.northing - a.northing)});
        }
    }
    return result;
}

Envelope innerEdge(const HeightGrid* terrain, const Envelope& city)
{
    if (terrain && !terrain->empty()) {
        const Envelope e = terrain->envelope();
        const double half = terrain->cellSize * 0.5;
        return {e.minEasting + half, e.minNorthing + half, e.maxEasting - half, e.maxNorthing - half};
    }
    // A plane: the inner edge shrinks to a point below the city.
    const MapPoint2 c = city.empty() ? kSceneOrigin.plan() : city.centre();
    return {c.easting, c.northing, c.easting, c.northing};
}

} // namespace

osg::ref_ptr<osg::Node> terrainSurround(const HeightGrid* terrain, const GroundImage* picture,
                                        const Envelope& city)
{
    const Envelope edge = innerEdge(terrain, city);
    const std::vector<MapPoint2> border = around(edge);
    const auto count = static_cast<std::uint32_t>(border.size());
    const MapPoint2 centre = edge.centre();
    double mean = 0;
    std::vector<double> heights;
    for (const MapPoint2& p : border) {
        heights.push_back(terrain ? terrain->sample(p, 0) : 0);
        mean += heights.back() / count;
    }
    MeshData mesh;
    mesh.origin = {centre.easting, centre.northing, 0};
    osg::ref_ptr<osg::Vec4Array> tints = new osg::Vec4Array(osg::Array::BIND_PER_VERTEX);
    for (const double reach : kReachMetres) {
        const Envelope grown{edge.minEasting - reach, edge.minNorthing - reach, edge.maxEasting + reach,
                             edge.maxNorthing + reach};
        const std::vector<MapPoint2> ring = around(grown);
        const double level = std::min(reach / 4000, 1.0);
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const double height = heights[i] + (mean - heights[i]) * level;
            mesh.positions.push_back({static_cast<float>(ring[i].easting - centre.easting),
                                      static_cast<float>(ring[i].northing - centre.northing),
                                      static_cast<float>(height)});
            mesh.normals.push_back({0, 0, 127, 0});
            tints->push_back(colourNear(picture, border[i], 150 + reach * 0.4));
        }
    }
    for (std::uint32_t ring = 0; ring + 1 < std::size(kReachMetres); ++ring) {
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::uint32_t a = ring * count + i;
            const std::uint32_t b = ring * count + (i + 1) % count;
            mesh.indices.insert(mesh.indices.end(), {a, a + count, b + count, a, b + count, b});
        }
    }
    osg::ref_ptr<osg::Geometry> geometry = geometryOf(mesh);
    geometry->setColorArray(tints);
    separateBuffers(*geometry);
    osg::ref_ptr<osg::MatrixTransform> node = placedAt(mesh.origin);
    node->addChild(geometry);
    return node;
}

} // namespace twin::render

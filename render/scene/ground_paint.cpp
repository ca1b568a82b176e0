// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/ground_paint.h"

#include "core/geo/polygon.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace twin::render {
namespace {

constexpr int kLongestSide = 2048;
constexpr double kFinestMetres = 2;

using Overlay = std::array<float, 4>; ///< premultiplied

Overlay over(const Overlay& below, const Rgba& colour)
{
    const float alpha = colour[3] / 255.0F;
    Overlay result{};
    for (std::size_t i = 0; i < 3; ++i)
        result[i] = below[i] * (1 - alpha) + colour[i] / 255.0F * alpha;
    result[3] = below[3] * (1 - alpha) + alpha;
    return result;
}

std::uint32_t packed(const Overlay& overlay)
{
    std::uint32_t result = 0;
    for (std::size_t i = 0; i < 4; ++i)
        result |= static_cast<std::uint32_t>(std::lround(std::clamp(overlay[i], 0.0F, 1.0F) * 255))
                  << (8 * i);
    return result;
}

Overlay unpacked(std::uint32_t value)
{
    Overlay result{};
    for (std::size_t i = 0; i < 4; ++i)
        result[i] = static_cast<float>((value >> (8 * i)) & 0xffU) / 255.0F;
    return result;
}

} // namespace

void GroundPaint::setDistricts(const Immutable<std::vector<District>>& districts)
{
    mExtent = {};
    mIndex.clear();
    mWidth = mHeight = 0;
    if (!districts)
        return;
    for (const District& district : *districts)
        mExtent.include(envelope(district.outline));
    const double longest = std::max(mExtent.width(), mExtent.height());
    if (mExtent.empty() || !std::isfinite(longest) || longest < 1)
        return;
    const double cell = std::max(longest / kLongestSide, kFinestMetres);
    mWidth = std::clamp(static_cast<int>(mExtent.width() / cell), 4, kLongestSide);
    mHeight = std::clamp(static_cast<int>(mExtent.height() / cell), 4, kLongestSide);
    mIndex.assign(static_cast<std::size_t>(mWidth) * mHeight, 0);
    for (std::size_t i = 0; i < districts->size() && i < 255; ++i)
        scan((*districts)[i].outline,
             [&](std::size_t pixel) { mIndex[pixel] = static_cast<std::uint8_t>(i + 1); });
}

/// Even-odd scan conversion at pixel centres, rows from the south.
template <typename Visit>
void GroundPaint::scan(const MultiPolygon2& polygons, Visit visit) const
{
    const double perColumn = mWidth / mExtent.width();
    const double perRow = mHeight / mExtent.height();
    for (const Polygon2& polygon : polygons) {
        std::vector<std::vector<double>> crossings(static_cast<std::size_t>(mHeight));
        const auto edges = [&](const Ring2& ring) {
            for (std::size_t i = 0; i < ring.size(); ++i) {
                double x0 = (ring[i].easting - mExtent.minEasting) * perColumn;
                double y0 = (ring[i].northing - mExtent.minNorthing) * perRow - 0.5;
                double x1 = (ring[(i + 1) % ring.size()].easting - mExtent.minEasting) * perColumn;
                double y1 = (ring[(i + 1) % ring.size()].northing - mExtent.minNorthing) * perRow - 0.5;
                if (!std::isfinite(x0 + y0 + x1 + y1) || y0 == y1)
                    continue;
                if (y0 > y1) {
                    std::swap(x0, x1);
                    std::swap(y0, y1);
                }
                const int first =
                    static_cast<int>(std::clamp(std::ceil(y0), 0.0, static_cast<double>(mHeight)));
                const int end =
                    static_cast<int>(std::clamp(std::ceil(y1), 0.0, static_cast<double>(mHeight)));
                for (int row = first; row < end; ++row)
                    crossings[static_cast<std::size_t>(row)].push_back(x0 +
                                                                       (row - y0) / (y1 - y0) * (x1 - x0));
            }
        };
        edges(polygon.outer);
        for (const Ring2& hole : polygon.inner)
            edges(hole);
        for (int row = 0; row < mHeight; ++row) {
            std::vector<double>& cuts = crossings[static_cast<std::size_t>(row)];
            std::sort(cuts.begin(), cuts.end());
            for (std::size_t i = 0; i + 1 < cuts.size(); i += 2) {
                const int from =
                    static_cast<int>(std::clamp(std::ceil(cuts[i] - 0.5), 0.0, static_cast<double>(mWidth)));
                const int to = static_cast<int>(
                    std::clamp(std::ceil(cuts[i + 1] - 0.5), 0.0, static_cast<double>(mWidth)));
                for (int column = from; column < to; ++column)
                    visit(static_cast<std::size_t>(row) * mWidth + column);
            }
        }
    }
}

osg::ref_ptr<osg::Image> GroundPaint::paint(const std::vector<DistrictPaint>& paints, int selectedDistrict,
                                            Rgba quiet, const std::vector<Area>& areas) const
{
    std::array<std::uint32_t, 256> table{};
    bool any = !areas.empty();
    for (std::size_t i = 0; i < table.size(); ++i) {
        Overlay overlay{};
        const int district = static_cast<int>(i) - 1;
        if (selectedDistrict >= 0 && district != selectedDistrict)
            overlay = over(overlay, quiet);
        if (district >= 0 && static_cast<std::size_t>(district) < paints.size())
            overlay = over(overlay, paints[static_cast<std::size_t>(district)].fill);
        table[i] = packed(overlay);
        any = any || table[i] != 0;
    }
    if (!any || mIndex.empty())
        return nullptr;
    osg::ref_ptr<osg::Image> image = new osg::Image;
    image->allocateImage(mWidth, mHeight, 1, GL_RGBA, GL_UNSIGNED_BYTE);
    auto* pixels = reinterpret_cast<std::uint32_t*>(image->data());
    for (std::size_t i = 0; i < mIndex.size(); ++i)
        pixels[i] = table[mIndex[i]];
    for (const Area& area : areas) {
        scan(*area.polygons,
             [&](std::size_t pixel) { pixels[pixel] = packed(over(unpacked(pixels[pixel]), area.colour)); });
    }
    return image;
}

osg::ref_ptr<osg::Image> GroundPaint::hatch(const std::vector<DistrictPaint>& paints,
                                            const std::vector<Area>& areas) const
{
    std::array<std::uint8_t, 256> table{};
    bool any = false;
    for (std::size_t i = 0; i < paints.size() && i + 1 < table.size(); ++i) {
        if (paints[i].pattern == Pattern::Hatched && paints[i].fill[3] > 0)
            table[i + 1] = 255;
        any = any || table[i + 1] != 0;
    }
    for (const Area& area : areas)
        any = any || area.hatched;
    if (!any || mIndex.empty())
        return nullptr;
    osg::ref_ptr<osg::Image> image = new osg::Image;
    image->allocateImage(mWidth, mHeight, 1, GL_RED, GL_UNSIGNED_BYTE, 1);
    image->setInternalTextureFormat(GL_R8);
    for (std::size_t i = 0; i < mIndex.size(); ++i)
        image->data()[i] = table[mIndex[i]];
    for (const Area& area : areas)
        scan(*area.polygons, [&](std::size_t pixel) { image->data()[pixel] = area.hatched ? 255 : 0; });
    return image;
}

} // namespace twin::render

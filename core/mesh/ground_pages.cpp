// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/ground_pages.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <queue>

namespace twin {
namespace {

/// A page is as sharp as it need be when its pixels are this much larger than the screen's.
constexpr double kSharpEnough = 1.25;
/// Towards the horizon a pixel of the screen is long and narrow on the ground; below this slope it is treated
/// as if the view were no flatter.
constexpr double kFlattest = 0.1;

int pagesFor(double metres, double pageMetres)
{
    return std::max(1, static_cast<int>(std::ceil(metres / pageMetres - 1e-6)));
}

std::vector<std::uint8_t> halved(const std::vector<std::uint8_t>& pixels, int side)
{
    const int half = side / 2;
    std::vector<std::uint8_t> result(static_cast<std::size_t>(half) * half * 3);
    const auto at = [&](int row, int column, int band) {
        return int{pixels[(static_cast<std::size_t>(row) * side + column) * 3 + band]};
    };
    std::size_t out = 0;
    for (int row = 0; row < half; ++row) {
        for (int column = 0; column < half; ++column) {
            for (int band = 0; band < 3; ++band)
                result[out++] = static_cast<std::uint8_t>(
                    (at(2 * row, 2 * column, band) + at(2 * row, 2 * column + 1, band) +
                     at(2 * row + 1, 2 * column, band) + at(2 * row + 1, 2 * column + 1, band) + 2) /
                    4);
        }
    }
    return result;
}

class Planner
{
public:
    Planner(const GroundPyramid& pyramid, const DetailView& view) : mPyramid(pyramid), mView(view.viewpoint)
    {
        const double height = std::max(view.heightPixels, 1.0);
        const double tangent = std::tan(mView.fovDegrees / 2 * std::numbers::pi / 180);
        mPixelAngle = 2 * tangent / height;
        mCorner = std::atan(tangent * std::hypot(1.0, std::max(view.widthPixels, 1.0) / height));
    }

    std::vector<GroundPageKey> plan(std::size_t most)
    {
        const int coarsest = mPyramid.levels - 1;
        for (int row = 0; row < mPyramid.rows(coarsest); ++row) {
            for (int column = 0; column < mPyramid.columns(coarsest); ++column)
                consider({coarsest, column, row});
        }
        while (!mCoarse.empty() && mDone.size() + mCoarse.size() + 3 <= most) {
            const GroundPageKey key = mCoarse.top().key;
            mCoarse.pop();
            for (int child = 0; child < 4; ++child)
                consider({key.level - 1, 2 * key.column + child % 2, 2 * key.row + child / 2});
        }
        for (; !mCoarse.empty(); mCoarse.pop())
            mDone.push_back(mCoarse.top());
        std::erase_if(mDone, [&](const Sight& sight) { return sight.key.level == coarsest; });
        std::sort(mDone.begin(), mDone.end(), [](const Sight& a, const Sight& b) {
            return a.urgency != b.urgency ? a.urgency < b.urgency : a.key < b.key;
        });
        std::vector<GroundPageKey> keys;
        for (const Sight& sight : mDone)
            keys.push_back(sight.key);
        return keys;
    }

private:
    struct Sight
    {
        GroundPageKey key;
        double coarseness = 0; ///< pixels of the screen that one of the page covers
        double urgency = 0;
        bool operator<(const Sight& other) const
        {
            return coarseness != other.coarseness ? coarseness < other.coarseness : key > other.key;
        }
    };

    void consider(const GroundPageKey& key)
    {
        if (key.column >= mPyramid.columns(key.level) || key.row >= mPyramid.rows(key.level))
            return;
        const Envelope extent = extentOf(mPyramid, key);
        const double above = std::abs(mView.eye.height - mView.target.height);
        const double gapEast =
            std::max({extent.minEasting - mView.eye.easting, 0.0, mView.eye.easting - extent.maxEasting});
        const double gapNorth =
            std::max({extent.minNorthing - mView.eye.northing, 0.0, mView.eye.northing - extent.maxNorthing});
        const double distance = std::max(std::hypot(gapEast, gapNorth, above), 1.0);
        const double aside = anglePast(extent);
        if (aside >= mCorner)
            return;
        Sight sight;
        sight.key = key;
        const double slope = std::clamp(above / distance, kFlattest, 1.0);
        const double cell = mPyramid.cellMetres * (1 << key.level);
        sight.coarseness = cell / (distance * mPixelAngle / std::sqrt(slope));
        sight.urgency = distance * (1 + std::max(aside, 0.0) / mCorner);
        if (key.level == 0 || sight.coarseness <= kSharpEnough)
            mDone.push_back(sight);
        else
            mCoarse.push(sight);
    }

    /// The angle between the line of sight and the nearest part of the page.
    double anglePast(const Envelope& extent) const
    {
        const MapPoint2 centre = extent.centre();
        const double to[] = {centre.easting - mView.eye.easting, centre.northing - mView.eye.northing,
                             mView.target.height - mView.eye.height};
        const double forward[] = {mView.target.easting - mView.eye.easting,
                                  mView.target.northing - mView.eye.northing,
                                  mView.target.height - mView.eye.height};
        const double radius = std::hypot(extent.width(), extent.height()) / 2;
        const double away = std::hypot(to[0], to[1], to[2]);
        if (away <= radius)
            return 0;
        const double scale = std::max(away * std::hypot(forward[0], forward[1], forward[2]), 1e-9);
        const double cosine = (to[0] * forward[0] + to[1] * forward[1] + to[2] * forward[2]) / scale;
        return std::acos(std::clamp(cosine, -1.0, 1.0)) - std::asin(radius / away);
    }

    const GroundPyramid& mPyramid;
    const Viewpoint& mView;
    double mPixelAngle = 0;
    double mCorner = 0;
    std::priority_queue<Sight> mCoarse; ///< the coarsest on the screen first
    std::vector<Sight> mDone;
};

} // namespace

GroundPyramid GroundPyramid::of(std::string path, const Envelope& extent, double cellMetres)
{
    GroundPyramid pyramid{std::move(path), extent, cellMetres, 0};
    const double longest = std::max(extent.width(), extent.height());
    if (extent.empty() || !(cellMetres > 0) || !std::isfinite(longest) || longest <= 0)
        return pyramid;
    pyramid.cellMetres = std::max(cellMetres, longest / (double{kMostColumns} * kPagePixels));
    pyramid.levels = 1;
    while (pyramid.columns(pyramid.levels - 1) > kMostPagesASide ||
           pyramid.rows(pyramid.levels - 1) > kMostPagesASide)
        ++pyramid.levels;
    return pyramid;
}

int GroundPyramid::columns(int level) const
{
    return pagesFor(extent.width(), pageMetres(level));
}

int GroundPyramid::rows(int level) const
{
    return pagesFor(extent.height(), pageMetres(level));
}

bool GroundPyramid::operator==(const GroundPyramid& o) const
{
    return path == o.path && extent == o.extent && cellMetres == o.cellMetres && levels == o.levels;
}

Envelope extentOf(const GroundPyramid& pyramid, const GroundPageKey& key)
{
    const double side = pyramid.pageMetres(key.level);
    const double west = pyramid.extent.minEasting + key.column * side;
    const double north = pyramid.extent.maxNorthing - key.row * side;
    return {west, north - side, west + side, north};
}

GroundPage pageOf(const GroundPageKey& key, std::vector<std::uint8_t> pixels)
{
    GroundPage page;
    page.key = key;
    page.pixels[0] = std::move(pixels);
    page.pixels[1] = halved(page.pixels[0], GroundPage::kSide);
    page.pixels[2] = halved(page.pixels[1], GroundPage::kSide / 2);
    return page;
}

std::vector<Immutable<GroundPage>> basePages(const GroundPyramid& pyramid, const GroundImage& base)
{
    std::vector<Immutable<GroundPage>> pages;
    if (pyramid.empty() || base.empty() || base.width < 1 || base.height < 1 ||
        base.rgb.size() < static_cast<std::size_t>(base.width) * base.height * 3)
        return pages;
    const int level = pyramid.levels - 1;
    const double cell = pyramid.cellMetres * (1 << level);
    const auto sample = [&](double easting, double northing, std::uint8_t* out) {
        const double x =
            std::clamp((easting - base.extent.minEasting) / base.extent.width() * base.width - 0.5, 0.0,
                       base.width - 1.0);
        const double y =
            std::clamp((base.extent.maxNorthing - northing) / base.extent.height() * base.height - 0.5, 0.0,
                       base.height - 1.0);
        const int left = static_cast<int>(x);
        const int top = static_cast<int>(y);
        const int right = std::min(left + 1, base.width - 1);
        const int bottom = std::min(top + 1, base.height - 1);
        const auto at = [&](int row, int column) {
            return base.rgb.data() + (static_cast<std::size_t>(row) * base.width + column) * 3;
        };
        for (int band = 0; band < 3; ++band) {
            const double above =
                at(top, left)[band] + (x - left) * (at(top, right)[band] - at(top, left)[band]);
            const double below =
                at(bottom, left)[band] + (x - left) * (at(bottom, right)[band] - at(bottom, left)[band]);
            out[band] = static_cast<std::uint8_t>(std::lround(above + (y - top) * (below - above)));
        }
    };
    for (int row = 0; row < pyramid.rows(level); ++row) {
        for (int column = 0; column < pyramid.columns(level); ++column) {
            const Envelope extent = extentOf(pyramid, {level, column, row});
            std::vector<std::uint8_t> pixels(static_cast<std::size_t>(GroundPage::kSide) * GroundPage::kSide *
                                             3);
            std::uint8_t* out = pixels.data();
            for (int y = 0; y < GroundPage::kSide; ++y) {
                for (int x = 0; x < GroundPage::kSide; ++x, out += 3)
                    sample(extent.minEasting + (x - GroundPage::kRim + 0.5) * cell,
                           extent.maxNorthing - (y - GroundPage::kRim + 0.5) * cell, out);
            }
            pages.push_back(
                std::make_shared<const GroundPage>(pageOf({level, column, row}, std::move(pixels))));
        }
    }
    return pages;
}

std::vector<GroundPageKey> planGroundPages(const GroundPyramid& pyramid, const DetailView& view,
                                           std::size_t most)
{
    if (pyramid.levels < 2)
        return {};
    return Planner(pyramid, view).plan(most);
}

} // namespace twin

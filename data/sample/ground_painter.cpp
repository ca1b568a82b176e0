// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample/ground_painter.h"

#include "data/sample/field_pattern.h"
#include "data/sample/plane_shapes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <thread>

namespace twin::data {
namespace {

constexpr double kPixel = 8;

struct Colour
{
    double r, g, b;
};
Colour mix(Colour a, Colour b, double share)
{
    return {a.r + (b.r - a.r) * share, a.g + (b.g - a.g) * share, a.b + (b.b - a.b) * share};
}

constexpr Colour kSettlement{233, 228, 217};
constexpr Colour kGarden{214, 221, 196};
constexpr Colour kHedge{176, 193, 153};
constexpr Colour kPaper{235, 234, 226}; ///< what lies outside the city fades towards this
constexpr std::array<Colour, 8> kFields{{{226, 226, 200},
                                         {219, 224, 196},
                                         {212, 220, 188},
                                         {229, 222, 198},
                                         {223, 219, 192},
                                         {208, 218, 185},
                                         {224, 228, 206},
                                         {216, 222, 192}}};

/// What a pixel is before the noise; the numbers are indices into kCovers.
struct Cover
{
    const char* kind;
    Colour colour;
    double mottle; ///< strength of the fine noise
};
constexpr std::array<Cover, 11> kCovers{{{"", {0, 0, 0}, 3},
                                         {"wood", {150, 172, 133}, 17},
                                         {"park", {189, 206, 163}, 8},
                                         {"cemetery", {186, 203, 168}, 9},
                                         {"allotment", {204, 214, 181}, 10},
                                         {"meadow", {205, 218, 183}, 5},
                                         {"beach", {240, 228, 197}, 3},
                                         {"port", {216, 213, 207}, 4},
                                         {"road", {243, 240, 233}, 2},
                                         {"water", {164, 198, 219}, 2},
                                         {"railway", {205, 201, 193}, 3}}};

std::uint8_t coverIndex(const std::string& kind)
{
    for (std::size_t i = 1; i < kCovers.size(); ++i) {
        if (kind == kCovers[i].kind)
            return static_cast<std::uint8_t>(i);
    }
    return 0;
}

Colour fieldColour(double e, double n)
{
    const FieldPlot field = fieldAt(e, n);
    const Colour colour = kFields[(field.owner >> 17) % kFields.size()];
    const bool hedged = (field.owner >> 41 & 7) < 5;
    return field.edge < 7 && hedged ? mix(colour, kHedge, 0.6) : colour;
}

struct Masks
{
    RasterFrame frame;
    std::vector<std::uint8_t> cover;
    std::vector<std::uint8_t> inside; ///< 1 in the city
    std::vector<float> density;       ///< 0..1 built-up, at kDensityCell
    int densityColumns = 0;
    int densityRows = 0;
};
constexpr double kDensityCell = 40;

void boxBlur(std::vector<float>& values, int columns, int rows)
{
    const std::vector<float> source = values;
    for (int row = 1; row + 1 < rows; ++row) {
        for (int column = 1; column + 1 < columns; ++column) {
            float sum = 0;
            for (int dy = -1; dy <= 1; ++dy)
                for (int dx = -1; dx <= 1; ++dx)
                    sum += source[static_cast<std::size_t>(row + dy) * columns + column + dx];
            values[static_cast<std::size_t>(row) * columns + column] = sum / 9;
        }
    }
}

void markDensity(Masks& masks, const std::vector<SampleBuilding>& houses)
{
    masks.densityColumns = static_cast<int>(kSampleExtent.width() / kDensityCell);
    masks.densityRows = static_cast<int>(kSampleExtent.height() / kDensityCell);
    masks.density.assign(static_cast<std::size_t>(masks.densityColumns) * masks.densityRows, 0);
    for (const SampleBuilding& house : houses) {
        const MapPoint2 at = house.centroid();
        const int column = static_cast<int>((at.easting - kSampleExtent.minEasting) / kDensityCell);
        const int row = static_cast<int>((kSampleExtent.maxNorthing - at.northing) / kDensityCell);
        if (column >= 0 && row >= 0 && column < masks.densityColumns && row < masks.densityRows)
            masks.density[static_cast<std::size_t>(row) * masks.densityColumns + column] = 1.0F;
    }
    for (int pass = 0; pass < 3; ++pass)
        boxBlur(masks.density, masks.densityColumns, masks.densityRows);
}

double densityAt(const Masks& masks, double e, double n)
{
    const double x =
        std::clamp((e - kSampleExtent.minEasting) / kDensityCell - 0.5, 0.0, masks.densityColumns - 1.001);
    const double y =
        std::clamp((kSampleExtent.maxNorthing - n) / kDensityCell - 0.5, 0.0, masks.densityRows - 1.001);
    const int ix = static_cast<int>(x);
    const int iy = static_cast<int>(y);
    const auto at = [&](int dx, int dy) {
        return static_cast<double>(
            masks.density[static_cast<std::size_t>(iy + dy) * masks.densityColumns + ix + dx]);
    };
    const double fx = x - ix;
    const double fy = y - iy;
    return (at(0, 0) * (1 - fx) + at(1, 0) * fx) * (1 - fy) + (at(0, 1) * (1 - fx) + at(1, 1) * fx) * fy;
}

Masks makeMasks(const CityPlan& plan, const std::vector<SampleBuilding>& houses)
{
    Masks masks;
    masks.frame = {kSampleExtent.minEasting, kSampleExtent.maxNorthing, kPixel,
                   static_cast<int>(kSampleExtent.width() / kPixel),
                   static_cast<int>(kSampleExtent.height() / kPixel)};
    const std::size_t pixels = static_cast<std::size_t>(masks.frame.columns) * masks.frame.rows;
    masks.cover.assign(pixels, 0);
    masks.inside.assign(pixels, 0);
    const auto fill = [&masks](std::vector<std::uint8_t>& target, const MultiPolygon2& area,
                               std::uint8_t value) {
        eachSpan(area, masks.frame, [&](int row, int from, int to) {
            std::fill_n(target.begin() + static_cast<std::ptrdiff_t>(row) * masks.frame.columns + from,
                        to - from + 1, value);
        });
    };
    for (const PlanDistrict& district : plan.districts)
        fill(masks.inside, district.outline, 1);
    for (const char* kind : {"meadow", "wood", "allotment", "park", "cemetery", "beach", "port"}) {
        for (const LandCover& cover : plan.landCover) {
            if (cover.kind == kind)
                fill(masks.cover, cover.area, coverIndex(kind));
        }
    }
    for (const Road& road : plan.roads) {
        if (road.kind == "path")
            continue;
        std::vector<WidthPoint> strip;
        for (const MapPoint2& p : road.axis)
            strip.push_back({p, std::max(road.widthMetres, 9.0)});
        fill(masks.cover, sweptArea(strip),
             coverIndex(road.kind == "railway"  ? "railway"
                        : road.kind == "runway" ? "port"
                                                : "road"));
    }
    for (const WaterBody& water : plan.waters)
        fill(masks.cover, water.area, coverIndex("water"));
    markDensity(masks, houses);
    return masks;
}

/// The cover of a pixel; a wood's rim wanders, and beyond the city noise makes woods of its own.
std::uint8_t coverAt(const Masks& masks, int column, int row, double e, double n)
{
    const auto at = [&masks](int c, int r) {
        const int x = std::clamp(c, 0, masks.frame.columns - 1);
        const int y = std::clamp(r, 0, masks.frame.rows - 1);
        return masks.cover[static_cast<std::size_t>(y) * masks.frame.columns + x];
    };
    const std::uint8_t wood = coverIndex("wood");
    const std::uint8_t here = at(column, row);
    if (here != 0 && here != wood)
        return here;
    const int dx =
        static_cast<int>(std::lround((noise(e, n, 420, 61) * 80 + noise(e, n, 110, 62) * 26) / kPixel));
    const int dy =
        static_cast<int>(std::lround((noise(e, n, 420, 63) * 80 + noise(e, n, 110, 64) * 26) / kPixel));
    if (at(column + dx, row + dy) == wood)
        return wood;
    const bool inside = masks.inside[static_cast<std::size_t>(row) * masks.frame.columns + column] != 0;
    const double wild =
        noise(e, n, 2600, 71) * 0.6 + noise(e, n, 800, 72) * 0.45 + noise(e, n, 130, 73) * 0.09;
    return wild > (inside ? 0.72 : 0.5) && densityAt(masks, e, n) < 0.02 ? wood : std::uint8_t{0};
}

Colour pixelColour(const Masks& masks, int column, int row)
{
    const double e = masks.frame.west + (column + 0.5) * kPixel;
    const double n = masks.frame.north - (row + 0.5) * kPixel;
    const std::size_t index = static_cast<std::size_t>(row) * masks.frame.columns + column;
    const std::uint8_t cover = coverAt(masks, column, row, e, n);
    const double fine = grain(column, row);
    Colour colour = kCovers[cover].colour;
    if (cover == 0 || cover == coverIndex("road")) {
        const double built = std::clamp((densityAt(masks, e, n) - 0.04) * 4.5, 0.0, 1.0);
        const Colour yard = mix(kSettlement, kGarden, std::clamp(0.32 + 0.5 * noise(e, n, 46, 21), 0.0, 0.8));
        const Colour ground = built >= 1 ? yard : mix(fieldColour(e, n), yard, built);
        colour = cover == 0 ? ground : mix(ground, colour, 0.55);
    } else if (cover == coverIndex("wood")) {
        const double tufts = noise(e, n, 34, 41) * 11 + noise(e, n, 260, 42) * 8;
        colour = {colour.r + tufts, colour.g + tufts, colour.b + tufts};
    }
    const double shade = fine * kCovers[cover].mottle * 0.5 + noise(e, n, 520, 51) * 2.5;
    colour = {colour.r + shade, colour.g + shade, colour.b + shade};
    if (masks.inside[index] == 0 && cover != coverIndex("water"))
        colour = mix(colour, kPaper, 0.36);
    return colour;
}

} // namespace

GroundImage paintGround(const CityPlan& plan, const std::vector<SampleBuilding>& houses)
{
    const Masks masks = makeMasks(plan, houses);
    GroundImage image;
    image.extent = kSampleExtent;
    image.width = masks.frame.columns;
    image.height = masks.frame.rows;
    image.rgb.resize(static_cast<std::size_t>(image.width) * image.height * 3);
    const auto paint = [&](int firstRow, int lastRow) {
        for (int row = firstRow; row < lastRow; ++row) {
            for (int column = 0; column < image.width; ++column) {
                const Colour colour = pixelColour(masks, column, row);
                unsigned char* out =
                    image.rgb.data() + (static_cast<std::size_t>(row) * image.width + column) * 3;
                int channel = 0;
                for (const double value : {colour.r, colour.g, colour.b})
                    out[channel++] = static_cast<unsigned char>(std::clamp(std::lround(value), 1L, 255L));
            }
        }
    };
    std::thread half(paint, 0, image.height / 2);
    paint(image.height / 2, image.height);
    half.join();
    return image;
}

} // namespace twin::data

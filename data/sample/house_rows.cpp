// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample/house_rows.h"

#include "core/geo/polygon.h"
#include "data/sample/house_forms.h"
#include "data/sample/plane_shapes.h"

#include <algorithm>
#include <cmath>

namespace twin::data {
namespace {

constexpr std::uint8_t kBlocked =
    Occupancy::Building | Occupancy::Street | Occupancy::Water | Occupancy::Green | Occupancy::Reserved;
constexpr std::uint8_t kSolid = Occupancy::Building | Occupancy::Water | Occupancy::Reserved;

MultiPolygon2 footprint(const Frame& frame, Rect r)
{
    return {Polygon2{
        {frame.map(r.x0, r.y0), frame.map(r.x1, r.y0), frame.map(r.x1, r.y1), frame.map(r.x0, r.y1)}, {}}};
}

Line2 stretched(const Line2& axis, double least)
{
    const double size = length(axis);
    if (size >= least)
        return axis;
    const MapPoint2 a = axis.front();
    const MapPoint2 b = axis.back();
    const bool point = size < 1;
    const double ux = point ? 1 : (b.easting - a.easting) / std::max(distance(a, b), 1.0);
    const double uy = point ? 0 : (b.northing - a.northing) / std::max(distance(a, b), 1.0);
    const double more = (least - size) / 2;
    return {{a.easting - ux * more, a.northing - uy * more}, {b.easting + ux * more, b.northing + uy * more}};
}

/// Fills one street after the other.
class RowBuilder
{
public:
    RowBuilder(const CityPlan& plan, const HeightGrid& terrain, Occupancy& occupancy)
        : mPlan(plan), mTerrain(terrain), mOccupancy(occupancy)
    {
    }

    void build(const StreetAxis& street);
    std::vector<SampleBuilding> take() { return std::move(mHouses); }

private:
    void walkSide(const Line2& axis, double front, bool left, double spacing, Random& random);
    void scatter(const Line2& axis, Random& random);
    bool tryHouse(const Frame& frame, Rect rect, bool left, std::uint8_t blocked, Random& random);
    void addWings(SampleBuilding& house, const Frame& frame, Rect rect, double base, Random& random);
    double lowestGround(const Frame& frame, Rect rect) const;
    void nameHouse(SampleBuilding& house, bool left);

    const CityPlan& mPlan;
    const HeightGrid& mTerrain;
    Occupancy& mOccupancy;
    std::vector<SampleBuilding> mHouses;
    const StreetAxis* mStreet = nullptr;
    RowStyle mStyle;
    GroupLook mLook;
    int mLeft = 0; ///< addresses of the street still without a house
    int mOdd = 1;
    int mEven = 2;
};

void RowBuilder::build(const StreetAxis& street)
{
    if (street.axis.empty() || street.addresses <= 0)
        return;
    mStreet = &street;
    mLeft = street.addresses;
    mOdd = 1;
    mEven = 2;
    Random random(stableHash(street.district, stableHash(street.name)));
    const MapPoint2 middle = positionAt(street.axis, length(street.axis) / 2).at;
    mStyle = rowStyle(mPlan.formAt(middle, street.district), street);
    const bool wide = mStyle.form == Form::Hall || mStyle.form == Form::Campus;
    const Line2 axis = stretched(street.axis, wide ? 60 : 24);
    const double spacing = 2 * length(axis) / street.addresses;
    const double rowStep = mStyle.maxDepth + (mStyle.form == Form::OldTown ? 7 : mStyle.gap + 9);
    for (int row = 0; row < 6 && mLeft > 0; ++row) {
        const double front = mStyle.setback + row * rowStep;
        walkSide(axis, front, true, row == 0 ? spacing : 0, random);
        walkSide(axis, front, false, row == 0 ? spacing : 0, random);
    }
    scatter(axis, random);
}

void RowBuilder::walkSide(const Line2& axis, double front, bool left, double spacing, Random& random)
{
    const double size = length(axis);
    const double usual = (mStyle.minWidth + mStyle.maxWidth) / 2;
    // A long street with few addresses: wider plots, or closed groups with more room between them.
    const double spare = std::max(0.0, spacing - (mStyle.group == 1 ? usual + mStyle.gap : mStyle.maxWidth));
    int inGroup = 0;
    mLook = groupLook(mStyle, random);
    double along = random.between(0, 2.5);
    while (along < size && mLeft > 0) {
        const double narrow =
            spacing > 0 ? std::clamp(spacing * 0.98, mStyle.minWidth, mStyle.maxWidth) : mStyle.minWidth;
        const double width =
            std::clamp(narrow * random.between(0.86, 1.16), mStyle.minWidth, mStyle.maxWidth);
        const double depth = random.between(mStyle.minDepth, mStyle.maxDepth);
        const LinePosition place = positionAt(axis, along + width / 2);
        // y runs to the left of x: on the right side of the street the board is turned round.
        const Frame board{place.at, left ? place.direction
                                         : MapPoint2{-place.direction.easting, -place.direction.northing}};
        const double jitter = mStyle.group == 1 ? random.between(0, 2.2) : 0;
        const Rect rect{-width / 2, front + jitter, width / 2, front + jitter + depth};
        if (!tryHouse(board, rect, left, kBlocked, random)) {
            along += 2.5;
            continue;
        }
        along += width;
        ++inGroup;
        if (mStyle.group > 0 && inGroup >= mStyle.group) {
            along += mStyle.gap * random.between(0.8, 1.3) + spare * mStyle.group * random.between(0.7, 1.2);
            inGroup = 0;
            mLook = groupLook(mStyle, random);
        } else if (mStyle.group == 0 && (random.chance(0.12) || spare > 12)) {
            mLook = groupLook(mStyle, random);
            along += spare > 4 ? spare * random.between(0.5, 1.5) : 0;
        }
    }
}

void RowBuilder::scatter(const Line2& axis, Random& random)
{
    const double size = length(axis);
    for (int attempt = 0; attempt < 90 * (mLeft + 1) && mLeft > 0 && attempt < 6000; ++attempt) {
        const double reach = 25 + attempt * 140.0 / (90.0 * (mLeft + 1));
        const LinePosition place = positionAt(axis, random.between(0, size));
        const double shrink = random.between(0.75, 1.0);
        const double width = std::max(4.5, mStyle.minWidth * shrink);
        const double depth = std::max(5.0, mStyle.minDepth * shrink);
        const Frame frame{{place.at.easting + random.between(-reach, reach),
                           place.at.northing + random.between(-reach, reach)},
                          place.direction};
        mLook = groupLook(mStyle, random);
        const std::uint8_t blocked =
            attempt < 60 * (mLeft + 1) ? kBlocked : static_cast<std::uint8_t>(kBlocked & ~Occupancy::Green);
        tryHouse(frame.placed(0, 0, random.chance(0.3) ? 90 : 0),
                 {-width / 2, -depth / 2, width / 2, depth / 2}, random.chance(0.5), blocked, random);
    }
}

bool RowBuilder::tryHouse(const Frame& frame, Rect rect, bool left, std::uint8_t blocked, Random& random)
{
    const MultiPolygon2 plot = footprint(frame, rect);
    if (!kSampleExtent.contains(frame.map((rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2)))
        return false;
    const double tolerance = mStyle.group == 0 ? 0.05 : 0.015;
    if (mOccupancy.share(plot, blocked) > tolerance || mOccupancy.share(plot, Occupancy::Water) > 0)
        return false;
    if (mStyle.group == 1) {
        const double air = std::min(mStyle.gap, 5.0) / 2;
        if (mOccupancy.share(footprint(frame, {rect.x0 - air, rect.y0 - air, rect.x1 + air, rect.y1 + air}),
                             kSolid) > 0.02)
            return false;
    }
    const double base = lowestGround(frame, rect);
    if (base < 0.2) // the sea is not on the board
        return false;
    SampleBuilding house = makeHouse(mStyle, mLook, frame, rect, base, random);
    mOccupancy.fill(plot, Occupancy::Building);
    if (mStyle.form == Form::OldTown && !mStyle.court)
        addWings(house, frame, rect, base, random);
    nameHouse(house, left);
    mHouses.push_back(std::move(house));
    --mLeft;
    return true;
}

/// The long wings and cross houses that fill the blocks of the old town behind the gables.
void RowBuilder::addWings(SampleBuilding& house, const Frame& frame, Rect rect, double base, Random& random)
{
    const double width = rect.x1 - rect.x0;
    double back = rect.y1;
    if (random.chance(0.72)) {
        const Rect wing{rect.x0, back, rect.x0 + width * random.between(0.42, 0.55),
                        back + random.between(5, 15)};
        const MultiPolygon2 yard = footprint(frame, wing);
        if (mOccupancy.share(yard, kBlocked) < 0.04) {
            house.bodies.push_back(makeWing(frame, wing, base, random));
            mOccupancy.fill(yard, Occupancy::Building);
            back = wing.y1;
        }
    }
    const double gap = back > rect.y1 ? 0.0 : random.between(5, 9);
    const Rect cross{rect.x0 + 0.2, back + gap, rect.x1 - 0.2, back + gap + random.between(5.5, 8)};
    const MultiPolygon2 yard = footprint(frame, cross);
    if (random.chance(0.55) && mOccupancy.share(yard, kBlocked) < 0.03) {
        const double eaves = base + random.between(4, 7);
        house.bodies.push_back(
            gable(frame, cross, base - 0.6, eaves, eaves + (cross.y1 - cross.y0) * 0.5, true));
        mOccupancy.fill(yard, Occupancy::Building);
    }
}

double RowBuilder::lowestGround(const Frame& frame, Rect r) const
{
    double lowest = 1e9;
    const MultiPolygon2 plot = footprint(frame, r);
    for (const MapPoint2& corner : plot.front().outer)
        lowest = std::min(lowest, mTerrain.sample(corner, 1.0));
    return lowest;
}

void RowBuilder::nameHouse(SampleBuilding& house, bool left)
{
    int& number = left ? mOdd : mEven;
    house.address = {mStreet->name, std::to_string(number), {}, "Lübeck"};
    number += 2;
}

} // namespace

void markGround(const CityPlan& plan, Occupancy& occupancy)
{
    for (const WaterBody& water : plan.waters) {
        if (water.kind != "sea" && water.kind != "lake")
            occupancy.fill(grown(water.area, 2.0), Occupancy::Water);
    }
    for (const LandCover& cover : plan.landCover) {
        if (cover.kind == "wood" || cover.kind == "cemetery" || cover.kind == "park" || cover.kind == "beach")
            occupancy.fill(cover.area, Occupancy::Green);
        if (cover.kind == "port" || cover.kind == "beach")
            occupancy.fill(cover.area, Occupancy::Paved);
    }
    for (const Road& road : plan.roads)
        occupancy.fillStrip(road.axis,
                            road.kind == "path"          ? 2.0
                            : road.kind == "residential" ? 5.6
                                                         : road.widthMetres,
                            Occupancy::Street);
}

std::vector<SampleBuilding> placeHouses(const CityPlan& plan, const HeightGrid& terrain, Occupancy& occupancy,
                                        const Progress& progress)
{
    RowBuilder builder(plan, terrain, occupancy);
    // Old town first: its rows are the densest and must not find their places taken.
    std::vector<const StreetAxis*> order;
    for (const StreetAxis& street : plan.streets)
        order.push_back(&street);
    std::stable_sort(order.begin(), order.end(), [](const StreetAxis* a, const StreetAxis* b) {
        return (a->district == "Innenstadt") > (b->district == "Innenstadt");
    });
    std::size_t done = 0;
    for (const StreetAxis* street : order) {
        if (progress.cancelled())
            break;
        builder.build(*street);
        if (++done % 50 == 0)
            progress.report(0.2 + 0.2 * static_cast<double>(done) / static_cast<double>(order.size()),
                            street->name);
    }
    return builder.take();
}

} // namespace twin::data

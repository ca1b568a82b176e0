// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample/landmark_parts.h"
#include "data/sample/landmark_sets.h"

#include <algorithm>

namespace twin::data {
namespace {

/// A gantry crane on a quay; x points to the water.
SampleBuilding crane(const HeightGrid& t, const char* quay, double easting, double northing, double degrees)
{
    Model m(t, std::string("Hafenkran, ") + quay, "51002_1510", easting, northing, degrees);
    m.tints("#8fa3ad", "#8fa3ad");
    for (const double x : {-7.0, 7.0})
        for (const double y : {-7.0, 7.0})
            m.box({x - 0.8, y - 0.8, x + 0.8, y + 0.8}, 24);
    m.box({-8.5, -8, 8.5, 8}, 26.5, 24).box({-24, -1.6, 34, 1.6}, 38, 35.6).box({-3, -3, 3, 3}, 36, 26.5);
    m.add(
        loft(m.board(), {{m.up(38), rectRing({-2.5, -2.5, 2.5, 2.5})}, {m.up(50), {{0, 0}}}}, roof::kTower));
    return m.take();
}

/// A hull in the water with a house aft; the board is laid at the water's level 0.
SampleBuilding ship(const HeightGrid& t, const char* name, double easting, double northing, double degrees,
                    double size, double beam, double deck, double house, bool masts)
{
    Model m(t, name, "31001_9998", easting, northing, degrees);
    m.tints(masts ? "#7a5a48" : "#7f4a42", masts ? "#d9cdb4" : "#cfd2d0");
    const double water = -m.ground();
    const double h = size / 2;
    const double b = beam / 2;
    const Ring2 hull{{-h, -b * 0.8},     {-h * 0.8, -b}, {h * 0.7, -b}, {h * 0.9, -b * 0.5}, {h, 0},
                     {h * 0.9, b * 0.5}, {h * 0.7, b},   {-h * 0.8, b}, {-h, b * 0.8}};
    m.add(prism(m.board(), hull, m.up(water - 1.5), m.up(water + deck)));
    m.box({-h * 0.9, -b * 0.8, -h * 0.65, b * 0.8}, water + deck + house, water + deck);
    if (masts) {
        for (const double x : {-h * 0.35, h * 0.1, h * 0.5})
            m.box({x - 0.25, -0.25, x + 0.25, 0.25}, water + deck + 18, water + deck);
    }
    return m.take();
}

} // namespace

void addPortLandmarks(const HeightGrid& terrain, std::vector<SampleBuilding>& out)
{
    out.push_back(crane(terrain, "Nordlandkai", 611430, 5972240, -40));
    out.push_back(crane(terrain, "Nordlandkai", 611590, 5972450, -35));
    out.push_back(crane(terrain, "Vorwerker Hafen", 611745, 5973080, 0));
    out.push_back(crane(terrain, "Vorwerker Hafen", 611748, 5973260, 0));
    out.push_back(crane(terrain, "Konstinkai", 611190, 5971420, 175));
    out.push_back(crane(terrain, "Burgtorkai", 611218, 5971012, -138));
    out.push_back(crane(terrain, "Lehmannkai Siems", 617250, 5973815, -95));
    out.push_back(crane(terrain, "Lehmannkai Siems", 617430, 5973770, -95));
    out.push_back(crane(terrain, "Seelandkai", 617700, 5973740, -95));
    out.push_back(ship(terrain, "Frachtschiff am Nordlandkai", 611545, 5972275, 51, 118, 18, 7, 14, false));
    out.push_back(
        ship(terrain, "Frachtschiff im Vorwerker Hafen", 611825, 5973170, 89, 132, 20, 8, 15, false));
    out.push_back(ship(terrain, "Frachtschiff am Lehmannkai", 617330, 5973700, -12, 140, 22, 8, 16, false));
    out.push_back(
        ship(terrain, "Traditionssegler im Museumshafen 1", 610475, 5970480, 48, 30, 7, 2, 2.5, true));
    out.push_back(
        ship(terrain, "Traditionssegler im Museumshafen 2", 610520, 5970520, 44, 26, 6.5, 2, 2.2, true));
    out.push_back(
        ship(terrain, "Traditionssegler im Museumshafen 3", 610560, 5970562, 44, 32, 7, 2, 2.5, true));
    out.push_back(
        ship(terrain, "Traditionssegler an der Untertrave", 610470, 5970300, 82, 28, 6.5, 2, 2.2, true));
}

} // namespace twin::data

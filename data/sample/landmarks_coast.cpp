// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample/landmark_parts.h"
#include "data/sample/landmark_sets.h"

namespace twin::data {
namespace {

SampleBuilding maritim(const HeightGrid& t)
{
    Model m(t, "Maritim Travemünde", "31001_2071", 623386, 5980917, 52);
    m.tints(tint::kPlaster, tint::kConcrete)
        .source("jens-petersen-photography.de: 119 m, light at 114.7 m, 125 m in all");
    m.box({-26, -8.5, 26, 8.5}, 114)
        .box({-12, -6, 12, 6}, 119, 113.8)
        .box({-1.6, -1.6, 1.6, 1.6}, 125, 118.8);
    m.box({-34, -16, 48, 8.5}, 11).box({26, -8.5, 50, 22}, 15);
    return m.at("Trelleborgallee", "2").take();
}

SampleBuilding lighthouse(const HeightGrid& t)
{
    Model m(t, "Alter Leuchtturm Travemünde", "51001_1006", 623289, 5980777, 0);
    m.tints(tint::kBrick, tint::kCopper).source("freizeitmonster.de: 31 m");
    m.add(loft(m.board(), {{m.foot(), polygonRing(0, 0, 4.6, 16)}, {m.up(25), polygonRing(0, 0, 3.9, 16)}},
               roof::kFlat));
    m.round(0, 0, 2.2, 27.5, 12, 24.9).cone(0, 0, 2.6, 27.5, 31, 12);
    return m.at("Am Leuchtenfeld", "1").take();
}

SampleBuilding passat(const HeightGrid& t)
{
    // The four-masted barque lies in the water, so the board is laid at the water's level.
    Model m(t, "Viermastbark Passat", "31001_3034", 623310, 5980408, 21);
    m.tints("#5d4a40", "#d9cdb4");
    const double keel = 1.0 - m.ground() - 2.0;
    const double deck = 5.5 - m.ground();
    const Ring2 hull{{-44, -5}, {-30, -7}, {34, -7}, {46, -4}, {53, 0}, {46, 4}, {34, 7}, {-30, 7}, {-44, 5}};
    m.add(prism(m.board(), hull, m.up(keel), m.up(deck)));
    m.box({-40, -4, -26, 4}, deck + 2.6, deck)
        .box({-8, -4.5, 8, 4.5}, deck + 2.6, deck)
        .box({36, -3.5, 45, 3.5}, deck + 2.2, deck);
    const double water = -m.ground();
    for (const double x : {-30.0, -10.0, 10.0, 30.0}) {
        const double top = x < -20 ? 44 : 52;
        m.box({x - 0.55, -0.55, x + 0.55, 0.55}, water + top, deck);
        if (x < -20)
            continue;
        for (int yard = 0; yard < 5; ++yard) {
            const double half = 14.5 - yard * 2.2;
            m.box({x + 0.5, -half, x + 1.2, half}, water + 15.6 + yard * 7.4, water + 15 + yard * 7.4);
        }
    }
    return m.take();
}

SampleBuilding strandbahnhof(const HeightGrid& t)
{
    Model m(t, "Strandbahnhof Travemünde", "31001_3091", 623150, 5981212, 35);
    m.tints(tint::kPlaster, tint::kTile);
    m.hip({-30, -8, 30, 8}, 9, 15).gable({-8, -12, 8, 12}, 11, 18, false);
    m.box({-36, -4, -28, 4}, 24).tent({-36.5, -4.5, -27.5, 4.5}, 24, 32);
    return m.at("Bertlingstraße", "21").take();
}

SampleBuilding ferryTerminal(const HeightGrid& t)
{
    Model m(t, "Skandinavienkai", "31001_3098", 621595, 5978432, 80);
    m.tints(tint::kGlass, tint::kGrey);
    m.box({-42, -12, 42, 12}, 17).box({-12, -10, 12, 10}, 24).box({-60, 14, 60, 40}, 11);
    return m.at("Zum Hafenplatz", "1").take();
}

SampleBuilding ferry(const HeightGrid& t, const char* name, double easting, double northing, double degrees)
{
    Model m(t, name, "31001_9998", easting, northing, degrees);
    m.tints(tint::kPlaster, "#dfe3e4");
    const double water = -m.ground();
    const Ring2 hull{{-100, -12}, {70, -14}, {88, -9}, {99, 0}, {88, 9}, {70, 14}, {-100, 12}};
    m.add(prism(m.board(), hull, m.up(water - 2), m.up(water + 17)));
    m.box({20, -13, 72, 13}, water + 29, water + 17)
        .box({-60, -8, -46, 8}, water + 30, water + 17)
        .box({30, -13.5, 64, 13.5}, water + 33, water + 29);
    return m.take();
}

SampleBuilding lorenzTravemuende(const HeightGrid& t)
{
    Model m(t, "St. Lorenz Travemünde", "31001_3041", 622560, 5980600, 8);
    m.tints(tint::kBrick, tint::kTile);
    m.box({-20, -4.5, -11, 4.5}, 26);
    m.add(spire(m.board(), polygonRing(-15.5, 0, 4.8, 8), m.up(26), m.up(52), roof::kTower));
    m.gable({-11, -7.5, 18, 7.5}, 9, 20, true).choir(18, -6, 6, 9, 17);
    return m.at("Jahrmarktstraße", "14").take();
}

SampleBuilding arosa(const HeightGrid& t)
{
    Model m(t, "Kurhaus Travemünde", "31001_2071", 623150, 5981010, 42);
    m.tints(tint::kPlaster, tint::kTile);
    m.hip({-45, -9, 45, 9}, 14, 20)
        .hip({-12, -14, 12, 14}, 17, 24)
        .hip({-45, 9, -30, 32}, 12, 17)
        .hip({30, 9, 45, 32}, 12, 17);
    return m.at("Außenallee", "10").take();
}

} // namespace

void addCoastLandmarks(const HeightGrid& terrain, std::vector<SampleBuilding>& out)
{
    for (const auto make :
         {maritim, lighthouse, passat, strandbahnhof, ferryTerminal, lorenzTravemuende, arosa})
        out.push_back(make(terrain));
    out.push_back(ferry(terrain, "Fährschiff am Skandinavienkai", 622105, 5979110, 106));
    out.push_back(ferry(terrain, "Fährschiff am Skandinavienkai, zweiter Liegeplatz", 622240, 5978640, 112));
}

} // namespace twin::data

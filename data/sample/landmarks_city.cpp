// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample/landmark_parts.h"
#include "data/sample/landmark_sets.h"

namespace twin::data {
namespace {

SampleBuilding hauptbahnhof(const HeightGrid& t)
{
    Model m(t, "Hauptbahnhof", "31001_3091", 609815, 5970077, -57);
    m.tints(tint::kPaleBrick, tint::kGrey);
    // The entrance building to the east with its two turrets, the train shed of four arches across the
    // tracks.
    m.gable({44, -32, 60, 32}, 12, 19, false).box({46, -12, 64, 12}, 18);
    m.turret(63, -11, 2.4, 0, 24, 33).turret(63, 11, 2.4, 0, 24, 33);
    for (int i = 0; i < 4; ++i) {
        const double x = -44.0 + i * 22;
        std::vector<MapPoint2> arch{{x, m.foot()},        {x + 22, m.foot()}, {x + 22, m.up(9)},
                                    {x + 19, m.up(12.5)}, {x + 14, m.up(15)}, {x + 8, m.up(15)},
                                    {x + 3, m.up(12.5)},  {x, m.up(9)}};
        m.add(extrusion(m.board(), arch, -62, 62, roof::kArch));
    }
    return m.at("Am Bahnhof", "2").take();
}

SampleBuilding kongresshalle(const HeightGrid& t)
{
    Model m(t, "Musik- und Kongresshalle", "31001_3033", 610350, 5970283, 3);
    m.tints(tint::kConcrete, tint::kGlass);
    m.box({-27, -42, 33, 42}, 10)
        .box({-20, -28, 24, 24}, 17)
        .add(prism(m.board(), polygonRing(2, -2, 16, 8), m.up(16), m.up(23)));
    m.turret(-24, 38, 1.2, 9, 16, 18);
    return m.at("Willy-Brandt-Allee", "10").take();
}

SampleBuilding uksh(const HeightGrid& t)
{
    Model m(t, "UKSH Campus Lübeck", "31001_3051", 612560, 5966640, -18);
    m.tints(tint::kConcrete, tint::kGrey);
    m.box({-70, -20, 70, 20}, 23)
        .box({-70, 20, -45, 85}, 19)
        .box({-15, 20, 10, 85}, 19)
        .box({45, 20, 70, 85}, 19);
    m.box({-60, -75, -30, -20}, 27).box({20, -80, 45, -20}, 19).box({-20, -14, 20, 14}, 34);
    return m.at("Ratzeburger Allee", "160").take();
}

SampleBuilding technischeHochschule(const HeightGrid& t)
{
    Model m(t, "Technische Hochschule Lübeck", "31001_3023", 611850, 5966690, -8);
    m.tints(tint::kPaleBrick, tint::kGrey);
    m.box({-12, -40, 6, 40}, 18)
        .box({6, 10, 60, 26}, 14)
        .box({6, -34, 60, -18}, 14)
        .box({-40, -8, -12, 10}, 29);
    return m.at("Mönkhofer Weg", "239").take();
}

SampleBuilding lohmuehle(const HeightGrid& t)
{
    Model m(t, "Stadion Lohmühle", "31001_3221", 609700, 5971560, 12);
    m.tints(tint::kConcrete, tint::kGrey);
    const auto stand = [&m](Rect r, double inner, double outer, bool south) {
        m.leanTo(r, south ? outer : inner, south ? inner : outer);
    };
    stand({-52, 42, 52, 60}, 3, 12, false);
    stand({-58, -58, 58, -42}, 2.5, 8, true);
    const Frame east = m.board().placed(0, 0, 90);
    m.add(monopitch(east, {-36, -76, 36, -60}, m.foot(), m.up(7), m.up(2.5)));
    m.add(monopitch(east, {-36, 60, 36, 74}, m.foot(), m.up(2.5), m.up(7)));
    for (const double x : {-62.0, 62.0})
        for (const double y : {-64.0, 64.0})
            m.box({x - 0.8, y - 0.8, x + 0.8, y + 0.8}, 38);
    m.box({-40, 60, 40, 72}, 10);
    return m.at("Bei der Lohmühle", "13").take();
}

SampleBuilding airport(const HeightGrid& t)
{
    Model m(t, "Flughafen Lübeck-Blankensee", "31001_3092", 612060, 5963240, 18);
    m.tints(tint::kConcrete, tint::kGrey);
    m.box({-45, -14, 35, 14}, 9).box({-20, -10, 10, 10}, 13).box({-110, -18, -60, 16}, 12);
    m.round(52, 0, 3.2, 20, 12)
        .add(loft(m.board(),
                  {{m.up(20), polygonRing(52, 0, 3.2, 8)},
                   {m.up(22), polygonRing(52, 0, 5, 8)},
                   {m.up(26), polygonRing(52, 0, 5.4, 8)}},
                  roof::kFlat));
    return m.at("Blankenseer Straße", "101").take();
}

SampleBuilding parishChurch(const HeightGrid& t, const char* name, double easting, double northing,
                            double degrees, double wall, double apex, double length, const char* roofTint)
{
    Model m(t, name, "31001_3041", easting, northing, degrees);
    m.tints(tint::kPaleBrick, roofTint);
    const double side = 7.5 + apex / 30;
    m.box({-side, -side / 2, 0, side / 2}, wall);
    m.add(spire(m.board(), polygonRing(-side / 2, 0, side * 0.52, 8), m.up(wall), m.up(apex), roof::kTower));
    m.gable({0, -7, length, 7}, wall * 0.36, wall * 0.36 + 9, true)
        .choir(length, -5, 5, wall * 0.32, wall * 0.36 + 5);
    return m.take();
}

SampleBuilding waterTower(const HeightGrid& t)
{
    Model m(t, "Wasserturm an der Wakenitz", "51001_1001", 611985, 5968480, 0);
    m.tints(tint::kPaleBrick, tint::kSlate);
    m.round(0, 0, 8, 27, 16).round(0, 0, 9, 36, 16, 26).cone(0, 0, 9.3, 36, 44, 16);
    return m.take();
}

SampleBuilding silos(const HeightGrid& t)
{
    Model m(t, "Silos Herrenwyk", "51003_1215", 618560, 5973880, 25);
    m.tints(tint::kConcrete, tint::kGrey);
    for (int i = 0; i < 5; ++i)
        for (int k = 0; k < 2; ++k)
            m.round(i * 13.0, k * 13.0, 6.3, 42, 14);
    m.box({-18, -6, -7, 19}, 54);
    return m.take();
}

SampleBuilding bascule(const HeightGrid& t)
{
    Model m(t, "Eric-Warburg-Brücke", "31001_9998", 611196, 5971832, 18);
    m.tints(tint::kConcrete, tint::kGrey);
    const double deck = std::max(7.5 - m.ground(), 3.0);
    m.box({-88, -6.5, 82, 6.5}, deck + 1.4, deck);
    for (const double x : {-26.0, 26.0}) {
        m.box({x - 4, -9, x + 4, 9}, deck, -3);
        m.box({x - 2.5, 6.5, x + 2.5, 9.5}, deck + 9, deck - 1)
            .box({x - 2.5, -9.5, x + 2.5, -6.5}, deck + 9, deck - 1);
    }
    return m.take();
}

SampleBuilding liftBridge(const HeightGrid& t)
{
    // The lifting bridge over the Klughafen: two portals with their counterweights.
    Model m(t, "Hubbrücke", "31001_9998", 611232, 5970897, 42);
    m.tints(tint::kGrey, tint::kSlate);
    const double deck = 5;
    m.box({-34, -5, 34, 5}, deck + 1.2, deck);
    for (const double x : {-22.0, 22.0})
        for (const double y : {-6.0, 6.0})
            m.box({x - 1.6, y - 1.6, x + 1.6, y + 1.6}, 19, -3)
                .tent({x - 1.9, y - 1.9, x + 1.9, y + 1.9}, 19, 21.5);
    for (const double x : {-22.0, 22.0})
        m.box({x - 1.2, -4.5, x + 1.2, 4.5}, 19, 17);
    return m.take();
}

} // namespace

void addCityLandmarks(const HeightGrid& terrain, std::vector<SampleBuilding>& out)
{
    for (const auto make : {hauptbahnhof, kongresshalle, uksh, technischeHochschule, lohmuehle, airport,
                            waterTower, silos, bascule, liftBridge})
        out.push_back(make(terrain));
    out.push_back(parishChurch(terrain, "St. Lorenz", 609330, 5970330, 70, 30, 58, 34, tint::kSlate));
    out.push_back(parishChurch(terrain, "Lutherkirche", 609640, 5968830, 35, 28, 45, 32, tint::kTile));
    out.push_back(parishChurch(terrain, "St. Gertrud", 611960, 5971050, 10, 32, 62, 34, tint::kCopper));
    out.push_back(parishChurch(terrain, "St. Jürgen", 611640, 5968330, 0, 18, 30, 22, tint::kTile));
    out.push_back(parishChurch(terrain, "St. Andreas Schlutup", 618080, 5972560, 5, 20, 42, 26, tint::kTile));
    out.push_back(
        parishChurch(terrain, "St. Johannes Kücknitz", 618640, 5974960, 12, 22, 40, 26, tint::kTile));
    out.push_back(parishChurch(terrain, "St. Georg Genin", 608840, 5967200, 0, 22, 46, 24, tint::kTile));
}

} // namespace twin::data

// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample/landmark_parts.h"
#include "data/sample/landmark_sets.h"

#include <cmath>
#include <numbers>

namespace twin::data {
namespace {

constexpr const char* kSevenTowers = "Sieben Türme (Lübeck), Enzyklopädie";
constexpr const char* kChurch = "31001_3041";

SampleBuilding marien(const HeightGrid& t)
{
    Model m(t, "St. Marien", kChurch, 610802, 5970134, -6);
    m.tints(tint::kBrick, tint::kCopper).source(kSevenTowers);
    m.spireTower(-44, 12.2, 14.5, 70, 125).spireTower(-44, -12.2, 14.5, 70, 125);
    m.gable({-51, -5.2, -36, 5.2}, 40, 49, true);
    m.gable({-37, -7.6, 34, 7.6}, 39.5, 55, true).choir(34, -7.6, 7.6, 39.5, 55);
    m.leanTo({-37, 7.6, 36, 18.5}, 25, 19).leanTo({-37, -18.5, 36, -7.6}, 19, 25);
    // Ambulatory and Marientidenkapelle around the choir, the chapels along the aisles, the ridge turret.
    m.leanTo({36, 7.4, 47, 15}, 22, 18).leanTo({36, -15, 47, -7.4}, 18, 22);
    m.gable({44, -4.5, 54, 4.5}, 18, 25, true);
    for (int i = 0; i < 4; ++i)
        m.gable({-34.0 + i * 17, 18.2, -24.0 + i * 17, 22.5}, 14, 18, false)
            .gable({-34.0 + i * 17, -22.5, -24.0 + i * 17, -18.2}, 14, 18, false);
    m.turret(6, 0, 1.7, 52, 62, 78);
    return m.at("Marienkirchhof", "1").take();
}

SampleBuilding dom(const HeightGrid& t)
{
    Model m(t, "Lübecker Dom", kChurch, 610856, 5969382, 7);
    m.tints(tint::kBrick, tint::kCopper).source(kSevenTowers);
    m.spireTower(-50, 11.5, 13.8, 62, 115).spireTower(-50, -11.5, 13.8, 62, 115);
    m.gable({-57, -5, -42, 5}, 30, 38, true);
    m.gable({-43, -8, 10, 8}, 23, 36, true)
        .leanTo({-43, 8, 10, 18}, 21, 15)
        .leanTo({-43, -18, 10, -8}, 15, 21);
    m.gable({4, -24, 18, 24}, 23, 36, false);
    m.gable({16, -9, 52, 9}, 23, 36, true).choir(52, -9, 9, 23, 36);
    m.leanTo({18, 9, 50, 17}, 21, 16).leanTo({18, -17, 50, -9}, 16, 21);
    m.turret(11, 0, 1.8, 33, 41, 54);
    return m.at("Mühlendamm", "2").take();
}

SampleBuilding petri(const HeightGrid& t)
{
    Model m(t, "St. Petri", kChurch, 610652, 5969932, -5);
    m.tints(tint::kBrick, tint::kCopper).source(kSevenTowers);
    const double x = -25;
    m.box({x - 6.5, -6.5, x + 6.5, 6.5}, 62);
    const Ring2 foot = polygonRing(x, 0, 6.3, 8);
    m.add(loft(m.board(), {{m.up(62), foot}, {m.up(72), polygonRing(x, 0, 4.6, 8)}, {m.up(108), {{x, 0}}}},
               roof::kTower));
    for (const double dx : {-5.2, 5.2})
        for (const double dy : {-5.2, 5.2})
            m.turret(x + dx, dy, 1.5, 60, 66, 79);
    // A hall of five aisles under three parallel roofs.
    m.gable({-19, -6.5, 26, 6.5}, 21, 33, true)
        .gable({-19, 6.5, 24, 17.5}, 20, 29, true)
        .gable({-19, -17.5, 24, -6.5}, 20, 29, true);
    m.choir(26, -6, 6, 21, 31);
    return m.at("Petrikirchhof", "1").take();
}

SampleBuilding jakobi(const HeightGrid& t)
{
    Model m(t, "St. Jakobi", kChurch, 611036, 5970472, -5);
    m.tints(tint::kBrick, tint::kCopper).source(kSevenTowers);
    m.spireTower(-24, 0, 13, 58, 112);
    for (const double dx : {-6.2, 6.2}) // the four balls below the spire
        for (const double dy : {-6.2, 6.2})
            m.round(-24 + dx, dy, 1.1, 63, 8, 57);
    m.gable({-18, -6.5, 24, 6.5}, 20, 33, true)
        .gable({-18, 6.5, 22, 14.5}, 18, 26, true)
        .gable({-18, -14.5, 22, -6.5}, 18, 26, true);
    m.choir(24, -6, 6, 20, 32).turret(8, 0, 1.2, 31, 36, 45);
    return m.at("Jakobikirchhof", "3").take();
}

SampleBuilding aegidien(const HeightGrid& t)
{
    Model m(t, "St. Aegidien", kChurch, 611083, 5969711, -4);
    m.tints(tint::kBrick, tint::kCopper).source("estimated: sources say 86 m and 92 m; 86 m is taken");
    m.spireTower(-22, 0, 11.5, 44, 86);
    m.gable({-16.5, -5.5, 20, 5.5}, 17, 27, true)
        .gable({-16.5, 5.5, 18, 12}, 15, 21, true)
        .gable({-16.5, -12, 18, -5.5}, 15, 21, true);
    m.choir(20, -5.3, 5.3, 17, 26).turret(5, 0, 1, 25, 29, 36);
    return m.at("Aegidienkirchhof", "1").take();
}

SampleBuilding katharinen(const HeightGrid& t)
{
    Model m(t, "St. Katharinen", kChurch, 611082, 5970278, -9);
    m.tints(tint::kBrick, tint::kTile);
    m.gable({-32, -5.5, 24, 5.5}, 25, 36, true).choir(24, -5.5, 5.5, 25, 36);
    m.leanTo({-32, 5.5, 20, 11.5}, 16, 12)
        .leanTo({-32, -11.5, 20, -5.5}, 12, 16)
        .gable({2, -13, 12, 13}, 22, 31, false);
    m.turret(7, 0, 1.6, 33, 41, 53);
    return m.at("Königstraße", "27").take();
}

SampleBuilding herzJesu(const HeightGrid& t)
{
    Model m(t, "Propsteikirche Herz Jesu", kChurch, 610800, 5969524, 5);
    m.tints(tint::kPaleBrick, tint::kSlate);
    m.gable({-16, -7, 17, 7}, 15, 25, true).choir(17, -7, 7, 15, 24).gable({4, -13, 13, 13}, 15, 23, false);
    m.box({-22, -3.5, -15, 3.5}, 27).tent({-22, -3.5, -15, 3.5}, 27, 38);
    return m.at("Parade", "4").take();
}

SampleBuilding holstentor(const HeightGrid& t)
{
    // The gate stands across the way to Holstenbrücke: x along the way, towers to the north and south.
    Model m(t, "Holstentor", "51001_1009", 610437, 5969950, -9);
    m.tints(tint::kDarkBrick, tint::kSlate);
    for (const double y : {-10.6, 10.6})
        m.round(0, y, 6.3, 18.5, 18).cone(0, y, 6.8, 18.5, 32.5, 18);
    m.gable({-5.2, -5.4, 5.2, 5.4}, 18, 26, false);
    const Frame west = m.board().placed(-5.4, 0, 90);
    const Frame east = m.board().placed(5.4, 0, 90);
    for (const Frame& side : {west, east})
        m.add(steppedGable(side, {-5.6, -0.4, 5.6, 0.4}, m.up(-0.8), m.up(18.6), m.up(27), 3));
    for (const double x : {-5.4, 5.4})
        for (const double y : {-4.2, 0.0, 4.2})
            m.turret(x, y, 0.45, 17, y == 0.0 ? 27.5 : 23, y == 0.0 ? 30 : 25.5);
    return m.at("Holstentorplatz", "").take();
}

std::vector<SampleBuilding> salzspeicher(const HeightGrid& t)
{
    // Six gables on the bank of the Trave, from Holstenbrücke southwards; each house has its own step and
    // ridge.
    struct House
    {
        double width, depth, eaves, ridge;
        int steps;
    };
    static constexpr std::array<House, 6> kHouses{{{11.0, 20, 12.5, 21.5, 4},
                                                   {10.5, 19, 13.5, 22.5, 4},
                                                   {12.5, 21, 13, 23.5, 5},
                                                   {11.5, 22, 12, 22, 4},
                                                   {10.5, 22, 13, 21.5, 3},
                                                   {13, 21, 12.5, 22.5, 5}}};
    std::vector<SampleBuilding> result;
    double along = 0;
    for (std::size_t i = 0; i < kHouses.size(); ++i) {
        const House& h = kHouses[i];
        Model m(t, "Salzspeicher " + std::to_string(i + 1), "31001_2142", 610470.5, 5969936, -88);
        m.tints(i % 2 == 0 ? tint::kBrick : tint::kPaleBrick, tint::kTile);
        const Rect r{along, -h.depth / 2, along + h.width, h.depth / 2};
        m.gable(r, h.eaves, h.ridge, false);
        m.steps(r.x0 + 0.1, r.x1 - 0.1, r.y0, h.eaves + 0.6, h.ridge + 1.2, h.steps);
        m.steps(r.x0 + 0.1, r.x1 - 0.1, r.y1, h.eaves + 0.6, h.ridge + 1.2, h.steps);
        along += h.width;
        result.push_back(m.at("Wallstraße", "1").take());
    }
    return result;
}

SampleBuilding burgtor(const HeightGrid& t)
{
    Model m(t, "Burgtor", "51001_1009", 611189, 5970826, 68);
    m.tints(tint::kDarkBrick, tint::kSlate);
    const Rect tower{-5.5, -7.5, 5.5, 7.5};
    m.box(tower, 26);
    const auto ring = [](double shrink) {
        return rectRing({-5.9 * shrink, -7.9 * shrink, 5.9 * shrink, 7.9 * shrink});
    };
    // The curved hood of 1685.
    m.add(loft(m.board(),
               {{m.up(26), ring(1)},
                {m.up(29.5), ring(0.94)},
                {m.up(32.5), ring(0.72)},
                {m.up(34.5), ring(0.42)},
                {m.up(36), ring(0.26)},
                {m.up(41), {{0, 0}}}},
               roof::kDome));
    m.gable({-4, 7.5, 4, 19}, 9, 14, false).gable({-4, -17, 4, -7.5}, 9, 14, false);
    return m.at("Große Burgstraße", "2").take();
}

SampleBuilding rathaus(const HeightGrid& t)
{
    Model m(t, "Rathaus", "31001_3012", 610830, 5970082, -13);
    m.tints(tint::kDarkBrick, tint::kSlate);
    // Three ridges behind the screen wall to the market, the long house along Breite Straße.
    for (int i = 0; i < 3; ++i)
        m.gable({-22.0 + i * 13, -4, -9.0 + i * 13, 20}, 15, 24, false);
    m.box({-23, -5, 18, -4}, 25);
    for (const double x : {-22.5, -9.0, 4.0, 17.5})
        m.turret(x, -4.5, 1.1, 20, 27, 37);
    m.gable({6, -74, 19, -6}, 13, 20, false);
    for (const double y : {-74.0, -52.0, -30.0})
        m.turret(6.3, y, 0.8, 12, 21, 29).turret(18.7, y, 0.8, 12, 21, 29);
    m.turret(0, 10, 1.3, 22, 30, 41);
    return m.at("Breite Straße", "62").take();
}

SampleBuilding hospital(const HeightGrid& t)
{
    Model m(t, "Heiligen-Geist-Hospital", "31001_3050", 611129, 5970531, -8);
    m.tints(tint::kPaleBrick, tint::kTile);
    for (int i = 0; i < 3; ++i)
        m.gable({-7, -15.0 + i * 10, 8, -5.0 + i * 10}, 13, 20, true);
    for (const double y : {-15.0, -5.0, 5.0, 15.0})
        m.turret(-6.6, y, 1.25, 8, 22, 37);
    m.turret(0, 0, 1.2, 17, 25, 36);
    m.gable({8, -7, 92, 7}, 9, 19, true);
    return m.at("Koberg", "11").take();
}

std::vector<SampleBuilding> townHouses(const HeightGrid& t)
{
    std::vector<SampleBuilding> result;
    Model hanse(t, "Europäisches Hansemuseum", "31001_3034", 611062, 5970826, 32);
    hanse.tints(tint::kBrick, tint::kPaleBrick).box({-30, -11, 30, 6}, 11).box({-6, 6, 30, 14}, 16);
    result.push_back(hanse.at("An der Untertrave", "1").take());

    Model theater(t, "Theater Lübeck", "31001_3032", 610850, 5970346, 0);
    theater.tints(tint::kSandstone, tint::kSlate)
        .hip({-15, 0, 15, 26}, 18, 25)
        .box({-13, 26, 13, 42}, 20)
        .box({-11, 32, 11, 47}, 27);
    result.push_back(theater.at("Beckergrube", "16").take());

    Model buddenbrook(t, "Buddenbrookhaus", "31001_3034", 610842, 5970187, -9);
    buddenbrook.tints(tint::kPlaster, tint::kTile).gable({-6, 0, 6, 20}, 13, 21, false);
    buddenbrook.steps(-6, 6, 0, 14, 22.5, 2);
    result.push_back(buddenbrook.at("Mengstraße", "4").take());

    Model grass(t, "Günter-Grass-Haus", "31001_3034", 611160, 5970286, -9);
    grass.tints(tint::kPaleBrick, tint::kTile).gable({-5, 0, 5, 15}, 10, 16, false);
    result.push_back(grass.at("Glockengießerstraße", "21").take());

    Model brandt(t, "Willy-Brandt-Haus", "31001_3034", 611082, 5970349, 72);
    brandt.tints(tint::kPlaster, tint::kTile).gable({-8, -13, 8, 0}, 12, 18, true);
    result.push_back(brandt.at("Königstraße", "21").take());

    for (int i = 0; i < 5; ++i) {
        Model music(t,
                    i == 0 ? std::string("Musikhochschule Lübeck")
                           : "Musikhochschule Lübeck, Haus " + std::to_string(i + 1),
                    "31001_3023", 610606 + i * 9.2, 5969806 + i * 2.2, 13);
        music.tints(i % 2 == 0 ? tint::kPlaster : tint::kPaleBrick, tint::kTile)
            .gable({-4.5, 0, 4.5, 24}, 11.0 + i % 3, 18.0 + i % 2, false);
        if (i % 2 == 1)
            music.steps(-4.4, 4.4, 0, 12, 19.5, 3);
        result.push_back(music.at("Große Petersgrube", std::to_string(17 + 2 * i).c_str()).take());
    }
    return result;
}

} // namespace

void addOldTownLandmarks(const HeightGrid& terrain, std::vector<SampleBuilding>& out)
{
    for (const auto make :
         {marien, dom, petri, jakobi, aegidien, katharinen, herzJesu, holstentor, burgtor, rathaus, hospital})
        out.push_back(make(terrain));
    for (const auto make : {salzspeicher, townHouses}) {
        for (SampleBuilding& building : make(terrain))
            out.push_back(std::move(building));
    }
}

} // namespace twin::data

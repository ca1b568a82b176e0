// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample/landmark_parts.h"

#include <cmath>

namespace twin::data {

Model::Model(const HeightGrid& terrain, std::string name, const char* function, double easting,
             double northing, double degrees)
    : mBoard(frameAt(easting, northing, degrees)),
      mGround(std::max(0.5, terrain.sample({easting, northing}, 2.0)))
{
    mBuilding.name = std::move(name);
    mBuilding.function = function;
    mBuilding.description = "Beispieldaten, synthetisch: von Hand modelliertes Wahrzeichen, keine Vermessung";
    mBuilding.heightSource = kEstimatedHeight;
}

Model& Model::tints(const char* wall, const char* roof)
{
    mBuilding.wallTint = wall;
    mBuilding.roofTint = roof;
    return *this;
}

Model& Model::source(const char* text)
{
    mBuilding.heightSource = text;
    return *this;
}

Model& Model::at(const char* street, const char* number)
{
    mBuilding.address = {street, number, {}, "Lübeck"};
    return *this;
}

Model& Model::add(Body body)
{
    mBuilding.bodies.push_back(std::move(body));
    return *this;
}

Model& Model::box(Rect r, double top, double bottom)
{
    return add(data::box(mBoard, r, up(bottom), up(top)));
}

Model& Model::gable(Rect r, double eaves, double ridge, bool alongX, double bottom)
{
    return add(data::gable(mBoard, r, up(bottom), up(eaves), up(ridge), alongX));
}

Model& Model::hip(Rect r, double eaves, double ridge, double bottom)
{
    return add(data::hip(mBoard, r, up(bottom), up(eaves), up(ridge)));
}

Model& Model::leanTo(Rect r, double front, double back)
{
    return add(monopitch(mBoard, r, foot(), up(front), up(back)));
}

Model& Model::round(double x, double y, double radius, double top, int corners, double bottom)
{
    return add(prism(mBoard, polygonRing(x, y, radius, corners), up(bottom), up(top)));
}

Model& Model::cone(double x, double y, double radius, double from, double apex, int corners)
{
    return add(spire(mBoard, polygonRing(x, y, radius, corners), up(from), up(apex), roof::kCone));
}

Model& Model::tent(Rect r, double from, double apex)
{
    return add(spire(mBoard, rectRing(r), up(from), up(apex), roof::kTent));
}

Model& Model::spireTower(double x, double y, double side, double wall, double apex)
{
    const double half = side / 2;
    const Rect r{x - half, y - half, x + half, y + half};
    box(r, wall);
    const double pediment = wall + side * 0.72;
    gable(r, wall, pediment, true, wall - 0.2);
    gable(r, wall, pediment, false, wall - 0.2);
    // The octagon begins inside the gables and narrows a little faster below, so that the spire looks drawn.
    const Ring2 foot = polygonRing(x, y, half * 1.02, 8);
    const Ring2 waist = polygonRing(x, y, half * 0.62, 8);
    const double rise = apex - wall;
    return add(loft(mBoard, {{up(wall), foot}, {up(wall + rise * 0.36), waist}, {up(apex), {{x, y}}}},
                    roof::kTower));
}

Model& Model::turret(double x, double y, double radius, double from, double shaft, double apex)
{
    const Ring2 ring = polygonRing(x, y, radius, 8);
    return add(loft(mBoard, {{up(from), ring}, {up(shaft), ring}, {up(apex), {{x, y}}}}, roof::kTower));
}

Model& Model::steps(double x0, double x1, double y, double eaves, double top, int count)
{
    return add(steppedGable(mBoard, {x0, y - 0.5, x1, y + 0.5}, foot(), up(eaves), up(top), count));
}

Model& Model::choir(double x, double y0, double y1, double eaves, double ridge)
{
    const double half = (y1 - y0) / 2;
    const double middle = y0 + half;
    const double c = half * 0.7071;
    const Ring2 ring{{x, y0},
                     {x + c * 0.9, y0 + half - c},
                     {x + half * 1.25, middle - half * 0.35},
                     {x + half * 1.25, middle + half * 0.35},
                     {x + c * 0.9, y1 - half + c},
                     {x, y1}};
    Body walls = prism(mBoard, ring, foot(), up(eaves));
    Body top = loft(mBoard, {{up(eaves), ring}, {up(ridge), {{x, middle}}}}, roof::kTent);
    add(std::move(walls));
    return add(std::move(top));
}

} // namespace twin::data

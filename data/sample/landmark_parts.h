// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/terrain.h"
#include "data/sample/solids.h"

#include <string>

namespace twin::data {

namespace tint {
inline constexpr const char* kBrick = "#a4513f";
inline constexpr const char* kPaleBrick = "#b8715a";
inline constexpr const char* kDarkBrick = "#8d4436";
inline constexpr const char* kCopper = "#7faa96";
inline constexpr const char* kTile = "#a04b3a";
inline constexpr const char* kSlate = "#6f767c";
inline constexpr const char* kPlaster = "#efeae0";
inline constexpr const char* kSandstone = "#d9cdb4";
inline constexpr const char* kConcrete = "#d8d6d0";
inline constexpr const char* kGlass = "#b9c9cf";
inline constexpr const char* kGrey = "#b9bbba";
} // namespace tint

inline constexpr const char* kEstimatedHeight = "estimated";

/// A landmark while it is being put together: a board on the ground and the bodies on it. Heights are metres
/// above the ground.
class Model
{
public:
    /// The board's origin, x turned counter-clockwise from east.
    Model(const HeightGrid& terrain, std::string name, const char* function, double easting, double northing,
          double degrees);

    Model& tints(const char* wall, const char* roof);
    Model& source(const char* text);
    Model& at(const char* street, const char* number);

    const Frame& board() const { return mBoard; }
    double ground() const { return mGround; }
    double up(double metres) const { return mGround + metres; }
    double foot() const { return mGround - 0.8; }

    Model& add(Body body);
    Model& box(Rect r, double top, double bottom = -0.8);
    Model& gable(Rect r, double eaves, double ridge, bool alongX, double bottom = -0.8);
    Model& hip(Rect r, double eaves, double ridge, double bottom = -0.8);
    /// A lean-to: the wall heights at y0 and y1.
    Model& leanTo(Rect r, double front, double back);
    Model& round(double x, double y, double radius, double top, int corners = 14, double bottom = -0.8);
    Model& cone(double x, double y, double radius, double from, double apex, int corners = 14);
    Model& tent(Rect r, double from, double apex);
    /// A square brick tower with four gables and an octagonal spire, as on Lübeck's churches. (x, y) is its
    /// middle.
    Model& spireTower(double x, double y, double side, double wall, double apex);
    /// A slim turret: a small octagon with a needle.
    Model& turret(double x, double y, double radius, double from, double shaft, double apex);
    /// A thin wall with crow steps over x0..x1 at y, `top` at its middle.
    Model& steps(double x0, double x1, double y, double eaves, double top, int count);
    /// Half an octagon at the east end (x), as wide as y0..y1, with its roof.
    Model& choir(double x, double y0, double y1, double eaves, double ridge);

    SampleBuilding take() { return std::move(mBuilding); }

private:
    SampleBuilding mBuilding;
    Frame mBoard;
    double mGround;
};

} // namespace twin::data

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>

namespace twin::data {

/// How far heights above NHN (DHHN2016) lie above the ellipsoid: the quasigeoid GCG2016 of the BKG where PROJ
/// has its grid (de_bkg_gcg2016.tif), else EGM96 from proj-data, which differs from it by less than a metre
/// in Germany. One object belongs to one thread at a time.
class Geoid
{
public:
    Geoid();
    ~Geoid();
    Geoid(const Geoid&) = delete;
    Geoid& operator=(const Geoid&) = delete;

    /// "GCG2016" or "EGM96"; empty where no grid is installed.
    const std::string& model() const { return mModel; }
    /// What lowers heights from the ellipsoid to NHN, as PROJ spells it; empty where no grid is installed.
    const std::string& operation() const { return mOperation; }
    /// Metres to add to a height above NHN at a place in degrees; nothing outside the grid or without one.
    std::optional<double> undulation(double longitude, double latitude) const;

private:
    struct Grid;
    std::unique_ptr<Grid> mGrid;
    std::string mModel;
    std::string mOperation;
};

} // namespace twin::data

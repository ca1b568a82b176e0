// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/terrain.h"
#include "data/sample/solids.h"

#include <vector>

namespace twin::data {

/// Churches, gates and houses of the old town.
void addOldTownLandmarks(const HeightGrid& terrain, std::vector<SampleBuilding>& out);
/// Station, hall, hospital, stadium, airport, parish churches, industry outside it.
void addCityLandmarks(const HeightGrid& terrain, std::vector<SampleBuilding>& out);
/// Cranes and ships.
void addPortLandmarks(const HeightGrid& terrain, std::vector<SampleBuilding>& out);
/// Travemünde, Priwall and the ferry port.
void addCoastLandmarks(const HeightGrid& terrain, std::vector<SampleBuilding>& out);

} // namespace twin::data

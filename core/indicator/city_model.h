// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/district.h"
#include "core/immutable.h"
#include "core/indicator/estimate.h"
#include "core/indicator/walk_network.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace twin {

/// A house that people may live in.
struct AddressPoint
{
    MapPoint2 at;
    float dwellingSquareMetres = 0; ///< floor area that is lived in; 0 = none
    bool storeysStated = false;     ///< else the area rests on a guess from the height
};

/// A place of the city's own data that serves people, by what it is: "school", "health" …
struct Facility
{
    MapPoint2 at;
    std::string category;
    std::string name;
};

/// What of a city its indicators are computed from.
struct IndicatorCity
{
    Immutable<std::vector<District>> districts;
    Immutable<std::vector<Road>> roads;
    std::vector<AddressPoint> addresses;
    std::vector<Facility> facilities;
    bool synthetic = false;
};

/// Who lives where on a day, as far as the statistics of the districts and the size of the houses say.
struct Residents
{
    std::vector<double> people;     ///< by address, by floor area that is lived in
    std::vector<double> peopleEven; ///< the same people, as many in each house: how far the guess carries
    std::vector<double> older;      ///< 65 and more
    std::vector<double> olderEven;
    std::vector<std::optional<double>> ofDistrict; ///< stated, or summed from the houses
    std::vector<bool> stated;                      ///< by district
    Date asOf;                                     ///< of the oldest figure used
    bool counted = false; ///< false: no population is known, `people` are square metres lived in
    Grade grade = Grade::D;
};

/// The figure of this name that held on a day: the last one not after it, else the first one known.
/// "population2010" is the population of that year.
std::optional<DistrictFigure> figureAt(const District& district, const std::string& key, Date day);

/// A city prepared for its indicators: which houses lie in which districts and where they meet the ways.
/// Immutable, any thread. Districts may overlap (Stadtteile and their Stadtbezirke).
class CityModel
{
public:
    explicit CityModel(IndicatorCity city);

    const std::vector<District>& districts() const { return mDistricts; }
    const std::vector<AddressPoint>& addresses() const { return mCity.addresses; }
    const std::vector<Facility>& facilities() const { return mCity.facilities; }
    const WalkNetwork& network() const { return mNetwork; }
    const std::vector<WalkNetwork::Foot>& feet() const { return mFeet; }
    const std::vector<std::uint32_t>& addressesIn(std::size_t district) const { return mInside[district]; }
    bool synthetic() const { return mCity.synthetic; }
    /// Not within another district: those add up to the city.
    bool outermost(std::size_t district) const { return mOutermost[district]; }
    double areaSquareKilometres(std::size_t district) const { return mAreas[district]; }

    Residents residentsAt(Date day) const;

private:
    IndicatorCity mCity;
    std::vector<District> mDistricts;
    std::vector<double> mAreas;
    std::vector<bool> mOutermost;
    std::vector<std::vector<std::uint32_t>> mInside;
    std::vector<int> mCounted; ///< by address: the smallest district around it that states a population
    WalkNetwork mNetwork;
    std::vector<WalkNetwork::Foot> mFeet;
};

/// Distance in metres from each address to the nearest of the places, on the ways where both are near one,
/// else as the crow flies. Beyond `limit` it is WalkNetwork::kFar.
struct WalkDistances
{
    std::vector<float> metres;
    std::vector<bool> straight; ///< as the crow flies, because no way is near
};
WalkDistances walkDistances(const CityModel& city, const std::vector<MapPoint2>& places, float limit);
/// The same as the crow flies.
std::vector<float> straightDistances(const std::vector<AddressPoint>& addresses,
                                     const std::vector<MapPoint2>& places, float limit);

} // namespace twin

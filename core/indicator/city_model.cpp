// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicator/city_model.h"

#include "core/geo/polygon.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <unordered_map>

namespace twin {
namespace {

/// "population2010" for "population" gives 2010.
std::optional<int> yearBehind(const std::string& key, const std::string& wanted)
{
    if (key.size() != wanted.size() + 4 || !key.starts_with(wanted))
        return std::nullopt;
    int year = 0;
    const char* last = key.data() + key.size();
    const auto [end, code] = std::from_chars(key.data() + wanted.size(), last, year);
    return code == std::errc() && end == last ? std::optional(year) : std::nullopt;
}

/// Places by squares as wide as what is looked for.
class PlaceGrid
{
public:
    PlaceGrid(const std::vector<MapPoint2>& places, double limit) : mPlaces(places), mCell(limit)
    {
        for (std::size_t i = 0; i < places.size(); ++i)
            mSquares[key(column(places[i].easting), column(places[i].northing))].push_back(i);
    }
    double nearest(MapPoint2 point) const
    {
        double best = mCell;
        bool found = false;
        for (std::int64_t x = column(point.easting) - 1; x <= column(point.easting) + 1; ++x) {
            for (std::int64_t y = column(point.northing) - 1; y <= column(point.northing) + 1; ++y) {
                const auto square = mSquares.find(key(x, y));
                if (square == mSquares.end())
                    continue;
                for (const std::size_t i : square->second) {
                    const double metres = distance(point, mPlaces[i]);
                    if (metres <= best) {
                        best = metres;
                        found = true;
                    }
                }
            }
        }
        return found ? best : static_cast<double>(WalkNetwork::kFar);
    }

private:
    std::int64_t column(double metres) const
    {
        return static_cast<std::int64_t>(std::floor(std::clamp(metres / mCell, -1e9, 1e9)));
    }
    static std::uint64_t key(std::int64_t x, std::int64_t y)
    {
        return static_cast<std::uint64_t>(x) << 32U | (static_cast<std::uint64_t>(y) & 0xffffffffU);
    }
    const std::vector<MapPoint2>& mPlaces;
    double mCell;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> mSquares;
};

} // namespace

std::optional<DistrictFigure> figureAt(const District& district, const std::string& key, Date day)
{
    std::optional<DistrictFigure> best;
    const auto offer = [&](DistrictFigure figure) {
        const bool past = figure.asOf <= day;
        const bool bestPast = best && best->asOf <= day;
        if (!best || (past && (!bestPast || figure.asOf > best->asOf)) ||
            (!past && !bestPast && figure.asOf < best->asOf))
            best = std::move(figure);
    };
    for (const DistrictFigure& figure : district.figures) {
        if (!std::isfinite(figure.value))
            continue;
        if (figure.key == key) {
            offer(figure);
        } else if (const auto year = yearBehind(figure.key, key)) {
            DistrictFigure earlier = figure;
            if (earlier.asOf.year == 0)
                earlier.asOf = {*year, 1, 1, Date::Precision::Year};
            offer(std::move(earlier));
        }
    }
    return best;
}

CityModel::CityModel(IndicatorCity city)
    : mCity(std::move(city)), mNetwork(mCity.roads ? *mCity.roads : std::vector<Road>{})
{
    if (mCity.districts)
        mDistricts = *mCity.districts;
    std::vector<bool> populated;
    std::vector<Envelope> envelopes;
    for (const District& district : mDistricts) {
        mAreas.push_back(area(district.outline) / 1e6);
        envelopes.push_back(envelope(district.outline));
        populated.push_back(
            std::any_of(district.figures.begin(), district.figures.end(), [](const DistrictFigure& figure) {
                return figure.key == "population" && figure.value >= 0;
            }));
    }
    for (std::size_t d = 0; d < mDistricts.size(); ++d) {
        const MapPoint2 middle = labelPoint(mDistricts[d].outline);
        bool within = false;
        for (std::size_t o = 0; o < mDistricts.size() && !within; ++o)
            within = o != d && mAreas[o] > mAreas[d] && envelopes[o].contains(middle) &&
                     contains(mDistricts[o].outline, middle);
        mOutermost.push_back(!within);
    }
    mInside.resize(mDistricts.size());
    mCounted.assign(mCity.addresses.size(), -1);
    mFeet.reserve(mCity.addresses.size());
    for (std::size_t i = 0; i < mCity.addresses.size(); ++i) {
        const MapPoint2 at = mCity.addresses[i].at;
        mFeet.push_back(mNetwork.foot(at));
        for (std::size_t d = 0; d < mDistricts.size(); ++d) {
            if (!envelopes[d].contains(at) || !contains(mDistricts[d].outline, at))
                continue;
            mInside[d].push_back(static_cast<std::uint32_t>(i));
            const int before = mCounted[i];
            if (populated[d] && (before < 0 || mAreas[d] < mAreas[static_cast<std::size_t>(before)]))
                mCounted[i] = static_cast<int>(d);
        }
    }
}

Residents CityModel::residentsAt(Date day) const
{
    Residents residents;
    const std::size_t count = mCity.addresses.size();
    residents.people.assign(count, 0);
    residents.peopleEven.assign(count, 0);
    residents.older.assign(count, 0);
    residents.olderEven.assign(count, 0);
    residents.ofDistrict.resize(mDistricts.size());
    residents.stated.assign(mDistricts.size(), false);
    residents.asOf = day;
    bool storeysGuessed = false;
    bool olderEverywhere = true;
    std::vector<double> floor(mDistricts.size(), 0);
    std::vector<double> houses(mDistricts.size(), 0);
    for (std::size_t i = 0; i < count; ++i) {
        const AddressPoint& address = mCity.addresses[i];
        if (!(address.dwellingSquareMetres > 0))
            continue;
        storeysGuessed = storeysGuessed || !address.storeysStated;
        if (const int d = mCounted[i]; d >= 0) {
            floor[static_cast<std::size_t>(d)] += static_cast<double>(address.dwellingSquareMetres);
            ++houses[static_cast<std::size_t>(d)];
        }
    }
    std::vector<double> people(mDistricts.size(), 0);
    std::vector<double> older(mDistricts.size(), 0);
    for (std::size_t d = 0; d < mDistricts.size(); ++d) {
        const auto stated = figureAt(mDistricts[d], "population", day);
        if (!stated || stated->value < 0)
            continue;
        residents.counted = true;
        people[d] = stated->value;
        residents.ofDistrict[d] = stated->value;
        residents.stated[d] = true;
        residents.asOf = std::min(residents.asOf, stated->asOf);
        const auto aged = figureAt(mDistricts[d], "age65plus", day);
        olderEverywhere = olderEverywhere && aged;
        older[d] = aged ? std::clamp(aged->value, 0.0, people[d]) : 0;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const auto area = static_cast<double>(mCity.addresses[i].dwellingSquareMetres);
        const int d = mCounted[i];
        if (!(area > 0) || (residents.counted && d < 0))
            continue;
        const auto district = static_cast<std::size_t>(std::max(d, 0));
        const double share = residents.counted ? area / floor[district] : area;
        const double even = residents.counted ? 1 / houses[district] : 1;
        residents.people[i] = residents.counted ? people[district] * share : share;
        residents.peopleEven[i] = residents.counted ? people[district] * even : even;
        residents.older[i] = residents.counted ? older[district] * share : 0;
        residents.olderEven[i] = residents.counted ? older[district] * even : 0;
    }
    if (!olderEverywhere || !residents.counted) {
        residents.older.clear();
        residents.olderEven.clear();
    }
    for (std::size_t d = 0; d < mDistricts.size() && residents.counted; ++d) {
        if (residents.ofDistrict[d] || mInside[d].empty())
            continue;
        double sum = 0;
        for (const std::uint32_t i : mInside[d])
            sum += residents.people[i];
        if (sum > 0)
            residents.ofDistrict[d] = sum;
    }
    // Floor area as the key for people is peer-reviewed; storeys guessed from a height, or houses that are
    // not the city's, make it a guess.
    residents.grade = storeysGuessed || mCity.synthetic || !residents.counted ? Grade::D : Grade::C;
    return residents;
}

std::vector<float> straightDistances(const std::vector<AddressPoint>& addresses,
                                     const std::vector<MapPoint2>& places, float limit)
{
    const PlaceGrid grid(places, static_cast<double>(limit));
    std::vector<float> metres;
    metres.reserve(addresses.size());
    for (const AddressPoint& address : addresses)
        metres.push_back(static_cast<float>(grid.nearest(address.at)));
    return metres;
}

WalkDistances walkDistances(const CityModel& city, const std::vector<MapPoint2>& places, float limit)
{
    std::vector<WalkNetwork::Foot> starts;
    std::vector<MapPoint2> offWay;
    for (const MapPoint2& place : places) {
        starts.push_back(city.network().foot(place));
        if (!starts.back().onNetwork())
            offWay.push_back(place);
    }
    const auto field = city.network().field(starts, limit);
    const PlaceGrid all(places, static_cast<double>(limit));
    const PlaceGrid loose(offWay, static_cast<double>(limit));
    WalkDistances distances;
    const std::size_t count = city.addresses().size();
    distances.metres.resize(count, WalkNetwork::kFar);
    distances.straight.resize(count, false);
    for (std::size_t i = 0; i < count; ++i) {
        const WalkNetwork::Foot& foot = city.feet()[i];
        float metres = foot.onNetwork() ? field.distance(foot) : WalkNetwork::kFar;
        if (!foot.onNetwork() || !offWay.empty()) {
            const auto straight =
                static_cast<float>((foot.onNetwork() ? loose : all).nearest(city.addresses()[i].at));
            distances.straight[i] = straight < metres || !foot.onNetwork();
            metres = std::min(metres, straight);
        }
        distances.metres[i] = metres <= limit ? metres : WalkNetwork::kFar;
    }
    return distances;
}

} // namespace twin

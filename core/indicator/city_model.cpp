// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicator/city_model.h"

#include "core/geo/polygon.h"

#include <algorithm>
#include <charconv>
#include <cmath>

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

/// Places by squares that hold about one each; the nearest one is looked for in rings of them.
class PlaceGrid
{
public:
    PlaceGrid(const std::vector<MapPoint2>& places, double limit) : mLimit(limit)
    {
        Envelope extent;
        for (const MapPoint2& place : places)
            extent.include(place);
        if (extent.empty())
            return;
        const auto count = static_cast<double>(places.size());
        mCell = std::max({50.0, extent.width() / std::sqrt(count), extent.height() / std::sqrt(count)});
        mWest = extent.minEasting;
        mSouth = extent.minNorthing;
        mColumns = static_cast<int>(extent.width() / mCell) + 1;
        mRows = static_cast<int>(extent.height() / mCell) + 1;
        mFirst.assign(static_cast<std::size_t>(mColumns) * static_cast<std::size_t>(mRows) + 1, 0);
        for (const MapPoint2& place : places)
            ++mFirst[squareOf(place) + 1];
        for (std::size_t i = 1; i < mFirst.size(); ++i)
            mFirst[i] += mFirst[i - 1];
        mSorted.resize(places.size());
        std::vector<std::size_t> next(mFirst.begin(), mFirst.end() - 1);
        for (const MapPoint2& place : places)
            mSorted[next[squareOf(place)]++] = place;
    }
    double nearest(MapPoint2 point) const
    {
        constexpr auto kFar = static_cast<double>(WalkNetwork::kFar);
        if (mSorted.empty())
            return kFar;
        const int column = index(point.easting, mWest);
        const int row = index(point.northing, mSouth);
        double best = mLimit * mLimit;
        bool found = false;
        const int rings = static_cast<int>(std::min(1e8, std::ceil(mLimit / mCell)));
        // The first ring that touches the grid, and the last one.
        const int before = std::max({0, -column, column - mColumns + 1, -row, row - mRows + 1});
        const int behind = std::max(
            {std::abs(column), std::abs(column - mColumns + 1), std::abs(row), std::abs(row - mRows + 1)});
        for (int ring = before; ring <= std::min(rings, behind); ++ring) {
            const double inner = (ring - 1) * mCell;
            if (found && inner > 0 && inner * inner > best)
                break;
            for (int x = std::max(0, column - ring); x <= std::min(mColumns - 1, column + ring); ++x) {
                const bool side = x == column - ring || x == column + ring;
                for (int y = row - ring; y <= row + ring; y += side || ring == 0 ? 1 : 2 * ring) {
                    if (y >= 0 && y < mRows)
                        found = look(point, x, y, best) || found;
                }
            }
        }
        return found ? std::sqrt(best) : kFar;
    }

private:
    bool look(MapPoint2 point, int column, int row, double& best) const
    {
        const std::size_t square = static_cast<std::size_t>(row) * static_cast<std::size_t>(mColumns) +
                                   static_cast<std::size_t>(column);
        bool found = false;
        for (std::size_t i = mFirst[square]; i < mFirst[square + 1]; ++i) {
            const double x = mSorted[i].easting - point.easting;
            const double y = mSorted[i].northing - point.northing;
            if (const double metres = x * x + y * y; metres <= best) {
                best = metres;
                found = true;
            }
        }
        return found;
    }
    int index(double metres, double origin) const
    {
        return static_cast<int>(std::floor(std::clamp((metres - origin) / mCell, -1e8, 1e8)));
    }
    std::size_t squareOf(MapPoint2 place) const
    {
        return static_cast<std::size_t>(index(place.northing, mSouth)) * static_cast<std::size_t>(mColumns) +
               static_cast<std::size_t>(index(place.easting, mWest));
    }
    double mLimit;
    double mCell = 1;
    double mWest = 0;
    double mSouth = 0;
    int mColumns = 0;
    int mRows = 0;
    std::vector<std::size_t> mFirst;
    std::vector<MapPoint2> mSorted;
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

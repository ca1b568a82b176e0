// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicator/evaluation_context.h"
#include "core/indicator/formulas.h"
#include "core/indicator/supply_ratio.h"
#include "core/result.h"

#include "core/geo/polygon.h"

#include <algorithm>
#include <cmath>

namespace twin {
namespace {

constexpr double kWalkMetresPerSecond = 1.2;
constexpr double kOlderMetresPerSecond = 0.85;
constexpr double kMinutes = 15;
/// What makes up daily life; a category the map data knows nothing of is left out and named.
const std::vector<std::string> kCategories{
    TWIN_MSG("school"),  TWIN_MSG("kindergarten"), TWIN_MSG("health"),         TWIN_MSG("shopping"),
    TWIN_MSG("culture"), TWIN_MSG("sport"),        TWIN_MSG("administration"), TWIN_MSG("transport")};
constexpr std::size_t kFewestCategories = 3;

std::string wholePercent(double share)
{
    return std::to_string(static_cast<int>(std::lround(100 * share)));
}

std::vector<MapPoint2> joined(std::vector<MapPoint2> a, const std::vector<MapPoint2>& b)
{
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

/// Mean of `covered` over the people of an area. Nothing where nobody lives.
struct Shares
{
    std::vector<std::optional<double>> districts;
    std::optional<double> city;
};

Shares sharesOf(const CityModel& city, const std::vector<float>& covered, const std::vector<double>& people)
{
    Shares shares;
    const auto mean = [&](double with, double all) {
        return all > 0 ? std::optional(with / all) : std::nullopt;
    };
    for (std::size_t d = 0; d < city.districts().size(); ++d) {
        double with = 0;
        double all = 0;
        for (const std::uint32_t i : city.addressesIn(d)) {
            with += people[i] * static_cast<double>(covered[i]);
            all += people[i];
        }
        shares.districts.push_back(mean(with, all));
    }
    double with = 0;
    double all = 0;
    for (std::size_t i = 0; i < people.size(); ++i) {
        with += people[i] * static_cast<double>(covered[i]);
        all += people[i];
    }
    shares.city = mean(with, all);
    return shares;
}

/// Who is asked about: all, or those of 65 and more.
struct People
{
    const std::vector<double>& byFloor;
    const std::vector<double>& even;
};

/// The result from how much of each address is covered: the range spans how sure the places are and two ways
/// to spread the people over the houses. `originOf` gets the index of the district, -1 for the city.
template <typename OriginOf>
IndicatorResult fromCovered(EvaluationContext& context, const Indicator& indicator,
                            const CoveredAddresses& covered, const People& people, double scale,
                            OriginOf originOf)
{
    IndicatorResult result;
    result.indicator = indicator;
    const Residents& residents = context.residents();
    const Shares low[2] = {sharesOf(context.city, covered.low, people.byFloor),
                           sharesOf(context.city, covered.low, people.even)};
    const Shares high[2] = {sharesOf(context.city, covered.high, people.byFloor),
                            sharesOf(context.city, covered.high, people.even)};
    const Shares central = sharesOf(context.city, covered.central, people.byFloor);
    const auto estimate = [&](const std::optional<double>& least, const std::optional<double>& leastEven,
                              const std::optional<double>& likely, const std::optional<double>& most,
                              const std::optional<double>& mostEven, const Origin& origin) {
        if (!likely || !least || !leastEven || !most || !mostEven)
            return Estimate::missing({TWIN_MSG("The map data knows no house here that people live in."), {}},
                                     origin);
        return Estimate::range(scale * std::min(*least, *leastEven), scale * *likely,
                               scale * std::max(*most, *mostEven), origin);
    };
    for (std::size_t d = 0; d < context.city.districts().size(); ++d) {
        const Origin origin = originOf(static_cast<int>(d));
        const auto& inhabitants = residents.ofDistrict[d];
        if (residents.counted && inhabitants && *inhabitants < context.input.smallestPopulation) {
            result.districts.push_back(Estimate::missing(
                {TWIN_MSG("Hidden: fewer than %1 people live here, single ones could be recognised."),
                 {std::to_string(static_cast<int>(context.input.smallestPopulation))}},
                origin));
            continue;
        }
        result.districts.push_back(estimate(low[0].districts[d], low[1].districts[d], central.districts[d],
                                            high[0].districts[d], high[1].districts[d], origin));
    }
    result.city = estimate(low[0].city, low[1].city, central.city, high[0].city, high[1].city, originOf(-1));
    return result;
}

/// "… of 31.12.2022" or what stands in for people.
std::string peopleDate(const Residents& residents)
{
    return residents.asOf.iso();
}

Grade coverageGrade(EvaluationContext& context)
{
    return worse(context.residents().grade, context.catalogueGrade());
}

std::vector<float> within(const WalkDistances& distances, float limit)
{
    std::vector<float> covered;
    covered.reserve(distances.metres.size());
    for (const float metres : distances.metres)
        covered.push_back(metres <= limit ? 1.0F : 0.0F);
    return covered;
}

/// What of an indicator by distance differs: to which places, how far.
struct ByDistance
{
    std::string slot;
    std::vector<MapPoint2> sure;
    std::vector<MapPoint2> likely;
    std::vector<MapPoint2> possible;
    float limit = 0;
};

std::optional<ByDistance> byDistance(EvaluationContext& context, const std::string& id)
{
    ByDistance query;
    if (id == "school.within1000") {
        query.slot = "facility.school";
        for (const Facility& facility : context.city.facilities()) {
            if (facility.category == "school")
                query.sure.push_back(facility.at);
        }
        query.limit = 1000;
        return query;
    }
    const bool charging = id == "charging.within300" || id == "charging.within500";
    if (!charging && id != "help.65plus500")
        return std::nullopt;
    const ServicePlaces& places = context.places(charging ? Service::Charging : Service::DigitalHelp);
    query.slot = charging ? "charging" : "help";
    query.sure = places.sure;
    query.likely = joined(places.sure, places.likely);
    query.possible = joined(query.likely, places.possible);
    query.limit = id == "charging.within300" ? 300 : 500;
    return query;
}

IndicatorResult distanceCoverage(EvaluationContext& context, const Indicator& indicator)
{
    const ByDistance query = *byDistance(context, indicator.id);
    const Residents& residents = context.residents();
    const bool older = indicator.id == "help.65plus500";
    const Origin noOrigin{
        context.input.day, {TWIN_MSG("walking distance on the ways of the map"), {}}, coverageGrade(context)};
    if (query.sure.empty() && query.possible.empty()) {
        const auto service = serviceOf(indicator.id);
        return allMissing(context, indicator,
                          service ? noPlaceReason(context.places(*service))
                                  : Phrase{TWIN_MSG("The map data knows no such place."), {}},
                          noOrigin);
    }
    if (older && residents.older.empty())
        return allMissing(context, indicator,
                          {TWIN_MSG("The districts do not all state how many people are 65 and older."), {}},
                          noOrigin);
    const CoveredAddresses covered = coveredByDistance(context, indicator.id);
    const People people{older ? residents.older : residents.people,
                        older ? residents.olderEven : residents.peopleEven};
    std::vector<float> straight;
    for (const WalkNetwork::Foot& foot : context.city.feet())
        straight.push_back(foot.onNetwork() ? 0.0F : 1.0F);
    const Shares crow = sharesOf(context.city, straight, people.byFloor);
    const auto originOf = [&](int d) {
        const auto& share = d < 0 ? crow.city : crow.districts[static_cast<std::size_t>(d)];
        Phrase method{
            TWIN_MSG("%1 m on foot along the ways of the map; people of %2 spread over the houses by "
                     "floor area, as the crow flies where no way is near (%3 %)"),
            {std::to_string(static_cast<int>(query.limit)), peopleDate(residents),
             wholePercent(share.value_or(0))}};
        if (!residents.counted)
            method = {
                TWIN_MSG("%1 m on foot along the ways of the map; share of the floor area lived in, since "
                         "no population is known; as the crow flies where no way is near (%2 %)"),
                {std::to_string(static_cast<int>(query.limit)), wholePercent(share.value_or(0))}};
        return Origin{context.input.day, method,
                      query.slot == "facility.school" ? residents.grade : coverageGrade(context)};
    };
    return fromCovered(context, indicator, covered, people, 100, originOf);
}

/// Served with the probability that the log-distance model gives, at least and at most by its exponent.
IndicatorResult radioCoverage(EvaluationContext& context, const Indicator& indicator)
{
    const bool wifi = indicator.id == "wifi.outdoor";
    const ServicePlaces& places = context.places(wifi ? Service::Wifi : Service::LoraGateway);
    const Residents& residents = context.residents();
    const RadioModel dense = wifi ? wifiModel(2.442, 20, -75, 3.5, 8) : loraModel(141);
    const RadioModel usual = wifi ? wifiModel(2.442, 20, -75, 3.0, 8) : loraModel(146);
    const RadioModel open = wifi ? wifiModel(2.442, 20, -75, 2.7, 8) : loraModel(151);
    const auto metres = [](double value) { return std::to_string(static_cast<int>(std::lround(value))); };
    const Origin origin{
        context.input.day,
        wifi ? Phrase{TWIN_MSG(
                          "outdoors by the log-distance model, n 2.7 to 3.5, sigma 8 dB, -75 dBm: half the "
                          "receivers at %1 to %2 m, nine of ten at %3 m; no capacity"),
                      {metres(dense.contourMetres(0.5)), metres(open.contourMetres(0.5)),
                       metres(usual.contourMetres(0.9))}}
             : Phrase{TWIN_MSG("outdoors by the model of Petäjäjärvi et al. 2015, n 2.32, sigma 7.8 dB, link "
                               "budget 141 to 151 dB: half the receivers at %1 to %2 m; nothing indoors"),
                      {metres(dense.contourMetres(0.5)), metres(open.contourMetres(0.5))}},
        worse(Grade::C, coverageGrade(context))};
    if (places.sure.empty() && places.likely.empty() && places.possible.empty())
        return allMissing(context, indicator, noPlaceReason(places), origin);
    const auto served = [&](const std::vector<MapPoint2>& antennas, const RadioModel& model) {
        const float limit = static_cast<float>(model.contourMetres(0.001));
        std::vector<float> covered;
        for (const float distance : straightDistances(context.city.addresses(), antennas, limit))
            covered.push_back(std::isinf(distance)
                                  ? 0.0F
                                  : static_cast<float>(model.coverage(static_cast<double>(distance))));
        return covered;
    };
    const auto likely = joined(places.sure, places.likely);
    const CoveredAddresses covered{served(places.sure, dense), served(likely, usual),
                                   served(joined(likely, places.possible), open)};
    return fromCovered(context, indicator, covered, {residents.people, residents.peopleEven}, 100,
                       [&](int) { return origin; });
}

IndicatorResult fibreCoverage(EvaluationContext& context, const Indicator& indicator)
{
    const Origin origin{context.input.day,
                        {TWIN_MSG("houses within the areas of fibre measures and up to 20 m around them; "
                                  "passed is not connected"),
                         {}},
                        coverageGrade(context)};
    if (indicator.id != "fibre.passed")
        return allMissing(
            context, indicator,
            {TWIN_MSG("Connections are not in the data. They come from the network operator."), {}}, origin);
    const ServicePlaces& places = context.places(Service::Fibre);
    if (places.sureAreas.empty() && places.likelyAreas.empty() && places.possibleAreas.empty())
        return allMissing(
            context, indicator,
            {TWIN_MSG("No fibre measure has an area on the map; a point does not say which houses "
                      "it passes."),
             {}},
            origin);
    const auto passed = [&](const MultiPolygon2& areas, std::vector<float> covered) {
        constexpr double kPassedMetres = 20;
        for (const Polygon2& area : areas) {
            const MultiPolygon2 one{area};
            Envelope extent = envelope(one);
            extent.include(MapPoint2{extent.minEasting - kPassedMetres, extent.minNorthing - kPassedMetres});
            extent.include(MapPoint2{extent.maxEasting + kPassedMetres, extent.maxNorthing + kPassedMetres});
            Line2 border = area.outer;
            if (!border.empty())
                border.push_back(border.front());
            for (std::size_t i = 0; i < covered.size(); ++i) {
                const MapPoint2 at = context.city.addresses()[i].at;
                if (extent.contains(at) && (contains(one, at) || distance(at, border) <= kPassedMetres))
                    covered[i] = 1;
            }
        }
        return covered;
    };
    CoveredAddresses covered;
    covered.low = passed(places.sureAreas, std::vector<float>(context.city.addresses().size(), 0.0F));
    covered.central = passed(places.likelyAreas, covered.low);
    covered.high = passed(places.possibleAreas, covered.central);
    const Residents& residents = context.residents();
    return fromCovered(context, indicator, covered, {residents.people, residents.peopleEven}, 100,
                       [&](int) { return origin; });
}

IndicatorResult fifteenMinutes(EvaluationContext& context, const Indicator& indicator)
{
    const bool older = indicator.id == "access.15minutesOlder";
    const float limit =
        static_cast<float>(kMinutes * 60 * (older ? kOlderMetresPerSecond : kWalkMetresPerSecond));
    std::vector<float> reached(context.city.addresses().size(), 0.0F);
    std::string known;
    std::size_t categories = 0;
    for (const std::string& category : kCategories) {
        std::vector<MapPoint2> places;
        for (const Facility& facility : context.city.facilities()) {
            if (facility.category == category)
                places.push_back(facility.at);
        }
        if (places.empty())
            continue;
        known += (categories > 0 ? ", " : "") + category;
        ++categories;
        const auto near = within(context.distances("facility." + category, places), limit);
        for (std::size_t i = 0; i < reached.size(); ++i)
            reached[i] += near[i];
    }
    const Residents& residents = context.residents();
    const Origin origin{
        context.input.day,
        {TWIN_MSG("%1 of %2 categories are in the map data (%3), walking %4 m; opening hours and "
                  "barriers not included"),
         {std::to_string(categories), std::to_string(kCategories.size()), known,
          std::to_string(static_cast<int>(limit))}},
        residents.grade};
    if (categories < kFewestCategories)
        return allMissing(context, indicator,
                          {TWIN_MSG("The map data knows %1 of %2 categories of services; fewer than %3 say "
                                    "nothing of daily life."),
                           {std::to_string(categories), std::to_string(kCategories.size()),
                            std::to_string(kFewestCategories)}},
                          origin);
    const auto all = static_cast<float>(categories);
    for (float& value : reached)
        value = indicator.id == "access.all" ? (value >= all ? 1.0F : 0.0F) : value / all;
    const CoveredAddresses covered{reached, reached, reached};
    const bool ofOlder = older && !residents.older.empty();
    return fromCovered(
        context, indicator, covered,
        {ofOlder ? residents.older : residents.people, ofOlder ? residents.olderEven : residents.peopleEven},
        100, [&](int) { return origin; });
}

/// Two settings of the reach: the result is as sensitive to it as the range says.
IndicatorResult chargingSupply(EvaluationContext& context, const Indicator& indicator)
{
    const ServicePlaces& places = context.places(Service::Charging);
    const Residents& residents = context.residents();
    const Origin origin{context.input.day,
                        {TWIN_MSG("two-step supply ratio (Luo and Qi 2009), stepped weights, reach 500 m and "
                                  "1000 m as the crow flies, one for each site"),
                         {}},
                        worse(Grade::C, coverageGrade(context))};
    const auto likely = joined(places.sure, places.likely);
    if (likely.empty())
        return allMissing(context, indicator, noPlaceReason(places), origin);
    if (!residents.counted)
        return allMissing(context, indicator, {TWIN_MSG("No district states its population."), {}}, origin);
    const std::vector<double> capacity(likely.size(), 1);
    const auto near = supplyRatio(context.city.addresses(), residents.people, likely, capacity, 500);
    const auto far = supplyRatio(context.city.addresses(), residents.people, likely, capacity, 1000);
    CoveredAddresses covered;
    for (std::size_t i = 0; i < near.size(); ++i)
        covered.central.push_back((near[i] + far[i]) / 2);
    covered.low = near;
    covered.high = far;
    return fromCovered(context, indicator, covered, {residents.people, residents.people}, 1000,
                       [&](int) { return origin; });
}

} // namespace

CoveredAddresses coveredByDistance(EvaluationContext& context, const std::string& id)
{
    CoveredAddresses covered;
    const auto query = byDistance(context, id);
    if (!query)
        return covered;
    covered.low = within(context.distances(query->slot, query->sure), query->limit);
    covered.central = query->likely.size() > query->sure.size()
                          ? within(context.distances(query->slot + ".likely", query->likely), query->limit)
                          : covered.low;
    covered.high = query->possible.size() > query->likely.size()
                       ? within(context.distances(query->slot + ".possible", query->possible), query->limit)
                       : covered.central;
    return covered;
}

IndicatorResult coverageIndicator(EvaluationContext& context, const Indicator& indicator)
{
    if (indicator.id == "charging.adequacy")
        return allMissing(
            context, indicator,
            {TWIN_MSG("The number of battery cars and plug-in hybrids is not in the data. It comes "
                      "from the vehicle register."),
             {}},
            {context.input.day,
             {TWIN_MSG("installed power by 1.3 kW for each battery car and 0.8 kW for each plug-in "
                       "hybrid (AFIR, a national duty)"),
              {}},
             Grade::B});
    if (indicator.id == "charging.supply")
        return chargingSupply(context, indicator);
    if (indicator.id == "wifi.outdoor" || indicator.id == "lorawan.outdoor")
        return radioCoverage(context, indicator);
    if (indicator.id.starts_with("fibre."))
        return fibreCoverage(context, indicator);
    if (indicator.id.starts_with("access."))
        return fifteenMinutes(context, indicator);
    return distanceCoverage(context, indicator);
}

} // namespace twin

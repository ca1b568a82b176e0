// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicator/evaluation_context.h"
#include "core/indicator/progress.h"
#include "core/result.h"

#include "core/city/district.h"
#include "core/geo/polygon.h"

#include <algorithm>
#include <functional>

namespace twin {
namespace {

const Phrase kCountedInCatalogue{
    TWIN_MSG("counted in the catalogue; citywide measures are not in a district"), {}};
const Phrase kCountedInSample{
    TWIN_MSG(
        "counted in the sample catalogue, which is not official; citywide measures are not in a district"),
    {}};

Origin catalogueOrigin(const EvaluationContext& context)
{
    return {context.input.day, context.strategy.sample ? kCountedInSample : kCountedInCatalogue,
            context.catalogueGrade()};
}

bool actsIn(const Measure& measure, const std::string& district)
{
    const auto& names = measure.placement.districts;
    return measure.placement.scope != Scope::Citywide &&
           std::find(names.begin(), names.end(), district) != names.end();
}

bool exists(const Measure& measure, Date day)
{
    return measure.history.empty() || measure.entryAt(day);
}

bool inFamily(MeasureStatus status, const std::string& id)
{
    if (id == "measures.planned")
        return status == MeasureStatus::Planned || status == MeasureStatus::Resolved ||
               status == MeasureStatus::Funded;
    if (id == "measures.running")
        return status == MeasureStatus::Running;
    if (id == "measures.done")
        return status == MeasureStatus::Live || status == MeasureStatus::Done;
    if (id == "measures.threatened")
        return status == MeasureStatus::Threatened;
    return true;
}

/// Measures of the wanted state, and where some states are not known, how many it may be at most.
IndicatorResult measureCounts(EvaluationContext& context, const Indicator& indicator)
{
    IndicatorResult result;
    result.indicator = indicator;
    const bool byStatus = indicator.id != "measures.local";
    const auto counted = [&](const std::function<bool(const Measure&)>& wanted) {
        int sure = 0;
        int unknown = 0;
        for (const Measure& measure : context.strategy.measures) {
            if (!exists(measure, context.input.day) || !wanted(measure))
                continue;
            const MeasureStatus status = measure.statusAt(context.input.day);
            if (byStatus && status == MeasureStatus::Unknown)
                ++unknown;
            else if (inFamily(status, indicator.id))
                ++sure;
        }
        const Origin origin = catalogueOrigin(context);
        return unknown == 0
                   ? Estimate::exact(sure, origin)
                   : Estimate::range(sure, sure, sure + unknown,
                                     {origin.asOf,
                                      {TWIN_MSG("counted in the catalogue; at most as many more as have "
                                                "an unknown state (%1)"),
                                       {std::to_string(unknown)}},
                                      origin.grade});
    };
    for (const District& district : context.city.districts())
        result.districts.push_back(
            counted([&](const Measure& measure) { return actsIn(measure, district.name); }));
    result.city = counted(
        [&](const Measure& measure) { return byStatus || measure.placement.scope != Scope::Citywide; });
    return result;
}

/// Budgets cannot be split over districts: only measures that act in one alone are summed.
IndicatorResult budgets(EvaluationContext& context, const Indicator& indicator)
{
    IndicatorResult result;
    result.indicator = indicator;
    const bool spent = indicator.id == "budget.spent";
    const auto summed = [&](const std::function<bool(const Measure&)>& wanted, bool alone) {
        double sum = 0;
        int stated = 0;
        int all = 0;
        for (const Measure& measure : context.strategy.measures) {
            if (!exists(measure, context.input.day) || !wanted(measure))
                continue;
            ++all;
            const BudgetSum budget = budgetOf(measure.budget, context.input.day);
            const auto amount =
                spent ? budget.spentEuro : (budget.plannedEuro ? budget.plannedEuro : measure.budgetEuro);
            sum += amount.value_or(0);
            stated += amount ? 1 : 0;
        }
        Origin origin = catalogueOrigin(context);
        if (stated == 0)
            return Estimate::missing(
                all == 0
                    ? Phrase{TWIN_MSG("No measure acts here alone, and a budget for several districts is not "
                                      "split."),
                             {}}
                    : Phrase{TWIN_MSG("None of the %1 measures states an amount."), {std::to_string(all)}},
                origin);
        origin.method = {alone ? TWIN_MSG("sum of what %1 of %2 measures state that act here alone")
                               : TWIN_MSG("sum of what %1 of %2 measures state"),
                         {std::to_string(stated), std::to_string(all)}};
        return Estimate::exact(sum, origin);
    };
    for (const District& district : context.city.districts())
        result.districts.push_back(summed(
            [&](const Measure& measure) {
                return actsIn(measure, district.name) && measure.placement.districts.size() == 1;
            },
            true));
    result.city = summed([](const Measure&) { return true; }, false);
    return result;
}

IndicatorResult targetsMet(EvaluationContext& context, const Indicator& indicator)
{
    IndicatorResult result;
    result.indicator = indicator;
    const auto share = [&](const std::function<bool(const Measure&)>& wanted) {
        int due = 0;
        int met = 0;
        int unread = 0;
        for (const Measure& measure : context.strategy.measures) {
            if (!wanted(measure))
                continue;
            for (const MeasureIndicator& entry : measure.indicators) {
                for (const TargetProgress& progress : progressOf(entry, context.input.day)) {
                    due += progress.due ? 1 : 0;
                    met += progress.due && progress.state == TargetState::Met ? 1 : 0;
                    unread += progress.due && progress.state == TargetState::NoReading ? 1 : 0;
                }
            }
        }
        Origin origin = catalogueOrigin(context);
        if (due == unread)
            return Estimate::missing(due == 0 ? Phrase{TWIN_MSG("No measure has a target that is due."), {}}
                                              : Phrase{TWIN_MSG("None of the %1 due targets has a reading."),
                                                       {std::to_string(due)}},
                                     origin);
        origin.method = {TWIN_MSG("%1 of %2 due targets met, %3 without a reading"),
                         {std::to_string(met), std::to_string(due), std::to_string(unread)}};
        if (unread == 0)
            return Estimate::exact(100.0 * met / due, origin);
        return Estimate::range(100.0 * met / due, 100.0 * met / (due - unread), 100.0 * (met + unread) / due,
                               origin);
    };
    for (const District& district : context.city.districts())
        result.districts.push_back(
            share([&](const Measure& measure) { return actsIn(measure, district.name); }));
    result.city = share([](const Measure&) { return true; });
    return result;
}

IndicatorResult sites(EvaluationContext& context, const Indicator& indicator, Service service)
{
    const ServicePlaces& places = context.places(service);
    const Origin origin = catalogueOrigin(context);
    if (places.sure.empty() && places.likely.empty() && places.possible.empty())
        return allMissing(context, indicator, noPlaceReason(places), origin);
    IndicatorResult result;
    result.indicator = indicator;
    const auto counted = [&](const std::function<bool(MapPoint2)>& inside) {
        const auto in = [&](const std::vector<MapPoint2>& points) {
            return static_cast<double>(std::count_if(points.begin(), points.end(), inside));
        };
        const double sure = in(places.sure);
        const double likely = sure + in(places.likely);
        const double most = likely + in(places.possible);
        if (sure == most && places.withoutPlace.empty())
            return Estimate::exact(
                sure,
                {origin.asOf, {TWIN_MSG("places of measures that are live or done"), {}}, origin.grade});
        return Estimate::range(
            sure, likely, most,
            {origin.asOf,
             {TWIN_MSG(
                  "places of measures: at least those live or done, likely those in progress too, at most "
                  "those of unknown state; without a place: %1"),
              {std::to_string(places.withoutPlace.size())}},
             origin.grade});
    };
    for (const District& district : context.city.districts()) {
        const Envelope extent = envelope(district.outline);
        result.districts.push_back(counted(
            [&](MapPoint2 point) { return extent.contains(point) && contains(district.outline, point); }));
    }
    result.city = counted([](MapPoint2) { return true; });
    return result;
}

struct StatedArea
{
    double value = 0; ///< km2
    bool stated = false;
};

/// As the statistics state it; generalised outlines are a few per cent off.
StatedArea areaOf(const EvaluationContext& context, std::size_t district)
{
    const auto stated = figureAt(context.city.districts()[district], "areaKm2", context.input.day);
    if (stated && stated->value > 0)
        return {stated->value, true};
    return {context.city.areaSquareKilometres(district), false};
}

/// The city from its districts: the sum, or the mean by population or area. Missing where one of them is.
Estimate cityStatistic(EvaluationContext& context, const Indicator& indicator,
                       const std::vector<Estimate>& districts)
{
    Origin origin{context.input.day, {TWIN_MSG("from the statistics of all districts"), {}}, Grade::B};
    double sum = 0;
    double weights = 0;
    for (std::size_t d = 0; d < districts.size(); ++d) {
        if (!context.city.outermost(d))
            continue;
        if (districts[d].isMissing())
            return Estimate::missing({TWIN_MSG("Not every district has a value."), {}}, origin);
        const double weight = indicator.id == "population" ? 1
                              : indicator.id == "population.density"
                                  ? areaOf(context, d).value
                                  : context.residents().ofDistrict[d].value_or(0);
        sum += weight * districts[d].central();
        weights += weight;
        origin.asOf = std::min(origin.asOf, districts[d].origin().asOf);
        origin.grade = worse(origin.grade, districts[d].origin().grade);
    }
    if (!(weights > 0))
        return Estimate::missing({TWIN_MSG("The map data has no districts."), {}}, origin);
    return Estimate::exact(indicator.id == "population" ? sum : sum / weights, origin);
}

/// A statistic as stated, or one divided by another.
IndicatorResult statistic(EvaluationContext& context, const Indicator& indicator)
{
    static const std::map<std::string, const char*> kKeys{{"population", "population"},
                                                          {"population.density", "population"},
                                                          {"age.mean", "meanAge"},
                                                          {"age.under18", "under18"},
                                                          {"age.65plus", "age65plus"}};
    const std::string key = kKeys.at(indicator.id);
    const bool ageShare = indicator.unit == "%";
    IndicatorResult result;
    result.indicator = indicator;
    const auto& districts = context.city.districts();
    for (std::size_t d = 0; d < districts.size(); ++d) {
        const auto figure = figureAt(districts[d], key, context.input.day);
        const auto people = figureAt(districts[d], "population", context.input.day);
        Origin origin{figure ? figure->asOf : context.input.day,
                      {TWIN_MSG("statistic of the district (%1)"), {districts[d].source}},
                      Grade::B};
        if (figure && !figure->exact)
            origin.grade = Grade::D;
        if (!figure || (ageShare && (!people || !(people->value > 0)))) {
            result.districts.push_back(
                Estimate::missing({TWIN_MSG("The district's data does not state it."), {}}, origin));
            continue;
        }
        if (indicator.ofPeople && people && people->value < context.input.smallestPopulation) {
            result.districts.push_back(Estimate::missing(
                {TWIN_MSG("Hidden: fewer than %1 people live here, single ones could be recognised."),
                 {std::to_string(static_cast<int>(context.input.smallestPopulation))}},
                origin));
            continue;
        }
        double value = figure->value;
        if (ageShare)
            value *= 100 / people->value;
        if (indicator.id == "population.density") {
            const StatedArea area = areaOf(context, d);
            value /= area.value;
            origin.method = {area.stated ? TWIN_MSG("population by the stated area of the district (%1)")
                                         : TWIN_MSG("population by the area of the district's outline (%1)"),
                             {districts[d].source}};
        }
        result.districts.push_back(Estimate::exact(value, origin));
    }
    result.city = cityStatistic(context, indicator, result.districts);
    return result;
}

IndicatorResult addressCounts(EvaluationContext& context, const Indicator& indicator)
{
    IndicatorResult result;
    result.indicator = indicator;
    const Origin origin{context.input.day,
                        {context.city.synthetic()
                             ? TWIN_MSG("houses of the synthetic sample city")
                             : TWIN_MSG("houses of the map data that count as addresses"),
                         {}},
                        context.city.synthetic() ? Grade::D : Grade::A};
    for (std::size_t d = 0; d < context.city.districts().size(); ++d)
        result.districts.push_back(
            Estimate::exact(static_cast<double>(context.city.addressesIn(d).size()), origin));
    result.city = Estimate::exact(static_cast<double>(context.city.addresses().size()), origin);
    return result;
}

} // namespace

IndicatorResult countIndicator(EvaluationContext& context, const Indicator& indicator)
{
    if (indicator.id.starts_with("measures."))
        return measureCounts(context, indicator);
    if (indicator.id.starts_with("budget."))
        return budgets(context, indicator);
    if (indicator.id == "targets.met")
        return targetsMet(context, indicator);
    if (indicator.id == "addresses")
        return addressCounts(context, indicator);
    if (const auto service = serviceOf(indicator.id))
        return sites(context, indicator, *service);
    return statistic(context, indicator);
}

} // namespace twin

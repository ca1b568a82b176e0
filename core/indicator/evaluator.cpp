// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicator/evaluator.h"

#include "core/indicator/evaluation_context.h"
#include "core/result.h"

#include <algorithm>
#include <bit>

namespace twin {
namespace {

/// FNV-1a over what a value rests on.
class Basis
{
public:
    void add(std::uint64_t value)
    {
        for (int i = 0; i < 8; ++i)
            mHash = (mHash ^ ((value >> (8 * i)) & 0xffU)) * 0x100000001b3ULL;
    }
    void add(double value) { add(std::bit_cast<std::uint64_t>(value)); }
    void add(const std::string& text)
    {
        for (const char c : text)
            mHash = (mHash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
        add(static_cast<std::uint64_t>(text.size()));
    }
    void add(Date date)
    {
        add(static_cast<std::uint64_t>(date.days()) * 4 + static_cast<unsigned>(date.precision));
    }
    void add(const std::vector<MapPoint2>& points)
    {
        for (const MapPoint2& point : points) {
            add(point.easting);
            add(point.northing);
        }
        add(static_cast<std::uint64_t>(points.size()));
    }
    void add(const MultiPolygon2& areas)
    {
        for (const Polygon2& area : areas) {
            add(area.outer);
            for (const Ring2& ring : area.inner)
                add(ring);
        }
    }
    std::uint64_t value() const { return mHash; }

private:
    std::uint64_t mHash = 0xcbf29ce484222325ULL;
};

Indicator entry(const char* id, IndicatorKind kind, const char* unit, const char* title, bool ofPeople,
                bool moreIsBetter)
{
    return {id, kind, unit, {title, {}}, ofPeople, moreIsBetter, {}};
}

std::vector<Indicator> makeCatalogue()
{
    constexpr auto kCount = IndicatorKind::Count;
    constexpr auto kCoverage = IndicatorKind::Coverage;
    return {
        entry("measures.local", kCount, "1", TWIN_MSG("Local measures"), false, true),
        entry("measures.planned", kCount, "1", TWIN_MSG("Measures planned, resolved or funded"), false, true),
        entry("measures.running", kCount, "1", TWIN_MSG("Measures in progress"), false, true),
        entry("measures.done", kCount, "1", TWIN_MSG("Measures live or done"), false, true),
        entry("measures.threatened", kCount, "1", TWIN_MSG("Measures threatened"), false, false),
        entry("targets.met", kCount, "%", TWIN_MSG("Due targets met"), false, true),
        entry("budget.planned", kCount, "EUR", TWIN_MSG("Budget planned"), false, true),
        entry("budget.spent", kCount, "EUR", TWIN_MSG("Budget spent"), false, true),
        entry("charging.sites", kCount, "1", TWIN_MSG("Public charging sites"), false, true),
        entry("wifi.sites", kCount, "1", TWIN_MSG("Public Wi-Fi sites"), false, true),
        entry("lorawan.gateways", kCount, "1", TWIN_MSG("LoRaWAN gateways"), false, true),
        entry("help.points", kCount, "1", TWIN_MSG("Digital help points"), false, true),
        entry("addresses", kCount, "1", TWIN_MSG("Addresses in the map data"), false, true),
        entry("population", kCount, "1", TWIN_MSG("Population"), false, true),
        entry("population.density", kCount, "1/km2", TWIN_MSG("Population density"), false, false),
        entry("age.mean", kCount, "a", TWIN_MSG("Mean age"), true, false),
        entry("age.under18", kCount, "%", TWIN_MSG("Share under 18"), true, false),
        entry("age.65plus", kCount, "%", TWIN_MSG("Share of 65 and older"), true, false),
        entry("charging.within300", kCoverage, "%", TWIN_MSG("Residents within 300 m of public charging"),
              true, true),
        entry("charging.within500", kCoverage, "%", TWIN_MSG("Residents within 500 m of public charging"),
              true, true),
        entry("charging.adequacy", kCoverage, "%", TWIN_MSG("Charging power against the AFIR duty"), false,
              true),
        entry("wifi.outdoor", kCoverage, "%", TWIN_MSG("Residents with public Wi-Fi at the door"), true,
              true),
        entry("lorawan.outdoor", kCoverage, "%", TWIN_MSG("Residents with LoRaWAN outdoors"), true, true),
        entry("fibre.passed", kCoverage, "%", TWIN_MSG("Dwellings passed by fibre"), true, true),
        entry("fibre.connected", kCoverage, "%", TWIN_MSG("Dwellings connected to fibre"), true, true),
        entry("fibre.activated", kCoverage, "%", TWIN_MSG("Dwellings using fibre"), true, true),
        entry("access.15minutes", kCoverage, "%", TWIN_MSG("Services within 15 minutes on foot"), true, true),
        entry("access.15minutesOlder", kCoverage, "%",
              TWIN_MSG("Services within 15 minutes on foot, older people"), true, true),
        entry("access.all", kCoverage, "%", TWIN_MSG("Residents with all services within 15 minutes"), true,
              true),
        entry("school.within1000", kCoverage, "%", TWIN_MSG("Residents within 1000 m of a school"), true,
              true),
        entry("charging.supply", kCoverage, "1/1000", TWIN_MSG("Charging sites for 1,000 residents in reach"),
              true, true),
        entry("help.65plus500", kCoverage, "%",
              TWIN_MSG("People of 65 and older within 500 m of digital help"), true, true),
    };
}

} // namespace

std::optional<Service> serviceOf(const std::string& id)
{
    if (id.starts_with("charging."))
        return Service::Charging;
    if (id.starts_with("wifi."))
        return Service::Wifi;
    if (id.starts_with("lorawan."))
        return Service::LoraGateway;
    if (id.starts_with("fibre."))
        return Service::Fibre;
    if (id.starts_with("help."))
        return Service::DigitalHelp;
    return std::nullopt;
}

EvaluationContext::EvaluationContext(const CityModel& cityModel, const EvaluationInput& evaluationInput,
                                     Evaluator* memory)
    : city(cityModel), input(evaluationInput), strategy(*evaluationInput.strategy), mMemory(memory)
{
}

const Residents& EvaluationContext::residents()
{
    if (!mResidents)
        mResidents = city.residentsAt(input.day);
    return *mResidents;
}

const ServicePlaces& EvaluationContext::places(Service service)
{
    const auto [place, fresh] = mPlaces.try_emplace(service);
    if (fresh)
        place->second = servicePlaces(strategy, service, input.day);
    return place->second;
}

const WalkDistances& EvaluationContext::distances(const std::string& slot, const std::vector<MapPoint2>& to)
{
    const auto [kept, fresh] = mMemory->mDistances.try_emplace(slot);
    if (fresh || kept->second.places != to)
        kept->second = {to, walkDistances(city, to, kFieldMetres)};
    return kept->second.distances;
}

std::uint64_t EvaluationContext::measureBasis() const
{
    Basis basis;
    for (const Measure& measure : strategy.measures) {
        basis.add(measure.id);
        for (const std::string& district : measure.placement.districts)
            basis.add(district);
        basis.add(static_cast<std::uint64_t>(measure.placement.scope));
        basis.add(static_cast<std::uint64_t>(measure.statusAt(input.day)));
        basis.add(static_cast<std::uint64_t>(measure.entryAt(input.day) != nullptr));
        basis.add(measure.budgetEuro.value_or(-1));
        for (const BudgetItem& item : measure.budget) {
            basis.add(static_cast<std::uint64_t>(item.year));
            basis.add(item.plannedEuro.value_or(-1));
            basis.add(item.spentEuro.value_or(-1));
        }
        for (const MeasureIndicator& indicator : measure.indicators) {
            for (const auto* points : {&indicator.targets, &indicator.readings}) {
                for (const IndicatorPoint& point : *points) {
                    basis.add(point.date);
                    basis.add(point.value);
                }
            }
            basis.add(indicator.baseline ? indicator.baseline->value : 0.0);
        }
    }
    return basis.value();
}

std::uint64_t EvaluationContext::serviceBasis(Service service)
{
    const ServicePlaces& found = places(service);
    Basis basis;
    for (const auto* points : {&found.sure, &found.likely, &found.possible})
        basis.add(*points);
    for (const auto* areas : {&found.sureAreas, &found.likelyAreas, &found.possibleAreas})
        basis.add(*areas);
    for (const auto* ids : {&found.measures, &found.withoutPlace}) {
        for (const std::string& id : *ids)
            basis.add(id);
        basis.add(static_cast<std::uint64_t>(ids->size()));
    }
    return basis.value();
}

std::uint64_t EvaluationContext::basis(const Indicator& indicator)
{
    Basis basis;
    basis.add(input.day);
    basis.add(input.smallestPopulation);
    basis.add(static_cast<std::uint64_t>(strategy.sample));
    if (const auto service = serviceOf(indicator.id))
        basis.add(serviceBasis(*service));
    else if (indicator.id.starts_with("measures.") || indicator.id.starts_with("budget.") ||
             indicator.id.starts_with("targets."))
        basis.add(measureBasis());
    return basis.value();
}

Evaluator::Evaluator(Immutable<CityModel> city) : mCity(std::move(city)) {}

const std::vector<Indicator>& Evaluator::catalogue()
{
    static const std::vector<Indicator> kCatalogue = makeCatalogue();
    return kCatalogue;
}

IndicatorTable Evaluator::evaluate(const EvaluationInput& input)
{
    EvaluationContext context(*mCity, input, this);
    IndicatorTable table;
    table.at = input.day;
    for (const District& district : mCity->districts())
        table.districts.push_back(district.name);
    for (const auto& people : context.residents().ofDistrict)
        table.people.push_back(people.value_or(0));
    mComputed = 0;
    for (const Indicator& indicator : catalogue()) {
        const std::uint64_t basis = context.basis(indicator);
        const auto [kept, fresh] = mKept.try_emplace(indicator.id);
        if (fresh || kept->second.basis != basis) {
            kept->second = {basis, indicator.kind == IndicatorKind::Count
                                       ? countIndicator(context, indicator)
                                       : coverageIndicator(context, indicator)};
            ++mComputed;
        }
        table.indicators.push_back(kept->second.result);
    }
    for (const UserFormula& formula : input.formulas)
        table.indicators.push_back(evaluateFormula(formula, table, input.smallestPopulation));
    return table;
}

IndicatorTable Evaluator::markStale(IndicatorTable table, const EvaluationInput& input) const
{
    EvaluationContext context(*mCity, input, nullptr);
    for (IndicatorResult& result : table.indicators) {
        const auto kept = mKept.find(result.indicator.id);
        // A formula may rest on any of the others.
        result.stale = kept == mKept.end() || kept->second.basis != context.basis(result.indicator);
    }
    return table;
}

std::vector<bool> Evaluator::reached(const std::string& id, const EvaluationInput& input)
{
    EvaluationContext context(*mCity, input, this);
    const CoveredAddresses covered = coveredByDistance(context, id);
    std::vector<bool> reachedAddresses;
    for (const float share : covered.central)
        reachedAddresses.push_back(share > 0);
    return reachedAddresses;
}

IndicatorResult allMissing(EvaluationContext& context, const Indicator& indicator, const Phrase& reason,
                           const Origin& origin)
{
    IndicatorResult result;
    result.indicator = indicator;
    result.districts.assign(context.city.districts().size(), Estimate::missing(reason, origin));
    result.city = Estimate::missing(reason, origin);
    return result;
}

Phrase noPlaceReason(const ServicePlaces& places)
{
    std::string ids;
    for (std::size_t i = 0; i < places.withoutPlace.size(); ++i)
        ids += (i > 0 ? ", " : "") + places.withoutPlace[i];
    if (ids.empty())
        return {TWIN_MSG("No measure in the catalogue names such a place on this day."), {}};
    return {TWIN_MSG("The catalogue names %1, but no place on the map. Give the measure a place."), {ids}};
}

} // namespace twin

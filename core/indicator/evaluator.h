// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/indicator/city_model.h"
#include "core/indicator/indicator.h"
#include "core/indicator/service_places.h"
#include "core/indicator/user_formula.h"
#include "core/strategy/measure_record.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace twin {

struct EvaluationInput
{
    const Strategy* strategy = nullptr;
    Date day;
    std::vector<UserFormula> formulas;
    double smallestPopulation = 50; ///< what is said of people is hidden where fewer live
};

/// Computes the indicators of a city's districts and keeps what has not changed: pure in what it returns
/// (no clock, no locale, no randomness), the memory only saves time. One thread at a time.
class Evaluator
{
public:
    explicit Evaluator(Immutable<CityModel> city);

    /// What there is to compute, in order, without the user's formulas.
    static const std::vector<Indicator>& catalogue();

    IndicatorTable evaluate(const EvaluationInput& input);
    /// `table` with what would come out differently for this input marked stale: costs next to nothing.
    IndicatorTable markStale(IndicatorTable table, const EvaluationInput& input) const;
    /// How many indicators the last evaluation computed; the others were taken from before.
    std::size_t computedLast() const { return mComputed; }

    /// Of a coverage by distance: for each address of the city, whether it is reached (likely counted in).
    /// Empty for any other indicator.
    std::vector<bool> reached(const std::string& id, const EvaluationInput& input);
    const CityModel& city() const { return *mCity; }

private:
    friend class EvaluationContext;
    struct Kept
    {
        std::uint64_t basis = 0;
        IndicatorResult result;
    };
    struct KeptDistances
    {
        std::vector<MapPoint2> places;
        WalkDistances distances;
    };

    Immutable<CityModel> mCity;
    std::map<std::string, Kept> mKept;
    std::map<std::string, KeptDistances> mDistances;
    std::size_t mComputed = 0;
};

} // namespace twin

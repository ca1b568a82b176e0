// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/indicator/evaluator.h"

#include <cstdint>

// What the files of the evaluator share; not for others.

namespace twin {

/// One evaluation: what is looked up once and used by many indicators.
class EvaluationContext
{
public:
    /// `memory` keeps distances; without it none may be asked for.
    EvaluationContext(const CityModel& city, const EvaluationInput& input, Evaluator* memory);

    const CityModel& city;
    const EvaluationInput& input;
    const Strategy& strategy;

    const Residents& residents();
    const ServicePlaces& places(Service service);
    /// Walking distances up to kFieldMetres, kept under `slot` as long as the places are the same.
    const WalkDistances& distances(const std::string& slot, const std::vector<MapPoint2>& to);
    /// What an indicator rests on, as a number that changes with it.
    std::uint64_t basis(const Indicator& indicator);
    /// Worse where the catalogue is a sample or the houses are synthetic.
    Grade catalogueGrade() const { return strategy.sample ? Grade::C : Grade::A; }

    static constexpr float kFieldMetres = 1500;

private:
    std::uint64_t measureBasis() const;
    std::uint64_t serviceBasis(Service service);

    Evaluator* mMemory;
    std::optional<Residents> mResidents;
    std::map<Service, ServicePlaces> mPlaces;
};

/// How much of each address an indicator covers: at least, likely, at most.
struct CoveredAddresses
{
    std::vector<float> low;
    std::vector<float> central;
    std::vector<float> high;
};

IndicatorResult countIndicator(EvaluationContext& context, const Indicator& indicator);
IndicatorResult coverageIndicator(EvaluationContext& context, const Indicator& indicator);
/// Null (empty vectors) unless the indicator is a coverage by distance.
CoveredAddresses coveredByDistance(EvaluationContext& context, const std::string& id);
/// The service an indicator counts or covers, if it does.
std::optional<Service> serviceOf(const std::string& id);

/// All values missing for the same reason.
IndicatorResult allMissing(EvaluationContext& context, const Indicator& indicator, const Phrase& reason,
                           const Origin& origin);
/// Why a service without places has no value.
Phrase noPlaceReason(const ServicePlaces& places);

} // namespace twin

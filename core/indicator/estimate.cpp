// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicator/estimate.h"

#include "core/result.h"

#include <algorithm>
#include <cmath>

namespace twin {

std::string kindKey(IndicatorKind kind)
{
    switch (kind) {
    case IndicatorKind::Count:
        return "count";
    case IndicatorKind::Coverage:
        return "coverage";
    case IndicatorKind::Effect:
        return "effect";
    }
    return {};
}

std::string gradeKey(Grade grade)
{
    return std::string(1, static_cast<char>('A' + static_cast<int>(grade)));
}

Estimate Estimate::notComputable(Origin origin)
{
    return missing({TWIN_MSG("The figures it is made of give no finite number, so there is no value."), {}},
                   std::move(origin));
}

Estimate Estimate::exact(double value, Origin origin)
{
    if (!std::isfinite(value))
        return notComputable(std::move(origin));
    Estimate estimate(State::Exact, std::move(origin));
    estimate.mLow = estimate.mCentral = estimate.mHigh = value;
    return estimate;
}

Estimate Estimate::range(double low, double central, double high, Origin origin)
{
    if (!std::isfinite(low) || !std::isfinite(central) || !std::isfinite(high))
        return notComputable(std::move(origin));
    Estimate estimate(State::Range, std::move(origin));
    estimate.mLow = std::min({low, central, high});
    estimate.mHigh = std::max({low, central, high});
    estimate.mCentral = central;
    return estimate;
}

Estimate Estimate::missing(Phrase reason, Origin origin)
{
    Estimate estimate(State::Missing, std::move(origin));
    estimate.mReason = std::move(reason);
    return estimate;
}

double twoDigits(double value)
{
    if (value == 0 || !std::isfinite(value))
        return value;
    const double scale = std::pow(10.0, std::floor(std::log10(std::abs(value))) - 1);
    return std::round(value / scale) * scale;
}

} // namespace twin

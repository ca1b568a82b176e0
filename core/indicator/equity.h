// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace twin {

/// A value and how many people it stands for.
struct WeightedValue
{
    double value = 0;
    double weight = 1;
};

struct LorenzPoint
{
    double people = 0; ///< share of people, those with the least first
    double value = 0;  ///< their share of the whole
};

/// The Lorenz curve from (0, 0) to (1, 1). Empty where nothing can be shared out: no weight, a negative
/// value, or a sum of zero.
std::vector<LorenzPoint> lorenzCurve(std::vector<WeightedValue> values);
/// Gini coefficient, population-weighted: 0 all alike. For equal weights sum |xi - xj| / (2 n² mean). 0 where
/// there is no curve.
double gini(const std::vector<WeightedValue>& values);

/// Ways to put values into classes for a map.
enum class Classification
{
    Quantile,
    EqualInterval,
    NaturalBreaks, ///< Jenks' optimum, by dynamic programming
};
/// Upper limits of at most `classes` classes, ascending, the last one the greatest value. Fewer where fewer
/// different values are there. NaN and infinities must not be among them.
std::vector<double> classLimits(std::vector<double> values, std::size_t classes, Classification how);
/// Index of the class of a value.
std::size_t classOf(double value, const std::vector<double>& limits);

} // namespace twin

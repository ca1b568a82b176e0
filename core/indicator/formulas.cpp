// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicator/formulas.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace twin {
namespace {

/// splitmix64: the standard generators are the same everywhere, their distributions are not.
class Random
{
public:
    explicit Random(std::uint64_t seed) : mState(seed) {}
    std::uint64_t next()
    {
        std::uint64_t z = (mState += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31U);
    }
    double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

private:
    std::uint64_t mState;
};

/// The PERT distribution as a table of quantiles: Beta(1 + 4(m-a)/(c-a), 1 + 4(c-m)/(c-a)) summed up.
class PertQuantiles
{
public:
    explicit PertQuantiles(const UncertainInput& input) : mInput(input)
    {
        const double width = input.greatest - input.least;
        if (!(width > 0))
            return;
        const double peak = std::clamp((input.likeliest - input.least) / width, 0.0, 1.0);
        double sum = 0;
        mCumulative.push_back(0);
        for (int i = 0; i < kSteps; ++i) {
            const double x = (i + 0.5) / kSteps;
            sum += std::pow(x, 4 * peak) * std::pow(1 - x, 4 * (1 - peak));
            mCumulative.push_back(sum);
        }
        for (double& entry : mCumulative)
            entry /= sum;
    }
    double at(double p) const
    {
        if (mCumulative.empty())
            return mInput.likeliest;
        const auto above = std::upper_bound(mCumulative.begin() + 1, mCumulative.end() - 1, p);
        const double upper = *above;
        const double lower = *(above - 1);
        const double part = upper > lower ? (p - lower) / (upper - lower) : 0.5;
        const double x = (static_cast<double>(above - mCumulative.begin()) - 1 + part) / kSteps;
        return mInput.least + std::clamp(x, 0.0, 1.0) * (mInput.greatest - mInput.least);
    }

private:
    static constexpr int kSteps = 1000;
    UncertainInput mInput;
    std::vector<double> mCumulative;
};

std::vector<double> ranks(const std::vector<double>& values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> result(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first;
        while (last + 1 < order.size() && values[order[last + 1]] == values[order[first]])
            ++last;
        for (std::size_t i = first; i <= last; ++i)
            result[order[i]] = static_cast<double>(first + last) / 2;
        first = last + 1;
    }
    return result;
}

double correlation(const std::vector<double>& a, const std::vector<double>& b)
{
    const double n = static_cast<double>(a.size());
    const double meanA = std::accumulate(a.begin(), a.end(), 0.0) / n;
    const double meanB = std::accumulate(b.begin(), b.end(), 0.0) / n;
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ab += (a[i] - meanA) * (b[i] - meanB);
        aa += (a[i] - meanA) * (a[i] - meanA);
        bb += (b[i] - meanB) * (b[i] - meanB);
    }
    return aa > 0 && bb > 0 ? ab / std::sqrt(aa * bb) : 0;
}

/// One draw in each of `draws` equal slices of probability, the slices in random order.
std::vector<double> latinColumn(const UncertainInput& input, int draws, Random& random)
{
    const PertQuantiles quantiles(input);
    std::vector<double> column;
    for (int i = 0; i < draws; ++i)
        column.push_back(quantiles.at((i + random.unit()) / draws));
    for (std::size_t i = column.size(); i > 1; --i)
        std::swap(column[i - 1], column[random.next() % i]);
    return column;
}

} // namespace

double erlangB(double traffic, int servers)
{
    if (!(traffic > 0))
        return 0;
    double blocked = 1;
    for (int k = 1; k <= servers; ++k)
        blocked = traffic * blocked / (k + traffic * blocked);
    return blocked;
}

double normalCdf(double z)
{
    return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

double normalQuantile(double p)
{
    double low = -40;
    double high = 40;
    for (int i = 0; i < 100; ++i) {
        const double middle = (low + high) / 2;
        (normalCdf(middle) < p ? low : high) = middle;
    }
    return (low + high) / 2;
}

double RadioModel::lossDb(double metres) const
{
    return lossAtReferenceDb + 10 * exponent * std::log10(std::max(metres, 1.0) / referenceMetres);
}

double RadioModel::coverage(double metres) const
{
    return normalCdf((budgetDb - lossDb(metres)) / shadowingDb);
}

double RadioModel::contourMetres(double probability) const
{
    const double margin = budgetDb - shadowingDb * normalQuantile(probability) - lossAtReferenceDb;
    return referenceMetres * std::pow(10.0, margin / (10 * exponent));
}

RadioModel wifiModel(double gigahertz, double eirpDbm, double sensitivityDbm, double exponent,
                     double shadowingDb)
{
    constexpr double kLightSpeed = 299'792'458;
    RadioModel model;
    model.lossAtReferenceDb = 20 * std::log10(4 * std::numbers::pi * gigahertz * 1e9 / kLightSpeed);
    model.exponent = exponent;
    model.shadowingDb = shadowingDb;
    model.budgetDb = eirpDbm - sensitivityDbm;
    return model;
}

RadioModel loraModel(double budgetDb)
{
    return {128.95, 1000, 2.32, 7.8, budgetDb};
}

double chargingAdequacy(double installedKilowatt, double batteryCars, double plugInHybrids)
{
    return installedKilowatt / (1.3 * batteryCars + 0.8 * plugInHybrids);
}

double bassAdoption(double years, double p, double q)
{
    const double decay = std::exp(-(p + q) * years);
    return (1 - decay) / (1 + q / p * decay);
}

ReductionSum sumOfReductions(const std::vector<double>& reductions)
{
    ReductionSum sum;
    double left = 1;
    for (const double reduction : reductions) {
        sum.low = std::max(sum.low, reduction);
        sum.high += reduction;
        left *= 1 - reduction;
    }
    sum.central = 1 - left;
    return sum;
}

Propagated propagate(const std::vector<UncertainInput>& inputs,
                     const std::function<double(const std::vector<double>&)>& model, double target,
                     std::uint64_t seed, int draws)
{
    Random random(seed);
    std::vector<std::vector<double>> columns;
    for (const UncertainInput& input : inputs)
        columns.push_back(latinColumn(input, draws, random));
    std::vector<double> results;
    std::vector<double> row(inputs.size());
    for (std::size_t i = 0; i < static_cast<std::size_t>(draws); ++i) {
        for (std::size_t k = 0; k < columns.size(); ++k)
            row[k] = columns[k][i];
        results.push_back(model(row));
    }
    Propagated propagated;
    const std::vector<double> resultRanks = ranks(results);
    for (const auto& column : columns)
        propagated.rankCorrelations.push_back(correlation(ranks(column), resultRanks));
    const auto reached = std::count_if(results.begin(), results.end(), [&](double v) { return v >= target; });
    propagated.meetsTarget = static_cast<double>(reached) / draws;
    std::sort(results.begin(), results.end());
    const auto quantile = [&](double p) {
        const double place = p * static_cast<double>(results.size() - 1);
        const auto index = static_cast<std::size_t>(place);
        const double next = results[std::min(index + 1, results.size() - 1)];
        return results[index] + (place - static_cast<double>(index)) * (next - results[index]);
    };
    propagated.p10 = quantile(0.1);
    propagated.p50 = quantile(0.5);
    propagated.p90 = quantile(0.9);
    return propagated;
}

} // namespace twin

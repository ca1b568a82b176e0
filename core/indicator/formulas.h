// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace twin {

/// Erlang B: share of arrivals that find all `servers` busy, `traffic` in Erlang (arrivals per hour times
/// hours of stay). 1 without servers, 0 without traffic.
double erlangB(double traffic, int servers);

/// Standard normal distribution function, and the quantile of it for 0 < p < 1.
double normalCdf(double z);
double normalQuantile(double p);

/// Path loss of the log-distance model, PL(d) = atReference + 10 n log10(d / reference).
struct RadioModel
{
    double lossAtReferenceDb = 0;
    double referenceMetres = 1;
    double exponent = 3;    ///< n
    double shadowingDb = 8; ///< sigma
    double budgetDb = 0;    ///< EIRP minus the sensitivity of the receiver

    double lossDb(double metres) const;
    /// Probability that a receiver at this distance is served.
    double coverage(double metres) const;
    /// The distance at which that probability is `probability`.
    double contourMetres(double probability) const;
};
/// Wi-Fi outdoors: free space to 1 m, then the exponent (Rappaport; 3GPP TR 38.901 UMi).
RadioModel wifiModel(double gigahertz, double eirpDbm, double sensitivityDbm, double exponent,
                     double shadowingDb);
/// LoRaWAN as measured in Oulu (Petäjäjärvi et al. 2015): n 2.32, 128.95 dB at 1 km, sigma 7.8 dB.
RadioModel loraModel(double budgetDb);

/// Charging power against what AFIR asks of a country: 1.3 kW for each BEV, 0.8 kW for each PHEV.
double chargingAdequacy(double installedKilowatt, double batteryCars, double plugInHybrids);

/// Bass 1969: share of adopters after `years`, p innovation, q imitation.
double bassAdoption(double years, double p, double q);

/// Relative reductions of the same quantity by several measures: the least, the likely and the most they give
/// together.
struct ReductionSum
{
    double low = 0;
    double central = 0;
    double high = 0;
};
ReductionSum sumOfReductions(const std::vector<double>& reductions);

/// An input of a model: its least, likeliest and greatest value (PERT).
struct UncertainInput
{
    double least = 0;
    double likeliest = 0;
    double greatest = 0;
};
struct Propagated
{
    double p10 = 0;
    double p50 = 0;
    double p90 = 0;
    double meetsTarget = 0;               ///< share of draws that reach `target`
    std::vector<double> rankCorrelations; ///< Spearman, one for each input
};
/// Latin hypercube (McKay et al. 1979) over PERT inputs; the same seed gives the same numbers everywhere.
Propagated propagate(const std::vector<UncertainInput>& inputs,
                     const std::function<double(const std::vector<double>&)>& model, double target,
                     std::uint64_t seed, int draws = 10'000);

} // namespace twin

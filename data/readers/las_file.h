// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.h"
#include "core/result.h"

#include <array>
#include <cstdint>
#include <functional>
#include <string>

namespace twin::data {

/// What the header of a LAS file (1.0 to 1.4) says. Its counts and extents are those of the file's maker and
/// not trusted.
struct LasHeader
{
    int major = 1;
    int minor = 0;
    int format = 0;               ///< point data record format, 0 to 10
    std::size_t recordLength = 0; ///< bytes of a point
    std::uint64_t pointsAt = 0;   ///< byte of the first point
    std::uint64_t stated = 0;     ///< points that the header counts
    std::uint64_t points = 0;     ///< of them there
    std::array<double, 3> scale{1, 1, 1};
    std::array<double, 3> offset{};
    std::array<double, 3> least{}; ///< stated extent
    std::array<double, 3> most{};
    std::string crs;       ///< "EPSG:25832", "EPSG:25832+7837", WKT; empty where none is stated
    double heightUnit = 0; ///< metres of a unit of height; 0 = not stated
};

struct LasPoint
{
    double x = 0;
    double y = 0;
    double z = 0;
    int classification = 0; ///< 2 = ground, 7 and 18 = noise
    bool withheld = false;  ///< the maker of the file says not to use it
};

/// By its first bytes; also true of LAZ, which cannot be read.
bool looksLikeLas(const std::string& head);

/// Error for LAZ (with the way out), for what is no LAS and for impossible header values.
Result<LasHeader> readLasHeader(const std::string& path);

/// Hands out all points in the order of the file, in the coordinates of its system. Memory does not grow with
/// the file. Error where it was cancelled or cannot be read.
Status readLasPoints(const std::string& path, const LasHeader& header,
                     const std::function<void(const LasPoint&)>& sink, const Progress& progress);

} // namespace twin::data

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/progress.h"
#include "core/result.h"
#include "data/citypackage/package_objects.h"

#include <optional>
#include <string>
#include <string_view>

namespace twin::data {

enum class ExportFormat
{
    CityJson,         ///< 2.0, one document
    CityJsonSequence, ///< 2.0, an object per line
    CityGml,          ///< 2.0
};
/// "cityjson", "cityjsonseq", "citygml"; nothing for another word.
std::optional<ExportFormat> exportFormatOf(std::string_view word);

struct ExportRequest
{
    std::string package; ///< folder
    std::string out;     ///< file; replaced only when the new one is whole
    ExportFormat format = ExportFormat::CityJson;
    ObjectFilter filter;
};

struct ExportReport
{
    long long objects = 0;
    long long polygons = 0;
    bool synthetic = false; ///< sample data is among them, and said so in the file
    Diagnostics skipped;
    double seconds = 0;
};

/// Writes the objects of a package with identifiers, attributes, addresses, parts and classed surfaces, in
/// EPSG:25832 with heights in DHHN2016, to the millimetre. Memory does not grow with the package. Cancelled,
/// nothing is left behind.
Result<ExportReport> exportCity(const ExportRequest& request, const Progress& progress);

} // namespace twin::data

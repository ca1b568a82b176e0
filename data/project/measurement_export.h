// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "core/result.h"

#include <string>
#include <vector>

namespace twin::data {

/// "path", "area", "height" or "profile", in project files and exports.
const char* measurementKey(Measurement::Kind kind);

/// Kept measurements as a table for a spreadsheet: comma, decimal point, UTF-8, the points as WKT in
/// EPSG:25832. A cell that a spreadsheet would take for a formula is made text.
std::string measurementsCsv(const std::vector<Measurement>& measurements);
Status exportMeasurementsCsv(const std::vector<Measurement>& measurements, const std::string& path);
/// The same as layers "lines" and "areas" of a new GeoPackage with heights; replaces `path` when all of it is
/// written.
Status exportMeasurementsGeoPackage(const std::vector<Measurement>& measurements, const std::string& path);

} // namespace twin::data

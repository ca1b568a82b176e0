// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/district.h"
#include "core/strategy/register_check.h"
#include "data/gdal/vector_layer.h"
#include "data/readers/measure_columns.h"

#include <map>
#include <string>
#include <vector>

namespace twin::data {

/// How a catalogue of measures is to be read.
struct CatalogueOptions
{
    ReadOptions read;                           ///< layer: the sheet of a workbook
    std::map<std::string, std::string> columns; ///< heading by key of the register, over the guess
};

/// A catalogue and how it was understood.
struct CatalogueReading
{
    Strategy strategy;
    MeasureColumns columns;
    std::vector<std::string> headings;
    std::vector<std::vector<std::string>> firstRows; ///< a few, as they stand, for a look at the mapping
    std::string sheet;                               ///< of a workbook, or the layer
    std::vector<std::string> sheets;                 ///< all there are
    std::size_t rows = 0;
};

/// CSV (comma, semicolon, tab; UTF-8, cp1252), XLSX, GeoPackage (also with related tables) or GeoJSON. A row
/// that cannot be a measure is a problem that names its line; a cell that cannot be read is a warning that
/// names the measure; all others are kept. `districts` checks names and locates places. Missing required
/// columns (id, title) are an Error that names them.
Result<CatalogueReading> readCatalogue(const std::string& path, const CatalogueOptions& options,
                                       const std::vector<District>& districts, Date asOf,
                                       Diagnostics& diagnostics);

} // namespace twin::data

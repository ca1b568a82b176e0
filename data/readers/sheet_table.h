// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/readers/csv_table.h"

#include <string>
#include <vector>

namespace twin::data {

/// Cells joined into one, counted from 0, both ends included.
struct CellRange
{
    std::size_t firstRow = 0;
    std::size_t firstColumn = 0;
    std::size_t lastRow = 0;
    std::size_t lastColumn = 0;
};

/// A sheet as it lies in the file: rows from the first on, without knowing which of them is the header.
struct Sheet
{
    std::string name;
    std::vector<CsvRow> rows; ///< `line` is the row as the spreadsheet counts it
    std::vector<CellRange> merged;
};

/// By the ending: a workbook is a ZIP archive that is not to be unpacked.
bool isWorkbook(const std::string& path);

/// A spreadsheet (XLSX) through GDAL's driver, values of formulas as last computed, dates as 2024/03/01.
/// Refused: archives that inflate beyond reason, macros are never looked at. Error where nothing can be read.
Result<std::vector<Sheet>> readWorkbook(const std::string& path, Diagnostics& diagnostics);

/// Finds the header among the first rows by the words a catalogue of measures uses, joins a heading with the
/// one merged above it ("Budget" over "2025"), fills merged cells down, and turns rows that are one merged
/// cell into the field of action of what follows. What was done is noted in `diagnostics`.
CsvTable tableOf(const Sheet& sheet, const std::string& path, Diagnostics& diagnostics);

/// How well a sheet reads as a catalogue of measures: the number of fields its best row names.
std::size_t catalogueScore(const Sheet& sheet);

} // namespace twin::data

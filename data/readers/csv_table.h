// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twin::data {

struct CsvRow
{
    std::size_t line = 0; ///< where it begins in the file
    std::vector<std::string> cells;
};

/// A table with one header row. Quotes with doubled quotes inside, line breaks in quotes, separator comma,
/// semicolon or tab (found from the header), UTF-8 with or without BOM, else Windows-1252. Lines before the
/// header that begin with # are comments.
struct CsvTable
{
    char separator = ',';
    std::vector<std::string> columns;
    std::vector<CsvRow> rows;

    /// Index of the first of the names that is a column (case and umlauts folded), or -1.
    int column(std::initializer_list<std::string_view> names) const;
    /// The cell or an empty text where the row is shorter.
    const std::string& cell(const CsvRow& row, int column) const;
};

struct CsvLimits
{
    std::size_t bytes = std::size_t{512} << 20;
    std::size_t rows = 5'000'000;
    std::size_t columns = 2000;
};

Result<CsvTable> parseCsv(std::string_view text, const std::string& path, const CsvLimits& limits,
                          Diagnostics& diagnostics);
Result<CsvTable> readCsv(const std::string& path, const CsvLimits& limits, Diagnostics& diagnostics);

/// "1234.5", "1234,5", "1.234,5", "1,234.5", with or without a unit behind ("12,5 m", "80.000 €"); nothing
/// for anything else.
std::optional<double> parseDecimal(std::string_view text);

} // namespace twin::data

// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/sheet_table.h"

#include "core/text.h"
#include "data/readers/measure_columns.h"

#include <algorithm>
#include <map>

namespace twin::data {
namespace {

constexpr std::size_t kHeaderRows = 40; ///< how far down a header is looked for
/// The column that section rows become where the table has none for the field of action.
constexpr const char* kSectionHeading = "Handlungsfeld";

std::size_t filled(const CsvRow& row)
{
    return static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(),
                                                  [](const std::string& cell) { return !cell.empty(); }));
}

struct HeaderPlace
{
    std::size_t row = 0;
    std::size_t score = 0;
};

HeaderPlace findHeader(const std::vector<CsvRow>& rows)
{
    HeaderPlace best;
    for (std::size_t i = 0; i < std::min(rows.size(), kHeaderRows); ++i) {
        const MeasureColumns columns = MeasureColumns::guess(rows[i].cells);
        // A row that names identifier and title is worth more than one that only sounds alike.
        const std::size_t score =
            columns.byKey().size() + columns.years().size() + (columns.missing().empty() ? 100 : 0);
        if (!columns.byKey().empty() && score > best.score)
            best = {i, score};
    }
    return best;
}

const std::string& cellAt(const std::vector<CsvRow>& rows, std::size_t row, std::size_t column)
{
    static const std::string kNone;
    return row < rows.size() && column < rows[row].cells.size() ? rows[row].cells[column] : kNone;
}

class TableCutter
{
public:
    TableCutter(const Sheet& sheet, const std::string& path, Diagnostics& diagnostics)
        : mSheet(sheet), mPath(path), mDiagnostics(diagnostics), mRows(sheet.rows)
    {
    }

    CsvTable cut()
    {
        CsvTable table;
        if (mRows.empty())
            return table;
        mHeader = findHeader(mRows).row;
        mHeaderEnd = headerEnd();
        fillMerged();
        table.columns = headings();
        makeUnique(table.columns);
        if (mHeader > 0)
            mDiagnostics.note(mPath, mSheet.name,
                              TWIN_MSG("The headings were found in row %1; what stands above was left out."),
                              {std::to_string(mRows[mHeader].line)});
        addRows(table);
        return table;
    }

private:
    /// What is merged downwards holds for each of its rows.
    void fillMerged()
    {
        std::size_t count = 0;
        for (const CellRange& range : mSheet.merged) {
            if (range.firstRow <= mHeaderEnd || range.lastRow == range.firstRow ||
                range.lastRow >= mRows.size())
                continue;
            const std::string value = cellAt(mRows, range.firstRow, range.firstColumn);
            if (value.empty())
                continue;
            for (std::size_t row = range.firstRow + 1; row <= range.lastRow; ++row) {
                auto& cells = mRows[row].cells;
                if (cells.size() <= range.firstColumn)
                    cells.resize(range.firstColumn + 1);
                if (cells[range.firstColumn].empty())
                    cells[range.firstColumn] = value;
            }
            ++count;
        }
        if (count > 0)
            mDiagnostics.note(mPath, mSheet.name,
                              TWIN_MSG("%1 merged cells were filled down: what they say holds for each of "
                                       "their rows."),
                              {std::to_string(count)});
    }

    /// A heading may reach over several rows: those that cells merged downwards from it cover.
    std::size_t headerEnd() const
    {
        std::size_t last = mHeader;
        for (const CellRange& range : mSheet.merged) {
            if (range.firstRow <= mHeader && range.lastRow > mHeader && range.lastRow <= mHeader + 3)
                last = std::max(last, range.lastRow);
        }
        return std::min(last, mRows.size() - 1);
    }

    /// "Budget" merged over "2024" and "2025" makes "Budget 2024" and "Budget 2025".
    std::vector<std::string> headings() const
    {
        std::size_t width = 0;
        for (std::size_t row = mHeader; row <= mHeaderEnd; ++row)
            width = std::max(width, mRows[row].cells.size());
        std::vector<std::string> columns(width);
        // A title merged over the whole table is no group of columns.
        const auto groups = [&](const CellRange& range) {
            return range.lastColumn > range.firstColumn && range.lastColumn - range.firstColumn + 1 < width;
        };
        for (std::size_t row = mHeader > 0 ? mHeader - 1 : 0; row <= mHeaderEnd; ++row) {
            for (std::size_t column = 0; column < width; ++column) {
                std::string words = row < mHeader ? std::string() : cellAt(mRows, row, column);
                for (const CellRange& range : mSheet.merged) {
                    if (range.firstRow == row && column >= range.firstColumn && column <= range.lastColumn &&
                        groups(range))
                        words = cellAt(mRows, row, range.firstColumn);
                }
                if (!words.empty())
                    columns[column] += (columns[column].empty() ? "" : " ") + words;
            }
        }
        return columns;
    }

    /// Two columns of one heading would hide each other.
    void makeUnique(std::vector<std::string>& columns) const
    {
        std::map<std::string, int> seen;
        for (std::string& column : columns) {
            if (!column.empty() && ++seen[column] > 1)
                column += " (" + std::to_string(seen[column]) + ")";
        }
    }

    bool mergedAcross(std::size_t row) const
    {
        return std::any_of(mSheet.merged.begin(), mSheet.merged.end(), [&](const CellRange& range) {
            return range.firstRow == row && range.lastRow == row && range.lastColumn >= range.firstColumn + 2;
        });
    }

    void addRows(CsvTable& table)
    {
        const bool hasField = MeasureColumns::guess(table.columns).has("field");
        std::string section;
        bool sections = false;
        const std::size_t width = table.columns.size();
        for (std::size_t i = mHeaderEnd + 1; i < mRows.size(); ++i) {
            CsvRow row = std::move(mRows[i]);
            const std::size_t count = filled(row);
            if (count == 0)
                continue;
            if (count == 1 && mergedAcross(i)) {
                section = *std::find_if(row.cells.begin(), row.cells.end(),
                                        [](const std::string& cell) { return !cell.empty(); });
                sections = true;
                continue;
            }
            if (!hasField && !section.empty()) {
                row.cells.resize(std::max(row.cells.size(), width + 1));
                row.cells[width] = section;
            }
            table.rows.push_back(std::move(row));
        }
        if (sections && !hasField) {
            table.columns.emplace_back(kSectionHeading);
            mDiagnostics.note(mPath, mSheet.name,
                              TWIN_MSG("Rows that are one merged cell were taken as the field of action of "
                                       "the measures below them."));
        }
    }

    const Sheet& mSheet;
    const std::string& mPath;
    Diagnostics& mDiagnostics;
    std::vector<CsvRow> mRows;
    std::size_t mHeader = 0;
    std::size_t mHeaderEnd = 0;
};

} // namespace

std::size_t catalogueScore(const Sheet& sheet)
{
    return findHeader(sheet.rows).score;
}

CsvTable tableOf(const Sheet& sheet, const std::string& path, Diagnostics& diagnostics)
{
    return TableCutter(sheet, path, diagnostics).cut();
}

} // namespace twin::data

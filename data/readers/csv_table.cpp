// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/csv_table.h"

#include "core/text.h"
#include "data/gdal/gdal_session.h"
#include "data/readers/text_encoding.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fstream>

namespace twin::data {
namespace {

/// Splits a text into rows of cells; quotes may hold separators and line breaks.
class CsvScanner
{
public:
    CsvScanner(std::string_view text, char separator, std::size_t line)
        : mText(text), mSeparator(separator), mLine(line)
    {
    }

    /// False at the end.
    bool next(CsvRow& row, std::size_t maxColumns);
    bool unclosed() const { return mUnclosed; }

private:
    std::string quoted();
    std::string plain();

    std::string_view mText;
    char mSeparator;
    std::size_t mLine;
    bool mUnclosed = false;
};

std::string CsvScanner::quoted()
{
    std::string cell;
    mText.remove_prefix(1);
    while (!mText.empty()) {
        const char c = mText.front();
        mText.remove_prefix(1);
        if (c == '"') {
            if (mText.empty() || mText.front() != '"')
                return cell;
            mText.remove_prefix(1);
        }
        mLine += c == '\n';
        cell += c;
    }
    mUnclosed = true;
    return cell;
}

std::string CsvScanner::plain()
{
    std::size_t end = 0;
    while (end < mText.size() && mText[end] != mSeparator && mText[end] != '\n' && mText[end] != '\r')
        ++end;
    std::string cell(mText.substr(0, end));
    mText.remove_prefix(end);
    return cell;
}

bool CsvScanner::next(CsvRow& row, std::size_t maxColumns)
{
    row.cells.clear();
    row.line = mLine;
    if (mText.empty())
        return false;
    while (true) {
        std::string cell;
        if (!mText.empty() && mText.front() == '"')
            cell = quoted();
        cell += plain();
        if (row.cells.size() < maxColumns)
            row.cells.push_back(trim(cell));
        if (mText.empty())
            return true;
        const char c = mText.front();
        mText.remove_prefix(1);
        if (c == mSeparator)
            continue;
        if (c == '\r' && !mText.empty() && mText.front() == '\n')
            mText.remove_prefix(1);
        ++mLine;
        return true;
    }
}

char findSeparator(std::string_view header)
{
    constexpr std::array<char, 3> kCandidates{',', ';', '\t'};
    char best = ',';
    std::ptrdiff_t most = 0;
    for (const char candidate : kCandidates) {
        bool inQuotes = false;
        std::ptrdiff_t count = 0;
        for (const char c : header) {
            inQuotes = inQuotes != (c == '"');
            count += !inQuotes && c == candidate;
        }
        if (count > most) {
            most = count;
            best = candidate;
        }
    }
    return best;
}

/// The first line, or, where a title without any separator stands there, the first lines together.
std::string_view headLines(std::string_view text)
{
    const std::string_view first = text.substr(0, text.find('\n'));
    if (first.find_first_of(",;\t") != std::string_view::npos)
        return first;
    std::size_t end = 0;
    for (int line = 0; line < 20 && end != std::string_view::npos; ++line)
        end = text.find('\n', end == 0 ? 0 : end + 1);
    return text.substr(0, end);
}

bool isEmptyRow(const CsvRow& row)
{
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const std::string& cell) { return cell.empty(); });
}

} // namespace

int CsvTable::column(std::initializer_list<std::string_view> names) const
{
    for (const std::string_view name : names) {
        const std::string wanted = foldCase(name);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (foldCase(columns[i]) == wanted)
                return static_cast<int>(i);
        }
    }
    return -1;
}

const std::string& CsvTable::cell(const CsvRow& row, int column) const
{
    static const std::string kNone;
    return column >= 0 && static_cast<std::size_t>(column) < row.cells.size()
               ? row.cells[static_cast<std::size_t>(column)]
               : kNone;
}

Result<CsvTable> parseCsv(std::string_view bytes, const std::string& path, const CsvLimits& limits,
                          Diagnostics& diagnostics)
{
    if (bytes.find('\0') != std::string_view::npos)
        return Error{
            ErrorKind::Malformed,
            TWIN_MSG(
                "%1 is not a text table: it holds binary data. Save it as CSV in UTF-8 or Windows-1252."),
            {path}};
    if (bytes.rfind("\xEF\xBB\xBF", 0) == 0)
        bytes.remove_prefix(3);
    const bool utf8 = isValidUtf8(bytes);
    const std::string text = utf8 ? std::string(bytes) : fromWindows1252(bytes);
    if (!utf8)
        diagnostics.note(path, {},
                         TWIN_MSG("The table is not in UTF-8; Windows-1252 was taken. Check the umlauts."));
    std::string_view rest = text;
    std::size_t line = 1;
    while (!rest.empty() && (rest.front() == '#' || rest.front() == '\n' || rest.front() == '\r')) {
        const auto end = rest.find('\n');
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        ++line;
    }
    CsvTable table;
    table.separator = findSeparator(headLines(rest));
    CsvScanner scanner(rest, table.separator, line);
    CsvRow row;
    if (!scanner.next(row, limits.columns) || isEmptyRow(row))
        return Error{
            ErrorKind::Malformed, TWIN_MSG("%1 has no header row with column names. Add one."), {path}};
    table.columns = row.cells;
    while (scanner.next(row, limits.columns)) {
        if (isEmptyRow(row))
            continue;
        if (table.rows.size() >= limits.rows) {
            diagnostics.warn(path, {}, TWIN_MSG("The table has more than %1 rows; the rest was not read."),
                             {std::to_string(limits.rows)});
            break;
        }
        table.rows.push_back(std::move(row));
        row = {};
    }
    if (scanner.unclosed())
        diagnostics.problem(path,
                            "line " + std::to_string(table.rows.empty() ? line : table.rows.back().line),
                            TWIN_MSG("A quotation mark is opened but never closed: everything behind it "
                                     "became one cell. Close it."));
    return table;
}

Result<CsvTable> readCsv(const std::string& path, const CsvLimits& limits, Diagnostics& diagnostics)
{
    const Result<std::string> absolute = checkedPath(path);
    if (!absolute)
        return absolute.error();
    std::string text = fileHead(*absolute, limits.bytes);
    if (text.size() >= limits.bytes)
        return Error{ErrorKind::Refused,
                     TWIN_MSG("%1 is larger than %2 MB, too large for a table. Split it."),
                     {path, std::to_string(limits.bytes >> 20)}};
    return parseCsv(text, path, limits, diagnostics);
}

std::optional<double> parseDecimal(std::string_view text)
{
    std::string digits = trim(text);
    // A unit behind the number, and the thin or hard spaces of typeset figures.
    const auto end = digits.find_first_not_of("0123456789.,+-eE'");
    std::string unit = end == std::string::npos ? std::string() : trim(digits.substr(end));
    digits = digits.substr(0, end);
    std::erase(digits, '\'');
    if (digits.empty() || (!unit.empty() && unit.size() > 12))
        return std::nullopt;
    if (!unit.empty() && unit.front() >= '0' && unit.front() <= '9')
        return std::nullopt;
    const auto comma = digits.rfind(',');
    const auto dot = digits.rfind('.');
    const auto dots = std::count(digits.begin(), digits.end(), '.');
    const auto commas = std::count(digits.begin(), digits.end(), ',');
    if (comma != std::string::npos && dot != std::string::npos) {
        // The later of the two is the decimal mark.
        std::erase(digits, comma > dot ? '.' : ',');
        std::replace(digits.begin(), digits.end(), ',', '.');
    } else if (commas == 1) {
        std::replace(digits.begin(), digits.end(), ',', '.');
    } else if (commas > 1 || dots > 1) {
        std::erase(digits, ',');
        std::erase(digits, '.');
    }
    double value = 0;
    const char* first = digits.data() + (digits.starts_with('+') ? 1 : 0);
    const auto [stop, code] = std::from_chars(first, digits.data() + digits.size(), value);
    if (code != std::errc() || stop != digits.data() + digits.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

} // namespace twin::data

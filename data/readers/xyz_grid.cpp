// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/xyz_grid.h"

#include "data/gdal/gdal_session.h"
#include "data/readers/city_gml_parser.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>

namespace twin::data {
namespace {

constexpr long long kMaxCells = 64'000'000;
constexpr std::size_t kMaxLine = 512;

struct Xyz
{
    double x = 0;
    double y = 0;
    double z = 0;
};

/// One point of a line; false where the line is not three numbers (more columns may follow).
bool parseLine(std::string& line, Xyz& point)
{
    if (line.find(';') != std::string::npos || line.find('\t') != std::string::npos) {
        // With these separators a comma can only be a decimal mark.
        std::replace(line.begin(), line.end(), ',', '.');
        std::replace(line.begin(), line.end(), ';', ' ');
    } else if (std::count(line.begin(), line.end(), ',') >= 2 && line.find('.') == std::string::npos &&
               line.find(' ') != std::string::npos && line.find(", ") == std::string::npos) {
        std::replace(line.begin(), line.end(), ',', '.');
    } else {
        std::replace(line.begin(), line.end(), ',', ' ');
    }
    const char* cursor = line.data();
    const char* const end = cursor + line.size();
    return parseNumber(cursor, end, point.x) && parseNumber(cursor, end, point.y) &&
           parseNumber(cursor, end, point.z) && std::isfinite(point.x) && std::isfinite(point.y);
}

/// Lines of a file, capped in length; `visit` gets the line and its number and returns false to stop.
template <typename Visit>
void visitLines(const std::string& path, const Progress& progress, double from, double to, Visit visit)
{
    std::ifstream stream(path, std::ios::binary);
    std::error_code code;
    const auto size =
        static_cast<double>(std::max<std::uintmax_t>(std::filesystem::file_size(path, code), 1));
    const std::string name = std::filesystem::path(path).filename().string();
    std::vector<char> buffer(std::size_t{1} << 20);
    std::string line;
    std::size_t number = 0;
    double done = 0;
    while (stream && !progress.cancelled()) {
        stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        const auto count = static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0));
        for (std::size_t i = 0; i < count; ++i) {
            if (buffer[i] != '\n') {
                if (line.size() < kMaxLine && buffer[i] != '\r')
                    line += buffer[i];
                continue;
            }
            if (!visit(line, ++number))
                return;
            line.clear();
        }
        done += static_cast<double>(count);
        progress.report(from + (to - from) * std::min(done / size, 1.0), name);
    }
    if (!line.empty())
        visit(line, ++number);
}

struct Survey
{
    double minX = std::numeric_limits<double>::infinity();
    double maxX = -std::numeric_limits<double>::infinity();
    double minY = minX;
    double maxY = maxX;
    double stepX = minX;
    double stepY = minX;
    long long points = 0;
    long long badLines = 0;
    std::size_t firstBad = 0;
    std::size_t htmlLine = 0; ///< where something else begins, 0 = nowhere
};

Survey survey(const std::string& path, const Progress& progress, double share)
{
    Survey result;
    Xyz last;
    visitLines(path, progress, 0, share, [&](std::string& line, std::size_t number) {
        Xyz point;
        if (!parseLine(line, point)) {
            const auto first = line.find_first_not_of(" \t");
            if (first == std::string::npos || line[first] == '#' || (number == 1 && result.points == 0))
                return true;
            if (line[first] == '<') {
                result.htmlLine = number;
                return false;
            }
            if (result.badLines++ == 0)
                result.firstBad = number;
            return result.badLines < 10'000;
        }
        if (result.points++ > 0) {
            constexpr double kSame = 1e-6;
            if (const double dx = std::abs(point.x - last.x); dx > kSame)
                result.stepX = std::min(result.stepX, dx);
            if (const double dy = std::abs(point.y - last.y); dy > kSame)
                result.stepY = std::min(result.stepY, dy);
        }
        last = point;
        result.minX = std::min(result.minX, point.x);
        result.maxX = std::max(result.maxX, point.x);
        result.minY = std::min(result.minY, point.y);
        result.maxY = std::max(result.maxY, point.y);
        return true;
    });
    return result;
}

Error notAGrid(const std::string& path)
{
    return Error{ErrorKind::Unsupported,
                 TWIN_MSG("%1 holds points that form no regular grid, so no terrain can be made of them. "
                          "Export the terrain as a "
                          "grid (GeoTIFF, XYZ or ASCII grid)."),
                 {path}};
}

Result<XyzGrid> frameOf(const std::string& path, const Survey& found)
{
    if (found.points < 4)
        return Error{
            ErrorKind::Malformed,
            TWIN_MSG("%1 holds fewer than four points x y z, too few for a terrain. Fetch the file again."),
            {path}};
    XyzGrid grid;
    grid.stepX = found.stepX;
    grid.stepY = found.stepY;
    if (!std::isfinite(grid.stepX) || !std::isfinite(grid.stepY))
        return notAGrid(path);
    const double columns = std::round((found.maxX - found.minX) / grid.stepX) + 1;
    const double rows = std::round((found.maxY - found.minY) / grid.stepY) + 1;
    if (columns < 2 || rows < 2 || columns * rows > static_cast<double>(kMaxCells) ||
        columns * rows > 50.0 * static_cast<double>(found.points) + 100)
        return notAGrid(path);
    grid.columns = static_cast<int>(columns);
    grid.rows = static_cast<int>(rows);
    grid.firstX = found.minX;
    grid.firstY = found.maxY;
    return grid;
}

void reportLines(const std::string& path, const Survey& found, Diagnostics& diagnostics)
{
    if (found.htmlLine > 0)
        diagnostics.problem(path, "line " + std::to_string(found.htmlLine),
                            TWIN_MSG("From here on the file holds a web page instead of terrain: the "
                                     "download was incomplete. What came before "
                                     "was kept; fetch the file again."));
    if (found.badLines > 0)
        diagnostics.warn(path, "line " + std::to_string(found.firstBad),
                         TWIN_MSG("%1 lines are not three numbers x y z and were left out, this one first."),
                         {std::to_string(found.badLines)});
}

} // namespace

bool looksLikeXyz(const std::string& head)
{
    int good = 0;
    int bad = 0;
    std::size_t from = 0;
    while (from < head.size() && good < 3 && bad < 2) {
        const auto end = head.find('\n', from);
        // The last line of the head may be cut.
        if (end == std::string::npos && good > 0)
            break;
        std::string line = head.substr(from, end == std::string::npos ? end : end - from);
        from = end == std::string::npos ? head.size() : end + 1;
        if (line.size() > kMaxLine)
            return false;
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        if (line.empty() || line.front() == '#')
            continue;
        Xyz point;
        parseLine(line, point) ? ++good : ++bad;
    }
    return good >= 2;
}

Result<XyzGrid> measureXyz(const std::string& path, Diagnostics& diagnostics, const Progress& progress)
{
    const Result<std::string> absolute = checkedPath(path);
    if (!absolute)
        return absolute.error();
    const Survey found = survey(*absolute, progress, 1.0);
    if (progress.cancelled())
        return Error{ErrorKind::Cancelled, TWIN_MSG("Reading %1 was cancelled."), {path}};
    reportLines(path, found, diagnostics);
    return frameOf(path, found);
}

Result<XyzGrid> readXyz(const std::string& path, Diagnostics& diagnostics, const Progress& progress)
{
    const Result<std::string> absolute = checkedPath(path);
    if (!absolute)
        return absolute.error();
    const Survey found = survey(*absolute, progress, 0.5);
    reportLines(path, found, diagnostics);
    Result<XyzGrid> framed = frameOf(path, found);
    if (!framed)
        return framed;
    XyzGrid& grid = framed.value();
    grid.heights.assign(static_cast<std::size_t>(grid.columns) * static_cast<std::size_t>(grid.rows),
                        std::numeric_limits<float>::quiet_NaN());
    long long offGrid = 0;
    visitLines(*absolute, progress, 0.5, 1, [&](std::string& line, std::size_t number) {
        if (found.htmlLine > 0 && number >= found.htmlLine)
            return false;
        Xyz point;
        if (!parseLine(line, point))
            return true;
        const double x = (point.x - grid.firstX) / grid.stepX;
        const double y = (grid.firstY - point.y) / grid.stepY;
        const double column = std::round(x);
        const double row = std::round(y);
        if (!(column >= 0 && row >= 0 && column < grid.columns && row < grid.rows))
            return true;
        offGrid += std::abs(x - column) > 0.1 || std::abs(y - row) > 0.1;
        if (point.z > -1000 && point.z < 9000)
            grid.heights[static_cast<std::size_t>(row) * static_cast<std::size_t>(grid.columns) +
                         static_cast<std::size_t>(column)] = static_cast<float>(point.z);
        return true;
    });
    if (progress.cancelled())
        return Error{ErrorKind::Cancelled, TWIN_MSG("Reading %1 was cancelled."), {path}};
    if (offGrid * 20 > found.points)
        return notAGrid(path);
    return framed;
}

} // namespace twin::data

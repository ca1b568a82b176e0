// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/las_grid.h"

#include "data/gdal/gdal_session.h"

#include <ogr_spatialref.h>

#include <cmath>
#include <limits>

namespace twin::data {
namespace {

constexpr double kMaxCells = 16e6;
constexpr double kLeastCells = 10'000;
constexpr double kCellsPerPoint = 100;
constexpr int kFilledBeside = 2; ///< cells from the next one with points
constexpr double kFoot = 0.3048;

bool isGround(int classification)
{
    return classification == 2 || classification == 8; // 8: model key points, ground in LAS 1.0 to 1.3
}

bool isNoise(int classification)
{
    return classification == 7 || classification == 18;
}

/// First pass: how many of the points are ground, and where they lie.
struct Survey
{
    std::uint64_t usable = 0;
    std::uint64_t ground = 0;
    std::uint64_t beyond = 0; ///< outside the extent that the header states
    double minX = std::numeric_limits<double>::infinity();
    double minY = std::numeric_limits<double>::infinity();
    double maxX = -std::numeric_limits<double>::infinity();
    double maxY = -std::numeric_limits<double>::infinity();
};

/// One stray point would stretch the grid over half the earth: what lies outside the stated extent is left
/// out, where one is stated.
class Frame
{
public:
    explicit Frame(const LasHeader& header) : mHeader(header)
    {
        mStated = true;
        for (std::size_t i = 0; i < 2; ++i)
            mStated = mStated && std::isfinite(header.least[i]) && std::isfinite(header.most[i]) &&
                      header.least[i] < header.most[i];
    }
    bool holds(const LasPoint& point) const
    {
        const double margin = 2;
        return !mStated || (point.x >= mHeader.least[0] - margin * std::abs(mHeader.scale[0]) &&
                            point.x <= mHeader.most[0] + margin * std::abs(mHeader.scale[0]) &&
                            point.y >= mHeader.least[1] - margin * std::abs(mHeader.scale[1]) &&
                            point.y <= mHeader.most[1] + margin * std::abs(mHeader.scale[1]));
    }

private:
    const LasHeader& mHeader;
    bool mStated = false;
};

bool usable(const LasPoint& point)
{
    return !point.withheld && !isNoise(point.classification) && std::isfinite(point.x) &&
           std::isfinite(point.y) && std::isfinite(point.z);
}

Result<Survey> survey(const std::string& path, const LasHeader& header, const Frame& frame,
                      const Progress& progress)
{
    Survey found;
    const Status read = readLasPoints(
        path, header,
        [&](const LasPoint& point) {
            if (!usable(point))
                return;
            if (!frame.holds(point)) {
                ++found.beyond;
                return;
            }
            ++found.usable;
            found.ground += isGround(point.classification);
            found.minX = std::min(found.minX, point.x);
            found.minY = std::min(found.minY, point.y);
            found.maxX = std::max(found.maxX, point.x);
            found.maxY = std::max(found.maxY, point.y);
        },
        progress);
    if (!read)
        return read.error();
    return found;
}

/// Metres of one unit of height: stated, or that of a system in feet.
double heightUnit(const std::string& path, const LasHeader& header, const CoordinateTransformer& transformer,
                  Diagnostics& diagnostics)
{
    if (header.heightUnit > 0)
        return header.heightUnit;
    const GdalMessages quiet;
    OGRSpatialReference reference;
    if (reference.SetFromUserInput(header.crs.c_str()) == OGRERR_NONE && reference.IsVertical())
        return reference.GetTargetLinearUnits("VERT_CS");
    const bool plane = reference.SetFromUserInput(transformer.definition().c_str()) == OGRERR_NONE &&
                       reference.IsProjected();
    const double unit = plane ? reference.GetLinearUnits() : 1;
    if (std::abs(unit - kFoot) > 1e-3)
        return 1;
    diagnostics.warn(path, {},
                     TWIN_MSG("The coordinates are in feet and nothing is said about the heights: they were "
                              "taken as feet too. Check one against a known place."));
    return unit;
}

/// On the map, at a place.
double metresPerUnit(const CoordinateTransformer& transformer, double x, double y)
{
    const double step = transformer.geographic() ? 1e-4 : 1;
    const MapPoint2 a = transformer.transform(x, y);
    const MapPoint2 b = transformer.transform(x, y + step);
    return std::hypot(b.easting - a.easting, b.northing - a.northing) / step;
}

/// Cells beside filled ones take the mean of these, from the border inwards; returns how many.
std::size_t fillBeside(XyzGrid& grid)
{
    std::size_t filled = 0;
    for (int round = 0; round < kFilledBeside; ++round) {
        const std::vector<float> before = grid.heights;
        for (int row = 0; row < grid.rows; ++row) {
            for (int column = 0; column < grid.columns; ++column) {
                const auto at = [&](int r, int c) {
                    return static_cast<std::size_t>(r) * static_cast<std::size_t>(grid.columns) +
                           static_cast<std::size_t>(c);
                };
                if (!std::isnan(before[at(row, column)]))
                    continue;
                double sum = 0;
                int count = 0;
                for (int r = std::max(row - 1, 0); r <= std::min(row + 1, grid.rows - 1); ++r) {
                    for (int c = std::max(column - 1, 0); c <= std::min(column + 1, grid.columns - 1); ++c) {
                        if (const float height = before[at(r, c)]; !std::isnan(height)) {
                            sum += double{height};
                            ++count;
                        }
                    }
                }
                // Two neighbours at least: a single stray point does not grow.
                if (count >= 2) {
                    grid.heights[at(row, column)] = static_cast<float>(sum / count);
                    ++filled;
                }
            }
        }
    }
    return filled;
}

XyzGrid frameOf(const Survey& found, double cell)
{
    XyzGrid grid;
    const double west = std::floor(found.minX / cell) * cell;
    const double north = std::ceil(found.maxY / cell) * cell;
    grid.stepX = cell;
    grid.stepY = cell;
    grid.firstX = west + cell / 2;
    grid.firstY = north - cell / 2;
    grid.columns = static_cast<int>(std::floor((found.maxX - west) / cell)) + 1;
    grid.rows = static_cast<int>(std::floor((north - found.minY) / cell)) + 1;
    return grid;
}

Status gather(const std::string& path, const LasHeader& header, const Frame& frame, bool groundOnly,
              double unit, XyzGrid& grid, const Progress& progress)
{
    const std::size_t cells = static_cast<std::size_t>(grid.columns) * static_cast<std::size_t>(grid.rows);
    grid.heights.assign(cells, std::numeric_limits<float>::quiet_NaN());
    std::vector<float> counts(groundOnly ? cells : 0);
    const double west = grid.firstX - grid.stepX / 2;
    const double north = grid.firstY + grid.stepY / 2;
    return readLasPoints(
        path, header,
        [&](const LasPoint& point) {
            if (!usable(point) || !frame.holds(point) || (groundOnly && !isGround(point.classification)))
                return;
            const int column =
                std::clamp(static_cast<int>((point.x - west) / grid.stepX), 0, grid.columns - 1);
            const int row = std::clamp(static_cast<int>((north - point.y) / grid.stepY), 0, grid.rows - 1);
            const std::size_t cell = static_cast<std::size_t>(row) * static_cast<std::size_t>(grid.columns) +
                                     static_cast<std::size_t>(column);
            const auto z = static_cast<float>(point.z * unit);
            float& height = grid.heights[cell];
            if (!groundOnly) {
                height = std::isnan(height) ? z : std::min(height, z);
                return;
            }
            counts[cell] += 1;
            height = std::isnan(height) ? z : height + (z - height) / counts[cell];
        },
        progress);
}

void reportSurvey(const std::string& path, const LasHeader& header, const Survey& found,
                  Diagnostics& diagnostics)
{
    if (header.points < header.stated)
        diagnostics.problem(path, {},
                            TWIN_MSG("The file ends after %1 of %2 points. What is there was read; fetch it "
                                     "again for the rest."),
                            {std::to_string(header.points), std::to_string(header.stated)});
    if (found.beyond > 0)
        diagnostics.warn(path, {},
                         TWIN_MSG("%1 points lie outside the extent that the file states and were left out."),
                         {std::to_string(found.beyond)});
    if (found.ground == 0)
        diagnostics.warn(
            path, {},
            TWIN_MSG("No point is classified as ground: the lowest point of each cell was taken, "
                     "which is a roof or a crown where nothing of the ground was seen. Classify "
                     "the points (class 2) for a true terrain."));
}

} // namespace

Result<XyzGrid> readLasGrid(const std::string& path, const LasHeader& header,
                            const CoordinateTransformer& transformer, double cellMetres,
                            Diagnostics& diagnostics, const Progress& progress)
{
    const Frame frame(header);
    const Result<Survey> found = survey(path, header, frame, progress);
    if (!found)
        return found.error();
    reportSurvey(path, header, *found, diagnostics);
    if (found->usable == 0)
        return Error{ErrorKind::Malformed,
                     TWIN_MSG("%1 holds no usable points. Check that it is the right file."),
                     {path}};
    const double metres =
        metresPerUnit(transformer, (found->minX + found->maxX) / 2, (found->minY + found->maxY) / 2);
    if (!std::isfinite(metres) || metres <= 0)
        return contradictingCrsError(path, transformer.name(), {found->minX, found->minY});
    double cell = (cellMetres > 0 ? cellMetres : 1) / metres;
    const double cells = ((found->maxX - found->minX) / cell + 1) * ((found->maxY - found->minY) / cell + 1);
    if (!std::isfinite(cells))
        return contradictingCrsError(path, transformer.name(), {found->minX, found->minY});
    // A few stray points are no reason to fill gigabytes with gaps.
    const double most =
        std::clamp(kCellsPerPoint * static_cast<double>(found->usable), kLeastCells, kMaxCells);
    if (cells > most)
        cell *= std::sqrt(cells / most) * 1.01;
    if (((found->maxX - found->minX) / cell + 2) * ((found->maxY - found->minY) / cell + 2) > 1.5 * most)
        return Error{ErrorKind::Refused,
                     TWIN_MSG("The points of %1 are spread over too long a strip for a grid. Cut the file "
                              "into tiles."),
                     {path}};
    XyzGrid grid = frameOf(*found, cell);
    const double unit = heightUnit(path, header, transformer, diagnostics);
    if (const Status gathered = gather(path, header, frame, found->ground > 0, unit, grid, progress);
        !gathered)
        return gathered.error();
    if (const std::size_t filled = fillBeside(grid); filled > 0)
        diagnostics.note(path, {},
                         TWIN_MSG("%1 cells of the terrain have no ground point and took the mean of those "
                                  "beside them; farther gaps stay gaps."),
                         {std::to_string(filled)});
    return grid;
}

} // namespace twin::data

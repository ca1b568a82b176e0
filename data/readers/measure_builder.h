// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/district.h"
#include "core/result.h"
#include "core/strategy/strategy.h"
#include "data/gdal/vector_layer.h"
#include "data/readers/measure_columns.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace twin::data {

/// One row or feature, whatever format it came from.
struct MeasureRecord
{
    std::string where; ///< "line 12", "feature 3"
    std::map<std::string, std::string> cells;
    std::vector<MapPoint2> points;
    std::vector<Line2> lines;
    MultiPolygon2 areas;
};

/// Turns records into measures of a strategy, checking names, dates and numbers on the way.
class MeasureBuilder
{
public:
    MeasureBuilder(std::string path, MeasureColumns columns, const std::vector<District>& districts,
                   Date asOf, Diagnostics& diagnostics);

    void add(const MeasureRecord& record);
    /// Links of a table from,to,documented|inferred: marks those there are and adds the others.
    void applyLinks(const std::string& tablePath);
    /// A table of the register's columns by id: what it has for a measure is laid over it.
    void applyDetails(const std::string& tablePath);
    /// Checks the links and hands out the strategy.
    Strategy finish();

private:
    const std::string& cell(const MeasureRecord& record, const std::string& key) const;
    void setTexts(Measure& measure, const MeasureRecord& record);
    void setMoney(Measure& measure, const MeasureRecord& record);
    void setResolution(Measure& measure, const MeasureRecord& record);
    void setLists(Measure& measure, const MeasureRecord& record);
    void setPeriod(Measure& measure, const MeasureRecord& record);
    void setDates(Measure& measure, const MeasureRecord& record);
    std::vector<std::string> districtNamesIn(const std::string& cell) const;
    void setPlacement(Measure& measure, const MeasureRecord& record);
    void setGoals(Measure& measure, const MeasureRecord& record);
    void setScope(Measure& measure, const MeasureRecord& record);
    void locate(Placement& placement, const MeasureRecord& record) const;
    std::optional<Date> date(const Measure& measure, const MeasureRecord& record, const std::string& key);
    std::optional<double> money(const Measure& measure, const std::string& text, const std::string& heading,
                                double factor);
    Measure* find(const std::string& id);

    std::string mPath;
    MeasureColumns mColumns;
    const std::vector<District>& mDistricts;
    Date mAsOf;
    Diagnostics& mDiagnostics;
    Strategy mStrategy;
    std::map<std::string, std::size_t> mIndex;
};

} // namespace twin::data

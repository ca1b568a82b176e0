// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <map>
#include <string>
#include <vector>

namespace twin::data {

/// A list of a measure as a table of its own in a GeoPackage: one row an entry, with the measure's id.
struct RelatedTable
{
    const char* key;                  ///< of the register
    std::vector<const char*> columns; ///< in the order of the parts of an entry; "#" in front: a number
    std::string name() const { return std::string("measure_") + key; }
};
const std::vector<RelatedTable>& relatedTables();
/// The parts of an entry as the columns of its table and back: date and status stand in two columns.
std::vector<std::string> columnsOf(const RelatedTable& table, const std::vector<std::string>& parts);
std::vector<std::string> partsOf(const RelatedTable& table, const std::vector<std::string>& cells);

/// The related tables of a catalogue in a GeoPackage, as cells of the register by measure.
class RelatedTables
{
public:
    /// Empty for any other file, and for a GeoPackage without such tables.
    static RelatedTables of(const std::string& path, Diagnostics& diagnostics);

    bool isRelated(const std::string& layer) const;
    const std::vector<std::string>& keys() const { return mKeys; }
    /// Adds the cells of the measure; what the feature itself says stays.
    void addTo(std::map<std::string, std::string>& cells, const std::string& measure) const;

private:
    std::vector<std::string> mKeys;
    std::map<std::string, std::map<std::string, std::string>> mCells; ///< by measure, by key
};

} // namespace twin::data

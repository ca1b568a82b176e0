// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/readers/feature_table.h"

#include "core/city/building.h"

namespace twin::data {

/// Takes the columns of a feature into a building: identifier, name, class, function, height and their kin
/// where the name of the column is plain, everything else as attributes. `stated`: what class the row or its
/// table names, if any.
struct FeatureFields
{
    std::string id; ///< as the row states it; empty: none
    std::optional<ObjectClass> stated;
};
FeatureFields takeFeature(const FeatureTable::Row& row, const std::string& tableName, Building& building);

/// By a word of another vocabulary: "bldg:Building", "Tree", "GenericCityObject" …; nothing where it is none.
std::optional<ObjectClass> objectClassFrom(const std::string& word);

} // namespace twin::data

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/gdal/vector_layer.h"

#include <string>
#include <vector>

namespace twin::data {

/// Which fields of a layer name, number and attribute its districts; empty = not there.
struct DistrictFields
{
    std::string name;
    std::string number;
    std::string source;
};

/// By the usual names in the languages of the neighbours, then by parts of names ("STT_NAME", "OT_BEZ").
/// `nameField` is what the user said; another case counts as the same.
DistrictFields findDistrictFields(const std::vector<std::string>& fields, const std::string& nameField = {});

/// The same with a look at the values: a field that gives no readable names steps back behind one that does.
DistrictFields findDistrictFields(const VectorLayer& layer, const std::string& nameField = {});

/// Named areas side by side, each as large as a quarter: what a file of a city's districts looks like even
/// where nothing says so. Buildings, parcels, land use and scattered areas are none.
bool looksLikeDistricts(const VectorLayer& layer);

} // namespace twin::data

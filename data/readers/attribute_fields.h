// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace twin::data {

/// The field among `fields` that has one of the names, first name first; case, umlauts and the marks _ - :
/// and blank do not matter. Empty where there is none.
std::string findField(const std::vector<std::string>& fields, std::initializer_list<std::string_view> names);

/// The text of a field; empty where the feature lacks it.
const std::string& fieldValue(const std::map<std::string, std::string>& attributes, const std::string& field);

} // namespace twin::data

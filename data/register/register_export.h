// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/strategy/strategy.h"

#include <optional>
#include <string>

namespace twin::data {

enum class RegisterFormat
{
    Csv,        ///< UTF-8 with byte order mark, semicolons: what a German spreadsheet opens by a click
    Xlsx,       ///< all cells as text; nothing in it is a formula
    GeoPackage, ///< places as features, lists as related tables (OGC 18-000)
    GeoJson,    ///< longitude and latitude
};
/// By the ending of the file; nothing for any other.
std::optional<RegisterFormat> registerFormatOf(const std::string& path);

/// Writes the whole register so that reading it back gives the same measures, money to the cent. `day`: what
/// the column status is of; the history beside it holds all others. The file appears whole or not at all.
Status exportRegister(const Strategy& strategy, Date day, const std::string& path, RegisterFormat format);

} // namespace twin::data

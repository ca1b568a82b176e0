// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/measure.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twin::data {

/// A status by its key or a usual German or English word ("laufend", "abgeschlossen", "in Umsetzung");
/// nothing for other text.
std::optional<MeasureStatus> measureStatus(const std::string& text);

/// "2026", "2026-11", "2026-11-24", "24.11.2026", "4.9.2026", "11.2026", "11/2026", "2026/11"; nothing for
/// other text.
std::optional<Date> measureDate(std::string_view text);

/// Euros: "80000000", "80.000.000 €", "1,5 Mio. €", "250 Tsd."; nothing for other text. Missing is not zero.
std::optional<double> euros(std::string_view text);

} // namespace twin::data

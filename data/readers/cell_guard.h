// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace twin::data {

/// A text as it may stand in a CSV cell: one that a spreadsheet would run as a formula (it begins with
/// = + - @ or a control character) gets an apostrophe in front, and so does one whose own apostrophe would
/// be taken for ours. Plain numbers stay.
std::string guardedCell(std::string_view text);
/// The way back: takes away an apostrophe that guards.
std::string unguardedCell(std::string_view cell);

} // namespace twin::data

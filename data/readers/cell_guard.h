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

/// In quotation marks where it holds one, a line break or one of `special`.
std::string quotedCell(std::string_view text, std::string_view special);
/// A text that nobody reads back, for a column without numbers: guarded whatever follows, and quoted.
std::string csvText(std::string_view text, std::string_view special);

} // namespace twin::data

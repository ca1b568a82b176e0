// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace twin::data {

/// Windows-1252 to UTF-8; bytes the code page leaves free become U+FFFD.
std::string fromWindows1252(std::string_view text);

/// UTF-8 as it is; anything else is taken for Windows-1252, the encoding of German files that name none. C1
/// control characters, which come from Windows-1252 read as Latin-1, are put right.
std::string toUtf8(std::string_view text);

} // namespace twin::data

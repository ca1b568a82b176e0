// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace twin {

/// UTF-8 text in lower case for comparing: ASCII, the German umlauts and ß (as "ss"); other bytes untouched.
std::string foldCase(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator); ///< trimmed, empty parts dropped
std::string trim(std::string_view text);
/// Levenshtein distance over bytes, for "did you mean".
std::size_t editDistance(std::string_view a, std::string_view b);
/// Up to `count` candidates nearest to `wanted`: those that contain it first, then by edit distance.
std::vector<std::string> nearestNames(std::string_view wanted, const std::vector<std::string>& candidates,
                                      std::size_t count = 3);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
bool isValidUtf8(std::string_view text);

} // namespace twin

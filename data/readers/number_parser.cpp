// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/city_gml_parser.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <limits>

namespace twin::data {
namespace {

constexpr std::array<double, 23> kPowers{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                         1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                         1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

} // namespace

bool parseNumber(const char*& cursor, const char* end, double& value)
{
    while (cursor != end && isSpace(*cursor))
        ++cursor;
    if (cursor == end)
        return false;
    const char* p = cursor;
    const bool negative = *p == '-';
    if (*p == '-' || *p == '+')
        ++p;
    // Up to 15 digits and a small power of ten are exact in one division (Clinger); the rest goes the long
    // way.
    std::uint64_t digits = 0;
    int count = 0;
    int decimals = 0;
    while (p != end && *p >= '0' && *p <= '9') {
        digits = digits * 10 + static_cast<unsigned>(*p++ - '0');
        ++count;
        if (count > 18)
            break;
    }
    if (count <= 15 && p != end && *p == '.') {
        ++p;
        while (p != end && *p >= '0' && *p <= '9' && count <= 18) {
            digits = digits * 10 + static_cast<unsigned>(*p++ - '0');
            ++count;
            ++decimals;
        }
    }
    if (count > 0 && count <= 15 && (p == end || isSpace(*p))) {
        value = static_cast<double>(digits) / kPowers[static_cast<std::size_t>(decimals)];
        if (negative)
            value = -value;
        cursor = p;
        return true;
    }
    const char* from = *cursor == '+' ? cursor + 1 : cursor;
    const auto [stop, code] = std::from_chars(from, end, value);
    if (code == std::errc::invalid_argument || (stop != end && !isSpace(*stop)))
        return false;
    if (code == std::errc::result_out_of_range)
        value = std::numeric_limits<double>::infinity();
    cursor = stop;
    return true;
}

std::vector<double> numbersIn(std::string_view text, std::size_t limit)
{
    std::vector<double> numbers;
    const char* cursor = text.data();
    double value = 0;
    while (numbers.size() < limit && parseNumber(cursor, text.data() + text.size(), value))
        numbers.push_back(value);
    return numbers;
}

} // namespace twin::data

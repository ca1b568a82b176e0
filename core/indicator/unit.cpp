// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicator/user_formula.h"

#include "core/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace twin {
namespace {

struct NamedUnit
{
    const char* name;
    const char* base; ///< empty: a bare number
    int power;
    double factor;
};

/// Money, energy and people are kinds of their own: nothing turns one into another.
constexpr NamedUnit kUnits[] = {
    {"1", "", 0, 1},      {"%", "", 0, 0.01},   {"m", "m", 1, 1},       {"km", "m", 1, 1000},
    {"m2", "m", 2, 1},    {"km2", "m", 2, 1e6}, {"ha", "m", 2, 1e4},    {"m3", "m", 3, 1},
    {"s", "s", 1, 1},     {"min", "s", 1, 60},  {"h", "s", 1, 3600},    {"a", "a", 1, 1},
    {"EUR", "EUR", 1, 1}, {"€", "EUR", 1, 1},   {"W", "W", 1, 1},       {"kW", "W", 1, 1000},
    {"MW", "W", 1, 1e6},  {"Wh", "Wh", 1, 1},   {"kWh", "Wh", 1, 1000}, {"MWh", "Wh", 1, 1e6},
    {"kg", "kg", 1, 1},   {"t", "kg", 1, 1000}, {"dB", "dB", 1, 1},     {"K", "K", 1, 1},
};
constexpr int kMostPower = 12;

Error notUnderstood(std::string_view text)
{
    std::vector<std::string> names;
    for (const NamedUnit& unit : kUnits)
        names.emplace_back(unit.name);
    return {ErrorKind::Invalid,
            TWIN_MSG("The unit \"%1\" is not understood. Units are made of %2 with * and /."),
            {std::string(text.substr(0, 60)), join(names, ", ")}};
}

bool apply(Unit& unit, std::string_view name, int sign)
{
    for (const NamedUnit& known : kUnits) {
        if (name != known.name)
            continue;
        unit.factor *= std::pow(known.factor, sign);
        if (known.power != 0) {
            int& power = unit.powers[known.base];
            power += sign * known.power;
            if (power == 0)
                unit.powers.erase(known.base);
            else if (std::abs(power) > kMostPower)
                return false;
        }
        return true;
    }
    // "per 1000"
    double number = 0;
    const auto [end, code] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (code != std::errc() || end != name.data() + name.size() || !(number > 0) || number > 1e12)
        return false;
    unit.factor *= std::pow(number, sign);
    return true;
}

} // namespace

Result<Unit> parseUnit(std::string_view text)
{
    Unit unit;
    const std::string trimmed = trim(text);
    if (trimmed.size() > 60)
        return notUnderstood(text);
    int sign = 1;
    std::size_t first = 0;
    for (std::size_t i = 0; i <= trimmed.size(); ++i) {
        if (i < trimmed.size() && trimmed[i] != '*' && trimmed[i] != '/')
            continue;
        if (!apply(unit, trim(std::string_view(trimmed).substr(first, i - first)), sign))
            return notUnderstood(text);
        sign = i < trimmed.size() && trimmed[i] == '/' ? -1 : 1;
        first = i + 1;
    }
    return unit;
}

} // namespace twin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/cell_guard.h"

namespace twin::data {
namespace {

bool startsFormula(char c)
{
    return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r';
}

bool isNumber(std::string_view text)
{
    const std::size_t sign = !text.empty() && (text.front() == '-' || text.front() == '+') ? 1 : 0;
    return text.size() > sign && text.find_first_not_of("0123456789.,", sign) == std::string_view::npos;
}

/// An apostrophe before a character that would start a formula, or before another apostrophe.
bool looksGuarded(std::string_view text)
{
    return text.size() > 1 && text[0] == '\'' && (startsFormula(text[1]) || text[1] == '\'');
}

} // namespace

std::string guardedCell(std::string_view text)
{
    const bool risky = !text.empty() && startsFormula(text.front()) && !isNumber(text);
    return (risky || looksGuarded(text) ? "'" : "") + std::string(text);
}

std::string quotedCell(std::string_view text, std::string_view special)
{
    if (text.find_first_of("\"\r\n") == std::string_view::npos &&
        text.find_first_of(special) == std::string_view::npos)
        return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c;
        if (c == '"')
            quoted += c;
    }
    return quoted + '"';
}

std::string csvText(std::string_view text, std::string_view special)
{
    const bool risky = !text.empty() && startsFormula(text.front());
    return quotedCell((risky ? "'" : "") + std::string(text), special);
}

std::string unguardedCell(std::string_view cell)
{
    return std::string(looksGuarded(cell) ? cell.substr(1) : cell);
}

} // namespace twin::data

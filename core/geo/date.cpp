// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/date.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace twin {
namespace {

std::optional<int> number(std::string_view text)
{
    int value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || code != std::errc() || end != text.data() + text.size() || text.front() == '-')
        return std::nullopt;
    return value;
}

std::chrono::year_month_day calendar(const Date& date)
{
    return {std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
            std::chrono::day(static_cast<unsigned>(date.day))};
}

} // namespace

std::optional<Date> Date::parse(std::string_view text)
{
    Date date;
    std::optional<int> year;
    std::optional<int> month = 1;
    std::optional<int> day = 1;
    if (text.size() == 10 && text[2] == '.' && text[5] == '.') {
        day = number(text.substr(0, 2));
        month = number(text.substr(3, 2));
        year = number(text.substr(6, 4));
    } else if (text.size() == 4 || (text.size() == 7 && text[4] == '-') ||
               (text.size() == 10 && text[4] == '-' && text[7] == '-')) {
        year = number(text.substr(0, 4));
        date.precision = Precision::Year;
        if (text.size() >= 7) {
            month = number(text.substr(5, 2));
            date.precision = Precision::Month;
        }
        if (text.size() == 10) {
            day = number(text.substr(8, 2));
            date.precision = Precision::Day;
        }
    }
    if (!year || !month || !day)
        return std::nullopt;
    date.year = *year;
    date.month = *month;
    date.day = *day;
    if (date.year < 1 || !calendar(date).ok())
        return std::nullopt;
    return date;
}

Date Date::fromDays(std::int64_t daysSince1970)
{
    const std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::days{daysSince1970}}};
    return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day())), Precision::Day};
}

std::int64_t Date::days() const
{
    return std::chrono::sys_days{calendar(*this)}.time_since_epoch().count();
}

Date Date::last() const
{
    using namespace std::chrono;
    if (precision == Precision::Day)
        return *this;
    const auto lastMonth = precision == Precision::Year ? std::chrono::month{12u}
                                                        : std::chrono::month{static_cast<unsigned>(month)};
    const year_month_day_last end{std::chrono::year(year), month_day_last{lastMonth}};
    return {year, static_cast<int>(static_cast<unsigned>(lastMonth)),
            static_cast<int>(static_cast<unsigned>(end.day())), Precision::Day};
}

std::string Date::iso() const
{
    std::array<char, 32> buffer{};
    if (precision == Precision::Year)
        std::snprintf(buffer.data(), buffer.size(), "%04d", year);
    else if (precision == Precision::Month)
        std::snprintf(buffer.data(), buffer.size(), "%04d-%02d", year, month);
    else
        std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", year, month, day);
    return buffer.data();
}

} // namespace twin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace twin {

/// A calendar day (proleptic Gregorian). Sources often know the year or month only: `precision` keeps that.
struct Date
{
    enum class Precision : std::uint8_t
    {
        Year,
        Month,
        Day
    };
    int year = 0;
    int month = 1;
    int day = 1;
    Precision precision = Precision::Day;

    /// "2026", "2026-11", "2026-11-24" or "24.11.2026"; nothing else.
    static std::optional<Date> parse(std::string_view text);
    static Date fromDays(std::int64_t daysSince1970);
    std::int64_t days() const; ///< since 1970-01-01, of the first day of the period
    /// The last day of the period the date stands for (31 December for a bare year).
    Date last() const;
    std::string iso() const; ///< as precise as known
    bool operator==(const Date& o) const { return days() == o.days(); }
    std::strong_ordering operator<=>(const Date& o) const { return days() <=> o.days(); }
};

} // namespace twin

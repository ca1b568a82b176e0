// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <map>
#include <string>
#include <vector>

namespace twin::data {

/// A column that holds the money of one year: "Budget 2025 (T€)", "Ist 2024".
struct YearColumn
{
    std::string heading;
    int year = 0;
    bool spent = false;
    double factor = 1; ///< euros in one unit of the column
};

/// Which column of a catalogue holds what: guessed from German and English headings, or said by the user.
/// Keys are those of the register (core/strategy/register_cells) and the few a foreign table splits them
/// into.
class MeasureColumns
{
public:
    /// `given`: heading by key; an empty heading takes a guess away. What is unknown is named in
    /// `diagnostics`.
    static MeasureColumns find(const std::vector<std::string>& headings,
                               const std::map<std::string, std::string>& given, const std::string& file,
                               Diagnostics& diagnostics);
    /// Guesses only.
    static MeasureColumns guess(const std::vector<std::string>& headings);
    static const std::vector<std::string>& allKeys();

    /// The heading of the column, empty where there is none.
    const std::string& of(const std::string& key) const;
    bool has(const std::string& key) const { return !of(key).empty(); }
    double factor(const std::string& key) const; ///< of money: 1000 under "Kosten (T€)"
    const std::map<std::string, std::string>& byKey() const { return mByKey; }
    const std::vector<YearColumn>& years() const { return mYears; }
    /// Headings that nothing is read from.
    const std::vector<std::string>& unused() const { return mUnused; }
    /// Names of the required ones that are missing, in words for a message.
    std::vector<std::string> missing() const;

private:
    void settle(const std::vector<std::string>& headings);

    std::map<std::string, std::string> mByKey;
    std::vector<YearColumn> mYears;
    std::vector<std::string> mUnused;
};

} // namespace twin::data

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/indicator/indicator.h"
#include "core/result.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace twin {

/// An indicator of the user's own: "population / addresses" with the unit it shall have.
struct UserFormula
{
    std::string id;
    std::string title;
    std::string expression;
    std::string unit; ///< "1", "%", "1/km2", "EUR" …
    IndicatorKind kind = IndicatorKind::Count;
    bool operator==(const UserFormula&) const = default;
};

/// A unit as powers of basic ones and a factor to them: "1/km2" is m^-2 by 1e-6.
struct Unit
{
    std::map<std::string, int> powers;
    double factor = 1;
    bool sameKind(const Unit& o) const { return powers == o.powers; }
};
/// "km2", "kWh/a", "EUR/1000", "1". An unknown name is an Error with the ones that are known.
Result<Unit> parseUnit(std::string_view text);

/// A value with limits while it is reckoned with, in basic units.
struct Interval
{
    double low = 0;
    double central = 0;
    double high = 0;
};

/// What the names in a formula stand for.
struct FormulaField
{
    Interval value;
    Unit unit;
};
struct FormulaValue
{
    Interval value;
    Unit unit;
};
/// + - * / and brackets over numbers and fields; a number may have a unit in square brackets, 1.3[kW]. Sums
/// of different units are an Error that says so. Limits are carried through, always widely enough.
Result<FormulaValue> evaluateExpression(std::string_view expression,
                                        const std::function<Result<FormulaField>(const std::string&)>& field);

/// Names that stand in a formula, in order of first appearance; an Error where it cannot be read.
Result<std::vector<std::string>> fieldsOf(std::string_view expression);

/// The formula for every district of the table, from indicators that stand in it already. It is missing where
/// one of its fields is, with that reason; its kind is at least as weak as theirs, its grade the worst.
IndicatorResult evaluateFormula(const UserFormula& formula, const IndicatorTable& table,
                                double smallestPopulation);

} // namespace twin

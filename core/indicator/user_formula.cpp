// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicator/user_formula.h"

#include "core/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>

namespace twin {
namespace {

constexpr std::size_t kLongestFormula = 2000;
constexpr int kDeepestBrackets = 50;

Error syntax(std::size_t place, const std::string& what)
{
    return {ErrorKind::Malformed,
            TWIN_MSG("The formula cannot be read at character %1 (%2). It is made of numbers, names of "
                     "indicators, + - * / and brackets."),
            {std::to_string(place + 1), what}};
}

std::string unitWords(const Unit& unit)
{
    std::string words;
    for (const auto& [name, power] : unit.powers)
        words += (words.empty() ? "" : "*") + name + (power == 1 ? "" : "^" + std::to_string(power));
    return words.empty() ? "1" : words;
}

Interval product(const Interval& a, const Interval& b)
{
    const double corners[] = {a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high};
    return {*std::min_element(std::begin(corners), std::end(corners)), a.central * b.central,
            *std::max_element(std::begin(corners), std::end(corners))};
}

/// Recursive descent over + -, * /, sign, bracket or value.
class Parser
{
public:
    using Field = std::function<Result<FormulaField>(const std::string&)>;
    Parser(std::string_view text, const Field& field) : mText(text), mField(field) {}

    Result<FormulaValue> run()
    {
        auto value = sum();
        if (!value)
            return value;
        skip();
        if (mPlace < mText.size())
            return syntax(mPlace, std::string(mText.substr(mPlace, 12)));
        return value;
    }

private:
    void skip()
    {
        while (mPlace < mText.size() && (mText[mPlace] == ' ' || mText[mPlace] == '\t'))
            ++mPlace;
    }
    bool take(char wanted)
    {
        skip();
        if (mPlace >= mText.size() || mText[mPlace] != wanted)
            return false;
        ++mPlace;
        return true;
    }

    Result<FormulaValue> sum()
    {
        auto left = term();
        while (left) {
            const bool plus = take('+');
            if (!plus && !take('-'))
                break;
            auto right = term();
            if (!right)
                return right;
            if (!left->unit.sameKind(right->unit))
                return Error{
                    ErrorKind::Invalid,
                    TWIN_MSG("The formula adds %1 and %2, which are not the same kind. Bring both to "
                             "one unit."),
                    {unitWords(left->unit), unitWords(right->unit)}};
            const Interval& a = left->value;
            const Interval& b = right->value;
            left->value = plus ? Interval{a.low + b.low, a.central + b.central, a.high + b.high}
                               : Interval{a.low - b.high, a.central - b.central, a.high - b.low};
        }
        return left;
    }

    Result<FormulaValue> term()
    {
        auto left = factor();
        while (left) {
            const bool times = take('*');
            if (!times && !take('/'))
                break;
            auto right = factor();
            if (!right)
                return right;
            Interval by = right->value;
            if (!times) {
                if (by.low <= 0 && by.high >= 0)
                    return Error{
                        ErrorKind::Invalid,
                        TWIN_MSG("The formula divides by a value that may be zero, so it has no result."),
                        {}};
                by = {1 / by.high, 1 / by.central, 1 / by.low};
            }
            left->value = product(left->value, by);
            for (const auto& [name, power] : right->unit.powers) {
                int& total = left->unit.powers[name];
                total += times ? power : -power;
                if (total == 0)
                    left->unit.powers.erase(name);
            }
        }
        return left;
    }

    Result<FormulaValue> factor()
    {
        if (++mDepth > kDeepestBrackets)
            return syntax(mPlace, "((((");
        auto value = [&]() -> Result<FormulaValue> {
            if (take('-')) {
                auto inner = factor();
                if (inner)
                    inner->value = {-inner->value.high, -inner->value.central, -inner->value.low};
                return inner;
            }
            if (take('(')) {
                auto inner = sum();
                if (inner && !take(')'))
                    return syntax(mPlace, ")");
                return inner;
            }
            return single();
        }();
        --mDepth;
        return value;
    }

    Result<FormulaValue> single()
    {
        skip();
        if (mPlace >= mText.size())
            return syntax(mPlace, "…");
        const char first = mText[mPlace];
        if ((first >= '0' && first <= '9') || first == '.')
            return number();
        const std::size_t start = mPlace;
        const auto isName = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
                   c == '_' || (static_cast<unsigned char>(c) & 0x80U) != 0;
        };
        while (mPlace < mText.size() && isName(mText[mPlace]))
            ++mPlace;
        if (start == mPlace)
            return syntax(start, std::string(1, first));
        auto field = mField(std::string(mText.substr(start, mPlace - start)));
        if (!field)
            return field.error();
        FormulaValue value{field->value, field->unit};
        return inBasicUnits(value);
    }

    Result<FormulaValue> number()
    {
        double figure = 0;
        const char* last = mText.data() + mText.size();
        const auto [end, code] =
            std::from_chars(mText.data() + mPlace, last, figure, std::chars_format::fixed);
        if (code != std::errc())
            return syntax(mPlace, std::string(mText.substr(mPlace, 12)));
        mPlace = static_cast<std::size_t>(end - mText.data());
        FormulaValue value{{figure, figure, figure}, {}};
        if (!take('['))
            return value;
        const std::size_t close = mText.find(']', mPlace);
        if (close == std::string_view::npos)
            return syntax(mPlace, "]");
        auto unit = parseUnit(mText.substr(mPlace, close - mPlace));
        if (!unit)
            return unit.error();
        mPlace = close + 1;
        value.unit = std::move(unit).value();
        return inBasicUnits(value);
    }

    static FormulaValue inBasicUnits(FormulaValue value)
    {
        const double factor = value.unit.factor;
        value.value = {value.value.low * factor, value.value.central * factor, value.value.high * factor};
        value.unit.factor = 1;
        return value;
    }

    std::string_view mText;
    const Field& mField;
    std::size_t mPlace = 0;
    int mDepth = 0;
};

Error unknownField(const std::string& name, const IndicatorTable& table)
{
    std::vector<std::string> known;
    for (const IndicatorResult& entry : table.indicators)
        known.push_back(entry.indicator.id);
    return {ErrorKind::NotFound,
            TWIN_MSG("There is no indicator \"%1\" to reckon with. The nearest known ones: %2."),
            {name, join(nearestNames(name, known), ", ")}};
}

/// What the fields of a formula have in common: oldest date, worst grade, weakest kind.
struct FormulaOrigin
{
    Origin origin;
    bool exact = true;
    std::optional<Phrase> missing;
};

Estimate oneValue(const UserFormula& formula, const Unit& wanted, const IndicatorTable& table,
                  const std::function<const Estimate*(const IndicatorResult&)>& valueOf)
{
    FormulaOrigin found{{table.at, {TWIN_MSG("formula: %1"), {formula.expression}}, Grade::A}, true, {}};
    const auto field = [&](const std::string& name) -> Result<FormulaField> {
        const IndicatorResult* result = table.find(name);
        const Estimate* estimate = result ? valueOf(*result) : nullptr;
        if (!result)
            return unknownField(name, table);
        auto unit = parseUnit(result->indicator.unit);
        if (!unit)
            return unit.error();
        found.origin.grade = worse(found.origin.grade, estimate ? estimate->origin().grade : Grade::A);
        if (!estimate || estimate->isMissing()) {
            if (!found.missing)
                found.missing =
                    estimate ? estimate->reason()
                             : Phrase{TWIN_MSG("One of its fields has no value for the whole city."), {}};
            return FormulaField{{1, 1, 1}, *unit};
        }
        found.origin.asOf = std::min(found.origin.asOf, estimate->origin().asOf);
        found.exact = found.exact && estimate->isExact();
        return FormulaField{{estimate->low(), estimate->central(), estimate->high()}, *unit};
    };
    const auto value = evaluateExpression(formula.expression, field);
    if (found.missing && value)
        return Estimate::missing(*found.missing, found.origin);
    if (!value)
        return Estimate::missing({value.error().message, value.error().arguments}, found.origin);
    if (!value->unit.sameKind(wanted))
        return Estimate::missing(
            {TWIN_MSG("The formula gives %1, but its unit is said to be %2. Correct one of "
                      "them."),
             {unitWords(value->unit), formula.unit}},
            found.origin);
    const double scale = 1 / wanted.factor;
    const Interval& figure = value->value;
    return found.exact && formula.kind != IndicatorKind::Effect
               ? Estimate::exact(figure.central * scale, found.origin)
               : Estimate::range(figure.low * scale, figure.central * scale, figure.high * scale,
                                 found.origin);
}

} // namespace

Result<FormulaValue> evaluateExpression(std::string_view expression,
                                        const std::function<Result<FormulaField>(const std::string&)>& field)
{
    if (expression.size() > kLongestFormula)
        return Error{ErrorKind::Refused,
                     TWIN_MSG("The formula is longer than %1 characters. Make several of it."),
                     {std::to_string(kLongestFormula)}};
    return Parser(expression, field).run();
}

Result<std::vector<std::string>> fieldsOf(std::string_view expression)
{
    std::vector<std::string> names;
    const auto value = evaluateExpression(expression, [&](const std::string& name) -> Result<FormulaField> {
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
        return FormulaField{{1, 1, 1}, {}};
    });
    if (!value && value.error().kind != ErrorKind::Invalid)
        return value.error();
    return names;
}

IndicatorResult evaluateFormula(const UserFormula& formula, const IndicatorTable& table,
                                double smallestPopulation)
{
    IndicatorResult result;
    result.indicator = {formula.id, formula.kind, formula.unit,      {formula.title, {}},
                        false,      false,        formula.expression};
    const auto names = fieldsOf(formula.expression);
    for (const std::string& name : names ? *names : std::vector<std::string>{}) {
        const IndicatorResult* field = table.find(name);
        // What is made of a model is a model, what is made of a coverage is not a count.
        if (field && field->indicator.kind > result.indicator.kind)
            result.indicator.kind = field->indicator.kind;
        result.indicator.ofPeople = result.indicator.ofPeople || (field && field->indicator.ofPeople);
    }
    UserFormula asKind = formula;
    asKind.kind = result.indicator.kind;
    const auto wanted = parseUnit(formula.unit);
    const Origin origin{table.at, {TWIN_MSG("formula: %1"), {formula.expression}}, Grade::D};
    for (std::size_t d = 0; d < table.districts.size(); ++d) {
        const double people = d < table.people.size() ? table.people[d] : 0;
        if (!wanted)
            result.districts.push_back(
                Estimate::missing({wanted.error().message, wanted.error().arguments}, origin));
        else if (result.indicator.ofPeople && people > 0 && people < smallestPopulation)
            result.districts.push_back(Estimate::missing(
                {TWIN_MSG("Hidden: fewer than %1 people live here, single ones could be recognised."),
                 {std::to_string(static_cast<int>(smallestPopulation))}},
                origin));
        else
            result.districts.push_back(oneValue(asKind, *wanted, table, [d](const IndicatorResult& entry) {
                return d < entry.districts.size() ? &entry.districts[d] : nullptr;
            }));
    }
    if (wanted)
        result.city = oneValue(asKind, *wanted, table, [](const IndicatorResult& entry) {
            return entry.city ? &*entry.city : nullptr;
        });
    return result;
}

} // namespace twin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/measure_cells.h"

#include "core/strategy/register_cells.h"
#include "core/text.h"
#include "data/readers/csv_table.h"
#include "data/readers/measure_fields.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace twin::data {
namespace {

const std::string& part(const std::vector<std::string>& parts, std::size_t index)
{
    static const std::string kNone;
    return index < parts.size() ? parts[index] : kNone;
}

bool isInferred(const std::string& text)
{
    const std::string folded = foldCase(text);
    return folded == "inferred" || folded == "erschlossen" || folded == "1";
}

/// The register's own way to write a number first, then what people write.
std::optional<double> numberOf(const std::string& text)
{
    double value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code == std::errc() && end == text.data() + text.size() && std::isfinite(value))
        return value;
    return parseDecimal(text);
}

std::optional<double> moneyOf(const std::string& text)
{
    return text.empty() ? std::nullopt : euros(text);
}

/// Texts of a list, each one entry.
std::vector<std::string> textsOf(const std::string& cell)
{
    std::vector<std::string> texts;
    for (const std::vector<std::string>& parts : cellEntries(cell))
        texts.push_back(parts.front());
    return texts;
}

template <typename Point>
void sortByDate(std::vector<Point>& points)
{
    std::stable_sort(points.begin(), points.end(),
                     [](const Point& a, const Point& b) { return a.date < b.date; });
}

} // namespace

void MeasureCells::reject(const Measure& measure, const char* column, const Parts& parts, const char* syntax)
{
    mDiagnostics.warn(mFile, measure.id,
                      TWIN_MSG("'%1' in the column %2 was not understood and was left out. Write %3."),
                      {cellOf({parts}), column, syntax});
}

void MeasureCells::readHistory(Measure& measure, const std::string& cell)
{
    if (foldCase(cell) == "none") {
        measure.history.clear();
        return;
    }
    std::vector<StatusEntry> history;
    for (const Parts& parts : cellEntries(cell)) {
        const std::string& head = part(parts, 0);
        const auto colon = head.find(':');
        const auto date =
            colon == std::string::npos ? std::nullopt : measureDate(std::string_view(head).substr(0, colon));
        const auto status = date ? measureStatus(trim(head.substr(colon + 1))) : std::nullopt;
        if (!date || !status) {
            mDiagnostics.warn(mFile, measure.id,
                              TWIN_MSG("'%1' in the status history is not a date and a status such as "
                                       "2030:done; it was left out."),
                              {head});
            continue;
        }
        const std::string& source = part(parts, 2);
        history.push_back(
            {*date, *status, isInferred(part(parts, 1)), parts.size() == 1 ? measure.sourceUrl : source});
    }
    if (!history.empty()) {
        sortByDate(history);
        measure.history = std::move(history);
    }
}

void MeasureCells::readWeights(Measure& measure, const std::string& cell)
{
    for (const Parts& parts : cellEntries(cell)) {
        const auto weight = numberOf(part(parts, 1));
        if (weight && *weight >= 0)
            measure.goalWeights[parts.front()] = *weight;
        else
            reject(measure, "goal_weights", parts, "goal|0.5");
    }
}

void MeasureCells::readResolutions(Measure& measure, const std::string& cell)
{
    std::vector<Resolution> resolutions;
    for (const Parts& parts : cellEntries(cell)) {
        if (const auto date = measureDate(part(parts, 1)))
            resolutions.push_back({part(parts, 0), *date, part(parts, 2), part(parts, 3)});
        else
            reject(measure, "resolutions", parts, "paper|date|body|address");
    }
    measure.resolutions = std::move(resolutions);
}

void MeasureCells::readBudget(Measure& measure, const std::string& cell)
{
    std::vector<BudgetItem> items;
    for (const Parts& parts : cellEntries(cell)) {
        BudgetItem item;
        const bool amountOnly = parts.size() == 1;
        const bool noYear = amountOnly || part(parts, 0).empty();
        const double year = noYear ? 0 : numberOf(part(parts, 0)).value_or(-1);
        item.plannedEuro = moneyOf(part(parts, amountOnly ? 0 : 1));
        item.spentEuro = moneyOf(part(parts, 2));
        item.funds = part(parts, 3);
        item.source = part(parts, 4);
        const bool yearGood = noYear || (year >= 1900 && year <= 2200);
        const bool unread = (!amountOnly && !part(parts, 1).empty() && !item.plannedEuro) ||
                            (!part(parts, 2).empty() && !item.spentEuro);
        if (!yearGood || unread || (!item.plannedEuro && !item.spentEuro)) {
            reject(measure, "budget", parts, "year|planned|spent|funds|source");
            continue;
        }
        item.year = static_cast<int>(year);
        items.push_back(std::move(item));
    }
    measure.budget = std::move(items);
}

void MeasureCells::readIndicators(Measure& measure, const std::string& cell)
{
    std::vector<MeasureIndicator> indicators;
    for (const Parts& parts : cellEntries(cell)) {
        auto known = std::find_if(indicators.begin(), indicators.end(), [&](const MeasureIndicator& other) {
            return other.name == part(parts, 0) && other.unit == part(parts, 1);
        });
        const std::string role = foldCase(part(parts, 2));
        const auto date = measureDate(part(parts, 3));
        const auto value = numberOf(part(parts, 4));
        const bool knownRole = role == "baseline" || role == "target" || role == "reading";
        if (part(parts, 0).empty() || (parts.size() > 2 && (!knownRole || !date || !value))) {
            reject(measure, "indicators", parts, "name|unit|baseline, target or reading|date|value|source");
            continue;
        }
        if (known == indicators.end()) {
            indicators.push_back({part(parts, 0), part(parts, 1), {}, {}, {}});
            known = std::prev(indicators.end());
        }
        if (parts.size() <= 2)
            continue;
        const IndicatorPoint point{*date, *value, part(parts, 5)};
        if (role == "baseline")
            known->baseline = point;
        else
            (role == "target" ? known->targets : known->readings).push_back(point);
    }
    for (MeasureIndicator& indicator : indicators) {
        sortByDate(indicator.targets);
        sortByDate(indicator.readings);
    }
    measure.indicators = std::move(indicators);
}

void MeasureCells::readLinks(Measure& measure, const std::string& cell)
{
    std::vector<MeasureLink> links;
    for (const Parts& parts : cellEntries(cell)) {
        const std::string& kindText = part(parts, 2);
        const auto kind = kindText.empty() ? LinkKind::Needs : linkKindFromKey(foldCase(kindText));
        if (!kind) {
            reject(measure, "depends_on", parts, "id|inferred|needs, supports, replaces or conflicts|source");
            continue;
        }
        links.push_back({part(parts, 0), isInferred(part(parts, 1)), *kind, part(parts, 3)});
    }
    measure.dependsOn = std::move(links);
}

void MeasureCells::readChanges(Measure& measure, const std::string& cell)
{
    std::vector<ChangeRecord> changes;
    for (const Parts& parts : cellEntries(cell)) {
        const ChangeRecord record{part(parts, 0), part(parts, 1), {}};
        if (changes.empty() || parts.size() < 3 || changes.back().at != record.at ||
            changes.back().who != record.who)
            changes.push_back(record);
        if (parts.size() >= 3)
            changes.back().fields.push_back({part(parts, 2), part(parts, 3), part(parts, 4)});
    }
    measure.changes = std::move(changes);
}

void MeasureCells::read(Measure& measure, const std::function<std::string(const std::string&)>& cell)
{
    const auto with = [&](const char* key, const auto& handle) {
        if (const std::string text = cell(key); !text.empty())
            handle(text);
    };
    with("status_history", [&](const std::string& text) { readHistory(measure, text); });
    with("goal_weights", [&](const std::string& text) { readWeights(measure, text); });
    with("resolutions", [&](const std::string& text) { readResolutions(measure, text); });
    with("budget", [&](const std::string& text) { readBudget(measure, text); });
    with("indicators", [&](const std::string& text) { readIndicators(measure, text); });
    with("depends_on", [&](const std::string& text) { readLinks(measure, text); });
    with("changes", [&](const std::string& text) { readChanges(measure, text); });
    with("partners", [&](const std::string& text) { measure.partners = textsOf(text); });
    with("versions", [&](const std::string& text) {
        measure.versions.clear();
        for (const Parts& parts : cellEntries(text))
            measure.versions.push_back({part(parts, 0), isInferred(part(parts, 1)), part(parts, 2)});
    });
    with("evidence", [&](const std::string& text) {
        measure.evidence.clear();
        for (const Parts& parts : cellEntries(text)) {
            // A lone address is what people write.
            if (parts.size() == 1 && parts.front().rfind("http", 0) == 0)
                measure.evidence.push_back({{}, parts.front(), {}});
            else
                measure.evidence.push_back({part(parts, 0), part(parts, 1), measureDate(part(parts, 2))});
        }
    });
}

void clearList(Measure& measure, const std::string& key)
{
    if (key == "resolutions")
        measure.resolutions.clear();
    else if (key == "budget")
        measure.budget.clear();
    else if (key == "indicators")
        measure.indicators.clear();
    else if (key == "depends_on")
        measure.dependsOn.clear();
    else if (key == "versions")
        measure.versions.clear();
    else if (key == "evidence")
        measure.evidence.clear();
}

} // namespace twin::data

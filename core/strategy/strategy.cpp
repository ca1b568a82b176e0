// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/strategy.h"

#include "core/text.h"

#include <algorithm>

namespace twin {
namespace {

bool containsText(const std::string& haystack, const std::string& foldedNeedle)
{
    return foldCase(haystack).find(foldedNeedle) != std::string::npos;
}

bool anyContains(const std::vector<std::string>& texts, const std::string& foldedNeedle)
{
    return std::any_of(texts.begin(), texts.end(),
                       [&](const std::string& text) { return containsText(text, foldedNeedle); });
}

/// A body is in charge, a partner, or has decided; under any of the names an actor goes by.
bool standsBehind(const Measure& measure, const Strategy& strategy, const std::string& body)
{
    std::vector<std::string> names{foldCase(body)};
    for (const Actor& actor : strategy.actors) {
        if (foldCase(actor.key) != names.front() && foldCase(actor.name.de) != names.front() &&
            foldCase(actor.name.en) != names.front())
            continue;
        for (const std::string& name : actor.names)
            names.push_back(foldCase(name));
    }
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return containsText(measure.responsible, name) || anyContains(measure.partners, name) ||
               std::any_of(measure.resolutions.begin(), measure.resolutions.end(),
                           [&](const Resolution& resolution) { return containsText(resolution.body, name); });
    });
}

bool matchesText(const Measure& measure, const std::string& text)
{
    // Every word must occur somewhere, so that "wlan travemünde" finds the beach Wi-Fi.
    for (const std::string& word : split(foldCase(text), ' ')) {
        const bool found =
            containsText(measure.id, word) || containsText(measure.title.de, word) ||
            containsText(measure.title.en, word) || containsText(measure.field, word) ||
            containsText(measure.responsible, word) || containsText(measure.placement.words, word) ||
            anyContains(measure.placement.districts, word) || anyContains(measure.placement.quarters, word) ||
            anyContains(measure.partners, word) || containsText(measure.summary.de, word) ||
            containsText(measure.summary.en, word) ||
            std::any_of(
                measure.resolutions.begin(), measure.resolutions.end(), [&](const Resolution& resolution) {
                    return containsText(resolution.paper, word) || containsText(resolution.body, word);
                });
        if (!found)
            return false;
    }
    return true;
}

bool listed(const std::vector<std::string>& list, const std::string& wanted)
{
    const std::string folded = foldCase(wanted);
    return std::any_of(list.begin(), list.end(),
                       [&](const std::string& name) { return foldCase(name) == folded; });
}

bool actsIn(const Measure& measure, const std::string& district)
{
    return listed(measure.placement.districts, district);
}

bool passes(const Strategy& strategy, const Measure& measure, const MeasureFilter& filter, Date day)
{
    const bool citywide = measure.placement.scope == Scope::Citywide;
    if (citywide && !filter.includeCitywide)
        return false;
    if (!filter.district.empty() && !citywide && !actsIn(measure, filter.district))
        return false;
    if (!filter.field.empty() && foldCase(measure.field) != foldCase(filter.field) &&
        measure.fieldNumber != filter.field)
        return false;
    if (!filter.goal.empty() &&
        std::find(measure.goals.begin(), measure.goals.end(), filter.goal) == measure.goals.end())
        return false;
    if (filter.scope && measure.placement.scope != *filter.scope)
        return false;
    if (filter.status && measure.statusAt(day) != *filter.status)
        return false;
    if (!filter.quarter.empty() && !citywide && !listed(measure.placement.quarters, filter.quarter))
        return false;
    if (!filter.body.empty() && !standsBehind(measure, strategy, filter.body))
        return false;
    if (!filter.version.empty() &&
        std::none_of(measure.versions.begin(), measure.versions.end(),
                     [&](const VersionMention& mention) { return mention.version == filter.version; }))
        return false;
    return filter.text.empty() || matchesText(measure, filter.text);
}

} // namespace

const Measure* Strategy::find(const std::string& id) const
{
    for (const Measure& measure : measures) {
        if (measure.id == id)
            return &measure;
    }
    return nullptr;
}

std::vector<std::string> Strategy::fields() const
{
    std::vector<std::string> labels;
    for (const Measure& measure : measures) {
        if (!measure.field.empty() && std::find(labels.begin(), labels.end(), measure.field) == labels.end())
            labels.push_back(measure.field);
    }
    return labels;
}

std::vector<std::size_t> filterMeasures(const Strategy& strategy, const MeasureFilter& filter, Date day)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < strategy.measures.size(); ++i) {
        if (passes(strategy, strategy.measures[i], filter, day))
            found.push_back(i);
    }
    if (!filter.district.empty()) {
        std::stable_partition(found.begin(), found.end(), [&](std::size_t i) {
            return strategy.measures[i].placement.scope != Scope::Citywide;
        });
    }
    return found;
}

DistrictMeasureCount countMeasures(const Strategy& strategy, const std::string& district, Date day)
{
    DistrictMeasureCount count;
    std::vector<int> byStatus(allStatuses().size(), 0);
    for (const Measure& measure : strategy.measures) {
        if (measure.placement.scope == Scope::Citywide) {
            ++count.citywide;
        } else if (district.empty() || actsIn(measure, district)) {
            ++count.local;
            ++byStatus[static_cast<std::size_t>(measure.statusAt(day))];
        }
    }
    for (MeasureStatus status : allStatuses()) {
        if (const int n = byStatus[static_cast<std::size_t>(status)]; n > 0)
            count.localByStatus.emplace_back(status, n);
    }
    return count;
}

} // namespace twin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/feeds/recorded_feed.h"

#include "data/feeds/observations_json.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

namespace twin::data {
namespace {

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count)
{
    int value = 0;
    if (at + count > text.size())
        return std::nullopt;
    const char* first = text.data() + at;
    const auto [end, code] = std::from_chars(first, first + count, value);
    if (code != std::errc() || end != first + count || *first == '-')
        return std::nullopt;
    return value;
}

/// "2026-11-24T06:00:00+01:00", with optional fraction of a second, "Z" or an offset; a time without one is
/// refused, as it could be any of two hours.
std::optional<UtcMillis> parseInstant(std::string_view text)
{
    using namespace std::chrono;
    const auto y = digits(text, 0, 4);
    const auto mo = digits(text, 5, 2);
    const auto d = digits(text, 8, 2);
    const auto h = digits(text, 11, 2);
    const auto mi = digits(text, 14, 2);
    const auto s = digits(text, 17, 2);
    if (!y || !mo || !d || !h || !mi || !s || text[4] != '-' || text[7] != '-' ||
        (text[10] != 'T' && text[10] != ' ') || text[13] != ':' || text[16] != ':' || *h > 24 || *mi > 59 ||
        *s > 60)
        return std::nullopt;
    const year_month_day date{year(*y), month(static_cast<unsigned>(*mo)), day(static_cast<unsigned>(*d))};
    if (!date.ok())
        return std::nullopt;
    std::size_t at = 19;
    if (at < text.size() && text[at] == '.') {
        ++at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9')
            ++at;
    }
    int offsetMinutes = 0;
    if (at < text.size() && text[at] == 'Z' && at + 1 == text.size()) {
        offsetMinutes = 0;
    } else if (at < text.size() && (text[at] == '+' || text[at] == '-')) {
        const auto hours = digits(text, at + 1, 2);
        const std::size_t colon = at + 3 < text.size() && text[at + 3] == ':' ? 1 : 0;
        const auto minutes = digits(text, at + 3 + colon, 2);
        if (!hours || !minutes || *hours > 18 || *minutes > 59 || text.size() != at + 5 + colon)
            return std::nullopt;
        offsetMinutes = (*hours * 60 + *minutes) * (text[at] == '-' ? -1 : 1);
    } else {
        return std::nullopt;
    }
    const std::int64_t seconds =
        sys_days{date}.time_since_epoch().count() * 86'400LL + *h * 3'600 + *mi * 60 + *s;
    return (seconds - offsetMinutes * 60LL) * 1000;
}

} // namespace

std::vector<Observation> observationsFrom(const Json& list, const std::string& file, Diagnostics& diagnostics)
{
    std::vector<Observation> observations;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Json& entry = list[i];
        const auto stamp = entry.is_object() ? entry.find("timestamp") : entry.end();
        const auto time = entry.is_object() && stamp != entry.end() && stamp->is_string()
                              ? parseInstant(stamp->get_ref<const std::string&>())
                              : std::nullopt;
        if (!time) {
            diagnostics.warn(file, "[" + std::to_string(i) + "]",
                             TWIN_MSG("A reading without a time and its offset from UTC was left out."), {});
            continue;
        }
        Observation observation{*time, std::nullopt};
        const auto value = entry.find("value");
        if (value != entry.end() && value->is_number() && std::isfinite(value->get<double>()))
            observation.result = value->get<double>();
        observations.push_back(observation);
    }
    std::stable_sort(
        observations.begin(), observations.end(),
        [](const Observation& a, const Observation& b) { return a.phenomenonTime < b.phenomenonTime; });
    // The same instant twice: the later entry is the correction.
    std::vector<Observation> unique;
    for (const Observation& observation : observations) {
        if (!unique.empty() && unique.back().phenomenonTime == observation.phenomenonTime)
            unique.back() = observation;
        else
            unique.push_back(observation);
    }
    return unique;
}

Result<std::vector<Observation>>
parsePegelonlineMeasurements(const std::string& json, const std::string& file, Diagnostics& diagnostics)
{
    const auto parsed = parseJson(json, file);
    if (!parsed)
        return parsed.error();
    // measurements.json is a list, currentmeasurement.json one object of the same shape.
    if (parsed->is_object() && parsed->contains("timestamp"))
        return observationsFrom(Json::array({*parsed}), file, diagnostics);
    if (!parsed->is_array())
        return Error{ErrorKind::Malformed,
                     TWIN_MSG("%1 is not a list of readings with \"timestamp\" and \"value\" as PEGELONLINE "
                              "delivers them. No reading was taken."),
                     {file}};
    return observationsFrom(*parsed, file, diagnostics);
}

} // namespace twin::data

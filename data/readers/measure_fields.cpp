// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/measure_fields.h"

#include "core/text.h"
#include "data/readers/csv_table.h"

#include <algorithm>
#include <array>

namespace twin::data {
namespace {

struct StatusWord
{
    std::string_view word; ///< folded
    MeasureStatus status;
};

constexpr std::array<StatusWord, 44> kWords{{
    {"unbekannt", MeasureStatus::Unknown},
    {"offen", MeasureStatus::Unknown},
    {"k.a.", MeasureStatus::Unknown},
    {"idee", MeasureStatus::Idea},
    {"vorschlag", MeasureStatus::Idea},
    {"proposed", MeasureStatus::Idea},
    {"geplant", MeasureStatus::Planned},
    {"in planung", MeasureStatus::Planned},
    {"planung", MeasureStatus::Planned},
    {"vorbereitung", MeasureStatus::Planned},
    {"in vorbereitung", MeasureStatus::Planned},
    {"beschlossen", MeasureStatus::Resolved},
    {"approved", MeasureStatus::Resolved},
    {"finanziert", MeasureStatus::Funded},
    {"gefördert", MeasureStatus::Funded},
    {"laufend", MeasureStatus::Running},
    {"läuft", MeasureStatus::Running},
    {"in umsetzung", MeasureStatus::Running},
    {"umsetzung", MeasureStatus::Running},
    {"in arbeit", MeasureStatus::Running},
    {"in progress", MeasureStatus::Running},
    {"ongoing", MeasureStatus::Running},
    {"active", MeasureStatus::Running},
    {"aktiv", MeasureStatus::Running},
    {"begonnen", MeasureStatus::Running},
    {"live", MeasureStatus::Live},
    {"in betrieb", MeasureStatus::Live},
    {"betrieb", MeasureStatus::Live},
    {"abgeschlossen", MeasureStatus::Done},
    {"fertig", MeasureStatus::Done},
    {"umgesetzt", MeasureStatus::Done},
    {"erledigt", MeasureStatus::Done},
    {"completed", MeasureStatus::Done},
    {"complete", MeasureStatus::Done},
    {"finished", MeasureStatus::Done},
    {"gefährdet", MeasureStatus::Threatened},
    {"at risk", MeasureStatus::Threatened},
    {"gestoppt", MeasureStatus::Stopped},
    {"eingestellt", MeasureStatus::Stopped},
    {"beendet", MeasureStatus::Stopped},
    {"abgebrochen", MeasureStatus::Stopped},
    {"discontinued", MeasureStatus::Stopped},
    {"cancelled", MeasureStatus::Stopped},
    {"verworfen", MeasureStatus::Stopped},
}};

std::string padded(const std::string& text)
{
    return text.size() == 1 ? "0" + text : text;
}

bool digitsOnly(const std::string& text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "1.234.567" and "1,234,567": marks in groups of three from the first group on.
bool groupedByThree(std::string_view text, char mark)
{
    const auto first = text.find(mark);
    if (first == std::string_view::npos || first == 0 || first > 3)
        return false;
    for (std::size_t i = first; i < text.size(); i += 4) {
        if (text[i] != mark || i + 4 > text.size() || !digitsOnly(std::string(text.substr(i + 1, 3))))
            return false;
    }
    return true;
}

} // namespace

std::optional<MeasureStatus> measureStatus(const std::string& text)
{
    const std::string folded = foldCase(trim(text));
    if (const std::optional<MeasureStatus> status = statusFromKey(folded))
        return status;
    for (const StatusWord& entry : kWords) {
        if (folded == foldCase(entry.word))
            return entry.status;
    }
    return std::nullopt;
}

std::optional<Date> measureDate(std::string_view text)
{
    const std::string trimmed = trim(text);
    if (std::optional<Date> date = Date::parse(trimmed))
        return date;
    if (trimmed.size() > 19)
        return std::nullopt;
    // A time behind the day, as tables and databases write it.
    if (trimmed.size() > 10 && (trimmed[10] == 'T' || trimmed[10] == ' '))
        return Date::parse(trimmed.substr(0, 10));
    for (const char mark : {'.', '/'}) {
        const std::vector<std::string> parts = split(trimmed, mark);
        if (!std::all_of(parts.begin(), parts.end(), digitsOnly))
            continue;
        if (parts.size() == 3 && parts[2].size() == 4 && mark == '.')
            return Date::parse(parts[2] + "-" + padded(parts[1]) + "-" + padded(parts[0]));
        // As spreadsheets hand their dates out.
        if (parts.size() == 3 && parts[0].size() == 4 && mark == '/')
            return Date::parse(parts[0] + "-" + padded(parts[1]) + "-" + padded(parts[2]));
        if (parts.size() == 2 && parts[1].size() == 4)
            return Date::parse(parts[1] + "-" + padded(parts[0]));
        if (parts.size() == 2 && parts[0].size() == 4)
            return Date::parse(parts[0] + "-" + padded(parts[1]));
    }
    return std::nullopt;
}

std::optional<double> euros(std::string_view text)
{
    std::string folded = foldCase(trim(text));
    for (const char* mark : {"€", "eur", "euro", "ca.", "rund", "~"}) {
        for (auto at = folded.find(mark); at != std::string::npos; at = folded.find(mark))
            folded.erase(at, std::string_view(mark).size());
    }
    folded = trim(folded);
    double factor = 1;
    struct Word
    {
        const char* name;
        double factor;
    };
    for (const Word& word :
         {Word{"mrd", 1e9}, Word{"milliarde", 1e9}, Word{"bn", 1e9}, Word{"mio", 1e6}, Word{"million", 1e6},
          Word{"m", 1e6}, Word{"tsd", 1e3}, Word{"tausend", 1e3}, Word{"k", 1e3}}) {
        const auto at = folded.find(word.name);
        if (at != std::string::npos && at > 0) {
            factor = word.factor;
            folded = trim(std::string_view(folded).substr(0, at));
            break;
        }
    }
    for (const char mark : {'.', ','}) {
        if (factor == 1 && groupedByThree(folded, mark))
            std::erase(folded, mark);
    }
    if (folded.find_first_not_of("0123456789.,' ") != std::string::npos)
        return std::nullopt;
    std::erase(folded, ' ');
    const std::optional<double> value = parseDecimal(folded);
    return value ? std::optional<double>(*value * factor) : std::nullopt;
}

} // namespace twin::data

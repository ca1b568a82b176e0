// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/district_fields.h"

#include "core/geo/polygon.h"
#include "core/text.h"
#include "data/readers/attribute_fields.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>

namespace twin::data {
namespace {

constexpr double kLeastMeanArea = 40'000; ///< square metres: a few blocks of houses
constexpr std::size_t kFewest = 2;
constexpr std::size_t kMost = 2000;
constexpr double kMostly = 0.75;

bool containsAny(const std::string& text, std::initializer_list<std::string_view> parts)
{
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::string_view part) { return text.find(part) != std::string::npos; });
}

/// A field whose name has one of the parts, and not a number's.
std::string fieldWith(const std::vector<std::string>& fields, std::initializer_list<std::string_view> parts)
{
    for (const std::string& field : fields) {
        const std::string folded = foldCase(field);
        if (containsAny(folded, parts) &&
            !containsAny(folded, {"_nr", "nummer", "_id", "number", "_no", "_key", "schl", "code"}))
            return field;
    }
    return {};
}

/// "OT_NR", "SSTADTTEILNUMMER": a part of a name where none is usual.
std::string fieldEnding(const std::vector<std::string>& fields, std::initializer_list<std::string_view> ends)
{
    for (const std::string& field : fields) {
        const std::string folded = foldCase(field);
        if (std::any_of(ends.begin(), ends.end(),
                        [&](std::string_view end) { return folded.ends_with(end); }))
            return field;
    }
    return {};
}

bool hasLetter(const std::string& text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    });
}

/// A number, a date or an identifier is no name.
bool readsAsName(const std::string& text)
{
    return text.size() >= 2 && text.size() <= 80 && hasLetter(text) && text.front() != '{' &&
           static_cast<std::size_t>(std::count_if(
               text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) <= text.size() / 3;
}

/// How many of the features have a name of their own in this field, 0 to 1.
double distinctNames(const VectorLayer& layer, const std::string& field)
{
    std::set<std::string> names;
    for (const VectorFeature& feature : layer.features) {
        const std::string name = trim(fieldValue(feature.attributes, field));
        if (readsAsName(name))
            names.insert(name);
    }
    return layer.features.empty()
               ? 0
               : static_cast<double>(names.size()) / static_cast<double>(layer.features.size());
}

using Cell = std::pair<std::int64_t, std::int64_t>;

/// How many of the areas share a corner with another one, 0 to 1.
double touching(const VectorLayer& layer)
{
    std::map<Cell, std::size_t> first;
    std::set<std::size_t> touching;
    for (std::size_t i = 0; i < layer.features.size(); ++i) {
        for (const Polygon2& polygon : layer.features[i].polygons) {
            for (const MapPoint2& corner : polygon.outer) {
                const Cell cell{std::llround(corner.easting), std::llround(corner.northing)};
                const auto [known, fresh] = first.emplace(cell, i);
                if (!fresh && known->second != i) {
                    touching.insert(i);
                    touching.insert(known->second);
                }
            }
        }
    }
    return static_cast<double>(touching.size()) / static_cast<double>(layer.features.size());
}

} // namespace

DistrictFields findDistrictFields(const std::vector<std::string>& fields, const std::string& nameField)
{
    DistrictFields found;
    found.name = nameField.empty()
                     ? findField(fields, {"name",        "stadtteil",     "stadtteil_name", "stadtteilname",
                                          "bezeichnung", "gen",           "ortsteil",       "ortsteilname",
                                          "bezirk",      "bezirksname",   "stadtbezirk",    "stadtbezirkname",
                                          "quartier",    "viertel",       "stadtviertel",   "district",
                                          "bez",         "nam",           "name_de",        "wahlkreis",
                                          "wk_name",     "neighbourhood", "neighborhood",   "borough",
                                          "wijknaam",    "buurtnaam",     "wk_naam",        "bu_naam",
                                          "naam",        "nom",           "nome",           "nombre",
                                          "nazwa",       "navn",          "namn",           "arrondissement",
                                          "label"})
                     : findField(fields, {nameField});
    if (found.name.empty() && nameField.empty())
        found.name = fieldWith(fields, {"name", "naam", "bezeichn"});
    if (found.name.empty() && nameField.empty())
        found.name =
            fieldWith(fields, {"stadtteil", "ortsteil", "bezirk", "quartier", "viertel", "district"});
    found.number = findField(fields, {"schluessel", "number", "nummer", "nr", "stadtteil_nr", "stadtteilnr",
                                      "stadtteilnummer", "no", "wk_nr", "key", "code"});
    if (found.number.empty())
        found.number =
            fieldEnding(fields, {"_nr", "nummer", "_no", "number", "schluessel", "schlüssel", "_code"});
    found.source = findField(fields, {"source", "quelle", "lizenz", "licence", "license"});
    return found;
}

DistrictFields findDistrictFields(const VectorLayer& layer, const std::string& nameField)
{
    DistrictFields found = findDistrictFields(layer.fields, nameField);
    if (!nameField.empty() || (!found.name.empty() && distinctNames(layer, found.name) >= kMostly))
        return found;
    for (const std::string& field : layer.fields) {
        if (field != found.number && field != found.source && distinctNames(layer, field) >= kMostly) {
            found.name = field;
            break;
        }
    }
    return found;
}

bool looksLikeDistricts(const VectorLayer& layer)
{
    if (layer.features.size() < kFewest || layer.features.size() > kMost)
        return false;
    double area = 0;
    for (const VectorFeature& feature : layer.features) {
        if (feature.polygons.empty())
            return false;
        for (const Polygon2& polygon : feature.polygons)
            area += std::abs(signedArea(polygon.outer));
    }
    if (area / static_cast<double>(layer.features.size()) < kLeastMeanArea)
        return false;
    const std::string name = findDistrictFields(layer).name;
    return !name.empty() && distinctNames(layer, name) >= kMostly && touching(layer) >= kMostly;
}

} // namespace twin::data

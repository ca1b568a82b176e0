// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/feature_fields.h"

#include "core/text.h"
#include "data/readers/building_attributes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace twin::data {
namespace {

/// Without prefix and separators: "bldg:measured_height" is "measuredheight".
std::string bare(const std::string& name)
{
    std::string folded = foldCase(name);
    if (const std::size_t colon = folded.rfind(':'); colon != std::string::npos && !folded.starts_with("gml"))
        folded.erase(0, colon + 1);
    std::erase_if(folded, [](char c) { return c == '_' || c == '-' || c == ' ' || c == ':' || c == '.'; });
    return folded;
}

/// CityGML's name for a column; empty for any other.
std::string_view cityGmlName(const std::string& column)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kNames{
        {{"measuredheight", "measuredHeight"},
         {"function", "function"},
         {"buildingfunction", "function"},
         {"gebaeudefunktion", "function"},
         {"gebäudefunktion", "function"},
         {"rooftype", "roofType"},
         {"dachform", "roofType"},
         {"storeysaboveground", "storeysAboveGround"},
         {"buildinglevels", "storeysAboveGround"},
         {"yearofconstruction", "yearOfConstruction"},
         {"baujahr", "yearOfConstruction"},
         {"usage", "usage"}}};
    for (const auto& [known, name] : kNames) {
        if (known == column)
            return name;
    }
    return {};
}

/// The lower, the surer that the column identifies; nothing for any other.
std::optional<int> identifierRank(const std::string& column)
{
    static constexpr std::array<std::string_view, 9> kNames{
        "gmlid", "cityobjectid", "buildingid", "id", "identifier", "oid", "guid", "globalid", "uuid"};
    const auto found = std::find(kNames.begin(), kNames.end(), column);
    if (found == kNames.end())
        return std::nullopt;
    return static_cast<int>(found - kNames.begin());
}

/// A column "height" may mean anything; it is the building's where it fits what stands there.
void takeHeight(const std::string& text, Building& building)
{
    const auto [low, high] = building.heightRange();
    Building stated;
    setMeasuredHeight(stated, text);
    if (stated.measuredHeight && std::abs(*stated.measuredHeight - (high - low)) <= 0.3 * (high - low) + 0.5)
        setMeasuredHeight(building, text);
}

bool isHeight(const std::string& column)
{
    return column == "height" || column == "hoehe" || column == "höhe" || column == "gebaeudehoehe" ||
           column == "buildingheight";
}

} // namespace

std::optional<ObjectClass> objectClassFrom(const std::string& word)
{
    static constexpr std::array<std::pair<std::string_view, ObjectClass>, 15> kWords{
        {{"building", ObjectClass::Building},
         {"gebäude", ObjectClass::Building},
         {"gebaeude", ObjectClass::Building},
         {"bridge", ObjectClass::Bridge},
         {"brücke", ObjectClass::Bridge},
         {"tunnel", ObjectClass::Tunnel},
         {"otherconstruction", ObjectClass::OtherConstruction},
         {"furniture", ObjectClass::CityFurniture},
         {"vegetation", ObjectClass::Vegetation},
         {"plantcover", ObjectClass::Vegetation},
         {"tree", ObjectClass::Vegetation},
         {"baum", ObjectClass::Vegetation},
         {"generic", ObjectClass::Generic},
         {"terrain", ObjectClass::Mesh},
         {"mesh", ObjectClass::Mesh}}};
    const std::string folded = bare(word);
    if (folded.size() > 60)
        return std::nullopt;
    for (const auto& [known, objectClass] : kWords) {
        // "street" holds a tree.
        if (folded.find(known) != std::string::npos && !folded.starts_with("street"))
            return objectClass;
    }
    return std::nullopt;
}

FeatureFields takeFeature(const FeatureTable::Row& row, const std::string& tableName, Building& building)
{
    FeatureFields fields;
    fields.stated = objectClassFrom(tableName);
    int best = 1000;
    std::size_t identifier = row.size();
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::optional<int> rank = identifierRank(bare(row[i].first));
        if (rank && *rank < best) {
            best = *rank;
            identifier = i;
        }
    }
    for (std::size_t i = 0; i < row.size(); ++i) {
        const auto& [name, text] = row[i];
        const std::string column = bare(name);
        if (i == identifier) {
            fields.id = text;
            continue;
        }
        const bool classes = column == "class" || column == "objectclass" || column == "featureclass" ||
                             column == "cityobjectclass" || column == "classname" || column == "type";
        if (const auto stated = classes ? objectClassFrom(text) : std::nullopt)
            fields.stated = stated;
        if (column == "name" && building.name.empty())
            building.name = text;
        else if (const std::string_view known = cityGmlName(column); !known.empty())
            setBuildingAttribute(building, known, text);
        else
            keepAttribute(building, name, text);
        if (isHeight(column))
            takeHeight(text, building);
    }
    return fields;
}

} // namespace twin::data

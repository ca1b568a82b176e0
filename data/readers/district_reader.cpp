// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "data/gdal/vector_stream.h"
#include "data/readers/attribute_fields.h"
#include "data/readers/district_fields.h"
#include "data/readers/readers.h"

#include <filesystem>

namespace twin::data {
namespace {

std::string paddedNumber(const std::string& text)
{
    // Stadtteile are numbered 01 to 10 in Lübeck; many files drop the zero.
    return text.size() == 1 && text.front() >= '0' && text.front() <= '9' ? "0" + text : text;
}

std::optional<DistrictFields> findFields(const LayerHeader& header, const ReadOptions& options)
{
    DistrictFields fields = findDistrictFields(header.fields, options.nameField);
    if (fields.name.empty() && !options.nameField.empty())
        return std::nullopt;
    if (fields.name.empty())
        fields.name = fields.number;
    return fields;
}

District districtOf(VectorFeature&& feature, const DistrictFields& fields, const std::string& origin)
{
    const auto text = [&](const std::string& field) {
        return field.empty() ? std::string() : fieldValue(feature.attributes, field);
    };
    District district;
    district.name = text(fields.name);
    district.number = paddedNumber(text(fields.number));
    if (district.name.empty())
        district.name = district.number.empty() ? feature.id : district.number;
    district.source = text(fields.source);
    if (district.source.empty())
        district.source = origin;
    district.outline = std::move(feature.polygons);
    return district;
}

} // namespace

Result<std::vector<District>> readDistricts(const std::string& path, const ReadOptions& options,
                                            Diagnostics& diagnostics)
{
    std::vector<District> districts;
    std::map<std::string, std::size_t> byName;
    DistrictFields fields;
    std::optional<Error> failure;
    long long notAreas = 0;
    VectorHandlers handlers;
    handlers.layer = [&](const LayerHeader& header) {
        const std::optional<DistrictFields> found = findFields(header, options);
        if (!found) {
            failure = Error{
                ErrorKind::Invalid,
                TWIN_MSG("The layer '%1' has no field '%2'. Nearest: %3."),
                {header.name, options.nameField, join(nearestNames(options.nameField, header.fields), ", ")}};
            return false;
        }
        fields = *found;
        return true;
    };
    const std::string origin = std::filesystem::path(path).filename().string();
    handlers.feature = [&](VectorFeature&& feature) {
        if (feature.polygons.empty()) {
            ++notAreas;
            return true;
        }
        District district = districtOf(std::move(feature), fields, origin);
        // Several areas of one name are parts of one district.
        const auto [known, isNew] = byName.emplace(district.name + "\n" + district.number, districts.size());
        if (isNew) {
            districts.push_back(std::move(district));
        } else {
            for (Polygon2& polygon : district.outline)
                districts[known->second].outline.push_back(std::move(polygon));
        }
        return true;
    };
    const Progress progress;
    const Result<VectorCounts> counts = streamVector(path, options, handlers, diagnostics, progress);
    if (!counts)
        return counts.error();
    if (districts.empty() && failure)
        return *failure;
    if (districts.empty())
        return Error{ErrorKind::Unsupported,
                     TWIN_MSG("%1 holds no areas, so no districts. Choose a file with polygons."),
                     {path}};
    if (notAreas > 0)
        diagnostics.warn(path, {},
                         TWIN_MSG("%1 objects are no areas and cannot be districts; they were left out."),
                         {std::to_string(notAreas)});
    return districts;
}

} // namespace twin::data

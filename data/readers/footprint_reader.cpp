// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/polygon.h"
#include "core/text.h"
#include "data/gdal/vector_stream.h"
#include "data/readers/attribute_fields.h"
#include "data/readers/csv_table.h"
#include "data/readers/footprint_block.h"
#include "data/readers/readers.h"

#include <cmath>
#include <filesystem>

namespace twin::data {
namespace {

constexpr double kLeastArea = 0.01; ///< square metres; smaller is no building

/// Which fields of a layer say what.
struct FootprintFields
{
    std::string height;
    std::string storeys;
    std::string name;
    std::string function;
    std::string roof;
    std::string street;
    std::string houseNumber;
    std::string postcode;
    std::string city;
    std::string year;
};

FootprintFields findFields(const std::vector<std::string>& fields, const ReadOptions& options)
{
    FootprintFields found;
    found.height = !options.heightField.empty()
                       ? options.heightField
                       : findField(fields, {"measuredheight", "height", "building_height", "gebaeudehoehe",
                                            "gebäudehöhe", "hoehe", "höhe", "h_max", "hoehe_m", "height_m",
                                            "heightmetres", "hoehe_dach", "objekthoehe", "hoh"});
    found.storeys = !options.storeyField.empty()
                        ? options.storeyField
                        : findField(fields, {"storeysaboveground", "storeys", "stories", "building:levels",
                                             "levels", "geschosse", "anzahlgs", "anzahl_geschosse", "aog",
                                             "anzahlderoberirdischengeschosse", "vollgeschosse",
                                             "numberoffloors", "floors", "stockwerke", "geschosszahl"});
    found.name = findField(fields, {"name", "bezeichnung", "nam", "gebaeudename"});
    found.function =
        findField(fields, {"function", "gebaeudefunktion", "gfk", "funktion", "building", "use", "nutzung"});
    found.roof = findField(fields, {"rooftype", "roof:shape", "dachform", "daf"});
    found.street = findField(fields, {"addr:street", "strasse", "straße", "street", "str"});
    found.houseNumber = findField(fields, {"addr:housenumber", "hausnummer", "hnr", "housenumber"});
    found.postcode = findField(fields, {"addr:postcode", "plz", "postcode"});
    found.city = findField(fields, {"addr:city", "ort", "city", "gemeinde"});
    found.year = findField(fields, {"yearofconstruction", "baujahr", "start_date", "year_built"});
    return found;
}

std::optional<double> positive(const std::string& text, double limit)
{
    const std::optional<double> value = parseDecimal(text);
    return value && *value > 0 && *value < limit ? value : std::nullopt;
}

class FootprintConverter
{
public:
    FootprintConverter(const std::string& path, const ReadOptions& options, const HeightGrid* terrain,
                       const BuildingSink& sink)
        : mPath(path), mOptions(options), mTerrain(terrain), mSink(sink),
          mStem(std::filesystem::path(path).stem().string())
    {
    }

    bool startLayer(const LayerHeader& header);
    bool convert(VectorFeature&& feature);
    ReadCounts counts;
    long long estimated = 0;
    long long notAreas = 0;
    std::optional<Error> failure;

private:
    bool requireField(const std::string& wanted, const LayerHeader& header);

    const std::string& mPath;
    const ReadOptions& mOptions;
    const HeightGrid* mTerrain;
    const BuildingSink& mSink;
    std::string mStem;
    FootprintFields mFields;
    std::string mLayer;
};

bool FootprintConverter::requireField(const std::string& wanted, const LayerHeader& header)
{
    if (wanted.empty() ||
        std::find(header.fields.begin(), header.fields.end(), wanted) != header.fields.end())
        return true;
    failure = Error{ErrorKind::Invalid,
                    TWIN_MSG("The layer '%1' has no field '%2'. Nearest: %3."),
                    {header.name, wanted, join(nearestNames(wanted, header.fields), ", ")}};
    return false;
}

bool FootprintConverter::startLayer(const LayerHeader& header)
{
    if (!requireField(mOptions.heightField, header) || !requireField(mOptions.storeyField, header))
        return false;
    mFields = findFields(header.fields, mOptions);
    mLayer = header.name;
    return true;
}

bool FootprintConverter::convert(VectorFeature&& feature)
{
    std::erase_if(feature.polygons,
                  [](const Polygon2& polygon) { return std::abs(signedArea(polygon.outer)) < kLeastArea; });
    if (feature.polygons.empty()) {
        ++notAreas;
        return true;
    }
    const auto text = [&](const std::string& field) {
        return field.empty() ? std::string() : fieldValue(feature.attributes, field);
    };
    Building building;
    building.id = mStem + ":" + feature.id;
    building.lod = 1;
    building.name = text(mFields.name);
    building.function = text(mFields.function);
    building.roofType = text(mFields.roof);
    building.address = {text(mFields.street), text(mFields.houseNumber), text(mFields.postcode),
                        text(mFields.city)};
    building.measuredHeight = positive(text(mFields.height), 2000);
    if (const std::optional<double> storeys = positive(text(mFields.storeys), 300))
        building.storeysAboveGround = static_cast<int>(std::lround(*storeys));
    if (const std::optional<double> year = positive(text(mFields.year).substr(0, 4), 3000))
        building.yearOfConstruction = static_cast<int>(*year);
    double height = mOptions.defaultHeightMetres;
    if (building.measuredHeight)
        height = *building.measuredHeight;
    else if (building.storeysAboveGround)
        height = std::max(*building.storeysAboveGround, 1) * mOptions.storeyHeightMetres;
    building.heightEstimated = !building.measuredHeight;
    estimated += building.heightEstimated;
    const double base = lowestGround(feature.polygons, mTerrain);
    raise(feature.polygons, base, base + height, true, building.surfaces);
    building.attributes = std::move(feature.attributes);
    ++counts.read;
    return mSink(std::move(building));
}

} // namespace

Result<ReadCounts> readFootprints(const std::string& path, const ReadOptions& options,
                                  const HeightGrid* terrain, const BuildingSink& sink,
                                  Diagnostics& diagnostics, const Progress& progress)
{
    FootprintConverter converter(path, options, terrain, sink);
    VectorHandlers handlers;
    handlers.layer = [&](const LayerHeader& header) { return converter.startLayer(header); };
    handlers.feature = [&](VectorFeature&& feature) { return converter.convert(std::move(feature)); };
    const Result<VectorCounts> vector = streamVector(path, options, handlers, diagnostics, progress);
    if (!vector)
        return vector.error();
    if (converter.failure && converter.counts.read == 0)
        return *converter.failure;
    ReadCounts counts = converter.counts;
    counts.skipped = vector->skipped + converter.notAreas;
    if (converter.notAreas > 0)
        diagnostics.warn(path, {},
                         TWIN_MSG("%1 objects are no areas (points, lines or slivers) and cannot be "
                                  "buildings; they were left out."),
                         {std::to_string(converter.notAreas)});
    if (converter.estimated > 0)
        diagnostics.note(path, {},
                         TWIN_MSG("%1 buildings state no height; it was estimated from storeys or taken as "
                                  "%2 m, and is marked so. Name the "
                                  "height field if there is one."),
                         {std::to_string(converter.estimated),
                          std::to_string(static_cast<int>(options.defaultHeightMetres))});
    return counts;
}

} // namespace twin::data

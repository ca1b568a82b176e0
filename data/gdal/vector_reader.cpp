// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "data/gdal/feature_geometry.h"
#include "data/gdal/gdal_session.h"
#include "data/gdal/vector_stream.h"
#include "data/readers/text_encoding.h"

#include <ogrsf_frmts.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>

namespace twin::data {
namespace {

std::string fieldText(const OGRFeature& feature, int index)
{
    const OGRFieldDefn* definition = feature.GetFieldDefnRef(index);
    const OGRFieldType type = definition->GetType();
    if (type == OFTDate || type == OFTDateTime) {
        int year = 0;
        int month = 0;
        int day = 0;
        int hour = 0;
        int minute = 0;
        float second = 0;
        int zone = 0;
        if (feature.GetFieldAsDateTime(index, &year, &month, &day, &hour, &minute, &second, &zone)) {
            std::array<char, 64> text{};
            if (type == OFTDate)
                std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, day);
            else
                std::snprintf(text.data(), text.size(), "%04d-%02d-%02dT%02d:%02d:%02d", year, month, day,
                              hour, minute, static_cast<int>(second));
            return text.data();
        }
    }
    if (type == OFTStringList) {
        std::vector<std::string> parts;
        for (char** item = feature.GetFieldAsStringList(index); item && *item; ++item)
            parts.push_back(toUtf8(*item));
        return join(parts, ";");
    }
    return toUtf8(feature.GetFieldAsString(index));
}

/// Reads one layer after the other through one pair of handlers.
class LayerReader
{
public:
    LayerReader(const std::string& path, const ReadOptions& options, const VectorHandlers& handlers,
                Diagnostics& diagnostics, const Progress& progress)
        : mPath(path), mOptions(options), mHandlers(handlers), mDiagnostics(diagnostics), mProgress(progress)
    {
    }

    /// False when reading shall end.
    bool read(OGRLayer& layer);
    const VectorCounts& counts() const { return mCounts; }
    const std::optional<Error>& failure() const { return mFailure; }
    int layersRead() const { return mLayersRead; }

private:
    Result<CoordinateTransformer> transformerOf(OGRLayer& layer);
    LayerHeader headerOf(OGRLayer& layer, const CoordinateTransformer& transformer);
    bool readFeature(const OGRFeature& source, const LayerHeader& header,
                     const CoordinateTransformer& transformer);
    bool accept(GeometryState state, const std::string& object);

    const std::string& mPath;
    const ReadOptions& mOptions;
    const VectorHandlers& mHandlers;
    Diagnostics& mDiagnostics;
    const Progress& mProgress;
    VectorCounts mCounts;
    std::optional<Error> mFailure;
    int mLayersRead = 0;
};

Result<CoordinateTransformer> LayerReader::transformerOf(OGRLayer& layer)
{
    std::vector<MapPoint2> sample;
    constexpr int kLookAt = 5;
    layer.ResetReading();
    for (int i = 0; i < kLookAt; ++i) {
        const OGRFeatureUniquePtr feature(layer.GetNextFeature());
        if (!feature)
            break;
        const OGRGeometry* geometry = feature->GetGeometryRef();
        if (const std::optional<MapPoint2> point = geometry ? firstPoint(*geometry) : std::nullopt)
            sample.push_back(*point);
    }
    layer.ResetReading();
    return transformerFor(mPath, layer.GetSpatialRef(), mOptions.assumedCrs, sample, mDiagnostics);
}

LayerHeader LayerReader::headerOf(OGRLayer& layer, const CoordinateTransformer& transformer)
{
    LayerHeader header;
    header.name = toUtf8(layer.GetName());
    header.crs = transformer.fullName();
    header.vertical = transformer.vertical();
    header.geometry = OGRGeometryTypeToName(layer.GetGeomType());
    const OGRFeatureDefn* definition = layer.GetLayerDefn();
    for (int i = 0; i < definition->GetFieldCount(); ++i)
        header.fields.push_back(toUtf8(definition->GetFieldDefn(i)->GetNameRef()));
    if (layer.TestCapability(OLCFastFeatureCount))
        header.count = layer.GetFeatureCount();
    return header;
}

bool LayerReader::accept(GeometryState state, const std::string& object)
{
    const bool kept = keepGeometry(state, mPath, object, mDiagnostics);
    if (!kept)
        ++mCounts.skipped;
    else if (state != GeometryState::Good)
        ++mCounts.repaired;
    return kept;
}

bool LayerReader::readFeature(const OGRFeature& source, const LayerHeader& header,
                              const CoordinateTransformer& transformer)
{
    VectorFeature feature;
    feature.id = std::to_string(source.GetFID());
    const OGRGeometry* geometry = source.GetGeometryRef();
    const bool bare = !geometry || geometry->IsEmpty();
    if (bare && !mHandlers.withoutGeometry) {
        // GDAL reads a GeoJSON geometry with NaN as none at all, so the two cannot be told apart here.
        constexpr long long kNamed = 50;
        if (mCounts.empty++ < kNamed)
            mDiagnostics.problem(
                mPath, header.name + ":" + feature.id,
                TWIN_MSG("The object was skipped: it has no geometry, or one whose coordinates are not "
                         "numbers. Correct it at the source."));
        ++mCounts.skipped;
        return true;
    }
    if (!bare && !accept(addGeometry(*geometry, transformer, feature), header.name + ":" + feature.id))
        return true;
    for (int i = 0; i < source.GetFieldCount(); ++i) {
        if (source.IsFieldSetAndNotNull(i) && static_cast<std::size_t>(i) < header.fields.size())
            feature.attributes.emplace(header.fields[static_cast<std::size_t>(i)], fieldText(source, i));
    }
    for (const char* name : {"gml_id", "id"}) {
        if (const auto own = feature.attributes.find(name);
            own != feature.attributes.end() && !own->second.empty()) {
            feature.id = own->second;
            break;
        }
    }
    ++mCounts.read;
    return mHandlers.feature(std::move(feature));
}

bool LayerReader::read(OGRLayer& layer)
{
    if (!mOptions.layer.empty() && foldCase(mOptions.layer) != foldCase(toUtf8(layer.GetName())))
        return true;
    const bool table = layer.GetGeomType() == wkbNone;
    if (table && !mHandlers.withoutGeometry)
        return true;
    GdalMessages messages;
    const Result<CoordinateTransformer> transformer =
        table ? CoordinateTransformer::fromText("EPSG:25832", AxisConvention::Traditional)
              : transformerOf(layer);
    if (!transformer) {
        if (mFailure)
            mDiagnostics.problem(mPath, transformer.error());
        else
            mFailure = transformer.error();
        return true;
    }
    const LayerHeader header = headerOf(layer, transformer.value());
    ++mLayersRead;
    if (mHandlers.layer && !mHandlers.layer(header))
        return true;
    bool more = true;
    const long long before = mCounts.read;
    while (more) {
        const OGRFeatureUniquePtr feature(layer.GetNextFeature());
        if (!feature)
            break;
        const long long done = mCounts.read - before;
        if (done % 1000 == 0)
            mProgress.report(header.count > 0 ? static_cast<double>(done) / static_cast<double>(header.count)
                                              : -1,
                             header.name);
        more = readFeature(*feature, header, transformer.value()) && !mProgress.cancelled() &&
               static_cast<std::size_t>(mCounts.read) < mOptions.maxFeatures;
    }
    messages.report(mPath, mDiagnostics);
    return more;
}

Error noSuchLayer(const std::string& path, const std::string& wanted, GDALDataset& dataset)
{
    std::vector<std::string> names;
    for (OGRLayer* layer : dataset.GetLayers())
        names.emplace_back(toUtf8(layer->GetName()));
    return Error{ErrorKind::NotFound,
                 TWIN_MSG("%1 has no layer '%2'. Nearest: %3."),
                 {path, wanted, join(nearestNames(wanted, names), ", ")}};
}

} // namespace

Result<VectorCounts> streamVector(const std::string& path, const ReadOptions& options,
                                  const VectorHandlers& handlers, Diagnostics& diagnostics,
                                  const Progress& progress)
{
    const std::string extension = foldCase(std::filesystem::path(path).extension().string());
    if (extension == ".csv" || extension == ".tsv" || extension == ".txt")
        return streamCsvPoints(path, options, handlers, diagnostics, progress);
    const Result<DatasetPtr> opened = openDataset(path, Purpose::Vector, diagnostics);
    if (!opened)
        return opened.error();
    GDALDataset& dataset = *opened.value();
    LayerReader reader(path, options, handlers, diagnostics, progress);
    for (OGRLayer* layer : dataset.GetLayers()) {
        if (!reader.read(*layer))
            break;
    }
    if (progress.cancelled())
        return Error{ErrorKind::Cancelled, TWIN_MSG("Reading %1 was cancelled."), {path}};
    if (reader.layersRead() == 0) {
        if (reader.failure())
            return *reader.failure();
        if (!options.layer.empty())
            return noSuchLayer(path, options.layer, dataset);
        return Error{ErrorKind::Unsupported,
                     TWIN_MSG("%1 has no layer with geometries. Check that it is the right file."),
                     {path}};
    }
    if (reader.failure())
        diagnostics.problem(path, *reader.failure());
    if (reader.counts().empty > 50)
        diagnostics.note(path, {}, TWIN_MSG("%1 objects without a geometry were left out."),
                         {std::to_string(reader.counts().empty)});
    if (static_cast<std::size_t>(reader.counts().read) >= options.maxFeatures)
        diagnostics.warn(path, {},
                         TWIN_MSG("Reading stopped at the limit of %1 objects; the rest is missing."),
                         {std::to_string(options.maxFeatures)});
    return reader.counts();
}

Result<std::vector<VectorLayer>> readVectorFile(const std::string& path, const ReadOptions& options,
                                                Diagnostics& diagnostics)
{
    std::vector<VectorLayer> layers;
    VectorHandlers handlers;
    handlers.layer = [&](const LayerHeader& header) {
        layers.push_back({header.name, header.crs, header.fields, {}, {}});
        return true;
    };
    handlers.feature = [&](VectorFeature&& feature) {
        include(layers.back().extent, feature);
        layers.back().features.push_back(std::move(feature));
        return true;
    };
    const Progress progress;
    if (const Result<VectorCounts> counts = streamVector(path, options, handlers, diagnostics, progress);
        !counts)
        return counts.error();
    return layers;
}

} // namespace twin::data

// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/raster_warp.h"

#include "core/text.h"

#include <cpl_string.h>
#include <gdal_priv.h>
#include <gdal_utils.h>

#include <cmath>

namespace twin::data {
namespace {

MapPoint2 at(const RasterFrame& frame, double column, double row)
{
    const auto& t = frame.transform;
    return {t[0] + column * t[1] + row * t[2], t[3] + column * t[4] + row * t[5]};
}

int CPL_STDCALL report(double fraction, const char*, void* data)
{
    const auto& progress = *static_cast<const Progress*>(data);
    progress.report(fraction, "EPSG:25832");
    return progress.cancelled() ? 0 : 1;
}

struct FreeOptions
{
    void operator()(GDALWarpAppOptions* options) const { GDALWarpAppOptionsFree(options); }
};

} // namespace

Result<DatasetPtr> openRaster(const std::string& path, Purpose purpose, Diagnostics& diagnostics)
{
    Result<DatasetPtr> opened = openDataset(path, purpose, diagnostics);
    if (!opened || (*opened)->GetRasterCount() > 0)
        return opened;
    // "GPKG:/path/file.gpkg:table", one for each raster in it.
    const CPLStringList list((*opened)->GetMetadata("SUBDATASETS"), FALSE);
    std::vector<std::string> tables;
    for (int i = 1; const char* name = list.FetchNameValue(CPLSPrintf("SUBDATASET_%d_NAME", i)); ++i) {
        const std::string text(name);
        tables.push_back(text.substr(text.rfind(':') + 1));
    }
    if (tables.empty())
        return Error{ErrorKind::Malformed,
                     TWIN_MSG("%1 holds no picture and no heights. Check that it is the right file."),
                     {path}};
    const std::string first = tables.front();
    tables.erase(tables.begin());
    if (!tables.empty())
        diagnostics.warn(path, first,
                         TWIN_MSG("The file holds several rasters; '%1' was taken, %2 left out. Export the "
                                  "others into files of their own."),
                         {first, join(tables, ", ")});
    return openDataset(path, purpose, diagnostics, {"TABLE=" + first});
}

RasterFrame frameOf(GDALDataset& dataset)
{
    RasterFrame frame;
    frame.columns = dataset.GetRasterXSize();
    frame.rows = dataset.GetRasterYSize();
    frame.bands = dataset.GetRasterCount();
    frame.referenced = dataset.GetGeoTransform(frame.transform.data()) == CE_None;
    return frame;
}

std::vector<MapPoint2> cornersOf(const RasterFrame& frame)
{
    return {at(frame, 0, 0), at(frame, frame.columns, 0), at(frame, frame.columns, frame.rows),
            at(frame, 0, frame.rows)};
}

Envelope mapExtent(const RasterFrame& frame, const CoordinateTransformer& transformer)
{
    Envelope extent;
    constexpr int kSteps = 16;
    for (int i = 0; i <= kSteps; ++i) {
        const double column = frame.columns * i / static_cast<double>(kSteps);
        const double row = frame.rows * i / static_cast<double>(kSteps);
        for (const MapPoint2 p : {at(frame, column, 0), at(frame, column, frame.rows), at(frame, 0, row),
                                  at(frame, frame.columns, row)}) {
            const MapPoint2 onMap = transformer.transform(p.easting, p.northing);
            if (std::isfinite(onMap.easting) && std::isfinite(onMap.northing))
                extent.include(onMap);
        }
    }
    return extent;
}

Result<CoordinateTransformer> transformerOf(const std::string& path, GDALDataset& dataset,
                                            const std::string& assumed, Diagnostics& diagnostics)
{
    const RasterFrame frame = frameOf(dataset);
    if (!frame.referenced)
        return Error{ErrorKind::MissingCrs,
                     TWIN_MSG("%1 does not state where it lies: it has no georeference. Export it as GeoTIFF "
                              "with its position, or put its world "
                              "file beside it and give the system with --crs."),
                     {path}};
    return transformerFor(path, dataset.GetSpatialRef(), assumed, cornersOf(frame), diagnostics);
}

Result<DatasetPtr> warpToMap(const std::string& path, GDALDataset& dataset,
                             const CoordinateTransformer& transformer, const WarpRequest& request,
                             const Progress& progress)
{
    GdalMessages messages;
    CPLStringList arguments;
    const auto add = [&](std::initializer_list<std::string> words) {
        for (const std::string& word : words)
            arguments.AddString(word.c_str());
    };
    const auto number = [](double value) { return std::string(CPLSPrintf("%.15g", value)); };
    add({"-of", "MEM", "-t_srs", "EPSG:25832", "-s_srs", transformer.definition(), "-novshift", "-q"});
    if (request.window.empty())
        add({"-tr", number(request.cell), number(request.cell)});
    else
        add({"-te", number(request.window.minEasting), number(request.window.minNorthing),
             number(request.window.maxEasting), number(request.window.maxNorthing), "-ts",
             std::to_string(request.columns), std::to_string(request.rows)});
    const RasterFrame frame = frameOf(dataset);
    const double sourceCell = std::abs(frame.transform[1]) + std::abs(frame.transform[2]);
    const bool shrinking = !transformer.geographic() && request.cell > 1.5 * sourceCell;
    add({"-r", request.nearest ? "near" : shrinking ? "average" : "bilinear"});
    if (request.heights)
        add({"-ot", "Float32", "-dstnodata", "nan"});
    else
        add({"-dstalpha"});
    const std::unique_ptr<GDALWarpAppOptions, FreeOptions> options(
        GDALWarpAppOptionsNew(arguments.List(), nullptr));
    if (!options)
        return Error{ErrorKind::Internal,
                     TWIN_MSG("%1 could not be prepared for the map: %2."),
                     {path, messages.last()}};
    GDALWarpAppOptionsSetProgress(options.get(), report, const_cast<Progress*>(&progress));
    GDALDatasetH source = GDALDataset::ToHandle(&dataset);
    DatasetPtr result(GDALDataset::FromHandle(GDALWarp("", nullptr, 1, &source, options.get(), nullptr)));
    if (progress.cancelled())
        return Error{ErrorKind::Cancelled, TWIN_MSG("Reading %1 was cancelled."), {path}};
    if (!result)
        return Error{ErrorKind::Malformed,
                     TWIN_MSG("%1 could not be brought onto the map (%2). Check that the file is complete."),
                     {path, messages.last()}};
    return result;
}

} // namespace twin::data

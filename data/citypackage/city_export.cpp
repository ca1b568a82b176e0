// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/city_export.h"

#include "data/citypackage/city_package.h"
#include "data/citypackage/export_writer.h"
#include "data/citypackage/package_database.h"
#include "data/citypackage/tileset.h"

#include <chrono>
#include <cmath>
#include <filesystem>
#include <set>

namespace twin::data {
namespace {

namespace fs = std::filesystem;

Error notWritten(const std::string& path)
{
    return {ErrorKind::Unreadable,
            TWIN_MSG("%1 could not be written. Nothing was exported: check the folder, free space and "
                     "permissions."),
            {path}};
}

/// What the file says of its origin: nothing in it may pass for more than it is.
ExportHead headOf(const std::string& folder, const std::vector<TileEntry>& tiles, const ObjectFilter& filter,
                  const std::vector<SourceRecord>& sources)
{
    ExportHead head;
    bool synthetic = false;
    std::set<std::string> licences;
    std::string files;
    constexpr std::size_t kNamed = 20;
    std::size_t count = 0;
    for (const SourceRecord& source : sources) {
        synthetic = synthetic || source.synthetic;
        if (!source.licence.empty())
            licences.insert(source.licence);
        if (++count <= kNamed)
            files += (files.empty() ? "" : ", ") + source.file;
    }
    if (count > kNamed)
        files += ", … (" + std::to_string(count) + ")";
    head.title = fs::path(folder).lexically_normal().filename().string();
    if (head.title.empty())
        head.title = "TraveTwin";
    if (synthetic)
        head.title = "BEISPIELDATEN / SAMPLE DATA: " + head.title;
    head.description = "Exported by TraveTwin. Heights: metres above NHN, DHHN2016 (EPSG:7837). Sources: " +
                       (files.empty() ? std::string("not stated") : files) + ". Licence: ";
    std::string stated;
    for (const std::string& licence : licences)
        stated += (stated.empty() ? "" : "; ") + licence;
    head.description += stated.empty() ? "not stated, ask the sources" : stated;
    if (synthetic)
        head.description += ". Objects marked synthetic are sample data, no survey";
    std::array<double, 6> extent{INFINITY, INFINITY, INFINITY, -INFINITY, -INFINITY, -INFINITY};
    for (const TileEntry& tile : tiles) {
        if (!filter.tile.empty() && tile.key.name() != filter.tile)
            continue;
        const MapPoint2 origin = tile.key.origin();
        const std::array<double, 3> base{origin.easting, origin.northing, 0};
        for (std::size_t k = 0; k < 3; ++k) {
            extent[k] = std::min(extent[k], base[k] + double{tile.low[k]});
            extent[k + 3] = std::max(extent[k + 3], base[k] + double{tile.high[k]});
        }
    }
    if (extent[0] <= extent[3])
        head.extent = extent;
    return head;
}

std::unique_ptr<ExportWriter> writerFor(ExportFormat format, std::ostream& out, const std::string& spool)
{
    switch (format) {
    case ExportFormat::CityJson:
        return makeCityJsonWriter(out, spool);
    case ExportFormat::CityJsonSequence:
        return makeCityJsonSequenceWriter(out);
    case ExportFormat::CityGml:
        break;
    }
    return makeCityGmlWriter(out);
}

/// Gone when it goes out of scope, unless it was moved to its place.
struct TemporaryFile
{
    std::string path;
    ~TemporaryFile()
    {
        std::error_code ignored;
        fs::remove(path, ignored);
    }
};

} // namespace

std::optional<ExportFormat> exportFormatOf(std::string_view word)
{
    if (word == "cityjson")
        return ExportFormat::CityJson;
    if (word == "cityjsonseq")
        return ExportFormat::CityJsonSequence;
    return word == "citygml" ? std::optional(ExportFormat::CityGml) : std::nullopt;
}

Result<ExportReport> exportCity(const ExportRequest& request, const Progress& progress)
{
    const auto start = std::chrono::steady_clock::now();
    progress.report(0, request.package);
    const Result<std::vector<TileEntry>> tiles = readTileset(request.package);
    if (!tiles)
        return tiles.error();
    const Result<DatasetPtr> dataset = openPackageDatabase(request.package);
    if (!dataset)
        return dataset.error();
    ExportReport report;
    const TemporaryFile part{request.out + ".part"};
    std::ofstream out(part.path, std::ios::binary | std::ios::trunc);
    if (!out)
        return notWritten(request.out);
    const TemporaryFile spool{request.out + ".vertices.part"};
    const std::unique_ptr<ExportWriter> writer = writerFor(request.format, out, spool.path);
    writer->begin(headOf(request.package, *tiles, request.filter, readPackageSources(**dataset)));
    const auto sink = [&](PackageObject&& object) {
        report.synthetic = report.synthetic || object.synthetic;
        report.polygons += static_cast<long long>(object.building.surfaces.size());
        writer->add(object);
        return static_cast<bool>(out);
    };
    const Result<long long> objects =
        readPackageObjects(**dataset, request.filter, sink, report.skipped, progress);
    if (!objects)
        return objects.error();
    if (progress.cancelled())
        return Error{ErrorKind::Cancelled,
                     TWIN_MSG("The export to %1 was cancelled. Nothing was written."),
                     {request.out}};
    if (*objects == 0)
        return Error{
            ErrorKind::NotFound,
            TWIN_MSG("Nothing in %1 matches what was asked for, so nothing was exported. Check tile, "
                     "district and extent."),
            {request.package}};
    const bool whole = writer->end();
    out.close();
    std::error_code code;
    if (whole && out)
        fs::rename(part.path, request.out, code);
    if (!whole || !out || code)
        return notWritten(request.out);
    report.objects = *objects;
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    progress.report(1, request.out);
    return report;
}

} // namespace twin::data

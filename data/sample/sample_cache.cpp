// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/city_package.h"
#include "data/sample/fact_tables.h"
#include "data/sample/random.h"
#include "data/sample/sample_city.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>

namespace fs = std::filesystem;

namespace twin::data {
namespace {

/// Counts up when the generator itself changes what it makes.
constexpr const char* kGeneratorVersion = "7";

Status importSample(const std::string& source, const std::string& package, const Progress& progress)
{
    ImportRequest request;
    request.files = {source + "/citygml", source + "/terrain.tif", source + "/ground.tif",
                     source + "/city.gpkg", source + "/measures.csv"};
    request.outFolder = package;
    request.licence = "Beispieldaten, synthetisch; GeoBasis-DE/LVermGeo SH CC BY 4.0, Hansestadt Lübeck "
                      "dl-de/by-2-0, verändert";
    request.synthetic = true;
    const Result<ImportReport> report = importFiles(request, progress);
    if (!report)
        return report.error();
    return Done{};
}

/// Runs a step as a share of the whole; a cancel from outside reaches it with its next report.
Status within(const Progress& whole, double from, double to,
              const std::function<Status(const Progress&)>& step)
{
    Progress* inner = nullptr;
    Progress share([&](double fraction, const std::string& text) {
        whole.report(from + (to - from) * std::clamp(fraction, 0.0, 1.0), text);
        if (whole.cancelled())
            inner->cancel();
    });
    inner = &share;
    if (whole.cancelled())
        share.cancel();
    return step(share);
}

} // namespace

std::string sampleCityVersion(const std::string& resourceFolder)
{
    std::uint64_t hash = stableHash(kGeneratorVersion);
    for (const std::string& name : factFileNames()) {
        std::ifstream file(resourceFolder + "/" + name, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        hash = stableHash(bytes, stableHash(name, hash));
    }
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
    return std::string(text).substr(0, 10);
}

Result<std::string> ensureSampleCity(const std::string& resourceFolder, const std::string& cacheFolder,
                                     const Progress& progress)
{
    const fs::path target = fs::path(cacheFolder) / ("luebeck-" + sampleCityVersion(resourceFolder));
    const std::string package = (target / "package").string();
    std::error_code error;
    if (fs::exists(package, error))
        return package;
    // Made beside its place and moved there whole: a folder that exists is complete, and two programs may
    // start at once.
    const auto stamp = std::chrono::system_clock::now().time_since_epoch().count();
    const fs::path part =
        fs::path(cacheFolder) / (target.filename().string() + ".part-" + std::to_string(stamp));
    const std::string source = (part / "source").string();
    Status made = within(progress, 0.0, 0.35, [&](const Progress& share) {
        return generateSampleCity(resourceFolder, source, share);
    });
    if (made)
        made = within(progress, 0.35, 1.0, [&](const Progress& share) {
            return importSample(source, (part / "package").string(), share);
        });
    if (made && progress.cancelled())
        made = Error{
            ErrorKind::Cancelled,
            TWIN_MSG(
                "The sample city was not finished because the work was cancelled. Start again to make it."),
            {}};
    if (made) {
        fs::remove_all(source + "/citygml", error); // the package holds these 250 MB already
        fs::rename(part, target, error);
        if (error && !fs::exists(package))
            made = Error{
                ErrorKind::Unreadable,
                TWIN_MSG(
                    "The folder %1 of the sample city could not be made (%2). Choose another cache folder."),
                {target.string(), error.message()}};
    }
    fs::remove_all(part, error);
    if (!made)
        return made.error();
    return package;
}

} // namespace twin::data

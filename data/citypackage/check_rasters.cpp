// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/map_point.h"
#include "data/citypackage/check_parts.h"
#include "data/gdal/gdal_session.h"

#include <cpl_string.h>
#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <filesystem>

namespace twin::data {
namespace {

constexpr int kSmall = 512; ///< pixels a side up to which a raster needs neither tiles nor overviews

void checkRaster(GDALDataset& raster, const std::string& file, Diagnostics& found)
{
    const char* const layout = raster.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE");
    const int side = std::max(raster.GetRasterXSize(), raster.GetRasterYSize());
    GDALRasterBand* band = raster.GetRasterBand(1);
    int width = 0;
    int height = 0;
    if (band)
        band->GetBlockSize(&width, &height);
    if (!layout || !EQUAL(layout, "COG") ||
        (side > kSmall && width >= raster.GetRasterXSize() && height <= 1))
        found.problem(
            file, {},
            TWIN_MSG(
                "The raster is no Cloud Optimized GeoTIFF. It opens slowly or not at all over a network: "
                "import its source again."));
    if (side > kSmall && band && band->GetOverviewCount() == 0)
        found.problem(
            file, {},
            TWIN_MSG("The raster has no overviews. Other programs show it slowly: import its source again."));
    const OGRSpatialReference* system = raster.GetSpatialRef();
    const char* const code =
        system ? system->GetAuthorityCode(system->IsProjected() ? "PROJCS" : nullptr) : nullptr;
    if (!code || std::string_view(code) != std::to_string(kMapEpsg))
        found.problem(
            file, {},
            TWIN_MSG("The raster is not in EPSG:25832 as the package promises. It would lie elsewhere on the "
                     "map: import its source again."));
}

} // namespace

void checkRasters(const std::string& folder, PackageCheck& check)
{
    for (const auto& [file, purpose] :
         {std::pair{"terrain.tif", Purpose::Terrain}, std::pair{"ground.tif", Purpose::Imagery}}) {
        const std::string path = folder + "/" + file;
        std::error_code code;
        if (!std::filesystem::exists(path, code))
            continue;
        ++check.counts["rasters"];
        const Result<DatasetPtr> raster = openDataset(path, purpose, check.found);
        if (raster)
            checkRaster(**raster, file, check.found);
        else
            check.found.problem(file, raster.error());
    }
}

} // namespace twin::data

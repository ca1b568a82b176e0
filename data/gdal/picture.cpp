// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/gdal/picture.h"

#include "data/gdal/gdal_session.h"

#include <cpl_vsi.h>
#include <gdal_priv.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <string>

namespace twin::data {
namespace {

constexpr int kMaxSide = 8192;       ///< of a picture inside another file
constexpr int kMaxFileSide = 32'768; ///< of one that is a file

/// A file in memory that goes away with this object.
class MemoryFile
{
public:
    explicit MemoryFile(std::span<const unsigned char> bytes)
    {
        static std::atomic<unsigned> number{0};
        mPath = "/vsimem/travetwin-picture-" + std::to_string(number++);
        // GDAL reads only; the buffer stays the caller's.
        VSILFILE* file =
            VSIFileFromMemBuffer(mPath.c_str(), const_cast<GByte*>(bytes.data()), bytes.size(), FALSE);
        mGood = file && VSIFCloseL(file) == 0;
    }
    ~MemoryFile() { VSIUnlink(mPath.c_str()); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    bool good() const { return mGood; }
    const std::string& path() const { return mPath; }

private:
    std::string mPath;
    bool mGood = false;
};

/// Band numbers are colours of a table.
void applyPalette(GDALColorTable& table, Picture& picture)
{
    for (std::size_t i = 0; i < picture.rgb.size(); i += 3) {
        GDALColorEntry entry{};
        if (picture.rgb[i] < table.GetColorEntryCount())
            table.GetColorEntryAsRGB(picture.rgb[i], &entry);
        picture.rgb[i] = static_cast<unsigned char>(entry.c1);
        picture.rgb[i + 1] = static_cast<unsigned char>(entry.c2);
        picture.rgb[i + 2] = static_cast<unsigned char>(entry.c3);
    }
}

bool readBands(GDALDataset& dataset, Picture& picture)
{
    GDALColorTable* palette = dataset.GetRasterBand(1)->GetColorTable();
    const bool grey = palette || dataset.GetRasterCount() < 3;
    GDALRasterIOExtraArg how;
    INIT_RASTERIO_EXTRA_ARG(how);
    how.eResampleAlg = palette ? GRIORA_NearestNeighbour : GRIORA_Average;
    picture.rgb.resize(std::size_t{3} * picture.width * picture.height);
    for (int band = 0; band < 3; ++band) {
        if (dataset.GetRasterBand(grey ? 1 : band + 1)
                ->RasterIO(GF_Read, 0, 0, dataset.GetRasterXSize(), dataset.GetRasterYSize(),
                           picture.rgb.data() + band, picture.width, picture.height, GDT_Byte, 3,
                           GSpacing{3} * picture.width, &how) != CE_None)
            return false;
    }
    if (palette)
        applyPalette(*palette, picture);
    return true;
}

/// Opens with `drivers` what has at most `largest` pixels a side and shrinks it to `maxSide`.
std::optional<Picture> open(const std::string& path, const char* const* drivers, int largest, int maxSide)
{
    const GdalMessages quiet;
    static constexpr std::array<const char*, 1> kAlone{nullptr};
    const DatasetPtr dataset(
        GDALDataset::Open(path.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, drivers, nullptr, kAlone.data()));
    if (!dataset || dataset->GetRasterCount() < 1 || dataset->GetRasterXSize() > largest ||
        dataset->GetRasterYSize() > largest)
        return std::nullopt;
    Picture picture;
    const int longer = std::max(dataset->GetRasterXSize(), dataset->GetRasterYSize());
    const double shrink = std::max(1.0, static_cast<double>(longer) / maxSide);
    picture.width = std::max(1, static_cast<int>(dataset->GetRasterXSize() / shrink));
    picture.height = std::max(1, static_cast<int>(dataset->GetRasterYSize() / shrink));
    if (!readBands(*dataset, picture))
        return std::nullopt;
    return picture;
}

} // namespace

std::array<std::uint8_t, 3> Picture::at(double u, double v) const
{
    const auto pixel = [](double part, int count) {
        const double inside = std::isfinite(part) ? part - std::floor(part) : 0;
        return std::min(static_cast<int>(inside * count), count - 1);
    };
    const std::size_t i = 3 * (static_cast<std::size_t>(pixel(v, height)) * width + pixel(u, width));
    return {rgb[i], rgb[i + 1], rgb[i + 2]};
}

std::array<std::uint8_t, 3> Picture::mean() const
{
    std::array<double, 3> sum{};
    for (std::size_t i = 0; i < rgb.size(); ++i)
        sum[i % 3] += rgb[i];
    std::array<std::uint8_t, 3> result{};
    for (std::size_t k = 0; k < 3 && !rgb.empty(); ++k)
        result[k] = static_cast<std::uint8_t>(std::lround(sum[k] * 3 / static_cast<double>(rgb.size())));
    return result;
}

std::optional<Picture> decodePicture(std::span<const unsigned char> bytes, int maxSide)
{
    initialiseGdal();
    if (bytes.empty())
        return std::nullopt;
    const MemoryFile file(bytes);
    static constexpr std::array<const char*, 4> kDrivers{"PNG", "JPEG", "WEBP", nullptr};
    return file.good() ? open(file.path(), kDrivers.data(), kMaxSide, maxSide) : std::nullopt;
}

std::optional<Picture> readPicture(const std::string& path, int maxSide)
{
    initialiseGdal();
    static constexpr std::array<const char*, 4> kDrivers{"PNG", "JPEG", "GTiff", nullptr};
    return open(path, kDrivers.data(), kMaxFileSide, maxSide);
}

} // namespace twin::data

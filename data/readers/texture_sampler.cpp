// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/texture_sampler.h"

#include "data/gdal/gdal_session.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include <gdal_priv.h>

namespace twin::data {
namespace {

namespace fs = std::filesystem;

constexpr int kThumbnail = 128;              ///< pixels of the longer side: enough for a mean
constexpr std::size_t kMaxThumbnails = 1000; ///< some 50 MB
constexpr std::size_t kMaxMissing = 1000;
constexpr std::uintmax_t kMaxBytes = std::uintmax_t{64} << 20;
constexpr int kMaxSide = 32'768;

/// Inside `folder`, or nothing: a model may not reach for other files of the machine.
std::optional<fs::path> inside(const std::string& folder, const std::string& name)
{
    std::string plain = name;
    std::replace(plain.begin(), plain.end(), '\\', '/');
    const fs::path relative(plain);
    if (plain.empty() || relative.is_absolute() || plain.find(':') != std::string::npos ||
        std::any_of(relative.begin(), relative.end(), [](const fs::path& part) { return part == ".."; }))
        return std::nullopt;
    std::error_code code;
    const fs::path root = fs::canonical(folder, code);
    const fs::path found = code ? fs::path() : fs::canonical(root / relative, code);
    if (code || std::mismatch(root.begin(), root.end(), found.begin(), found.end()).first != root.end())
        return std::nullopt;
    if (!fs::is_regular_file(found, code) || fs::file_size(found, code) > kMaxBytes || code)
        return std::nullopt;
    return found;
}

/// The pixels from `low` to `high` of a repeating picture with `size` pixels: first and last, perhaps around
/// the edge.
std::pair<int, int> pixelRange(float low, float high, int size)
{
    if (!(high - low < 1))
        return {0, size - 1};
    const double start = low - std::floor(low);
    const int first = std::clamp(static_cast<int>(start * size), 0, size - 1);
    const int last = static_cast<int>(std::ceil((start + high - low) * size - 1e-3)) - 1;
    return {first, std::max(first, last)};
}

} // namespace

TextureSampler::TextureSampler(const std::string& modelPath)
    : mFolder(fs::absolute(fs::path(modelPath)).parent_path().string())
{
}

TextureSampler::Thumbnail TextureSampler::load(const std::string& image) const
{
    Thumbnail picture;
    const std::optional<fs::path> path = inside(mFolder, image);
    if (!path)
        return picture;
    initialiseGdal();
    GdalMessages quiet;
    const char* const allowed[] = {"PNG", "JPEG", "GTiff", nullptr};
    const DatasetPtr dataset(GDALDataset::Open(path->c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, allowed));
    if (!dataset || dataset->GetRasterXSize() > kMaxSide || dataset->GetRasterYSize() > kMaxSide)
        return picture;
    const int bands = dataset->GetRasterCount();
    const double shrink =
        std::max(1.0, std::max(dataset->GetRasterXSize(), dataset->GetRasterYSize()) / double{kThumbnail});
    const int width = std::max(1, static_cast<int>(dataset->GetRasterXSize() / shrink));
    const int height = std::max(1, static_cast<int>(dataset->GetRasterYSize() / shrink));
    std::vector<std::uint8_t> rgb(static_cast<std::size_t>(width) * height * 3);
    int grey[3] = {1, 1, 1};
    int colour[3] = {1, 2, 3};
    GDALRasterIOExtraArg how;
    INIT_RASTERIO_EXTRA_ARG(how);
    how.eResampleAlg = GRIORA_Average;
    if (bands < 1 || dataset->GetRasterBand(1)->GetColorTable() ||
        dataset->RasterIO(GF_Read, 0, 0, dataset->GetRasterXSize(), dataset->GetRasterYSize(), rgb.data(),
                          width, height, GDT_Byte, 3, bands >= 3 ? colour : grey, 3, 3 * width, 1,
                          &how) != CE_None)
        return picture;
    picture.width = width;
    picture.height = height;
    picture.rgb = std::move(rgb);
    return picture;
}

const TextureSampler::Thumbnail* TextureSampler::thumbnail(const std::string& image)
{
    auto known = mThumbnails.find(image);
    if (known == mThumbnails.end()) {
        if (mThumbnails.size() >= kMaxThumbnails)
            mThumbnails.clear();
        known = mThumbnails.emplace(image, load(image)).first;
        if (known->second.rgb.empty() && mMissing.size() < kMaxMissing)
            mMissing.insert(image);
    }
    return known->second.rgb.empty() ? nullptr : &known->second;
}

std::optional<SurfaceColour> TextureSampler::operator()(const std::string& image,
                                                        const std::vector<float>& uv)
{
    const Thumbnail* picture = thumbnail(image);
    if (!picture)
        return std::nullopt;
    float low[2] = {0, 0};
    float high[2] = {1, 1};
    for (std::size_t i = 0; i + 1 < uv.size(); i += 2) {
        for (std::size_t axis = 0; axis < 2; ++axis) {
            const float value = std::isfinite(uv[i + axis]) ? std::clamp(uv[i + axis], -1e4f, 1e4f) : 0;
            low[axis] = i == 0 ? value : std::min(low[axis], value);
            high[axis] = i == 0 ? value : std::max(high[axis], value);
        }
    }
    const auto columns = pixelRange(low[0], high[0], picture->width);
    // Texture coordinates count from below, rows from above.
    const auto rows = pixelRange(1 - high[1], 1 - low[1], picture->height);
    std::array<std::uint64_t, 3> sum{};
    std::uint64_t count = 0;
    for (int row = rows.first; row <= rows.second; ++row) {
        for (int column = columns.first; column <= columns.second; ++column) {
            const std::size_t at = 3 * (static_cast<std::size_t>(row % picture->height) * picture->width +
                                        static_cast<std::size_t>(column % picture->width));
            for (std::size_t i = 0; i < 3; ++i)
                sum[i] += picture->rgb[at + i];
            ++count;
        }
    }
    SurfaceColour colour{};
    for (std::size_t i = 0; i < 3; ++i)
        colour[i] = static_cast<std::uint8_t>(sum[i] / count);
    return colour;
}

} // namespace twin::data

// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/texture_sampler.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace twin::data {
namespace {

namespace fs = std::filesystem;

constexpr int kThumbnail = 128;              ///< pixels of the longer side: enough for a mean
constexpr std::size_t kMaxThumbnails = 1000; ///< some 50 MB
constexpr std::size_t kMaxMissing = 1000;
constexpr std::uintmax_t kMaxBytes = std::uintmax_t{64} << 20;

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

std::optional<Picture> TextureSampler::load(const std::string& image) const
{
    const std::optional<fs::path> path = inside(mFolder, image);
    return path ? readPicture(path->string(), kThumbnail) : std::nullopt;
}

const Picture* TextureSampler::thumbnail(const std::string& image)
{
    auto known = mThumbnails.find(image);
    if (known == mThumbnails.end()) {
        if (mThumbnails.size() >= kMaxThumbnails)
            mThumbnails.clear();
        known = mThumbnails.emplace(image, load(image)).first;
        if (!known->second && mMissing.size() < kMaxMissing)
            mMissing.insert(image);
    }
    return known->second ? &*known->second : nullptr;
}

std::optional<SurfaceColour> TextureSampler::operator()(const std::string& image,
                                                        const std::vector<float>& uv)
{
    const Picture* picture = thumbnail(image);
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/tile_content.h"

#include <algorithm>
#include <cmath>

namespace twin::data {
namespace {

using gltf::Bytes;
using gltf::json;
using gltf::valueAt;

constexpr std::size_t kMaxInstances = 200'000;

/// Columns of the feature table in its binary part.
class Columns
{
public:
    Columns(const json& table, Bytes binary, std::size_t count)
        : mTable(table), mBinary(binary), mCount(count)
    {
    }

    bool has(const char* name) const { return mTable.contains(name); }

    /// The bytes of a column of `size` bytes an instance; sets good to false where it is stated and not
    /// there.
    std::optional<Bytes> column(const char* name, std::size_t size, bool& good) const
    {
        if (!has(name))
            return std::nullopt;
        const auto offset = gltf::unsignedAt(gltf::member(mTable, name), "byteOffset");
        if (!offset || *offset > mBinary.size() || mCount > (mBinary.size() - *offset) / size) {
            good = false;
            return std::nullopt;
        }
        return mBinary.subspan(*offset, mCount * size);
    }

private:
    const json& mTable;
    Bytes mBinary;
    std::size_t mCount;
};

Vec3 floats(Bytes bytes, std::size_t i)
{
    return {valueAt<float>(bytes, 12 * i), valueAt<float>(bytes, 12 * i + 4),
            valueAt<float>(bytes, 12 * i + 8)};
}

/// A direction packed into two 16-bit numbers on an octahedron.
Vec3 octahedral(Bytes bytes, std::size_t i)
{
    const double x = valueAt<std::uint16_t>(bytes, 4 * i) / 65535.0 * 2 - 1;
    const double y = valueAt<std::uint16_t>(bytes, 4 * i + 2) / 65535.0 * 2 - 1;
    const double z = 1 - std::abs(x) - std::abs(y);
    if (z >= 0)
        return unit({x, y, z});
    const auto sign = [](double value) { return value < 0 ? -1.0 : 1.0; };
    return unit({(1 - std::abs(y)) * sign(x), (1 - std::abs(x)) * sign(y), z});
}

/// East, north and up at a place of the globe.
Matrix eastNorthUp(const Vec3& at)
{
    constexpr double kEquator = 6378137.0;
    constexpr double kPole = 6356752.3142451793;
    const Vec3 up =
        unit({at[0] / (kEquator * kEquator), at[1] / (kEquator * kEquator), at[2] / (kPole * kPole)});
    const Vec3 east = unit({-at[1], at[0], 0});
    return frameOf(east, cross(up, east), up, {0, 0, 0});
}

} // namespace

std::optional<std::vector<ContentModel::Instance>> readInstances(const json& table, Bytes binary)
{
    const std::uint64_t count = gltf::unsignedAt(table, "INSTANCES_LENGTH").value_or(0);
    if (count > kMaxInstances)
        return std::nullopt;
    const Columns columns(table, binary, count);
    bool good = true;
    const auto position = columns.column("POSITION", 12, good);
    const auto packed = columns.column("POSITION_QUANTIZED", 6, good);
    const auto up = columns.column("NORMAL_UP", 12, good);
    const auto right = columns.column("NORMAL_RIGHT", 12, good);
    const auto packedUp = columns.column("NORMAL_UP_OCT32P", 4, good);
    const auto packedRight = columns.column("NORMAL_RIGHT_OCT32P", 4, good);
    const auto scale = columns.column("SCALE", 4, good);
    const auto scales = columns.column("SCALE_NON_UNIFORM", 12, good);
    const std::string idType = gltf::textAt(gltf::member(table, "BATCH_ID"), "componentType");
    const std::string type = idType.empty() ? "UNSIGNED_SHORT" : idType;
    const auto ids = columns.column("BATCH_ID", std::max<std::size_t>(componentSize(type), 1), good);
    const auto low = gltf::numbersAt<3>(table, "QUANTIZED_VOLUME_OFFSET");
    const auto size = gltf::numbersAt<3>(table, "QUANTIZED_VOLUME_SCALE");
    if (!good || (!position && !(packed && low && size)) || (ids && componentSize(type) == 0))
        return std::nullopt;
    if (ids && !type.starts_with("UNSIGNED_"))
        return std::nullopt;
    const Vec3 centre = gltf::numbersAt<3>(table, "RTC_CENTER").value_or(Vec3{});
    const bool onGlobe = gltf::member(table, "EAST_NORTH_UP") == true;
    std::vector<ContentModel::Instance> instances(count);
    for (std::size_t i = 0; i < count; ++i) {
        Vec3 at{};
        for (std::size_t k = 0; k < 3; ++k)
            at[k] = position
                        ? floats(*position, i)[k]
                        : (*low)[k] + (*size)[k] * valueAt<std::uint16_t>(*packed, 6 * i + 2 * k) / 65535;
        Matrix turn = kIdentity;
        if ((up && right) || (packedUp && packedRight)) {
            const Vec3 y = unit(up && right ? floats(*up, i) : octahedral(*packedUp, i));
            const Vec3 x = unit(up && right ? floats(*right, i) : octahedral(*packedRight, i));
            turn = frameOf(x, y, cross(x, y), {0, 0, 0});
        } else if (onGlobe) {
            turn = eastNorthUp({at[0] + centre[0], at[1] + centre[1], at[2] + centre[2]});
        }
        Vec3 stretch = scales ? floats(*scales, i) : Vec3{1, 1, 1};
        for (double& value : stretch)
            value *= scale ? double{valueAt<float>(*scale, 4 * i)} : 1.0;
        instances[i].frame = product(translation(at), product(turn, scaling(stretch)));
        instances[i].feature = static_cast<std::uint32_t>(i);
        if (ids)
            instances[i].feature =
                static_cast<std::uint32_t>(componentNumber(*ids, i * componentSize(type), type));
    }
    return instances;
}

} // namespace twin::data

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>

/// What every reader of glTF leans on: the chunks of a binary file and the members of its JSON, which may be
/// anything.
namespace twin::data::gltf {

using Bytes = std::span<const unsigned char>;
using nlohmann::json;

inline constexpr std::uint32_t kMagic = 0x46546C67; ///< "glTF"
inline constexpr std::uint32_t kJsonChunk = 0x4E4F534A;
inline constexpr std::uint32_t kBinaryChunk = 0x004E4942;

inline constexpr int kByte = 5120;
inline constexpr int kUnsignedByte = 5121;
inline constexpr int kShort = 5122;
inline constexpr int kUnsignedShort = 5123;
inline constexpr int kUnsignedInt = 5125;
inline constexpr int kFloat = 5126;

/// The member, or a null value where it or its parent is not there.
const json& member(const json& parent, const char* key);
const json& element(const json& parent, std::size_t index);
/// The same for an element that is named by a JSON value (an index).
const json& element(const json& parent, const json& index);
std::optional<std::uint64_t> unsignedAt(const json& object, const char* key);
/// A finite number, or `otherwise`.
double numberAt(const json& object, const char* key, double otherwise);
std::string textAt(const json& object, const char* key);
/// `N` finite numbers.
template <std::size_t N>
std::optional<std::array<double, N>> numbersAt(const json& object, const char* key);

/// The caller has checked that the bytes are there.
template <typename T>
T valueAt(Bytes bytes, std::size_t offset)
{
    T value;
    std::memcpy(&value, bytes.data() + offset, sizeof(T));
    return value;
}

/// The two chunks of a binary glTF 2.0, with every length checked; nothing for anything else.
struct Container
{
    json root;
    Bytes binary;
};
std::optional<Container> openContainer(Bytes bytes);

/// Text that is a JSON object; a byte order mark is skipped.
std::optional<json> parseObject(Bytes text);

template <std::size_t N>
std::optional<std::array<double, N>> numbersAt(const json& object, const char* key)
{
    const json& list = member(object, key);
    if (!list.is_array() || list.size() != N)
        return std::nullopt;
    std::array<double, N> values{};
    for (std::size_t i = 0; i < N; ++i) {
        if (!list[i].is_number())
            return std::nullopt;
        values[i] = list[i].template get<double>();
        if (!(values[i] - values[i] == 0))
            return std::nullopt;
    }
    return values;
}

} // namespace twin::data::gltf

// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/gltf_container.h"

#include <cmath>

namespace twin::data::gltf {
namespace {

constexpr std::size_t kMaxFile = std::size_t{512} << 20;
constexpr std::size_t kMaxJson = std::size_t{32} << 20;

} // namespace

const json& member(const json& parent, const char* key)
{
    static const json kNothing;
    if (!parent.is_object())
        return kNothing;
    const auto found = parent.find(key);
    return found == parent.end() ? kNothing : *found;
}

const json& element(const json& parent, std::size_t index)
{
    static const json kNothing;
    return parent.is_array() && index < parent.size() ? parent[index] : kNothing;
}

const json& element(const json& parent, const json& index)
{
    static const json kNothing;
    return index.is_number_unsigned() ? element(parent, index.get<std::size_t>()) : kNothing;
}

std::optional<std::uint64_t> unsignedAt(const json& object, const char* key)
{
    const json& value = member(object, key);
    if (!value.is_number_unsigned())
        return std::nullopt;
    return value.get<std::uint64_t>();
}

double numberAt(const json& object, const char* key, double otherwise)
{
    const json& value = member(object, key);
    const double number = value.is_number() ? value.get<double>() : otherwise;
    return std::isfinite(number) ? number : otherwise;
}

std::string textAt(const json& object, const char* key)
{
    const json& value = member(object, key);
    return value.is_string() ? value.get<std::string>() : std::string();
}

std::optional<json> parseObject(Bytes text)
{
    const auto* begin = reinterpret_cast<const char*>(text.data());
    const auto* end = begin + text.size();
    if (text.size() >= 3 && std::memcmp(begin, "\xEF\xBB\xBF", 3) == 0)
        begin += 3;
    json root = json::parse(begin, end, nullptr, false);
    if (!root.is_object())
        return std::nullopt;
    return root;
}

std::optional<Container> openContainer(Bytes bytes)
{
    if (bytes.size() < 20 || bytes.size() > kMaxFile || valueAt<std::uint32_t>(bytes, 0) != kMagic ||
        valueAt<std::uint32_t>(bytes, 4) != 2)
        return std::nullopt;
    const std::size_t total = valueAt<std::uint32_t>(bytes, 8);
    const std::size_t jsonSize = valueAt<std::uint32_t>(bytes, 12);
    if (total > bytes.size() || total < 20 || valueAt<std::uint32_t>(bytes, 16) != kJsonChunk ||
        jsonSize > kMaxJson || jsonSize > total - 20)
        return std::nullopt;
    std::optional<json> root = parseObject(bytes.subspan(20, jsonSize));
    if (!root)
        return std::nullopt;
    Container container{std::move(*root), {}};
    const std::size_t start = 20 + jsonSize;
    if (total - start >= 8) {
        const std::size_t size = valueAt<std::uint32_t>(bytes, start);
        if (valueAt<std::uint32_t>(bytes, start + 4) != kBinaryChunk || size > total - start - 8)
            return std::nullopt;
        container.binary = bytes.subspan(start + 8, size);
    }
    return container;
}

} // namespace twin::data::gltf

// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/feature_table.h"

#include <charconv>
#include <cmath>

namespace twin::data {
namespace {

using gltf::Bytes;
using gltf::json;

constexpr std::size_t kMaxColumns = 500;
constexpr std::size_t kMaxText = 4000;

template <typename T>
std::string shortest(T value)
{
    std::array<char, 64> text{};
    const auto [end, code] = std::to_chars(text.data(), text.data() + text.size(), value);
    return code == std::errc() ? std::string(text.data(), end) : std::string();
}

/// Calls `use` with a value of the type's own C++ type.
template <typename Use>
auto withComponent(Bytes bytes, std::size_t offset, const std::string& type, Use use)
{
    if (type == "BYTE" || type == "INT8")
        return use(int{gltf::valueAt<std::int8_t>(bytes, offset)});
    if (type == "UNSIGNED_BYTE" || type == "UINT8")
        return use(int{gltf::valueAt<std::uint8_t>(bytes, offset)});
    if (type == "SHORT" || type == "INT16")
        return use(gltf::valueAt<std::int16_t>(bytes, offset));
    if (type == "UNSIGNED_SHORT" || type == "UINT16")
        return use(gltf::valueAt<std::uint16_t>(bytes, offset));
    if (type == "INT" || type == "INT32")
        return use(gltf::valueAt<std::int32_t>(bytes, offset));
    if (type == "UNSIGNED_INT" || type == "UINT32")
        return use(gltf::valueAt<std::uint32_t>(bytes, offset));
    if (type == "INT64")
        return use(gltf::valueAt<std::int64_t>(bytes, offset));
    if (type == "UINT64")
        return use(gltf::valueAt<std::uint64_t>(bytes, offset));
    if (type == "FLOAT" || type == "FLOAT32")
        return use(gltf::valueAt<float>(bytes, offset));
    return use(gltf::valueAt<double>(bytes, offset));
}

std::string jsonText(const json& value)
{
    if (value.is_null())
        return {};
    if (value.is_string())
        return value.get<std::string>().substr(0, kMaxText);
    if (value.is_number_float())
        return numberText(value.get<double>());
    return value.dump(-1, ' ', false, json::error_handler_t::replace).substr(0, kMaxText);
}

/// A column of the binary part: {"byteOffset": …, "componentType": …, "type": …}.
bool binaryColumn(const json& stated, Bytes binary, std::size_t count, FeatureTable::Column& column)
{
    const std::string type = gltf::textAt(stated, "componentType");
    const std::size_t components = componentCount(gltf::textAt(stated, "type"));
    const std::size_t size = componentSize(type) * components;
    const std::uint64_t offset = gltf::unsignedAt(stated, "byteOffset").value_or(0);
    if (size == 0 || offset > binary.size() || count > (binary.size() - offset) / size)
        return false;
    const Bytes values = binary.subspan(offset, count * size);
    column.text = [values, type, components, size](std::size_t row) {
        std::string text;
        for (std::size_t i = 0; i < components; ++i)
            text += (i > 0 ? " " : "") + componentText(values, row * size + i * size / components, type);
        return text;
    };
    return true;
}

} // namespace

std::string numberText(double value)
{
    if (!std::isfinite(value))
        return {};
    if (value == std::floor(value) && std::abs(value) < 1e15)
        return shortest(static_cast<std::int64_t>(value));
    return shortest(value);
}

std::size_t componentSize(const std::string& type)
{
    if (type == "BYTE" || type == "UNSIGNED_BYTE" || type == "INT8" || type == "UINT8")
        return 1;
    if (type == "SHORT" || type == "UNSIGNED_SHORT" || type == "INT16" || type == "UINT16")
        return 2;
    if (type == "INT" || type == "UNSIGNED_INT" || type == "FLOAT" || type == "INT32" || type == "UINT32" ||
        type == "FLOAT32")
        return 4;
    return type == "DOUBLE" || type == "FLOAT64" || type == "INT64" || type == "UINT64" ? 8 : 0;
}

std::size_t componentCount(const std::string& type)
{
    static const std::map<std::string, std::size_t> kCounts{
        {"SCALAR", 1}, {"VEC2", 2}, {"VEC3", 3}, {"VEC4", 4}, {"MAT2", 4}, {"MAT3", 9}, {"MAT4", 16}};
    const auto found = kCounts.find(type);
    return found == kCounts.end() ? 0 : found->second;
}

double componentNumber(Bytes bytes, std::size_t offset, const std::string& type)
{
    return withComponent(bytes, offset, type, [](auto value) { return static_cast<double>(value); });
}

std::string componentText(Bytes bytes, std::size_t offset, const std::string& type)
{
    return withComponent(bytes, offset, type, [](auto value) {
        if constexpr (std::is_floating_point_v<decltype(value)>)
            return std::isfinite(value) ? shortest(value) : std::string();
        else
            return shortest(value);
    });
}

FeatureTable::Row FeatureTable::row(std::size_t index) const
{
    Row values;
    if (index >= count)
        return values;
    for (const Column& column : columns) {
        std::string text = column.text(index);
        if (!text.empty())
            values.emplace_back(column.name, std::move(text));
    }
    return values;
}

FeatureTable readBatchTable(const json& header, Bytes binary, std::size_t count)
{
    FeatureTable table;
    table.count = count;
    if (!header.is_object())
        return table;
    for (const auto& [name, stated] : header.items()) {
        if (name == "extensions" || name == "extras" || table.columns.size() >= kMaxColumns)
            continue;
        FeatureTable::Column column;
        column.name = name.substr(0, 256);
        if (stated.is_array() && stated.size() >= count) {
            column.text = [&values = stated](std::size_t row) { return jsonText(values[row]); };
            table.columns.push_back(std::move(column));
        } else if (stated.is_object() && binaryColumn(stated, binary, count, column)) {
            table.columns.push_back(std::move(column));
        } else {
            ++table.unreadable;
        }
    }
    return table;
}

} // namespace twin::data

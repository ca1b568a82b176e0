// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>

/// Access to JSON of unknown origin: what is not there, or under something else than an object, is null.
namespace twin::data {

inline const nlohmann::json& member(const nlohmann::json& parent, const char* key)
{
    static const nlohmann::json kNothing;
    if (!parent.is_object())
        return kNothing;
    const auto found = parent.find(key);
    return found == parent.end() ? kNothing : *found;
}

inline const nlohmann::json& element(const nlohmann::json& parent, std::size_t index)
{
    static const nlohmann::json kNothing;
    return parent.is_array() && index < parent.size() ? parent[index] : kNothing;
}

inline std::optional<std::uint64_t> unsignedAt(const nlohmann::json& object, const char* key)
{
    const nlohmann::json& value = member(object, key);
    return value.is_number_unsigned() ? std::optional(value.get<std::uint64_t>()) : std::nullopt;
}

} // namespace twin::data

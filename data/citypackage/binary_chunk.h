// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace twin::data {

/// The binary chunk of a glTF while it grows, with one buffer view per column.
class BinaryChunk
{
public:
    template <typename T>
    int add(const std::vector<T>& values, std::optional<int> stride = {}, std::optional<int> target = {})
    {
        return add(values.data(), values.size() * sizeof(T), stride, target);
    }

    int add(const void* data, std::size_t size, std::optional<int> stride = {},
            std::optional<int> target = {})
    {
        pad();
        nlohmann::json view{{"buffer", 0}, {"byteOffset", mBytes.size()}, {"byteLength", size}};
        if (stride)
            view["byteStride"] = *stride;
        if (target)
            view["target"] = *target;
        mViews.push_back(std::move(view));
        if (size > 0)
            mBytes.append(static_cast<const char*>(data), size);
        return static_cast<int>(mViews.size()) - 1;
    }

    /// To 8 bytes, as property tables demand.
    void pad() { mBytes.append((8 - mBytes.size() % 8) % 8, '\0'); }

    const std::string& bytes() const { return mBytes; }
    const nlohmann::json& views() const { return mViews; }

private:
    std::string mBytes;
    nlohmann::json mViews = nlohmann::json::array();
};

} // namespace twin::data

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/readers/gltf_document.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace twin::data {

/// What a tile knows of its features: a batch table of 3D Tiles 1.0 or a property table of 1.1. Lives no
/// longer than what it was made from.
struct FeatureTable
{
    struct Column
    {
        std::string name;
        std::function<std::string(std::size_t row)> text; ///< empty: no value
    };
    std::string name; ///< of the class, in 1.1
    std::size_t count = 0;
    std::vector<Column> columns;
    std::size_t unreadable = 0; ///< columns that were left out

    using Row = std::vector<std::pair<std::string, std::string>>;
    /// The values that are there.
    Row row(std::size_t index) const;
};

/// The JSON and binary part of a batch table over `count` features.
FeatureTable readBatchTable(const gltf::json& header, gltf::Bytes binary, std::size_t count);

/// Every property table of EXT_structural_metadata in a document, in order.
std::vector<FeatureTable> readPropertyTables(gltf::Document& document);

/// A component type of either ("FLOAT", "UNSIGNED_BYTE", "FLOAT32", "UINT8" …): bytes of one value, 0 where
/// it is not known.
std::size_t componentSize(const std::string& type);
/// One value of it. The caller has checked that the bytes are there.
double componentNumber(gltf::Bytes bytes, std::size_t offset, const std::string& type);
std::string componentText(gltf::Bytes bytes, std::size_t offset, const std::string& type);
/// SCALAR 1, VEC3 3, MAT4 16 …; 0 for anything else.
std::size_t componentCount(const std::string& type);
/// As few digits as tell the number apart.
std::string numberText(double value);

} // namespace twin::data

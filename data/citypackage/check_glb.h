// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/citypackage/check_parts.h"

#include <optional>

namespace twin::data {

/// Bytes of a component of glTF by its number; 0 for another number.
std::size_t componentSize(std::size_t type);
/// Components of "SCALAR" … "MAT4"; 0 for another word.
std::size_t componentsOf(const nlohmann::json& type);

struct GlbColumn;

/// One binary glTF under scrutiny; the tables of its objects are looked at in check_glb_tables.cpp.
class GlbCheck
{
public:
    GlbCheck(const TilesetContent& content, Diagnostics& found) : mContent(content), mFound(found) {}
    void run(std::span<const unsigned char> bytes);
    std::vector<std::string> take() { return std::move(mIds); }

private:
    using Bytes = std::span<const unsigned char>;

    void problem(const char* message, std::vector<std::string> arguments = {}, const std::string& object = {})
    {
        mFound.problem(mContent.uri, object, message, std::move(arguments));
    }
    bool open(Bytes bytes);
    std::optional<Bytes> view(const nlohmann::json& index) const;
    std::optional<GlbColumn> column(const nlohmann::json& index, const std::string& name);
    void primitive(const nlohmann::json& value, const std::string& where);
    void positions(const GlbColumn& column, const nlohmann::json& accessor, const std::string& where);
    void features(const nlohmann::json& primitive, std::size_t vertices, const std::string& where);
    void tables();
    void table(const nlohmann::json& value, const nlohmann::json& schema);
    void property(const std::string& name, const nlohmann::json& column, const nlohmann::json& property,
                  std::size_t count, const nlohmann::json& enums);

    const TilesetContent& mContent;
    Diagnostics& mFound;
    nlohmann::json mRoot;
    Bytes mBinary;
    std::vector<std::string> mIds;
    std::vector<std::size_t> mTableCounts;
};

} // namespace twin::data

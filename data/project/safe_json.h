// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <nlohmann/json.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace twin::data {

using Json = nlohmann::json;

/// JSON from an untrusted file: size and nesting are capped before the parser sees the text, a byte order
/// mark is skipped, a fault is an Error with the byte it lies at.
Result<Json> parseJson(const std::string& text, const std::string& file, int maxDepth = 64);
/// The whole of a regular file, at most `maxBytes`.
Result<std::string> readTextFile(const std::string& path, std::size_t maxBytes);

/// Reads the members of one JSON object. A member of the wrong type is reported and counts as absent; members
/// nobody asked for are reported by `reportUnknown`.
class JsonObject
{
public:
    /// `place` says where in the file the object is: "layers[2]".
    JsonObject(const Json& json, std::string file, std::string place, Diagnostics& diagnostics);

    bool has(const char* key) const;
    std::string text(const char* key) const;
    std::optional<double> number(const char* key) const; ///< finite only
    std::optional<int> integer(const char* key) const;
    bool flag(const char* key, bool otherwise) const;
    const Json* array(const char* key) const;
    std::optional<JsonObject> object(const char* key) const;
    std::vector<std::string> texts(const char* key) const;
    /// Every member that is a text, whatever its key.
    std::map<std::string, std::string> allTexts() const;
    std::vector<JsonObject> objects(const char* key) const;
    void reportUnknown() const;
    void warn(std::string message, std::vector<std::string> arguments) const;
    const std::string& place() const { return mPlace; }

private:
    const Json* member(const char* key) const;
    void wrongType(const std::string& key, const char* expected) const;

    const Json* mJson;
    std::string mFile;
    std::string mPlace;
    Diagnostics* mDiagnostics;
    mutable std::vector<std::string> mKnown;
};

} // namespace twin::data

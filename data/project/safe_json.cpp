// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/project/safe_json.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>

namespace twin::data {
namespace {

/// The deepest nesting of brackets outside strings, or more than `maxDepth` as soon as that is reached.
int nesting(const std::string& text, int maxDepth)
{
    int depth = 0;
    int deepest = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            deepest = std::max(deepest, ++depth);
            if (deepest > maxDepth)
                return deepest;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return deepest;
}

} // namespace

Result<Json> parseJson(const std::string& text, const std::string& file, int maxDepth)
{
    if (nesting(text, maxDepth) > maxDepth)
        return Error{ErrorKind::Refused,
                     TWIN_MSG("%1 nests more than %2 levels deep and was not read. No file of this kind "
                              "does; check where it comes from."),
                     {file, std::to_string(maxDepth)}};
    const std::size_t start = text.rfind("\xEF\xBB\xBF", 0) == 0 ? 3 : 0;
    try {
        return Json::parse(text.begin() + static_cast<std::ptrdiff_t>(start), text.end());
    } catch (const Json::parse_error& fault) {
        return Error{ErrorKind::Malformed,
                     TWIN_MSG("%1 is not valid JSON (fault at byte %2) and was not read. Restore it from a "
                              "copy or correct it in a text editor."),
                     {file, std::to_string(fault.byte)}};
    } catch (const Json::exception&) {
        // A number that no double holds, for one.
        return Error{
            ErrorKind::Malformed,
            TWIN_MSG(
                "%1 holds a JSON value outside every range and was not read. Correct it in a text editor."),
            {file}};
    }
}

Result<std::string> readTextFile(const std::string& path, std::size_t maxBytes)
{
    std::error_code code;
    const auto status = std::filesystem::status(path, code);
    if (status.type() == std::filesystem::file_type::not_found)
        return Error{ErrorKind::NotFound, TWIN_MSG("There is no file %1. Check the path."), {path}};
    if (!std::filesystem::is_regular_file(status))
        return Error{ErrorKind::Unreadable,
                     TWIN_MSG("%1 is not a file. Name a file instead of a folder or a device."),
                     {path}};
    const auto size = std::filesystem::file_size(path, code);
    if (code || size > maxBytes)
        return Error{
            ErrorKind::Refused,
            TWIN_MSG("%1 is larger than %2 MB and was not read. A file of this kind is far smaller."),
            {path, std::to_string(maxBytes / 1'000'000)}};
    std::ifstream stream(path, std::ios::binary);
    std::string text(static_cast<std::size_t>(size), '\0');
    stream.read(text.data(), static_cast<std::streamsize>(size));
    if (!stream && size > 0)
        return Error{
            ErrorKind::Unreadable, TWIN_MSG("%1 cannot be read. Check that you may read it."), {path}};
    return text;
}

JsonObject::JsonObject(const Json& json, std::string file, std::string place, Diagnostics& diagnostics)
    : mJson(&json), mFile(std::move(file)), mPlace(std::move(place)), mDiagnostics(&diagnostics)
{
}

const Json* JsonObject::member(const char* key) const
{
    mKnown.emplace_back(key);
    if (!mJson->is_object())
        return nullptr;
    const auto found = mJson->find(key);
    return found == mJson->end() || found->is_null() ? nullptr : &*found;
}

bool JsonObject::has(const char* key) const
{
    return member(key) != nullptr;
}

void JsonObject::warn(std::string message, std::vector<std::string> arguments) const
{
    mDiagnostics->warn(mFile, mPlace, std::move(message), std::move(arguments));
}

void JsonObject::wrongType(const std::string& key, const char* expected) const
{
    warn(TWIN_MSG("The entry \"%1\" is not of the expected kind (%2) and was left out."), {key, expected});
}

std::string JsonObject::text(const char* key) const
{
    const Json* value = member(key);
    if (!value)
        return {};
    if (!value->is_string()) {
        wrongType(key, "text");
        return {};
    }
    return value->get<std::string>();
}

std::optional<double> JsonObject::number(const char* key) const
{
    const Json* value = member(key);
    if (!value)
        return std::nullopt;
    if (!value->is_number() || !std::isfinite(value->get<double>())) {
        wrongType(key, "number");
        return std::nullopt;
    }
    return value->get<double>();
}

std::optional<int> JsonObject::integer(const char* key) const
{
    const auto value = number(key);
    if (!value)
        return std::nullopt;
    if (*value != std::floor(*value) || std::abs(*value) > std::numeric_limits<int>::max()) {
        wrongType(key, "number");
        return std::nullopt;
    }
    return static_cast<int>(*value);
}

bool JsonObject::flag(const char* key, bool otherwise) const
{
    const Json* value = member(key);
    if (!value)
        return otherwise;
    if (!value->is_boolean()) {
        wrongType(key, "true/false");
        return otherwise;
    }
    return value->get<bool>();
}

const Json* JsonObject::array(const char* key) const
{
    const Json* value = member(key);
    if (value && !value->is_array()) {
        wrongType(key, "list");
        return nullptr;
    }
    return value;
}

std::optional<JsonObject> JsonObject::object(const char* key) const
{
    const Json* value = member(key);
    if (!value)
        return std::nullopt;
    if (!value->is_object()) {
        wrongType(key, "object");
        return std::nullopt;
    }
    return JsonObject(*value, mFile, mPlace.empty() ? key : mPlace + "." + key, *mDiagnostics);
}

std::vector<std::string> JsonObject::texts(const char* key) const
{
    std::vector<std::string> all;
    if (const Json* list = array(key)) {
        for (const Json& entry : *list) {
            if (entry.is_string())
                all.push_back(entry.get<std::string>());
            else
                wrongType(key, "text");
        }
    }
    return all;
}

std::map<std::string, std::string> JsonObject::allTexts() const
{
    std::map<std::string, std::string> all;
    for (const auto& [key, value] : mJson->items()) {
        mKnown.push_back(key);
        if (value.is_string())
            all.emplace(key, value.get<std::string>());
        else
            wrongType(key, "text");
    }
    return all;
}

std::vector<JsonObject> JsonObject::objects(const char* key) const
{
    std::vector<JsonObject> all;
    const Json* list = array(key);
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        std::string place = (mPlace.empty() ? "" : mPlace + ".") + key + "[" + std::to_string(i) + "]";
        if ((*list)[i].is_object())
            all.emplace_back((*list)[i], mFile, std::move(place), *mDiagnostics);
        else
            wrongType(place, "object");
    }
    return all;
}

void JsonObject::reportUnknown() const
{
    if (!mJson->is_object())
        return;
    for (const auto& [key, value] : mJson->items()) {
        if (std::find(mKnown.begin(), mKnown.end(), key) == mKnown.end())
            mDiagnostics->note(mFile, mPlace,
                               TWIN_MSG("The entry \"%1\" is not known to this version and was left out."),
                               {key});
    }
}

} // namespace twin::data

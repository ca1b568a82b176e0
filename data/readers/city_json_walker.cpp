// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/city_json_walker.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace twin::data {
namespace {

constexpr std::size_t kMaxVertices = 100'000'000;
constexpr std::size_t kMaxClasses = 200;
constexpr int kMaxNesting = 16; ///< parts of parts

bool knownVersion(std::string_view version)
{
    const std::string_view start = version.substr(0, 3);
    return start == "1.0" || start == "1.1" || start == "2.0";
}

} // namespace

void CityJsonWalker::fail(ErrorKind kind, const char* message, std::vector<std::string> arguments)
{
    if (failed())
        return;
    arguments.insert(arguments.begin(), std::string());
    mFailure = {kind, message, std::move(arguments)};
}

void CityJsonWalker::failJson(simdjson::error_code code, const char* where)
{
    if (failed())
        return;
    const bool inside = where && where >= mText.data() && where <= mText.data() + mText.size();
    mFailedAt = inside ? static_cast<std::size_t>(where - mText.data()) : mText.size();
    fail(ErrorKind::Malformed,
         TWIN_MSG("%1 is broken or incomplete at byte %2 (%3). What came before was kept: fetch the file "
                  "again."),
         {std::to_string(mFailedAt), simdjson::error_message(code)});
}

bool CityJsonWalker::read(std::string_view text, std::size_t capacity)
{
    mText = text;
    mFailure = {};
    mFailedAt = 0;
    mHasObjects = false;
    mFeature = false;
    mVertices.clear();
    mObjects.clear();
    const bool whole = readRoot(capacity);
    if (!acceptHeader(whole))
        return false;
    if (mHasObjects) {
        const std::size_t behind = capacity - static_cast<std::size_t>(mObjectsText.data() - mText.data());
        indexObjects(behind);
        linkObjects();
        emitBuildings(capacity);
    } else if (whole) {
        fail(ErrorKind::Malformed,
             TWIN_MSG("%1 has no \"CityObjects\". Add them at the source, or export the file again."));
    }
    return !failed() && !mStopped;
}

/// Whether what the text says of itself allows to go on.
bool CityJsonWalker::acceptHeader(bool whole)
{
    if (mFeature) {
        if (!mHeader.hasTransform)
            fail(ErrorKind::Malformed,
                 TWIN_MSG("%1 has features, but no first line of type CityJSON with the \"transform\" that "
                          "their coordinates need. Export the sequence again."));
        return mHeader.hasTransform;
    }
    if (mHeader.type.empty()) {
        if (whole)
            fail(ErrorKind::Malformed,
                 TWIN_MSG("%1 does not say that it is CityJSON: its member \"type\" is missing. Add it at "
                          "the source, or export the file again."));
        return false;
    }
    if (mHeader.type != "CityJSON")
        fail(ErrorKind::Unsupported,
             TWIN_MSG("%1 is not CityJSON: its type is '%2'. Check that it is the right file."),
             {mHeader.type});
    else if (!mHeader.version.empty() && !knownVersion(mHeader.version))
        fail(
            ErrorKind::Unsupported,
            TWIN_MSG("%1 is CityJSON %2; versions 1.0 to 2.0 are read. Convert it, with 'cjio upgrade' say."),
            {mHeader.version});
    else
        return true;
    return false;
}

bool CityJsonWalker::readRoot(std::size_t capacity)
{
    json::document document;
    json::object root;
    simdjson::error_code code =
        mParser.iterate(simdjson::padded_string_view(mText.data(), mText.size(), capacity)).get(document);
    if (code == simdjson::SUCCESS)
        code = document.get_object().get(root);
    if (code != simdjson::SUCCESS) {
        failJson(code, mText.data());
        return false;
    }
    mDocument = &document;
    for (auto member : root) {
        json::field field;
        std::string_view key;
        code = std::move(member).get(field);
        if (code == simdjson::SUCCESS)
            code = field.unescaped_key().get(key);
        if (code != simdjson::SUCCESS) {
            const char* where = nullptr;
            if (!alive() || document.current_location().get(where) != simdjson::SUCCESS)
                where = nullptr;
            failJson(code, where);
            return false;
        }
        const std::string name(key.substr(0, 64));
        readMember(name, field.value());
        if (failed())
            return false;
    }
    if (alive() && document.current_location().error() == simdjson::SUCCESS)
        fail(
            ErrorKind::Malformed,
            TWIN_MSG("%1 goes on after its end. What came before was kept: fetch or export the file again."));
    return true;
}

void CityJsonWalker::readMember(std::string_view key, json::value& value)
{
    std::string_view text;
    if (key == "type") {
        if (value.get_string().get(text) != simdjson::SUCCESS)
            return;
        mFeature = text == "CityJSONFeature";
        if (!mFeature)
            mHeader.type = text.substr(0, 80);
    } else if (key == "version") {
        if (value.get_string().get(text) == simdjson::SUCCESS)
            mHeader.version = text.substr(0, 40);
    } else if (key == "metadata") {
        readMetadata(value);
    } else if (key == "transform") {
        readTransform(value);
    } else if (key == "vertices") {
        readVertices(value);
    } else if (key == "CityObjects") {
        json::object objects;
        simdjson::error_code code = value.get_object().get(objects);
        if (code == simdjson::SUCCESS)
            code = objects.raw_json().get(mObjectsText);
        if (code != simdjson::SUCCESS)
            failJson(code, nullptr);
        else
            mHasObjects = true;
    }
}

void CityJsonWalker::readMetadata(json::value& value)
{
    json::object metadata;
    if (value.get_object().get(metadata) != simdjson::SUCCESS)
        return;
    std::string_view srs;
    if (metadata.find_field_unordered("referenceSystem").get_string().get(srs) == simdjson::SUCCESS)
        mHeader.srs = srs.substr(0, 4096);
    json::array extent;
    if (!alive() ||
        metadata.find_field_unordered("geographicalExtent").get_array().get(extent) != simdjson::SUCCESS)
        return;
    std::size_t count = 0;
    for (auto number : extent) {
        if (count >= mHeader.extent.size() ||
            number.get_double().get(mHeader.extent[count]) != simdjson::SUCCESS)
            return;
        ++count;
    }
    mHeader.hasExtent = count == mHeader.extent.size();
}

void CityJsonWalker::readTransform(json::value& value)
{
    json::object transform;
    if (value.get_object().get(transform) != simdjson::SUCCESS)
        return;
    const auto triple = [&](const char* name, std::array<double, 3>& numbers) {
        json::array array;
        if (!alive() || transform.find_field_unordered(name).get_array().get(array) != simdjson::SUCCESS)
            return false;
        std::size_t count = 0;
        for (auto number : array) {
            if (count >= numbers.size() || number.get_double().get(numbers[count]) != simdjson::SUCCESS)
                return false;
            ++count;
        }
        return count == numbers.size();
    };
    const bool scaled = triple("scale", mHeader.scale);
    mHeader.hasTransform = triple("translate", mHeader.translate) && scaled;
    if (!mHeader.hasTransform)
        fail(ErrorKind::Malformed,
             TWIN_MSG("The \"transform\" of %1 has no three numbers of scale and translate, so that no "
                      "coordinate can be known. Export the file again."));
}

void CityJsonWalker::readVertices(json::value& value)
{
    json::array vertices;
    simdjson::error_code code = value.get_array().get(vertices);
    if (code != simdjson::SUCCESS) {
        failJson(code, nullptr);
        return;
    }
    constexpr double kUnset = std::numeric_limits<double>::quiet_NaN();
    for (auto entry : vertices) {
        json::array vertex;
        code = entry.get_array().get(vertex);
        // A vertex that is none keeps its number, so that those behind it keep theirs.
        if (code == simdjson::INCORRECT_TYPE) {
            mVertices.push_back({kUnset, kUnset, kUnset});
            continue;
        }
        std::array<double, 3> point{kUnset, kUnset, kUnset};
        std::size_t count = 0;
        if (code == simdjson::SUCCESS) {
            for (auto number : vertex) {
                double coordinate = 0;
                const simdjson::error_code numberCode = number.get_double().get(coordinate);
                if (numberCode == simdjson::SUCCESS && count < 3)
                    point[count] = coordinate;
                else if (numberCode != simdjson::INCORRECT_TYPE && numberCode != simdjson::NUMBER_ERROR)
                    code = numberCode;
                ++count;
            }
        }
        if (code != simdjson::SUCCESS) {
            failJson(code, nullptr);
            return;
        }
        mVertices.push_back(point);
        if (mVertices.size() >= kMaxVertices) {
            fail(ErrorKind::Refused,
                 TWIN_MSG("%1 has more than 100 million vertices. Cut it into tiles, or convert it to "
                          "CityJSONSeq, which is read line by line."));
            return;
        }
    }
}

void CityJsonWalker::indexObjects(std::size_t capacity)
{
    json::document document;
    json::object objects;
    simdjson::error_code code =
        mObjectsParser
            .iterate(simdjson::padded_string_view(mObjectsText.data(), mObjectsText.size(), capacity))
            .get(document);
    if (code == simdjson::SUCCESS)
        code = document.get_object().get(objects);
    if (code != simdjson::SUCCESS) {
        failJson(code, mObjectsText.data());
        return;
    }
    mDocument = &document;
    for (auto member : objects) {
        json::field field;
        std::string_view key;
        code = std::move(member).get(field);
        if (code == simdjson::SUCCESS)
            code = field.unescaped_key().get(key);
        Object entry;
        json::object object;
        if (code == simdjson::SUCCESS) {
            entry.id = key.substr(0, 1024);
            code = field.value().get_object().get(object);
        }
        if (code == simdjson::INCORRECT_TYPE)
            continue;
        if (code == simdjson::SUCCESS)
            code = indexObject(object, entry);
        if (code != simdjson::SUCCESS) {
            failJson(code, mObjectsText.data());
            return;
        }
        mObjects.push_back(std::move(entry));
    }
}

simdjson::error_code CityJsonWalker::indexObject(json::object& object, Object& entry)
{
    std::string_view type;
    if (object.find_field_unordered("type").get_string().get(type) != simdjson::SUCCESS)
        type = "?";
    classify(type, entry);
    if (entry.kind == Class::Building || entry.kind == Class::Other) {
        if (const auto known = mClasses.find(std::string(type)); known != mClasses.end())
            ++known->second;
        else if (mClasses.size() < kMaxClasses)
            mClasses.emplace(type.substr(0, 80), 1);
    }
    json::array parents;
    std::string_view parent;
    if (entry.kind != Class::Other && alive() &&
        object.find_field_unordered("parents").get_array().get(parents) == simdjson::SUCCESS) {
        for (auto name : parents) {
            if (name.get_string().get(parent) == simdjson::SUCCESS)
                entry.parent = parent.substr(0, 1024);
            break;
        }
    }
    return alive() ? object.raw_json().get(entry.text) : simdjson::TAPE_ERROR;
}

/// Finds the building of each part, installation and room. A part whose building is not there is one itself.
void CityJsonWalker::linkObjects()
{
    std::unordered_map<std::string_view, std::size_t> byId;
    byId.reserve(mObjects.size());
    for (std::size_t i = 0; i < mObjects.size(); ++i)
        byId.emplace(mObjects[i].id, i);
    const auto parentOf = [&](std::size_t index) {
        const auto found = mObjects[index].parent.empty() ? byId.end() : byId.find(mObjects[index].parent);
        return found == byId.end() || mObjects[found->second].kind == Class::Other ? kNone : found->second;
    };
    for (std::size_t i = 0; i < mObjects.size(); ++i) {
        if (mObjects[i].kind == Class::Other)
            continue;
        std::size_t root = i;
        int steps = 0;
        for (std::size_t next = parentOf(i); next != kNone && steps < kMaxNesting; ++steps) {
            root = next;
            next = parentOf(root);
        }
        // Parents in a circle: each is taken for itself.
        if (steps == kMaxNesting)
            root = i;
        const Class kind = mObjects[root].kind;
        if (kind != Class::Building && kind != Class::Part)
            continue;
        mObjects[i].root = root;
        if (root != i)
            mObjects[root].members.push_back(i);
    }
}

void CityJsonWalker::emitBuildings(std::size_t capacity)
{
    for (std::size_t i = 0; i < mObjects.size() && !mStopped; ++i) {
        if (mObjects[i].root != i)
            continue;
        Object& building = mObjects[i];
        mRaw.clear();
        mIndices.clear();
        mRaw.building.id = building.id;
        mRaw.role = building.type.role;
        mRaw.building.objectClass = building.type.objectClass;
        const char* broken = addObject(building, capacity) ? nullptr : building.text.data();
        for (const std::size_t member : building.members) {
            Object& part = mObjects[member];
            if (part.kind == Class::Interior)
                ++mRaw.interiors;
            if (part.kind != Class::Part && part.kind != Class::Building)
                continue;
            part.part = ++mRaw.parts;
            mRaw.building.partIds.push_back(part.id);
            broken = addObject(part, capacity) ? broken : part.text.data();
        }
        for (const std::size_t member : building.members) {
            Object& hung = mObjects[member];
            if (hung.kind != Class::Installation)
                continue;
            // It is drawn with the part it hangs on.
            for (const std::size_t other : building.members)
                hung.part = mObjects[other].id == hung.parent ? mObjects[other].part : hung.part;
            broken = addObject(hung, capacity) ? broken : hung.text.data();
        }
        if (broken) {
            failJson(simdjson::TAPE_ERROR, broken);
            continue;
        }
        placeVertices();
        mStopped = !mHandler(mRaw);
    }
}

} // namespace twin::data

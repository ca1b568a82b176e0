// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/readers/city_json_parser.h"

#include <simdjson.h>

#include <map>

namespace twin::data {

namespace json = simdjson::ondemand;

/// The work behind CityJsonParser, with simdjson's types in sight: included only by its own sources, which
/// are all compiled for the same instruction set.
class CityJsonWalker
{
public:
    explicit CityJsonWalker(CityJsonParser::Handler handler) : mHandler(std::move(handler)) {}

    bool read(std::string_view text, std::size_t capacity);

    const CityJsonHeader& header() const { return mHeader; }
    bool stopped() const { return mStopped; }
    bool failed() const { return !mFailure.message.empty(); }
    const Error& failure() const { return mFailure; }
    const std::map<std::string, long long>& classes() const { return mClasses; }
    long long templatesLeftOut() const { return mTemplates; }
    long long withoutLod() const { return mWithoutLod; }

private:
    enum class Class
    {
        Building, ///< or another object that is shown, by its ObjectType
        Part,
        Installation, ///< what hangs on a building from outside
        Interior,
        Other,
    };
    struct Object
    {
        std::string id;
        std::string parent;
        std::string_view text;
        Class kind = Class::Other;
        ObjectType type;
        std::size_t root = kNone; ///< the building it belongs to, itself where it is one
        std::vector<std::size_t> members;
        std::uint32_t part = 0; ///< its number within the building being read
    };
    /// A geometry of one object, looked at before one is chosen.
    struct Candidate
    {
        double exactLod = -1; ///< 2.2 …
        int depth = -1;       ///< levels of nesting above the surface: 0 MultiSurface, 1 Solid, 2 MultiSolid
        bool lines = false;   ///< axes of a road
        bool copy = false;    ///< of a template, at a point
    };
    /// What the polygons of the geometry being read have in common.
    struct Target
    {
        std::uint32_t part = 0;
        std::int8_t lod = -1;
        SurfaceRole role = SurfaceRole::Surface;
    };
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    bool readRoot(std::size_t capacity);
    bool acceptHeader(bool whole);
    void readMember(std::string_view key, json::value& value);
    void readMetadata(json::value& value);
    void readTransform(json::value& value);
    void readVertices(json::value& value);
    void indexObjects(std::size_t capacity);
    simdjson::error_code indexObject(json::object& object, Object& entry);
    static void classify(std::string_view type, Object& entry);
    void linkObjects();
    void emitBuildings(std::size_t capacity);
    bool addObject(const Object& object, std::size_t capacity);
    void addAttributes(json::value& value);
    void addAddress(json::object& address);
    void addGeometries(json::value& value, const Object& object);
    Candidate candidateOf(json::object& geometry);
    void addGeometry(json::object& geometry, const Candidate& candidate, const Target& target);
    void addLines(json::object& geometry);
    void addAnchor(json::object& geometry);
    void addShells(json::array& array, int depth, bool outside, const Target& target);
    void addSurface(json::value& surface, bool outside, const Target& target);
    void addRing(json::array& ring, RawPolygon& polygon);
    void addSemantics(json::value& value, std::size_t first, int depth);
    void applyKinds(json::array& values, int depth, std::size_t& shell,
                    const std::vector<SurfaceKind>& kinds);
    void placeVertices();
    /// After a fatal error simdjson's values must not be touched any more: looking up a member would crash.
    bool alive() const { return mDocument && mDocument->is_alive(); }
    void fail(ErrorKind kind, const char* message, std::vector<std::string> arguments = {});
    void failJson(simdjson::error_code code, const char* where);

    CityJsonParser::Handler mHandler;
    json::parser mParser;
    json::parser mObjectsParser;
    json::parser mObjectParser;
    json::document* mDocument = nullptr; ///< the one being walked
    CityJsonHeader mHeader;
    std::string_view mText;
    std::string_view mObjectsText;
    bool mHasObjects = false;
    bool mFeature = false;
    bool mStopped = false;
    std::vector<std::array<double, 3>> mVertices; ///< as stored: not yet scaled
    std::vector<Object> mObjects;
    std::map<std::string, long long> mClasses;
    RawBuilding mRaw;
    std::vector<std::size_t> mIndices; ///< of the vertices of mRaw, point by point
    std::vector<std::size_t> mShells;  ///< first polygon of each shell of the present geometry
    long long mTemplates = 0;
    long long mWithoutLod = 0;
    Error mFailure;
    std::size_t mFailedAt = 0;
};

} // namespace twin::data

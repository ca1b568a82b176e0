// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/city_gml_parser.h"

#include "core/text.h"
#include "data/readers/xml_attributes.h"
#include "data/readers/xml_encoding.h"

#include <expat.h>

#include <cstring>

namespace twin::data {
namespace {

constexpr std::size_t kMaxDepth = 200;
constexpr std::size_t kMaxToken = std::size_t{8} << 20; ///< bytes of one tag, comment or declaration
constexpr std::size_t kMaxAttributeText = std::size_t{64} << 10;
constexpr std::size_t kMaxCoordinateText = std::size_t{64} << 20;
constexpr std::size_t kMaxClasses = 200;

SurfaceKind surfaceKindOf(std::string_view local)
{
    if (local == "WallSurface")
        return SurfaceKind::Wall;
    if (local == "RoofSurface")
        return SurfaceKind::Roof;
    if (local == "GroundSurface")
        return SurfaceKind::Ground;
    if (local == "ClosureSurface")
        return SurfaceKind::Closure;
    return local == "OuterCeilingSurface" ? SurfaceKind::OuterCeiling : SurfaceKind::OuterFloor;
}

bool isCoordinates(GmlToken token)
{
    return token == GmlToken::PosList || token == GmlToken::Pos || token == GmlToken::Coordinates;
}

/// What of a body of water or of a tunnel is no part of what one sees keeps apart from what is.
bool isHiddenWater(std::string_view local)
{
    return local == "WaterGroundSurface" || local == "WaterClosureSurface";
}

} // namespace

CityGmlParser::CityGmlParser(Handler handler)
    : mHandler(std::move(handler)), mParser(XML_ParserCreate(nullptr))
{
    mFrames.reserve(64);
    XML_SetUserData(mParser, this);
    XML_SetElementHandler(
        mParser,
        [](void* self, const char* name, const char** attributes) {
            static_cast<CityGmlParser*>(self)->start(name, attributes);
        },
        [](void* self, const char* name) { static_cast<CityGmlParser*>(self)->end(name); });
    XML_SetCharacterDataHandler(mParser, [](void* self, const char* bytes, int count) {
        static_cast<CityGmlParser*>(self)->text(bytes, count);
    });
    XML_SetStartDoctypeDeclHandler(mParser, [](void* self, const char*, const char*, const char*, int) {
        static_cast<CityGmlParser*>(self)->refuse(
            ErrorKind::Refused,
            TWIN_MSG("%1 declares a DOCTYPE, which CityGML never needs and attacks use. It was not read: "
                     "remove the declaration if "
                     "you trust the source."),
            {});
    });
    XML_SetUnknownEncodingHandler(mParser, germanEncoding, nullptr);
}

CityGmlParser::~CityGmlParser()
{
    XML_ParserFree(mParser);
}

void CityGmlParser::refuse(ErrorKind kind, const char* message, std::vector<std::string> arguments)
{
    if (!failed())
        mFailure = {kind, message, std::move(arguments)};
    XML_StopParser(mParser, XML_FALSE);
}

std::size_t CityGmlParser::line() const
{
    return XML_GetCurrentLineNumber(mParser);
}

bool CityGmlParser::feed(const char* bytes, std::size_t count, bool last)
{
    mFed += count;
    const XML_Status status = XML_Parse(mParser, bytes, static_cast<int>(count), last ? 1 : 0);
    if (status == XML_STATUS_ERROR) {
        if (!failed() && !mStopped) {
            mFailure = {ErrorKind::Malformed,
                        TWIN_MSG("%1 is broken or incomplete at line %2, byte %3 (%4). What came before was "
                                 "kept: fetch the file again."),
                        {{},
                         std::to_string(line()),
                         std::to_string(std::max<XML_Index>(XML_GetCurrentByteIndex(mParser), 0)),
                         XML_ErrorString(XML_GetErrorCode(mParser))}};
        }
        return false;
    }
    const XML_Index at = XML_GetCurrentByteIndex(mParser);
    if (at >= 0 && mFed - static_cast<std::size_t>(at) > kMaxToken) {
        mFailure = {ErrorKind::Refused,
                    TWIN_MSG("%1 has a single tag of more than 8 MB at line %2, which no real file has. "
                             "Reading stopped there."),
                    {{}, std::to_string(line())}};
        return false;
    }
    return !mStopped;
}

void CityGmlParser::noteNamespaces(const char** attributes)
{
    for (; attributes[0]; attributes += 2) {
        const std::string_view value = attributes[1];
        if (std::strncmp(attributes[0], "xmlns", 5) != 0 || value.find("citygml") == std::string_view::npos)
            continue;
        const std::string_view tail = value.substr(value.rfind('/') + 1);
        const bool known = tail == "1.0" || tail == "2.0" || tail == "3.0";
        const std::string_view before = value.substr(0, value.size() - tail.size());
        constexpr std::string_view kCore = "opengis.net/citygml/";
        const bool core =
            before.size() >= kCore.size() && before.substr(before.size() - kCore.size()) == kCore;
        // The core namespace tells the version; those of modules only where it is not declared.
        if (known && (core || mVersion.empty()))
            mVersion = tail;
        else if (mVersion.empty() && value.find(kCore.substr(0, kCore.size() - 1)) != std::string_view::npos)
            mVersion = "1.0";
    }
}

void CityGmlParser::countClass(const Frame& parent, std::string_view local)
{
    if (parent.token != GmlToken::CityObjectMember)
        return;
    if (const auto found = mClasses.find(std::string(local)); found != mClasses.end())
        ++found->second;
    else if (mClasses.size() < kMaxClasses)
        mClasses.emplace(local.substr(0, 80), 1);
}

void CityGmlParser::start(const char* name, const char** attributes)
{
    if (mFrames.size() >= kMaxDepth) {
        refuse(ErrorKind::Refused,
               TWIN_MSG("%1 is nested deeper than any real file at line %2. Reading stopped there; what came "
                        "before was kept."),
               {{}, std::to_string(line())});
        return;
    }
    const Frame parent = mFrames.empty() ? Frame() : mFrames.back();
    Frame frame = parent;
    frame.token = GmlToken::Other;
    frame.aggregate = -1;
    if (!parent.skip) {
        const std::string_view local = localName(name);
        frame.token = gmlToken(local);
        if (mFrames.empty())
            mRootName = local.substr(0, 80);
        if (mBuildingDepth == 0 && attributes[0])
            noteNamespaces(attributes);
        if (frame.appearance || frame.token == GmlToken::Appearance)
            startAppearance(frame, local, attributes);
        else if (mBuildingDepth > 0)
            startInBuilding(frame, parent, local, attributes);
        else
            startOutside(frame, parent, local, attributes);
    }
    mFrames.push_back(frame);
}

void CityGmlParser::startOutside(Frame& frame, const Frame& parent, std::string_view local,
                                 const char** attributes)
{
    countClass(parent, local);
    const bool member = parent.token == GmlToken::CityObjectMember;
    const bool building = frame.token == GmlToken::Building || frame.token == GmlToken::BuildingPart;
    const std::optional<ObjectType> type = building ? ObjectType()
                                           : member ? objectType(local)
                                                    : std::nullopt;
    if (type && !mVersion.empty() && !mOnlyAppearance)
        startBuilding(frame, *type, attributes);
    else if (frame.token == GmlToken::Skipped)
        frame.skip = true;
    else if (member && frame.token != GmlToken::CityModel && frame.token != GmlToken::CityObjectMember)
        frame.skip = local != "CityObjectGroup" && local != "FeatureCollection";
    else if (frame.token == GmlToken::Envelope && mModelSrs.empty())
        mModelSrs = std::string(attribute(attributes, "srsName")).substr(0, 4096);
    else if (parent.token == GmlToken::Envelope && mLower.size() + mUpper.size() < 6)
        capture();
}

void CityGmlParser::end(const char* name)
{
    if (mFrames.empty())
        return;
    const Frame frame = mFrames.back();
    const Frame parent = mFrames.size() > 1 ? mFrames[mFrames.size() - 2] : Frame();
    const bool skipped = parent.skip;
    if (!skipped) {
        if (frame.appearance)
            mAppearance.end(localName(name), mCapturing ? mText : std::string(), mBuildingDepth > 0);
        else if (mBuildingDepth > 0)
            endInBuilding(frame, parent, localName(name));
        else if (mCapturing)
            endEnvelopeCorner(localName(name));
        mCapturing = false;
    }
    const bool finished = mBuildingDepth > 0 && mFrames.size() == mBuildingDepth;
    mFrames.pop_back();
    if (finished)
        endBuilding();
}

void CityGmlParser::text(const char* bytes, int count)
{
    if (!mCapturing || count <= 0)
        return;
    const bool coordinates = !mFrames.empty() && isCoordinates(mFrames.back().token);
    const std::size_t limit = coordinates ? kMaxCoordinateText : kMaxAttributeText;
    const auto room = limit - std::min(limit, mText.size());
    if (static_cast<std::size_t>(count) > room)
        mLargeText = true;
    mText.append(bytes, std::min(static_cast<std::size_t>(count), room));
}

void CityGmlParser::endEnvelopeCorner(std::string_view local)
{
    std::vector<double>* corner = local == "lowerCorner"   ? &mLower
                                  : local == "upperCorner" ? &mUpper
                                                           : nullptr;
    if (!corner || !corner->empty())
        return;
    const char* cursor = mText.data();
    double value = 0;
    while (corner->size() < 3 && parseNumber(cursor, mText.data() + mText.size(), value))
        corner->push_back(value);
}

void CityGmlParser::startBuilding(Frame& frame, ObjectType type, const char** attributes)
{
    mRaw.clear();
    mRaw.role = type.role;
    mRaw.building.objectClass = type.objectClass;
    mAppearance.forgetObject();
    frame.token = GmlToken::Building;
    mAggregateIds.clear();
    mBuildingDepth = mFrames.size() + 1;
    mRaw.building.id = attribute(attributes, "id");
    mRaw.line = line();
    mInPolygon = false;
    mInRing = false;
    mInLine = false;
    frame.lod = -1;
    frame.kind = SurfaceKind::Unknown;
    frame.role = SurfaceRole::Surface;
    frame.part = 0;
}

void CityGmlParser::startPart(Frame& frame, const char** attributes)
{
    ++mRaw.parts;
    frame.part = mRaw.parts;
    frame.lod = -1;
    frame.kind = SurfaceKind::Unknown;
    frame.role = SurfaceRole::Surface;
    mRaw.building.partIds.emplace_back(attribute(attributes, "id"));
}

void CityGmlParser::endBuilding()
{
    mBuildingDepth = 0;
    if (mRaw.building.id.empty())
        mRaw.building.id = "line " + std::to_string(mRaw.line);
    applyAppearance();
    if (!mHandler(mRaw)) {
        mStopped = true;
        XML_StopParser(mParser, XML_FALSE);
    }
    mRaw.clear();
}

void CityGmlParser::startInBuilding(Frame& frame, const Frame& parent, std::string_view local,
                                    const char** attributes)
{
    switch (frame.token) {
    case GmlToken::Building:
    case GmlToken::BuildingPart:
        startPart(frame, attributes);
        break;
    case GmlToken::BoundarySurface:
        frame.skip = isHiddenWater(local);
        frame.kind = surfaceKindOf(local);
        if (frame.role != SurfaceRole::Installation)
            frame.role = SurfaceRole::Boundary;
        break;
    case GmlToken::Installation:
        frame.role = SurfaceRole::Installation;
        frame.kind = SurfaceKind::Unknown;
        break;
    case GmlToken::Interior:
        ++mRaw.interiors;
        frame.skip = true;
        break;
    case GmlToken::Skipped:
        frame.skip = true;
        break;
    case GmlToken::LodProperty:
        startLodProperty(frame, local, attributes);
        break;
    case GmlToken::Solid:
    case GmlToken::Aggregate:
    case GmlToken::OrientableSurface:
    case GmlToken::Polygon:
    case GmlToken::Exterior:
    case GmlToken::InteriorRing:
    case GmlToken::LinearRing:
    case GmlToken::PosList:
    case GmlToken::Pos:
    case GmlToken::Coordinates:
    case GmlToken::Reference:
    case GmlToken::Line:
        if (frame.lod >= 0 && mReadGeometry)
            startGeometry(frame, parent, attributes);
        break;
    case GmlToken::ImplicitGeometry:
    case GmlToken::ImplicitMatrix:
    case GmlToken::ReferencePoint:
    case GmlToken::RelativeGeometry:
    case GmlToken::LibraryObject:
        if (frame.lod >= 0 && mReadGeometry)
            startImplicit(frame, attributes);
        break;
    case GmlToken::Envelope:
        if (const std::string_view srs = attribute(attributes, "srsName");
            !srs.empty() && mRaw.srsName.empty())
            mRaw.srsName = srs.substr(0, 4096);
        break;
    default:
        startAttribute(frame, parent, local, attributes);
        break;
    }
}

void CityGmlParser::endInBuilding(const Frame& frame, const Frame& parent, std::string_view local)
{
    switch (frame.token) {
    case GmlToken::LinearRing:
        if (mInRing)
            mRaw.rings.back().count = mRaw.x.size() - mRaw.rings.back().first;
        mInRing = false;
        break;
    case GmlToken::Line:
        if (mInLine)
            mRaw.lines.back().count = mRaw.x.size() - mRaw.lines.back().first;
        mInLine = false;
        break;
    case GmlToken::ImplicitGeometry:
    case GmlToken::ImplicitMatrix:
    case GmlToken::ReferencePoint:
    case GmlToken::LibraryObject:
        endImplicit(frame);
        break;
    case GmlToken::Polygon:
        mInPolygon = mInPolygon && parent.token == GmlToken::Polygon;
        break;
    case GmlToken::Solid:
    case GmlToken::Aggregate:
    case GmlToken::OrientableSurface:
        if (frame.aggregate >= 0)
            mRaw.aggregates.emplace(mAggregateIds[static_cast<std::size_t>(frame.aggregate)],
                                    std::pair{frame.aggregateStart, mRaw.polygons.size()});
        break;
    case GmlToken::PosList:
    case GmlToken::Pos:
    case GmlToken::Coordinates:
        if (mCapturing)
            addCoordinates(frame, frame.token == GmlToken::Coordinates);
        break;
    default:
        if (mCapturing)
            endAttribute(parent, local);
        break;
    }
}

} // namespace twin::data

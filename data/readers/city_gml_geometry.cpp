// SPDX-License-Identifier: GPL-3.0-or-later
// The geometry half of CityGmlParser.
#include "data/readers/city_gml_parser.h"
#include "data/readers/xml_attributes.h"

#include <algorithm>

namespace twin::data {
namespace {

constexpr std::size_t kMaxPoints = 4'000'000;   ///< of one building
constexpr std::size_t kMaxPolygons = 500'000;   ///< of one building
constexpr std::size_t kMaxReferences = 500'000; ///< of one building

std::uint8_t dimensionOf(std::string_view text, std::uint8_t otherwise)
{
    return text == "2" ? std::uint8_t{2} : text == "3" ? std::uint8_t{3} : otherwise;
}

} // namespace

void CityGmlParser::startLodProperty(Frame& frame, std::string_view local, const char** attributes)
{
    const std::string_view what = local.substr(4);
    frame.lod = static_cast<std::int8_t>(local[3] - '0');
    const bool curve = what == "MultiCurve" || what == "Network";
    if (frame.lod > 4 || what.rfind("TerrainIntersection", 0) == 0 || (curve && !ofLine()) ||
        what == "PointCloud" || what == "Point") {
        frame.skip = true;
        return;
    }
    if (frame.role == SurfaceRole::Surface) {
        if (what == "Solid" || what == "MultiSolid")
            frame.role = SurfaceRole::Solid;
        else if (what == "RoofEdge")
            frame.role = SurfaceRole::RoofEdge;
        else if (what == "FootPrint" || frame.lod == 0)
            frame.role = SurfaceRole::FootPrint;
    }
    addReference(frame, attributes);
}

void CityGmlParser::addReference(const Frame& frame, const char** attributes)
{
    const std::string_view target = attribute(attributes, "href");
    if (target.size() < 2 || mRaw.references.size() >= kMaxReferences)
        return;
    // Only "#id" can lie in this building; anything else is another file and stays unresolved.
    const std::string_view id = target.front() == '#' ? target.substr(1) : target;
    mRaw.references.push_back(
        {std::string(id.substr(0, 1024)), frame.part, frame.lod, frame.kind, frame.role});
}

void CityGmlParser::startGeometry(Frame& frame, const Frame& parent, const char** attributes)
{
    if (attributes[0]) {
        if (const std::string_view srs = attribute(attributes, "srsName");
            !srs.empty() && mRaw.srsName != srs)
            mRaw.srsName = srs.substr(0, 4096);
        frame.dimension = dimensionOf(attribute(attributes, "srsDimension"), frame.dimension);
    }
    switch (frame.token) {
    case GmlToken::Solid:
    case GmlToken::Aggregate:
    case GmlToken::OrientableSurface:
        if (const std::string_view id = attribute(attributes, "id"); !id.empty()) {
            frame.aggregate = static_cast<std::int32_t>(mAggregateIds.size());
            frame.aggregateStart = mRaw.polygons.size();
            mAggregateIds.emplace_back(id);
            if (mImplicit.active && mImplicit.firstId.empty())
                mImplicit.firstId = id;
        }
        if (frame.token == GmlToken::OrientableSurface && attribute(attributes, "orientation") == "-")
            frame.reversed = !frame.reversed;
        break;
    case GmlToken::Reference:
        addReference(frame, attributes);
        break;
    case GmlToken::Polygon: {
        if (mRaw.polygons.size() >= kMaxPolygons) {
            mRaw.tooLarge = true;
            break;
        }
        RawPolygon polygon;
        polygon.id = attribute(attributes, "id");
        if (mImplicit.active && mImplicit.firstId.empty())
            mImplicit.firstId = polygon.id;
        polygon.firstRing = mRaw.rings.size();
        polygon.part = frame.part;
        polygon.lod = frame.lod;
        polygon.kind = frame.kind;
        polygon.role = frame.role;
        polygon.reversed = frame.reversed;
        mRaw.polygons.push_back(std::move(polygon));
        mInPolygon = true;
        break;
    }
    case GmlToken::InteriorRing:
        // A cavity of a solid is not part of what one sees.
        if (parent.token == GmlToken::Solid)
            frame.skip = true;
        break;
    case GmlToken::LinearRing:
        if (mInPolygon && !mInRing) {
            mRaw.rings.push_back({mRaw.x.size(), 0});
            ++mRaw.polygons.back().ringCount;
            mInRing = true;
        }
        break;
    case GmlToken::Line:
        if (!mInRing && !mInLine && ofLine()) {
            mRaw.lines.push_back({mRaw.x.size(), 0});
            mInLine = true;
        }
        break;
    default:
        if (mInRing || mInLine || mImplicit.inReferencePoint)
            capture();
        break;
    }
}

void CityGmlParser::addCoordinates(const Frame& frame, bool commas)
{
    if (mImplicit.inReferencePoint) {
        mImplicit.takeReferencePoint(mText);
        return;
    }
    if (!mInLine && (!mInRing || mRaw.polygons.empty()))
        return;
    std::size_t dimension = frame.dimension;
    if (commas) {
        const std::size_t tuple = mText.find_first_of(" \n\t", mText.find_first_not_of(" \n\t\r"));
        const auto end =
            tuple == std::string::npos ? mText.end() : mText.begin() + static_cast<std::ptrdiff_t>(tuple);
        dimension = static_cast<std::size_t>(std::count(mText.begin(), end, ',')) + 1;
        std::replace(mText.begin(), mText.end(), ',', ' ');
    }
    std::vector<double>& values = mValues;
    values.clear();
    const char* cursor = mText.data();
    const char* const end = cursor + mText.size();
    double value = 0;
    while (values.size() < 3 * kMaxPoints && parseNumber(cursor, end, value))
        values.push_back(value);
    while (cursor != end && (*cursor == ' ' || *cursor == '\n' || *cursor == '\t' || *cursor == '\r'))
        ++cursor;
    if (dimension == 0)
        dimension = values.size() % 3 != 0 && values.size() % 2 == 0 ? 2 : 3;
    if (!mInLine && (cursor != end || dimension < 2 || dimension > 3 || values.size() % dimension != 0))
        mRaw.polygons.back().malformed = true;
    if (mRaw.x.size() + values.size() / 3 > kMaxPoints) {
        mRaw.tooLarge = true;
        return;
    }
    mRaw.lacksHeights = mRaw.lacksHeights || dimension == 2;
    for (std::size_t i = 0; dimension >= 2 && i + dimension <= values.size(); i += dimension) {
        mRaw.x.push_back(values[i]);
        mRaw.y.push_back(values[i + 1]);
        mRaw.z.push_back(dimension == 3 ? values[i + 2] : 0.0);
    }
}

} // namespace twin::data

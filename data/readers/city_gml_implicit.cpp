// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/city_gml_implicit.h"

#include "data/readers/city_gml_parser.h"
#include "data/readers/xml_attributes.h"

#include <cmath>

namespace twin::data {
namespace {

constexpr std::size_t kMaxKept = 2'000'000;     ///< points of all prototypes
constexpr std::size_t kMaxAppended = 4'000'000; ///< points of one object

bool allFinite(const std::vector<double>& numbers)
{
    for (const double number : numbers) {
        if (!std::isfinite(number))
            return false;
    }
    return true;
}

} // namespace

void ImplicitPlacement::takeMatrix(const std::string& text)
{
    const std::vector<double> numbers = numbersIn(text, matrix.size());
    if (numbers.size() == matrix.size() && allFinite(numbers))
        std::copy(numbers.begin(), numbers.end(), matrix.begin());
}

void ImplicitPlacement::takeReferencePoint(const std::string& text)
{
    const std::vector<double> numbers = numbersIn(text, 3);
    if (numbers.size() == 3 && allFinite(numbers))
        reference = {numbers[0], numbers[1], numbers[2]};
}

void ImplicitPrototypes::keep(const std::string& id, const RawBuilding& raw,
                              const ImplicitPlacement& placement)
{
    const std::size_t points = raw.x.size() - placement.firstPoint;
    if (id.empty() || points == 0 || mPoints + points > kMaxKept)
        return;
    const auto [slot, fresh] = mPrototypes.try_emplace(id);
    if (!fresh)
        return;
    mPoints += points;
    Prototype& prototype = slot->second;
    for (std::size_t i = placement.firstPoint; i < raw.x.size(); ++i)
        prototype.points.push_back({raw.x[i], raw.y[i], raw.z[i]});
    for (std::size_t i = placement.firstRing; i < raw.rings.size(); ++i)
        prototype.rings.push_back({raw.rings[i].first - placement.firstPoint, raw.rings[i].count});
    for (std::size_t i = placement.firstPolygon; i < raw.polygons.size(); ++i) {
        prototype.polygons.push_back(raw.polygons[i]);
        prototype.polygons.back().firstRing -= placement.firstRing;
        prototype.polygons.back().part = 0;
    }
}

bool ImplicitPrototypes::append(const std::string& id, RawBuilding& raw, std::int8_t lod) const
{
    const auto found = mPrototypes.find(id);
    if (found == mPrototypes.end())
        return false;
    const Prototype& prototype = found->second;
    if (raw.x.size() + prototype.points.size() > kMaxAppended) {
        raw.tooLarge = true;
        return true;
    }
    const std::size_t point = raw.x.size();
    const std::size_t ring = raw.rings.size();
    for (const auto& [x, y, z] : prototype.points) {
        raw.x.push_back(x);
        raw.y.push_back(y);
        raw.z.push_back(z);
    }
    for (const RawRing& one : prototype.rings)
        raw.rings.push_back({one.first + point, one.count});
    for (const RawPolygon& one : prototype.polygons) {
        raw.polygons.push_back(one);
        raw.polygons.back().firstRing += ring;
        raw.polygons.back().lod = lod;
    }
    return true;
}

void place(RawBuilding& raw, const ImplicitPlacement& placement)
{
    const std::array<double, 16>& m = placement.matrix;
    const std::array<double, 3> at = placement.reference.value_or(std::array<double, 3>{});
    for (std::size_t i = placement.firstPoint; i < raw.x.size(); ++i) {
        const double x = raw.x[i];
        const double y = raw.y[i];
        const double z = raw.z[i];
        raw.x[i] = at[0] + m[0] * x + m[1] * y + m[2] * z + m[3];
        raw.y[i] = at[1] + m[4] * x + m[5] * y + m[6] * z + m[7];
        raw.z[i] = at[2] + m[8] * x + m[9] * y + m[10] * z + m[11];
    }
}

void CityGmlParser::startImplicit(const Frame& frame, const char** attributes)
{
    switch (frame.token) {
    case GmlToken::ImplicitGeometry:
        mImplicit = ImplicitPlacement();
        mImplicit.active = true;
        mImplicit.firstPoint = mRaw.x.size();
        mImplicit.firstRing = mRaw.rings.size();
        mImplicit.firstPolygon = mRaw.polygons.size();
        break;
    case GmlToken::ReferencePoint:
        mImplicit.inReferencePoint = mImplicit.active;
        break;
    case GmlToken::RelativeGeometry:
        if (const std::string_view target = attribute(attributes, "href"); target.size() > 1)
            mImplicit.prototype = target.substr(target.front() == '#' ? 1 : 0, 1024);
        break;
    default:
        capture();
        break;
    }
}

void CityGmlParser::endImplicit(const Frame& frame)
{
    if (frame.token == GmlToken::ReferencePoint) {
        mImplicit.inReferencePoint = false;
        return;
    }
    if (frame.token != GmlToken::ImplicitGeometry) {
        if (mCapturing && frame.token == GmlToken::ImplicitMatrix)
            mImplicit.takeMatrix(mText);
        mImplicit.library = mImplicit.library || frame.token == GmlToken::LibraryObject;
        return;
    }
    if (!mImplicit.active)
        return;
    mImplicit.active = false;
    const bool given = mRaw.x.size() > mImplicit.firstPoint;
    if (given)
        mPrototypes.keep(mImplicit.firstId, mRaw, mImplicit);
    else if (mImplicit.prototype.empty() || !mPrototypes.append(mImplicit.prototype, mRaw, frame.lod))
        ++mRaw.unplaced;
    place(mRaw, mImplicit);
    if (mImplicit.reference && !mRaw.anchor) {
        // A point of its own, so that it is transformed to the map with the others.
        mRaw.anchor = mRaw.x.size();
        mRaw.x.push_back((*mImplicit.reference)[0]);
        mRaw.y.push_back((*mImplicit.reference)[1]);
        mRaw.z.push_back((*mImplicit.reference)[2]);
    }
}

} // namespace twin::data

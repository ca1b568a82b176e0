// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "data/readers/city_gml_appearance.h"
#include "data/readers/city_gml_implicit.h"
#include "data/readers/city_gml_tokens.h"
#include "data/readers/raw_building.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

struct XML_ParserStruct;

namespace twin::data {

/// A streaming CityGML parser: bytes in, one RawBuilding after the other out. Nothing is kept of what was
/// handed out but prototypes of implicit geometries and the appearance of the whole model, both capped.
/// Refuses DOCTYPE, and caps depth, token length, text length and coordinates per building.
class CityGmlParser
{
public:
    /// Called at the end of each building; return false to stop.
    using Handler = std::function<bool(RawBuilding&)>;

    explicit CityGmlParser(Handler handler);
    ~CityGmlParser();
    CityGmlParser(const CityGmlParser&) = delete;
    CityGmlParser& operator=(const CityGmlParser&) = delete;

    /// Feeds bytes; false when nothing more shall be fed (see failure(), stopped()).
    bool feed(const char* bytes, std::size_t count, bool last);

    bool stopped() const { return mStopped; }
    /// Why parsing ended early; no message when it did not.
    const Error& failure() const { return mFailure; }
    bool failed() const { return !mFailure.message.empty(); }
    std::size_t line() const;

    const std::string& version() const
    {
        return mVersion;
    } ///< "1.0", "2.0", "3.0"; empty: no CityGML namespace
    const std::string& modelSrs() const { return mModelSrs; }
    const std::map<std::string, long long>& classes() const { return mClasses; }
    const std::string& rootName() const { return mRootName; }
    const std::string& openBuilding() const { return mRaw.building.id; }
    bool insideBuilding() const { return mBuildingDepth > 0; }
    bool skippedLargeText() const { return mLargeText; }
    const std::vector<double>& lowerCorner() const { return mLower; }
    const std::vector<double>& upperCorner() const { return mUpper; }
    /// Off: classes are counted and envelopes read, but no coordinates (for a quick look).
    void setReadGeometry(bool on) { mReadGeometry = on; }
    /// On: nothing but the appearances of the whole model is read, which may stand behind all objects.
    void setOnlyAppearance(bool on) { mOnlyAppearance = on; }
    CityGmlAppearance& appearance() { return mAppearance; }
    /// The appearances of the whole model were read before and are passed over.
    void setModelAppearanceKnown() { mModelAppearanceKnown = true; }

private:
    struct Frame
    {
        GmlToken token = GmlToken::Other;
        std::int8_t lod = -1;
        SurfaceKind kind = SurfaceKind::Unknown;
        SurfaceRole role = SurfaceRole::Surface;
        bool skip = false;
        bool reversed = false;
        bool appearance = false; ///< inside an appearance
        std::uint8_t dimension = 0;
        std::uint32_t part = 0;
        std::int32_t aggregate = -1; ///< index into mAggregateIds
        std::size_t aggregateStart = 0;
    };

    void start(const char* name, const char** attributes);
    void end(const char* name);
    void text(const char* bytes, int count);
    void refuse(ErrorKind kind, const char* message, std::vector<std::string> arguments);

    void startInBuilding(Frame& frame, const Frame& parent, std::string_view local, const char** attributes);
    void startLodProperty(Frame& frame, std::string_view local, const char** attributes);
    void startGeometry(Frame& frame, const Frame& parent, const char** attributes);
    void startAttribute(Frame& frame, const Frame& parent, std::string_view local, const char** attributes);
    void startBuilding(Frame& frame, ObjectType type, const char** attributes);
    void startOutside(Frame& frame, const Frame& parent, std::string_view local, const char** attributes);
    void startAppearance(Frame& frame, std::string_view local, const char** attributes);
    void startImplicit(const Frame& frame, const char** attributes);
    void endImplicit(const Frame& frame);
    void applyAppearance();
    void startPart(Frame& frame, const char** attributes);
    void addReference(const Frame& frame, const char** attributes);
    void noteNamespaces(const char** attributes);
    void countClass(const Frame& parent, std::string_view local);
    void capture()
    {
        mCapturing = true;
        mText.clear();
    }

    void endInBuilding(const Frame& frame, const Frame& parent, std::string_view local);
    void endAttribute(const Frame& frame, std::string_view local);
    void endSimpleAttribute(std::string_view local);
    void endEnvelopeCorner(std::string_view local);
    void endBuilding();
    void addCoordinates(const Frame& frame, bool commas);
    bool ofLine() const { return mRaw.role == ObjectRole::Road || mRaw.role == ObjectRole::Railway; }

    Handler mHandler;
    XML_ParserStruct* mParser = nullptr;
    std::vector<Frame> mFrames;
    RawBuilding mRaw;
    CityGmlAppearance mAppearance;
    ImplicitPlacement mImplicit;
    ImplicitPrototypes mPrototypes;
    std::string mText;
    std::string mGenericName;
    std::string mExternalName;
    std::vector<std::string> mAggregateIds;
    std::map<std::string, long long> mClasses;
    std::string mVersion;
    std::string mModelSrs;
    std::string mRootName;
    std::vector<double> mValues;
    std::vector<double> mLower;
    std::vector<double> mUpper;
    Error mFailure;
    std::size_t mBuildingDepth = 0; ///< frame count at which the building began; 0 = outside
    std::size_t mFed = 0;
    bool mCapturing = false;
    bool mStopped = false;
    bool mLargeText = false;
    bool mReadGeometry = true;
    bool mInPolygon = false;
    bool mInRing = false;
    bool mInLine = false;
    bool mOnlyAppearance = false;
    bool mModelAppearanceKnown = false;
};

/// Numbers in a coordinate list: exact, locale-free; "NaN" and the like come out as not finite. Returns the
/// number after the white space at `cursor`, which moves on; false at the end or where no number stands.
bool parseNumber(const char*& cursor, const char* end, double& value);
/// The numbers at the start of a text, at most `limit`.
std::vector<double> numbersIn(std::string_view text, std::size_t limit);

} // namespace twin::data

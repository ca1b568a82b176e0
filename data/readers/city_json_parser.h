// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "data/readers/raw_building.h"

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace twin::data {

/// Readable bytes that must lie behind every text handed to CityJsonParser.
inline constexpr std::size_t kJsonPadding = 64;

/// What a CityJSON document says of itself; for a sequence the first line says it for all.
struct CityJsonHeader
{
    std::string type;
    std::string version;
    std::string srs;
    std::array<double, 3> scale{1, 1, 1};
    std::array<double, 3> translate{0, 0, 0};
    std::array<double, 6> extent{}; ///< geographicalExtent: minimum, maximum
    bool hasExtent = false;
    bool hasTransform = false;
};

/// Takes CityJSON documents and CityJSONFeatures apart: text in, one RawBuilding after the other out, with
/// its parts and installations. On demand: what is not wanted is skipped, never stored.
class CityJsonParser
{
public:
    /// Called for each building; return false to stop.
    using Handler = std::function<bool(RawBuilding&)>;

    explicit CityJsonParser(Handler handler);
    ~CityJsonParser();
    CityJsonParser(const CityJsonParser&) = delete;
    CityJsonParser& operator=(const CityJsonParser&) = delete;

    /// This machine has the instructions that the parser is compiled for.
    static bool supported();

    /// A document or a line of a sequence; `capacity` counts `text` and the padding behind it. What a
    /// document says of itself is taken over, a feature (type "CityJSONFeature") uses what was said before.
    /// False where nothing more shall be read (see failure(), stopped()); what was complete has been handed
    /// out.
    bool read(std::string_view text, std::size_t capacity);

    const CityJsonHeader& header() const;
    bool stopped() const;
    bool failed() const { return !failure().message.empty(); }
    /// Why the last text could not be read to its end; its first argument is left for the file's name.
    const Error& failure() const;
    /// City objects by class; parts and what hangs on buildings are not counted.
    const std::map<std::string, long long>& classes() const;
    /// Geometries that only point to a template.
    long long templatesLeftOut() const;
    /// Geometries that state no level of detail.
    long long withoutLod() const;

private:
    std::unique_ptr<class CityJsonWalker> mWalker;
};

/// The level of detail a CityJSON "lod" states: "2.2" (1.1 and later), "2" or 2 (1.0); negative where none.
double exactLod(std::string_view text);
/// The class of a semantic surface.
SurfaceKind semanticKind(std::string_view type);

} // namespace twin::data

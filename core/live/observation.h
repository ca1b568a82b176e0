// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/map_point.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace twin {

using UtcMillis = std::int64_t; ///< since 1970-01-01T00:00:00Z

/// One value of a datastream (OGC SensorThings words). No value = missing, never zero.
struct Observation
{
    UtcMillis phenomenonTime = 0;
    std::optional<double> result;
};

enum class Provenance
{
    Measured, ///< a reading from a source
    Recorded, ///< a reading, replayed from a recording
    Planned,
    Simulated, ///< made by a model or by hand as an example; never dressed as measured
};
std::string provenanceKey(Provenance provenance);

struct Datastream
{
    std::string id;
    std::string name;
    std::string observedProperty;
    std::string unit;  ///< UCUM, e.g. "cm"
    std::string thing; ///< station name
    MapPoint2 place;
    std::string source;
    Provenance provenance = Provenance::Recorded;
    std::int64_t expectedIntervalMillis = 60'000;
    std::vector<Observation> observations; ///< in order of time
};

/// Freshness from the time of the phenomenon, never of arrival (STANDARDS 1.3).
enum class Freshness
{
    Live,    ///< age <= 2 intervals
    Delayed, ///< <= 6 intervals
    Stale,   ///< <= 24 h
    Offline, ///< older: no current value
    Future,  ///< more than 2 min ahead of the clock
    NoData,
};
std::string freshnessKey(Freshness freshness);
Freshness freshness(UtcMillis phenomenonTime, UtcMillis now, std::int64_t expectedIntervalMillis);

struct LiveReading
{
    std::optional<double> value; ///< none when offline, future or missing
    UtcMillis time = 0;
    std::int64_t ageMillis = 0;
    Freshness state = Freshness::NoData;
};

/// The last observation not after `now`.
LiveReading readingAt(const Datastream& stream, UtcMillis now);

/// Maps wall time onto a recording: the recording's last instant is "now" at `start`, then it loops over the
/// recording, so that a recorded feed can be replayed as if live. The screen says "Aufzeichnung" with the
/// recording's own time.
class ReplayClock
{
public:
    ReplayClock(UtcMillis first, UtcMillis last, UtcMillis start) : mFirst(first), mLast(last), mStart(start)
    {
    }
    UtcMillis recordingTime(UtcMillis wall) const;

private:
    UtcMillis mFirst;
    UtcMillis mLast;
    UtcMillis mStart;
};

} // namespace twin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/observation.h"

#include <algorithm>

namespace twin {
namespace {

constexpr std::int64_t kFutureToleranceMillis = 2 * 60'000;
constexpr std::int64_t kOfflineAfterMillis = 24 * 3'600'000;

} // namespace

std::string provenanceKey(Provenance provenance)
{
    switch (provenance) {
    case Provenance::Measured:
        return "measured";
    case Provenance::Recorded:
        return "recorded";
    case Provenance::Planned:
        return "planned";
    case Provenance::Simulated:
        break;
    }
    return "simulated";
}

std::string freshnessKey(Freshness freshness)
{
    switch (freshness) {
    case Freshness::Live:
        return "live";
    case Freshness::Delayed:
        return "delayed";
    case Freshness::Stale:
        return "stale";
    case Freshness::Offline:
        return "offline";
    case Freshness::Future:
        return "future";
    case Freshness::NoData:
        break;
    }
    return "nodata";
}

Freshness freshness(UtcMillis phenomenonTime, UtcMillis now, std::int64_t expectedIntervalMillis)
{
    const std::int64_t age = now - phenomenonTime;
    const std::int64_t interval = std::max<std::int64_t>(expectedIntervalMillis, 1);
    if (age < -kFutureToleranceMillis)
        return Freshness::Future;
    // A slow source is not offline before its second value is due.
    if (age > std::max(kOfflineAfterMillis, 2 * interval))
        return Freshness::Offline;
    if (age <= 2 * interval)
        return Freshness::Live;
    return age <= 6 * interval ? Freshness::Delayed : Freshness::Stale;
}

LiveReading readingAt(const Datastream& stream, UtcMillis now)
{
    const auto& all = stream.observations;
    LiveReading reading;
    if (all.empty())
        return reading;
    const auto next = std::upper_bound(all.begin(), all.end(), now, [](UtcMillis time, const Observation& o) {
        return time < o.phenomenonTime;
    });
    const Observation& observation = next == all.begin() ? all.front() : *(next - 1);
    reading.time = observation.phenomenonTime;
    reading.ageMillis = now - observation.phenomenonTime;
    if (next == all.begin()) {
        // Nothing up to now: only times ahead of the clock.
        reading.state = Freshness::Future;
        return reading;
    }
    if (!observation.result) {
        reading.state = Freshness::NoData;
        return reading;
    }
    reading.state = freshness(observation.phenomenonTime, now, stream.expectedIntervalMillis);
    if (reading.state != Freshness::Offline && reading.state != Freshness::Future)
        reading.value = observation.result;
    return reading;
}

UtcMillis ReplayClock::recordingTime(UtcMillis wall) const
{
    const std::int64_t span = mLast - mFirst;
    if (span <= 0)
        return mLast;
    const std::int64_t position = ((wall - mStart) % span + span) % span;
    return position == 0 ? mLast : mFirst + position;
}

} // namespace twin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/replay.h"

namespace twin {

Datastream replayedFrom(Datastream recording, UtcMillis start)
{
    if (recording.observations.empty())
        return recording;
    const UtcMillis first = recording.observations.front().phenomenonTime;
    const UtcMillis last = recording.observations.back().phenomenonTime;
    std::vector<Observation> replayed;
    replayed.reserve(2 * recording.observations.size());
    for (const Observation& observation : recording.observations)
        replayed.push_back({observation.phenomenonTime - last + start, observation.result});
    // The first instant of the second round coincides with the last of the first one.
    for (std::size_t i = 1; i < recording.observations.size(); ++i) {
        const Observation& observation = recording.observations[i];
        replayed.push_back({observation.phenomenonTime - first + start, observation.result});
    }
    recording.observations = std::move(replayed);
    return recording;
}

} // namespace twin

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/observation.h"

namespace twin {

/// The recording as it looks when replayed from `start` on: its last instant lies at `start` (wall time), and
/// the recording follows once more for the hours after (what ReplayClock says, written out as observations),
/// so that a view that only knows the wall clock sees readings come in. Provenance is unchanged: a replay is
/// never "measured".
Datastream replayedFrom(Datastream recording, UtcMillis start);

} // namespace twin

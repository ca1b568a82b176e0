// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/feeds/recorded_feed.h"
#include "data/project/project_store.h"

#include <cstdint>
#include <cstdlib>

/// Project files and PEGELONLINE lists from anywhere. What a project reader accepts must survive being
/// written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(bytes), size);
    twin::Diagnostics diagnostics;
    const auto project = twin::data::projectFromJson(text, "fuzz", diagnostics);
    if (project) {
        const std::string written = twin::data::toJson(*project);
        const auto again = twin::data::projectFromJson(written, "fuzz", diagnostics);
        if (!again || twin::data::toJson(*again) != written)
            std::abort();
        for (const twin::Scenario& scenario : project->scenarios)
            (void)twin::resolve(twin::applyEdits({}, *project), scenario,
                                {2026, 11, 24, twin::Date::Precision::Day});
    }
    (void)twin::data::parsePegelonlineMeasurements(text, "fuzz", diagnostics);
    return 0;
}

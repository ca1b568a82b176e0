// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project.h"

#include <algorithm>

namespace twin {

Strategy applyEdits(const Strategy& catalogue, const Project& project)
{
    Strategy strategy = catalogue;
    std::erase_if(strategy.measures, [&](const Measure& measure) {
        return std::find(project.removedMeasures.begin(), project.removedMeasures.end(), measure.id) !=
               project.removedMeasures.end();
    });
    for (const Measure& edited : project.editedMeasures) {
        const auto same = std::find_if(strategy.measures.begin(), strategy.measures.end(),
                                       [&](const Measure& measure) { return measure.id == edited.id; });
        if (same != strategy.measures.end())
            *same = edited;
        else
            strategy.measures.push_back(edited);
    }
    return strategy;
}

} // namespace twin

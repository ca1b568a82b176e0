// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace twin::app {

/// Roles that the lists share; RowDelegate draws from them. Qt::DisplayRole is the first line.
enum ListRole
{
    DetailRole = Qt::UserRole + 1, ///< second line
    StatusRole,                    ///< MeasureStatus as int; absent = no symbol
    IdRole,                        ///< identifier of the thing
    SectionRole,                   ///< true: a heading, not selectable
    CountRole,                     ///< text at the right edge
    SimulatedRole,                 ///< true: differs from the plan
    KindRole,                      ///< meaning depends on the model
};

} // namespace twin::app

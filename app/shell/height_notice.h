// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/citypackage/city_package.h"

#include <QString>

#include <vector>

namespace twin::app {

/// "dom.gml: 412 of 430 buildings do not stand on the terrain, 39,4 m off in the middle, as heights above the
/// ellipsoid do. Proposed: …" for what an import found; several files of one pattern in one sentence.
QString heightNotice(const std::vector<data::HeightFinding>& findings);

} // namespace twin::app

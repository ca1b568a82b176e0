// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace twin::data {

/// What PROJ does between two height systems.
struct HeightStep
{
    std::string pipeline;       ///< "+proj=pipeline +step …" on one line; empty where PROJ knows none
    double accuracyMetres = -1; ///< as PROJ's database states it; negative: not stated
};

/// The best operation from one EPSG height system to another that needs nothing that is not installed.
HeightStep heightStep(int fromEpsg, int toEpsg);

} // namespace twin::data

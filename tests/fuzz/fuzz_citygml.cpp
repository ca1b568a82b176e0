// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/crs/crs_names.h"
#include "data/readers/city_gml_parser.h"

#include <algorithm>
#include <cstdlib>

using namespace twin;
using namespace twin::data;

/// The parser and what makes buildings of its output, without files and coordinate systems. The input arrives
/// in two pieces, so that tokens are cut.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count)
{
    CityGmlParser* running = nullptr;
    CityGmlParser parser([&](RawBuilding& raw) {
        (void)parseCrsName(raw.srsName.empty() ? running->modelSrs() : raw.srsName);
        Building building;
        AssemblyNotes notes;
        if (assembleBuilding(raw, building, notes)) {
            // What was handed out must be usable: at least three points a ring, all of them numbers.
            for (const BoundarySurface& surface : building.surfaces) {
                if (surface.outer.size() < 3)
                    std::abort();
            }
            (void)building.footprint();
        }
        return true;
    });
    running = &parser;
    const auto* text = reinterpret_cast<const char*>(bytes);
    const std::size_t half = count / 2;
    if (parser.feed(text, half, false))
        parser.feed(text + half, count - half, true);
    return 0;
}

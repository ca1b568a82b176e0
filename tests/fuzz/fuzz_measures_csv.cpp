// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/readers.h"
#include "temporary_file.h"

using namespace twin;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count)
{
    static const fuzz::TemporaryFile kFile;
    const std::string path = kFile.write("measures.csv", bytes, count);
    District district;
    district.name = "Innenstadt";
    district.outline = {{{{600000, 5960000}, {620000, 5960000}, {620000, 5980000}}, {}}};
    Diagnostics diagnostics;
    const auto strategy = data::readMeasures(path, {}, {district}, Date{2026, 11, 24}, diagnostics);
    if (strategy) {
        for (const Measure& measure : strategy->measures)
            (void)measure.statusAt(Date{2030, 1, 1});
    }
    (void)data::probe(path);
    return 0;
}

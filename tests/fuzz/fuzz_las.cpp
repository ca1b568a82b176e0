// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/readers.h"
#include "temporary_file.h"

using namespace twin;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count)
{
    static const fuzz::TemporaryFile kFile;
    const std::string path = kFile.write("points.las", bytes, count);
    data::ReadOptions options;
    options.assumedCrs = "EPSG:25832";
    Diagnostics diagnostics;
    const Progress progress;
    const auto grid = data::readTerrain(path, options, 10, diagnostics, progress);
    if (grid && grid->heights.size() != static_cast<std::size_t>(grid->columns) * grid->rows)
        std::abort();
    return 0;
}

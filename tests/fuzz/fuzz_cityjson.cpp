// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/city_json_file.h"
#include "temporary_file.h"

#include <cstdlib>

using namespace twin;
using namespace twin::data;

/// CityJSON documents and sequences through the file, without coordinate systems.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count)
{
    static const fuzz::TemporaryFile kFile;
    const std::string path = kFile.write("x.city.json", bytes, count);
    CityJsonParser parser([](RawBuilding& raw) {
        Building building;
        AssemblyNotes notes;
        if (assembleBuilding(raw, building, notes)) {
            for (const BoundarySurface& surface : building.surfaces) {
                if (surface.outer.size() < 3)
                    std::abort();
            }
            (void)building.footprint();
        }
        return true;
    });
    CityJsonFile file(path, path);
    const Status status = file.read(
        parser, [](const std::string&, const Error&) {}, [](double) { return true; });
    if (!status && status.error().message.empty())
        std::abort();
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Parses CityGML files with libcitygml and says how long that took: the peer of `travetwin bench import`.
#include <chrono>
#include <citygml/citygml.h>
#include <citygml/citymodel.h>
#include <cstdio>

int main(int argc, char** argv)
{
    citygml::ParserParams parameters;
    parameters.keepVertices = false;
    std::size_t objects = 0;
    const auto start = std::chrono::steady_clock::now();
    for (int i = 1; i < argc; ++i) {
        const auto city = citygml::load(argv[i], parameters);
        objects += city ? city->getNumRootCityObjects() : 0;
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::printf("{\"seconds\": %.4f, \"objects\": %zu}\n", seconds, objects);
    return objects > 0 ? 0 : 1;
}

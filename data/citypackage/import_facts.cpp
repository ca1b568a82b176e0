// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citypackage/import_facts.h"

#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>

namespace twin::data {

std::string nowUtc()
{
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm utc{};
    gmtime_r(&now, &utc);
    char text[32];
    return std::string(text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc));
}

double peakMemoryMb()
{
    std::ifstream status("/proc/self/status");
    std::string line;
    while (std::getline(status, line)) {
        double kilobytes = 0;
        if (std::sscanf(line.c_str(), "VmHWM: %lf", &kilobytes) == 1)
            return kilobytes / 1024;
    }
    return 0;
}

} // namespace twin::data

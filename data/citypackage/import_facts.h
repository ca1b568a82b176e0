// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace twin::data {

/// ISO 8601, to the second.
std::string nowUtc();

/// The most memory this process has held, from the kernel; 0 where it does not say.
double peakMemoryMb();

} // namespace twin::data

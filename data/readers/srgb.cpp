// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/srgb.h"

#include <cmath>

namespace twin::data::srgb {
namespace {

Table tableOf(double (*function)(double))
{
    Table values{};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<std::uint8_t>(std::lround(255 * function(static_cast<double>(i) / 255)));
    return values;
}

} // namespace

double toLinear(double display)
{
    return display <= 0.04045 ? display / 12.92 : std::pow((display + 0.055) / 1.055, 2.4);
}

double toDisplay(double linear)
{
    return linear <= 0.0031308 ? 12.92 * linear : 1.055 * std::pow(linear, 1 / 2.4) - 0.055;
}

const Table& linearBytes()
{
    static const Table table = tableOf(toLinear);
    return table;
}

const Table& displayBytes()
{
    static const Table table = tableOf(toDisplay);
    return table;
}

} // namespace twin::data::srgb

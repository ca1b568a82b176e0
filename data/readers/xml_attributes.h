// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/readers/city_gml_tokens.h"

#include <string_view>

namespace twin::data {

/// The value of an expat attribute by its name without prefix; empty where it is absent.
inline std::string_view attribute(const char** attributes, std::string_view name)
{
    for (; attributes[0]; attributes += 2) {
        if (localName(attributes[0]) == name)
            return attributes[1];
    }
    return {};
}

} // namespace twin::data

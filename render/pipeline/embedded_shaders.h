// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

namespace twin::render {

/// The files of resources/shaders by name, as compiled into the binary.
const std::map<std::string, std::string>& embeddedShaders();

} // namespace twin::render

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace twin {

/// A shared value that nobody changes. Null means "none".
template <typename T>
using Immutable = std::shared_ptr<const T>;

} // namespace twin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicator/user_formula.h"

#include <cstdint>
#include <cstdlib>

using namespace twin;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count)
{
    const std::string text(reinterpret_cast<const char*>(bytes), count);
    const auto value = evaluateExpression(text, [](const std::string& name) -> Result<FormulaField> {
        const double size = static_cast<double>(name.size());
        return FormulaField{{size - 1, size, size + 1}, {}};
    });
    // What can be read has limits in order, or is no number at all.
    if (value && (value->value.low > value->value.central || value->value.central > value->value.high))
        std::abort();
    if (value.ok() && !fieldsOf(text).ok())
        std::abort();
    (void)parseUnit(text);
    return 0;
}

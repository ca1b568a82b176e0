// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/attribute_fields.h"

#include "core/text.h"

namespace twin::data {
namespace {

std::string plainName(std::string_view name)
{
    std::string folded = foldCase(name);
    std::erase_if(folded, [](char c) { return c == '_' || c == '-' || c == ':' || c == ' '; });
    return folded;
}

} // namespace

std::string findField(const std::vector<std::string>& fields, std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names) {
        const std::string wanted = plainName(name);
        for (const std::string& field : fields) {
            if (plainName(field) == wanted)
                return field;
        }
    }
    return {};
}

const std::string& fieldValue(const std::map<std::string, std::string>& attributes, const std::string& field)
{
    static const std::string kNone;
    const auto found = attributes.find(field);
    return found == attributes.end() ? kNone : found->second;
}

} // namespace twin::data

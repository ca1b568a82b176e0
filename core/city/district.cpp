// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/city/district.h"

#include "core/geo/polygon.h"
#include "core/text.h"

namespace twin {

int districtAt(const std::vector<District>& districts, MapPoint2 point)
{
    for (std::size_t i = 0; i < districts.size(); ++i) {
        if (contains(districts[i].outline, point))
            return static_cast<int>(i);
    }
    return -1;
}

int districtByName(const std::vector<District>& districts, const std::string& name)
{
    const std::string wanted = foldCase(name);
    for (std::size_t i = 0; i < districts.size(); ++i) {
        if (foldCase(districts[i].name) == wanted || districts[i].number == name)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace twin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/readers/xml_encoding.h"

#include "core/text.h"

namespace twin::data {

int XMLCALL germanEncoding(void*, const XML_Char* name, XML_Encoding* info)
{
    const std::string wanted = foldCase(name);
    const bool latin9 = wanted == "iso-8859-15";
    if (wanted != "windows-1252" && wanted != "cp1252" && !latin9)
        return XML_STATUS_ERROR;
    for (int i = 0; i < 256; ++i)
        info->map[i] = i;
    static constexpr int kWindows[32] = {0x20AC, -1,     0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                         0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, -1,     0x017D, -1,
                                         -1,     0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                         0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, -1,     0x017E, 0x0178};
    for (int i = 0; i < 32 && !latin9; ++i)
        info->map[0x80 + i] = kWindows[i];
    if (latin9)
        info->map[0xA4] = 0x20AC;
    info->data = nullptr;
    info->convert = nullptr;
    info->release = nullptr;
    return XML_STATUS_OK;
}

} // namespace twin::data

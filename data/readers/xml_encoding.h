// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <expat.h>

namespace twin::data {

/// Expat knows UTF-8, UTF-16, Latin-1 and ASCII; older German exports also declare Windows-1252 and
/// ISO-8859-15.
int XMLCALL germanEncoding(void*, const XML_Char* name, XML_Encoding* info);

} // namespace twin::data

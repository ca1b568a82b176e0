// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/date.h"
#include "core/result.h"

#include <QString>

namespace twin::app {

inline QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

/// The template in the language of the program, arguments filled in (context "messages").
QString message(const std::string& messageTemplate, const std::vector<std::string>& arguments);
inline QString message(const Error& error)
{
    return message(error.message, error.arguments);
}
/// "file: object: message".
QString message(const Diagnostic& diagnostic);
/// A date as precise as it is known, by QLocale: "24.11.2026", "11/2026", "2026".
QString dateText(const Date& date);
/// A file size, a count, a figure by QLocale; "–" for missing.
QString numberText(double value, int decimals = 0);

/// Installs the translators for "de" or "en"; empty: the system's language (German on a German system, else
/// English).
void installLanguage(const QString& language);
bool german();

} // namespace twin::app

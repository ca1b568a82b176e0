// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/status_report.h"
#include "core/result.h"

#include <optional>

namespace twin::app {

enum class ReportFormat
{
    Pdf, ///< A4, page numbers and the mark of a sample on every page
    Html,
    Markdown,
};
/// By the ending of the file; nothing for any other.
std::optional<ReportFormat> reportFormatOf(const QString& path);

QString reportHtml(const Report& report);
QString reportMarkdown(const Report& report);
/// Writes the whole report or nothing.
Status writeReport(const Report& report, const QString& path, ReportFormat format);

} // namespace twin::app

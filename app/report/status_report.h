// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/strategy.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace twin::app {

/// A part of a report: a heading, sentences, and a table where it has a header.
struct ReportPart
{
    QString heading;
    QStringList paragraphs;
    QStringList header;
    std::vector<QStringList> rows;
    QString note; ///< method, date and source of the figures above
};

struct Report
{
    QString title;
    QString subtitle;
    QString mark; ///< on every page: "sample data …"; empty for an official catalogue
    std::vector<ReportPart> parts;
};

/// The regular status report on a strategy: where it stands on `day`, what changed since `from`, what is
/// late, what comes next, indicators, money, resolutions, dependencies, all measures by field.
Report statusReport(const Strategy& strategy, Date from, Date day);

} // namespace twin::app

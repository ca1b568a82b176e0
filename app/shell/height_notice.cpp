// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/height_notice.h"

#include "app/messages.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace twin::app {
namespace {

QString word(const char* english)
{
    return QCoreApplication::translate("twin::app::HeightNotice", english);
}

QString metres(double value)
{
    return QLocale().toString(value, 'f', 1);
}

/// What the heights look like.
QString looksLike(HeightPattern pattern)
{
    switch (pattern) {
    case HeightPattern::Ellipsoidal:
        return word(QT_TRANSLATE_NOOP("twin::app::HeightNotice", "as heights above the ellipsoid do here"));
    case HeightPattern::Feet:
        return word(QT_TRANSLATE_NOOP("twin::app::HeightNotice", "as heights in feet do"));
    case HeightPattern::AllZero:
        return word(QT_TRANSLATE_NOOP("twin::app::HeightNotice", "as all begin at height zero"));
    case HeightPattern::Offset:
        return word(QT_TRANSLATE_NOOP("twin::app::HeightNotice", "all by about the same amount"));
    default:
        return word(QT_TRANSLATE_NOOP("twin::app::HeightNotice", "by different amounts"));
    }
}

QString proposal(const data::HeightFinding& finding)
{
    switch (finding.proposed) {
    case data::HeightReading::AboveEllipsoid:
        return word(QT_TRANSLATE_NOOP("twin::app::HeightNotice", "lower them by the geoid (%1)"))
            .arg(text(finding.operation));
    case data::HeightReading::Feet:
        return word(QT_TRANSLATE_NOOP("twin::app::HeightNotice", "convert them from feet (%1)"))
            .arg(text(finding.operation));
    default:
        return word(QT_TRANSLATE_NOOP("twin::app::HeightNotice", "put each building on the terrain (%1)"))
            .arg(text(finding.operation));
    }
}

QString sentence(const data::HeightFinding& finding, std::size_t files, std::size_t buildings, double off)
{
    const QString name = files == 1
                             ? text(finding.file)
                             : word(QT_TRANSLATE_NOOP("twin::app::HeightNotice", "%1 and %2 more files"))
                                   .arg(text(finding.file))
                                   .arg(files - 1);
    return word(QT_TRANSLATE_NOOP("twin::app::HeightNotice",
                                  "%1: %2 % of %3 buildings do not stand on the terrain, %4 m off in the "
                                  "middle, %5. Proposed: %6."))
        .arg(name, QLocale().toString(std::lround(100 * off / static_cast<double>(buildings))),
             numberText(static_cast<double>(buildings)), metres(finding.verdict.medianMetres),
             looksLike(finding.verdict.pattern), proposal(finding));
}

} // namespace

QString heightNotice(const std::vector<data::HeightFinding>& findings)
{
    QStringList sentences;
    std::vector<HeightPattern> said;
    for (const data::HeightFinding& finding : findings) {
        const HeightPattern pattern = finding.verdict.pattern;
        if (std::find(said.begin(), said.end(), pattern) != said.end())
            continue;
        said.push_back(pattern);
        std::size_t files = 0;
        std::size_t buildings = 0;
        double off = 0;
        for (const data::HeightFinding& other : findings) {
            if (other.verdict.pattern != pattern)
                continue;
            ++files;
            buildings += other.verdict.samples;
            off += other.verdict.offShare * static_cast<double>(other.verdict.samples);
        }
        sentences << sentence(finding, files, std::max<std::size_t>(buildings, 1), off);
    }
    return sentences.join(QLatin1Char(' '));
}

} // namespace twin::app

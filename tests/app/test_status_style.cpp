// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "app/theme/fonts.h"
#include "app/theme/theme.h"
#include "app/viewport/status_style.h"

#include <QFile>
#include <QImage>

#include <set>

using namespace twin;
using namespace twin::app;

namespace {

const std::vector<MeasureStatus> kStatuses = {
    MeasureStatus::Unknown, MeasureStatus::Idea,    MeasureStatus::Planned, MeasureStatus::Resolved,
    MeasureStatus::Funded,  MeasureStatus::Running, MeasureStatus::Live,    MeasureStatus::Threatened,
    MeasureStatus::Done,    MeasureStatus::Stopped};

QImage symbol(MeasureStatus status, bool grey)
{
    QImage image(48, 48, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawStatusSymbol(painter, QRectF(0, 0, 48, 48), status);
    painter.end();
    return grey ? image.convertToFormat(QImage::Format_Grayscale8) : image;
}

/// Pixels that are not the ground.
int ink(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qGray(image.pixel(x, y)) < 245 ? 1 : 0;
    }
    return count;
}

} // namespace

class TestStatusStyle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void coloursAreThoseOfTheDesign()
    {
        QCOMPARE(statusColour(MeasureStatus::Planned), QColor(0x00, 0x72, 0xB2));
        QCOMPARE(statusColour(MeasureStatus::Funded), QColor(0x00, 0x72, 0xB2));
        QCOMPARE(statusColour(MeasureStatus::Running), QColor(0xE6, 0x9F, 0x00));
        QCOMPARE(statusColour(MeasureStatus::Live), QColor(0x00, 0x9E, 0x73));
        QCOMPARE(statusColour(MeasureStatus::Done), QColor(0x6B, 0x72, 0x80));
        QCOMPARE(statusColour(MeasureStatus::Threatened), QColor(0xD5, 0x5E, 0x00));
    }

    void contrastKnowsBlackOnWhite()
    {
        QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white) * 100), 2100);
        QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
        // Known value: #767676 on white is the lightest grey that passes 4.5.
        QVERIFY(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) >= 4.5);
        QVERIFY(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
    }

    void textIsReadableOnPanelAndSelection()
    {
        for (const bool dark : {false, true}) {
            const Theme& t = theme(dark);
            for (const MeasureStatus status : kStatuses) {
                const QColor text = statusTextColour(status, dark);
                for (const QColor& ground : {t.panel, t.window, t.hover, t.selection}) {
                    const double ratio = contrastRatio(text, ground);
                    QVERIFY2(ratio >= 4.5,
                             qPrintable(
                                 QStringLiteral("%1 on %2: %3").arg(text.name(), ground.name()).arg(ratio)));
                }
            }
            QVERIFY(contrastRatio(t.text, t.panel) >= 7);
            QVERIFY(contrastRatio(t.secondary, t.panel) >= 4.5);
            QVERIFY(contrastRatio(t.onStrong, t.strong) >= 4.5);
            QVERIFY(contrastRatio(t.amberText, t.amberGround) >= 4.5);
            QVERIFY(contrastRatio(t.scenarioText, t.panel) >= 4.5);
        }
        QVERIFY(contrastRatio(statusTextColour(MeasureStatus::Running, false), Qt::white) >= 4.5);
    }

    void everyStatusHasItsOwnWord()
    {
        std::set<QString> words;
        for (const MeasureStatus status : kStatuses) {
            QVERIFY(!statusWord(status).isEmpty());
            words.insert(statusWord(status));
        }
        QCOMPARE(words.size(), kStatuses.size());
    }

    void everyStatusHasItsOwnSymbolWithoutColour()
    {
        for (std::size_t i = 0; i < kStatuses.size(); ++i) {
            const QImage first = symbol(kStatuses[i], true);
            QVERIFY(ink(first) > 60);
            for (std::size_t j = i + 1; j < kStatuses.size(); ++j) {
                const QImage second = symbol(kStatuses[j], true);
                int different = 0;
                for (int y = 0; y < 48; ++y) {
                    for (int x = 0; x < 48; ++x)
                        different += qAbs(qGray(first.pixel(x, y)) - qGray(second.pixel(x, y))) > 60 ? 1 : 0;
                }
                QVERIFY2(different > 40, qPrintable(statusWord(kStatuses[i]) + QStringLiteral(" / ") +
                                                    statusWord(kStatuses[j])));
            }
        }
    }

    void plannedFillsUp()
    {
        const int planned = ink(symbol(MeasureStatus::Planned, false));
        const int resolved = ink(symbol(MeasureStatus::Resolved, false));
        const int funded = ink(symbol(MeasureStatus::Funded, false));
        QVERIFY(planned < resolved && resolved < funded);
    }

    void patternFollowsStatus()
    {
        for (const MeasureStatus status : kStatuses) {
            const bool ahead = status == MeasureStatus::Idea || status == MeasureStatus::Planned ||
                               status == MeasureStatus::Resolved || status == MeasureStatus::Funded;
            QCOMPARE(statusPattern(status), ahead ? render::Pattern::Dashed : render::Pattern::Solid);
        }
    }

    void iconsAreThereAndThemed()
    {
        initResources();
        for (const char* name : {"layers", "search", "play", "pause", "fullscreen", "chevron-left",
                                 "chevron-right", "compass", "undo", "redo", "open", "save", "filter", "eye",
                                 "eye-off", "plus", "camera", "presentation", "warning"}) {
            const QString icon = QString::fromLatin1(name);
            QVERIFY2(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(icon)), name);
            const QImage light = themeIcon(icon, false).pixmap(24, 24).toImage();
            const QImage dark = themeIcon(icon, true).pixmap(24, 24).toImage();
            QVERIFY2(!light.isNull() && light != dark, name);
        }
        QVERIFY(themeIcon(QStringLiteral("no such icon"), false).isNull());
    }

    void unknownGoalStaysItsKey()
    {
        QCOMPARE(goalWord("somewhere_else"), QStringLiteral("somewhere_else"));
        QVERIFY(goalWord("economy") != QStringLiteral("economy"));
    }

    void fontHasTheAskedSize()
    {
        QVERIFY(!uiFamily().isEmpty());
        QCOMPARE(uiFont(12).pointSizeF(), 9.0);
        QImage image(10, 10, QImage::Format_RGB32);
        image.setDotsPerMeterX(5669); // 144 dpi
        image.setDotsPerMeterY(5669);
        QCOMPARE(qRound(uiFont(12, QFont::Bold, &image).pointSizeF() * 144 / 72.0), 12);
    }
};

TWIN_TEST(TestStatusStyle)
#include "test_status_style.moc"

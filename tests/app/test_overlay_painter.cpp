// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "app/theme/theme.h"
#include "app/viewport/label_placer.h"
#include "app/viewport/map_furniture.h"
#include "app/viewport/overlay_painter.h"
#include "app/viewport/status_style.h"

#include <QImage>

#include <random>

using namespace twin;
using namespace twin::app;

namespace {

constexpr int kWidth = 1280;
constexpr int kHeight = 720;

/// 0 … bound - 1, the same on every machine.
double draw(std::mt19937& random, unsigned bound)
{
    return static_cast<double>(random() % bound);
}

/// A camera that maps metres to pixels one to one.
std::optional<QPointF> flat(const MapPoint& point, double* depth)
{
    if (depth)
        *depth = 3000;
    return QPointF(point.easting, point.northing);
}

SceneLabel label(SceneLabel::Kind kind, double x, double y, const QString& text)
{
    SceneLabel result;
    result.kind = kind;
    result.anchor = {x, y, 0};
    result.text = text;
    result.id = text.toStdString();
    result.status = MeasureStatus::Running;
    result.detail = QStringLiteral("in progress since 04/2025");
    result.priority = 50;
    return result;
}

ComposedScene furnishedScene()
{
    ComposedScene scene;
    scene.badges << QStringLiteral("Sample data");
    scene.badgeTones = {BadgeTone::Sample};
    scene.legend.title = QStringLiteral("Measures");
    LegendEntry entry;
    entry.colour = statusColour(MeasureStatus::Running);
    entry.status = MeasureStatus::Running;
    entry.text = QStringLiteral("in progress");
    scene.legend.entries = {entry};
    return scene;
}

struct Painted
{
    QImage image;
    std::vector<OverlayPainter::Placed> placed;
};

Painted paint(const ComposedScene& scene, OverlayPainter::Options options, QSize size = {kWidth, kHeight},
              const OverlayPainter::Occluded& occluded = {})
{
    Painted result;
    result.image = QImage(size, QImage::Format_RGB32);
    result.image.fill(QColor(200, 210, 205));
    QPainter painter(&result.image);
    OverlayPainter overlay;
    overlay.paint(painter, size, scene, flat, occluded, options);
    result.placed = overlay.placed();
    return result;
}

int pixelsNear(const QImage& image, const QRect& area, const QColor& colour)
{
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            if (!image.valid(x, y))
                continue;
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green()) +
                                 std::abs(pixel.blue() - colour.blue()) <
                             24
                         ? 1
                         : 0;
        }
    }
    return count;
}

} // namespace

class TestOverlayPainter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void placedLabelsNeverOverlap()
    {
        std::mt19937 random(20240611);
        for (int round = 0; round < 60; ++round) {
            const QRectF bounds(0, 0, 300 + draw(random, 1200), 200 + draw(random, 800));
            LabelPlacer placer(bounds, draw(random, 8));
            const QRectF blocked(10, 10, 120, 60);
            placer.block(blocked);
            std::vector<QRectF> rects;
            for (int i = 0; i < 120; ++i) {
                const QSizeF size(5 + draw(random, 220), 5 + draw(random, 40));
                // Anchors outside the picture too.
                const QPointF anchor(draw(random, 2000) - 200, draw(random, 1400) - 200);
                if (const auto rect = placer.place(size, anchor, pillOffsets(size, 1))) {
                    QVERIFY(bounds.contains(*rect));
                    QVERIFY(!rect->intersects(blocked));
                    for (const QRectF& other : rects)
                        QVERIFY(!rect->intersects(other));
                    rects.push_back(*rect);
                }
            }
            QVERIFY(!rects.empty());
        }
    }

    void placerRefusesNonsense()
    {
        LabelPlacer placer(QRectF(0, 0, 100, 100), 2);
        QVERIFY(!placer.place({0, 10}, {50, 50}, {{0, 0}}));
        QVERIFY(!placer.place({10, 10}, {qQNaN(), 50}, {{0, 0}}));
        QVERIFY(!placer.place({200, 10}, {50, 50}, {{0, 0}}));
        QVERIFY(!placer.place({10, 10}, {50, 50}, {}));
        QVERIFY(placer.place({10, 10}, {50, 50}, {{0, 0}}).has_value());
        QVERIFY(!placer.place({10, 10}, {50, 50}, {{0, 0}}));
    }

    void paintedLabelsStayApartAndOffTheFurniture()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 8; ++round) {
            ComposedScene scene = furnishedScene();
            for (int i = 0; i < 90; ++i) {
                const auto kind = static_cast<SceneLabel::Kind>(random() % 5);
                SceneLabel entry = label(kind, draw(random, kWidth), draw(random, kHeight),
                                         QStringLiteral("Maßnahme Nr. %1 mit langem Namen").arg(i));
                entry.priority = draw(random, 100);
                scene.labels.push_back(entry);
            }
            OverlayPainter::Options options;
            options.metresPerPixel = 2;
            options.stage = round % 2 == 1;
            const Painted painted = paint(scene, options);
            QVERIFY(painted.placed.size() > 3);
            const QRectF picture(0, 0, kWidth, kHeight);
            for (std::size_t a = 0; a < painted.placed.size(); ++a) {
                QVERIFY(picture.contains(painted.placed[a].rect));
                // The legend's corner, the badge, the compass.
                QVERIFY(!painted.placed[a].rect.contains(QPointF(40, kHeight - 30)));
                QVERIFY(!painted.placed[a].rect.contains(QPointF(30, 28)));
                QVERIFY(!painted.placed[a].rect.contains(QPointF(kWidth - 36, 36)));
                for (std::size_t b = a + 1; b < painted.placed.size(); ++b)
                    QVERIFY(!painted.placed[a].rect.intersects(painted.placed[b].rect));
            }
        }
    }

    void higherPriorityWins()
    {
        ComposedScene scene;
        for (int i = 0; i < 40; ++i) {
            SceneLabel entry = label(SceneLabel::Kind::District, 640, 360, QStringLiteral("D%1").arg(i));
            entry.priority = i == 23 ? 99 : 10;
            scene.labels.push_back(entry);
        }
        const Painted painted = paint(scene, {});
        QVERIFY(!painted.placed.empty());
        QCOMPARE(painted.placed.front().text, QStringLiteral("D23"));
    }

    void legendBadgeAndCompassAreDrawn()
    {
        OverlayPainter::Options options;
        options.metresPerPixel = 3;
        const Painted painted = paint(furnishedScene(), options);
        const Theme& t = theme(false);
        QVERIFY(pixelsNear(painted.image, QRect(16, kHeight - 90, 120, 74), QColor(252, 252, 252)) > 1500);
        QVERIFY(pixelsNear(painted.image, QRect(16, kHeight - 90, 60, 74),
                           statusColour(MeasureStatus::Running)) > 30);
        QVERIFY(pixelsNear(painted.image, QRect(16, 16, 140, 28), t.amber) > 40);
        QVERIFY(pixelsNear(painted.image, QRect(kWidth - 60, 16, 50, 40), t.accent) > 20);
        QVERIFY(pixelsNear(painted.image, QRect(kWidth - 200, kHeight - 40, 190, 30), t.label) > 40);

        options.legend = false;
        const Painted bare = paint(furnishedScene(), options);
        QCOMPARE(pixelsNear(bare.image, QRect(16, kHeight - 90, 120, 74), QColor(252, 252, 252)), 0);
    }

    void compassTurnsWithTheView()
    {
        OverlayPainter::Options north;
        OverlayPainter::Options east;
        east.headingDegrees = 90;
        const QRect left(kWidth - 52, 20, 17, 34);
        const QColor red = theme(false).accent;
        QVERIFY(pixelsNear(paint({}, east).image, left, red) >
                pixelsNear(paint({}, north).image, left, red) + 10);
    }

    void selectedAnchorIsRed()
    {
        ComposedScene scene;
        scene.labels = {label(SceneLabel::Kind::Measure, 640, 400, QStringLiteral("A"))};
        OverlayPainter::Options options;
        options.compass = false;
        const QColor red = theme(false).accent;
        QCOMPARE(pixelsNear(paint(scene, options).image, QRect(630, 390, 20, 20), red), 0);
        scene.labels[0].selected = true;
        QVERIFY(pixelsNear(paint(scene, options).image, QRect(630, 390, 20, 20), red) > 20);
    }

    void patternShowsInThePill()
    {
        const auto outline = [](render::Pattern pattern) {
            ComposedScene scene;
            SceneLabel entry = label(SceneLabel::Kind::Measure, 640, 400, QStringLiteral("WLAN Obertrave"));
            entry.pattern = pattern;
            scene.labels = {entry};
            OverlayPainter::Options options;
            options.compass = false;
            const Painted painted = paint(scene, options);
            const QRect rect = painted.placed.front().rect.toAlignedRect();
            struct
            {
                int line;
                int white;
            } counts{pixelsNear(painted.image, QRect(rect.left() + 14, rect.top(), rect.width() - 28, 3),
                                statusColour(MeasureStatus::Running)),
                     pixelsNear(painted.image, rect, Qt::white)};
            return counts;
        };
        const auto solid = outline(render::Pattern::Solid);
        QVERIFY(outline(render::Pattern::Dashed).line < solid.line * 0.85);
        QVERIFY(outline(render::Pattern::Hatched).white < solid.white * 0.9);
    }

    void towersStayVisible()
    {
        // The flat camera shows no heights; this one lifts a point by its height in pixels.
        const auto lifted = [](const MapPoint& point, double* depth) -> std::optional<QPointF> {
            if (depth)
                *depth = 1500;
            return QPointF(point.easting, point.northing - point.height);
        };
        ComposedScene scene;
        SceneLabel tower = label(SceneLabel::Kind::Landmark, 640, 500, QStringLiteral("St. Marien"));
        tower.anchor.height = 200;
        tower.riseMetres = 200;
        scene.labels.push_back(tower);
        for (int i = 0; i < 12; ++i)
            scene.labels.push_back(
                label(SceneLabel::Kind::Measure, 560 + 15 * i, 420, QStringLiteral("M%1").arg(i)));
        QImage image(kWidth, kHeight, QImage::Format_RGB32);
        QPainter painter(&image);
        OverlayPainter overlay;
        overlay.paint(painter, {kWidth, kHeight}, scene, lifted, {}, {});
        QVERIFY(overlay.placed().size() > 2);
        for (const OverlayPainter::Placed& placed : overlay.placed())
            QVERIFY(!placed.rect.intersects(QRectF(630, 310, 20, 90)));
    }

    void hiddenLandmarkIsNotNamed()
    {
        ComposedScene scene;
        scene.labels = {label(SceneLabel::Kind::Landmark, 300, 300, QStringLiteral("St. Marien")),
                        label(SceneLabel::Kind::Measure, 700, 400, QStringLiteral("M"))};
        const Painted painted = paint(scene, {}, {kWidth, kHeight}, [](const MapPoint&) { return true; });
        QCOMPARE(painted.placed.size(), std::size_t{1});
        QCOMPARE(painted.placed.front().text, QStringLiteral("M"));
    }

    void longTextIsElidedNotCut()
    {
        ComposedScene scene;
        scene.labels = {label(SceneLabel::Kind::Measure, 640, 400, QString(400, QLatin1Char('W')))};
        const Painted painted = paint(scene, {});
        QCOMPARE(painted.placed.size(), std::size_t{1});
        QVERIFY(painted.placed.front().rect.width() < 480);
    }

    void stageTypeIsLarge()
    {
        ComposedScene scene;
        scene.labels = {label(SceneLabel::Kind::Measure, 960, 700, QStringLiteral("M"))};
        OverlayPainter::Options options;
        const double normal = paint(scene, options, {1920, 1080}).placed.front().rect.height();
        options.stage = true;
        const double stage = paint(scene, options, {1920, 1080}).placed.front().rect.height();
        QVERIFY(stage / normal >= 28.0 / 11.5 - 0.01);
    }

    void tinyPictureStillSaysSample()
    {
        for (const QSize size : {QSize(1, 1), QSize(64, 48), QSize(160, 90), QSize(320, 180)}) {
            OverlayPainter::Options options;
            options.metresPerPixel = 10;
            const Painted painted = paint(furnishedScene(), options, size);
            if (size.width() >= 160)
                QVERIFY(pixelsNear(painted.image, QRect(QPoint(0, 0), size), theme(false).amber) > 20);
        }
    }

    void roundLengths()
    {
        QCOMPARE(roundLength(730), 500.0);
        QCOMPARE(roundLength(200), 200.0);
        QCOMPARE(roundLength(19.9), 10.0);
        QCOMPARE(roundLength(0), 0.0);
        QCOMPARE(roundLength(-5), 0.0);
        QCOMPARE(roundLength(qQNaN()), 0.0);
        QCOMPARE(roundLength(qInf()), 0.0);
    }
};

TWIN_TEST(TestOverlayPainter)
#include "test_overlay_painter.moc"

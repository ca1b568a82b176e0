// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "app/viewport/navigation.h"

#include <cmath>

using namespace twin;
using namespace twin::app;

namespace {
constexpr QSizeF kSize(1000, 600);
const Viewpoint kView{{611000, 5968000, 1500}, {611000, 5970000, 0}, 40};

render::OrbitCamera cameraAt(const Viewpoint& view)
{
    render::OrbitCamera camera([](MapPoint2) { return 0.0; });
    camera.set(view);
    return camera;
}
} // namespace

class TestNavigationUi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMiddleOfThePictureIsTheTarget()
    {
        const auto point = planePoint(kView, kSize, {500, 300}, 0);
        QVERIFY(point.has_value());
        QVERIFY(std::abs(point->easting - 611000) < 0.01);
        QVERIFY(std::abs(point->northing - 5970000) < 0.01);
        const auto right = planePoint(kView, kSize, {700, 300}, 0);
        QVERIFY(right->easting > 611000 + 100);               // looking north, right is east
        QVERIFY(!planePoint(kView, kSize, {500, -2000}, 0));  // sky
        QVERIFY(!planePoint(kView, kSize, {500, 300}, 2000)); // above the eye
        QVERIFY(!planePoint(kView, {0, 0}, {0, 0}, 0));
    }

    void theGroundStaysUnderThePointer()
    {
        render::OrbitCamera camera = cameraAt(kView);
        Navigation navigation(camera);
        navigation.setSize(kSize);
        const auto grabbed = planePoint(kView, kSize, {420, 380}, 0);
        navigation.begin(Navigation::Drag::Pan, {420, 380}, grabbed);
        for (const QPointF& position : {QPointF(440, 390), QPointF(500, 420), QPointF(610, 350)}) {
            QVERIFY(navigation.move(position));
            const auto under = planePoint(camera.viewpoint(), kSize, position, 0);
            QVERIFY(std::hypot(under->easting - grabbed->easting, under->northing - grabbed->northing) < 0.5);
        }
        navigation.end();
        QVERIFY(!navigation.move({0, 0}));
    }

    void aDragNearTheHorizonDoesNotRunAway()
    {
        const Viewpoint flat{{611000, 5968000, 120}, {611000, 5970000, 0}, 40};
        render::OrbitCamera camera = cameraAt(flat);
        Navigation navigation(camera);
        navigation.setSize(kSize);
        navigation.begin(Navigation::Drag::Pan, {500, 500}, std::nullopt);
        const MapPoint before = camera.viewpoint().eye;
        navigation.move({500, 262});
        const MapPoint after = camera.viewpoint().eye;
        QVERIFY(std::hypot(after.easting - before.easting, after.northing - before.northing) <=
                camera.distance() * 1.01);
    }

    void wheelComesNearerAndKeysMove()
    {
        render::OrbitCamera camera = cameraAt(kView);
        Navigation navigation(camera);
        navigation.setSize(kSize);
        const double far = camera.distance();
        navigation.wheel(1, std::nullopt);
        QVERIFY(camera.distance() < far);
        navigation.wheel(-1, std::nullopt);
        QVERIFY(std::abs(camera.distance() - far) < 1);
        const MapPoint eye = camera.viewpoint().eye;
        QVERIFY(navigation.key(Qt::Key_Up, {}));
        QVERIFY(camera.viewpoint().eye.northing > eye.northing);
        QVERIFY(navigation.key(Qt::Key_Right, {}));
        QVERIFY(camera.viewpoint().eye.easting > eye.easting);
        const double heading = camera.headingDegrees();
        QVERIFY(navigation.key(Qt::Key_E, {}));
        QVERIFY(std::abs(camera.headingDegrees() - heading) > 1);
        QVERIFY(!navigation.key(Qt::Key_Up, Qt::ControlModifier)); // left to the menus
        QVERIFY(!navigation.key(Qt::Key_A, {}));
    }
};

TWIN_TEST(TestNavigationUi)
#include "test_navigation_ui.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "render/camera/orbit_camera.h"
#include "render/camera/view_camera.h"

#include <cmath>

using namespace twin;
using namespace twin::render;

namespace {

constexpr double kE = 610907;
constexpr double kN = 5969876;

Viewpoint someView()
{
    return {{kE - 800, kN - 1500, 900}, {kE, kN, 10}, 40};
}

double apart(const MapPoint& a, const MapPoint& b)
{
    return std::sqrt(std::pow(a.easting - b.easting, 2) + std::pow(a.northing - b.northing, 2) +
                     std::pow(a.height - b.height, 2));
}

double hill(MapPoint2 p)
{
    return 10 + 60 * std::exp(-std::pow((p.easting - kE) / 300, 2));
}

} // namespace

class OrbitCameraTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsAViewpoint()
    {
        OrbitCamera camera({});
        camera.set(someView());
        QVERIFY(apart(camera.viewpoint().eye, someView().eye) < 1e-6);
        QVERIFY(apart(camera.viewpoint().target, someView().target) < 1e-6);
        QVERIFY(std::abs(camera.distance() - apart(someView().eye, someView().target)) < 1e-6);
    }

    void zoomKeepsTheAnchorUnderItsPixel()
    {
        OrbitCamera camera({});
        camera.set(someView());
        const MapPoint anchor{kE + 400, kN - 250, 12};
        ViewCamera view;
        view.set(camera.viewpoint(), 800, 600, 100);
        const auto before = view.project(toScene(anchor));
        for (const double factor : {0.8, 0.5, 1.7, 0.3}) {
            camera.zoom(factor, anchor);
            view.set(camera.viewpoint(), 800, 600, 100);
            const auto after = view.project(toScene(anchor));
            QVERIFY(before && after);
            QVERIFY(std::hypot(after->x() - before->x(), after->y() - before->y()) < 1e-3);
        }
    }

    void zoomHasLimits()
    {
        OrbitCamera camera({});
        camera.set(someView());
        for (int i = 0; i < 60; ++i)
            camera.zoom(0.5);
        QVERIFY(camera.distance() >= 11.9);
        for (int i = 0; i < 60; ++i)
            camera.zoom(2);
        QVERIFY(camera.distance() <= 60001);
        camera.zoom(-1);
        camera.zoom(0);
        QVERIFY(std::isfinite(camera.viewpoint().eye.height));
    }

    void neverBelowTheGround()
    {
        OrbitCamera camera(hill);
        camera.set(someView());
        const auto above = [&] {
            return camera.viewpoint().eye.height - hill(camera.viewpoint().eye.plan());
        };
        for (int i = 0; i < 200; ++i) {
            camera.rotate(7, -5);
            camera.zoom(0.93);
            camera.pan(20, 35);
            QVERIFY2(above() > 1.6, qPrintable(QString::number(above())));
        }
        camera.set({{kE, kN, -50}, {kE + 100, kN, 0}, 40});
        QVERIFY(above() > 1.6);
    }

    void panKeepsHeadingAndHeightAboveGround()
    {
        OrbitCamera camera(hill);
        camera.set({{kE - 2000, kN - 1500, 910}, {kE - 2000, kN, 10}, 40});
        camera.pan(0, 200);
        QVERIFY(std::abs(camera.viewpoint().target.northing - (kN + 200)) < 1e-6);
        camera.pan(300, 0);
        QVERIFY(std::abs(camera.viewpoint().target.easting - (kE - 1700)) < 1e-6);
        QVERIFY(std::abs(camera.headingDegrees()) < 1e-6);
    }

    void northIsNorth()
    {
        OrbitCamera camera({});
        camera.set(someView());
        QVERIFY(std::abs(camera.headingDegrees() - std::atan2(800, 1500) * 180 / M_PI) < 1e-6);
        const double distance = camera.distance();
        camera.faceNorth();
        QCOMPARE(camera.headingDegrees(), 0.0);
        QVERIFY(camera.viewpoint().eye.northing < kN);
        QVERIFY(std::abs(camera.viewpoint().eye.easting - kE) < 1e-6);
        QVERIFY(std::abs(camera.distance() - distance) < 1e-6);
    }

    void lookingStraightDownKeepsItsHeading()
    {
        OrbitCamera camera({});
        camera.set(someView());
        const double heading = camera.headingDegrees();
        camera.rotate(0, 500);
        camera.rotate(0, 500);
        QVERIFY(camera.pitchDegrees() < 90);
        QVERIFY(std::abs(camera.headingDegrees() - heading) < 1e-6);
    }

    void flightEndsExactly()
    {
        OrbitCamera camera(hill);
        camera.set(someView());
        const Viewpoint there{{kE + 9000, kN + 11000, 700}, {kE + 9500, kN + 12000, 3}, 35};
        camera.flyTo(there, 1.0);
        QVERIFY(camera.flying());
        double highest = 0;
        int steps = 0;
        while (camera.advance(1.0 / 30)) {
            highest = std::max(highest, camera.viewpoint().eye.height);
            QVERIFY(++steps < 60);
        }
        QVERIFY(!camera.flying());
        QVERIFY(apart(camera.viewpoint().eye, there.eye) < 1e-6);
        QVERIFY(apart(camera.viewpoint().target, there.target) < 1e-6);
        QCOMPARE(camera.viewpoint().fovDegrees, 35.0);
        QVERIFY(highest > 1500); // a long way is flown in an arc
    }

    void flightTurnsTheShortWay()
    {
        OrbitCamera camera({});
        camera.set({{kE + 100, kN - 1000, 500}, {kE, kN, 0}, 40}); // just west of north
        camera.flyTo({{kE - 100, kN - 1000, 500}, {kE, kN, 0}, 40}, 1);
        while (camera.advance(0.05))
            QVERIFY(camera.headingDegrees() < 10 || camera.headingDegrees() > 350);
    }

    void anInstantFlightIsAJump()
    {
        OrbitCamera camera({});
        camera.flyTo(someView(), 0);
        QVERIFY(!camera.flying());
        QVERIFY(apart(camera.viewpoint().eye, someView().eye) < 1e-6);
        camera.flyTo(someView(), 2);
        camera.rotate(5, 0);
        QVERIFY(!camera.flying());
    }

    void metresPerPixelAtTheTarget()
    {
        OrbitCamera camera({});
        camera.set({{kE, kN - 1000, 0.0}, {kE, kN, 0}, 90});
        QVERIFY(std::abs(camera.metresPerPixel(1000) - 2.0) < 0.01);
    }

    void raysAndPixelsAgree()
    {
        ViewCamera view;
        view.set(someView(), 1000, 700, 100);
        for (const auto& [x, y] : {std::pair(10.0, 20.0), {500.0, 350.0}, {990.0, 650.0}}) {
            const Ray ray = view.ray(x, y);
            const auto back = view.project(ray.origin + ray.direction * 1234);
            QVERIFY(back && std::hypot(back->x() - x, back->y() - y) < 1e-6);
        }
        QVERIFY(!view.project(toScene({kE - 1600, kN - 3000, 1800})));
    }
};

TWIN_TEST(OrbitCameraTest)
#include "test_orbit_camera.moc"

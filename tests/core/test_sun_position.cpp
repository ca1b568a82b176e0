// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "core/geo/date.h"
#include "core/geo/sun_position.h"
#include "core/geo/utm.h"

#include <cmath>

using namespace twin;

namespace {

constexpr GeographicPoint kLuebeck{53.866, 10.686};

std::int64_t at(int year, int month, int day, int hour, int minute = 0)
{
    return Date{year, month, day}.days() * 86'400'000LL + (hour * 60LL + minute) * 60'000LL;
}

} // namespace

class TestSunPosition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownVectors_data()
    {
        QTest::addColumn<qint64>("utc");
        QTest::addColumn<double>("elevation");
        QTest::addColumn<double>("azimuth");
        QTest::newRow("June morning") << qint64(at(2026, 6, 21, 8)) << 42.12 << 109.22;
        QTest::newRow("June noon") << qint64(at(2026, 6, 21, 11)) << 59.36 << 171.39;
        QTest::newRow("December noon") << qint64(at(2026, 12, 21, 11)) << 12.63 << 176.40;
        QTest::newRow("December afternoon") << qint64(at(2026, 12, 21, 14)) << 4.94 << 217.31;
    }
    void knownVectors()
    {
        QFETCH(qint64, utc);
        QFETCH(double, elevation);
        QFETCH(double, azimuth);
        const SunPosition sun = sunPosition(utc, kLuebeck);
        QVERIFY2(std::abs(sun.elevationDegrees - elevation) < 0.011,
                 qPrintable(QString::number(sun.elevationDegrees)));
        QVERIFY2(std::abs(sun.azimuthDegrees - azimuth) < 0.011,
                 qPrintable(QString::number(sun.azimuthDegrees)));
    }
    void noonMaxima_data()
    {
        QTest::addColumn<int>("month");
        QTest::addColumn<int>("day");
        QTest::addColumn<double>("highest");
        QTest::newRow("June") << 6 << 21 << 59.57;
        QTest::newRow("March") << 3 << 20 << 36.08;
        QTest::newRow("December") << 12 << 21 << 12.70;
    }
    void noonMaxima()
    {
        QFETCH(int, month);
        QFETCH(int, day);
        QFETCH(double, highest);
        double most = -90;
        for (int minute = 0; minute < 24 * 60; ++minute)
            most = std::max(most, sunPosition(at(2026, month, day, 0, minute), kLuebeck).elevationDegrees);
        QVERIFY2(std::abs(most - highest) < 0.011, qPrintable(QString::number(most)));
    }
    void overADayItGoesRoundOnceAndNeverJumps()
    {
        double turned = 0;
        SunPosition last = sunPosition(at(2026, 3, 20, 0), kLuebeck);
        for (int minute = 1; minute <= 24 * 60; ++minute) {
            const SunPosition sun = sunPosition(at(2026, 3, 20, 0, minute), kLuebeck);
            const double step = std::remainder(sun.azimuthDegrees - last.azimuthDegrees, 360.0);
            QVERIFY(step > 0 && step < 1);
            QVERIFY(std::abs(sun.elevationDegrees - last.elevationDegrees) < 0.2);
            turned += step;
            last = sun;
        }
        QVERIFY(std::abs(turned - 360) < 1);
    }
    void theMapOnTheEllipsoid()
    {
        // The origin of the scene, computed with PROJ.
        const GeographicPoint place = geographic({610907.06, 5969875.82});
        QVERIFY(std::abs(place.latitudeDegrees - 53.8655) < 2e-7);
        QVERIFY(std::abs(place.longitudeDegrees - 10.6866) < 2e-7);
        const GeographicPoint middle = geographic({500000, 5969875.82});
        QVERIFY(std::abs(middle.longitudeDegrees - 9) < 1e-12);
    }
    void gridNorthLeansWestOfTheMeridianToTheEast()
    {
        QVERIFY(std::abs(convergenceDegrees({500000, 5969875})) < 1e-9);
        // What a step along grid north does to the longitude says the same as the formula.
        const MapPoint2 here{610907.06, 5969875.82};
        const GeographicPoint a = geographic(here);
        const GeographicPoint b = geographic({here.easting, here.northing + 100});
        const double east =
            (b.longitudeDegrees - a.longitudeDegrees) * std::cos(a.latitudeDegrees * 0.017453292519943295);
        const double bearing = std::atan2(east, b.latitudeDegrees - a.latitudeDegrees) * 57.29577951308232;
        QVERIFY2(std::abs(bearing - convergenceDegrees(here)) < 0.01, qPrintable(QString::number(bearing)));
    }
};

TWIN_TEST(TestSunPosition)
#include "test_sun_position.moc"

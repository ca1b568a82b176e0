// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "ui_fixture.h"

#include "app/panels/time_control.h"

#include <QSignalSpy>

using namespace twin;
using namespace twin::app;
using namespace twin::test;

class TestTimeControlUi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }

    void keysMoveByMonthYearAndToToday()
    {
        Session session(*Date::parse("2026-11-24"));
        TimeControl control(session);
        control.resize(1000, 100);
        TimeAxis& axis = control.axis();
        QTest::keyClick(&axis, Qt::Key_Left);
        QCOMPARE(session.day().iso(), std::string("2026-10-24"));
        QTest::keyClick(&axis, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(session.day().iso(), std::string("2027-10-24"));
        QTest::keyClick(&axis, Qt::Key_Home);
        QCOMPARE(session.day().iso(), std::string("2026-11-24"));
        QTest::keyClick(&axis, Qt::Key_End);
        QCOMPARE(session.day().iso(), std::string("2045-12-31"));
        QTest::keyClick(&axis, Qt::Key_Right);
        QCOMPARE(session.day().iso(), std::string("2045-12-31"));
    }

    void monthsEndWhereTheCalendarSays()
    {
        QCOMPARE(TimeAxis::addMonths(*Date::parse("2024-01-31"), 1).iso(), std::string("2024-02-29"));
        QCOMPARE(TimeAxis::addMonths(*Date::parse("2023-01-31"), 1).iso(), std::string("2023-02-28"));
        QCOMPARE(TimeAxis::addMonths(*Date::parse("2024-12-15"), 1).iso(), std::string("2025-01-15"));
        QCOMPARE(TimeAxis::addMonths(*Date::parse("2025-01-15"), -1).iso(), std::string("2024-12-15"));
        QCOMPARE(TimeAxis::addMonths(*Date::parse("2018-01-10"), -5).iso(), std::string("2018-01-01"));
        QCOMPARE(TimeAxis::clamped(*Date::parse("1890")).iso(), std::string("2018-01-01"));
    }

    void theFieldAndTheAxisShowTheSameDay()
    {
        Session session(*Date::parse("2026-11-24"));
        TimeControl control(session);
        control.dateEdit().setDate({2031, 5, 6});
        QCOMPARE(session.day().iso(), std::string("2031-05-06"));
        QCOMPARE(control.axis().day().iso(), std::string("2031-05-06"));
        session.setDay(*Date::parse("2020-02-03"));
        QCOMPARE(control.dateEdit().date(), QDate(2020, 2, 3));
        QVERIFY(!control.axis().accessibleDescription().isEmpty());
    }

    void pressingTheLineChoosesADayInRange()
    {
        Session session(*Date::parse("2026-11-24"));
        TimeControl control(session);
        control.resize(1000, 100);
        control.show();
        TimeAxis& axis = control.axis();
        for (const int x : {-50, 0, 3, axis.width() / 2, axis.width() - 1}) {
            QTest::mouseClick(&axis, Qt::LeftButton, {}, {x, 50});
            QVERIFY(session.day() >= TimeAxis::first() && session.day() <= TimeAxis::last());
        }
        QTest::mouseClick(&axis, Qt::LeftButton, {}, {axis.width() - 1, 50});
        QCOMPARE(session.day(), TimeAxis::last());
    }

    void playStopsAtTheEnd()
    {
        Session session(*Date::parse("2026-11-24"));
        TimeControl control(session);
        session.setDay(*Date::parse("2045-10-20"));
        control.setPlaying(true);
        QVERIFY(control.playing());
        QTRY_VERIFY_WITH_TIMEOUT(!control.playing(), 5000);
        QCOMPARE(session.day(), TimeAxis::last());
        control.setPlaying(true); // at the end it starts over
        QCOMPARE(session.day(), TimeAxis::first());
        control.setPlaying(false);
    }
};

TWIN_TEST(TestTimeControlUi)
#include "test_time_control_ui.moc"

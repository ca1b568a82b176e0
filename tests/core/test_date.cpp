// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "core/geo/date.h"

using twin::Date;

class TestDate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("iso"); // empty: refused
        QTest::newRow("year") << "2026"
                              << "2026";
        QTest::newRow("month") << "2026-11"
                               << "2026-11";
        QTest::newRow("day") << "2026-11-24"
                             << "2026-11-24";
        QTest::newRow("german") << "24.11.2026"
                                << "2026-11-24";
        QTest::newRow("leap day") << "2024-02-29"
                                  << "2024-02-29";
        QTest::newRow("no leap day") << "2023-02-29"
                                     << "";
        QTest::newRow("month 13") << "2023-13"
                                  << "";
        QTest::newRow("words") << "heute"
                               << "";
        QTest::newRow("empty") << ""
                               << "";
        QTest::newRow("sign") << "-026"
                              << "";
        QTest::newRow("trailing") << "2026-11-24T00"
                                  << "";
    }
    void parses()
    {
        QFETCH(QString, text);
        QFETCH(QString, iso);
        const auto date = Date::parse(text.toStdString());
        QCOMPARE(date.has_value(), !iso.isEmpty());
        if (date)
            QCOMPARE(QString::fromStdString(date->iso()), iso);
    }
    void daysRoundTrip()
    {
        QCOMPARE(Date::parse("1970-01-01")->days(), 0);
        QCOMPARE(Date::parse("2026-11-24")->days(), 20781);
        for (std::int64_t day = -200000; day < 200000; day += 37)
            QCOMPARE(Date::fromDays(day).days(), day);
    }
    void lastDayOfThePeriod()
    {
        QCOMPARE(QString::fromStdString(Date::parse("2024-02")->last().iso()), QStringLiteral("2024-02-29"));
        QCOMPARE(QString::fromStdString(Date::parse("2030")->last().iso()), QStringLiteral("2030-12-31"));
        QCOMPARE(QString::fromStdString(Date::parse("2030-05-06")->last().iso()),
                 QStringLiteral("2030-05-06"));
    }
    void ordersByFirstDay()
    {
        QVERIFY(*Date::parse("2026") < *Date::parse("2026-02"));
        QVERIFY(*Date::parse("2026") == *Date::parse("2026-01-01"));
    }
};

TWIN_TEST(TestDate)
#include "test_date.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "core/result.h"
#include "core/text.h"

using namespace twin;

class TestText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void foldsGermanLetters()
    {
        QCOMPARE(foldCase("ST. JÜRGEN"), foldCase("St. Jürgen"));
        QCOMPARE(foldCase("STRASSE"), foldCase("Straße"));
        QCOMPARE(foldCase("×"), std::string("×"));
    }
    void namesTheNearest()
    {
        const std::vector<std::string> districts{"Innenstadt", "St. Jürgen", "Moisling", "Kücknitz",
                                                 "Travemünde"};
        QCOMPARE(nearestNames("Kuecknitz", districts).front(), std::string("Kücknitz"));
        QCOMPARE(nearestNames("trave", districts).front(), std::string("Travemünde"));
        QVERIFY(nearestNames("x", {}).empty());
    }
    void splitsAndTrims()
    {
        QCOMPARE(split(" a ; b;; c", ';'), (std::vector<std::string>{"a", "b", "c"}));
        QVERIFY(split("", ';').empty());
    }
    void checksUtf8()
    {
        QVERIFY(isValidUtf8("Lübeck – 42"));
        QVERIFY(!isValidUtf8("L\xFC"
                             "beck"));
        QVERIFY(!isValidUtf8("cut \xC3"));
        QVERIFY(isValidUtf8(""));
    }
    void fillsMessages()
    {
        QCOMPARE(plainText("%1: row %2 of %1, %3 %", {"a", "7"}), std::string("a: row 7 of a, %3 %"));
    }
    void diagnosticsCountBeyondTheirCap()
    {
        Diagnostics list;
        for (int i = 0; i < 1500; ++i)
            list.problem("f", std::to_string(i), "x");
        QCOMPARE(list.entries().size(), Diagnostics::kMax);
        QCOMPARE(list.total(), std::size_t{1500});
        QVERIFY(list.hasProblems());
    }
};

TWIN_TEST(TestText)
#include "test_text.moc"

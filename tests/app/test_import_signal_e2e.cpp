// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "program_run.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

/// An import that is stopped with a signal leaves a package in order, which the same import completes.
class ImportSignalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stoppedImportIsGoneOnWith()
    {
        constexpr int kFiles = 60;
        constexpr int kHouses = 40;
        const QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkdir(QStringLiteral("in")));
        for (int file = 0; file < kFiles; ++file) {
            QByteArray houses;
            for (int house = 0; house < kHouses; ++house)
                houses += twin::test::gmlBox(qPrintable(QStringLiteral("h%1_%2").arg(file).arg(house)),
                                             611'000 + 500 * (file % 10) + 12 * (house % 8),
                                             5'969'000 + 500 * (file / 10) + 12 * (house / 8));
            QFile out(dir.filePath(QStringLiteral("in/f%1.gml").arg(file)));
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(twin::test::gmlModel(houses, "EPSG:25832"));
        }
        const QStringList arguments{QStringLiteral("import"), dir.filePath(QStringLiteral("in")),
                                    QStringLiteral("--out"), dir.filePath(QStringLiteral("city")),
                                    QStringLiteral("--json")};
        QProcess process;
        process.start(QStringLiteral(TWIN_BINARY_DIR "/bin/travetwin"), arguments);
        QVERIFY(process.waitForStarted());
        QElapsedTimer clock;
        clock.start();
        while (QDir(dir.filePath(QStringLiteral("city/tiles"))).isEmpty() && clock.elapsed() < 60'000 &&
               process.state() == QProcess::Running)
            process.waitForFinished(2);
        process.terminate();
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        // On a fast day it was done already; else it says what it has kept.
        if (process.exitCode() != 0)
            QVERIFY2(process.readAllStandardError().contains("cancelled"), "no word about what was kept");
        QVERIFY(QFile::exists(dir.filePath(QStringLiteral("city/tileset.json"))));
        QCOMPARE(twin::test::run(arguments).exitCode, 0);
        QVERIFY(!QFile::exists(dir.filePath(QStringLiteral("city/unfinished-import.json"))));
        const auto check = twin::test::run(
            {QStringLiteral("check"), dir.filePath(QStringLiteral("city")), QStringLiteral("--json")});
        QVERIFY2(check.exitCode == 0, check.out + check.err);
        QVERIFY2(check.out.contains(QByteArray::number(kFiles * kHouses)), check.out);
    }
};

TWIN_TEST(ImportSignalTest)
#include "test_import_signal_e2e.moc"

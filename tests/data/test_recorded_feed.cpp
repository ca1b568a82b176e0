// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "data/feeds/recorded_feed.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace twin;

namespace {

const QString kShared = QStringLiteral(TWIN_SOURCE_DIR "/../shared/data/formate/pegelonline/");

std::string text(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

Result<std::vector<Observation>> parse(const char* json, Diagnostics& diagnostics)
{
    return data::parsePegelonlineMeasurements(json, "feed", diagnostics);
}

} // namespace

class RecordedFeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesKeepTheirOffset()
    {
        Diagnostics diagnostics;
        const auto read = parse(R"([{"timestamp":"2026-11-24T07:00:00+01:00","value":506},
                                    {"timestamp":"2026-11-24T06:05:00Z","value":507.5},
                                    {"timestamp":"2026-11-24T06:10:00.000+00:00","value":508}])",
                                diagnostics);
        QVERIFY(read.ok());
        QCOMPARE(read->size(), std::size_t(3));
        QCOMPARE((*read)[0].phenomenonTime, UtcMillis(1795500000000));
        QCOMPARE((*read)[1].phenomenonTime - (*read)[0].phenomenonTime, UtcMillis(300000));
        QCOMPARE((*read)[2].phenomenonTime - (*read)[0].phenomenonTime, UtcMillis(600000));
        QCOMPARE((*read)[1].result.value(), 507.5);
        QVERIFY(diagnostics.empty());
    }

    void missingValuesAreMissing()
    {
        Diagnostics diagnostics;
        const auto read = parse(R"([{"timestamp":"2026-11-24T07:00:00+01:00","value":null},
                                    {"timestamp":"2026-11-24T07:05:00+01:00"},
                                    {"timestamp":"2026-11-24T07:10:00+01:00","value":"506"}])",
                                diagnostics);
        QVERIFY(read.ok());
        QCOMPARE(read->size(), std::size_t(3));
        for (const Observation& observation : *read)
            QVERIFY(!observation.result);
    }

    void orderAndRepetitionDoNotMatter()
    {
        Diagnostics diagnostics;
        const auto read = parse(
            R"([{"timestamp":"2026-11-24T07:10:00+01:00","value":3},{"timestamp":"2026-11-24T07:00:00+01:00","value":1},
                                    {"timestamp":"2026-11-24T07:00:00+01:00","value":2}])",
            diagnostics);
        QVERIFY(read.ok());
        QCOMPARE(read->size(), std::size_t(2));
        QCOMPARE((*read)[0].result.value(), 2.0);
        QCOMPARE((*read)[1].result.value(), 3.0);
    }

    void timesWithoutOffsetAndNonsenseAreReported()
    {
        Diagnostics diagnostics;
        const auto read = parse(
            R"([{"timestamp":"2026-11-24T07:00:00","value":1},{"timestamp":"2026-02-30T07:00:00Z","value":1},
                                    {"timestamp":7,"value":1},{"value":1},5,{"timestamp":"","value":1},{"timestamp":"2026-11-24T07:00:00+","value":1}])",
            diagnostics);
        QVERIFY(read.ok());
        QVERIFY(read->empty());
        QCOMPARE(diagnostics.total(), std::size_t(7));
    }

    void notAListIsAnError()
    {
        Diagnostics diagnostics;
        QVERIFY(!parse("", diagnostics).ok());
        QVERIFY(!parse("{}", diagnostics).ok());
        QVERIFY(!parse("[{\"timestamp\":", diagnostics).ok());
        QVERIFY(!data::parsePegelonlineMeasurements(std::string(100000, '['), "feed", diagnostics).ok());
        QVERIFY(parse("[]", diagnostics)->empty());
        QCOMPARE(parse(R"({"timestamp":"2026-11-24T07:00:00+01:00","value":1})", diagnostics)->size(),
                 std::size_t(1));
    }

    void theShippedRecordingIsCompleteAndSaysThatItIsNone()
    {
        Diagnostics diagnostics;
        const auto stream = data::loadRecordedFeed(
            TWIN_SOURCE_DIR "/resources/luebeck/recordings/pegel_travemuende.json", diagnostics);
        QVERIFY(stream.ok());
        QVERIFY(diagnostics.empty());
        QCOMPARE(stream->provenance, Provenance::Simulated);
        QVERIFY(stream->source.find("keine Messung") != std::string::npos);
        QCOMPARE(stream->unit, std::string("cm"));
        QVERIFY(stream->observations.size() > 500);
        const auto span =
            stream->observations.back().phenomenonTime - stream->observations.front().phenomenonTime;
        QCOMPARE(span, std::int64_t(48) * 3600000);
        int missing = 0;
        for (const Observation& observation : stream->observations) {
            if (!observation.result)
                ++missing;
            else
                QVERIFY(*observation.result > 400 && *observation.result < 600);
        }
        QCOMPARE(missing, 1);
    }

    void aFileIsNeverMeasuredNow()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("r.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            R"({"thing":"T","name":"N","unit":"cm","easting":1,"northing":2,"provenance":"measured","expectedIntervalSeconds":60,"observations":[]})");
        file.close();
        Diagnostics diagnostics;
        const auto stream = data::loadRecordedFeed(file.fileName().toStdString(), diagnostics);
        QVERIFY(stream.ok());
        QCOMPARE(stream->provenance, Provenance::Recorded);
        QVERIFY(stream->observations.empty());
    }

    void incompleteRecordingsAreErrors_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no place") << QByteArray(
            R"({"unit":"cm","provenance":"recorded","expectedIntervalSeconds":60,"observations":[]})");
        QTest::newRow("unknown provenance") << QByteArray(
            R"({"unit":"cm","easting":1,"northing":2,"provenance":"dreamt","expectedIntervalSeconds":60,"observations":[]})");
        QTest::newRow("interval zero") << QByteArray(
            R"({"unit":"cm","easting":1,"northing":2,"provenance":"recorded","expectedIntervalSeconds":0,"observations":[]})");
        QTest::newRow("no observations") << QByteArray(
            R"({"unit":"cm","easting":1,"northing":2,"provenance":"recorded","expectedIntervalSeconds":60})");
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("empty") << QByteArray();
    }

    void incompleteRecordingsAreErrors()
    {
        QFETCH(QByteArray, json);
        QTemporaryDir folder;
        QFile file(folder.filePath("r.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
        file.close();
        Diagnostics diagnostics;
        QVERIFY(!data::loadRecordedFeed(file.fileName().toStdString(), diagnostics).ok());
    }

    void readsWhatPegelonlineDelivers()
    {
        const QString path = kShared + QStringLiteral("measurement_data_wuerzburg.json");
        if (!QFile::exists(path))
            QSKIP("shared trial data is not at hand (formate/pegelonline)");
        // The station file holds currentMeasurement objects of the very shape; the station itself is no list
        // of readings.
        Diagnostics diagnostics;
        QVERIFY(!data::parsePegelonlineMeasurements(text(path), "wuerzburg", diagnostics).ok());
        const QByteArray all = QByteArray::fromStdString(text(path));
        const auto from = all.indexOf('{', all.indexOf("\"currentMeasurement\""));
        const QByteArray current = all.mid(from, all.indexOf('}', from) - from + 1);
        const auto read = data::parsePegelonlineMeasurements(current.toStdString(), "wuerzburg", diagnostics);
        QVERIFY(read.ok());
        QCOMPARE(read->size(), std::size_t(1));
        QCOMPARE((*read)[0].result.value(), 159.0);
        QCOMPARE((*read)[0].phenomenonTime, UtcMillis(1690391700000));
    }
};

TWIN_TEST(RecordedFeedTest)
#include "test_recorded_feed.moc"

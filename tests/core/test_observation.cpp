// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "core/live/observation.h"
#include "core/live/replay.h"

using namespace twin;

namespace {

constexpr UtcMillis kMinute = 60000;
constexpr UtcMillis kHour = 60 * kMinute;

Datastream stream(std::vector<Observation> observations)
{
    Datastream made;
    made.expectedIntervalMillis = 5 * kMinute;
    made.provenance = Provenance::Simulated;
    made.observations = std::move(observations);
    return made;
}

} // namespace

class ObservationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freshnessFollowsTheRule()
    {
        const UtcMillis now = 1000 * kHour;
        const std::int64_t interval = 5 * kMinute;
        QCOMPARE(freshness(now, now, interval), Freshness::Live);
        QCOMPARE(freshness(now - 10 * kMinute, now, interval), Freshness::Live);
        QCOMPARE(freshness(now - 10 * kMinute - 1, now, interval), Freshness::Delayed);
        QCOMPARE(freshness(now - 30 * kMinute, now, interval), Freshness::Delayed);
        QCOMPARE(freshness(now - 30 * kMinute - 1, now, interval), Freshness::Stale);
        QCOMPARE(freshness(now - 24 * kHour, now, interval), Freshness::Stale);
        QCOMPARE(freshness(now - 24 * kHour - 1, now, interval), Freshness::Offline);
        QCOMPARE(freshness(now + 2 * kMinute, now, interval), Freshness::Live);
        QCOMPARE(freshness(now + 2 * kMinute + 1, now, interval), Freshness::Future);
    }

    void aSlowSourceIsNotOfflineBeforeItIsDue()
    {
        const UtcMillis now = 1000 * kHour;
        QCOMPARE(freshness(now - 40 * kHour, now, 24 * kHour), Freshness::Live);
        QCOMPARE(freshness(now - 49 * kHour, now, 24 * kHour), Freshness::Offline);
    }

    void readingIsTheLastNotAfterNow()
    {
        const Datastream s = stream({{0, 500.0}, {5 * kMinute, 502.0}, {10 * kMinute, 504.0}});
        const LiveReading reading = readingAt(s, 7 * kMinute);
        QCOMPARE(reading.value.value(), 502.0);
        QCOMPARE(reading.time, 5 * kMinute);
        QCOMPARE(reading.ageMillis, 2 * kMinute);
        QCOMPARE(reading.state, Freshness::Live);
        QCOMPARE(readingAt(s, 5 * kMinute).value.value(), 502.0);
    }

    void missingIsNeverZeroOrAnOlderValue()
    {
        const Datastream s = stream({{0, 500.0}, {5 * kMinute, std::nullopt}});
        const LiveReading reading = readingAt(s, 6 * kMinute);
        QVERIFY(!reading.value);
        QCOMPARE(reading.state, Freshness::NoData);
        QVERIFY(!readingAt(stream({}), 0).value);
        QCOMPARE(readingAt(stream({}), 0).state, Freshness::NoData);
    }

    void offlineAndFutureHaveNoCurrentValue()
    {
        const Datastream s = stream({{0, 500.0}});
        QVERIFY(!readingAt(s, 25 * kHour).value);
        QCOMPARE(readingAt(s, 25 * kHour).state, Freshness::Offline);
        QVERIFY(!readingAt(s, -kHour).value);
        QCOMPARE(readingAt(s, -kHour).state, Freshness::Future);
    }

    void replayBeginsWithTheLastInstantAndLoops()
    {
        const ReplayClock clock(1000, 4000, 100000);
        QCOMPARE(clock.recordingTime(100000), UtcMillis(4000));
        QCOMPARE(clock.recordingTime(100001), UtcMillis(1001));
        QCOMPARE(clock.recordingTime(102999), UtcMillis(3999));
        QCOMPARE(clock.recordingTime(103000), UtcMillis(4000));
        QCOMPARE(clock.recordingTime(99000), UtcMillis(3000));
        for (UtcMillis wall = 90000; wall < 120000; wall += 7) {
            QVERIFY(clock.recordingTime(wall) > 1000);
            QVERIFY(clock.recordingTime(wall) <= 4000);
        }
        QCOMPARE(ReplayClock(5, 5, 0).recordingTime(77), UtcMillis(5));
    }

    void writtenOutReplayAgreesWithTheClock()
    {
        const Datastream recording = stream(
            {{10 * kMinute, 1.0}, {15 * kMinute, 2.0}, {20 * kMinute, std::nullopt}, {30 * kMinute, 4.0}});
        const UtcMillis start = 5000 * kHour;
        const ReplayClock clock(10 * kMinute, 30 * kMinute, start);
        const Datastream replayed = replayedFrom(recording, start);
        QCOMPARE(replayed.provenance, Provenance::Simulated);
        // One instant of the loop's seam aside: there the last value of a round still stands.
        for (UtcMillis wall = start - 20 * kMinute + 1; wall <= start + 20 * kMinute; wall += kMinute) {
            if (wall >= start && wall < start + 5 * kMinute)
                continue;
            const LiveReading direct = readingAt(recording, clock.recordingTime(wall));
            const LiveReading shown = readingAt(replayed, wall);
            QCOMPARE(shown.value, direct.value);
            QCOMPARE(shown.ageMillis, direct.ageMillis);
            QCOMPARE(shown.state, direct.state);
        }
        QVERIFY(replayedFrom(stream({}), start).observations.empty());
    }
};

TWIN_TEST(ObservationTest)
#include "test_observation.moc"

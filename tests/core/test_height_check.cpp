// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "core/city/height_check.h"

#include <cmath>
#include <limits>

using namespace twin;

namespace {

constexpr double kUndulation = 39.4; ///< Lübeck

/// 200 houses of 6 to 14 m on ground between 3 and 19 m; what `change` makes of base and top.
template <typename Change>
HeightVerdict verdict(Change change, double roughness = 0.4)
{
    std::vector<HeightSample> samples;
    for (int i = 0; i < 200; ++i) {
        const double terrain = 11 + 8 * std::sin(i * 0.37);
        HeightSample sample;
        sample.terrain = terrain;
        sample.base = terrain + roughness * std::sin(i * 1.7);
        sample.top = sample.base + 10 + 4 * std::sin(i * 0.9);
        change(sample);
        samples.push_back(sample);
    }
    return judgeHeights(samples, kUndulation);
}

void shift(HeightSample& sample, double metres)
{
    sample.base += metres;
    sample.top += metres;
}

} // namespace

class TestHeightCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void metresAboveNhnFit()
    {
        const HeightVerdict fits = verdict([](HeightSample&) {});
        QCOMPARE(fits.pattern, HeightPattern::Fits);
        QVERIFY(std::abs(fits.medianMetres) < 0.1);
        QCOMPARE(fits.samples, std::size_t{200});
    }

    void ellipsoidalHeights()
    {
        const HeightVerdict high = verdict([](HeightSample& s) { shift(s, kUndulation); });
        QCOMPARE(high.pattern, HeightPattern::Ellipsoidal);
        QVERIFY(std::abs(high.medianMetres - kUndulation) < 0.1);
    }

    void withoutGeoidItIsAnOffset()
    {
        std::vector<HeightSample> samples(50, HeightSample{49.4, 58, 10});
        QCOMPARE(judgeHeights(samples, std::nullopt).pattern, HeightPattern::Offset);
        QCOMPARE(judgeHeights(samples, 39.0).pattern, HeightPattern::Ellipsoidal);
    }

    void feet()
    {
        const auto inFeet = [](HeightSample& s) {
            s.base /= 0.3048;
            s.top /= 0.3048;
        };
        QCOMPARE(verdict(inFeet).pattern, HeightPattern::Feet);
    }

    /// On ground at 17.2 m both readings give the same offset: the heights of the houses tell.
    void feetAreToldFromTheEllipsoid()
    {
        std::vector<HeightSample> feet(50, HeightSample{17.2 / 0.3048, 26.2 / 0.3048, 17.2});
        QVERIFY(std::abs(17.2 / 0.3048 - 17.2 - kUndulation) < 1);
        QCOMPARE(judgeHeights(feet, kUndulation).pattern, HeightPattern::Feet);
        std::vector<HeightSample> ellipsoidal(50, HeightSample{17.2 + kUndulation, 26.2 + kUndulation, 17.2});
        QCOMPARE(judgeHeights(ellipsoidal, kUndulation).pattern, HeightPattern::Ellipsoidal);
    }

    void everythingAtZero()
    {
        const auto atZero = [](HeightSample& s) {
            s.top -= s.base;
            s.base = 0;
        };
        QCOMPARE(verdict(atZero).pattern, HeightPattern::AllZero);
    }

    void otherConstantAndScatter()
    {
        QCOMPARE(verdict([](HeightSample& s) { shift(s, -12); }).pattern, HeightPattern::Offset);
        QCOMPARE(verdict([](HeightSample&) {}, 30).pattern, HeightPattern::Scattered);
    }

    void fewOrBrokenSamplesAreNotJudged()
    {
        std::vector<HeightSample> samples(19, HeightSample{50, 60, 10});
        QCOMPARE(judgeHeights(samples, kUndulation).pattern, HeightPattern::TooFew);
        samples.resize(40, HeightSample{std::numeric_limits<double>::quiet_NaN(), 1, 1});
        QCOMPARE(judgeHeights(samples, kUndulation).pattern, HeightPattern::TooFew);
        QCOMPARE(judgeHeights({}, {}).samples, std::size_t{0});
    }
};

TWIN_TEST(TestHeightCheck)
#include "test_height_check.moc"

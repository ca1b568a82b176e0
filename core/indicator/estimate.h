// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/date.h"

#include <string>
#include <vector>

namespace twin {

/// Three things that never stand under each other's heading: what is counted, what geometry and data cover,
/// what a model says. Only an effect may be called "impact".
enum class IndicatorKind
{
    Count,
    Coverage,
    Effect,
};
std::string kindKey(IndicatorKind kind); ///< "count", "coverage", "effect"

/// How well a figure is founded: A measured here, B official method or statistic, C peer-reviewed from
/// elsewhere, D expert guess.
enum class Grade
{
    A,
    B,
    C,
    D,
};
std::string gradeKey(Grade grade); ///< "A" … "D"
inline Grade worse(Grade a, Grade b)
{
    return a > b ? a : b;
}

/// An English template (TWIN_MSG) and its arguments; `app` translates it.
struct Phrase
{
    std::string text;
    std::vector<std::string> arguments;
    bool operator==(const Phrase&) const = default;
};

/// What must stand beside every figure.
struct Origin
{
    Date asOf;
    Phrase method;
    Grade grade = Grade::D;
    bool operator==(const Origin&) const = default;
};

/// A figure that cannot be had without saying how sure it is: exact, or between two limits, or missing with
/// its reason. There is no way to make one without saying so, nor without date, method and grade.
class Estimate
{
public:
    static Estimate exact(double value, Origin origin);
    /// The limits are put in order and widened to hold `central`; equal limits stay a range, not an exact
    /// value.
    static Estimate range(double low, double central, double high, Origin origin);
    static Estimate missing(Phrase reason, Origin origin);

    bool isExact() const { return mState == State::Exact; }
    bool isRange() const { return mState == State::Range; }
    bool isMissing() const { return mState == State::Missing; }
    /// Of a value that is not missing.
    double central() const { return mCentral; }
    double low() const { return mLow; }
    double high() const { return mHigh; }
    /// Empty unless missing.
    const Phrase& reason() const { return mReason; }
    const Origin& origin() const { return mOrigin; }
    bool operator==(const Estimate&) const = default;

private:
    enum class State
    {
        Exact,
        Range,
        Missing,
    };
    Estimate(State state, Origin origin) : mState(state), mOrigin(std::move(origin)) {}
    static Estimate notComputable(Origin origin);

    State mState;
    double mLow = 0;
    double mCentral = 0;
    double mHigh = 0;
    Phrase mReason;
    Origin mOrigin;
};

/// Rounded to two significant digits, as effects are shown.
double twoDigits(double value);

} // namespace twin

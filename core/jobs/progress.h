// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <string>

namespace twin {

/// How a long piece of work tells how far it is and learns that it should stop. `report` may be called from
/// the working thread only; `cancel` from any thread.
class Progress
{
public:
    /// fraction 0..1 (negative: unknown), what is being done now (file or step, already plain text).
    using Listener = std::function<void(double fraction, const std::string& step)>;

    Progress() = default;
    explicit Progress(Listener listener) : mListener(std::move(listener)) {}
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void report(double fraction, const std::string& step) const
    {
        if (mListener)
            mListener(fraction, step);
    }
    void cancel() { mCancelled = true; }
    bool cancelled() const { return mCancelled; }

private:
    Listener mListener;
    std::atomic<bool> mCancelled{false};
};

} // namespace twin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cancel_on_signal.h"

#include <atomic>
#include <csignal>

namespace twin::app {
namespace {

std::atomic<Progress*> running{nullptr};
static_assert(std::atomic<Progress*>::is_always_lock_free, "signal handlers may use lock-free atomics only");

extern "C" void cancelRunning(int signal)
{
    if (Progress* progress = running)
        progress->cancel();
    std::signal(signal, SIG_DFL);
}

} // namespace

CancelOnSignal::CancelOnSignal(Progress& progress)
{
    running = &progress;
    std::signal(SIGINT, cancelRunning);
    std::signal(SIGTERM, cancelRunning);
}

CancelOnSignal::~CancelOnSignal()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    running = nullptr;
}

} // namespace twin::app

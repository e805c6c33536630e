// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/progressline.h"

#include "core/base/text.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <iostream>
#include <mutex>
#include <stop_token>
#include <string>

namespace layerscope::cli {

namespace {

    using namespace std::chrono_literals;

    constexpr std::string_view eraseLine = "\r\033[K";

    std::string text(const LoadProgress::Snapshot& state)
    {
        if (state.phase == LoadProgress::Phase::Analysing || state.phase == LoadProgress::Phase::Done)
            return "adding up";
        std::string line = "reading " + formatSize(state.bytesDone);
        if (state.bytesTotal > 0) {
            const double share = static_cast<double>(state.bytesDone) / static_cast<double>(state.bytesTotal);
            line += " of " + formatSize(state.bytesTotal) + ", " + formatPercent(std::min(share, 1.0));
        }
        if (!state.layers.empty()) {
            const auto finished = std::ranges::count(state.layers, true, &LoadProgress::Layer::finished);
            line += ", layer " + std::to_string(finished) + " of " + std::to_string(state.layers.size());
        }
        return line;
    }

    void paint(const std::stop_token& stop, const LoadProgress& progress)
    {
        std::mutex mutex;
        std::condition_variable_any wait;
        std::unique_lock lock(mutex);
        // Nothing appears for what is done at once.
        auto pause = 300ms;
        bool shown = false;
        while (!wait.wait_for(lock, stop, pause, [&] { return stop.stop_requested(); })) {
            std::cerr << std::string(eraseLine) + text(progress.snapshot()) << std::flush;
            shown = true;
            pause = 100ms;
        }
        if (shown)
            std::cerr << eraseLine << std::flush;
    }

} // namespace

ProgressLine::ProgressLine(bool visible)
{
    if (visible)
        m_painter = std::jthread([this](const std::stop_token& stop) { paint(stop, m_progress); });
}

} // namespace layerscope::cli

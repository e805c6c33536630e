// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/progress.h"

#include <thread>

namespace layerscope::cli {

/// Keeps one line on standard error about a load, and takes it away when destroyed.
class ProgressLine {
public:
    /// Shows nothing unless `visible`.
    explicit ProgressLine(bool visible);

    [[nodiscard]] LoadProgress& progress() { return m_progress; }

private:
    LoadProgress m_progress;
    std::jthread m_painter;
};

} // namespace layerscope::cli

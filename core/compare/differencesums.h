// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/treecomparison.h"

#include <stop_token>
#include <vector>

namespace layerscope {

/// Adds up what differs, once it is known of every path.
class DifferenceSums {
public:
    DifferenceSums(TreeComparison& result, std::stop_token stop);

    /// False when stopped.
    [[nodiscard]] bool run();

private:
    void sumUp();
    void tally(PairId p);

    TreeComparison& m_result;
    std::stop_token m_stop;
};

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"

#include <memory>
#include <string>
#include <vector>

namespace layerscope::fixture {

/// What must hold for every analysis, of a good image or of a damaged one: content = live + wasted, children sum to
/// parents in every scope, sums by layer and by waste item agree, the tree is in order, timelines make sense. Returns one
/// sentence for each that does not hold (at most a few of each kind); empty is good.
[[nodiscard]] std::vector<std::string> brokenInvariants(const std::shared_ptr<const Analysis>& analysis);

} // namespace layerscope::fixture

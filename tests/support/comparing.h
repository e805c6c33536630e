// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/comparison.h"

#include <memory>
#include <string>
#include <vector>

namespace layerscope::fixture {

/// What must hold for every pair of images, good or damaged: nothing differs between an image and itself, A->B and B->A
/// mirror each other, children sum to parents, deltas are the differences of the totals, each layer is in one pair.
/// Returns one sentence for each that does not hold; empty is good.
[[nodiscard]] std::vector<std::string> brokenComparison(
    const std::shared_ptr<const Analysis>& a, const std::shared_ptr<const Analysis>& b);

/// What differs, one line a path in tree order: "changed /etc/a", "metadata_only /bin/sh mode,owner",
/// "moved /new <- /old"; of a moved folder the folder alone.
[[nodiscard]] std::vector<std::string> differenceLines(const TreeComparison& tree);

/// "0=0 shared", "1=2 changed", "1= removed", "=1 added", with " crossing" and " same-blob" where they hold.
[[nodiscard]] std::vector<std::string> alignmentLines(const std::vector<LayerPair>& pairs);

} // namespace layerscope::fixture

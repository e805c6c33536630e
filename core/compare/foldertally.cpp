// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/foldertally.h"

namespace layerscope {

FolderTally tallyBelow(const TreeComparison& tree, PairId folder, std::stop_token stop)
{
    FolderTally tally {};
    std::vector<PairId> folders { folder };
    while (!folders.empty() && !stop.stop_requested()) {
        const PairId parent = folders.back();
        folders.pop_back();
        for (uint32_t i = 0; i < tree.childCount(parent); ++i) {
            const PairId child(tree.firstChild(parent).value + i);
            if (tree.childCount(child) > 0)
                folders.push_back(child);
            if (tree.isDirectory(child))
                continue;
            SideTally& counted = tally[static_cast<size_t>(tree.difference(child))];
            counted.countA += tree.nodeA(child).isValid() ? 1 : 0;
            counted.countB += tree.nodeB(child).isValid() ? 1 : 0;
            counted.bytesA += tree.bytesA(child);
            counted.bytesB += tree.bytesB(child);
        }
    }
    return tally;
}

} // namespace layerscope

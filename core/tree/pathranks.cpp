// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/tree/pathranks.h"

namespace layerscope {

std::vector<uint32_t> pathRanks(const PathTree& tree)
{
    const size_t count = tree.nodeCount();
    std::vector<uint32_t> below(count, 1); // paths at and below
    for (size_t n = count; n-- > 1;)
        below[tree.parent(NodeId(n)).index()] += below[n];
    std::vector<uint32_t> ranks(count, 0);
    for (size_t n = 0; n < count; ++n) {
        uint32_t next = ranks[n] + 1;
        const uint32_t first = tree.firstChild(NodeId(n)).value;
        for (uint32_t i = 0; i < tree.childCount(NodeId(n)); ++i) {
            ranks[first + i] = next;
            next += below[first + i];
        }
    }
    return ranks;
}

} // namespace layerscope

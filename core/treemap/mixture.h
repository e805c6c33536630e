// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/treemap/treemapsource.h"

#include <array>
#include <cstdint>
#include <stop_token>
#include <vector>

namespace layerscope {

/// Finds the main colour of what one tile stands for.
class Mixture {
public:
    explicit Mixture(const TreemapSource& source, std::stop_token stop = {})
        : m_source(source)
        , m_stop(std::move(stop))
    {
    }

    void clear();
    /// All files at and below `n`.
    void add(NodeId n);
    /// A file alone, or what is a folder's own.
    void addOne(NodeId n, uint64_t weight);

    /// The heaviest file of the colour that weighs most; invalid when nothing with weight was added.
    [[nodiscard]] NodeId main() const;

private:
    struct Share {
        uint64_t weight = 0;
        uint64_t heaviest = 0;
        NodeId node;
    };

    const TreemapSource& m_source;
    std::stop_token m_stop;
    std::array<Share, 256> m_shares {};
    std::vector<uint8_t> m_used; ///< colours with a share
    std::vector<NodeId> m_open; ///< kept for its memory
};

} // namespace layerscope

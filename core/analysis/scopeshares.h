// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/tree/scopedtree.h"

#include <array>
#include <memory>
#include <stop_token>
#include <vector>

namespace layerscope {

/// The files of a scope divided by the layer that touched them last and by what was done to them. Over the layers, and
/// over the changes, exactly the bytes and files of the scope's root. Immutable.
class ScopeShares {
public:
    using Share = ScopedTree::Own;

    /// One pass over the nodes. nullptr when stopped.
    [[nodiscard]] static std::shared_ptr<const ScopeShares> build(
        std::shared_ptr<const ScopedTree> tree, std::stop_token stop = {});

    [[nodiscard]] const std::shared_ptr<const ScopedTree>& tree() const { return m_tree; }
    [[nodiscard]] const Share& layer(LayerId layer) const { return m_layers[layer.index()]; }
    [[nodiscard]] const Share& change(Change change) const { return m_changes[static_cast<size_t>(change)]; }

private:
    std::shared_ptr<const ScopedTree> m_tree;
    std::vector<Share> m_layers; ///< one a layer of the image
    std::array<Share, 6> m_changes {};
};

} // namespace layerscope

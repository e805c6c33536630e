// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/analysis/scopeshares.h"

#include <utility>

namespace layerscope {

namespace {

    constexpr uint32_t stopCheckInterval = 1u << 14;

    void count(ScopeShares::Share& share, const ScopeShares::Share& own)
    {
        share.bytes += own.bytes;
        share.files += own.files;
    }

} // namespace

std::shared_ptr<const ScopeShares> ScopeShares::build(
    std::shared_ptr<const ScopedTree> tree, std::stop_token stop)
{
    auto result = std::make_shared<ScopeShares>();
    const ScopedTree& scoped = *tree;
    result->m_tree = std::move(tree);
    result->m_layers.resize(scoped.analysis()->layers.size());
    const auto nodes = static_cast<uint32_t>(scoped.analysis()->tree.nodeCount());
    for (uint32_t i = 0; i < nodes; ++i) {
        if (i % stopCheckInterval == 0 && stop.stop_requested())
            return nullptr;
        const NodeId n(i);
        const Share own = scoped.own(n);
        if (own.bytes == 0 && own.files == 0)
            continue;
        if (const Version* version = scoped.version(n))
            count(result->m_layers[version->layer], own);
        count(result->m_changes[static_cast<size_t>(scoped.lastChange(n))], own);
    }
    return result;
}

} // namespace layerscope

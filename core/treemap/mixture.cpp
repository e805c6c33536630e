// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/treemap/mixture.h"

namespace layerscope {

void Mixture::clear()
{
    for (const uint8_t colour : m_used)
        m_shares[colour] = {};
    m_used.clear();
}

void Mixture::add(NodeId n)
{
    m_open.assign(1, n);
    while (!m_open.empty() && !m_stop.stop_requested()) {
        const NodeId node = m_open.back();
        m_open.pop_back();
        const TreemapSource::Children children = m_source.children(node);
        uint64_t below = 0;
        for (uint32_t child = children.first; child < children.first + children.count; ++child) {
            const NodeId id(child);
            const uint64_t weight = m_source.weight(id);
            below += weight;
            if (weight == 0)
                continue;
            if (m_source.children(id).count > 0)
                m_open.push_back(id);
            else
                addOne(id, weight);
        }
        addOne(node, m_source.weight(node) - below);
    }
}

void Mixture::addOne(NodeId n, uint64_t weight)
{
    if (weight == 0)
        return;
    const uint8_t colour = m_source.colour(n);
    Share& share = m_shares[colour];
    if (share.weight == 0)
        m_used.push_back(colour);
    share.weight += weight;
    if (weight > share.heaviest) {
        share.heaviest = weight;
        share.node = n;
    }
}

NodeId Mixture::main() const
{
    const Share* most = nullptr;
    for (const uint8_t colour : m_used) {
        const Share& share = m_shares[colour];
        if (!most || share.weight > most->weight)
            most = &share;
    }
    return most ? most->node : NodeId();
}

} // namespace layerscope

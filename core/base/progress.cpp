// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/progress.h"

#include <algorithm>

namespace layerscope {

void LoadProgress::setPhase(Phase phase)
{
    const std::scoped_lock lock(m_mutex);
    m_state.phase = phase;
}

void LoadProgress::setTotal(uint64_t bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_state.bytesTotal = bytes;
    m_state.bytesDone = 0;
}

void LoadProgress::beginLayers(const std::vector<uint64_t>& blobBytes)
{
    const std::scoped_lock lock(m_mutex);
    m_state.phase = Phase::ReadingLayers;
    m_state.bytesDone = 0;
    m_state.bytesTotal = 0;
    m_state.layers.clear();
    for (const uint64_t bytes : blobBytes) {
        m_state.layers.push_back({ 0, bytes, bytes == 0 });
        m_state.bytesTotal += bytes;
    }
}

void LoadProgress::advance(uint64_t bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_state.bytesDone += bytes;
}

void LoadProgress::advanceLayer(size_t layer, uint64_t bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_state.bytesDone += bytes;
    if (layer < m_state.layers.size())
        m_state.layers[layer].done += bytes;
}

void LoadProgress::finishLayer(size_t layer)
{
    const std::scoped_lock lock(m_mutex);
    if (layer < m_state.layers.size())
        m_state.layers[layer].finished = true;
}

LoadProgress::Snapshot LoadProgress::snapshot() const
{
    const std::scoped_lock lock(m_mutex);
    return m_state;
}

} // namespace layerscope

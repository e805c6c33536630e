// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/entrycatalog.h"

#include <algorithm>

namespace layerscope {

void EntryCatalog::append(std::shared_ptr<const LayerTable> table)
{
    m_first.push_back(m_first.back() + static_cast<uint32_t>(table->entries.size()));
    m_tables.push_back(std::move(table));
}

LayerId EntryCatalog::layerOf(EntryId id) const
{
    const auto next = std::ranges::upper_bound(m_first, id.value);
    return LayerId(static_cast<size_t>(next - m_first.begin()) - 1);
}

const LayerEntry& EntryCatalog::entry(EntryId id) const
{
    const LayerId layer = layerOf(id);
    return table(layer).entries[id.value - m_first[layer.index()]];
}

std::string_view EntryCatalog::link(EntryId id) const { return table(layerOf(id)).link(entry(id)); }

std::string_view EntryCatalog::xattrs(EntryId id) const { return table(layerOf(id)).xattrs(entry(id)); }

size_t EntryCatalog::memoryBytes() const
{
    size_t sum = 0;
    const LayerTable* previous = nullptr;
    for (const auto& t : m_tables) {
        if (t.get() != previous)
            sum += t->memoryBytes();
        previous = t.get();
    }
    return sum;
}

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/analysis/analysis.h"

#include "core/tree/treebuilder.h"

#include <algorithm>

namespace layerscope {

double Totals::efficiency() const
{
    return contentBytes == 0 ? 1.0 : static_cast<double>(liveBytes) / static_cast<double>(contentBytes);
}

std::string_view name(WasteCause cause)
{
    switch (cause) {
    case WasteCause::Overwritten:
        return "overwritten";
    case WasteCause::MetadataOnly:
        return "metadata_only";
    case WasteCause::Deleted:
        return "deleted";
    case WasteCause::Opaque:
        return "opaque";
    case WasteCause::Replaced:
        return "replaced";
    case WasteCause::DuplicateEntry:
        return "duplicate_entry";
    }
    return "unknown";
}

bool Analysis::isDamaged() const
{
    return std::ranges::any_of(warnings, [](const Warning& w) { return w.severity() == Severity::Damage; });
}

Fate Analysis::fate(EntryId id) const
{
    const uint16_t layer = m_killedBy[id.index()];
    if (layer == TreeBuilder::alive)
        return {};
    return { LayerId(uint32_t { layer }), m_cause[id.index()] };
}

std::string Analysis::path(const WasteItem& item) const
{
    if (item.node.isValid())
        return tree.path(item.node);
    return "/" + table(item.storedIn).path(entry(item.entry));
}

size_t Analysis::memoryBytes() const
{
    return m_entries.memoryBytes() + tree.memoryBytes() + m_entryNode.capacity() * sizeof(uint32_t)
        + m_killedBy.capacity() * sizeof(uint16_t) + m_cause.capacity() * sizeof(WasteCause)
        + waste.capacity() * sizeof(WasteItem) + duplicates.capacity() * sizeof(DuplicateGroup);
}

} // namespace layerscope

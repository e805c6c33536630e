// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "core/layer/layertable.h"

#include <memory>
#include <string_view>
#include <vector>

namespace layerscope {

/// The members of all layers of an image under one numbering: layer 0's first, each layer's in tar order.
class EntryCatalog {
public:
    void append(std::shared_ptr<const LayerTable> table);

    [[nodiscard]] size_t layerCount() const { return m_tables.size(); }
    [[nodiscard]] size_t entryCount() const { return m_first.back(); }
    [[nodiscard]] const LayerTable& table(LayerId layer) const { return *m_tables[layer.index()]; }
    [[nodiscard]] EntryId firstEntry(LayerId layer) const { return EntryId(m_first[layer.index()]); }
    [[nodiscard]] LayerId layerOf(EntryId id) const;
    [[nodiscard]] const LayerEntry& entry(EntryId id) const;
    [[nodiscard]] std::string_view link(EntryId id) const;
    [[nodiscard]] std::string_view xattrs(EntryId id) const;
    [[nodiscard]] size_t memoryBytes() const;

private:
    std::vector<std::shared_ptr<const LayerTable>> m_tables; ///< equal blobs share one
    std::vector<uint32_t> m_first { 0 }; ///< layerCount() + 1
};

} // namespace layerscope

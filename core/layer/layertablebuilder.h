// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/layer/interner.h"
#include "core/layer/layertable.h"

#include <memory>
#include <string_view>

namespace layerscope {

/// Fills a LayerTable: keeps its strings together and each folder, link target and attribute set once.
class LayerTableBuilder {
public:
    LayerTableBuilder();

    /// Facts about the layer as a whole go here directly.
    [[nodiscard]] LayerTable& table() { return *m_table; }
    [[nodiscard]] const LayerTable& table() const { return *m_table; }
    /// Gives `entry` its place and appends it. False when the table can hold no more names.
    [[nodiscard]] bool add(LayerEntry entry, std::string_view folder, std::string_view name);
    [[nodiscard]] uint32_t link(std::string_view target) { return m_links.intern(target); }
    [[nodiscard]] uint32_t xattrs(std::string_view records) { return m_xattrs.intern(records); }
    /// Turns entry `index` into Overhead: it keeps its place, but has no content any more.
    void hide(size_t index);

    [[nodiscard]] std::shared_ptr<const LayerTable> finish();

private:
    [[nodiscard]] uint32_t folder(std::string_view path);

    std::shared_ptr<LayerTable> m_table;
    Interner m_folders;
    Interner m_links;
    Interner m_xattrs;
    uint32_t m_lastFolder = 0; ///< members of a folder mostly follow one another
};

} // namespace layerscope

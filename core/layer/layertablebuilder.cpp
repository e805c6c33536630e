// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/layertablebuilder.h"

#include <limits>

namespace layerscope {

LayerTableBuilder::LayerTableBuilder()
    : m_table(std::make_shared<LayerTable>())
    , m_folders(m_table->m_folders)
    , m_links(m_table->m_links)
    , m_xattrs(m_table->m_xattrs)
{
}

uint32_t LayerTableBuilder::folder(std::string_view path)
{
    if (m_table->m_folders[m_lastFolder] != path)
        m_lastFolder = m_folders.intern(path);
    return m_lastFolder;
}

bool LayerTableBuilder::add(LayerEntry entry, std::string_view folderPath, std::string_view name)
{
    std::string& names = m_table->m_names;
    if (name.size() > std::numeric_limits<uint16_t>::max()
        || names.size() + name.size() > std::numeric_limits<uint32_t>::max())
        return false;
    entry.folder = folder(folderPath);
    entry.nameOffset = static_cast<uint32_t>(names.size());
    entry.nameLength = static_cast<uint16_t>(name.size());
    names += name;
    m_table->contentBytes += entry.size;
    m_table->entries.push_back(entry);
    return true;
}

void LayerTableBuilder::hide(size_t index)
{
    LayerEntry& entry = m_table->entries[index];
    m_table->contentBytes -= entry.size;
    entry.size = 0;
    entry.content = {};
    entry.type = EntryType::Overhead;
}

/// Small tables are cut to size: there may be a thousand. The rest of a large one was never touched and costs nothing,
/// while a copy would need the memory twice for a moment.
std::shared_ptr<const LayerTable> LayerTableBuilder::finish()
{
    constexpr size_t small = 16'384;
    if (m_table->entries.size() > small)
        return m_table;
    m_table->entries.shrink_to_fit();
    m_table->m_names.shrink_to_fit();
    m_table->m_folders.shrink_to_fit();
    m_table->m_links.shrink_to_fit();
    m_table->m_xattrs.shrink_to_fit();
    return m_table;
}

} // namespace layerscope

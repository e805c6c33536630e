// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/stargz.h"

#include "core/layer/contenthash.h"

#include <array>

namespace layerscope {

namespace {

    constexpr std::string_view contentsName = "stargz.index.json";

    bool isLandmarkName(std::string_view name)
    {
        return name == ".prefetch.landmark" || name == ".no.prefetch.landmark";
    }

    /// The hash of the one byte 0x0f.
    ContentHash landmarkHash()
    {
        constexpr std::array content { std::byte { 0x0f } };
        ContentHasher hasher(0);
        hasher.begin(content.size());
        hasher.add(0, content);
        return hasher.finish();
    }

} // namespace

void StargzMarks::see(const LayerTable& table, std::string_view folder, std::string_view name)
{
    const LayerEntry& entry = table.entries.back();
    const bool candidate = folder.empty() && entry.type == EntryType::Regular;
    m_lastIsContents = candidate && name == contentsName;
    const bool landmark = candidate && isLandmarkName(name);
    if (!m_lastIsContents && !landmark)
        return;
    m_marks.push_back(table.entries.size() - 1);
    static const ContentHash content = landmarkHash();
    m_hasLandmark = m_hasLandmark || (landmark && entry.size == 1 && entry.content == content);
}

void StargzMarks::hideOverhead(LayerTableBuilder& builder) const
{
    if (!m_hasLandmark && !m_lastIsContents)
        return;
    for (const size_t index : m_marks)
        builder.hide(index);
}

} // namespace layerscope

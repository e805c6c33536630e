// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/interner.h"

#include <algorithm>

#include <xxhash.h>

namespace layerscope {

uint32_t Interner::intern(std::string_view text)
{
    if (text.empty())
        return 0;
    if (m_strings.size() * 2 >= m_slots.size())
        grow();
    uint32_t& slot = m_slots[slotOf(text)];
    if (slot == 0) {
        slot = static_cast<uint32_t>(m_strings.size());
        m_strings.emplace_back(text);
    }
    return slot;
}

/// Where `text` is or belongs.
size_t Interner::slotOf(std::string_view text) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = XXH3_64bits(text.data(), text.size()) & mask;
    while (m_slots[slot] != 0 && m_strings[m_slots[slot]] != text)
        slot = (slot + 1) & mask;
    return slot;
}

void Interner::grow()
{
    constexpr size_t smallest = 64;
    m_slots.assign(std::max(smallest, m_slots.size() * 2), 0);
    for (size_t i = 1; i < m_strings.size(); ++i)
        m_slots[slotOf(m_strings[i])] = static_cast<uint32_t>(i);
}

} // namespace layerscope

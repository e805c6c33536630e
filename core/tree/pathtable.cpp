// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/tree/pathtable.h"

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <random>
#include <utility>

namespace layerscope {

namespace {

    // Names come from strangers: an unknown seed keeps them from aiming at one slot.
    uint64_t processSeed()
    {
        static const uint64_t seed = [] {
            std::random_device device;
            return (uint64_t { device() } << 32) | device();
        }();
        return seed;
    }

    constexpr size_t minimumSlots = 1024;

} // namespace

PathTable::PathTable(size_t expectedPaths)
    : m_slots(std::bit_ceil(std::max(minimumSlots, expectedPaths + expectedPaths / 2)))
    , m_seed(processSeed())
{
    m_paths.reserve(roomFor(expectedPaths));
    m_paths.push_back({ none, 0, 0, 0 });
}

std::string_view PathTable::name(uint32_t path) const
{
    const Path& p = m_paths[path];
    return std::string_view(m_names).substr(p.nameOffset, p.nameLength);
}

std::string PathTable::path(uint32_t path) const
{
    if (path == root)
        return "/";
    size_t length = 0;
    for (uint32_t p = path; p != root; p = parent(p))
        length += 1 + name(p).size();
    std::string text(length, '/');
    size_t end = text.size();
    for (uint32_t p = path; p != root; p = parent(p)) {
        const std::string_view n = name(p);
        end -= n.size();
        text.replace(end, n.size(), n);
        --end;
    }
    return text;
}

size_t PathTable::firstSlot(uint32_t parent, std::string_view name) const
{
    return XXH3_64bits_withSeed(name.data(), name.size(), m_seed + parent) & (m_slots.size() - 1);
}

void PathTable::prepare(uint32_t parent, std::string_view name) const
{
    __builtin_prefetch(&m_slots[firstSlot(parent, name)]);
}

size_t PathTable::slotOf(uint32_t parent, std::string_view name) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = firstSlot(parent, name);
    while (m_slots[slot] != 0) {
        const uint32_t path = m_slots[slot];
        if (m_paths[path].parent == parent && this->name(path) == name)
            break;
        slot = (slot + 1) & mask;
    }
    return slot;
}

uint32_t PathTable::find(uint32_t parent, std::string_view name) const
{
    const uint32_t path = m_slots[slotOf(parent, name)];
    return path == 0 ? none : path;
}

uint32_t PathTable::intern(uint32_t parent, std::string_view name)
{
    const size_t slot = slotOf(parent, name);
    if (m_slots[slot] != 0)
        return m_slots[slot];
    const auto path = static_cast<uint32_t>(m_paths.size());
    const size_t pathBytes = m_paths[parent].pathBytes + 1 + name.size();
    m_paths.push_back({ parent, static_cast<uint32_t>(m_names.size()), static_cast<uint16_t>(name.size()),
        static_cast<uint16_t>(std::min<size_t>(pathBytes, maximumPathBytes)) });
    m_names += name;
    m_slots[slot] = path;
    if (m_paths.size() * 4 > m_slots.size() * 3)
        grow();
    return path;
}

void PathTable::grow()
{
    m_slots.assign(m_slots.size() * 2, 0);
    for (uint32_t path = 1; path < m_paths.size(); ++path)
        m_slots[slotOf(m_paths[path].parent, name(path))] = path;
}

void PathTable::seal() { std::vector<uint32_t>().swap(m_slots); }

std::string PathTable::takeNames() { return std::exchange(m_names, {}); }

} // namespace layerscope

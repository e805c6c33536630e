// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace layerscope {

/// Paths under construction: (parent, name) <-> number, in order of first use. The root is 0. Finding and adding cost
/// O(length of the name).
class PathTable {
public:
    explicit PathTable(size_t expectedPaths);

    static constexpr uint32_t root = 0;
    static constexpr uint32_t none = NodeId::none;
    static constexpr uint32_t maximumPathBytes = 65'535;
    /// How many paths to make room for when so many members are expected: folders that no member describes come to them.
    /// Room that is not used costs nothing, growing by a few costs all the memory once more.
    [[nodiscard]] static constexpr size_t roomFor(size_t members) { return members + members / 16 + 1024; }

    [[nodiscard]] size_t size() const { return m_paths.size(); }
    [[nodiscard]] uint32_t parent(uint32_t path) const { return m_paths[path].parent; }
    [[nodiscard]] std::string_view name(uint32_t path) const;
    /// Bytes of the whole path, with one slash before each name; maximumPathBytes stands for all that is longer.
    [[nodiscard]] uint32_t pathBytes(uint32_t path) const { return m_paths[path].pathBytes; }
    [[nodiscard]] std::string path(uint32_t path) const;
    /// The number of `name` in `parent`, or none.
    [[nodiscard]] uint32_t find(uint32_t parent, std::string_view name) const;
    /// Lets the processor fetch what find() and intern() will look at first: in a large table nothing of it is near.
    void prepare(uint32_t parent, std::string_view name) const;
    /// So many names are worked on while memory answers: call prepare() that far ahead.
    static constexpr size_t namesAhead = 8;
    /// The same, added if it is new. `name` must be shorter than 64 KiB.
    uint32_t intern(uint32_t parent, std::string_view name);

    struct Path {
        uint32_t parent;
        uint32_t nameOffset;
        uint16_t nameLength;
        uint16_t pathBytes; ///< at most maximumPathBytes; longer paths count as that
    };
    [[nodiscard]] const Path& operator[](uint32_t path) const { return m_paths[path]; }
    /// Gives the memory for finding names back; only size(), parent(), name() and [] may be called from then on.
    void seal();
    /// Ends the table: the bytes that Path::nameOffset points into.
    [[nodiscard]] std::string takeNames();

private:
    [[nodiscard]] size_t firstSlot(uint32_t parent, std::string_view name) const;
    [[nodiscard]] size_t slotOf(uint32_t parent, std::string_view name) const;
    void grow();

    std::vector<Path> m_paths;
    std::string m_names;
    std::vector<uint32_t> m_slots; ///< open addressing, a power of two; 0 = free (the root needs no slot)
    uint64_t m_seed;
};

} // namespace layerscope

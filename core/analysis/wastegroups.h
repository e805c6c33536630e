// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"

#include <array>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

namespace layerscope {

enum class WasteGrouping : uint8_t { LayerPair, Cause, Folder, Path };

/// What the rows below one row are sorted by; equal ones largest first. By::Path sorts groups by what makes them one.
struct WasteOrder {
    enum class By : uint8_t { Path, Bytes, Items, StoredIn, KilledBy };
    By by = By::Bytes;
    bool descending = true;
    bool operator==(const WasteOrder&) const = default;
};

/// Wasted bytes that have something in common. Rows form a tree: groups, folders within a group, items.
struct WasteRow {
    enum class Kind : uint8_t { Group, Folder, Item };
    Kind kind = Kind::Group;
    uint32_t parent = 0;
    uint32_t firstChild = 0; ///< children are contiguous, in the WasteOrder asked for
    uint32_t childCount = 0;
    uint64_t bytes = 0;
    uint64_t items = 0; ///< count of waste items at and below
    NodeId node; ///< Folder: the folder; Item: the path, invalid where it has none
    uint32_t item = 0; ///< Item: index in Analysis::waste
    LayerId storedIn; ///< invalid when the row mixes several
    LayerId killedBy; ///< likewise
    uint8_t causes = 0; ///< bit per WasteCause

    [[nodiscard]] bool has(WasteCause cause) const { return (causes >> static_cast<unsigned>(cause)) & 1u; }
};

/// The waste list of an image, grouped. Row 0 is the root with the totals; its children are the groups (of Path: the
/// items themselves). Every level sums to its parent. Immutable.
class WasteGroups {
public:
    /// Items stored in layers below `firstLayer` are left out ("without base"). Empty rows when stopped.
    WasteGroups(std::shared_ptr<const Analysis> analysis, WasteGrouping grouping,
        LayerId firstLayer = LayerId(0u), std::string_view filter = {}, WasteOrder order = {},
        std::stop_token stop = {});

    [[nodiscard]] const std::shared_ptr<const Analysis>& analysis() const { return m_analysis; }
    [[nodiscard]] WasteGrouping grouping() const { return m_grouping; }
    [[nodiscard]] const std::vector<WasteRow>& rows() const { return m_rows; }
    /// Bytes of the largest child of the root.
    [[nodiscard]] uint64_t largestGroup() const { return m_largestGroup; }
    [[nodiscard]] uint64_t bytes(WasteCause cause) const { return m_byCause[static_cast<size_t>(cause)]; }
    [[nodiscard]] uint64_t layerPairs() const
    {
        return m_layerPairs;
    } ///< distinct ones, whatever the grouping

private:
    std::shared_ptr<const Analysis> m_analysis;
    WasteGrouping m_grouping;
    std::vector<WasteRow> m_rows;
    std::array<uint64_t, wasteCauseCount> m_byCause {};
    uint64_t m_layerPairs = 0;
    uint64_t m_largestGroup = 0;
};

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace layerscope {

/// Which groups of equal content to show in which order. Immutable; made in workers.
class DuplicateList {
public:
    enum class By : uint8_t { Path, Bytes, Size, Copies };
    struct Order {
        By by = By::Bytes;
        bool descending = true;
        bool operator==(const Order&) const = default;
    };
    /// Where a path stands: the position of its group, and among the paths of the group.
    struct Position {
        uint32_t group = 0;
        uint32_t path = 0;
    };

    /// With a filter, the groups of which any path matches: a part of it, or a glob when it has `*`, `?` or `[`.
    /// nullptr when stopped.
    [[nodiscard]] static std::shared_ptr<const DuplicateList> build(std::shared_ptr<const Analysis> analysis,
        const std::string& filter, Order order, std::stop_token stop = {});

    [[nodiscard]] const std::shared_ptr<const Analysis>& analysis() const { return m_analysis; }
    [[nodiscard]] size_t size() const { return m_groups.size(); }
    [[nodiscard]] const DuplicateGroup& group(size_t position) const
    {
        return m_analysis->duplicates[m_groups[position]];
    }
    [[nodiscard]] uint64_t bytes() const { return m_bytes; } ///< that the groups could share
    [[nodiscard]] uint64_t largestBytes() const { return m_largestBytes; } ///< of one group
    [[nodiscard]] uint64_t copies() const { return m_copies; } ///< count of all groups together
    [[nodiscard]] std::optional<Position> find(NodeId node) const;

private:
    void collect(const std::vector<bool>* matches);
    void sort(Order order);
    void indexPaths();

    std::shared_ptr<const Analysis> m_analysis;
    std::vector<uint32_t> m_groups; ///< indexes into Analysis::duplicates
    std::vector<std::pair<NodeId, uint32_t>> m_byPath; ///< path and position of its group, sorted
    uint64_t m_bytes = 0;
    uint64_t m_largestBytes = 0;
    uint64_t m_copies = 0;
};

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace layerscope {

/// How a layer touched a path, compared with what was visible there below it.
enum class Change : uint8_t {
    None, ///< not touched, or stored again exactly as it was
    Added,
    Modified, ///< content (or link target, device number) differs
    Metadata, ///< same content; mode, owner, time or attributes differ
    TypeChanged,
    Removed, ///< whiteout, opaque folder, or a parent that is no folder any more
};
/// "none", "added", "modified", "metadata", "type", "removed"
[[nodiscard]] std::string_view name(Change change);

/// One step in the timeline of a path.
struct Version {
    EntryId entry; ///< the member that wrote this path; invalid for implied folders and removals
    EntryId source; ///< the member that stored the content: `entry`, or the target of a hard link
    uint16_t layer = 0;
    Change change = Change::None;
    /// Marks a folder that no member describes, only paths below it.
    bool implied = false;
};

/// All paths that any layer ever touched, as one tree, with the timeline of each.
///
///     node   0   1   2   3   4 ...      breadth first: children of a node are contiguous and sorted by
///            /  bin etc usr bin/sh      name (bytes); a parent's id is smaller than its children's
///
/// Immutable once built; names are raw bytes. Content is found through `Analysis::entry()`.
class PathTree {
public:
    [[nodiscard]] size_t nodeCount() const { return m_parent.size(); }
    [[nodiscard]] static NodeId root() { return NodeId(0u); }
    /// Invalid for the root.
    [[nodiscard]] NodeId parent(NodeId n) const { return NodeId(m_parent[n.index()]); }
    [[nodiscard]] NodeId firstChild(NodeId n) const { return NodeId(m_firstChild[n.index()]); }
    [[nodiscard]] uint32_t childCount(NodeId n) const { return m_childCount[n.index()]; }
    [[nodiscard]] std::string_view name(NodeId n) const;
    /// "/usr/bin/node"; "/" for the root. Raw bytes.
    [[nodiscard]] std::string path(NodeId n) const;
    /// Finds a node by its path as returned by path(); no links are followed.
    [[nodiscard]] std::optional<NodeId> find(std::string_view path) const;
    [[nodiscard]] std::optional<NodeId> child(NodeId parent, std::string_view name) const;

    /// Oldest first; at most one version a layer.
    [[nodiscard]] std::span<const Version> timeline(NodeId n) const;
    /// What is there once layers 0..k are applied: the last version not above `k`, or nullptr when there is none or
    /// it is a removal.
    [[nodiscard]] const Version* visibleAt(NodeId n, LayerId k) const;
    /// The version that exactly layer `k` made, or nullptr.
    [[nodiscard]] const Version* madeBy(NodeId n, LayerId k) const;
    [[nodiscard]] size_t memoryBytes() const;

private:
    friend class TreeBuilder;
    std::vector<uint32_t> m_parent;
    std::vector<uint32_t> m_firstChild;
    std::vector<uint32_t> m_childCount;
    std::vector<uint32_t> m_nameOffset;
    std::vector<uint16_t> m_nameLength;
    std::vector<uint32_t> m_firstVersion; ///< nodeCount() + 1
    std::vector<Version> m_versions;
    std::string m_names;
};

} // namespace layerscope

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

/// Which part of an image a view shows.
struct Scope {
    enum class Kind : uint8_t {
        Layers, ///< what layers first..last store and remove, each path once
        UpTo, ///< the filesystem after layer `last`
        Final, ///< the filesystem of the image
    };
    Kind kind = Kind::Final;
    LayerId first;
    LayerId last;

    [[nodiscard]] static Scope layer(LayerId k) { return { Kind::Layers, k, k }; }
    [[nodiscard]] static Scope layers(LayerId from, LayerId to) { return { Kind::Layers, from, to }; }
    [[nodiscard]] static Scope upTo(LayerId k) { return { Kind::UpTo, LayerId(0u), k }; }
    [[nodiscard]] static Scope final() { return {}; }
    bool operator==(const Scope&) const = default;
};

/// The numbers of every path of an image within one scope: columns by NodeId, folders include what is below them.
/// Children sum to parents; the root of Final equals Totals::liveBytes, of one layer LayerInfo::contentBytes less the
/// members that have no path of their own (see `unplacedBytes`). Costs one pass over the nodes. Immutable.
///
/// In UpTo and Final a hard-linked inode is counted at one of its visible names: the one that stored it, else the
/// first in tree order.
class ScopedTree {
public:
    ScopedTree(std::shared_ptr<const Analysis> analysis, Scope scope, std::stop_token stop = {});

    [[nodiscard]] const std::shared_ptr<const Analysis>& analysis() const { return m_analysis; }
    [[nodiscard]] Scope scope() const { return m_asked; } ///< as asked for
    /// The path itself or something below it belongs to the scope. In Layers removed paths do.
    [[nodiscard]] bool contains(NodeId n) const { return m_entries[n.index()] != 0; }
    /// Bytes stored (Layers) or visible (UpTo, Final) at and below `n`.
    [[nodiscard]] uint64_t bytes(NodeId n) const { return m_bytes[n.index()]; }
    /// Layers only: bytes stored below the scope that it makes dead, at and below `n`. 0 in other scopes.
    [[nodiscard]] uint64_t hiddenBytes(NodeId n) const { return m_hidden.empty() ? 0 : m_hidden[n.index()]; }
    /// Regular files (each name) at and below `n`; in Layers those stored, removed ones excluded.
    [[nodiscard]] uint32_t files(NodeId n) const { return m_files[n.index()]; }
    /// What is at `n` itself and not below it: all of it for a file, mostly nothing for a folder.
    struct Own {
        uint64_t bytes = 0;
        uint64_t files = 0;
    };
    [[nodiscard]] Own own(NodeId n) const;
    /// What the scope did to the path. In UpTo and Final: Change::None throughout. A folder that was not touched
    /// itself but has changes below is Modified.
    [[nodiscard]] Change change(NodeId n) const { return m_change[n.index()]; }
    /// The version shown: attributes, type and content of the path within the scope. nullptr for paths that are only
    /// parents here.
    [[nodiscard]] const Version* version(NodeId n) const;
    /// What made the version shown: in Layers the change of the scope, else that of the layer that touched it last.
    [[nodiscard]] Change lastChange(NodeId n) const;
    /// The member to take attributes from; for removed paths that of the version that was removed. May be invalid.
    [[nodiscard]] EntryId attributes(NodeId n) const;
    [[nodiscard]] bool isDirectory(NodeId n) const;
    /// Content bytes of members in scope whose path could not be placed in the tree.
    [[nodiscard]] uint64_t unplacedBytes() const { return m_unplaced; }
    /// Count of paths with each change (index by Change), the root excluded; folders Modified only by their content
    /// are not counted.
    [[nodiscard]] uint64_t count(Change change) const { return m_counts[static_cast<size_t>(change)]; }
    /// Children of `n` that belong to the scope, largest first, then by name.
    [[nodiscard]] std::vector<NodeId> childrenBySize(NodeId n) const;
    /// The same by name.
    [[nodiscard]] std::vector<NodeId> childrenByName(NodeId n) const;

private:
    void normalizeScope();
    void collectFilesystem(const std::stop_token& stop);
    void collectLayers(const std::stop_token& stop);
    void collectStored(LayerId layer);
    void sumUp(const std::stop_token& stop);
    [[nodiscard]] bool isStoringNameVisible(const Version& version) const;
    [[nodiscard]] const Version* latestInScope(NodeId n) const;

    std::shared_ptr<const Analysis> m_analysis;
    Scope m_asked;
    Scope m_scope; ///< with layers that there are
    std::vector<uint32_t> m_entries; ///< paths in scope at and below
    std::vector<uint64_t> m_bytes;
    std::vector<uint64_t> m_hidden;
    std::vector<uint32_t> m_files;
    std::vector<Change> m_change;
    std::array<uint64_t, 6> m_counts {};
    uint64_t m_unplaced = 0;
};

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"
#include "core/base/limits.h"
#include "core/base/warning.h"
#include "core/layer/entrycatalog.h"
#include "core/tree/pathtable.h"
#include "core/tree/pathtree.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <stop_token>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace layerscope {

/// What applying one layer did.
struct LayerEffect {
    uint64_t added = 0; ///< count of paths
    uint64_t modified = 0; ///< count of paths: content, metadata or type
    uint64_t removed = 0; ///< count of paths, descendants included
    int64_t netBytes = 0; ///< live bytes after the layer minus before it
};

/// Applies layers one after the other to one tree of paths and records what happened to each path and to each stored
/// byte. Rules: OCI image spec, layer.md ("Applying Changesets"), made independent of the order inside a layer:
///
/// 1. Whiteouts and opaque markers act first and see lower layers only. A link that the layer replaces by a folder is not
///    followed for them: what lies behind it is not the layer's to remove.
/// 2. Then the members in tar order. A folder over a folder keeps the children and takes the new attributes; anything
///    else replaces what is there, with all below it. A parent that is a symlink is followed inside the image, as
///    containerd and umoci do; one that is missing or no folder is made a folder nobody described ("implied").
/// 3. A hard link joins the inode of its target, which must exist by then; the inode lives while any name lives.
///
/// Costs O(members + paths killed): a removal visits each path it really kills, once.
class TreeBuilder {
public:
    /// `entries` must outlive the builder and hold all layers.
    TreeBuilder(const EntryCatalog& entries, const Limits& limits);

    /// Layers come in order, base first. Oddities go to `warnings` under `subject`.
    [[nodiscard]] LayerEffect applyLayer(
        LayerId layer, WarningList& warnings, const std::string& subject, std::stop_token stop);

    struct Outcome {
        PathTree tree;
        std::vector<uint32_t> entryNode; ///< per entry: where it landed; Id::none when nowhere
        std::vector<uint16_t> killedBy; ///< per entry: the layer that made its bytes dead, or alive
        std::vector<WasteCause> cause; ///< per entry, meaningful for dead ones
        uint64_t liveBytes = 0;
    };
    static constexpr uint16_t alive = std::numeric_limits<uint16_t>::max();

    /// Ends the build; the builder is empty afterwards.
    [[nodiscard]] Outcome finish();

private:
    struct Node {
        uint32_t previousSibling = none; ///< among the visible children of the parent
        uint32_t nextSibling = none;
        uint32_t firstChild = none;
        uint32_t entry = none;
        uint32_t source = none;
        uint32_t lastVersion = none;
        EntryType type = EntryType::Directory;
        bool visible = false;
        bool implied = false;
    };
    /// A Version that knows its path and its predecessor.
    struct Record {
        Version version;
        uint32_t node;
        uint32_t previous;
    };
    static constexpr uint32_t none = NodeId::none;

    void findReplacedLinks();
    void applyMarkers(WarningList& warnings, const std::string& subject, const std::stop_token& stop);
    void applyMarker(const LayerEntry& entry, uint32_t id, WarningList& warnings, const std::string& subject);
    void applyEntries(WarningList& warnings, const std::string& subject, const std::stop_token& stop);
    void prepareEntry(size_t index) const;
    void applyEntry(const LayerEntry& entry, uint32_t id, WarningList& warnings, const std::string& subject);
    void applyHardLink(uint32_t parent, const LayerEntry& entry, uint32_t id, WarningList& warnings,
        const std::string& subject);
    void describeRoot(uint32_t id);
    void warnOfDuplicate(uint32_t node, WarningList& warnings, const std::string& subject);

    /// The folder `path` leads to, or none. With `make`, what is missing or in the way is replaced by folders.
    [[nodiscard]] uint32_t resolveFolder(std::string_view path, bool make);
    [[nodiscard]] uint32_t resolveFolderOf(const LayerEntry& entry, bool make);
    [[nodiscard]] uint32_t enterFolder(uint32_t parent, std::string_view name);
    [[nodiscard]] uint32_t findVisible(uint32_t parent, std::string_view name) const;
    [[nodiscard]] uint32_t internChild(uint32_t parent, std::string_view name);
    [[nodiscard]] bool isTooLong(uint32_t parent, std::string_view name) const;

    void place(uint32_t node, uint32_t entry, uint32_t source, EntryType type);
    void placeFolder(uint32_t node, uint32_t entry);
    void hideContent(uint32_t node, WasteCause cause);
    [[nodiscard]] WasteCause causeOfOverwrite(const Node& node, uint32_t newSource) const;
    void removeChildren(uint32_t node, WasteCause cause);
    void removeSubtree(uint32_t node, WasteCause cause);
    void show(uint32_t node);
    void unlink(uint32_t node);
    void loseEntry(uint32_t entry);
    void touch(uint32_t node);
    [[nodiscard]] LayerEffect classifyRecords(size_t firstRecord);

    [[nodiscard]] const LayerEntry& entryAt(uint32_t id) const { return m_entries.entry(EntryId(id)); }
    [[nodiscard]] std::vector<uint32_t> breadthFirstOrder() const;
    void fillTree(PathTree& tree, const std::vector<uint32_t>& order, const std::vector<uint32_t>& position);
    void fillVersions(PathTree& tree, const std::vector<uint32_t>& position);

    const EntryCatalog& m_entries;
    const Limits& m_limits;
    PathTable m_paths;
    std::vector<Node> m_nodes;
    std::vector<Record> m_records;
    /// Names beyond the first of inodes that have several.
    std::unordered_map<uint32_t, uint32_t> m_extraNames;
    std::vector<uint32_t> m_entryNode;
    std::vector<uint16_t> m_killedBy;
    std::vector<WasteCause> m_cause;
    uint64_t m_liveBytes = 0;

    // While a layer is applied:
    LayerId m_layer;
    const LayerTable* m_table = nullptr;
    uint32_t m_firstEntry = 0;
    size_t m_firstRecord = 0;
    /// Folder strings already resolved; valid while no link or folder was replaced (`m_generation`).
    struct CachedFolder {
        uint32_t node = none; ///< none: it leads nowhere
        uint32_t generation = 0;
        bool isLoop = false;
    };
    std::vector<CachedFolder> m_folders;
    uint32_t m_generation = 0;
    bool m_isLoop = false; ///< why the last resolution failed: links without end
    /// Links of lower layers that this layer replaces by folders: what its markers name below them is new.
    std::unordered_set<uint32_t> m_replacedLinks;
};

} // namespace layerscope

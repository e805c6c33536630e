// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "core/base/warning.h"
#include "core/image/image.h"
#include "core/layer/entrycatalog.h"
#include "core/layer/layertable.h"
#include "core/tree/pathtree.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace layerscope {

/// Where the image came from.
struct SourceInfo {
    std::string path; ///< as given; "-" for standard input
    std::string kind; ///< "docker-archive", "oci-archive", "oci-layout", "dir", ...
    Compression compression = Compression::None; ///< of the archive as a whole
    uint64_t archiveBytes = 0; ///< of the file as opened, or of all files of a folder
};

/// DESIGN: content = live + wasted, always. All in bytes unless named otherwise.
struct Totals {
    uint64_t layers = 0; ///< count
    uint64_t entries = 0; ///< count of tar members, whiteouts included
    uint64_t files = 0; ///< count in the final filesystem, each hard-linked name
    uint64_t directories = 0; ///< count in the final filesystem, implied ones included, without the root
    uint64_t symlinks = 0; ///< count in the final filesystem
    uint64_t blobBytes = 0; ///< layers as stored: what a pull transfers
    uint64_t unpackedBytes = 0; ///< layers as tar streams
    uint64_t contentBytes = 0; ///< regular-file bytes stored in all layers
    uint64_t liveBytes = 0; ///< content the final filesystem shows, each inode once
    uint64_t wastedBytes = 0; ///< content - live
    uint64_t duplicateBytes = 0; ///< equal content at several live inodes; never part of waste

    [[nodiscard]] double efficiency() const; ///< live / content; 1 when there is no content
    /// Tar headers and padding: unpacked - content. Negative when sparse files have larger holes than that.
    [[nodiscard]] int64_t overheadBytes() const
    {
        return static_cast<int64_t>(unpackedBytes) - static_cast<int64_t>(contentBytes);
    }
};

/// One layer: what was claimed, what was found, what it does.
struct LayerInfo {
    LayerId id;
    LayerDescription description;
    Digest digest; ///< as computed, else as claimed
    Digest diffId; ///< as computed, else as claimed
    Compression compression = Compression::None;
    uint64_t blobBytes = 0; ///< as stored; declared size when not in the archive
    uint64_t unpackedBytes = 0;
    uint64_t contentBytes = 0;
    uint64_t wastedBytes = 0; ///< content stored here that is dead in the end
    int64_t netBytes = 0; ///< live bytes after this layer minus before it
    uint64_t entries = 0; ///< count
    uint64_t added = 0; ///< count of paths, implied folders included
    uint64_t modified = 0; ///< count of paths: content, metadata or type
    uint64_t removed = 0; ///< count of paths, descendants included
    Verification verified = Verification::NotChecked;
    bool complete = true; ///< false: numbers of this layer are lower bounds
    std::string createdBy; ///< as written in the history; may be empty
    std::string created; ///< RFC 3339 as written; may be empty
    EntryId firstEntry; ///< ids of this layer are firstEntry .. firstEntry + entries
};

enum class WasteCause : uint8_t { Overwritten, MetadataOnly, Deleted, Opaque, Replaced, DuplicateEntry };
inline constexpr size_t wasteCauseCount = 6;
[[nodiscard]] std::string_view name(WasteCause cause); ///< "overwritten", "metadata_only", ...

/// Bytes that a layer ships and the final filesystem does not show.
struct WasteItem {
    NodeId node; ///< invalid for members whose path cannot be placed; see `entry`
    EntryId entry; ///< the member that stored the bytes
    uint64_t bytes = 0; ///< > 0
    WasteCause cause = WasteCause::Overwritten;
    LayerId storedIn;
    LayerId killedBy;
};

struct DuplicateGroup {
    uint64_t bytes = 0; ///< size x (count - 1)
    uint64_t size = 0; ///< of one copy, > 0
    uint64_t count = 0; ///< distinct inodes
    std::vector<NodeId> nodes; ///< one path an inode, in tree order
};

/// dive's own figures by dive's own formula, for people who move thresholds across.
struct DiveFigures {
    double efficiency = 1;
    uint64_t wastedBytes = 0; ///< all copies of every path that occurs more than once
    std::optional<double> userWastedPercent; ///< a fraction; none when layers 1.. store nothing
};

/// What became of a stored member.
struct Fate {
    LayerId killedBy; ///< invalid while it is live
    WasteCause cause = WasteCause::Overwritten;
};

/// Everything known about one image. Immutable, shared between threads as shared_ptr<const Analysis>; window, command
/// line and reports print from these values only.
class Analysis {
public:
    SourceInfo source;
    ImageDescription image;
    Totals totals;
    std::vector<LayerInfo> layers;
    PathTree tree;
    std::vector<WasteItem> waste; ///< largest first; sums to totals.wastedBytes
    std::vector<DuplicateGroup> duplicates; ///< largest first; sums to totals.duplicateBytes
    DiveFigures dive;
    std::vector<Warning> warnings; ///< of archive, description and layers, in that order

    [[nodiscard]] bool isDamaged() const; ///< any warning of Severity::Damage
    /// The members of all layers; `entry()`, `layerOf()` and `table()` are shortcuts into it.
    [[nodiscard]] const EntryCatalog& entries() const { return m_entries; }
    [[nodiscard]] const LayerEntry& entry(EntryId id) const { return m_entries.entry(id); }
    [[nodiscard]] LayerId layerOf(EntryId id) const { return m_entries.layerOf(id); }
    [[nodiscard]] const LayerTable& table(LayerId layer) const { return m_entries.table(layer); }
    /// Target of a symlink or hard link as stored (raw bytes); empty for other types.
    [[nodiscard]] std::string_view linkTarget(EntryId id) const { return m_entries.link(id); }
    /// Extended attributes, packed: see unpackXattrs().
    [[nodiscard]] std::string_view xattrs(EntryId id) const { return m_entries.xattrs(id); }
    /// Where a member landed (links in its parents followed); invalid when it could not be placed.
    [[nodiscard]] NodeId node(EntryId id) const { return NodeId(m_entryNode[id.index()]); }
    [[nodiscard]] Fate fate(EntryId id) const;
    /// Path of a waste item, for display before escaping.
    [[nodiscard]] std::string path(const WasteItem& item) const;
    /// Layers must not be empty.
    [[nodiscard]] LayerId lastLayer() const { return LayerId(layers.size() - 1); }
    [[nodiscard]] size_t memoryBytes() const;

private:
    friend class Analyzer;
    EntryCatalog m_entries;
    std::vector<uint32_t> m_entryNode;
    std::vector<uint16_t> m_killedBy; ///< a fate per entry; 0xffff = alive
    std::vector<WasteCause> m_cause;
};

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/digest.h"
#include "core/base/warning.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace layerscope {

enum class EntryType : uint8_t {
    Regular,
    HardLink, ///< another name; `link` is the target's path
    Symlink,
    Directory,
    CharDevice,
    BlockDevice,
    Fifo,
    Socket,
    Whiteout, ///< `.wh.NAME`; the entry's name is NAME
    Opaque, ///< `.wh..wh..opq`; the entry's path is the folder
    Overhead, ///< aufs metadata, eStargz TOC and landmarks: stored, never visible
};
[[nodiscard]] std::string_view name(EntryType type);
/// What `ls -l` begins a line with: '-' for files and whatever it has no letter for.
[[nodiscard]] char typeLetter(EntryType type);

/// XXH3-128 of a regular file's bytes: equal hash and size = same content. For devices the device number.
struct ContentHash {
    uint64_t high = 0;
    uint64_t low = 0;
    bool operator==(const ContentHash&) const = default;
    auto operator<=>(const ContentHash&) const = default;
};

/// One tar member as stored; 64 bytes. Strings are offsets into the table that owns it.
struct LayerEntry {
    uint64_t size = 0; ///< logical bytes of a regular file (holes included), 0 for everything else
    int64_t mtimeNs = 0; ///< nanoseconds since 1970, saturated
    ContentHash content;
    uint32_t folder = 0; ///< index of the folder string
    uint32_t nameOffset = 0;
    uint32_t link = 0; ///< index of a link target string; 0 = none
    uint32_t xattrs = 0; ///< index of an attribute set; 0 = none
    uint32_t uid = 0;
    uint32_t gid = 0;
    uint16_t mode = 0; ///< permission bits with setuid, setgid, sticky
    uint16_t nameLength = 0;
    EntryType type = EntryType::Regular;
    uint8_t flags = 0;

    static constexpr uint8_t flagUnusable = 1; ///< its path cannot be placed in a tree (too long, too deep)
    static constexpr uint8_t flagTruncated = 2; ///< the layer ends inside its data; `size` is what is there
};
static_assert(sizeof(LayerEntry) == 64);

enum class Verification : uint8_t { Ok, Mismatch, NotChecked, Missing };
/// "ok", "mismatch", "not_checked", "missing"
[[nodiscard]] std::string_view name(Verification verification);

enum class Compression : uint8_t { None, Gzip, Zstd, Xz, Bzip2, Unknown };
[[nodiscard]] std::string_view name(Compression compression); ///< "none", "gzip", ...

/// What reading one layer blob gave: its members in tar order, sizes and hashes. Immutable once read; memory grows
/// with the entries, never with the bytes.
class LayerTable {
public:
    std::vector<LayerEntry> entries; ///< all members; extended headers are no members
    Digest digest; ///< of the blob as stored, in the algorithm of the claim (else SHA-256)
    Digest diffId; ///< SHA-256 of the tar stream; empty when the blob could not be decompressed to its end
    Compression compression = Compression::None;
    uint64_t blobBytes = 0; ///< bytes read of the blob
    uint64_t unpackedBytes = 0; ///< bytes of the tar stream
    uint64_t contentBytes = 0; ///< sum of entries[].size
    bool complete = true; ///< false: damaged or stopped at a limit; the entries are those before it
    std::vector<Warning> warnings; ///< subjects are empty; the reader of the table knows which layer it is

    [[nodiscard]] std::string_view folder(const LayerEntry& e) const { return m_folders[e.folder]; }
    [[nodiscard]] size_t folderCount() const { return m_folders.size(); }
    [[nodiscard]] std::string_view name(const LayerEntry& e) const;
    [[nodiscard]] std::string_view link(const LayerEntry& e) const { return m_links[e.link]; }
    /// Extended attributes, packed: see unpackXattrs().
    [[nodiscard]] std::string_view xattrs(const LayerEntry& e) const { return m_xattrs[e.xattrs]; }
    /// Folder + "/" + name, as cleaned from the tar.
    [[nodiscard]] std::string path(const LayerEntry& e) const;
    [[nodiscard]] size_t memoryBytes() const;

private:
    friend class LayerTableBuilder;
    friend class LayerTableFile;
    std::vector<std::string> m_folders { std::string() }; ///< without leading or trailing slash; 0 = the root
    std::string m_names;
    std::vector<std::string> m_links { std::string() };
    std::vector<std::string> m_xattrs { std::string() };
};

} // namespace layerscope

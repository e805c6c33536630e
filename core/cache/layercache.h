// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/digest.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace layerscope {

class LayerTable;
struct ArchiveNotes;
struct BlobOrigin;
struct FileIdentity;

/// What reading layers gave, kept on disk so that an image opens at once the second time. Tables are kept by the digest
/// of the blob they were read from, once for all images that have it; beside them stands which bytes of which file have
/// which digest. A file that was written to since (size, times, inode) is read anew, and files of the cache are believed
/// only with their checksum.
///
/// Safe to delete at any moment; several programs may share it: files appear whole or not at all. Nothing here fails:
/// what cannot be read or written is not in the cache. Functions may be called from several threads at once.
class LayerCache {
public:
    static constexpr uint64_t usualBytes = uint64_t { 1 } << 30;

    /// The least recently used tables go when it holds more than `mostBytes`. The folder is made when something is put
    /// into it, for its owner alone: it has the names of other people's files.
    explicit LayerCache(std::filesystem::path folder, uint64_t mostBytes = usualBytes);
    ~LayerCache();
    LayerCache(const LayerCache&) = delete;
    LayerCache& operator=(const LayerCache&) = delete;

    /// "$XDG_CACHE_HOME/layerscope/layers", "~/.cache/layerscope/layers"; empty when the environment has neither.
    [[nodiscard]] static std::filesystem::path usualFolder();

    [[nodiscard]] std::shared_ptr<const LayerTable> find(
        const BlobOrigin& origin, std::string_view algorithm) const;
    [[nodiscard]] std::shared_ptr<const LayerTable> find(const Digest& digest) const;
    [[nodiscard]] bool has(const Digest& digest) const;

    /// `table` was read from `origin`, which was the same before and after. Damaged tables are not kept, nor is what was
    /// written so shortly before that a later change could have the same time.
    void keep(const BlobOrigin& origin, const LayerTable& table) const;

    /// The same for an archive that can only be read from its start on; the tables of its layers are kept with it.
    [[nodiscard]] std::optional<ArchiveNotes> archive(const FileIdentity& file) const;
    void keep(const FileIdentity& file, const ArchiveNotes& notes,
        std::span<const std::shared_ptr<const LayerTable>> tables) const;

    [[nodiscard]] uint64_t bytes() const; ///< on disk now
    void clear() const;

private:
    [[nodiscard]] bool keepTable(const LayerTable& table) const;

    class Folder;
    std::unique_ptr<Folder> m_folder;
};

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"
#include "core/base/limits.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/layer/layertable.h"
#include "core/stream/bytestream.h"
#include "core/stream/filestream.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace layerscope {

class LayerCache;

/// Where a member's bytes lie.
struct BlobOrigin {
    FileIdentity file;
    uint64_t offset = 0;
    uint64_t size = 0;
    bool operator==(const BlobOrigin&) const = default;
};

/// The named files that make up an image, wherever they lie. Names are cleaned (cleanPath()): no leading slash, no
/// "..", so nothing outside can be named. Links between members are followed inside the store. Thread safe once made.
class Store {
public:
    virtual ~Store() = default;

    /// The name of the regular file that `name` leads to, links followed; nothing if there is none.
    [[nodiscard]] virtual std::optional<std::string> resolve(std::string_view name) const = 0;
    /// Bytes of a resolved member as stored.
    [[nodiscard]] virtual uint64_t size(const std::string& resolved) const = 0;
    /// The whole of a resolved member. Errors: LimitExceeded (more than `limit` bytes), Damaged, Unreadable.
    [[nodiscard]] virtual Result<std::string> read(const std::string& resolved, uint64_t limit) const;
    /// A resolved member as a stream. A store that can be read only once has none for blobs it has analysed.
    [[nodiscard]] virtual Result<std::unique_ptr<ByteStream>> open(const std::string& resolved) const = 0;
    /// The layer that was read from a resolved member while the store was made, if it was.
    [[nodiscard]] virtual std::shared_ptr<const LayerTable> analysed(const std::string& resolved) const
    {
        (void)resolved;
        return nullptr;
    }
    /// As open(), for a member that was read before; a store that can be read only once starts over for it. Errors:
    /// Unsupported (it came from a pipe), Damaged (the file has changed since).
    [[nodiscard]] virtual Result<std::unique_ptr<ByteStream>> reopen(const std::string& resolved) const
    {
        return open(resolved);
    }
    /// Where a resolved member lies, as its file is now; nothing when it has no place in a regular file.
    [[nodiscard]] virtual std::optional<BlobOrigin> origin(const std::string& resolved) const
    {
        (void)resolved;
        return std::nullopt;
    }
    [[nodiscard]] virtual bool isFolder() const { return false; }
    /// All names of regular files and links, sorted.
    [[nodiscard]] virtual std::vector<std::string> names() const = 0;

    [[nodiscard]] const SourceInfo& source() const { return m_source; }
    [[nodiscard]] const std::vector<Warning>& warnings() const { return m_warnings; }

protected:
    SourceInfo m_source; ///< all but `kind`
    std::vector<Warning> m_warnings;
};

struct StoreOptions {
    Limits limits;
    std::stop_token stop;
    LoadProgress* progress = nullptr;
    std::shared_ptr<const LayerCache> cache; ///< for stores that are read while they are made; null: none
};

/// Whatever store fits what is at `path`: a folder, a file, a named pipe. Content decides, not names.
[[nodiscard]] Result<std::unique_ptr<Store>> openStore(
    const std::filesystem::path& path, const StoreOptions& options);

/// An uncompressed tar: indexed once, then read at any place. Errors: NotAnImage (no tar), Empty, LimitExceeded,
/// Unsupported (sparse members: they have no place of their own; read it as a stream).
[[nodiscard]] Result<std::unique_ptr<Store>> openTarStore(
    std::shared_ptr<const InputFile> file, const std::string& path, const StoreOptions& options);

/// A folder. Links in it may lead anywhere a regular file is: build tools make layouts of links.
[[nodiscard]] Result<std::unique_ptr<Store>> openDirectoryStore(
    const std::filesystem::path& path, const StoreOptions& options);

/// A tar that comes by once, compressed or not. JSON and small members are kept; every other member is read as a layer
/// while it passes, since only the manifest, which may come last, tells which ones are.
/// `file` is what `stream` reads from the start, to be read again on demand; null for a pipe.
[[nodiscard]] Result<std::unique_ptr<Store>> readStreamedStore(std::unique_ptr<ByteStream> stream,
    const std::string& path, std::shared_ptr<const InputFile> file, const StoreOptions& options);

} // namespace layerscope

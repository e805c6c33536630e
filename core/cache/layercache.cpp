// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/cache/layercache.h"

#include "core/archive/store.h"
#include "core/cache/archivenotes.h"
#include "core/cache/layertablefile.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

namespace layerscope {

namespace fs = std::filesystem;

namespace {

    constexpr std::string_view tableKind = "table";
    constexpr std::string_view placeKind = "place";
    constexpr std::string_view archiveKind = "archive";
    constexpr std::string_view suffix = ".cache";

    std::string keyOf(const FileIdentity& file)
    {
        std::string key;
        for (const uint64_t value : { file.device, file.inode, file.size,
                 static_cast<uint64_t>(file.modifiedNs), static_cast<uint64_t>(file.changedNs) })
            key += ' ' + std::to_string(value);
        return key;
    }

    std::string keyOf(const BlobOrigin& origin, std::string_view algorithm)
    {
        return std::string(algorithm) + keyOf(origin.file) + ' ' + std::to_string(origin.offset) + ' '
            + std::to_string(origin.size);
    }

    /// A write shortly after the last one may leave the time as it is: clocks of file systems tick, some every two seconds.
    bool isSettled(const FileIdentity& file)
    {
        using namespace std::chrono;
        constexpr int64_t second = 1'000'000'000;
        const int64_t now = duration_cast<nanoseconds>(system_clock::now().time_since_epoch()).count();
        const int64_t last = std::max(file.modifiedNs, file.changedNs);
        const bool isCoarse = file.modifiedNs % second == 0 && file.changedNs % second == 0;
        return now - last > (isCoarse ? 3 * second : second / 10);
    }

} // namespace

class LayerCache::Folder {
public:
    Folder(fs::path path, uint64_t mostBytes)
        : m_path(std::move(path))
        , m_mostBytes(mostBytes)
    {
    }

    [[nodiscard]] fs::path table(const Digest& digest) const
    {
        return m_path / (digest.algorithm + '-' + digest.hex + std::string(suffix));
    }
    [[nodiscard]] fs::path place(const std::string& key) const
    {
        return m_path / ("place-" + digestOf(key).hex + std::string(suffix));
    }
    [[nodiscard]] fs::path archive(const std::string& key) const
    {
        return m_path / ("archive-" + digestOf(key).hex + std::string(suffix));
    }

    /// False when nothing could be written.
    template <typename Fill>
    bool write(const fs::path& path, std::string_view kind, Fill fill)
    {
        if (!make())
            return false;
        std::optional<CacheWriter> out = CacheWriter::create(path, kind);
        if (!out)
            return false;
        fill(*out);
        if (!out->commit())
            return false;
        grown(path);
        return true;
    }

    [[nodiscard]] uint64_t count() const
    {
        uint64_t bytes = 0;
        for (const File& file : files())
            bytes += file.bytes;
        return bytes;
    }

    void clear() const
    {
        std::error_code ignored;
        for (const File& file : files())
            fs::remove(file.path, ignored);
    }

private:
    [[nodiscard]] bool make() const
    {
        std::error_code error;
        if (fs::is_directory(m_path, error))
            return true;
        fs::create_directories(m_path, error);
        fs::permissions(m_path, fs::perms::owner_all, error);
        return !error;
    }

    /// A file has come; others go when they are too many now.
    void grown(const fs::path& file)
    {
        std::error_code gone;
        const uint64_t bytes = fs::file_size(file, gone);
        const std::scoped_lock lock(m_mutex);
        // The first one looks at what other programs and earlier runs have left.
        m_bytes = m_bytes ? *m_bytes + (gone ? 0 : bytes) : count();
        if (*m_bytes > m_mostBytes)
            shrink();
    }

    struct File {
        fs::path path;
        uint64_t bytes = 0;
        fs::file_time_type used;
    };

    /// All that is ours, what an interrupted program left too.
    [[nodiscard]] std::vector<File> files() const
    {
        std::vector<File> result;
        std::error_code error;
        for (fs::directory_iterator it(m_path, error), end; !error && it != end; it.increment(error)) {
            const std::string name = it->path().filename().string();
            std::error_code gone;
            File file { it->path(), it->file_size(gone), it->last_write_time(gone) };
            if (!gone && (name.ends_with(suffix) || isAbandoned(name, file.used)))
                result.push_back(std::move(file));
        }
        return result;
    }

    static bool isAbandoned(const std::string& name, fs::file_time_type used)
    {
        return name.starts_with(".layerscope-") && name.ends_with(".tmp")
            && fs::file_time_type::clock::now() - used > std::chrono::hours(24);
    }

    /// With the mutex held.
    void shrink()
    {
        std::vector<File> all = files();
        std::ranges::sort(all, {}, &File::used);
        uint64_t bytes = 0;
        for (const File& file : all)
            bytes += file.bytes;
        std::error_code ignored;
        for (const File& file : all) {
            if (bytes <= m_mostBytes - m_mostBytes / 4)
                break;
            fs::remove(file.path, ignored);
            bytes -= file.bytes;
        }
        m_bytes = bytes;
    }

    fs::path m_path;
    uint64_t m_mostBytes;
    std::mutex m_mutex;
    std::optional<uint64_t> m_bytes; ///< on disk, or more: what others remove is noticed when it shrinks
};

LayerCache::LayerCache(fs::path folder, uint64_t mostBytes)
    : m_folder(std::make_unique<Folder>(std::move(folder), mostBytes))
{
}

LayerCache::~LayerCache() = default;

fs::path LayerCache::usualFolder()
{
    const auto absolute = [](const char* name) {
        const char* value = std::getenv(name);
        const fs::path path = value == nullptr ? fs::path() : fs::path(value);
        return path.is_absolute() ? path : fs::path();
    };
    // XDG Base Directory Specification: relative paths are to be ignored.
    fs::path base = absolute("XDG_CACHE_HOME");
    if (base.empty() && !absolute("HOME").empty())
        base = absolute("HOME") / ".cache";
    return base.empty() ? base : base / "layerscope" / "layers";
}

bool LayerCache::has(const Digest& digest) const
{
    std::error_code error;
    return digest.isComputable() && fs::is_regular_file(m_folder->table(digest), error);
}

std::shared_ptr<const LayerTable> LayerCache::find(const Digest& digest) const
{
    if (!digest.isComputable())
        return nullptr;
    const fs::path path = m_folder->table(digest);
    std::optional<CacheReader> in = CacheReader::open(path, tableKind);
    std::shared_ptr<const LayerTable> table = in ? LayerTableFile::read(*in) : nullptr;
    std::error_code ignored;
    if (!table || table->digest != digest) {
        fs::remove(path, ignored); // so that a good one can take its place
        return nullptr;
    }
    fs::last_write_time(path, fs::file_time_type::clock::now(), ignored); // was used
    return table;
}

std::shared_ptr<const LayerTable> LayerCache::find(const BlobOrigin& origin, std::string_view algorithm) const
{
    const std::string key = keyOf(origin, algorithm);
    std::optional<CacheReader> in = CacheReader::open(m_folder->place(key), placeKind);
    if (!in || in->text() != key)
        return nullptr;
    const std::optional<Digest> digest = Digest::parse(in->text());
    return digest && in->finish() ? find(*digest) : nullptr;
}

void LayerCache::keep(const BlobOrigin& origin, const LayerTable& table) const
{
    if (table.blobBytes != origin.size || !isSettled(origin.file) || !keepTable(table))
        return;
    const std::string key = keyOf(origin, table.digest.algorithm);
    m_folder->write(m_folder->place(key), placeKind, [&](CacheWriter& out) {
        out.text(key);
        out.text(table.digest.text());
    });
}

bool LayerCache::keepTable(const LayerTable& table) const
{
    if (!table.complete || !table.digest.isComputable())
        return false;
    return has(table.digest)
        || m_folder->write(m_folder->table(table.digest), tableKind,
            [&](CacheWriter& out) { LayerTableFile::write(out, table); });
}

std::optional<ArchiveNotes> LayerCache::archive(const FileIdentity& file) const
{
    const std::string key = keyOf(file);
    std::optional<CacheReader> in = CacheReader::open(m_folder->archive(key), archiveKind);
    return in && in->text() == key ? ArchiveNotes::read(*in) : std::nullopt;
}

void LayerCache::keep(const FileIdentity& file, const ArchiveNotes& notes,
    std::span<const std::shared_ptr<const LayerTable>> tables) const
{
    if (!isSettled(file)
        || !std::ranges::all_of(tables, [this](const auto& table) { return keepTable(*table); }))
        return;
    const std::string key = keyOf(file);
    m_folder->write(m_folder->archive(key), archiveKind, [&](CacheWriter& out) {
        out.text(key);
        notes.write(out);
    });
}

uint64_t LayerCache::bytes() const { return m_folder->count(); }

void LayerCache::clear() const { m_folder->clear(); }

} // namespace layerscope

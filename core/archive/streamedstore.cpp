// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/archive/memberindex.h"
#include "core/archive/passingmember.h"
#include "core/archive/store.h"
#include "core/base/text.h"
#include "core/cache/archivenotes.h"
#include "core/cache/layercache.h"
#include "core/layer/layerreader.h"
#include "core/layer/tarreader.h"
#include "core/stream/decompress.h"
#include "core/stream/prefetch.h"
#include "core/stream/sniff.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <utility>

namespace layerscope {

namespace {

    /// How far we read on after the end of the archive, to see that its compression ends well.
    constexpr uint64_t trailerBytes = 64u << 20;

    /// No layer fits into less, packed or not.
    constexpr size_t smallestLayerBytes = 16;

    class MemoryStream : public ByteStream {
    public:
        explicit MemoryStream(std::shared_ptr<const std::string> text)
            : m_text(std::move(text))
        {
        }
        Result<Chunk> next() override
        {
            if (!m_text)
                return Chunk {};
            Chunk chunk { m_text, std::as_bytes(std::span(*m_text)) };
            m_text.reset();
            return chunk;
        }

    private:
        std::shared_ptr<const std::string> m_text;
    };

    /// How much came out of the archive's file and how much that was unpacked. Shared by two threads.
    struct Flow {
        std::atomic<uint64_t> archiveBytes = 0;
        std::atomic<uint64_t> unpackedBytes = 0;
    };

    /// The file at the bottom: counts, reports, and stops when asked to or when a bomb shows itself.
    class SourceStream : public ByteStream {
    public:
        SourceStream(std::unique_ptr<ByteStream> source, const StoreOptions& options, Flow& flow)
            : m_source(std::move(source))
            , m_options(options)
            , m_flow(flow)
        {
        }
        Result<Chunk> next() override
        {
            if (m_options.stop.stop_requested())
                return Error { ErrorCode::Cancelled, {}, "cancelled" };
            if (isBomb())
                return Error { ErrorCode::LimitExceeded, {},
                    "expands more than " + std::to_string(m_options.limits.bombRatio) + " times to over "
                        + formatSize(m_options.limits.bombUnpackedBytes) + " (limit: bombUnpackedBytes)" };
            Result<Chunk> chunk = m_source->next();
            if (chunk) {
                m_flow.archiveBytes += chunk->size();
                if (m_options.progress)
                    m_options.progress->advance(chunk->size());
            }
            return chunk;
        }

    private:
        [[nodiscard]] bool isBomb() const
        {
            return m_flow.unpackedBytes > m_options.limits.bombUnpackedBytes
                && m_flow.unpackedBytes / m_options.limits.bombRatio > m_flow.archiveBytes;
        }

        std::unique_ptr<ByteStream> m_source;
        const StoreOptions& m_options;
        Flow& m_flow;
    };

    /// Counts what the decompressor delivers.
    class UnpackedStream : public ByteStream {
    public:
        UnpackedStream(std::unique_ptr<ByteStream> source, Flow& flow)
            : m_source(std::move(source))
            , m_flow(flow)
        {
        }
        Result<Chunk> next() override
        {
            Result<Chunk> chunk = m_source->next();
            if (chunk)
                m_flow.unpackedBytes += chunk->size();
            return chunk;
        }

    private:
        std::unique_ptr<ByteStream> m_source;
        Flow& m_flow;
    };

    /// Puts back what was looked at.
    class RejoinedStream : public ByteStream {
    public:
        RejoinedStream(Chunk head, std::unique_ptr<ByteStream> rest)
            : m_head(std::move(head))
            , m_rest(std::move(rest))
        {
        }
        Result<Chunk> next() override
        {
            if (!m_head.isEmpty())
                return std::exchange(m_head, {});
            return m_rest->next();
        }

    private:
        Chunk m_head;
        std::unique_ptr<ByteStream> m_rest;
    };

    /// `size` bytes from `offset` on of a stream that only goes forward.
    class SectionStream : public ByteStream {
    public:
        SectionStream(std::unique_ptr<ByteStream> source, uint64_t offset, uint64_t size)
            : m_source(std::move(source))
            , m_before(offset)
            , m_left(size)
        {
        }
        Result<Chunk> next() override
        {
            while (m_left > 0) {
                Result<Chunk> chunk = m_source->next();
                if (!chunk || chunk->isEmpty())
                    return chunk;
                const uint64_t skipped = std::min<uint64_t>(m_before, chunk->size());
                m_before -= skipped;
                chunk->bytes = chunk->bytes.subspan(skipped);
                chunk->bytes = chunk->bytes.first(std::min<uint64_t>(m_left, chunk->size()));
                m_left -= chunk->size();
                if (!chunk->isEmpty())
                    return chunk;
            }
            return Chunk {};
        }

    private:
        std::unique_ptr<ByteStream> m_source;
        uint64_t m_before;
        uint64_t m_left;
    };

    class StreamedStore : public Store {
    public:
        StreamedStore(const std::string& path, std::shared_ptr<const InputFile> file, StoreOptions options)
            : m_file(std::move(file))
            , m_options(std::move(options))
        {
            m_source.path = path;
        }

        /// Reads the archive, or what was kept of it.
        Status make(std::unique_ptr<ByteStream> stream);

        std::optional<std::string> resolve(std::string_view name) const override
        {
            return m_index.resolve(name);
        }
        uint64_t size(const std::string& resolved) const override { return m_index.place(resolved).size; }
        Result<std::unique_ptr<ByteStream>> open(const std::string& resolved) const override
        {
            const auto it = m_kept.find(resolved);
            if (it == m_kept.end())
                return Error { ErrorCode::Damaged, resolved, "holds no text" };
            return std::unique_ptr<ByteStream>(std::make_unique<MemoryStream>(it->second));
        }
        Result<std::unique_ptr<ByteStream>> reopen(const std::string& resolved) const override
        {
            if (m_kept.contains(resolved))
                return open(resolved);
            if (!m_file)
                return Error { ErrorCode::Unsupported, resolved,
                    "came through a pipe and cannot be read again" };
            const MemberIndex::Place& place = m_index.place(resolved);
            return std::unique_ptr<ByteStream>(std::make_unique<SectionStream>(
                decompress(fileRange(m_file, 0, m_file->size()), m_source.compression), place.offset,
                place.size));
        }
        std::shared_ptr<const LayerTable> analysed(const std::string& resolved) const override
        {
            const auto it = m_layers.find(resolved);
            return it == m_layers.end() ? nullptr : it->second;
        }
        std::vector<std::string> names() const override { return m_index.names(); }

    private:
        bool recall();
        void keep(const std::optional<FileIdentity>& before) const;
        [[nodiscard]] std::shared_ptr<const LayerTable> tableOf(
            const std::string& name, const std::shared_ptr<const std::string>& blob) const;
        [[nodiscard]] std::optional<FileIdentity> identity() const;
        Status readAll(std::unique_ptr<ByteStream> stream);
        Status readMembers(TarReader& reader);
        Status readMember(TarReader& reader);
        Status stoppedAt(const Error& error, bool anyMember);
        void readTrailer(ByteStream& stream);

        std::shared_ptr<const InputFile> m_file;
        StoreOptions m_options;
        MemberIndex m_index;
        std::map<std::string, std::shared_ptr<const std::string>> m_kept;
        std::map<std::string, std::shared_ptr<const LayerTable>> m_layers;
        uint64_t m_keptBytes = 0;
        Flow m_flow;
    };

    Status StreamedStore::make(std::unique_ptr<ByteStream> stream)
    {
        if (recall())
            return ok();
        const std::optional<FileIdentity> before = identity();
        const Status status = readAll(std::move(stream));
        if (status)
            keep(before);
        return status;
    }

    std::optional<FileIdentity> StreamedStore::identity() const
    {
        return m_file && m_options.cache ? m_file->identity() : std::nullopt;
    }

    bool StreamedStore::recall()
    {
        const std::optional<FileIdentity> file = identity();
        std::optional<ArchiveNotes> notes = file ? m_options.cache->archive(*file) : std::nullopt;
        if (!notes)
            return false;
        std::map<std::string, std::shared_ptr<const LayerTable>> layers;
        for (const auto& [name, digest] : notes->layers) {
            if ((layers[name] = m_options.cache->find(digest)) == nullptr)
                return false;
        }
        m_index = std::move(notes->index);
        m_kept = std::move(notes->texts);
        m_layers = std::move(layers);
        m_source.compression = notes->compression;
        m_source.archiveBytes = file->size;
        if (m_options.progress) {
            m_options.progress->setTotal(file->size);
            m_options.progress->advance(file->size);
        }
        return true;
    }

    /// Only what was one and the same file all the time, and has nothing to be said about it.
    void StreamedStore::keep(const std::optional<FileIdentity>& before) const
    {
        if (!before || identity() != before || !m_warnings.empty())
            return;
        ArchiveNotes notes { m_source.compression, m_index, {}, {} };
        auto layers = m_layers;
        for (const auto& [name, text] : m_kept) {
            if (text->size() < smallestLayerBytes || looksLikeJson(*text))
                notes.texts[name] = text;
            else if ((layers[name] = tableOf(name, text)) == nullptr)
                return;
        }
        std::vector<std::shared_ptr<const LayerTable>> tables;
        for (const auto& [name, table] : layers) {
            notes.layers[name] = table->digest;
            tables.push_back(table);
        }
        m_options.cache->keep(*before, notes, tables);
    }

    /// Of a small blob: files may be in it, and contents are not kept.
    std::shared_ptr<const LayerTable> StreamedStore::tableOf(
        const std::string& name, const std::shared_ptr<const std::string>& blob) const
    {
        LayerReadOptions options;
        options.limits = m_options.limits;
        options.digestAlgorithm = digestAlgorithmOf(name);
        options.helpers = LayerHelpers::None;
        const auto table = readLayer(std::make_unique<MemoryStream>(blob), options, m_options.stop);
        return table ? *table : nullptr;
    }

    Status StreamedStore::readAll(std::unique_ptr<ByteStream> stream)
    {
        if (m_options.progress)
            m_options.progress->setTotal(m_file ? m_file->size() : 0);
        auto source = std::make_unique<SourceStream>(std::move(stream), m_options, m_flow);
        Result<Chunk> head = source->next();
        if (!head)
            return Error { head.error().code, m_source.path, head.error().detail };
        if (head->isEmpty())
            return Error { ErrorCode::Empty, m_source.path, "is empty" };
        m_source.compression = sniffCompression(head->bytes);
        auto whole = std::make_unique<RejoinedStream>(*head, std::move(source));
        const std::unique_ptr<ByteStream> tar = prefetch(
            std::make_unique<UnpackedStream>(decompress(std::move(whole), m_source.compression), m_flow));
        TarReader reader(*tar, m_options.limits);
        if (const Status status = readMembers(reader); !status)
            return status;
        readTrailer(*tar);
        m_source.archiveBytes = m_file ? m_file->size() : m_flow.archiveBytes.load();
        return ok();
    }

    Status StreamedStore::readMembers(TarReader& reader)
    {
        for (uint32_t members = 0;; ++members) {
            const TarReader::Step step = reader.next();
            if (m_options.stop.stop_requested())
                return Error { ErrorCode::Cancelled, m_source.path, "cancelled" };
            if (step == TarReader::Step::Damaged)
                return stoppedAt(reader.error(), members > 0);
            if (step == TarReader::Step::End) {
                if (members == 0)
                    return Error { ErrorCode::Empty, m_source.path, "is an archive without members" };
                return ok();
            }
            if (members == m_options.limits.archiveMembers)
                return Error { ErrorCode::LimitExceeded, m_source.path,
                    "has more than " + std::to_string(members) + " members (limit: archiveMembers)" };
            if (const Status status = readMember(reader); !status)
                return stoppedAt(status.error(), true);
        }
    }

    /// What a failure in the middle leaves: nothing for our own limits, else what was read, with a warning.
    Status StreamedStore::stoppedAt(const Error& error, bool anyMember)
    {
        if (error.code == ErrorCode::Cancelled || error.code == ErrorCode::LimitExceeded)
            return Error { error.code, m_source.path, error.detail };
        if (!anyMember)
            return Error { ErrorCode::NotAnImage, m_source.path,
                "is neither a tar archive nor a compressed one (" + error.detail + ")" };
        m_warnings.push_back({ WarningCode::ArchiveDamaged, m_source.path, error.detail });
        return ok();
    }

    Status StreamedStore::readMember(TarReader& reader)
    {
        const std::string name = noteMember(m_index, reader.member(), m_warnings);
        m_kept.erase(name);
        m_layers.erase(name);
        if (reader.member().type != EntryType::Regular)
            return ok();
        PassingMember passing(name, reader.member().size, m_options.limits, m_options.stop);
        const Status status = reader.readData(
            [&](uint64_t offset, std::span<const std::byte> bytes) { passing.take(offset, bytes); });
        Result<PassingMember::Outcome> outcome = passing.finish();
        if (!outcome)
            return outcome.error();
        if (outcome->layer) {
            m_layers[name] = std::move(outcome->layer);
        } else {
            m_keptBytes += outcome->text->size();
            m_kept[name] = std::move(outcome->text);
        }
        if (m_keptBytes > m_options.limits.archiveJsonBytes)
            return Error { ErrorCode::LimitExceeded, m_source.path,
                "has more than " + std::to_string(m_options.limits.archiveJsonBytes)
                    + " bytes of JSON (limit: archiveJsonBytes)" };
        return status;
    }

    void StreamedStore::readTrailer(ByteStream& stream)
    {
        for (uint64_t read = 0; read < trailerBytes;) {
            const Result<Chunk> chunk = stream.next();
            if (!chunk) {
                if (std::ranges::none_of(
                        m_warnings, [](const Warning& w) { return w.code == WarningCode::ArchiveDamaged; }))
                    m_warnings.push_back(
                        { WarningCode::ArchiveDamaged, m_source.path, chunk.error().detail });
                return;
            }
            if (chunk->isEmpty())
                return;
            read += chunk->size();
        }
    }

} // namespace

Result<std::unique_ptr<Store>> readStreamedStore(std::unique_ptr<ByteStream> stream, const std::string& path,
    std::shared_ptr<const InputFile> file, const StoreOptions& options)
{
    auto store = std::make_unique<StreamedStore>(path, std::move(file), options);
    if (const Status status = store->make(std::move(stream)); !status)
        return status.error();
    return std::unique_ptr<Store>(std::move(store));
}

} // namespace layerscope

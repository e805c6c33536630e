// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/layercontent.h"

#include "core/base/text.h"
#include "core/layer/contenthash.h"
#include "core/layer/tarreader.h"
#include "core/stream/decompress.h"

namespace layerscope {

namespace {

    /// Ends a stream early: by the caller's token or by ours.
    class StoppableStream : public ByteStream {
    public:
        StoppableStream(std::unique_ptr<ByteStream> source, std::stop_token stop)
            : m_source(std::move(source))
            , m_stop(std::move(stop))
        {
        }
        Result<Chunk> next() override
        {
            if (m_enough || m_stop.stop_requested())
                return Error { ErrorCode::Cancelled, {}, "cancelled" };
            return m_source->next();
        }
        void endHere() { m_enough = true; }

    private:
        std::unique_ptr<ByteStream> m_source;
        std::stop_token m_stop;
        bool m_enough = false;
    };

    class ContentWalk {
    public:
        ContentWalk(const LayerTable& table, EntryId first, const ContentSink& sink, StoppableStream& stream,
            const Limits& limits)
            : m_table(table)
            , m_first(first)
            , m_sink(sink)
            , m_stream(stream)
            , m_reader(stream, limits)
            , m_limits(limits)
        {
        }

        Status read(std::span<const EntryId> wanted)
        {
            uint32_t position = m_first.value;
            for (const EntryId id : wanted) {
                for (; position <= id.value; ++position) {
                    if (m_reader.next() != TarReader::Step::Member)
                        return missing(id);
                }
                if (const Status status = readMember(id); !status || m_isEnough)
                    return m_isEnough ? ok() : status;
            }
            return ok();
        }

    private:
        [[nodiscard]] const LayerEntry& entryOf(EntryId id) const
        {
            return m_table.entries[id.value - m_first.value];
        }

        [[nodiscard]] Error missing(EntryId id) const
        {
            const ErrorCode code
                = m_reader.error().code == ErrorCode::Cancelled ? ErrorCode::Cancelled : ErrorCode::Damaged;
            return { code, escapeForTerminal(m_table.path(entryOf(id))),
                "cannot be read again: " + m_reader.error().detail };
        }

        Status readMember(EntryId id)
        {
            const LayerEntry& entry = entryOf(id);
            if (m_reader.member().type != entry.type && entry.type == EntryType::Regular)
                return changed(id);
            ContentHasher hasher(m_limits.sparseHoleBytes);
            hasher.begin(entry.size);
            const Status status = m_reader.readData([&](uint64_t offset, std::span<const std::byte> bytes) {
                if (m_isEnough)
                    return;
                hasher.add(offset, bytes);
                if (!m_sink(id, offset, bytes)) {
                    m_isEnough = true;
                    m_stream.endHere();
                }
            });
            if (m_isEnough)
                return ok();
            if (entry.flags & LayerEntry::flagTruncated)
                return Error { ErrorCode::Damaged, escapeForTerminal(m_table.path(entry)),
                    "breaks off after " + std::to_string(entry.size) + " bytes" };
            if (!status)
                return status.error();
            // How the holes of a sparse file were hashed depends on those before it in the layer.
            const bool isComparable = entry.type == EntryType::Regular && !m_reader.member().sparse;
            if (isComparable && hasher.finish() != entry.content)
                return changed(id);
            m_isEnough = !m_sink(id, entry.size, {});
            return ok();
        }

        [[nodiscard]] Error changed(EntryId id) const
        {
            return { ErrorCode::Damaged, escapeForTerminal(m_table.path(entryOf(id))),
                "is not what was read before: the archive has changed" };
        }

        const LayerTable& m_table;
        EntryId m_first;
        const ContentSink& m_sink;
        StoppableStream& m_stream;
        TarReader m_reader;
        const Limits& m_limits;
        bool m_isEnough = false;
    };

} // namespace

LayerContent::LayerContent(std::unique_ptr<ByteStream> blob, Compression compression, const Limits& limits)
    : m_blob(std::move(blob))
    , m_compression(compression)
    , m_limits(limits)
{
}

Status LayerContent::read(const LayerTable& table, EntryId first, std::span<const EntryId> wanted,
    const ContentSink& sink, std::stop_token stop)
{
    StoppableStream stream(decompress(std::move(m_blob), m_compression), std::move(stop));
    return ContentWalk(table, first, sink, stream, m_limits).read(wanted);
}

} // namespace layerscope

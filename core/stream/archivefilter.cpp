// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/stream/archivefilter.h"

#include "core/stream/bufferpool.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <string>
#include <utility>

#include <archive.h>
#include <archive_entry.h>

namespace layerscope {

namespace {

    struct FreeArchive {
        void operator()(archive* handle) const { archive_read_free(handle); }
    };

    class ArchiveFilterStream : public ByteStream {
    public:
        ArchiveFilterStream(std::unique_ptr<ByteStream> source, Compression compression)
            : m_source(std::move(source))
            , m_compression(compression)
        {
        }

        Result<Chunk> next() override
        {
            if (!m_archive && !m_error)
                open();
            auto buffer = m_ended || m_error ? nullptr : takeBuffer();
            size_t produced = 0;
            while (!m_ended && !m_error && produced < chunkBytes)
                produced += copy({ buffer.get() + produced, chunkBytes - produced });
            if (produced > 0)
                return chunkOf(std::move(buffer), produced);
            if (m_error)
                return *m_error;
            return Chunk {};
        }

    private:
        void open()
        {
            m_archive.reset(archive_read_new());
            archive* const handle = m_archive.get();
            if (m_compression == Compression::Xz)
                archive_read_support_filter_xz(handle);
            else
                archive_read_support_filter_bzip2(handle);
            archive_read_support_format_raw(handle);
            archive_read_support_format_empty(handle);
            archive_read_set_read_callback(handle, &ArchiveFilterStream::readCallback);
            archive_read_set_callback_data(handle, this);
            archive_entry* entry = nullptr;
            if (archive_read_open1(handle) != ARCHIVE_OK)
                return fail();
            const int code = archive_read_next_header(handle, &entry);
            if (code == ARCHIVE_EOF)
                m_ended = true;
            else if (code != ARCHIVE_OK)
                fail();
        }

        /// The library's blocks are of its own size; what does not fit waits in m_block.
        size_t copy(std::span<std::byte> output)
        {
            if (m_block.empty() && !readBlock())
                return 0;
            const size_t count = std::min(m_block.size(), output.size());
            std::memcpy(output.data(), m_block.data(), count);
            m_block = m_block.subspan(count);
            return count;
        }

        bool readBlock()
        {
            const void* data = nullptr;
            size_t size = 0;
            la_int64_t offset = 0;
            const int code = archive_read_data_block(m_archive.get(), &data, &size, &offset);
            if (code == ARCHIVE_EOF) {
                m_ended = true;
                return false;
            }
            if (code != ARCHIVE_OK) {
                fail();
                return false;
            }
            m_block = { static_cast<const std::byte*>(data), size };
            return true;
        }

        void fail()
        {
            if (m_sourceError) {
                m_error = m_sourceError;
                return;
            }
            const char* const text = archive_error_string(m_archive.get());
            m_error = Error { ErrorCode::Damaged, {},
                std::string(name(m_compression)) + " data is corrupt at byte "
                    + std::to_string(archive_filter_bytes(m_archive.get(), -1)) + " of the blob ("
                    + (text ? text : "unknown reason") + ")" };
        }

        static la_ssize_t readCallback(archive* handle, void* self, const void** data)
        {
            auto& stream = *static_cast<ArchiveFilterStream*>(self);
            auto chunk = stream.m_source->next();
            if (!chunk) {
                stream.m_sourceError = chunk.error();
                archive_set_error(handle, EIO, "%s", "the source cannot be read");
                return ARCHIVE_FATAL;
            }
            stream.m_chunk = std::move(*chunk);
            *data = stream.m_chunk.bytes.data();
            return static_cast<la_ssize_t>(stream.m_chunk.size());
        }

        std::unique_ptr<ByteStream> m_source;
        Compression m_compression;
        Chunk m_chunk; ///< the library reads in it until it asks for the next one
        std::span<const std::byte> m_block;
        bool m_ended = false;
        std::optional<Error> m_sourceError;
        std::optional<Error> m_error;
        std::unique_ptr<archive, FreeArchive> m_archive;
    };

} // namespace

std::unique_ptr<ByteStream> archiveFilter(std::unique_ptr<ByteStream> source, Compression compression)
{
    return std::make_unique<ArchiveFilterStream>(std::move(source), compression);
}

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/stream/decompress.h"

#include "core/stream/archivefilter.h"
#include "core/stream/bufferpool.h"
#include "core/stream/codec.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace layerscope {

namespace {

    /// The compressed side: what is left of the current chunk, and how far we are.
    class Input {
    public:
        explicit Input(std::unique_ptr<ByteStream> source)
            : m_source(std::move(source))
        {
        }

        /// True when there are bytes, false at the end.
        Result<bool> fill()
        {
            if (!m_rest.empty())
                return true;
            auto chunk = m_source->next();
            if (!chunk)
                return chunk.error();
            m_chunk = std::move(*chunk);
            m_rest = m_chunk.bytes;
            return !m_rest.empty();
        }

        void consume(size_t count)
        {
            m_rest = m_rest.subspan(count);
            m_position += count;
        }

        [[nodiscard]] std::span<const std::byte> rest() const { return m_rest; }
        [[nodiscard]] uint64_t position() const { return m_position; }

    private:
        std::unique_ptr<ByteStream> m_source;
        Chunk m_chunk;
        std::span<const std::byte> m_rest;
        uint64_t m_position = 0;
    };

    class CodecStream : public ByteStream {
    public:
        CodecStream(std::unique_ptr<ByteStream> source, std::unique_ptr<Codec> codec)
            : m_input(std::move(source))
            , m_codec(std::move(codec))
        {
        }

        /// What came out before an error is delivered first, the error by the next call.
        Result<Chunk> next() override
        {
            auto buffer = m_ended || m_error ? nullptr : takeBuffer();
            size_t produced = 0;
            while (!m_ended && !m_error && produced < chunkBytes) {
                if (m_inMember || beginMember())
                    produced += advance({ buffer.get() + produced, chunkBytes - produced });
            }
            if (produced > 0)
                return chunkOf(std::move(buffer), produced);
            if (m_error)
                return *m_error;
            return Chunk {};
        }

    private:
        /// Goes to the next member, past zero padding; false at the end or after an error.
        bool beginMember()
        {
            while (hasInput()) {
                const auto rest = m_input.rest();
                const auto member = m_codec->allowsZeroPadding() && m_anyMember
                    ? std::find_if(rest.begin(), rest.end(), [](std::byte b) { return b != std::byte {}; })
                    : rest.begin();
                m_input.consume(static_cast<size_t>(member - rest.begin()));
                if (member == rest.end())
                    continue;
                m_codec->beginMember();
                m_inMember = true;
                m_anyMember = true;
                return true;
            }
            m_ended = !m_error;
            return false;
        }

        /// One step of the codec; returns how many bytes it put into `output`.
        size_t advance(std::span<std::byte> output)
        {
            const Codec::Step step = m_codec->run(m_input.rest(), output);
            m_input.consume(step.consumed);
            if (step.state == Codec::State::Corrupt)
                fail(
                    "is corrupt at byte " + std::to_string(m_input.position()) + " of the blob", step.reason);
            else if (step.state == Codec::State::MemberEnd)
                m_inMember = false;
            else if (step.consumed == 0 && step.produced == 0 && !hasInput() && !m_error)
                fail("ends early at byte " + std::to_string(m_input.position()) + " of the blob", {});
            return step.produced;
        }

        bool hasInput()
        {
            const auto filled = m_input.fill();
            if (!filled)
                m_error = filled.error();
            return filled && *filled;
        }

        void fail(const std::string& what, const std::string& reason)
        {
            const std::string detail = std::string(m_codec->name()) + " data " + what;
            m_error
                = Error { ErrorCode::Damaged, {}, reason.empty() ? detail : detail + " (" + reason + ")" };
        }

        Input m_input;
        std::unique_ptr<Codec> m_codec;
        bool m_inMember = false;
        bool m_anyMember = false;
        bool m_ended = false;
        std::optional<Error> m_error;
    };

} // namespace

std::unique_ptr<ByteStream> decompress(std::unique_ptr<ByteStream> source, Compression compression)
{
    switch (compression) {
    case Compression::Gzip:
        return std::make_unique<CodecStream>(std::move(source), makeGzipCodec());
    case Compression::Zstd:
        return std::make_unique<CodecStream>(std::move(source), makeZstdCodec());
    case Compression::Xz:
    case Compression::Bzip2:
        return archiveFilter(std::move(source), compression);
    case Compression::None:
    case Compression::Unknown:
        break;
    }
    return source;
}

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/stream/codec.h"

#include <algorithm>
#include <limits>

#ifdef LAYERSCOPE_HAVE_ISAL
#include <isa-l/igzip_lib.h>
#else
#include <zlib.h>
#endif

namespace layerscope {

namespace {

    /// Both libraries count in 32 bits.
    template <typename Byte>
    std::span<Byte> cut(std::span<Byte> bytes)
    {
        return bytes.first(std::min<size_t>(bytes.size(), std::numeric_limits<uint32_t>::max()));
    }

    class GzipCodec : public Codec {
    public:
        std::string_view name() const override { return "gzip"; }
        bool allowsZeroPadding() const override { return true; }
    };

#ifdef LAYERSCOPE_HAVE_ISAL

    std::string isalReason(int code)
    {
        switch (code) {
        case ISAL_INVALID_WRAPPER:
            return "no gzip header";
        case ISAL_UNSUPPORTED_METHOD:
            return "unknown compression method";
        case ISAL_INCORRECT_CHECKSUM:
            return "the checksum does not match";
        default:
            return {};
        }
    }

    class IsalCodec : public GzipCodec {
    public:
        void beginMember() override
        {
            isal_inflate_init(&m_state);
            m_header = {};
            isal_gzip_header_init(&m_header);
            m_inHeader = true;
        }

        Step run(std::span<const std::byte> input, std::span<std::byte> output) override
        {
            input = cut(input);
            output = cut(output);
            // The library does not write to its input, it only forgot the const.
            m_state.next_in = reinterpret_cast<uint8_t*>(const_cast<std::byte*>(input.data()));
            m_state.avail_in = static_cast<uint32_t>(input.size());
            m_state.next_out = reinterpret_cast<uint8_t*>(output.data());
            m_state.avail_out = static_cast<uint32_t>(output.size());
            const int code = m_inHeader ? readHeader() : isal_inflate(&m_state);
            // After some errors ISA-L claims to have more input left than it was given.
            const size_t left = std::min<size_t>(m_state.avail_in, input.size());
            Step step { input.size() - left, output.size() - m_state.avail_out };
            if (code < 0 || code == ISAL_NEED_DICT) {
                step.state = State::Corrupt;
                step.reason = isalReason(code);
            } else if (m_state.block_state == ISAL_BLOCK_FINISH) {
                step.state = State::MemberEnd;
            }
            return step;
        }

    private:
        /// isal_inflate() could do it, but forgets what it read when a header with optional fields comes in pieces.
        int readHeader()
        {
            const int code = isal_read_gzip_header(&m_state, &m_header);
            if (code != ISAL_DECOMP_OK)
                return code;
            m_inHeader = false;
            m_state.crc_flag = ISAL_GZIP_NO_HDR_VER;
            return isal_inflate(&m_state);
        }

        inflate_state m_state {};
        isal_gzip_header m_header {};
        bool m_inHeader = true;
    };

#else

    class ZlibCodec : public GzipCodec {
    public:
        ZlibCodec() = default;
        ~ZlibCodec() override
        {
            if (m_open)
                inflateEnd(&m_state);
        }
        ZlibCodec(const ZlibCodec&) = delete;
        ZlibCodec& operator=(const ZlibCodec&) = delete;

        void beginMember() override
        {
            constexpr int gzipWindow = 15 + 16;
            if (m_open)
                inflateReset(&m_state);
            else
                m_open = inflateInit2(&m_state, gzipWindow) == Z_OK;
        }

        Step run(std::span<const std::byte> input, std::span<std::byte> output) override
        {
            if (!m_open)
                return { 0, 0, State::Corrupt, "out of memory" };
            input = cut(input);
            output = cut(output);
            // The library does not write to its input, it only forgot the const.
            m_state.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(input.data()));
            m_state.avail_in = static_cast<uInt>(input.size());
            m_state.next_out = reinterpret_cast<Bytef*>(output.data());
            m_state.avail_out = static_cast<uInt>(output.size());
            const int code = inflate(&m_state, Z_NO_FLUSH);
            Step step { input.size() - m_state.avail_in, output.size() - m_state.avail_out };
            if (code == Z_STREAM_END) {
                step.state = State::MemberEnd;
            } else if (code != Z_OK && code != Z_BUF_ERROR) {
                step.state = State::Corrupt;
                step.reason = m_state.msg ? m_state.msg : "";
            }
            return step;
        }

    private:
        z_stream m_state {};
        bool m_open = false;
    };

#endif

} // namespace

std::unique_ptr<Codec> makeGzipCodec()
{
#ifdef LAYERSCOPE_HAVE_ISAL
    return std::make_unique<IsalCodec>();
#else
    return std::make_unique<ZlibCodec>();
#endif
}

} // namespace layerscope

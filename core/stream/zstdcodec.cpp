// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/stream/codec.h"

#include <zstd.h>

namespace layerscope {

namespace {

    struct FreeContext {
        void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
    };

    /// Skippable frames are members without output. The library refuses windows above 128 MiB, as the zstd tool does.
    class ZstdCodec : public Codec {
    public:
        std::string_view name() const override { return "zstd"; }
        bool allowsZeroPadding() const override { return false; }

        void beginMember() override
        {
            if (m_context)
                ZSTD_DCtx_reset(m_context.get(), ZSTD_reset_session_only);
            else
                m_context.reset(ZSTD_createDCtx());
        }

        Step run(std::span<const std::byte> input, std::span<std::byte> output) override
        {
            if (!m_context)
                return { 0, 0, State::Corrupt, "out of memory" };
            ZSTD_inBuffer in { input.data(), input.size(), 0 };
            ZSTD_outBuffer out { output.data(), output.size(), 0 };
            const size_t code = ZSTD_decompressStream(m_context.get(), &out, &in);
            Step step { in.pos, out.pos };
            if (ZSTD_isError(code)) {
                step.state = State::Corrupt;
                step.reason = ZSTD_getErrorName(code);
            } else if (code == 0) {
                step.state = State::MemberEnd;
            }
            return step;
        }

    private:
        std::unique_ptr<ZSTD_DCtx, FreeContext> m_context;
    };

} // namespace

std::unique_ptr<Codec> makeZstdCodec() { return std::make_unique<ZstdCodec>(); }

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/layer/layerreader.h"
#include "core/stream/hashing.h"

#include <atomic>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace layerscope {

class BlobStream;
class ExpansionGuard;
class PeekStream;

/// The way from a blob to its tar stream, hashing both:
///
///     blob -> count, cancel -> digest -> [decompress -> bomb guard -> thread border] -> diff_id -> tar
///
/// What is in brackets is left out for a plain tar, whose two digests are one (as long as both are SHA-256).
class LayerPipeline {
public:
    LayerPipeline(std::unique_ptr<ByteStream> blob, const LayerReadOptions& options, std::stop_token stop);
    ~LayerPipeline();
    LayerPipeline(const LayerPipeline&) = delete;
    LayerPipeline& operator=(const LayerPipeline&) = delete;

    /// Sniffs and builds the way. Errors: nothing could be read.
    [[nodiscard]] Status open();
    [[nodiscard]] ByteStream& tar() const; ///< after open()
    [[nodiscard]] Compression compression() const { return m_compression; }

    enum class Content { Empty, Tar, Other };
    /// What the unpacked bytes are; an error that comes instead of them is Tar: reading will tell it again.
    [[nodiscard]] Content content() const;

    /// How many bytes of the blob gave the first `unpacked` bytes of the tar stream, to about a MiB; 0 = not compressed.
    [[nodiscard]] uint64_t blobBytesFor(uint64_t unpacked) const;

    /// Ends reading: fills digest, diff ID and byte counts. `tarEnded`: the tar stream was read to its end.
    /// Returns the error of the blob itself, if reading it failed.
    [[nodiscard]] std::optional<Error> finish(LayerTable& table, bool tarEnded);

private:
    void useHelpers();
    std::unique_ptr<ByteStream> unpack();

    const LayerReadOptions& m_options;
    StreamDigest m_blobDigest;
    StreamDigest m_tarDigest;
    std::unique_ptr<BlobStream> m_blob;
    std::unique_ptr<PeekStream> m_packed; ///< the blob, hashed
    ExpansionGuard* m_guard = nullptr; ///< owned by the streams below m_tar
    std::unique_ptr<PeekStream> m_tar;
    Compression m_compression = Compression::None;
    bool m_twoDigests = false;
    bool m_hasHelpers = false;
};

} // namespace layerscope

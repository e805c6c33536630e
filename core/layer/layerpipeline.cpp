// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/layerpipeline.h"

#include "core/layer/layerstreams.h"
#include "core/stream/decompress.h"
#include "core/stream/prefetch.h"
#include "core/stream/sniff.h"

#include <utility>

namespace layerscope {

LayerPipeline::LayerPipeline(
    std::unique_ptr<ByteStream> blob, const LayerReadOptions& options, std::stop_token stop)
    : m_options(options)
    , m_blobDigest(options.digestAlgorithm)
    , m_tarDigest("sha256")
    , m_blob(std::make_unique<BlobStream>(std::move(blob), options.onBytes, std::move(stop)))
    , m_packed(std::make_unique<PeekStream>(hashed(std::make_unique<BorrowedStream>(*m_blob), m_blobDigest)))
{
}

LayerPipeline::~LayerPipeline() = default;

Status LayerPipeline::open()
{
    const auto head = m_packed->peek(sniffBytes);
    if (!head && m_blob->bytes() == 0)
        return head.error();
    if (head && !looksLikeTar(*head))
        m_compression = sniffCompression(*head);
    m_twoDigests = m_compression != Compression::None || m_options.digestAlgorithm != "sha256";
    useHelpers();
    m_tar = std::make_unique<PeekStream>(unpack());
    return ok();
}

void LayerPipeline::useHelpers()
{
    m_hasHelpers = m_options.helpers == LayerHelpers::All
        || (m_options.helpers == LayerHelpers::Gzip && m_compression == Compression::Gzip);
    const auto where = m_hasHelpers ? StreamDigest::Where::Helper : StreamDigest::Where::Inline;
    m_blobDigest.setWhere(where);
    m_tarDigest.setWhere(where);
}

std::unique_ptr<ByteStream> LayerPipeline::unpack()
{
    std::unique_ptr<ByteStream> stream = std::make_unique<BorrowedStream>(*m_packed);
    if (m_compression != Compression::None) {
        auto guard = std::make_unique<ExpansionGuard>(
            decompress(std::move(stream), m_compression), *m_blob, m_options.limits);
        m_guard = guard.get();
        stream = m_hasHelpers ? prefetch(std::move(guard)) : std::move(guard);
    }
    return m_twoDigests ? hashed(std::move(stream), m_tarDigest) : std::move(stream);
}

ByteStream& LayerPipeline::tar() const { return *m_tar; }

LayerPipeline::Content LayerPipeline::content() const
{
    const auto head = m_tar->peek(sniffBytes);
    if (!head)
        return Content::Tar;
    if (head->empty())
        return Content::Empty;
    return looksLikeTar(*head) ? Content::Tar : Content::Other;
}

uint64_t LayerPipeline::blobBytesFor(uint64_t unpacked) const
{
    return m_guard ? m_guard->blobBytesFor(unpacked) : 0;
}

std::optional<Error> LayerPipeline::finish(LayerTable& table, bool tarEnded)
{
    m_guard = nullptr;
    m_tar.reset(); // ends the helper thread, the blob is ours again
    while (true) {
        const auto chunk = m_packed->next();
        if (!chunk || chunk->isEmpty())
            break;
    }
    const bool blobEnded = !m_blob->error();
    const uint64_t tarBytes = m_twoDigests ? m_tarDigest.bytes() : m_blob->bytes();
    const Digest blob = m_blobDigest.finish();
    const Digest tar = m_twoDigests ? m_tarDigest.finish() : blob;
    table.compression = m_compression;
    table.blobBytes = m_blob->bytes();
    if (blobEnded)
        table.digest = blob;
    table.unpackedBytes = tarBytes;
    if (tarEnded && blobEnded)
        table.diffId = tar;
    return m_blob->error();
}

} // namespace layerscope

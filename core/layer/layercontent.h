// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "core/base/limits.h"
#include "core/base/result.h"
#include "core/layer/layertable.h"
#include "core/stream/bytestream.h"

#include <functional>
#include <memory>
#include <span>
#include <stop_token>

namespace layerscope {

/// Called for each run of a member's data, in order; `offset` counts within the file, gaps are holes. A call with no
/// bytes at `offset` == size ends each member that was read whole. Return false to end reading.
using ContentSink = std::function<bool(EntryId entry, uint64_t offset, std::span<const std::byte> bytes)>;

/// A layer blob that is read once more for the data of some of its members.
class LayerContent {
public:
    LayerContent(std::unique_ptr<ByteStream> blob, Compression compression, const Limits& limits);

    /// `wanted` are ids of `table`'s members, ascending; `first` is the id of its first. Contract: as
    /// ImageArchive::readContent().
    [[nodiscard]] Status read(const LayerTable& table, EntryId first, std::span<const EntryId> wanted,
        const ContentSink& sink, std::stop_token stop);

private:
    std::unique_ptr<ByteStream> m_blob;
    Compression m_compression;
    const Limits& m_limits;
};

} // namespace layerscope

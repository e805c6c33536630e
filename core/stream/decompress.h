// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/layer/layertable.h"
#include "core/stream/bytestream.h"

#include <memory>

namespace layerscope {

/// Undoes `compression`; Compression::None returns `source` itself. gzip by ISA-L (zlib where ISA-L is missing),
/// with any number of members and zero padding after them, CRC checked; zstd with any number of frames, skippable
/// ones included; xz and bzip2 by libarchive's filters.
/// Errors of the stream: Damaged ("gzip data is corrupt at byte N of the blob"), or the source's own.
/// Bytes after the last member that are neither padding nor a new member are an error too.
[[nodiscard]] std::unique_ptr<ByteStream> decompress(
    std::unique_ptr<ByteStream> source, Compression compression);

} // namespace layerscope

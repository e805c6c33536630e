// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/limits.h"
#include "core/layer/layertable.h"
#include "core/stream/bytestream.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

namespace layerscope {

/// Which layers other threads may help with: the result is the same.
enum class LayerHelpers : uint8_t {
    None,
    Gzip, ///< where all cores are busy anyway: hashing beside inflating stays a tenth cheaper, other chunks had better stay
    All,
};

struct LayerReadOptions {
    Limits limits;
    std::string digestAlgorithm = "sha256"; ///< of the blob digest; must be computable
    LayerHelpers helpers = LayerHelpers::All;
    std::function<void(uint64_t)> onBytes; ///< bytes of the blob read since the last call, from any thread
};

/// Reads one layer blob to its end, once: sniff, decompress, walk the tar, hash the blob, the tar stream and each
/// file's content. Always gives a table: damage, limits and oddities are its warnings (with the byte offset and the
/// member), `complete` is false then, and everything before the damage is there. When the tar is damaged the rest of the
/// stream is still hashed. Errors: Cancelled, or the source's own read error if nothing could be read.
///
/// Entry rules (OCI image spec, layer.md; FORMATS: eStargz):
/// - paths are cleaned lexically: leading "/" and "./", "//", "." and ".." (never above the root) are resolved;
/// - ".wh..wh..opq" is Opaque of its folder, other ".wh..wh.*" are Overhead, ".wh.NAME" is a Whiteout of NAME;
/// - "stargz.index.json", ".prefetch.landmark", ".no.prefetch.landmark" in the root are Overhead if the layer is
///   eStargz (it has the TOC entry as its last member, or a landmark of one byte 0x0f);
/// - only Regular entries have a size; markers, folders and links count 0 whatever their header says.
[[nodiscard]] Result<std::shared_ptr<const LayerTable>> readLayer(
    std::unique_ptr<ByteStream> blob, const LayerReadOptions& options, std::stop_token stop = {});

/// Cleans a tar path as described above: no leading or trailing slash, "" for the root.
[[nodiscard]] std::string cleanPath(std::string_view raw);

} // namespace layerscope

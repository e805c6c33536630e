// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Bytes for tests: pseudo-random contents, digests, and compression in every shape that occurs in layers.
namespace layerscope::fixture {

/// `count` bytes that do not compress well; the same for the same count and seed, on every machine.
[[nodiscard]] std::string bytes(size_t count, uint64_t seed = 0);

[[nodiscard]] std::string sha256Hex(std::string_view data);
/// "sha256:..." or, with `algorithm`, "sha512:...".
[[nodiscard]] std::string digestText(std::string_view data, std::string_view algorithm = "sha256");

enum class Pack {
    None,
    Gzip,
    GzipMultiMember, ///< as pigz and eStargz write: many members one after the other
    GzipZeroPadded, ///< zeros after the last member, as some tape writers leave
    Zstd,
    ZstdMultiFrame, ///< many frames with skippable ones between, as zstd:chunked has
    Xz,
    Bzip2,
    EStargz, ///< layers only: TOC, landmark and footer of stargz-snapshotter
    ZstdChunked, ///< layers only: TOC in skippable frames of containers/storage
};

/// Deterministic for one version of the compression library. EStargz and ZstdChunked are not possible here.
[[nodiscard]] std::string compress(std::string_view data, Pack pack);
/// Undoes it with libarchive's filters; aborts on damage.
[[nodiscard]] std::string uncompress(std::string_view data);
/// A zstd skippable frame around `payload`; decompressors pass over it.
[[nodiscard]] std::string zstdSkippableFrame(std::string_view payload);
/// A gzip member without content and with `extra` in its header's extra field.
[[nodiscard]] std::string emptyGzipMember(std::string_view extra);
[[nodiscard]] std::string littleEndian(uint64_t value, size_t width);

} // namespace layerscope::fixture

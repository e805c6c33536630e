// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/layer/layertable.h"

#include <cstddef>
#include <span>

namespace layerscope {

/// What the first bytes of something say it is; names and media types are hints only.
/// gzip 1f 8b, zstd 28 b5 2f fd (also a leading skippable frame 5? 2a 4d 18), xz fd 37 7a 58 5a 00, bzip2 "BZh".
/// `None` means not compressed in a way we know.
[[nodiscard]] Compression sniffCompression(std::span<const std::byte> head);

/// 512 bytes that are a tar header (checksum holds, any dialect) or an end-of-archive block of zeros.
[[nodiscard]] bool looksLikeTar(std::span<const std::byte> head);

inline constexpr size_t sniffBytes = 512;

} // namespace layerscope

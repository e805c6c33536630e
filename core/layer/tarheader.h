// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace layerscope {

/// A member that one header block describes completely. Views into the block.
struct PlainHeader {
    char type = '0'; ///< '0' file, '1' hard link, '2' symlink, '5' folder
    std::string_view prefix; ///< to be put before the name, with a slash between; mostly empty
    std::string_view name;
    std::string_view link;
    uint64_t size = 0; ///< 0 unless a file
    uint64_t mtime = 0; ///< seconds
    uint32_t mode = 0;
    uint32_t uid = 0;
    uint32_t gid = 0;
};

/// Reads a header block that leaves nothing to interpret: POSIX ustar or GNU, one of the four types nearly all members
/// have, right checksum, every number in clean octal, nothing in fields that it should not use. Such a block means the
/// same to every tar program. For all others (extended headers, sparse files, large numbers, old dialects, oddities)
/// the answer is nothing, and libarchive has to look at them: it takes about ten times as long.
[[nodiscard]] std::optional<PlainHeader> parsePlainHeader(std::span<const std::byte> block);

} // namespace layerscope

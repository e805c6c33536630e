// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace layerscope {

[[nodiscard]] bool isValidUtf8(std::string_view bytes);

/// Valid UTF-8 stays as it is (`systemd\x2dx.slice` is a common name). In other text each byte that is not valid becomes
/// `\xHH`, and so does a backslash that could be mistaken for one, so that it can be undone. What JSON, CSV and the
/// window show for a path.
[[nodiscard]] std::string escapeInvalidUtf8(std::string_view bytes);

/// For one line on a terminal: as escapeInvalidUtf8, and control characters (newline, escape, bidi overrides) are
/// escaped too, so that a file name can neither break a table nor drive the terminal.
[[nodiscard]] std::string escapeForTerminal(std::string_view bytes);

/// Terminal columns of UTF-8 text: CJK and emoji count two, combining marks none.
[[nodiscard]] int displayWidth(std::string_view utf8);

enum class SizeUnit : uint8_t { Decimal, Binary }; ///< 1 MB = 10^6, as Docker prints it, or 1 MiB = 2^20

/// "0 B", "1.4 kB", "12.3 MB", "1.29 GB": one decimal for kB and MB, two from GB on, whole bytes below 1 kB.
[[nodiscard]] std::string formatSize(uint64_t bytes, SizeUnit unit = SizeUnit::Decimal);
/// The same with a leading "-" or "+" (nothing for 0).
[[nodiscard]] std::string formatSizeDelta(int64_t bytes, SizeUnit unit = SizeUnit::Decimal);
/// What people write for a size: "4096", "20k", "1.5MiB", "10 MB", "10 mb". Units with an i are powers of 1024, others
/// of 1000; part of a byte is dropped. Nothing for other text and for what 64 bits cannot hold.
[[nodiscard]] std::optional<uint64_t> parseSize(std::string_view text);
/// "1,234,567".
[[nodiscard]] std::string formatCount(uint64_t count);
/// 0.9134 -> "91.3 %". Never rounds up to 100.0 or down to 0.0 what is neither.
[[nodiscard]] std::string formatPercent(double fraction);

} // namespace layerscope

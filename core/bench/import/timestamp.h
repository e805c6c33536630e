// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <optional>
#include <string_view>

namespace layerscope {

/// Seconds since 1970 of an RFC 3339 time, "2026-11-22T01:34:05.123456789+08:00".
[[nodiscard]] std::optional<double> parseTimestamp(std::string_view text);

} // namespace layerscope

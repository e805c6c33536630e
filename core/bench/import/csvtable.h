// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/bench/quantity.h"

#include <string>
#include <string_view>
#include <vector>

namespace layerscope {

/// A column of a CSV file (RFC 4180, comma or semicolon; the first record names the columns) as quantities, of rows in which
/// `where` holds: "column=value", or empty for all. Errors: Damaged, InvalidArgument; the detail names the line.
[[nodiscard]] Result<std::vector<Quantity>> csvColumn(
    const std::string& text, const std::string& subject, std::string_view column, std::string_view where);

} // namespace layerscope

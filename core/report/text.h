// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/document.h"
#include "core/report/report.h"

#include <ostream>
#include <string>
#include <string_view>

namespace layerscope {

/// Aligned columns by display width.
void writeText(std::ostream& out, const Document& document, const ReportOptions& options);

/// The same for one section, after an empty line.
void writeText(std::ostream& out, const Section& section, const ReportOptions& options);

/// `text` in the colour of `tone`; unchanged without `color`.
[[nodiscard]] std::string painted(std::string_view text, Tone tone, bool color);
/// Filled with spaces to `columns`.
[[nodiscard]] std::string padded(std::string_view text, size_t columns, Column::Align align);
/// Cut to `columns` with "…" at the end; unchanged when it fits.
[[nodiscard]] std::string cutToWidth(std::string_view text, size_t columns);

} // namespace layerscope

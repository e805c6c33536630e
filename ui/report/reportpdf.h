// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/document.h"

#include <string>

namespace layerscope {

/// The report as a PDF with its fonts. `date` is put in as when it was made, "2026-11-22"; empty: the file does not
/// say. The same report gives the same bytes on the same machine. Empty when it cannot be made.
[[nodiscard]] std::string reportPdf(const Document& document, const std::string& date);

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/document.h"
#include "core/report/report.h"

namespace layerscope {

/// The treemap of the final filesystem; without drawings where there are no bytes.
[[nodiscard]] Section treemapSection(const Analysis& analysis, const ReportOptions& options);
/// The difference treemap; without drawings where no size differs.
[[nodiscard]] Section differenceSection(const Comparison& comparison, const ReportOptions& options);

/// All drawings of a document below one another, under the titles of their sections. Never empty: a document without any says so.
[[nodiscard]] Drawing pictureOf(const Document& document, Language language);

} // namespace layerscope

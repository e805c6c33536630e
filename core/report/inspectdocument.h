// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/document.h"
#include "core/report/report.h"

namespace layerscope {

/// The report on one image: facts, totals, layers, waste, duplicates, configuration, warnings.
[[nodiscard]] Document inspectDocument(const Analysis& analysis, const ReportOptions& options);

} // namespace layerscope

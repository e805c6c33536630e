// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/document.h"
#include "core/report/report.h"

namespace layerscope {

/// The largest files of the final filesystem, largest first, names break ties. Without a file it has no rows.
[[nodiscard]] Section largestFiles(const Analysis& analysis, const ReportOptions& options);

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/report.h"

namespace layerscope {

void writeInspectJson(std::ostream& out, const Analysis& analysis, const ReportOptions& options);
void writeImagesJson(std::ostream& out, const ImageList& list, const ReportOptions& options);
void writeTreeJson(
    std::ostream& out, const ScopedTree& tree, const TreeReportOptions& what, const ReportOptions& options);

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/report.h"

namespace layerscope {

void writeTreeText(
    std::ostream& out, const ScopedTree& tree, const TreeReportOptions& what, const ReportOptions& options);

} // namespace layerscope

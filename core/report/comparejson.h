// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/report.h"

namespace layerscope {

void writeComparisonJson(std::ostream& out, const Comparison& comparison, const ReportOptions& options);

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/bench/table.h"
#include "core/report/document.h"
#include "core/report/report.h"

namespace layerscope {

/// In the language of the table; of the options only the date matters.
[[nodiscard]] Document benchDocument(const BenchTable& table, const ReportOptions& options = {});

} // namespace layerscope

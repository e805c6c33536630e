// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/bench/table.h"
#include "core/report/report.h"

#include <ostream>
#include <string_view>

namespace layerscope {

/// JSON: "layerscope/benchtable/1". SVG: a chart for each section. CSV: a record for each row of the table; sections with other columns follow after an
/// empty line, with a heading of their own. Formats for people say below a table where measured values come from.
void writeBench(
    std::ostream& out, const BenchTable& table, ReportFormat format, const ReportOptions& options = {});

/// Whether a spreadsheet would calculate a cell of a table instead of showing it. "-6.8% ⬇️" is a value.
[[nodiscard]] bool isFormula(std::string_view text);

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/report.h"

namespace layerscope {

/// RFC 4180 with "\n" at line ends: one heading, each record with the same number of fields. Fields that a spreadsheet
/// would take for a formula start with an apostrophe.
///
/// The report on one image is one table of several kinds of record, named in the first field: "total" (name, value),
/// "layer", "history", "waste", "duplicate" (a group), "duplicate_path", "dive" and "warning".
void writeInspectCsv(std::ostream& out, const Analysis& analysis, const ReportOptions& options);
void writeImagesCsv(std::ostream& out, const ImageList& list);
void writeTreeCsv(
    std::ostream& out, const ScopedTree& tree, const TreeReportOptions& what, const ReportOptions& options);
/// One record a path that differs, in the order of JSON: path, state, type, size_a, size_b, delta, moved_from, what
/// (aspects apart by spaces). A size is empty where the path is not.
void writeComparisonCsv(std::ostream& out, const Comparison& comparison, const ReportOptions& options);

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/gates.h"
#include "core/bench/table.h"
#include "core/compare/treecomparison.h"
#include "core/image/image.h"
#include "core/report/report.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace layerscope::cli {

enum class Command : uint8_t { Inspect, Tree, Images, Compare, Bench };

struct BenchArguments {
    BenchTableOptions table;
    bool refresh = false; ///< measure and import anew, and write that to the document
};

/// One image, and the part of it that is meant.
struct ImageArgument {
    std::string path; ///< file, folder or "-"
    ImageSelector selector;
    std::optional<uint32_t> layer; ///< --layer
    std::optional<uint32_t> upTo; ///< --up-to
};

/// What the user asked for, checked as far as it can be without the image.
struct Arguments {
    Command command = Command::Inspect;
    ImageArgument image; ///< compare: A; bench: the document
    ImageArgument other; ///< compare: B
    TreeReportOptions tree;
    CompareOptions compare;
    Gates gates; ///< of compare
    BenchArguments bench;
    ReportFormat format = ReportFormat::Text;
    std::string outputFile; ///< empty or "-": standard output
    std::optional<size_t> top;
    std::optional<Language> language; ///< of the report
    std::string date; ///< the report's; empty: not said
    std::optional<ReportParts> parts;
    unsigned threads = 0;
    bool ignoreCache = false;
    bool quiet = false;
    bool strict = false;
};

struct Help {
    std::string text; ///< to print instead of doing anything
};
struct UsageError {
    std::string subject;
    std::string detail;
};

[[nodiscard]] std::variant<Arguments, Help, UsageError> parseArguments(int argc, const char* const* argv);

} // namespace layerscope::cli

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/image.h"
#include "core/report/report.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace layerscope::cli {

enum class Command : uint8_t { Inspect, Tree, Images };

/// What the user asked for, checked as far as it can be without the image.
struct Arguments {
    Command command = Command::Inspect;
    std::string image; ///< file, folder or "-"
    ImageSelector selector;
    std::optional<uint32_t> layer; ///< tree --layer
    std::optional<uint32_t> upTo; ///< tree --up-to
    TreeReportOptions tree;
    ReportFormat format = ReportFormat::Text;
    std::string outputFile; ///< empty or "-": standard output
    std::optional<size_t> top;
    unsigned threads = 0;
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

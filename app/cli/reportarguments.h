// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/arguments.h"

#include <CLI/App.hpp>

#include <optional>
#include <string>

namespace layerscope::cli {

/// How a report looks to people: --lang, --date, --parts.
class ReportParser {
public:
    void addTo(CLI::App& app);
    /// `choices`: all that there are.
    void addParts(CLI::App& app, ReportParts choices);
    [[nodiscard]] std::optional<UsageError> finish(Arguments& arguments) const;

private:
    [[nodiscard]] std::optional<UsageError> finishParts(Arguments& arguments) const;

    std::string m_language;
    std::string m_date;
    std::string m_parts;
};

} // namespace layerscope::cli

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/arguments.h"
#include "app/cli/options.h"

#include <optional>
#include <string>
#include <vector>

namespace layerscope::cli {

/// The options of `compare` that no other command has. Must live as long as `app` is parsed.
class CompareParser {
public:
    void add(CLI::App& app, Arguments& arguments);
    /// Once parsed: what is wrong with them.
    [[nodiscard]] std::optional<UsageError> finish(Arguments& arguments) const;

private:
    [[nodiscard]] std::optional<UsageError> finishOptions(CompareOptions& options) const;
    [[nodiscard]] std::optional<UsageError> finishGates(Gates& gates) const;

    ScopeOptions m_scopeA;
    ScopeOptions m_scopeB;
    std::vector<std::string> m_ignoredMetadata;
    bool m_comparesMtime = false;
    std::string m_largest;
    std::string m_measure;
    std::vector<std::string> m_failOn;
};

} // namespace layerscope::cli

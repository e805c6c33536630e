// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/arguments.h"

#include <CLI/App.hpp>

#include <optional>
#include <string>

namespace layerscope::cli {

/// The options that only `bench` has.
class BenchParser {
public:
    void addTo(CLI::App& app, BenchArguments& arguments);
    /// Puts what was read where it belongs.
    [[nodiscard]] std::optional<UsageError> finish(BenchArguments& arguments) const;

private:
    std::string m_sign;
};

} // namespace layerscope::cli

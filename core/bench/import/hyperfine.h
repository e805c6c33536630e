// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/limits.h"
#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace layerscope {

/// The times of all runs, in seconds, from `hyperfine --export-json`: of the only command, or of the one that contains
/// `command`. Errors: Damaged (with line and column, or what is missing), InvalidArgument (several commands, or none such).
[[nodiscard]] Result<std::vector<double>> hyperfineTimes(
    const std::string& text, const std::string& subject, std::string_view command, const Limits& limits = {});

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/arguments.h"
#include "app/cli/console.h"

#include <stop_token>

namespace layerscope::cli {

/// Does what the arguments say; what goes wrong is on standard error.
[[nodiscard]] ExitCode run(const Arguments& arguments, const std::stop_token& stop);

} // namespace layerscope::cli

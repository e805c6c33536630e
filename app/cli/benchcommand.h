// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/session.h"

namespace layerscope::cli {

/// Prints the table of a benchmark document, having measured it anew where that was asked for.
[[nodiscard]] ExitCode bench(Session& session);

} // namespace layerscope::cli

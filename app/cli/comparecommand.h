// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/session.h"

namespace layerscope::cli {

/// Two images against each other, and the rules that B has to meet. Damage with --strict goes before a rule that is not
/// met: numbers that are lower bounds say nothing certain.
[[nodiscard]] ExitCode compare(Session& session);

} // namespace layerscope::cli

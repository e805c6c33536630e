// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/limits.h"
#include "core/base/result.h"
#include "core/bench/document.h"

#include <filesystem>

namespace layerscope {

/// Takes a value from logs, relative to `folder`: one run a file, or several in one; their median, with the lowest and the highest.
/// Without date. Errors: NotFound, Unreadable, LimitExceeded, Damaged (with the line), InvalidArgument (an import that does
/// not say enough, or asks for what such a log does not tell).
[[nodiscard]] Result<BenchRecord> importRecord(
    const BenchImport& import, const std::filesystem::path& folder, const Limits& limits = {});

} // namespace layerscope

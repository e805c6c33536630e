// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace layerscope {

/// The whole of a file that people write or tools log. A byte order mark at its front is dropped. Errors: NotFound, Unreadable,
/// LimitExceeded; the subject is the path.
[[nodiscard]] Result<std::string> readTextFile(const std::filesystem::path& path, uint64_t mostBytes);

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagearchive.h"
#include "core/image/usernames.h"

#include <stop_token>

namespace layerscope {

/// The names in /etc/passwd and /etc/group of the final image. Reads as much of the two as UserNames takes; what cannot
/// be read gives no names. Blocks: for workers.
[[nodiscard]] UserNames readOwnerNames(
    const ImageArchive& archive, const Analysis& analysis, std::stop_token stop);

} // namespace layerscope

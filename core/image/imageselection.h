// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/image/catalog.h"

#include <span>
#include <string>

namespace layerscope {

struct Selection {
    size_t index = 0;
    std::string note; ///< what was chosen for the user and from what; empty when there was no choice
};

/// Finds the image that `selector` means. Errors: NoSuchImage, InvalidArgument.
[[nodiscard]] Result<Selection> selectImage(
    std::span<const ImageDraft> drafts, const ImageSelector& selector);

} // namespace layerscope

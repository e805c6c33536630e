// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/image.h"

#include <cstddef>
#include <optional>
#include <string>

namespace layerscope {

/// Where the image that this one was built on ends.
struct BaseImage {
    size_t layers = 0; ///< the first so many layers came with it; more than 0, less than all
    std::string name; ///< as an annotation gives it; empty when only the history tells
};

/// The history of a base image ends with its CMD (or ENTRYPOINT): an instruction without a layer that has layers after
/// it. The last such place is where this image's own Dockerfile begins. Nothing when the history does not tell.
[[nodiscard]] std::optional<BaseImage> findBaseImage(const ImageDescription& image);

} // namespace layerscope

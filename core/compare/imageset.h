// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace layerscope {

/// Two to n images beside each other: what each costs, and which layers they share.
struct ImageSet {
    struct Row {
        uint64_t pullBytes = 0; ///< distinct blobs as stored
        uint64_t contentBytes = 0;
        uint64_t wastedBytes = 0;
        uint64_t layers = 0; ///< count
        uint64_t sharedWithFirst
            = 0; ///< bytes of blobs that the first image has too; of the first: all of it
        bool isDamaged = false; ///< the numbers are lower bounds
    };
    /// A layer as it stands in the picture of shared layers.
    struct Box {
        size_t row = 0; ///< index of its image
        LayerId layer;
        size_t group = 0; ///< equal for layers of the same content: equal diff_id, or digest
        /// Place from the base up: boxes of one group that can stand level do.
        size_t level = 0;
    };
    std::vector<Row> rows; ///< in the order given
    std::vector<Box> boxes; ///< by row, then from the base up
    size_t groups = 0;
    size_t levels = 0;
    uint64_t registryBytes = 0; ///< distinct blobs of all images

    [[nodiscard]] static ImageSet of(std::span<const std::shared_ptr<const Analysis>> images);
};

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace layerscope {

/// What one layer did to a path: the facts of one sentence.
struct PathStep {
    LayerId layer;
    Change change = Change::None;
    EntryType type = EntryType::Directory; ///< what it became; of a removal what it was
    EntryId
        attributes; ///< the member that describes it; of a removal the one that did; invalid for implied folders
    bool implied = false; ///< a folder that no member describes
    bool isHardLink = false; ///< another name of `attributes`, stored elsewhere
    bool sameContent = false; ///< a file stored again with the bytes it had
    uint64_t bytesBefore = 0; ///< of the file below this layer, 0 for all else
    uint64_t bytesAfter = 0; ///< of the file above it
    uint64_t storedBytes = 0; ///< that this layer ships for the version
    std::optional<Fate> fate; ///< what made the stored bytes dead; none while they are live or there are none
};

/// How a path came to be what it is, and what it costs.
struct PathHistory {
    enum class Presence : uint8_t { Absent, Added, Present, Removed };

    std::vector<PathStep> steps; ///< oldest first, one for each layer that touched the path
    std::vector<Presence> lane; ///< one a layer: Added and Removed where that happened, else what is there
    uint64_t storedBytes = 0; ///< in all layers, at and below the path: live + wasted
    uint64_t liveBytes = 0;
    uint64_t wastedBytes = 0;
};

/// Costs one pass over the waste list, and for a folder over what is below. Steps alone when stopped.
[[nodiscard]] PathHistory pathHistory(const Analysis& analysis, NodeId node, std::stop_token stop = {});

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/image/imagearchive.h"
#include "core/tree/scopedtree.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

/// Takes files out of an image. Nothing is written outside the target the user chose, the target appears whole or not at
/// all, and content is checked against the analysis on the way. All calls block; Cancelled leaves nothing behind.

namespace layerscope {

/// What was written, and what could not be: devices, links that lead outside, files whose layer is damaged.
struct ExtractSummary {
    uint64_t files = 0; ///< count of regular files
    uint64_t bytes = 0; ///< of their content
    struct Skipped {
        std::string path; ///< raw bytes
        std::string reason;
    };
    std::vector<Skipped> skipped;
};

/// Content bytes written so far; from the calling thread.
using ExtractProgress = std::function<void(uint64_t)>;

/// One stored version of a file, deleted ones too. `source` must be a regular member. Permissions are those of the
/// member, without setuid, setgid and sticky.
[[nodiscard]] Status extractFile(const ImageArchive& archive, const Analysis& analysis, EntryId source,
    const std::filesystem::path& target, std::stop_token stop = {}, const ExtractProgress& progress = {});

/// `node` and what is below it in the scope, as a new folder `target`, which must not exist. Removed paths of a layer's
/// scope are left out. Owners are not set. Symlinks that would lead out of the target are skipped.
[[nodiscard]] Result<ExtractSummary> extractFolder(const ImageArchive& archive, const ScopedTree& tree,
    NodeId node, const std::filesystem::path& target, std::stop_token stop = {},
    const ExtractProgress& progress = {});

/// The same as a tar (PAX), with owners, modes, times, links and extended attributes as stored.
[[nodiscard]] Result<ExtractSummary> extractTar(const ImageArchive& archive, const ScopedTree& tree,
    NodeId node, const std::filesystem::path& target, std::stop_token stop = {},
    const ExtractProgress& progress = {});

/// A layer's blob as stored, byte for byte.
[[nodiscard]] Status extractBlob(const ImageArchive& archive, const Analysis& analysis, LayerId layer,
    const std::filesystem::path& target, std::stop_token stop = {}, const ExtractProgress& progress = {});

} // namespace layerscope

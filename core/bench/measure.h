// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"
#include "core/base/result.h"
#include "core/bench/document.h"

#include <memory>
#include <string>
#include <string_view>

/// What a benchmark takes from images.
///
///     of one image    pull_size, content, live, wasted, unpacked, duplicates, overhead (bytes), efficiency (a fraction),
///                     layers, files, directories, entries (counts), user, entrypoint, command, ports, working_dir, platform,
///                     created (texts), health_check, non_root (yes or no), path_size (bytes), path_files (count)
///     of a pair       shared (bytes of blobs that both have), pull_bytes (what comes over the network for this image where the
///                     other is present), pull_saved (the rest of it, as a fraction of the whole image), registry (bytes of both)

namespace layerscope {

[[nodiscard]] bool isMeasure(std::string_view what);
[[nodiscard]] bool isPairMeasure(std::string_view what);
[[nodiscard]] bool needsPath(std::string_view what);
[[nodiscard]] std::string measureNames(); ///< "pull_size, content, ..."
/// Of the number it gives; Text for texts and yes or no.
[[nodiscard]] Dimension dimensionOf(std::string_view what);

/// What tells one image from another: the digest of its config, else of its manifest.
[[nodiscard]] std::string identityOf(const ImageSummary& image);

/// `other` is the image that is present already; only measures of a pair need it. Without date. Errors: InvalidArgument (a
/// glob that cannot be understood, a measure there is none of, a missing other image), NotFound (nothing in the image matches the
/// path), Damaged (the image is, so that the number would be too small).
[[nodiscard]] Result<BenchRecord> measure(const BenchMeasure& measure,
    const std::shared_ptr<const Analysis>& image, const std::shared_ptr<const Analysis>& other = {});

} // namespace layerscope

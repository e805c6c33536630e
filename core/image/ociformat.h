// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/catalog.h"

#include <vector>

namespace layerscope {

/// Reads index.json of an OCI layout (image-layout.md) with the indexes it nests. Manifests that are named but not
/// there become drafts that are not available. Errors: Damaged, LimitExceeded.
[[nodiscard]] Result<std::vector<ImageDraft>> readOciIndex(
    const StoreView& view, const Limits& limits, WarningList& warnings, const std::stop_token& stop);

/// Reads the image manifest of a `dir:` folder, where blobs are named by their bare hex.
[[nodiscard]] Result<ImageDraft> readDirManifest(
    const StoreView& view, const std::string& member, const Limits& limits);

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/catalog.h"

#include <vector>

namespace layerscope {

/// Reads the text of a docker archive's manifest.json, an array of {Config, RepoTags, Layers, LayerSources}. Elements of
/// the wrong shape become warnings. Errors: Damaged (no element is an image), LimitExceeded.
[[nodiscard]] Result<std::vector<ImageDraft>> readDockerManifest(const StoreView& view,
    const std::string& member, const Limits& limits, WarningList& warnings, const std::stop_token& stop);

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/limits.h"
#include "core/base/warning.h"
#include "core/image/image.h"

#include <cstdint>
#include <string>
#include <vector>

namespace layerscope {

/// Fills in what the image config says (OCI image spec, config.md, and Docker's additions): platform, created, config,
/// history, diff_ids of the layers that `image` has already. What is missing, too long or of the wrong type becomes a
/// warning of the image. `text` is stored in `image.configJson`.
void applyConfig(ImageDescription& image, std::string text, const Limits& limits);

/// Only the platform, quietly; for listings.
[[nodiscard]] Platform platformOfConfig(const std::string& text, const Limits& limits);

/// The diff_ids as written, quietly: docker archives name layer sources by them.
[[nodiscard]] std::vector<std::string> diffIdsOfConfig(const std::string& text, const Limits& limits);

/// A command or list as a JSON array, as Dockerfiles write it: ["node", "server.js"]. Bytes that are not UTF-8 are
/// replaced.
[[nodiscard]] std::string execForm(const std::vector<std::string>& values);

/// A span of time as Dockerfiles write it: "30s", "1m30s", "500ms"; exact to the nanosecond.
[[nodiscard]] std::string durationText(int64_t nanoseconds);

} // namespace layerscope

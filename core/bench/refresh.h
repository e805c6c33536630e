// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/progress.h"
#include "core/bench/document.h"
#include "core/bench/table.h"
#include "core/image/loadoptions.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace layerscope {

/// Where a benchmark's images and logs are, and what they are now.
struct BenchSources {
    std::filesystem::path folder; ///< of the document: paths are relative to it
    LoadOptions options;
};

/// What every image of the document is now, without reading its layers (but an archive that is compressed as a whole is read
/// to its end). Only images that some measured cell needs.
[[nodiscard]] BenchIdentities identifyImages(
    const BenchDocument& document, const BenchSources& sources, std::stop_token stop = {});

struct RefreshResult {
    size_t measured = 0; ///< count of cells that were taken anew, changed or not
    size_t changed = 0; ///< count of those whose value or origin is another one now
    std::vector<BenchFault> failures; ///< cells that stayed as they were, by place in the document, and why
    bool cancelled = false; ///< the document is unchanged
};

/// Takes every measured and imported cell again. Each image is read once. A cell that cannot be taken stays as it was. A
/// record that says the same as before keeps its date, so that refreshing twice changes nothing. `now` is an RFC 3339 date.
[[nodiscard]] RefreshResult refresh(BenchDocument& document, const BenchSources& sources,
    const std::string& now, std::stop_token stop = {}, LoadProgress* progress = nullptr);

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"
#include "core/base/progress.h"
#include "core/bench/document.h"
#include "core/bench/table.h"
#include "core/image/loadoptions.h"

#include <filesystem>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace layerscope {

/// Where a benchmark's images and logs are, and what they are now.
struct BenchSources {
    std::filesystem::path folder; ///< of the document: paths are relative to it
    LoadOptions options;
};

/// What an image is now, without reading its layers (but an archive that is compressed as a whole is read to its end). Errors
/// are those of opening it, with the path as the document has it.
[[nodiscard]] Result<std::string> identifyImage(
    const BenchImage& image, const BenchSources& sources, std::stop_token stop = {});

/// What every image of the document is now. Only images that some measured cell needs, and of these those that are not
/// `known`.
[[nodiscard]] BenchIdentities identifyImages(const BenchDocument& document, const BenchSources& sources,
    std::stop_token stop = {}, BenchIdentities known = {});

struct RefreshResult {
    size_t measured = 0; ///< count of cells that were taken anew, changed or not
    size_t changed = 0; ///< count of those whose value or origin is another one now
    struct Failure {
        std::string place; ///< in the document
        std::string detail; ///< in English
    };
    std::vector<Failure> failures; ///< cells that stayed as they were, and why
    bool cancelled = false; ///< the document is unchanged
};

/// Takes every measured and imported cell again. Each image is read once. A cell that cannot be taken stays as it was. A
/// record that says the same as before keeps its date, so that refreshing twice changes nothing. `now` is an RFC 3339 date.
[[nodiscard]] RefreshResult refresh(BenchDocument& document, const BenchSources& sources,
    const std::string& now, std::stop_token stop = {}, LoadProgress* progress = nullptr);

/// An image that has been read already.
struct LoadedImage {
    BenchImage image; ///< as the document names it
    std::shared_ptr<const Analysis> analysis;
    std::string name; ///< for people
};
/// The same for the measured cells of these images alone, of pairs with both of them; nothing is read.
[[nodiscard]] RefreshResult refreshFrom(
    BenchDocument& document, std::span<const LoadedImage> images, const std::string& now);

/// Takes over what was measured in another version of the document: into every cell that is taken from the same place as one
/// there, wherever it stands now. Returns how many cells have another record now.
size_t adoptRecords(BenchDocument& document, const BenchDocument& measured);

} // namespace layerscope

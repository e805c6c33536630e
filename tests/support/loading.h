// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"
#include "core/image/imagearchive.h"
#include "tests/support/imagebuilder.h"

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

/// What nearly every engine test does: write an archive, load it, look something up.
namespace layerscope::fixture {

using AnalysisPtr = std::shared_ptr<const Analysis>;

/// Fails the test with every invariant that does not hold.
void checkInvariants(const AnalysisPtr& analysis);

/// Writes the archive as one tar and loads an image of it, under checkInvariants(). nullptr and a failed test when it
/// cannot be loaded.
[[nodiscard]] AnalysisPtr load(const ArchiveBuilder& archive, const ImageSelector& selector = {},
    const LoadOptions& options = {}, Pack outer = Pack::None);
/// The same for an image of these layers, as an OCI archive with gzip layers.
[[nodiscard]] AnalysisPtr load(std::vector<LayerBuilder> layers);
[[nodiscard]] ImageBuilder imageOf(std::vector<LayerBuilder> layers);
/// Loads without expecting anything; invariants are checked when there is a result.
[[nodiscard]] Result<AnalysisPtr> tryLoad(const ArchiveBuilder& archive, const ImageSelector& selector = {},
    const LoadOptions& options = {}, Pack outer = Pack::None);
[[nodiscard]] Result<AnalysisPtr> tryLoadBytes(const std::string& bytes, const LoadOptions& options = {});

/// The final filesystem, one line a path in tree order: "TYPE SIZE PATH[ -> TARGET]"; TYPE as in `ls -l`, "-" a file.
[[nodiscard]] std::vector<std::string> finalListing(const Analysis& analysis);
/// The final paths alone, folders with a closing slash.
[[nodiscard]] std::vector<std::string> finalPaths(const Analysis& analysis);

[[nodiscard]] bool hasWarning(const std::vector<Warning>& warnings, WarningCode code);
/// For messages of failed tests.
[[nodiscard]] std::string text(const std::vector<Warning>& warnings);
/// "/a overwritten 10 stored 0 killed 1", one a waste item, in path order.
[[nodiscard]] std::vector<std::string> wasteLines(const Analysis& analysis);
/// The timeline of a path: "0:added 2:removed"; "absent" when there is no such node.
[[nodiscard]] std::string timelineOf(const Analysis& analysis, std::string_view path);

} // namespace layerscope::fixture

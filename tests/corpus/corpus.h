// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace layerscope::fixture {

/// $LAYERSCOPE_CORPUS, else the folder beside the repository; none when it is not there.
[[nodiscard]] std::optional<std::filesystem::path> corpusFolder();
/// All files below `folder` whose name ends so, sorted.
[[nodiscard]] std::vector<std::filesystem::path> filesEnding(
    const std::filesystem::path& folder, const std::string& suffix);
/// A small file, gunzipped when it is gzip.
[[nodiscard]] std::string readPossiblyPacked(const std::filesystem::path& path);

struct ProcessResult {
    int exitCode = -1; ///< -1: it did not exit by itself
    int signal = 0;
    bool timedOut = false;
    double seconds = 0;
    long peakKib = 0; ///< largest resident set
    std::string standardOutput;
    std::string standardError;
};
/// Runs a program to its end, or kills it after `seconds`.
[[nodiscard]] ProcessResult run(const std::vector<std::string>& command, double seconds);

} // namespace layerscope::fixture

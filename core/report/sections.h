// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"
#include "core/report/document.h"
#include "core/report/phrases.h"
#include "core/report/report.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Parts that several documents have.

namespace layerscope {

inline constexpr size_t usualTop = 20; ///< items of a list, unless told otherwise

/// An empty one in the language that is asked for.
[[nodiscard]] Document documentIn(const ReportOptions& options);
/// Unless there is nothing in it but a title.
void addSection(Document& document, Section section);
/// Says at the end of the subtitle when the report was made, if that is to be said.
void addDate(Document& document, const ReportOptions& options);

[[nodiscard]] inline Column left(std::string title, size_t maxWidth = 0, bool isVerbatim = false)
{
    return { std::move(title), Column::Align::Left, maxWidth, isVerbatim };
}
[[nodiscard]] inline Column right(std::string title) { return { std::move(title), Column::Align::Right }; }

/// A row "label  value"; nothing is added when there is no value.
void addFact(Table& facts, std::string label, std::vector<std::string> values, Tone tone = Tone::Normal);
[[nodiscard]] Table factsTable();

/// "docker-archive, gzip".
[[nodiscard]] std::string kindText(const SourceInfo& source);
/// What an attestation or artifact is about, digests shortened: "sha256:0123456789ab", "application/x". Empty for images.
[[nodiscard]] std::string aboutText(const ImageSummary& image);
/// "linux/arm64"; empty when the index says it is no platform.
[[nodiscard]] std::string platformText(const ImageSummary& image);
[[nodiscard]] std::vector<std::string> shown(const std::vector<std::string>& texts); ///< each escaped

[[nodiscard]] Tone toneOf(Severity severity);
/// Damage first, then warnings, then notes; within these in the order given. An empty section without warnings.
[[nodiscard]] Section warningSection(std::span<const Warning> warnings, const Say& say);

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/language.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace layerscope {

/// The few words that a table brings itself.
enum class Word : uint8_t {
    Metric,
    Change,
    Service,
    Stage,
    Size,
    Total,
    Overall,
    Unchanged,
    To, ///< between the ends of a signed range
    Points,
    Yes,
    No,
    Stated,
    Computed,
    Measured,
    Imported,
    Runs,
    Problems,
    Place,
    Problem,
    Baseline,
    Comma,
    Colon,
    Semicolon,
    FullStop,
};
[[nodiscard]] std::string_view word(Word which, Language language);

/// What a table says about its cells; "%1" and "%2" stand for what is put in.
enum class Phrase : uint8_t {
    NeverMeasured, ///< %1 a measure
    NeverImported,
    ImageUnusable, ///< %1 a path, %2 why
    NoImage,
    ValueStands,
    OtherImage, ///< %1 the image then, %2 the image now
    UnknownImage,
    NotOfKind, ///< %1 a cell, %2 a dimension
    NotUnderstood, ///< %1 a cell
    NotComparable, ///< %1 a cell, %2 another
    BaselineName, ///< %1 a variant
    // what charts say below themselves, parts of one sentence
    GroupScale,
    ChartScale,
    TextsNotDrawn,
    NegativesNotDrawn,
    RangesOutlined,
    ArrowsOpen,
    RowsLeftOut, ///< %1 a count
    // what charts are called
    BarChart, ///< %1 a title
    StageChain, ///< %1 a title
    FromStage, ///< %1 a stage
};
[[nodiscard]] std::string phrase(
    Phrase which, Language language, std::string_view first = {}, std::string_view second = {});

} // namespace layerscope

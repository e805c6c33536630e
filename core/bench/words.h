// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/base/language.h"
#include "core/bench/quantity.h"

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
    // faults of documents
    HasToBe, ///< %1 what is expected, %2 what is there
    HasToBeOneOf, ///< %1 what is there, %2 the choices
    NeedsPath, ///< %1 a measure
    Missing,
    Twice, ///< %1 an id
    Nowhere, ///< %1 an id
    IsComputed, ///< %1 the id of a column
    Circle, ///< %1 ids
};
[[nodiscard]] std::string phrase(
    Phrase which, Language language, std::string_view first = {}, std::string_view second = {});
/// What a document has at a place, or should have: "a text", "an object". What is no such word stays as it is.
[[nodiscard]] std::string_view shapeName(std::string_view english, Language language);
[[nodiscard]] std::string_view dimensionName(Dimension dimension, Language language); ///< "size"
/// For messages: at most 80 bytes of a text, and "…" where there was more.
[[nodiscard]] std::string excerpt(std::string_view utf8);
/// Why something could not be used; the system's own words stay English where they say more than the kind of the error.
[[nodiscard]] std::string reason(const Error& error, Language language);

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/language.h"
#include "core/bench/document.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace layerscope {

/// A metric that a benchmark can have: taken from an image or a log, or entered by hand.
struct BenchMetric {
    enum class Group : uint8_t { Size, Composition, Configuration, Transfer, Build, Run };
    enum class Source : uint8_t { Measured, Imported, Entered };
    enum class Needs : uint8_t {
        Nothing,
        Path, ///< path or glob inside the image: BenchMeasure::path
        Column, ///< name of a CSV column and its files: BenchImport::what, BenchImport::files
    };

    std::string_view key; ///< names the metric; of measures the name in measureNames()
    Group group = Group::Size;
    Source source = Source::Measured;
    Better better = Better::Neutral;
    Dimension dimension = Dimension::Text; ///< of its values
    Needs needs = Needs::Nothing;
    std::string_view importFrom; ///< Imported: BenchImport::from and BenchImport::what
    std::string_view importWhat;
    std::string_view english; ///< name
    std::string_view chinese;
    std::string_view englishAbout; ///< one sentence
    std::string_view chineseAbout;

    [[nodiscard]] std::string_view name(Language language) const
    {
        return language == Language::English ? english : chinese;
    }
    [[nodiscard]] std::string_view about(Language language) const
    {
        return language == Language::English ? englishAbout : chineseAbout;
    }
    /// Compares two images: the second is that of the baseline where nothing else is said.
    [[nodiscard]] bool isPair() const;
    /// What it needs is left to be filled in.
    [[nodiscard]] BenchRow row(Language language) const;
    /// Of a fleet; with an empty id. Imported metrics have none and give one to be entered.
    [[nodiscard]] BenchColumn column(Language language) const;
};

/// All of them, by group.
[[nodiscard]] std::span<const BenchMetric> benchCatalogue();
[[nodiscard]] const BenchMetric* findBenchMetric(std::string_view key);
[[nodiscard]] std::string_view groupName(BenchMetric::Group group, Language language);

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/bench/document.h"
#include "core/bench/table.h"

#include <span>

namespace layerscope {

/// How measured and imported values are written.
struct RecordStyle {
    SizeUnit unit = SizeUnit::Decimal;
    std::optional<int> decimals;
    Language language = Language::English;
};

/// "875.8MB", "12.3秒", "85.2%", "yes". The quantity has the exact value, its text the rounded one.
[[nodiscard]] Quantity recordQuantity(const BenchRecord& record, const RecordStyle& style);

/// The sum of like quantities; those of unlike dimensions stand beside each other, "2.5核 + 3.5GB". Percentages, scores and
/// texts have no sum; blanks count nothing. Empty when there is nothing to add.
struct Sum {
    std::string text;
    std::optional<Quantity> quantity; ///< when all are like one another
};
[[nodiscard]] Sum sumOf(std::span<const Quantity> quantities, SizeUnit unit);

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/comparison.h"
#include "core/report/phrases.h"

#include <string>
#include <string_view>
#include <vector>

/// What the reports on a comparison say alike, before it is escaped for a format.

namespace layerscope {

/// What to call the two, so that they can be told apart where that is possible: the name of the image, with platform or
/// file when both have the same, and with the scope when it is not the whole image.
struct SideNames {
    std::string a;
    std::string b;
};
[[nodiscard]] SideNames sideNames(const Comparison& comparison, const Say& say);
/// "a", "b".
[[nodiscard]] std::string_view name(ComparisonGap::Side side);
[[nodiscard]] const Analysis& sideOf(const Comparison& comparison, ComparisonGap::Side side);
[[nodiscard]] Scope scopeOf(const std::shared_ptr<const ScopedTree>& tree); ///< Final where there is none

/// The names of a set of aspects, in the order of the enum.
[[nodiscard]] std::vector<std::string> namesOf(Aspects aspects);

/// What is wrong with one side. Gaps are damage with the code "not-compared".
struct SidedWarning {
    ComparisonGap::Side side = ComparisonGap::Side::A;
    std::string_view code;
    Severity severity = Severity::Note;
    std::string subject;
    std::string detail;
};
/// Those of A, those of B, then the gaps.
[[nodiscard]] std::vector<SidedWarning> warningsOf(const Comparison& comparison, const Say& say);

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/bench/document.h"

#include <nlohmann/json.hpp>

#include <string>

/// The JSON behind a benchmark document. Private to core.

namespace layerscope {

/// Keeps the order of members.
struct BenchJson {
    nlohmann::ordered_json value;
    std::string text; ///< of the whole document only
};

/// Never throws; what has the wrong shape is a fault and reads as absent.
void readBench(BenchDocument& document, const nlohmann::ordered_json& root);

/// What the document says now: what it was read from, with what has changed.
[[nodiscard]] nlohmann::ordered_json benchJson(const BenchDocument& document);

/// What is wrong with the document as it is now: some of what was found when it was read may have been put right.
[[nodiscard]] std::vector<BenchFault> faultsNow(const BenchDocument& document);

/// Objects and lists of plain values that fit stand on one line.
[[nodiscard]] std::string printJson(const nlohmann::ordered_json& value);

/// `now` in the layout of `text`, which is that of `before`: what has not changed is copied to the byte, numbers and
/// spaces included.
[[nodiscard]] std::string patchJson(
    const std::string& text, const nlohmann::ordered_json& before, const nlohmann::ordered_json& now);

/// A member that stands more than once in its object.
struct RepeatedMember {
    std::string key;
    size_t line = 1; ///< of the second
};
/// The first of them in a text that was parsed without an error.
[[nodiscard]] std::optional<RepeatedMember> findRepeatedMember(std::string_view text);

} // namespace layerscope

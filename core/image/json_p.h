// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/limits.h"
#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Reading somebody else's JSON: nothing here throws, and what has the wrong shape reads as absent.
/// Private to core: nlohmann/json stays out of the public headers.

namespace layerscope::json {

using Value = nlohmann::json;

/// Parses text of at most Limits::jsonBytes nested at most Limits::jsonDepth deep. `subject` is named in the error.
[[nodiscard]] Result<Value> parse(const std::string& text, const std::string& subject, const Limits& limits);

/// The same with the members of objects in the order they are written, which is that of the first where one is repeated.
[[nodiscard]] Result<nlohmann::ordered_json> parseOrdered(
    const std::string& text, const std::string& subject, const Limits& limits);

/// The member `key` of an object, or null.
[[nodiscard]] const Value& member(const Value& object, std::string_view key);
[[nodiscard]] std::string string(const Value& object, std::string_view key);
[[nodiscard]] bool boolean(const Value& object, std::string_view key);
/// A number that is whole and not negative.
[[nodiscard]] std::optional<uint64_t> count(const Value& object, std::string_view key);
[[nodiscard]] int64_t integer(const Value& object, std::string_view key);
/// An array of strings; a single string counts as an array of one; other elements are left out.
[[nodiscard]] std::vector<std::string> strings(const Value& object, std::string_view key);
/// An object's string members.
[[nodiscard]] std::map<std::string, std::string> stringMap(const Value& object, std::string_view key);
/// The keys of an object such as Docker's sets {"8080/tcp": {}}, sorted.
[[nodiscard]] std::vector<std::string> keys(const Value& object, std::string_view key);
/// The elements of an array as they are written, without the space around them. `array` was parsed without an error.
[[nodiscard]] std::vector<std::string_view> elementTexts(std::string_view array);

} // namespace layerscope::json

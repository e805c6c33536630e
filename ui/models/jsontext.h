// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <string_view>
#include <vector>

namespace layerscope {

/// JSON as it is read: one value or key a line, indented.
struct JsonText {
    QString text;
    bool whole = true; ///< false: long strings, or the end, were left out
};

struct JsonTextLimits {
    size_t characters = 1'000'000; ///< of the text
    size_t stringBytes = 2'000; ///< of one string
    int depth = 40; ///< levels that are indented further than their parents
};

/// Lays stored JSON out anew without changing a token: keys keep their order and numbers their digits, and what is no
/// JSON comes out as well as it can. Names are from an image: control and direction characters are escaped.
[[nodiscard]] JsonText prettyJson(std::string_view json, const JsonTextLimits& limits = {});

struct JsonToken {
    enum class Kind { Key, String, Number, Literal };
    int start = 0;
    int length = 0;
    Kind kind = Kind::String;
    bool operator==(const JsonToken&) const = default;
};
/// What is to be coloured in one line of prettyJson().
[[nodiscard]] std::vector<JsonToken> jsonTokens(QStringView line);

} // namespace layerscope

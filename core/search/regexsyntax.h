// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/search/bytesequences.h"
#include "core/search/regex.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace layerscope {

/// A regular expression, read but not yet written out.
struct RegexTree {
    struct Node {
        enum class Kind : uint8_t {
            Bytes, ///< one of `sequences`
            Begin,
            End,
            Concatenation, ///< of all children; none = the empty text
            Alternatives,
            Repeat, ///< of the only child
        };
        static constexpr uint32_t unlimited = UINT32_MAX;

        Kind kind = Kind::Concatenation;
        uint32_t least = 0; ///< Repeat
        uint32_t most = 0;
        std::vector<uint32_t> children;
        std::vector<ByteSequence> sequences;
    };
    std::vector<Node> nodes;
    uint32_t root = 0;
};

[[nodiscard]] std::variant<RegexTree, PatternFault> parseRegex(std::string_view pattern, Regex::Case letters);

} // namespace layerscope

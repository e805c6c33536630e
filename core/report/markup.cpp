// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/markup.h"

#include "core/base/text.h"

namespace layerscope {

namespace {

    constexpr std::string_view replacement = "\uFFFD";

    std::string_view entityOf(char c)
    {
        switch (c) {
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '&':
            return "&amp;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            break;
        }
        const bool isControl = static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
        return isControl ? replacement : std::string_view();
    }

    /// U+FFFE and U+FFFF; the surrogates are no UTF-8 in the first place.
    bool isNoCharacter(std::string_view text)
    {
        return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF");
    }

} // namespace

std::string escapeMarkup(std::string_view text)
{
    const std::string valid = escapeInvalidUtf8(text);
    std::string out;
    out.reserve(valid.size());
    for (size_t at = 0; at < valid.size(); ++at) {
        if (isNoCharacter(std::string_view(valid).substr(at))) {
            out += replacement;
            at += 2;
        } else if (const std::string_view entity = entityOf(valid[at]); !entity.empty()) {
            out += entity;
        } else {
            out += valid[at];
        }
    }
    return out;
}

} // namespace layerscope

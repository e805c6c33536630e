// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <map>
#include <string>
#include <string_view>

namespace layerscope {

struct PdfFacts {
    std::string date; ///< "2026-11-22"; empty: the file does not say when it was made
    std::string language; ///< "zh-CN"
    /// What fonts share a glyph for: characters that the file would give back when text is copied, with those that were written.
    std::map<char16_t, char16_t> characters;
};

/// Rewrites what QPdfWriter made so that the same report gives the same bytes. Qt numbers the fonts in the order of a hash table, puts in
/// the time of day, and gives back Kangxi radicals for the ideographs that look like them. What it does not
/// understand comes back as it was.
[[nodiscard]] std::string settledPdf(std::string_view pdf, const PdfFacts& facts);

} // namespace layerscope

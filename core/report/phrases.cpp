// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/phrases.h"

#include "core/base/text.h"

#include <algorithm>

namespace layerscope {

std::string_view ReportPhrase::named(std::string_view english, Language language)
{
    const auto found = std::ranges::find(phrasePairs, english, &PhrasePair::english);
    return language == Language::English || found == phrasePairs.end() ? english : found->chinese;
}

std::string Say::operator()(
    ReportPhrase phrase, std::string_view first, std::string_view second, std::string_view third) const
{
    const std::array values { first, second, third };
    const std::string_view text = phrase.in(m_language);
    std::string said;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '3')
            said += values[static_cast<size_t>(text[++i] - '1')];
        else
            said += text[i];
    }
    return said;
}

std::string Say::counted(uint64_t count, ReportPhrase one, ReportPhrase many) const
{
    return (*this)(count == 1 ? one : many, formatCount(count));
}

void Say::append(std::string& list, std::string_view item, ReportPhrase separator) const
{
    if (!list.empty() && !item.empty())
        list += separator.in(m_language);
    list += item;
}

} // namespace layerscope

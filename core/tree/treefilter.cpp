// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/tree/treefilter.h"

#include <algorithm>
#include <array>

namespace layerscope {

namespace {

    constexpr uint32_t stopCheckInterval = 1u << 14;

    char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

    std::string lowered(std::string_view text)
    {
        std::string result(text);
        std::transform(result.begin(), result.end(), result.begin(), lower);
        return result;
    }

    bool containsLowered(std::string_view text, std::string_view part)
    {
        return std::search(text.begin(), text.end(), part.begin(), part.end(), [](char a, char b) {
            return lower(a) == b;
        }) != text.end();
    }

    /// Matches the class that starts at pattern[0] == '['; moves `pattern` behind it. A class that is never closed is a
    /// plain bracket.
    bool classMatches(std::string_view& pattern, char c)
    {
        const auto close = pattern.find(']', 2);
        if (close == std::string_view::npos) {
            pattern.remove_prefix(1);
            return c == '[';
        }
        std::string_view body = pattern.substr(1, close - 1);
        pattern.remove_prefix(close + 1);
        const bool negated = body.front() == '!' || body.front() == '^';
        if (negated)
            body.remove_prefix(1);
        bool found = false;
        for (size_t i = 0; i < body.size(); ++i) {
            const bool range = i + 2 < body.size() && body[i + 1] == '-';
            const char last = range ? body[i + 2] : body[i];
            found = found || (lower(body[i]) <= c && c <= lower(last));
            if (range)
                i += 2;
        }
        return found != negated;
    }

} // namespace

bool globMatches(std::string_view pattern, std::string_view text)
{
    // Only the last star can ever need to take more, so one place to go back to is enough.
    std::string_view afterStar;
    size_t retry = 0;
    bool star = false;
    size_t i = 0;
    std::string_view rest = pattern;
    while (i < text.size() || !rest.empty()) {
        std::string_view next = rest;
        bool ok = false;
        if (!rest.empty() && rest.front() == '*') {
            rest.remove_prefix(1);
            afterStar = rest;
            retry = i;
            star = true;
            continue;
        }
        if (!rest.empty() && i < text.size()) {
            const char c = lower(text[i]);
            if (rest.front() == '[') {
                ok = classMatches(next, c);
            } else {
                ok = rest.front() == '?' || lower(rest.front()) == c;
                next.remove_prefix(1);
            }
        }
        if (ok) {
            rest = next;
            ++i;
        } else if (star && retry < text.size()) {
            rest = afterStar;
            i = ++retry;
        } else {
            return false;
        }
    }
    return true;
}

NameQuery::NameQuery(std::string_view text)
    : m_text(lowered(text))
    , m_isGlob(text.find_first_of("*?[") != std::string_view::npos)
    , m_wantsPath(text.find('/') != std::string_view::npos)
{
}

bool NameQuery::matches(std::string_view nameOrPath) const
{
    return m_isGlob ? globMatches(m_text, nameOrPath) : containsLowered(nameOrPath, m_text);
}

std::shared_ptr<const TreeFilter> TreeFilter::build(
    const ScopedTree& tree, TreeQuery query, std::stop_token stop)
{
    auto result = std::make_shared<TreeFilter>();
    const PathTree& paths = tree.analysis()->tree;
    const auto count = static_cast<uint32_t>(paths.nodeCount());
    const NameQuery text(query.text);
    const auto meetsText = [&](NodeId n) {
        return text.isEmpty()
            || (text.wantsPath() ? text.matches(paths.path(n)) : text.matches(paths.name(n)));
    };
    std::array<bool, 6> wanted {};
    for (const Change change : query.changes)
        wanted[static_cast<size_t>(change)] = true;

    // Parents have smaller ids: forwards a match is handed down, backwards it is handed up.
    std::vector<bool> named(count);
    result->m_shown.assign(count, false);
    for (uint32_t i = 0; i < count; ++i) {
        if (i % stopCheckInterval == 0 && stop.stop_requested())
            return nullptr;
        const NodeId n(i);
        if (!tree.contains(n))
            continue;
        named[i] = (i != 0 && named[paths.parent(n).index()]) || meetsText(n);
        const bool changeMeets = query.changes.empty()
            || (wanted[static_cast<size_t>(tree.change(n))]
                && (!tree.isDirectory(n) || tree.version(n) || tree.change(n) == Change::Removed));
        if (!named[i] || !changeMeets)
            continue;
        result->m_shown[i] = true;
        ++result->m_matches;
        if (!tree.isDirectory(n))
            result->m_bytes += tree.bytes(n);
    }
    for (uint32_t i = count; i-- > 1;) {
        if (result->m_shown[i])
            result->m_shown[paths.parent(NodeId(i)).index()] = true;
    }
    result->m_query = std::move(query);
    return result;
}

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>
#include <vector>

namespace layerscope {

/// Elements [first, end) of a list.
struct ListRun {
    size_t first = 0;
    size_t end = 0;
};

/// Elements that both lists begin and end with.
struct CommonEnds {
    size_t front = 0;
    size_t back = 0;
};
template <typename List, typename Key>
CommonEnds commonEnds(const List& a, const List& b, Key key)
{
    CommonEnds common;
    const size_t least = std::min(a.size(), b.size());
    while (common.front < least && key(a[common.front]) == key(b[common.front]))
        ++common.front;
    while (common.back < least - common.front
        && key(a[a.size() - 1 - common.back]) == key(b[b.size() - 1 - common.back]))
        ++common.back;
    return common;
}

/// What makes one list of another: first `removed` goes, back to front, then `added` comes, front to back; indexes are those of
/// the list before and of the one after. What both have stays, unless its order is another one.
struct ListDifference {
    std::vector<ListRun> removed;
    std::vector<ListRun> added;
};

namespace detail {

    /// Runs of [first, end) in `list` whose keys are not in `other`, and the keys of the rest in their order.
    template <typename List, typename Key, typename Keys, typename Kept>
    std::vector<ListRun> runsWithout(const List& list, ListRun part, Key key, const Keys& other, Kept& kept)
    {
        std::vector<ListRun> runs;
        for (size_t i = part.first; i < part.end; ++i) {
            if (other.contains(key(list[i])))
                kept.push_back(key(list[i]));
            else if (!runs.empty() && runs.back().end == i)
                runs.back().end = i + 1;
            else
                runs.push_back({ i, i + 1 });
        }
        return runs;
    }

} // namespace detail

/// Keys are unique within a list.
template <typename List, typename Key>
ListDifference differenceOf(const List& before, const List& after, Key key)
{
    const CommonEnds common = commonEnds(before, after, key);
    const ListRun old { common.front, before.size() - common.back };
    const ListRun now { common.front, after.size() - common.back };
    using KeyValue = std::decay_t<decltype(key(before[0]))>;
    const auto keys = [&](const List& list, ListRun part) {
        std::set<KeyValue> found;
        for (size_t i = part.first; i < part.end; ++i)
            found.insert(key(list[i]));
        return found;
    };
    std::vector<KeyValue> keptBefore;
    std::vector<KeyValue> keptAfter;
    ListDifference difference { detail::runsWithout(before, old, key, keys(after, now), keptBefore),
        detail::runsWithout(after, now, key, keys(before, old), keptAfter) };
    if (keptBefore == keptAfter)
        return difference;
    return { { old }, { now } };
}

} // namespace layerscope

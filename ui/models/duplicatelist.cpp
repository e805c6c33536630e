// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/duplicatelist.h"

#include "core/search/hitorder.h"
#include "core/search/search.h"
#include "core/tree/pathranks.h"

#include <algorithm>
#include <span>
#include <utility>

namespace layerscope {

namespace {

    /// The paths that match, by NodeId; nothing when stopped.
    std::optional<std::vector<bool>> matching(
        const Analysis& analysis, const std::string& filter, const std::stop_token& stop)
    {
        SearchQuery query;
        query.text = filter;
        if (filter.find_first_of("*?[") != std::string::npos)
            query.kind = SearchQuery::Kind::Glob;
        std::vector<bool> matches(analysis.tree.nodeCount());
        const SearchSummary summary = search(
            analysis, query,
            [&](std::span<const SearchHit> hits) {
                for (const SearchHit& hit : hits)
                    matches[hit.node.index()] = true;
            },
            stop);
        // A pattern that is none matches nothing.
        if (!summary.complete && !summary.fault)
            return std::nullopt;
        return matches;
    }

} // namespace

std::shared_ptr<const DuplicateList> DuplicateList::build(
    std::shared_ptr<const Analysis> analysis, const std::string& filter, Order order, std::stop_token stop)
{
    std::optional<std::vector<bool>> matches;
    if (!filter.empty()) {
        matches = matching(*analysis, filter, stop);
        if (!matches)
            return nullptr;
    }
    auto list = std::make_shared<DuplicateList>();
    list->m_analysis = std::move(analysis);
    list->collect(matches ? &*matches : nullptr);
    if (stop.stop_requested())
        return nullptr;
    list->sort(order);
    list->indexPaths();
    return list;
}

void DuplicateList::collect(const std::vector<bool>* matches)
{
    const auto& groups = m_analysis->duplicates;
    for (size_t i = 0; i < groups.size(); ++i) {
        const DuplicateGroup& group = groups[i];
        if (matches && std::none_of(group.nodes.begin(), group.nodes.end(), [matches](NodeId node) {
                return (*matches)[node.index()];
            }))
            continue;
        m_groups.push_back(static_cast<uint32_t>(i));
        m_bytes += group.bytes;
        m_largestBytes = std::max(m_largestBytes, group.bytes);
        m_copies += group.count;
    }
}

/// The analysis has them by bytes, largest first, then in tree order; that is also what breaks ties.
void DuplicateList::sort(Order order)
{
    const auto& groups = m_analysis->duplicates;
    const std::vector<uint32_t> ranks
        = order.by == By::Path ? pathRanks(m_analysis->tree) : std::vector<uint32_t>();
    const auto key = [&](uint32_t index) -> uint64_t {
        const DuplicateGroup& group = groups[index];
        switch (order.by) {
        case By::Path:
            return ranks[group.nodes.front().index()];
        case By::Size:
            return group.size;
        case By::Copies:
            return group.count;
        case By::Bytes:
            break;
        }
        return group.bytes;
    };
    std::stable_sort(m_groups.begin(), m_groups.end(),
        [&](uint32_t a, uint32_t b) { return order.descending ? key(a) > key(b) : key(a) < key(b); });
}

void DuplicateList::indexPaths()
{
    for (size_t i = 0; i < m_groups.size(); ++i) {
        for (const NodeId node : group(i).nodes)
            m_byPath.emplace_back(node, static_cast<uint32_t>(i));
    }
    std::sort(m_byPath.begin(), m_byPath.end());
}

std::optional<DuplicateList::Position> DuplicateList::find(NodeId node) const
{
    const auto found = std::lower_bound(m_byPath.begin(), m_byPath.end(), std::pair(node, uint32_t { 0 }));
    if (found == m_byPath.end() || found->first != node)
        return std::nullopt;
    const auto& nodes = group(found->second).nodes;
    const auto path = std::lower_bound(nodes.begin(), nodes.end(), node);
    return Position { found->second, static_cast<uint32_t>(path - nodes.begin()) };
}

} // namespace layerscope

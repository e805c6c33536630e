// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/analysis/wastegroups.h"

#include "core/tree/pathranks.h"
#include "core/tree/treefilter.h"

#include <algorithm>
#include <limits>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace layerscope {

namespace {

    using Items = std::vector<uint32_t>; ///< indexes in Analysis::waste, largest first

    /// Of a WasteItem or a WasteRow: the layer that stored it, then the one that made it dead.
    template <typename Wasted>
    uint64_t pairKey(const Wasted& wasted)
    {
        return uint64_t { wasted.storedIn.value } << 32 | wasted.killedBy.value;
    }

    std::vector<std::pair<NodeId, Items>> partition(
        const Analysis& analysis, const Items& items, uint64_t (*key)(const WasteItem&))
    {
        std::unordered_map<uint64_t, size_t> slot;
        std::vector<std::pair<NodeId, Items>> parts;
        for (const uint32_t i : items) {
            const auto [it, isNew] = slot.try_emplace(key(analysis.waste[i]), parts.size());
            if (isNew)
                parts.emplace_back(NodeId(), Items());
            parts[it->second].second.push_back(i);
        }
        return parts;
    }

    /// Builds the rows breadth first, so that children of a row are contiguous.
    class Builder {
    public:
        Builder(
            const Analysis& analysis, std::vector<WasteRow>& rows, WasteGrouping grouping, WasteOrder order)
            : m_analysis(analysis)
            , m_rows(rows)
            , m_grouping(grouping)
            , m_order(order)
        {
            if (order.by == WasteOrder::By::Path)
                m_ranks = pathRanks(analysis.tree);
        }

        /// Groups become the children of the root. One of few items lists them; a larger one is split by folder first.
        void addGroups(const Items& all, const std::stop_token& stop)
        {
            constexpr size_t splitAbove = 12;
            const auto kind
                = m_grouping == WasteGrouping::Folder ? WasteRow::Kind::Folder : WasteRow::Kind::Group;
            const auto groups = addRows(0, kind, partsOf(all));
            const uint32_t firstGroup = m_rows[0].firstChild;
            for (uint32_t g = 0; g < groups.size() && !stop.stop_requested(); ++g) {
                const uint32_t row = firstGroup + g;
                auto folders = byFolder(groups[g]);
                if (groups[g].size() <= splitAbove || folders.size() < 2) {
                    addItems(row, groups[g]);
                    continue;
                }
                const auto inFolders = addRows(row, WasteRow::Kind::Folder, std::move(folders));
                const uint32_t firstFolder = m_rows[row].firstChild;
                for (uint32_t f = 0; f < inFolders.size(); ++f)
                    addItems(firstFolder + f, inFolders[f]);
            }
        }

        void addItems(uint32_t parent, const Items& items)
        {
            m_rows[parent].firstChild = static_cast<uint32_t>(m_rows.size());
            m_rows[parent].childCount = static_cast<uint32_t>(items.size());
            for (const uint32_t item : items) {
                WasteRow row = summarise(parent, WasteRow::Kind::Item, m_analysis.waste[item].node, { item });
                row.item = item;
                m_rows.push_back(row);
            }
            if (m_order != WasteOrder())
                std::stable_sort(m_rows.end() - static_cast<std::ptrdiff_t>(items.size()), m_rows.end(),
                    [this](const WasteRow& a, const WasteRow& b) { return isBefore(a, b); });
        }

    private:
        std::vector<std::pair<NodeId, Items>> partsOf(const Items& all) const
        {
            if (m_grouping == WasteGrouping::LayerPair)
                return partition(m_analysis, all, pairKey<WasteItem>);
            if (m_grouping == WasteGrouping::Cause)
                return partition(
                    m_analysis, all, [](const WasteItem& item) { return static_cast<uint64_t>(item.cause); });
            return byFolder(all);
        }

        /// `parts` become children of `parent`, in the order asked for. Returns the items of each new row.
        std::vector<Items> addRows(
            uint32_t parent, WasteRow::Kind kind, std::vector<std::pair<NodeId, Items>> parts)
        {
            std::vector<WasteRow> made;
            made.reserve(parts.size());
            for (const auto& [node, items] : parts)
                made.push_back(summarise(parent, kind, node, items));
            std::vector<size_t> order(parts.size());
            for (size_t i = 0; i < order.size(); ++i)
                order[i] = i;
            std::stable_sort(
                order.begin(), order.end(), [&](size_t a, size_t b) { return isBefore(made[a], made[b]); });
            m_rows[parent].firstChild = static_cast<uint32_t>(m_rows.size());
            m_rows[parent].childCount = static_cast<uint32_t>(parts.size());
            std::vector<Items> result;
            for (const size_t i : order) {
                m_rows.push_back(made[i]);
                result.push_back(std::move(parts[i].second));
            }
            return result;
        }

        /// Splits items by the children of the deepest folder that holds them all; one part when that gives nothing.
        std::vector<std::pair<NodeId, Items>> byFolder(const Items& items) const
        {
            const PathTree& tree = m_analysis.tree;
            std::vector<std::vector<NodeId>> chains;
            chains.reserve(items.size());
            size_t common = std::numeric_limits<size_t>::max();
            for (const uint32_t item : items) {
                chains.push_back(folderChain(tree, m_analysis.waste[item].node));
                common = std::min(common, sharedPrefix(chains.front(), chains.back()));
            }
            std::unordered_map<uint32_t, size_t> slot;
            std::vector<std::pair<NodeId, Items>> parts;
            for (size_t i = 0; i < items.size(); ++i) {
                const auto& chain = chains[i];
                const NodeId folder = chain.size() > common ? chain[common]
                    : chain.empty()                         ? NodeId()
                                                            : chain.back();
                const auto [it, isNew] = slot.try_emplace(folder.value, parts.size());
                if (isNew)
                    parts.emplace_back(folder, Items());
                parts[it->second].second.push_back(items[i]);
            }
            return parts;
        }

        /// The folders from the root down to the one that holds `n`; empty for an item without a path.
        static std::vector<NodeId> folderChain(const PathTree& tree, NodeId n)
        {
            std::vector<NodeId> chain;
            if (!n.isValid())
                return chain;
            for (NodeId folder = tree.parent(n); folder.isValid(); folder = tree.parent(folder))
                chain.push_back(folder);
            std::reverse(chain.begin(), chain.end());
            return chain;
        }

        static size_t sharedPrefix(const std::vector<NodeId>& a, const std::vector<NodeId>& b)
        {
            return static_cast<size_t>(
                std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
        }

        uint64_t sortKey(const WasteRow& row) const
        {
            switch (m_order.by) {
            case WasteOrder::By::Bytes:
                return row.bytes;
            case WasteOrder::By::Items:
                return row.items;
            case WasteOrder::By::StoredIn:
                return row.storedIn.value;
            case WasteOrder::By::KilledBy:
                return row.killedBy.value;
            case WasteOrder::By::Path:
                break;
            }
            if (row.kind != WasteRow::Kind::Group)
                return row.node.isValid() ? m_ranks[row.node.index()] : std::numeric_limits<uint64_t>::max();
            return m_grouping == WasteGrouping::Cause ? row.causes : pairKey(row);
        }

        bool isBefore(const WasteRow& a, const WasteRow& b) const
        {
            const uint64_t keyA = sortKey(a), keyB = sortKey(b);
            if (keyA != keyB)
                return (keyA < keyB) != m_order.descending;
            return a.bytes > b.bytes;
        }

        WasteRow summarise(uint32_t parent, WasteRow::Kind kind, NodeId node, const Items& items) const
        {
            WasteRow row;
            row.kind = kind;
            row.parent = parent;
            row.node = node;
            row.items = items.size();
            bool first = true;
            for (const uint32_t i : items) {
                const WasteItem& item = m_analysis.waste[i];
                row.bytes += item.bytes;
                row.causes = static_cast<uint8_t>(row.causes | 1u << static_cast<unsigned>(item.cause));
                row.storedIn = first || row.storedIn == item.storedIn ? item.storedIn : LayerId();
                row.killedBy = first || row.killedBy == item.killedBy ? item.killedBy : LayerId();
                first = false;
            }
            return row;
        }

        const Analysis& m_analysis;
        std::vector<WasteRow>& m_rows;
        WasteGrouping m_grouping;
        WasteOrder m_order;
        std::vector<uint32_t> m_ranks; ///< only to sort by path
    };

    bool pathContains(const Analysis& analysis, const WasteItem& item, const std::string& filter)
    {
        return filter.empty() || globMatches(filter, analysis.path(item));
    }

} // namespace

WasteGroups::WasteGroups(std::shared_ptr<const Analysis> analysis, WasteGrouping grouping, LayerId firstLayer,
    std::string_view filter, WasteOrder order, std::stop_token stop)
    : m_analysis(std::move(analysis))
    , m_grouping(grouping)
{
    const bool glob = filter.find_first_of("*?[") != std::string_view::npos;
    const std::string pattern = filter.empty() ? std::string()
        : glob                                 ? "*" + std::string(filter)
                                               : "*" + std::string(filter) + "*";
    Items all;
    std::unordered_set<uint64_t> pairs;
    WasteRow root;
    for (uint32_t i = 0; i < m_analysis->waste.size(); ++i) {
        const WasteItem& item = m_analysis->waste[i];
        if (item.storedIn < firstLayer || !pathContains(*m_analysis, item, pattern))
            continue;
        if (stop.stop_requested())
            return;
        all.push_back(i);
        pairs.insert(pairKey(item));
        m_byCause[static_cast<size_t>(item.cause)] += item.bytes;
        root.bytes += item.bytes;
        ++root.items;
    }
    m_layerPairs = pairs.size();
    m_rows.push_back(root);
    Builder builder(*m_analysis, m_rows, grouping, order);
    if (grouping == WasteGrouping::Path)
        builder.addItems(0, all);
    else
        builder.addGroups(all, stop);
    for (uint32_t i = 0; i < m_rows[0].childCount; ++i)
        m_largestGroup = std::max(m_largestGroup, m_rows[m_rows[0].firstChild + i].bytes);
}

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/comparisonfilter.h"

#include "core/search/regex.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <variant>

namespace layerscope {

namespace {

    constexpr uint32_t stopCheckInterval = 1u << 14;

    bool isMadeBy(const ScopedTree* tree, NodeId node, LayerId layer)
    {
        if (!tree || !node.isValid() || !layer.isValid())
            return false;
        const Version* version = tree->version(node);
        return version && version->layer == layer.value;
    }

    /// What the query asks of a path itself.
    class PairTest {
    public:
        PairTest(const TreeComparison& tree, const ComparisonQuery& query)
            : m_tree(tree)
            , m_query(query)
            , m_text(query.text)
        {
            if (!query.isRegex || query.text.empty())
                return;
            const auto compiled = Regex::compile(query.text);
            m_isFaulty = std::holds_alternative<PatternFault>(compiled);
            if (!m_isFaulty)
                m_regex.emplace(std::get<Regex>(compiled));
        }

        [[nodiscard]] bool meetsText(PairId p)
        {
            if (m_isFaulty)
                return false;
            if (m_regex)
                return m_regex->matches(m_tree.path(p));
            return m_text.isEmpty()
                || m_text.matches(m_text.wantsPath() ? m_tree.path(p) : std::string(m_tree.name(p)));
        }

        [[nodiscard]] bool meetsRest(PairId p) const
        {
            return m_query.shown[static_cast<size_t>(m_tree.difference(p))] && meetsLayers(p);
        }

    private:
        [[nodiscard]] bool meetsLayers(PairId p) const
        {
            if (!m_query.layerA.isValid() && !m_query.layerB.isValid())
                return true;
            return isMadeBy(m_tree.treeA().get(), m_tree.nodeA(p), m_query.layerA)
                || isMadeBy(m_tree.treeB().get(), m_tree.nodeB(p), m_query.layerB);
        }

        const TreeComparison& m_tree;
        const ComparisonQuery& m_query;
        NameQuery m_text;
        std::optional<RegexRun> m_regex;
        bool m_isFaulty = false;
    };

} // namespace

std::shared_ptr<const ComparisonFilter> ComparisonFilter::build(
    const TreeComparison& tree, ComparisonQuery query, std::stop_token stop)
{
    auto result = std::make_shared<ComparisonFilter>();
    const auto count = static_cast<uint32_t>(tree.pairCount());
    PairTest test(tree, query);
    std::vector<bool> named(count, false); // itself or a folder above
    result->m_shown.assign(count, false);
    result->m_matches.assign(count, false);
    result->m_differing.assign(count, 0);
    for (uint32_t i = 0; i < count; ++i) {
        if (i % stopCheckInterval == 0 && stop.stop_requested())
            return nullptr;
        const PairId p(i);
        named[i] = (i != 0 && named[tree.parent(p).index()]) || test.meetsText(p);
        if (!named[i] || !test.meetsRest(p))
            continue;
        result->m_matches[i] = true;
        const Difference difference = tree.difference(p);
        result->m_differing[i] = difference != Difference::Same && difference != Difference::Ignored ? 1 : 0;
        result->m_shown[i] = true;
        if (tree.isOnlyDirectory(p))
            continue;
        ++result->m_count;
        const int64_t delta = tree.ownDelta(p);
        (delta > 0 ? result->m_growth : result->m_shrinkage) += static_cast<uint64_t>(std::abs(delta));
    }
    for (uint32_t i = count;
         i-- > 1;) { // from the leaves up: a parent's number is smaller than its children's
        const size_t parent = tree.parent(PairId(i)).index();
        if (result->m_shown[i])
            result->m_shown[parent] = true;
        result->m_differing[parent] += result->m_differing[i];
    }
    result->m_query = std::move(query);
    return result;
}

} // namespace layerscope

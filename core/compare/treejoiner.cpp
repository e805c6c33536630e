// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/treejoiner.h"

#include "core/search/pathmatcher.h"
#include "core/tree/change.h"

#include <variant>

namespace layerscope {

namespace {

    constexpr uint32_t stopCheckInterval = 1u << 14;

} // namespace

TreeJoiner::Side::Side(const ScopedTree* tree, const std::vector<std::string>& ignore)
    : m_tree(tree)
{
    if (!tree)
        return;
    if (tree->scope().kind == Scope::Kind::Layers) {
        m_firstLayer = tree->scope().first.value;
        findStored();
    }
    findIgnored(ignore);
}

/// A path is there when the layers store it, or something below it.
void TreeJoiner::Side::findStored()
{
    const PathTree& paths = m_tree->analysis()->tree;
    m_stored.assign(paths.nodeCount(), false);
    for (size_t n = paths.nodeCount(); n-- > 1;) {
        const NodeId node(n);
        if (!m_stored[n])
            m_stored[n] = m_tree->bytes(node) > 0
                || (m_tree->contains(node) && m_tree->change(node) != Change::Removed && state(node));
        if (m_stored[n])
            m_stored[paths.parent(node).index()] = true;
    }
}

void TreeJoiner::Side::findIgnored(const std::vector<std::string>& globs)
{
    const PathTree& paths = m_tree->analysis()->tree;
    for (const std::string& glob : globs) {
        SearchQuery query;
        query.text = glob;
        query.kind = SearchQuery::Kind::Glob;
        query.letters = Regex::Case::Matters;
        auto made = PathMatcher::make(paths, query);
        auto* matcher = std::get_if<std::unique_ptr<PathMatcher>>(&made);
        if (!matcher)
            continue; // Comparison::build() refuses such globs
        m_ignored.resize(paths.nodeCount(), false);
        for (size_t n = 1; n < paths.nodeCount(); ++n) {
            if ((*matcher)->matches(NodeId(n)))
                m_ignored[n] = true;
        }
    }
    for (size_t n = 1; n < m_ignored.size(); ++n) {
        if (m_ignored[paths.parent(NodeId(n)).index()])
            m_ignored[n] = true;
    }
}

bool TreeJoiner::Side::isThere(NodeId n) const
{
    return m_stored.empty() ? m_tree->contains(n) : m_stored[n.index()];
}

NodeId TreeJoiner::Side::root() const
{
    return m_tree && m_tree->analysis()->tree.nodeCount() > 0 ? PathTree::root() : NodeId {};
}

void TreeJoiner::Side::children(NodeId n, std::vector<NodeId>& result) const
{
    result.clear();
    if (!n.isValid())
        return;
    const PathTree& paths = m_tree->analysis()->tree;
    const uint32_t first = paths.firstChild(n).value;
    const uint32_t count = paths.childCount(n);
    for (uint32_t child = first; child < first + count; ++child) {
        if (isThere(NodeId(child)))
            result.emplace_back(child);
    }
}

const Version* TreeJoiner::Side::state(NodeId n) const
{
    const Version* version = m_tree->version(n);
    return version && version->layer >= m_firstLayer && version->change != Change::Removed ? version
                                                                                           : nullptr;
}

TreeJoiner::TreeJoiner(TreeComparison& result, std::stop_token stop)
    : m_result(result)
    , m_stop(std::move(stop))
    , m_a(result.m_a.get(), result.m_options.ignore)
    , m_b(result.m_b.get(), result.m_options.ignore)
{
}

bool TreeJoiner::run()
{
    append({}, m_a.root(), m_b.root());
    for (uint32_t p = 0; p < m_result.m_parent.size(); ++p) {
        if (p % stopCheckInterval == 0 && m_stop.stop_requested())
            return false;
        expand(PairId(p));
    }
    return true;
}

void TreeJoiner::append(PairId parent, NodeId a, NodeId b)
{
    Aspects aspects;
    // The root is on either side, whatever there is of it.
    const bool isRoot = !parent.isValid();
    const Difference difference
        = isRoot && !(a.isValid() && b.isValid()) ? Difference::Same : compare(a, b, aspects);
    m_result.m_parent.push_back(parent.value);
    m_result.m_firstChild.push_back(0);
    m_result.m_childCount.push_back(0);
    m_result.m_nodeA.push_back(a.value);
    m_result.m_nodeB.push_back(b.value);
    m_result.m_difference.push_back(difference);
    m_result.m_aspects.push_back(aspects);
}

void TreeJoiner::expand(PairId pair)
{
    m_a.children(m_result.nodeA(pair), m_childrenA);
    m_b.children(m_result.nodeB(pair), m_childrenB);
    const size_t first = m_result.m_parent.size();
    auto a = m_childrenA.begin();
    auto b = m_childrenB.begin();
    while (a != m_childrenA.end() || b != m_childrenB.end()) {
        int order = a == m_childrenA.end() ? 1 : -1;
        if (a != m_childrenA.end() && b != m_childrenB.end())
            order = m_a.name(*a).compare(m_b.name(*b));
        append(pair, order <= 0 ? *a : NodeId {}, order >= 0 ? *b : NodeId {});
        if (order <= 0)
            ++a;
        if (order >= 0)
            ++b;
    }
    m_result.m_firstChild[pair.index()] = static_cast<uint32_t>(first);
    m_result.m_childCount[pair.index()] = static_cast<uint32_t>(m_result.m_parent.size() - first);
}

Difference TreeJoiner::compare(NodeId a, NodeId b, Aspects& aspects) const
{
    if ((a.isValid() && m_a.isIgnored(a)) || (b.isValid() && m_b.isIgnored(b)))
        return Difference::Ignored;
    if (!a.isValid())
        return Difference::Added;
    if (!b.isValid())
        return Difference::Removed;
    aspects = aspectsOf(a, b).without(m_result.m_options.ignored);
    if (aspects.has(Aspect::Type)) {
        aspects = Aspect::Type; // modes and targets of different things are no differences
        return Difference::TypeChanged;
    }
    if (aspects.has(Aspect::Content))
        return Difference::Changed;
    return aspects.isEmpty() ? Difference::Same : Difference::Metadata;
}

Aspects TreeJoiner::aspectsOf(NodeId a, NodeId b) const
{
    const Version* stateA = m_a.state(a);
    const Version* stateB = m_b.state(b);
    if (stateA && stateB)
        return differingAspects(m_a.entries(), *stateA, m_b.entries(), *stateB);
    // A folder that only leads somewhere has no attributes of its own to differ in.
    const bool sameType
        = TreeComparison::typeIn(*m_result.m_a, a) == TreeComparison::typeIn(*m_result.m_b, b);
    return sameType ? Aspects {} : Aspects { Aspect::Type };
}

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/treecomparison.h"

#include "core/compare/differencesums.h"
#include "core/compare/movefinder.h"
#include "core/compare/treejoiner.h"

#include <algorithm>

namespace layerscope {

std::string_view name(Difference difference)
{
    switch (difference) {
    case Difference::Same:
        return "same";
    case Difference::Added:
        return "added";
    case Difference::Removed:
        return "removed";
    case Difference::Changed:
        return "changed";
    case Difference::Metadata:
        return "metadata_only";
    case Difference::TypeChanged:
        return "type_changed";
    case Difference::Moved:
        return "moved";
    case Difference::Ignored:
        return "ignored";
    }
    return "unknown";
}

std::shared_ptr<const TreeComparison> TreeComparison::build(std::shared_ptr<const ScopedTree> a,
    std::shared_ptr<const ScopedTree> b, CompareOptions options, std::stop_token stop)
{
    auto result = std::make_shared<TreeComparison>();
    result->m_a = std::move(a);
    result->m_b = std::move(b);
    result->m_options = std::move(options);
    if (!TreeJoiner(*result, stop).run() || !MoveFinder(*result, stop).run()
        || !DifferenceSums(*result, stop).run())
        return nullptr;
    return result;
}

std::string_view TreeComparison::name(PairId p) const
{
    if (const NodeId b = nodeB(p); b.isValid())
        return m_b->analysis()->tree.name(b);
    if (const NodeId a = nodeA(p); a.isValid())
        return m_a->analysis()->tree.name(a);
    return {};
}

std::string TreeComparison::path(PairId p) const
{
    if (const NodeId b = nodeB(p); b.isValid())
        return m_b->analysis()->tree.path(b);
    if (const NodeId a = nodeA(p); a.isValid())
        return m_a->analysis()->tree.path(a);
    return "/";
}

std::optional<PairId> TreeComparison::find(std::string_view path) const
{
    PairId pair = root();
    while (!path.empty()) {
        const size_t slash = path.find('/');
        const std::string_view part = path.substr(0, slash);
        path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
        if (part.empty())
            continue;
        uint32_t first = firstChild(pair).value;
        uint32_t end = first + childCount(pair);
        while (first < end) {
            const uint32_t middle = first + (end - first) / 2;
            if (name(PairId(middle)) < part)
                first = middle + 1;
            else
                end = middle;
        }
        if (first == firstChild(pair).value + childCount(pair) || name(PairId(first)) != part)
            return std::nullopt;
        pair = PairId(first);
    }
    return pair;
}

EntryType TreeComparison::typeIn(const ScopedTree& tree, NodeId node)
{
    if (tree.isDirectory(node))
        return EntryType::Directory;
    const EntryId entry = tree.attributes(node);
    return entry.isValid() ? tree.analysis()->entry(entry).type : EntryType::Directory;
}

std::optional<EntryType> TreeComparison::typeA(PairId p) const
{
    return nodeA(p).isValid() ? std::optional(typeIn(*m_a, nodeA(p))) : std::nullopt;
}

std::optional<EntryType> TreeComparison::typeB(PairId p) const
{
    return nodeB(p).isValid() ? std::optional(typeIn(*m_b, nodeB(p))) : std::nullopt;
}

EntryType TreeComparison::type(PairId p) const
{
    const std::optional<EntryType> b = typeB(p);
    return b ? *b : typeA(p).value_or(EntryType::Directory);
}

bool TreeComparison::isOnlyDirectory(PairId p) const
{
    return typeA(p).value_or(EntryType::Directory) == EntryType::Directory
        && typeB(p).value_or(EntryType::Directory) == EntryType::Directory;
}

PairId TreeComparison::movedTo(PairId p) const
{
    const auto found = std::ranges::lower_bound(m_moves, p, {}, &std::pair<PairId, PairId>::first);
    return found != m_moves.end() && found->first == p ? found->second : PairId {};
}

bool TreeComparison::isMoveRoot(PairId p) const
{
    const PairId other = movedTo(p);
    return other.isValid() && movedTo(parent(p)) != parent(other);
}

uint64_t TreeComparison::bytesA(PairId p) const { return nodeA(p).isValid() ? m_a->bytes(nodeA(p)) : 0; }

uint64_t TreeComparison::bytesB(PairId p) const { return nodeB(p).isValid() ? m_b->bytes(nodeB(p)) : 0; }

int64_t TreeComparison::ownDelta(PairId p) const
{
    int64_t own = delta(p);
    const uint32_t first = firstChild(p).value;
    for (uint32_t child = first; child < first + childCount(p); ++child)
        own -= delta(PairId(child));
    return own;
}

size_t TreeComparison::memoryBytes() const
{
    return (m_parent.capacity() + m_firstChild.capacity() + m_childCount.capacity() + m_nodeA.capacity()
               + m_nodeB.capacity() + m_differing.capacity())
        * sizeof(uint32_t)
        + m_difference.capacity() * sizeof(Difference) + m_aspects.capacity() * sizeof(Aspects)
        + m_churn.capacity() * sizeof(uint64_t) + m_moves.capacity() * sizeof(m_moves.front());
}

} // namespace layerscope

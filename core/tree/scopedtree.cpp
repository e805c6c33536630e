// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/tree/scopedtree.h"

#include "core/tree/change.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace layerscope {

namespace {

    constexpr size_t stopCheckInterval = 65'536;

} // namespace

ScopedTree::ScopedTree(std::shared_ptr<const Analysis> analysis, Scope scope, std::stop_token stop)
    : m_analysis(std::move(analysis))
    , m_asked(scope)
    , m_scope(scope)
    , m_entries(m_analysis->tree.nodeCount(), 0)
    , m_bytes(m_entries.size(), 0)
    , m_files(m_entries.size(), 0)
    , m_change(m_entries.size(), Change::None)
{
    if (m_entries.empty())
        return;
    m_entries.front() = 1; // the root is always there
    if (!m_analysis->layers.empty()) {
        normalizeScope();
        if (m_scope.kind == Scope::Kind::Layers)
            collectLayers(stop);
        else
            collectFilesystem(stop);
    }
    sumUp(stop);
}

void ScopedTree::normalizeScope()
{
    const LayerId last = m_analysis->lastLayer();
    if (m_scope.kind != Scope::Kind::Layers)
        m_scope.first = LayerId(0u);
    if (m_scope.kind == Scope::Kind::Final || m_scope.last > last)
        m_scope.last = last;
    m_scope.first = std::min(m_scope.first, m_scope.last);
}

/// UpTo and Final: what is visible after the last layer of the scope.
void ScopedTree::collectFilesystem(const std::stop_token& stop)
{
    const PathTree& tree = m_analysis->tree;
    std::unordered_set<EntryId> counted; // inodes whose storing name is gone
    for (size_t n = 1; n < m_entries.size(); ++n) {
        if (n % stopCheckInterval == 0 && stop.stop_requested())
            return;
        const Version* version = tree.visibleAt(NodeId(n), m_scope.last);
        if (!version)
            continue;
        m_entries[n] = 1;
        if (!version->source.isValid())
            continue;
        const LayerEntry& content = m_analysis->entry(version->source);
        if (content.type != EntryType::Regular)
            continue;
        m_files[n] = 1;
        if (version->entry == version->source
            || (!isStoringNameVisible(*version) && counted.insert(version->source).second))
            m_bytes[n] = content.size;
    }
}

/// The path that stored the content of a hard link still shows it.
bool ScopedTree::isStoringNameVisible(const Version& version) const
{
    const NodeId storing = m_analysis->node(version.source);
    const Version* there = storing.isValid() ? m_analysis->tree.visibleAt(storing, m_scope.last) : nullptr;
    return there && there->entry == version.source;
}

/// Layers: what the layers of the scope store, change and remove.
void ScopedTree::collectLayers(const std::stop_token& stop)
{
    m_hidden.assign(m_entries.size(), 0);
    const PathTree& tree = m_analysis->tree;
    for (size_t n = 0; n < m_entries.size(); ++n) {
        if (n % stopCheckInterval == 0 && stop.stop_requested())
            return;
        const Version* latest = latestInScope(NodeId(n));
        if (!latest)
            continue;
        const bool isThere = latest->change != Change::Removed;
        const Version* before = m_scope.first.value == 0
            ? nullptr
            : tree.visibleAt(NodeId(n), LayerId(m_scope.first.value - 1));
        if (!isThere && !before)
            continue; // came and went within the scope
        m_entries[n] = 1;
        m_change[n] = m_scope.first == m_scope.last
            ? latest->change
            : classifyChange(m_analysis->entries(), before, isThere ? latest : nullptr);
        if (n != 0)
            ++m_counts[static_cast<size_t>(m_change[n])];
        const bool isFile = isThere && latest->source.isValid()
            && m_analysis->entry(latest->source).type == EntryType::Regular;
        m_files[n] = isFile ? 1 : 0;
    }
    for (uint32_t k = m_scope.first.value; k <= m_scope.last.value; ++k)
        collectStored(LayerId(k));
    for (const WasteItem& item : m_analysis->waste) {
        const bool hiddenHere = item.killedBy >= m_scope.first && item.killedBy <= m_scope.last;
        if (hiddenHere && item.storedIn < m_scope.first && item.node.isValid()) {
            m_hidden[item.node.index()] += item.bytes;
            m_entries[item.node.index()] = 1; // its own name may have gone before the last hard link did
        }
    }
}

void ScopedTree::collectStored(LayerId layer)
{
    const LayerTable& table = m_analysis->table(layer);
    uint32_t id = m_analysis->layers[layer.index()].firstEntry.value;
    for (const LayerEntry& entry : table.entries) {
        const NodeId node = m_analysis->node(EntryId(id++));
        if (entry.size == 0)
            continue;
        if (node.isValid()) {
            m_bytes[node.index()] += entry.size;
            m_entries[node.index()] = 1;
        } else {
            m_unplaced += entry.size;
        }
    }
}

const Version* ScopedTree::latestInScope(NodeId n) const
{
    const std::span<const Version> versions = m_analysis->tree.timeline(n);
    for (auto it = versions.rbegin(); it != versions.rend(); ++it) {
        if (it->layer <= m_scope.last.value)
            return it->layer >= m_scope.first.value ? &*it : nullptr;
    }
    return nullptr;
}

/// Children have larger numbers than their parents: one pass from the end sums every subtree.
void ScopedTree::sumUp(const std::stop_token& stop)
{
    const PathTree& tree = m_analysis->tree;
    const bool markFolders = m_scope.kind == Scope::Kind::Layers;
    for (size_t n = m_entries.size(); n-- > 1;) {
        if (n % stopCheckInterval == 0 && stop.stop_requested())
            return;
        if (m_entries[n] == 0)
            continue;
        const size_t parent = tree.parent(NodeId(n)).index();
        m_entries[parent] += m_entries[n];
        m_bytes[parent] += m_bytes[n];
        m_files[parent] += m_files[n];
        if (!m_hidden.empty())
            m_hidden[parent] += m_hidden[n];
        if (markFolders && m_change[n] != Change::None && m_change[parent] == Change::None)
            m_change[parent] = Change::Modified;
    }
}

const Version* ScopedTree::version(NodeId n) const
{
    if (m_analysis->layers.empty())
        return nullptr;
    if (m_scope.kind != Scope::Kind::Layers)
        return m_analysis->tree.visibleAt(n, m_scope.last);
    const Version* latest = latestInScope(n);
    return latest ? latest : m_analysis->tree.visibleAt(n, m_scope.last);
}

ScopedTree::Own ScopedTree::own(NodeId n) const
{
    const PathTree& paths = m_analysis->tree;
    Own result { bytes(n), files(n) };
    const uint32_t first = paths.firstChild(n).value;
    for (uint32_t child = first; child < first + paths.childCount(n); ++child) {
        result.bytes -= bytes(NodeId(child));
        result.files -= files(NodeId(child));
    }
    return result;
}

Change ScopedTree::lastChange(NodeId n) const
{
    if (m_scope.kind == Scope::Kind::Layers)
        return change(n);
    const Version* shown = version(n);
    return shown ? shown->change : Change::None;
}

EntryId ScopedTree::attributes(NodeId n) const
{
    const Version* shown = version(n);
    if (shown && shown->change != Change::Removed)
        return shown->source;
    const std::span<const Version> versions = m_analysis->tree.timeline(n);
    for (auto it = versions.rbegin(); it != versions.rend(); ++it) {
        if (it->layer <= m_scope.last.value && it->change != Change::Removed)
            return it->source;
    }
    return {};
}

bool ScopedTree::isDirectory(NodeId n) const
{
    if (n == PathTree::root())
        return true;
    const EntryId entry = attributes(n);
    if (entry.isValid())
        return m_analysis->entry(entry).type == EntryType::Directory;
    return m_analysis->tree.childCount(n) > 0 || version(n) != nullptr;
}

std::vector<NodeId> ScopedTree::childrenByName(NodeId n) const
{
    std::vector<NodeId> children;
    const uint32_t first = m_analysis->tree.firstChild(n).value;
    const uint32_t count = m_analysis->tree.childCount(n);
    for (uint32_t child = first; child < first + count; ++child) {
        if (contains(NodeId(child)))
            children.emplace_back(child);
    }
    return children;
}

std::vector<NodeId> ScopedTree::childrenBySize(NodeId n) const
{
    std::vector<NodeId> children = childrenByName(n);
    std::ranges::stable_sort(children, [this](NodeId a, NodeId b) {
        return std::pair(bytes(a), hiddenBytes(a)) > std::pair(bytes(b), hiddenBytes(b));
    });
    return children;
}

} // namespace layerscope

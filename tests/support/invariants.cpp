// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/invariants.h"

#include "core/tree/scopedtree.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <sstream>
#include <unordered_set>

namespace layerscope::fixture {

namespace {

    constexpr size_t reportsKept = 40;
    constexpr size_t nodesSmall = 5'000; ///< up to here even quadratic checks are cheap
    constexpr size_t layersSmall = 12; ///< up to here every layer gets its scopes checked

    class Checker {
    public:
        explicit Checker(const std::shared_ptr<const Analysis>& analysis)
            : m_pointer(analysis)
            , m_a(*analysis)
            , m_tree(analysis->tree)
        {
        }

        std::vector<std::string> run()
        {
            checkTotals();
            checkLayers();
            checkWaste();
            checkDuplicates();
            checkTreeShape();
            checkTimelines();
            checkFinalTree();
            checkScopes();
            return std::move(m_broken);
        }

    private:
        template <typename... Parts>
        void expect(bool holds, const Parts&... parts)
        {
            if (holds || m_broken.size() >= reportsKept)
                return;
            std::ostringstream message;
            (message << ... << parts);
            m_broken.push_back(message.str());
        }
        template <typename A, typename B, typename... Parts>
        void equal(const A& is, const B& should, const Parts&... what)
        {
            expect(is == should, what..., ": ", is, " instead of ", should);
        }
        /// Spelled out only when it is printed.
        struct Place {
            const PathTree& tree;
            NodeId node;
            friend std::ostream& operator<<(std::ostream& out, const Place& p)
            {
                return out << " at " << p.tree.path(p.node);
            }
        };
        [[nodiscard]] Place at(NodeId n) const { return { m_tree, n }; }
        [[nodiscard]] bool isFile(const Version& v) const
        {
            return v.source.isValid() && m_a.entry(v.source).type == EntryType::Regular;
        }
        [[nodiscard]] bool isFolder(const Version& v) const
        {
            return v.implied || (v.entry.isValid() && m_a.entry(v.entry).type == EntryType::Directory);
        }
        /// First, last and a few between; all of few.
        [[nodiscard]] std::vector<LayerId> sampledLayers() const
        {
            std::vector<LayerId> result;
            const size_t step = m_a.layers.size() <= layersSmall ? 1 : m_a.layers.size() / 4;
            for (size_t k = 0; k < m_a.layers.size(); k += step)
                result.emplace_back(k);
            if (!result.empty() && result.back() != m_a.lastLayer())
                result.push_back(m_a.lastLayer());
            return result;
        }

        void checkTotals();
        void checkLayers();
        void checkLayer(const LayerInfo& layer);
        void checkWaste();
        void checkDuplicates();
        void checkTreeShape();
        void checkTimelines();
        void checkTimeline(NodeId n);
        void checkVersion(NodeId n, const Version& v, bool visibleBefore);
        void checkFinalTree();
        void checkParentsVisible(LayerId k);
        void checkScopes();
        void checkScope(const ScopedTree& scope);
        void checkLayerScope(LayerId k);

        const std::shared_ptr<const Analysis> m_pointer;
        const Analysis& m_a;
        const PathTree& m_tree;
        std::vector<std::string> m_broken;
    };

    void Checker::checkTotals()
    {
        const Totals& t = m_a.totals;
        equal(t.contentBytes, t.liveBytes + t.wastedBytes, "content = live + wasted");
        equal(t.layers, m_a.layers.size(), "totals.layers");
        expect(t.duplicateBytes <= t.liveBytes, "duplicate bytes ", t.duplicateBytes, " exceed live ",
            t.liveBytes);
        const double efficiency = t.contentBytes == 0
            ? 1
            : static_cast<double>(t.liveBytes) / static_cast<double>(t.contentBytes);
        expect(std::abs(t.efficiency() - efficiency) < 1e-12, "efficiency ", t.efficiency());
        expect(m_a.dive.efficiency >= 0 && m_a.dive.efficiency <= 1, "dive efficiency ", m_a.dive.efficiency);
    }

    void Checker::checkLayers()
    {
        uint64_t content = 0, wasted = 0, blob = 0, unpacked = 0, entries = 0;
        int64_t net = 0;
        for (const LayerInfo& layer : m_a.layers) {
            equal(layer.id.index(), static_cast<size_t>(&layer - m_a.layers.data()), "layer id");
            equal(layer.firstEntry.value, entries, "first entry of a layer");
            checkLayer(layer);
            content += layer.contentBytes;
            wasted += layer.wastedBytes;
            blob += layer.blobBytes;
            unpacked += layer.unpackedBytes;
            entries += layer.entries;
            net += layer.netBytes;
        }
        equal(content, m_a.totals.contentBytes, "sum of layers' content");
        equal(wasted, m_a.totals.wastedBytes, "sum of layers' wasted");
        equal(blob, m_a.totals.blobBytes, "sum of layers' blob bytes");
        equal(unpacked, m_a.totals.unpackedBytes, "sum of layers' unpacked bytes");
        equal(entries, m_a.totals.entries, "sum of layers' entries");
        equal(net, static_cast<int64_t>(m_a.totals.liveBytes), "sum of layers' net");
    }

    void Checker::checkLayer(const LayerInfo& layer)
    {
        const LayerTable& table = m_a.table(layer.id);
        equal(table.entries.size(), layer.entries, "entries of a layer");
        uint64_t content = 0, wasted = 0;
        for (size_t i = 0; i < table.entries.size(); ++i) {
            const LayerEntry& entry = table.entries[i];
            const EntryId id(layer.firstEntry.index() + i);
            expect(entry.type == EntryType::Regular || entry.size == 0,
                "an entry that is no file has bytes: ", table.path(entry));
            content += entry.size;
            if (m_a.fate(id).killedBy.isValid())
                wasted += entry.size;
            equal(m_a.layerOf(id).value, layer.id.value, "layer of an entry");
        }
        equal(layer.contentBytes, content, "layer content");
        equal(layer.wastedBytes, wasted, "layer wasted");
    }

    void Checker::checkWaste()
    {
        std::vector<uint64_t> byStored(m_a.layers.size());
        uint64_t sum = 0;
        uint64_t previous = ~uint64_t { 0 };
        std::unordered_set<uint32_t> seen;
        for (const WasteItem& item : m_a.waste) {
            expect(item.bytes > 0, "waste item without bytes");
            expect(item.bytes <= previous, "waste is not sorted by size");
            expect(item.storedIn.index() < m_a.layers.size() && item.killedBy.index() < m_a.layers.size(),
                "waste item names no layer");
            expect(item.storedIn <= item.killedBy, "killed before it was stored: ", m_a.path(item));
            const bool maySelf
                = item.cause == WasteCause::DuplicateEntry || item.cause == WasteCause::Replaced;
            expect(maySelf || !item.node.isValid() || item.storedIn < item.killedBy,
                "killed by its own layer: ", m_a.path(item), " ", name(item.cause));
            expect(seen.insert(item.entry.value).second, "an entry is wasted twice: ", m_a.path(item));
            equal(item.bytes, m_a.entry(item.entry).size, "bytes of a waste item");
            expect(m_a.fate(item.entry).killedBy == item.killedBy && m_a.fate(item.entry).cause == item.cause,
                "fate differs from waste item: ", m_a.path(item));
            equal(m_a.layerOf(item.entry).value, item.storedIn.value, "layer of a waste item");
            previous = item.bytes;
            sum += item.bytes;
            byStored[std::min(item.storedIn.index(), byStored.size() - 1)] += item.bytes;
        }
        equal(sum, m_a.totals.wastedBytes, "sum of waste items");
        for (const LayerInfo& layer : m_a.layers)
            equal(byStored[layer.id.index()], layer.wastedBytes,
                "waste items of layer " + std::to_string(layer.id.value));
    }

    void Checker::checkDuplicates()
    {
        uint64_t sum = 0;
        uint64_t previous = ~uint64_t { 0 };
        for (const DuplicateGroup& group : m_a.duplicates) {
            expect(group.size > 0 && group.count > 1, "duplicate group of ", group.count, " x ", group.size);
            equal(group.bytes, group.size * (group.count - 1), "bytes of a duplicate group");
            equal(group.nodes.size(), group.count, "paths of a duplicate group");
            expect(group.bytes <= previous, "duplicates are not sorted by size");
            previous = group.bytes;
            sum += group.bytes;
            std::unordered_set<uint32_t> sources;
            for (const NodeId n : group.nodes) {
                const Version* v = m_tree.visibleAt(n, m_a.lastLayer());
                const bool good = v != nullptr && isFile(*v) && m_a.entry(v->source).size == group.size;
                expect(good && sources.insert(v->source.value).second, "not a copy of its group", at(n));
            }
        }
        equal(sum, m_a.totals.duplicateBytes, "sum of duplicate groups");
    }

    void Checker::checkTreeShape()
    {
        const size_t count = m_tree.nodeCount();
        expect(count > 0 && !m_tree.parent(PathTree::root()).isValid(), "there is no root");
        size_t reached = 1;
        for (uint32_t i = 0; i < count; ++i) {
            const NodeId n(i);
            const uint32_t children = m_tree.childCount(n);
            for (uint32_t c = 0; c < children; ++c) {
                const NodeId child(m_tree.firstChild(n).value + c);
                const std::string_view childName = m_tree.name(child);
                expect(child > n && child.index() < count && m_tree.parent(child) == n, "child out of order",
                    at(n));
                expect(!childName.empty() && childName != "." && childName != ".."
                        && childName.find('/') == std::string_view::npos,
                    "a name that is none", at(child));
                expect(c == 0 || m_tree.name(NodeId(child.value - 1)) < childName,
                    "siblings unsorted or doubled", at(child));
            }
            reached += children;
            if (count <= nodesSmall || i % 997 == 0)
                expect(m_tree.find(m_tree.path(n)) == n, "not found by its own path", at(n));
        }
        equal(reached, count, "nodes that are somebody's child");
    }

    void Checker::checkTimelines()
    {
        std::vector<uint64_t> added(m_a.layers.size()), modified(m_a.layers.size()),
            removed(m_a.layers.size());
        for (uint32_t i = 0; i < m_tree.nodeCount(); ++i) {
            checkTimeline(NodeId(i));
            for (const Version& v : m_tree.timeline(NodeId(i))) {
                if (i == 0 || v.layer >= added.size())
                    continue;
                added[v.layer] += v.change == Change::Added;
                removed[v.layer] += v.change == Change::Removed;
                modified[v.layer] += v.change == Change::Modified || v.change == Change::Metadata
                    || v.change == Change::TypeChanged;
            }
        }
        for (const LayerInfo& layer : m_a.layers) {
            const std::string where = " paths of layer " + std::to_string(layer.id.value);
            equal(layer.added, added[layer.id.index()], "added" + where);
            equal(layer.modified, modified[layer.id.index()], "modified" + where);
            equal(layer.removed, removed[layer.id.index()], "removed" + where);
        }
    }

    void Checker::checkTimeline(NodeId n)
    {
        int previousLayer = -1;
        bool visible = n == PathTree::root(); // the root is always there
        for (const Version& v : m_tree.timeline(n)) {
            expect(v.layer > previousLayer && v.layer < m_a.layers.size(), "timeline out of order", at(n));
            expect(m_tree.madeBy(n, LayerId(uint32_t { v.layer })) == &v,
                "madeBy() disagrees with the timeline", at(n));
            checkVersion(n, v, visible);
            visible = v.change != Change::Removed;
            previousLayer = v.layer;
            if (n != PathTree::root() && v.layer < m_a.layers.size())
                expect((m_tree.visibleAt(n, LayerId(uint32_t { v.layer })) != nullptr) == visible,
                    "visibleAt() disagrees with the timeline", at(n));
        }
    }

    void Checker::checkVersion(NodeId n, const Version& v, bool visibleBefore)
    {
        if (n != PathTree::root())
            expect((v.change == Change::Added) != visibleBefore, "'", name(v.change), "' of what was ",
                visibleBefore ? "there" : "not there", at(n), " in layer ", v.layer);
        if (v.change == Change::Removed) {
            expect(!v.entry.isValid() && !v.source.isValid(), "a removal with an entry", at(n));
            return;
        }
        expect(v.implied != v.entry.isValid(), "a version without its member", at(n));
        if (v.entry.isValid()) {
            equal(m_a.layerOf(v.entry).value, v.layer, "layer of a version", at(n));
            expect(m_a.node(v.entry) == n, "entry and node disagree", at(n));
            expect(v.source.isValid() && m_a.layerOf(v.source).value <= v.layer, "content from above", at(n));
        }
    }

    void Checker::checkFinalTree()
    {
        if (m_a.layers.empty())
            return;
        std::unordered_set<uint32_t> sources;
        uint64_t live = 0, files = 0, folders = 0, links = 0;
        for (uint32_t i = 1; i < m_tree.nodeCount(); ++i) {
            const Version* v = m_tree.visibleAt(NodeId(i), m_a.lastLayer());
            if (v == nullptr)
                continue;
            files += isFile(*v);
            folders += isFolder(*v);
            links += v->source.isValid() && m_a.entry(v->source).type == EntryType::Symlink;
            if (isFile(*v) && sources.insert(v->source.value).second)
                live += m_a.entry(v->source).size;
        }
        equal(m_a.totals.liveBytes, live, "live bytes");
        equal(m_a.totals.files, files, "files");
        equal(m_a.totals.directories, folders, "directories");
        equal(m_a.totals.symlinks, links, "symlinks");
        for (uint32_t i = 0; i < m_a.totals.entries; ++i) {
            const LayerEntry& entry = m_a.entry(EntryId(i));
            if (entry.type == EntryType::Regular && entry.size > 0)
                expect(m_a.fate(EntryId(i)).killedBy.isValid() != (sources.count(i) != 0), "fate of entry ",
                    i, " contradicts the final tree");
        }
        for (const LayerId k : sampledLayers())
            checkParentsVisible(k);
    }

    void Checker::checkParentsVisible(LayerId k)
    {
        for (uint32_t i = 1; i < m_tree.nodeCount(); ++i) {
            const NodeId n(i);
            const NodeId parent = m_tree.parent(n);
            if (m_tree.visibleAt(n, k) == nullptr || parent == PathTree::root())
                continue;
            const Version* v = m_tree.visibleAt(parent, k);
            expect(v != nullptr && isFolder(*v), "visible below what is no folder", at(n), " after layer ",
                k.value);
        }
    }

    void Checker::checkScopes()
    {
        if (m_a.layers.empty())
            return;
        const ScopedTree all(m_pointer, Scope::final());
        checkScope(all);
        equal(all.bytes(PathTree::root()), m_a.totals.liveBytes, "bytes of the final tree");
        equal(all.files(PathTree::root()), m_a.totals.files, "files of the final tree");
        for (const LayerId k : sampledLayers()) {
            const ScopedTree upTo(m_pointer, Scope::upTo(k));
            checkScope(upTo);
            int64_t net = 0;
            for (size_t i = 0; i <= k.index(); ++i)
                net += m_a.layers[i].netBytes;
            equal(static_cast<int64_t>(upTo.bytes(PathTree::root())), net,
                "bytes up to layer " + std::to_string(k.value));
            checkLayerScope(k);
            checkScope(ScopedTree(m_pointer, Scope::layers(LayerId(k.index() / 2), k)));
        }
        checkScope(ScopedTree(m_pointer, Scope::layers(LayerId(0u), m_a.lastLayer())));
    }

    void Checker::checkLayerScope(LayerId k)
    {
        const ScopedTree scope(m_pointer, Scope::layer(k));
        checkScope(scope);
        const LayerInfo& layer = m_a.layers[k.index()];
        const std::string where = " in the scope of layer " + std::to_string(k.value);
        equal(scope.bytes(PathTree::root()) + scope.unplacedBytes(), layer.contentBytes, "bytes" + where);
        equal(scope.count(Change::Added), layer.added, "added" + where);
        equal(
            scope.count(Change::Modified) + scope.count(Change::Metadata) + scope.count(Change::TypeChanged),
            layer.modified, "modified" + where);
        equal(scope.count(Change::Removed), layer.removed, "removed" + where);
    }

    void Checker::checkScope(const ScopedTree& scope)
    {
        for (uint32_t i = 0; i < m_tree.nodeCount(); ++i) {
            const NodeId n(i);
            uint64_t bytes = 0, hidden = 0, files = 0;
            size_t contained = 0;
            for (uint32_t c = 0; c < m_tree.childCount(n); ++c) {
                const NodeId child(m_tree.firstChild(n).value + c);
                bytes += scope.bytes(child);
                hidden += scope.hiddenBytes(child);
                files += scope.files(child);
                contained += scope.contains(child);
                expect(
                    !scope.contains(child) || scope.contains(n), "in scope, but not its parent", at(child));
            }
            const bool sums = scope.isDirectory(n) ? scope.files(n) == files : scope.files(n) >= files;
            expect(scope.bytes(n) >= bytes && scope.hiddenBytes(n) >= hidden && sums,
                "children exceed their parent", at(n));
            if (scope.scope().kind != Scope::Kind::Layers && scope.isDirectory(n))
                equal(scope.bytes(n), bytes, "sum of children", at(n));
            if (m_tree.nodeCount() > nodesSmall && i % 997 != 0)
                continue;
            const auto bySize = scope.childrenBySize(n);
            expect(bySize.size() == contained && scope.childrenByName(n).size() == contained,
                "children listed are not those in scope", at(n));
            for (size_t c = 1; c < bySize.size(); ++c)
                expect(scope.bytes(bySize[c - 1]) >= scope.bytes(bySize[c]),
                    "children are not sorted by size", at(n));
        }
    }

} // namespace

std::vector<std::string> brokenInvariants(const std::shared_ptr<const Analysis>& analysis)
{
    return Checker(analysis).run();
}

} // namespace layerscope::fixture

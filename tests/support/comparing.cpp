// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/comparing.h"

#include "core/compare/comparisonfilter.h"

#include <algorithm>
#include <map>

namespace layerscope::fixture {

namespace {

    using ComparisonPtr = std::shared_ptr<const Comparison>;
    constexpr size_t maximumFaults = 10;

    class Faults {
    public:
        void expect(bool holds, const std::string& sentence)
        {
            if (!holds && m_list.size() < maximumFaults)
                m_list.push_back(sentence);
        }
        std::vector<std::string> take() { return std::move(m_list); }

    private:
        std::vector<std::string> m_list;
    };

    ComparisonPtr compared(const std::shared_ptr<const Analysis>& a, const std::shared_ptr<const Analysis>& b)
    {
        auto made = Comparison::build(a, b);
        return made ? *made : nullptr;
    }

    Difference mirrored(Difference difference)
    {
        if (difference == Difference::Added)
            return Difference::Removed;
        return difference == Difference::Removed ? Difference::Added : difference;
    }

    void checkMirrorOfPaths(const TreeComparison& there, const TreeComparison& back, Faults& faults)
    {
        faults.expect(there.pairCount() == back.pairCount(), "A->B and B->A have other numbers of paths");
        for (uint32_t i = 0; i < std::min(there.pairCount(), back.pairCount()); ++i) {
            const PairId p(i);
            const std::string path = there.path(p);
            faults.expect(path == back.path(p), path + " stands elsewhere in the mirror");
            faults.expect(there.difference(p) == mirrored(back.difference(p)), path + " is no mirror image");
            faults.expect(
                there.aspects(p) == back.aspects(p), path + " differs in other aspects in the mirror");
            faults.expect(there.delta(p) == -back.delta(p), path + " has another delta in the mirror");
            faults.expect(there.movedTo(p) == back.movedTo(p), path + " moved elsewhere in the mirror");
        }
    }

    void checkSums(const TreeComparison& tree, Faults& faults)
    {
        std::vector<uint64_t> churn(tree.pairCount(), 0);
        std::vector<uint32_t> differing(tree.pairCount(), 0);
        std::vector<int64_t> delta(tree.pairCount(), 0);
        uint64_t files = 0;
        for (size_t i = tree.pairCount(); i-- > 1;) {
            const PairId p(i);
            const size_t parent = tree.parent(p).index();
            churn[parent] += tree.churn(p);
            differing[parent] += tree.differing(p);
            delta[parent] += tree.delta(p);
            faults.expect(parent < i, "a parent follows its child");
            if (tree.childCount(p) == 0)
                files += tree.isDirectory(p) ? 0 : 1;
        }
        for (size_t i = 0; i < tree.pairCount(); ++i) {
            const PairId p(i);
            const bool isLeaf = tree.childCount(p) == 0;
            faults.expect(
                isLeaf || tree.churn(p) >= churn[i], tree.path(p) + ": churn is less than below it");
            const bool isFolder = tree.typeA(p).value_or(EntryType::Directory) == EntryType::Directory
                && tree.typeB(p).value_or(EntryType::Directory) == EntryType::Directory;
            faults.expect(isLeaf || !isFolder || tree.delta(p) == delta[i],
                tree.path(p) + ": delta is not the sum of what is below it");
            const bool isDifferent
                = tree.difference(p) != Difference::Same && tree.difference(p) != Difference::Ignored;
            faults.expect(tree.differing(p) == differing[i] + (isDifferent ? 1 : 0),
                tree.path(p) + ": count of differences is not the sum");
            const PairId other = tree.movedTo(p);
            faults.expect(other.isValid() == (tree.difference(p) == Difference::Moved),
                tree.path(p) + ": moved, but nowhere, or not moved and somewhere");
            faults.expect(!other.isValid() || tree.movedTo(other) == p, tree.path(p) + ": moved one way");
        }
    }

    /// What is shown adds up to what differs, however it is cut.
    void checkFilter(const TreeComparison& tree, Faults& faults)
    {
        ComparisonQuery all;
        all.shown.fill(true);
        faults.expect(ComparisonFilter::build(tree, all)->delta() == tree.delta(TreeComparison::root()),
            "the deltas of all files are not that of the root");
    }

    /// Layers as they are stored, against each other.
    void checkStoredLayers(
        const std::shared_ptr<const Analysis>& a, const std::shared_ptr<const Analysis>& b, Faults& faults)
    {
        if (a->layers.empty() || b->layers.empty())
            return;
        const Scope first = Scope::layer(LayerId(0u));
        const Scope last = Scope::layer(LayerId(b->layers.size() - 1));
        const auto there = Comparison::build(a, b, {}, first, last);
        const auto back = Comparison::build(b, a, {}, last, first);
        const auto self = Comparison::build(b, std::make_shared<const Analysis>(*b), {}, last, last);
        faults.expect(there && back && self, "layers cannot be compared");
        if (!there || !back || !self)
            return;
        checkMirrorOfPaths(*(*there)->files, *(*back)->files, faults);
        faults.expect((*self)->files->isEmpty(), "a layer differs from itself");
    }

    void checkLayers(const Comparison& there, const Comparison& back, Faults& faults)
    {
        std::vector<int> seenA(there.a->layers.size(), 0);
        std::vector<int> seenB(there.b->layers.size(), 0);
        std::map<std::pair<uint32_t, uint32_t>, LayerPair> mirror;
        for (const LayerPair& pair : back.layers)
            mirror[{ pair.b.value, pair.a.value }] = pair;
        LayerId lastA;
        LayerId lastB;
        for (const LayerPair& pair : there.layers) {
            if (pair.a.isValid())
                ++seenA[pair.a.index()];
            if (pair.b.isValid())
                ++seenB[pair.b.index()];
            if (pair.a.isValid() && pair.b.isValid() && !pair.isCrossing) {
                faults.expect(
                    !lastA.isValid() || (pair.a > lastA && pair.b > lastB), "pairs are out of order");
                lastA = pair.a;
                lastB = pair.b;
            }
            const auto found = mirror.find({ pair.a.value, pair.b.value });
            faults.expect(found != mirror.end() && found->second.sameBlob == pair.sameBlob,
                "layers are paired otherwise in the mirror");
        }
        const auto once = [](int count) { return count == 1; };
        faults.expect(std::ranges::all_of(seenA, once), "a layer of A is not in exactly one pair");
        faults.expect(std::ranges::all_of(seenB, once), "a layer of B is not in exactly one pair");
    }

    void checkTotals(const Comparison& c, const Comparison& back, Faults& faults)
    {
        const auto& a = c.a->totals;
        const auto& b = c.b->totals;
        const auto minus
            = [](uint64_t x, uint64_t y) { return static_cast<int64_t>(x) - static_cast<int64_t>(y); };
        faults.expect(c.delta.liveBytes == minus(b.liveBytes, a.liveBytes)
                && c.delta.contentBytes == minus(b.contentBytes, a.contentBytes)
                && c.delta.wastedBytes == minus(b.wastedBytes, a.wastedBytes)
                && c.delta.blobBytes == minus(b.blobBytes, a.blobBytes)
                && c.delta.files == minus(b.files, a.files) && c.delta.layers == minus(b.layers, a.layers)
                && c.delta.entries == minus(b.entries, a.entries),
            "a delta is not the difference of the totals");
        faults.expect(c.files->delta(TreeComparison::root()) == c.delta.liveBytes,
            "the root's delta is not that of the live bytes");
        faults.expect(c.transfer.pullA == back.transfer.pullB && c.transfer.pullB == back.transfer.pullA,
            "transfers do not mirror each other");
        faults.expect(c.config.size() == back.config.size(), "configurations have other rows in the mirror");
        for (size_t i = 0; i < std::min(c.config.size(), back.config.size()); ++i) {
            const ConfigRow& row = c.config[i];
            const ConfigRow& mirror = back.config[i];
            faults.expect(row.field == mirror.field && row.a == mirror.b && row.b == mirror.a,
                row.field + " is another row in the mirror");
        }
        uint64_t filesA = 0;
        for (const Difference d : { Difference::Same, Difference::Removed, Difference::Changed,
                 Difference::Metadata, Difference::TypeChanged, Difference::Moved })
            filesA += c.files->tally(d).bytesA;
        faults.expect(filesA == a.liveBytes, "the tallies of A are not its live bytes");
    }

    void checkItself(const std::shared_ptr<const Analysis>& image, Faults& faults)
    {
        const ComparisonPtr self = compared(image, image);
        faults.expect(self && self->isEmpty(), "an image differs from itself");
        faults.expect(self && self->transfer.pullB == (image->isDamaged() ? self->transfer.pullB : 0),
            "an image has to be pulled although it is there");
    }

} // namespace

std::vector<std::string> brokenComparison(
    const std::shared_ptr<const Analysis>& a, const std::shared_ptr<const Analysis>& b)
{
    Faults faults;
    const ComparisonPtr there = compared(a, b);
    const ComparisonPtr back = compared(b, a);
    if (!there || !back)
        return { "they cannot be compared" };
    checkMirrorOfPaths(*there->files, *back->files, faults);
    checkSums(*there->files, faults);
    checkFilter(*there->files, faults);
    checkStoredLayers(a, b, faults);
    checkLayers(*there, *back, faults);
    checkTotals(*there, *back, faults);
    checkItself(a, faults);
    return faults.take();
}

std::vector<std::string> differenceLines(const TreeComparison& tree)
{
    std::vector<std::string> lines;
    for (uint32_t i = 0; i < tree.pairCount(); ++i) {
        const PairId p(i);
        const Difference difference = tree.difference(p);
        if (difference == Difference::Same)
            continue;
        std::string line = std::string(name(difference)) + " " + tree.path(p);
        if (difference == Difference::Moved) {
            if (!tree.isMoveRoot(p) || !tree.nodeB(p).isValid())
                continue;
            line += " <- " + tree.path(tree.movedTo(p));
        }
        std::string aspects;
        for (const Aspect aspect : { Aspect::Content, Aspect::Mode, Aspect::Owner, Aspect::Mtime,
                 Aspect::Xattrs, Aspect::Target, Aspect::Type }) {
            if (tree.aspects(p).has(aspect))
                aspects += (aspects.empty() ? " " : ",") + std::string(name(aspect));
        }
        lines.push_back(line + aspects);
    }
    std::ranges::sort(lines);
    return lines;
}

std::vector<std::string> alignmentLines(const std::vector<LayerPair>& pairs)
{
    std::vector<std::string> lines;
    for (const LayerPair& pair : pairs) {
        std::string line = pair.a.isValid() ? std::to_string(pair.a.value) : "";
        line += "=" + (pair.b.isValid() ? std::to_string(pair.b.value) : "") + " ";
        line += name(pair.state);
        line += pair.isCrossing ? " crossing" : "";
        lines.push_back(line + (pair.sameBlob ? " same-blob" : ""));
    }
    return lines;
}

} // namespace layerscope::fixture

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/analysis/pathhistory.h"

#include "core/tree/change.h"

#include <algorithm>
#include <utility>

namespace layerscope {

namespace {

    using Presence = PathHistory::Presence;

    uint64_t fileBytes(const Analysis& analysis, const Version* version)
    {
        return version && version->source.isValid() ? analysis.entry(version->source).size : 0;
    }

    /// `before` is the version visible below, or nullptr.
    PathStep makeStep(const Analysis& analysis, const Version* before, const Version& version)
    {
        const bool isRemoved = version.change == Change::Removed;
        const Version* shown = isRemoved ? before : &version;
        PathStep step;
        step.layer = LayerId(uint32_t(version.layer));
        step.change = version.change;
        step.implied = version.implied;
        step.attributes = shown ? shown->source : EntryId();
        step.type = step.attributes.isValid() ? analysis.entry(step.attributes).type : EntryType::Directory;
        step.bytesBefore = fileBytes(analysis, before);
        step.bytesAfter = isRemoved ? 0 : fileBytes(analysis, &version);
        step.isHardLink = !isRemoved && version.entry != version.source;
        if (isRemoved || step.isHardLink || !version.entry.isValid())
            return step;
        step.storedBytes = step.bytesAfter;
        step.sameContent = before && before->source.isValid()
            && isSameContent(analysis.entry(before->source), analysis.entry(version.source));
        const Fate fate = analysis.fate(version.entry);
        if (step.storedBytes > 0 && fate.killedBy.isValid())
            step.fate = fate;
        return step;
    }

    void addSteps(const Analysis& analysis, NodeId node, PathHistory& history)
    {
        const Version* before = nullptr;
        for (const Version& version : analysis.tree.timeline(node)) {
            history.steps.push_back(makeStep(analysis, before, version));
            before = version.change == Change::Removed ? nullptr : &version;
        }
    }

    void fillLane(const Analysis& analysis, PathHistory& history)
    {
        Presence now = Presence::Absent;
        auto step = history.steps.begin();
        for (uint32_t layer = 0; layer < analysis.layers.size(); ++layer) {
            Presence cell = now;
            if (step != history.steps.end() && step->layer.value == layer) {
                const bool isRemoved = step->change == Change::Removed;
                const bool isAdded = now == Presence::Absent && !isRemoved;
                cell = isRemoved ? Presence::Removed : isAdded ? Presence::Added : Presence::Present;
                now = isRemoved ? Presence::Absent : Presence::Present;
                ++step;
            }
            history.lane.push_back(cell);
        }
    }

    /// The nodes at and below one, as runs of numbers: breadth first, each generation is one run.
    class Subtree {
    public:
        Subtree(const PathTree& tree, NodeId top, const std::stop_token& stop)
        {
            Run run { top.value, top.value + 1 };
            while (run.first < run.end && !stop.stop_requested()) {
                m_runs.push_back(run);
                run = childrenOf(tree, run);
            }
        }
        [[nodiscard]] bool contains(NodeId n) const
        {
            const auto it = std::ranges::upper_bound(m_runs, n.value, {}, &Run::first);
            return it != m_runs.begin() && n.value < std::prev(it)->end;
        }
        template <typename Act>
        void forEach(const Act& act) const
        {
            for (const Run& run : m_runs) {
                for (uint32_t n = run.first; n < run.end; ++n)
                    act(NodeId(n));
            }
        }

    private:
        struct Run {
            uint32_t first;
            uint32_t end;
        };
        static Run childrenOf(const PathTree& tree, Run run)
        {
            while (run.first < run.end && tree.childCount(NodeId(run.first)) == 0)
                ++run.first;
            while (run.first < run.end && tree.childCount(NodeId(run.end - 1)) == 0)
                --run.end;
            if (run.first == run.end)
                return { 0, 0 };
            const NodeId last(run.end - 1);
            return { tree.firstChild(NodeId(run.first)).value,
                tree.firstChild(last).value + tree.childCount(last) };
        }

        std::vector<Run> m_runs;
    };

    /// Every stored byte is live or waste, each at the path where it was stored.
    void addCost(const Analysis& analysis, const Subtree& subtree, PathHistory& history)
    {
        subtree.forEach([&](NodeId n) {
            for (const Version& version : analysis.tree.timeline(n)) {
                const bool isStored = version.entry.isValid() && version.entry == version.source;
                if (isStored && !analysis.fate(version.entry).killedBy.isValid())
                    history.liveBytes += analysis.entry(version.entry).size;
            }
        });
        for (const WasteItem& item : analysis.waste) {
            if (item.node.isValid() && subtree.contains(item.node))
                history.wastedBytes += item.bytes;
        }
        history.storedBytes = history.liveBytes + history.wastedBytes;
    }

} // namespace

PathHistory pathHistory(const Analysis& analysis, NodeId node, std::stop_token stop)
{
    PathHistory history;
    addSteps(analysis, node, history);
    fillLane(analysis, history);
    const Subtree subtree(analysis.tree, node, stop);
    if (!stop.stop_requested())
        addCost(analysis, subtree, history);
    return history;
}

} // namespace layerscope

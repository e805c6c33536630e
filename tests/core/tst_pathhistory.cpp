// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/analysis/pathhistory.h"
#include "tests/support/loading.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace layerscope {
namespace {

    using namespace fixture;

    PathHistory historyOf(const AnalysisPtr& analysis, std::string_view path)
    {
        const auto node = analysis->tree.find(path);
        if (!node) {
            ADD_FAILURE() << "no " << path;
            return {};
        }
        return pathHistory(*analysis, *node);
    }

    /// "0 added 0>100 stored 100 dead in 1 (metadata_only)", one a step.
    std::vector<std::string> lines(const PathHistory& history)
    {
        std::vector<std::string> result;
        for (const PathStep& step : history.steps) {
            std::string line = std::to_string(step.layer.value) + " " + std::string(name(step.change)) + " "
                + std::to_string(step.bytesBefore) + ">" + std::to_string(step.bytesAfter) + " stored "
                + std::to_string(step.storedBytes);
            line += step.implied ? " implied" : "";
            line += step.isHardLink ? " link" : "";
            line += step.sameContent ? " same" : "";
            if (step.fate)
                line += " dead in " + std::to_string(step.fate->killedBy.value) + " ("
                    + std::string(name(step.fate->cause)) + ")";
            result.push_back(line);
        }
        return result;
    }

    /// A, +, - and P for absent, added, removed and present.
    std::string laneOf(const PathHistory& history)
    {
        std::string result;
        for (const PathHistory::Presence cell : history.lane)
            result += "A+P-"[static_cast<size_t>(cell)];
        return result;
    }

    AnalysisPtr image()
    {
        static const AnalysisPtr loaded
            = load({ layer().file("other", "x"), layer().dir("opt").file("opt/tool", bytes(100, 1)),
                layer().file("opt/tool", bytes(100, 1)).mode(0755), layer().file("opt/tool", bytes(250, 2)),
                layer().file("other2", "y"), layer().whiteout("opt/tool"),
                layer().file("opt/sub/tool", bytes(7, 3)).hardlink("opt/tool", "opt/sub/tool"),
                layer().file("third", "z") });
        return loaded;
    }

    TEST(PathHistory, StepsOfAFile)
    {
        const PathHistory history = historyOf(image(), "/opt/tool");
        EXPECT_EQ(lines(history),
            (std::vector<std::string> { "1 added 0>100 stored 100 dead in 2 (metadata_only)",
                "2 metadata 100>100 stored 100 same dead in 3 (overwritten)",
                "3 modified 100>250 stored 250 dead in 5 (deleted)", "5 removed 250>0 stored 0",
                "6 added 0>7 stored 0 link" }));
        EXPECT_EQ(laneOf(history), "A+PPP-+P");
        EXPECT_EQ(history.wastedBytes, 450u);
        EXPECT_EQ(history.liveBytes, 0u); // the bytes of the link are where they were stored
        EXPECT_EQ(history.storedBytes, 450u);
        EXPECT_EQ(history.steps[3].type, EntryType::Regular);
        EXPECT_EQ(history.steps[3].attributes, history.steps[2].attributes);
    }

    TEST(PathHistory, AFolderCostsWhatIsBelow)
    {
        const PathHistory history = historyOf(image(), "/opt");
        EXPECT_EQ(laneOf(history), "A+PPPPPP");
        EXPECT_EQ(history.wastedBytes, 450u);
        EXPECT_EQ(history.liveBytes, 7u);
        EXPECT_EQ(history.storedBytes, 457u);
        EXPECT_EQ(lines(historyOf(image(), "/opt/sub")),
            (std::vector<std::string> { "6 added 0>0 stored 0 implied" }));
    }

    TEST(PathHistory, TheRootCostsTheWholeImage)
    {
        const PathHistory history = pathHistory(*image(), PathTree::root());
        EXPECT_EQ(history.storedBytes, image()->totals.contentBytes);
        EXPECT_EQ(history.liveBytes, image()->totals.liveBytes);
        EXPECT_EQ(history.wastedBytes, image()->totals.wastedBytes);
    }

    // Each byte is counted at one path: folders must add up to what is right in them.
    TEST(PathHistory, FoldersAddUp)
    {
        const AnalysisPtr analysis = load({ layer()
                                                .file("a/b/one", bytes(10, 1))
                                                .file("a/c/two", bytes(20, 2))
                                                .file("a/c/d/three", bytes(40, 3))
                                                .file("e/four", bytes(80, 4))
                                                .file("a/b/one", bytes(160, 5)),
            layer().whiteout("a/c").file("e", bytes(320, 6)) });
        ASSERT_TRUE(analysis);
        const PathTree& tree = analysis->tree;
        for (uint32_t i = 0; i < tree.nodeCount(); ++i) {
            const PathHistory whole = pathHistory(*analysis, NodeId(i));
            uint64_t wasted = 0;
            uint64_t live = 0;
            for (uint32_t c = 0; c < tree.childCount(NodeId(i)); ++c) {
                const PathHistory part = pathHistory(*analysis, NodeId(tree.firstChild(NodeId(i)).value + c));
                wasted += part.wastedBytes;
                live += part.liveBytes;
            }
            if (tree.childCount(NodeId(i)) > 0 && tree.path(NodeId(i)) != "/e") {
                EXPECT_EQ(whole.wastedBytes, wasted) << tree.path(NodeId(i));
                EXPECT_EQ(whole.liveBytes, live) << tree.path(NodeId(i));
            }
        }
        EXPECT_EQ(historyOf(analysis, "/a").wastedBytes, 70u); // 10 twice in one layer, 20 and 40 removed
        EXPECT_EQ(historyOf(analysis, "/e").wastedBytes, 80u);
        EXPECT_EQ(historyOf(analysis, "/e").liveBytes, 320u);
    }

    TEST(PathHistory, StoppedItHasStepsAlone)
    {
        std::stop_source stop;
        stop.request_stop();
        const PathHistory history = pathHistory(*image(), *image()->tree.find("/opt/tool"), stop.get_token());
        EXPECT_EQ(history.steps.size(), 5u);
        EXPECT_EQ(history.storedBytes, 0u);
    }

} // namespace
} // namespace layerscope

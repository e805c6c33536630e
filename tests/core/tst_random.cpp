// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/comparing.h"
#include "tests/support/loading.h"
#include "tests/support/oracle.h"
#include "tests/support/seeds.h"

#include <map>
#include <random>
#include <set>

// Random layer sequences, as real archives, against an independent model of the changeset rules. See Seeds for how to try
// more of them.

namespace layerscope {
namespace {

    using namespace fixture;
    using Kind = Operation::Kind;

    /// Few names and short paths, so that members meet each other.
    class Generator {
    public:
        explicit Generator(unsigned seed)
            : m_random(seed)
        {
        }

        std::vector<std::vector<Operation>> image()
        {
            std::vector<std::vector<Operation>> layers(1 + below(6));
            for (auto& layer : layers) {
                layer.resize(below(25));
                for (Operation& operation : layer)
                    operation = member();
            }
            return layers;
        }

    private:
        unsigned below(unsigned limit) { return static_cast<unsigned>(m_random() % limit); }

        std::string path()
        {
            static const std::vector<std::string> names { "a", "b", "c", "ab", "d\xff" };
            std::string result;
            for (unsigned depth = 1 + below(4); depth > 0; --depth)
                result += (result.empty() ? "" : "/") + names[below(static_cast<unsigned>(names.size()))];
            return result;
        }

        Operation member()
        {
            const unsigned dice = below(100);
            if (dice < 40)
                return { Kind::File, path(), bytes(below(4) * 10, below(3)), below(4) == 0 ? 0600u : 0644u };
            if (dice < 62)
                return { Kind::Folder, path(), {}, below(4) == 0 ? 0700u : 0755u };
            if (dice < 70)
                return { Kind::Symlink, path(),
                    (below(3) == 0          ? "/"
                            : below(3) == 0 ? "../"
                                            : "")
                        + path(),
                    0777 };
            if (dice < 80)
                return { Kind::HardLink, path(), path(), 0644 };
            if (dice < 94)
                return { Kind::Whiteout, path(), {}, 0 };
            return { Kind::Opaque, below(5) == 0 ? std::string() : path(), {}, 0 };
        }

        std::mt19937 m_random;
    };

    std::vector<std::string> listingOf(const Oracle::Snapshot& snapshot)
    {
        std::vector<std::string> lines;
        for (const auto& [path, inode] : snapshot) {
            if (inode->kind == Kind::Folder)
                lines.push_back("d 0 " + path);
            else if (inode->kind == Kind::Symlink)
                lines.push_back("l 0 " + path + " -> " + inode->content);
            else
                lines.push_back("- " + std::to_string(inode->content.size()) + " " + path);
        }
        std::sort(lines.begin(), lines.end(), [](const std::string& a, const std::string& b) {
            return a.substr(a.find('/')) < b.substr(b.find('/'));
        });
        return lines;
    }

    /// What a layer did to a path that is no folder before or after.
    Change changeBetween(const Oracle::InodePtr& before, const Oracle::InodePtr& after)
    {
        if (!before)
            return after ? Change::Added : Change::None;
        if (!after)
            return Change::Removed;
        if (before->kind != after->kind)
            return Change::TypeChanged;
        if (before->content != after->content)
            return Change::Modified;
        return before->mode != after->mode ? Change::Metadata : Change::None;
    }

    Oracle::InodePtr at(const Oracle& oracle, size_t layerCount, const std::string& path)
    {
        if (layerCount == 0)
            return nullptr;
        const auto& snapshot = oracle.snapshots()[layerCount - 1];
        const auto it = snapshot.find(path);
        return it == snapshot.end() ? nullptr : it->second;
    }

    void compareTimelines(const Analysis& a, const Oracle& oracle)
    {
        std::set<std::string> paths;
        for (const auto& snapshot : oracle.snapshots()) {
            for (const auto& [path, inode] : snapshot)
                paths.insert(path);
        }
        for (const std::string& path : paths) {
            const auto node = a.tree.find(path);
            ASSERT_TRUE(node) << path;
            for (size_t k = 0; k < a.layers.size(); ++k) {
                const auto before = at(oracle, k, path);
                const auto after = at(oracle, k + 1, path);
                const bool bothFolders
                    = before && after && before->kind == Kind::Folder && after->kind == Kind::Folder;
                if (bothFolders)
                    continue; // attributes of implied folders are nobody's
                const Version* v = a.tree.madeBy(*node, LayerId(k));
                EXPECT_EQ(name(v ? v->change : Change::None), name(changeBetween(before, after)))
                    << path << " in layer " << k;
            }
        }
    }

    void compareWaste(const Analysis& a, const Oracle& oracle)
    {
        std::multiset<std::string> expected, found;
        const auto killedBy = oracle.killedBy();
        for (const auto& file : oracle.files()) {
            const auto it = killedBy.find(file->id);
            if (it != killedBy.end() && !file->content.empty())
                expected.insert(std::to_string(file->content.size()) + " stored "
                    + std::to_string(file->storedIn) + " killed " + std::to_string(it->second));
        }
        for (const WasteItem& item : a.waste)
            found.insert(std::to_string(item.bytes) + " stored " + std::to_string(item.storedIn.value)
                + " killed " + std::to_string(item.killedBy.value));
        EXPECT_EQ(found, expected);
    }

    uint64_t duplicateBytes(const Oracle::Snapshot& snapshot)
    {
        std::map<std::string, std::set<size_t>> inodes;
        for (const auto& [path, inode] : snapshot) {
            if (inode->kind == Kind::File)
                inodes[inode->content].insert(inode->id);
        }
        uint64_t sum = 0;
        for (const auto& [content, ids] : inodes)
            sum += content.size() * (ids.size() - 1);
        return sum;
    }

    void compare(const Analysis& a, const Oracle& oracle)
    {
        EXPECT_EQ(finalListing(a), listingOf(oracle.snapshots().back()));
        EXPECT_EQ(a.totals.contentBytes, oracle.content());
        EXPECT_EQ(a.totals.liveBytes, oracle.live(a.layers.size() - 1));
        EXPECT_EQ(a.totals.duplicateBytes, duplicateBytes(oracle.snapshots().back()));
        for (size_t k = 0; k < a.layers.size(); ++k) {
            const uint64_t before = k == 0 ? 0 : oracle.live(k - 1);
            EXPECT_EQ(
                a.layers[k].netBytes, static_cast<int64_t>(oracle.live(k)) - static_cast<int64_t>(before))
                << k;
        }
        compareWaste(a, oracle);
        compareTimelines(a, oracle);
    }

    /// What becomes of a path between two filesystems, moves apart.
    Difference expectedDifference(const Oracle::InodePtr& a, const Oracle::InodePtr& b)
    {
        switch (changeBetween(a, b)) {
        case Change::None:
            return Difference::Same;
        case Change::Added:
            return Difference::Added;
        case Change::Removed:
            return Difference::Removed;
        case Change::Metadata:
            return Difference::Metadata;
        case Change::TypeChanged:
            return Difference::TypeChanged;
        case Change::Modified:
            break;
        }
        return a->kind == Kind::Symlink ? Difference::Metadata : Difference::Changed;
    }

    void compareImages(
        const AnalysisPtr& a, const Oracle& oracleA, const AnalysisPtr& b, const Oracle& oracleB)
    {
        EXPECT_EQ(brokenComparison(a, b), std::vector<std::string> {});
        const auto made = Comparison::build(a, b);
        ASSERT_TRUE(made);
        const TreeComparison& tree = *(*made)->files;
        std::set<std::string> paths;
        for (const Oracle* oracle : { &oracleA, &oracleB }) {
            for (const auto& [path, inode] : oracle->snapshots().back())
                paths.insert(path);
        }
        EXPECT_EQ(tree.pairCount(), paths.size() + 1);
        for (const std::string& path : paths) {
            const auto pair = tree.find(path);
            ASSERT_TRUE(pair) << path;
            const auto inA = at(oracleA, oracleA.snapshots().size(), path);
            const auto inB = at(oracleB, oracleB.snapshots().size(), path);
            const Difference found = tree.difference(*pair);
            if (found == Difference::Moved) {
                ASSERT_NE(inA != nullptr, inB != nullptr) << path;
                const std::string other = tree.path(tree.movedTo(*pair));
                const auto there = inA ? at(oracleB, oracleB.snapshots().size(), other)
                                       : at(oracleA, oracleA.snapshots().size(), other);
                ASSERT_TRUE(there) << path << " moved to " << other;
                EXPECT_EQ(there->content, (inA ? inA : inB)->content) << path;
                continue;
            }
            const bool bothFolders = inA && inB && inA->kind == Kind::Folder && inB->kind == Kind::Folder;
            if (bothFolders)
                continue; // attributes of implied folders are nobody's
            EXPECT_EQ(name(found), name(expectedDifference(inA, inB))) << path;
        }
    }

    TEST(Random, EngineAndModelAgree)
    {
        const Seeds range = seeds(400);
        AnalysisPtr previous;
        Oracle previousOracle;
        for (unsigned seed = range.first; seed < range.end && !HasFailure(); ++seed) {
            SCOPED_TRACE("seed " + std::to_string(seed));
            Oracle oracle;
            ImageBuilder builder = image("random:1");
            for (const auto& operations : Generator(seed).image()) {
                oracle.apply(operations);
                builder.layer(layerOf(operations));
            }
            const auto a = load(ociLayout({ builder }, { .pack = seed % 2 == 0 ? Pack::None : Pack::Gzip }));
            ASSERT_TRUE(a);
            compare(*a, oracle);
            if (previous)
                compareImages(previous, previousOracle, a, oracle);
            previous = a;
            previousOracle = oracle;
        }
    }

} // namespace
} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/changesets.h"
#include "tests/support/loading.h"
#include "tests/support/seeds.h"
#include "tests/support/tempfolder.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>
#include <set>

// Random images, unpacked for real: layer by layer by GNU tar after the rules for whiteouts, and whole by umoci where it is
// installed. What the file system then holds is what the engine has to say: types, modes, sizes, links, and which names
// share an inode. See Seeds for how to try more of them.

namespace layerscope {
namespace {

    using namespace fixture;
    namespace fs = std::filesystem;
    using Kind = Operation::Kind;

    int shell(const std::string& command)
    {
        const int status = std::system(command.c_str());
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

    struct Listing {
        std::vector<std::string> lines; ///< "-0644 12 /path", sorted
        std::set<std::set<std::string>> links; ///< names that share an inode
        uint64_t bytes = 0; ///< each inode once
        bool operator==(const Listing&) const = default;
    };

    std::string octal(uint32_t mode)
    {
        char text[16];
        std::snprintf(text, sizeof(text), "%04o", mode & 07777);
        return text;
    }

    /// Links have no mode of their own worth a word.
    std::string lineOf(
        char type, uint32_t mode, uint64_t size, const std::string& path, const std::string& target)
    {
        if (type == 'l')
            return "l " + path + " -> " + target;
        return type + octal(mode) + ' ' + (type == '-' ? std::to_string(size) + ' ' : "") + path;
    }

    template <typename Key>
    void finish(Listing& listing, std::map<Key, std::set<std::string>>& names)
    {
        std::sort(listing.lines.begin(), listing.lines.end());
        for (auto& [inode, paths] : names) {
            if (paths.size() > 1)
                listing.links.insert(std::move(paths));
        }
    }

    Listing listingOf(const fs::path& root)
    {
        Listing listing;
        std::map<ino_t, std::set<std::string>> names;
        for (const auto& entry : fs::recursive_directory_iterator(root)) {
            struct stat info { };
            EXPECT_EQ(lstat(entry.path().c_str(), &info), 0);
            const std::string path = entry.path().string().substr(root.string().size());
            const char type = S_ISLNK(info.st_mode) ? 'l' : S_ISDIR(info.st_mode) ? 'd' : '-';
            listing.lines.push_back(lineOf(type, info.st_mode, static_cast<uint64_t>(info.st_size), path,
                type == 'l' ? fs::read_symlink(entry.path()).string() : std::string()));
            if (type == '-' && names[info.st_ino].empty())
                listing.bytes += static_cast<uint64_t>(info.st_size);
            if (type == '-')
                names[info.st_ino].insert(path);
        }
        finish(listing, names);
        return listing;
    }

    /// What the engine shows once layers 0..k are applied.
    Listing listingOf(const Analysis& a, LayerId k)
    {
        Listing listing;
        std::map<uint32_t, std::set<std::string>> names;
        for (uint32_t n = 1; n < a.tree.nodeCount(); ++n) {
            const Version* version = a.tree.visibleAt(NodeId(n), k);
            if (version == nullptr)
                continue;
            const std::string path = a.tree.path(NodeId(n));
            EXPECT_FALSE(version->implied) << path;
            if (version->implied)
                continue;
            const LayerEntry& entry = a.entry(version->source);
            listing.lines.push_back(lineOf(typeLetter(entry.type), entry.mode, entry.size, path,
                std::string(a.linkTarget(version->source))));
            if (entry.type == EntryType::Regular)
                names[version->source.value].insert(path);
        }
        finish(listing, names);
        int64_t live = 0;
        for (size_t i = 0; i <= k.index(); ++i)
            live += a.layers[i].netBytes;
        listing.bytes = static_cast<uint64_t>(live);
        return listing;
    }

    void expectSame(const Listing& engine, const Listing& unpacked)
    {
        EXPECT_EQ(engine.lines, unpacked.lines);
        EXPECT_EQ(engine.links, unpacked.links);
        EXPECT_EQ(engine.bytes, unpacked.bytes);
    }

    /// The whiteouts of a layer, then its members: OCI image specification, "Applying Changesets".
    void unpackWithTar(const std::vector<Operation>& operations, const fs::path& root, const fs::path& work)
    {
        for (const Operation& o : operations) {
            if (o.kind == Kind::Whiteout)
                fs::remove_all(root / o.path);
            if (o.kind != Kind::Opaque)
                continue;
            for (const auto& child : fs::directory_iterator(root / o.path))
                fs::remove_all(child.path());
        }
        // Where the type changes tar would hesitate to remove a folder, and to keep one of a link.
        for (const Operation& o : operations) {
            const fs::file_status there = fs::symlink_status(root / o.path);
            const bool isMember = o.kind != Kind::Whiteout && o.kind != Kind::Opaque;
            if (isMember && fs::exists(there) && fs::is_directory(there) != (o.kind == Kind::Folder))
                fs::remove_all(root / o.path);
        }
        const fs::path tar = work / "layer.tar";
        writeFile(tar, layerOf(operations).tar());
        ASSERT_EQ(
            shell("tar -C " + quoted(root) + " --exclude='.wh.*' --no-same-owner -xpf " + quoted(tar)), 0);
    }

    bool hasUmoci()
    {
        static const bool has = shell("command -v umoci >/dev/null 2>&1") == 0;
        return has;
    }

    void unpackWithUmoci(const ArchiveBuilder& archive, const fs::path& work)
    {
        archive.writeFolder(work / "layout");
        const std::string rootless = geteuid() == 0 ? "" : "--rootless ";
        ASSERT_EQ(shell("umoci --log=error unpack " + rootless + "--image " + quoted(work / "layout")
                      + ":latest " + quoted(work / "bundle") + " >/dev/null"),
            0);
    }

    void tryImage(unsigned seed, std::set<Kind>& kinds)
    {
        const TempFolder work;
        const fs::path root = work / "root";
        fs::create_directory(root);
        ChangesetGenerator generator(seed);
        ImageBuilder builder = image("latest");
        std::vector<Listing> truth;
        for (unsigned layers = 2 + seed % 5; layers > 0; --layers) {
            const std::vector<Operation> operations = generator.layer();
            for (const Operation& operation : operations)
                kinds.insert(operation.kind);
            builder.layer(layerOf(operations));
            ASSERT_NO_FATAL_FAILURE(unpackWithTar(operations, root, work.path()));
            truth.push_back(listingOf(root));
        }
        const ArchiveBuilder archive
            = ociLayout({ builder }, { .pack = seed % 3 == 0 ? Pack::None : Pack::Gzip });
        const AnalysisPtr a = load(archive);
        ASSERT_TRUE(a);
        EXPECT_FALSE(a->isDamaged()) << text(a->warnings);
        for (size_t k = 0; k < truth.size(); ++k) {
            SCOPED_TRACE("after layer " + std::to_string(k));
            expectSame(listingOf(*a, LayerId(k)), truth[k]);
        }
        EXPECT_EQ(a->totals.liveBytes, truth.back().bytes);
        if (!hasUmoci())
            return;
        SCOPED_TRACE("umoci");
        ASSERT_NO_FATAL_FAILURE(unpackWithUmoci(archive, work.path()));
        expectSame(listingOf(*a, a->lastLayer()), listingOf(work / "bundle" / "rootfs"));
    }

    TEST(Unpack, TheEngineShowsWhatIsUnpacked)
    {
        const Seeds range = seeds(30);
        std::set<Kind> kinds;
        for (unsigned seed = range.first; seed < range.end && !HasFailure(); ++seed) {
            SCOPED_TRACE("seed " + std::to_string(seed));
            tryImage(seed, kinds);
        }
        EXPECT_TRUE(kinds.size() == 6 || range.end < range.first + 30) << "the images are too simple";
        std::cout << (range.end - range.first) << " images unpacked by tar"
                  << (hasUmoci() ? " and umoci" : "") << '\n';
    }

} // namespace
} // namespace layerscope

int main(int argc, char** argv)
{
    ::testing::InitGoogleTest(&argc, argv);
    if (layerscope::shell("tar --version 2>/dev/null | grep -q GNU") != 0) {
        std::cerr << "SKIPPED: no GNU tar here\n";
        return 77;
    }
    return RUN_ALL_TESTS();
}

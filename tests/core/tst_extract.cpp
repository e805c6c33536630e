// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/extract/extract.h"
#include "tests/support/loading.h"
#include "tests/support/tempfolder.h"

#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>

// Taking files out of an image: into a folder, a tar, a file. GNU tar reads the tars back.

namespace layerscope {
namespace {

    namespace fs = std::filesystem;
    using namespace fixture;

    const std::string large = bytes(300'000, 5);

    ArchiveBuilder sample()
    {
        return ociLayout({ imageOf({ layer()
                                         .dir("app")
                                         .file("app/a", "old")
                                         .file("app/large", large)
                                         .file("app/gone", "deleted")
                                         .file("outside", "not asked for"),
            layer()
                .file("app/a", "new")
                .mode(0600)
                .hardlink("app/again", "app/large")
                .symlink("app/here", "a")
                .symlink("app/up", "../outside")
                .symlink("app/abs", "/etc/passwd")
                .charDevice("app/null", 1, 3)
                .dir("app/sub")
                .file("app/sub/setuid", "x")
                .mode(04755)
                .whiteout("app/gone") }) });
    }

    class Extract : public testing::Test {
    protected:
        void SetUp() override
        {
            const fs::path path = m_folder.path() / "image.tar";
            sample().writeTar(path);
            const auto archive = ImageArchive::open(path);
            ASSERT_TRUE(archive) << archive.error().detail;
            m_archive = *archive;
            const auto image = m_archive->describe();
            ASSERT_TRUE(image);
            const auto analysis = m_archive->analyze(*image);
            ASSERT_TRUE(analysis);
            m_analysis = *analysis;
            m_app = *m_analysis->tree.find("/app");
        }

        [[nodiscard]] fs::path target(const char* name) const { return m_folder.path() / name; }
        [[nodiscard]] std::vector<std::string> leftovers() const
        {
            std::vector<std::string> names;
            for (const auto& entry : fs::directory_iterator(m_folder.path())) {
                if (entry.path().filename().string().starts_with("."))
                    names.push_back(entry.path().filename().string());
            }
            return names;
        }
        static std::vector<std::string> skippedPaths(const ExtractSummary& summary)
        {
            std::vector<std::string> paths;
            for (const auto& skipped : summary.skipped)
                paths.push_back(skipped.path);
            std::ranges::sort(paths);
            return paths;
        }

        TempFolder m_folder;
        std::shared_ptr<const ImageArchive> m_archive;
        AnalysisPtr m_analysis;
        NodeId m_app;
    };

    TEST_F(Extract, FolderOfTheFinalFilesystem)
    {
        const ScopedTree tree(m_analysis, Scope::final());
        const auto summary = extractFolder(*m_archive, tree, m_app, target("out"));
        ASSERT_TRUE(summary) << summary.error().detail;
        EXPECT_EQ(readFile(target("out/a")), "new");
        EXPECT_EQ(readFile(target("out/large")), large);
        EXPECT_EQ(fs::hard_link_count(target("out/again")), 2u);
        EXPECT_EQ(fs::read_symlink(target("out/here")), "a");
        EXPECT_FALSE(fs::exists(target("out/gone")));
        struct stat status { };
        ASSERT_EQ(stat(target("out/sub/setuid").c_str(), &status), 0);
        EXPECT_EQ(status.st_mode & 07777u, 0755u); // nothing setuid comes out of a stranger's image
        ASSERT_EQ(stat(target("out/a").c_str(), &status), 0);
        EXPECT_EQ(status.st_mode & 0777u, 0600u);
        EXPECT_EQ(skippedPaths(*summary), (std::vector<std::string> { "abs", "null", "up" }));
        EXPECT_EQ(summary->files, 3u);
        EXPECT_EQ(summary->bytes, 3 + large.size() + 1);
        EXPECT_TRUE(leftovers().empty());
    }

    TEST_F(Extract, FolderOfOneLayerHasWhatItStores)
    {
        const ScopedTree tree(m_analysis, Scope::layer(LayerId(0u)));
        const auto summary = extractFolder(*m_archive, tree, m_app, target("out"));
        ASSERT_TRUE(summary) << summary.error().detail;
        EXPECT_EQ(readFile(target("out/a")), "old");
        EXPECT_EQ(readFile(target("out/gone")), "deleted");
    }

    TEST_F(Extract, FolderRefusesATargetThatExists)
    {
        const ScopedTree tree(m_analysis, Scope::final());
        writeFile(target("out"), "mine");
        const auto summary = extractFolder(*m_archive, tree, m_app, target("out"));
        ASSERT_FALSE(summary);
        EXPECT_EQ(summary.error().code, ErrorCode::WriteFailed);
        EXPECT_EQ(readFile(target("out")), "mine");
    }

    TEST_F(Extract, CancelledLeavesNothing)
    {
        const ScopedTree tree(m_analysis, Scope::final());
        std::stop_source stop;
        const auto summary = extractFolder(
            *m_archive, tree, m_app, target("out"), stop.get_token(), [&](uint64_t) { stop.request_stop(); });
        ASSERT_FALSE(summary);
        EXPECT_EQ(summary.error().code, ErrorCode::Cancelled);
        EXPECT_FALSE(fs::exists(target("out")));
        EXPECT_TRUE(leftovers().empty());
    }

    TEST_F(Extract, TarIsWhatGnuTarExpects)
    {
        const ScopedTree tree(m_analysis, Scope::final());
        const auto summary = extractTar(*m_archive, tree, m_app, target("out.tar"));
        ASSERT_TRUE(summary) << summary.error().detail;
        fs::create_directory(target("unpacked"));
        const std::string command = "tar -xpf '" + target("out.tar").string() + "' -C '"
            + target("unpacked").string() + "' --exclude=null";
        ASSERT_EQ(std::system(command.c_str()), 0);
        EXPECT_EQ(readFile(target("unpacked/a")), "new");
        EXPECT_EQ(readFile(target("unpacked/large")), large);
        EXPECT_EQ(fs::hard_link_count(target("unpacked/again")), 2u);
        EXPECT_EQ(
            fs::read_symlink(target("unpacked/abs")), "/etc/passwd"); // as stored: a tar is not followed
        EXPECT_TRUE(summary->skipped.empty());
        const std::string list
            = "tar -tvf '" + target("out.tar").string() + "' | grep -q '^crw.* 1,3 .*null$'";
        EXPECT_EQ(std::system(list.c_str()), 0);
    }

    TEST_F(Extract, OneVersionOfAFile)
    {
        const NodeId node = *m_analysis->tree.find("/app/a");
        const auto versions = m_analysis->tree.timeline(node);
        ASSERT_EQ(versions.size(), 2u);
        ASSERT_TRUE(extractFile(*m_archive, *m_analysis, versions[0].source, target("old")));
        ASSERT_TRUE(extractFile(*m_archive, *m_analysis, versions[1].source, target("new")));
        EXPECT_EQ(readFile(target("old")), "old");
        EXPECT_EQ(readFile(target("new")), "new");
        EXPECT_TRUE(leftovers().empty());
    }

    TEST_F(Extract, BlobIsTheDigestItClaims)
    {
        ASSERT_TRUE(extractBlob(*m_archive, *m_analysis, LayerId(1u), target("blob")));
        EXPECT_EQ(digestOf(readFile(target("blob"))), m_analysis->layers[1].description.digest);
    }

    TEST_F(Extract, SaysWhereItCannotWrite)
    {
        const NodeId node = *m_analysis->tree.find("/app/a");
        const Status status = extractFile(*m_archive, *m_analysis, m_analysis->tree.timeline(node)[0].source,
            m_folder.path() / "missing" / "file");
        ASSERT_FALSE(status);
        EXPECT_EQ(status.error().code, ErrorCode::WriteFailed);
        EXPECT_NE(status.error().subject.find("missing"), std::string::npos);
    }

} // namespace
} // namespace layerscope

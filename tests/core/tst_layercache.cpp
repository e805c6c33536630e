// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/cache/layercache.h"

#include "core/image/imagearchive.h"
#include "core/report/report.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/invariants.h"
#include "tests/support/tempfolder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <fstream>
#include <optional>
#include <sstream>
#include <sys/stat.h>
#include <thread>

using namespace layerscope;
using namespace layerscope::fixture;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

/// Layers large enough to be worth keeping, with all that a table can hold.
ImageBuilder app(uint64_t seed = 1)
{
    return image("app:v1")
        .layer(layer()
                   .dir("etc")
                   .file("etc/big", bytes(300'000, seed))
                   .xattr("user.note", "kept")
                   .symlink("etc/link", "big")
                   .hardlink("etc/hard", "etc/big")
                   .pack(Pack::Gzip))
        .layer(layer().file("data", bytes(200'000, seed + 1)).whiteout("etc/big").pack(Pack::Zstd))
        .layer(layer().file("plain", bytes(100'000, seed + 2)).pack(Pack::None));
}

std::string textOf(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

class LayerCacheTest : public testing::Test {
protected:
    LayerCacheTest() { write(app()); }

    [[nodiscard]] fs::path archive() const { return m_folder / "app.tar"; }
    [[nodiscard]] fs::path cacheFolder() const { return m_folder / "cache"; }

    /// Files are believed once their last write lies a moment back.
    static void settle() { std::this_thread::sleep_for(250ms); }

    void write(const ImageBuilder& builder) const
    {
        ociLayout({ builder }).writeTar(archive());
        settle();
    }

    [[nodiscard]] std::string report(const fs::path& path, std::shared_ptr<const LayerCache> cache) const
    {
        LoadOptions options;
        options.cache = std::move(cache);
        const auto analysis = loadImage(path, {}, options);
        if (!analysis) {
            ADD_FAILURE() << analysis.error().detail;
            return {};
        }
        EXPECT_EQ(brokenInvariants(*analysis), std::vector<std::string>());
        std::ostringstream out;
        writeInspect(out, **analysis, ReportFormat::Json);
        return out.str();
    }
    [[nodiscard]] std::string report() const { return report(archive(), m_cache); }
    [[nodiscard]] std::string fresh() const { return report(archive(), nullptr); }

    [[nodiscard]] std::vector<fs::path> files() const
    {
        std::vector<fs::path> result;
        for (const auto& entry : fs::directory_iterator(cacheFolder()))
            result.push_back(entry.path());
        std::ranges::sort(result);
        return result;
    }

    /// Overwrites bytes in the middle of each blob, in place; whoever reads the blobs has to notice.
    void scribble() const
    {
        std::fstream file(archive(), std::ios::in | std::ios::out | std::ios::binary);
        const auto size = static_cast<std::streamoff>(fs::file_size(archive()));
        for (std::streamoff at = size / 8; at < size; at += size / 8) {
            file.seekp(at);
            file.put('!');
        }
    }

    TempFolder m_folder;
    std::shared_ptr<const LayerCache> m_cache = std::make_shared<LayerCache>(cacheFolder());
};

TEST_F(LayerCacheTest, TheSecondTimeGivesTheSame)
{
    const std::string expected = fresh();
    EXPECT_FALSE(fs::exists(cacheFolder()));
    EXPECT_EQ(report(), expected);
    EXPECT_EQ(files().size(), 6); // three tables, three places
    EXPECT_EQ(report(), expected);
    EXPECT_EQ(report(archive(), std::make_shared<LayerCache>(cacheFolder())), expected);
}

TEST_F(LayerCacheTest, ALostTableIsMadeAgain)
{
    const std::string expected = report();
    const std::vector<fs::path> all = files();
    for (const fs::path& file : all) {
        fs::remove(file);
        EXPECT_EQ(report(), expected);
        EXPECT_EQ(files(), all);
    }
}

TEST_F(LayerCacheTest, AChangedFileIsReadAnew)
{
    const std::string expected = report();
    scribble();
    settle();
    const std::string now = report();
    EXPECT_NE(now, expected);
    EXPECT_EQ(now, fresh());
    write(app(7));
    EXPECT_EQ(report(), fresh());
}

TEST_F(LayerCacheTest, AChangeThatSetsTheTimeBackIsNoticed)
{
    const std::string expected = report();
    const auto time = fs::last_write_time(archive());
    scribble();
    fs::last_write_time(archive(), time);
    settle();
    EXPECT_NE(report(), expected);
}

TEST_F(LayerCacheTest, WhatWasWrittenAMomentAgoIsNotKept)
{
    ociLayout({ app(9) }).writeTar(archive());
    const std::string expected = report();
    for (const fs::path& file : fs::exists(cacheFolder()) ? files() : std::vector<fs::path>())
        ADD_FAILURE() << file;
    EXPECT_EQ(expected, fresh());
}

TEST_F(LayerCacheTest, ACopySharesTablesButIsHashed)
{
    const std::string expected = report();
    const size_t tables = files().size();
    fs::copy_file(archive(), m_folder / "copy.tar");
    settle();
    const fs::path copy = m_folder / "copy.tar";
    EXPECT_EQ(report(copy, m_cache), report(copy, nullptr));
    EXPECT_EQ(files().size(), tables + 3) << "only its places are new";
    // A copy that claims the same digests for other bytes is not believed.
    fs::rename(copy, archive());
    scribble();
    fs::copy_file(archive(), copy);
    settle();
    EXPECT_EQ(report(copy, m_cache), report(copy, nullptr));
    EXPECT_NE(report(copy, m_cache), expected);
}

TEST_F(LayerCacheTest, DamagedFilesOfTheCacheAreReplaced)
{
    const std::string expected = report();
    const std::vector<fs::path> all = files();
    for (const fs::path& file : all) {
        const std::string good = textOf(file);
        for (const size_t at : { size_t { 0 }, size_t { 17 }, good.size() / 2, good.size() - 1 }) {
            std::string bad = good;
            bad[at] = static_cast<char>(bad[at] ^ 0x40);
            std::ofstream(file, std::ios::binary) << bad;
            EXPECT_EQ(report(), expected) << file << " at " << at;
        }
        for (const size_t length : { size_t { 0 }, size_t { 10 }, good.size() - 1 }) {
            std::ofstream(file, std::ios::binary) << good.substr(0, length);
            EXPECT_EQ(report(), expected) << file << " cut at " << length;
        }
        std::ofstream(file, std::ios::binary) << good << "more";
        EXPECT_EQ(report(), expected) << file;
    }
    for (const fs::path& file : all)
        EXPECT_TRUE(fs::file_size(file) > 0) << file;
}

TEST_F(LayerCacheTest, DamagedLayersAreNotKept)
{
    scribble();
    settle();
    const std::string first = report();
    EXPECT_EQ(first, fresh());
    EXPECT_EQ(report(), first);
}

TEST_F(LayerCacheTest, TheLeastUsedGoWhenItIsFull)
{
    const uint64_t most = 20'000;
    const auto small = std::make_shared<LayerCache>(cacheFolder(), most);
    for (uint64_t seed = 1; seed < 60; seed += 3) {
        ociLayout({ app(seed) }).writeTar(archive());
        std::this_thread::sleep_for(120ms);
        EXPECT_EQ(report(archive(), small), fresh());
    }
    EXPECT_LE(small->bytes(), most);
    EXPECT_GT(small->bytes(), 0u);
    small->clear();
    EXPECT_EQ(small->bytes(), 0u);
}

TEST_F(LayerCacheTest, ManyAtOnceAgree)
{
    const std::string expected = fresh();
    std::vector<std::jthread> threads;
    std::vector<std::string> answers(8);
    for (std::string& answer : answers)
        threads.emplace_back([&] {
            const auto own = std::make_shared<LayerCache>(cacheFolder());
            for (int i = 0; i < 5; ++i) {
                answer = report(archive(), own);
                if (i == 2)
                    own->clear();
            }
        });
    threads.clear();
    for (const std::string& answer : answers)
        EXPECT_EQ(answer, expected);
    for (const fs::path& file : files())
        EXPECT_EQ(file.extension(), ".cache") << file;
}

TEST_F(LayerCacheTest, IsForItsOwnerAlone)
{
    (void)report();
    struct stat info { };
    ASSERT_EQ(stat(cacheFolder().c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777, 0700u);
    for (const fs::path& file : files()) {
        ASSERT_EQ(stat(file.c_str(), &info), 0);
        EXPECT_EQ(info.st_mode & 0777, 0600u);
    }
}

TEST_F(LayerCacheTest, AFolderThatCannotBeWrittenIsNoCache)
{
    std::ofstream(cacheFolder()) << "a file is in the way";
    EXPECT_EQ(report(), fresh());
    EXPECT_EQ(report(), fresh());
}

/// What this process has read so far, from whatever file; nothing where the system does not tell.
std::optional<uint64_t> bytesRead()
{
    std::ifstream in("/proc/self/io");
    std::string label;
    uint64_t bytes = 0;
    if (in >> label >> bytes && label == "rchar:")
        return bytes;
    return std::nullopt;
}

TEST_F(LayerCacheTest, WhatIsCompressedAsAWholeIsKeptToo)
{
    for (const Pack outer : { Pack::Gzip, Pack::Zstd }) {
        m_cache->clear();
        ociLayout({ app() }).writeTar(archive(), outer);
        settle();
        const std::string expected = fresh();
        EXPECT_EQ(report(), expected);
        const std::vector<fs::path> all = files();
        EXPECT_EQ(all.size(), 4); // three tables, one archive
        const std::optional<uint64_t> before = bytesRead();
        EXPECT_EQ(report(), expected);
        if (before) {
            EXPECT_LT(*bytesRead() - *before, fs::file_size(archive()) / 4);
        }
        for (const fs::path& file : all) {
            fs::remove(file);
            EXPECT_EQ(report(), expected) << file;
            std::ofstream(file, std::ios::binary) << "damaged";
            EXPECT_EQ(report(), expected) << file;
        }
        ociLayout({ app(5) }).writeTar(archive(), outer);
        settle();
        EXPECT_NE(report(), expected);
        EXPECT_EQ(report(), fresh());
    }
}

TEST_F(LayerCacheTest, NoContentsAreKept)
{
    const std::string secret = "PASSWORD=tide-clock-4711";
    ociLayout({ app().layer(layer().file("small", secret).pack(Pack::None)) })
        .writeTar(archive(), Pack::Gzip);
    settle();
    const std::string expected = fresh();
    EXPECT_EQ(report(), expected);
    EXPECT_EQ(files().size(), 5); // four tables, one archive
    for (const fs::path& file : files())
        EXPECT_EQ(textOf(file).find(secret), std::string::npos) << file;
    EXPECT_EQ(report(), expected);
}

TEST_F(LayerCacheTest, FilesOfACompressedArchiveCanBeReadTheSecondTime)
{
    ociLayout({ app() }).writeTar(archive(), Pack::Gzip);
    settle();
    (void)report();
    LoadOptions options;
    options.cache = m_cache;
    const auto opened = ImageArchive::open(archive(), options);
    ASSERT_TRUE(opened);
    const auto image = (*opened)->describe();
    ASSERT_TRUE(image);
    const auto analysis = (*opened)->analyze(*image);
    ASSERT_TRUE(analysis);
    const auto node = (*analysis)->tree.find("/data");
    ASSERT_TRUE(node);
    const EntryId entry = (*analysis)->tree.madeBy(*node, LayerId(1u))->entry;
    std::string content;
    const ContentSink sink = [&](EntryId, uint64_t, std::span<const std::byte> data) {
        content.append(reinterpret_cast<const char*>(data.data()), data.size());
        return true;
    };
    ASSERT_TRUE((*opened)->readContent(**analysis, LayerId(1u), std::array { entry }, sink));
    EXPECT_EQ(content, bytes(200'000, 2));
}

TEST_F(LayerCacheTest, FoldersOfImagesAreKeptToo)
{
    const fs::path layout = m_folder / "layout";
    ociLayout({ app() }).writeFolder(layout);
    settle();
    const std::string expected = report(layout, nullptr);
    EXPECT_EQ(report(layout, m_cache), expected);
    EXPECT_EQ(files().size(), 6);
    EXPECT_EQ(report(layout, m_cache), expected);
}

} // namespace

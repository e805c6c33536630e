// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/image/imagearchive.h"
#include "tests/support/loading.h"
#include "tests/support/tempfolder.h"

#include <fstream>
#include <map>

// Reading stored files again: what comes out is what the test put in, from every kind of archive.

namespace layerscope {
namespace {

    using namespace fixture;

    struct Opened {
        std::shared_ptr<const ImageArchive> archive;
        AnalysisPtr analysis;
    };

    Opened open(const std::filesystem::path& path)
    {
        const auto archive = ImageArchive::open(path);
        if (!archive)
            return {};
        const auto image = (*archive)->describe();
        if (!image)
            return {};
        const auto analysis = (*archive)->analyze(*image);
        return { *archive, analysis ? *analysis : nullptr };
    }

    /// The member of `layer` at `path`.
    EntryId entryAt(const Analysis& analysis, LayerId layer, const std::string& path)
    {
        const LayerTable& table = analysis.table(layer);
        for (uint32_t i = 0; i < table.entries.size(); ++i) {
            if (table.path(table.entries[i]) == path)
                return EntryId(analysis.layers[layer.index()].firstEntry.value + i);
        }
        return {};
    }

    std::map<uint32_t, std::string> readAll(
        const Opened& opened, LayerId layer, const std::vector<EntryId>& entries)
    {
        std::map<uint32_t, std::string> contents;
        const Status status = opened.archive->readContent(*opened.analysis, layer, entries,
            [&](EntryId id, uint64_t offset, std::span<const std::byte> data) {
                std::string& text = contents[id.value];
                text.resize(offset, '\0');
                text.append(reinterpret_cast<const char*>(data.data()), data.size());
                return true;
            });
        EXPECT_TRUE(status) << status.error().detail;
        return contents;
    }

    const std::string small = "first version";
    const std::string large = bytes(700'000, 7);

    ArchiveBuilder twoLayers()
    {
        return ociLayout(
            { imageOf({ layer().dir("etc").file("etc/a", small).file("etc/b", large).file("etc/c", ""),
                layer().whiteout("etc/a").file("etc/b", "second version") }) });
    }

    class Content : public testing::TestWithParam<Pack> { };

    TEST_P(Content, ComesOutAsItWentIn)
    {
        const TempFolder folder;
        const auto path = folder.path() / "image";
        twoLayers().writeTar(path, GetParam());
        const Opened opened = open(path);
        ASSERT_TRUE(opened.analysis);
        const EntryId a = entryAt(*opened.analysis, LayerId(0u), "etc/a"); // deleted by the second layer
        const EntryId b = entryAt(*opened.analysis, LayerId(0u), "etc/b");
        const EntryId c = entryAt(*opened.analysis, LayerId(0u), "etc/c");
        const auto contents = readAll(opened, LayerId(0u), { a, b, c });
        EXPECT_EQ(contents.at(a.value), small);
        EXPECT_EQ(contents.at(b.value), large);
        EXPECT_EQ(contents.at(c.value), "");
        const EntryId b2 = entryAt(*opened.analysis, LayerId(1u), "etc/b");
        EXPECT_EQ(readAll(opened, LayerId(1u), { b2 }).at(b2.value), "second version");
    }

    INSTANTIATE_TEST_SUITE_P(Outer, Content, testing::Values(Pack::None, Pack::Gzip, Pack::Zstd));

    TEST(ContentOnce, EndsWhenTheSinkHasEnough)
    {
        const TempFolder folder;
        const auto path = folder.path() / "image";
        twoLayers().writeTar(path);
        const Opened opened = open(path);
        ASSERT_TRUE(opened.analysis);
        const EntryId b = entryAt(*opened.analysis, LayerId(0u), "etc/b");
        uint64_t calls = 0;
        const std::vector wanted { b };
        const Status status = opened.archive->readContent(*opened.analysis, LayerId(0u), wanted,
            [&](EntryId, uint64_t, std::span<const std::byte>) { return ++calls > 1; });
        EXPECT_TRUE(status);
        EXPECT_EQ(calls, 1u);
    }

    TEST(ContentOnce, NoticesThatTheArchiveHasChanged)
    {
        const TempFolder folder;
        const auto path = folder.path() / "image";
        const std::string before = "the text that was analysed";
        const std::string after = "the text that came instead";
        ASSERT_EQ(before.size(), after.size());
        dockerLegacy({ imageOf({ layer().file("a", before) }) }).writeTar(path);
        const Opened opened = open(path);
        ASSERT_TRUE(opened.analysis);
        std::string raw;
        {
            std::ifstream in(path, std::ios::binary);
            raw.assign(std::istreambuf_iterator<char>(in), {});
        }
        const size_t place = raw.find(before);
        ASSERT_NE(place, std::string::npos);
        {
            std::fstream out(path, std::ios::binary | std::ios::in | std::ios::out);
            out.seekp(static_cast<std::streamoff>(place));
            out << after;
        }
        const std::vector wanted { entryAt(*opened.analysis, LayerId(0u), "a") };
        const Status status = opened.archive->readContent(*opened.analysis, LayerId(0u), wanted,
            [](EntryId, uint64_t, std::span<const std::byte>) { return true; });
        ASSERT_FALSE(status);
        EXPECT_EQ(status.error().code, ErrorCode::Damaged);
        EXPECT_NE(status.error().detail.find("has changed"), std::string::npos) << status.error().detail;
    }

    TEST(ContentOnce, StopsWhenAsked)
    {
        const TempFolder folder;
        const auto path = folder.path() / "image";
        twoLayers().writeTar(path);
        const Opened opened = open(path);
        ASSERT_TRUE(opened.analysis);
        std::stop_source stop;
        stop.request_stop();
        const std::vector wanted { entryAt(*opened.analysis, LayerId(0u), "etc/b") };
        const Status status = opened.archive->readContent(
            *opened.analysis, LayerId(0u), wanted,
            [](EntryId, uint64_t, std::span<const std::byte>) { return true; }, stop.get_token());
        ASSERT_FALSE(status);
        EXPECT_EQ(status.error().code, ErrorCode::Cancelled);
    }

} // namespace
} // namespace layerscope

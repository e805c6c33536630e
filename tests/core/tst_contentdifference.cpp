// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/contentdifference.h"

#include "core/compare/contentpipe.h"
#include "tests/support/loading.h"
#include "tests/support/tempfolder.h"

#include <thread>

// Where two stored files part. Offsets are those at which the test changed them.

namespace layerscope {
namespace {

    using namespace fixture;

    /// An archive of one layer with the files /a and /b.
    class Pair {
    public:
        Pair(const std::string& a, const std::string& b)
            : Pair(layer().file("a", a).file("b", b))
        {
        }
        explicit Pair(const LayerBuilder& only)
        {
            ociLayout({ imageOf({ only }) }).writeTar(m_folder / "image");
            const auto archive = ImageArchive::open(m_folder / "image");
            EXPECT_TRUE(archive);
            const auto analysis = archive.value()->analyze(archive.value()->describe().value());
            EXPECT_TRUE(analysis);
            m_a = { archive.value(), analysis.value(), EntryId(0u) };
            m_b = { archive.value(), analysis.value(), EntryId(1u) };
        }
        [[nodiscard]] ContentDifference compare(
            const ContentDifferenceLimits& limits = {}, std::stop_token stop = {}) const
        {
            return findContentDifference(m_a, m_b, limits, std::move(stop));
        }

    private:
        TempFolder m_folder;
        StoredFile m_a;
        StoredFile m_b;
    };

    TEST(ContentDifference, IsFoundAtItsByte)
    {
        const std::string a = bytes(700'000, 7);
        for (const size_t place : { size_t { 0 }, size_t { 1 }, size_t { 65'536 }, size_t { 699'999 } }) {
            std::string b = a;
            b[place] = static_cast<char>(b[place] ^ 1);
            const ContentDifference found = Pair(a, b).compare();
            ASSERT_TRUE(found.offset);
            EXPECT_EQ(*found.offset, place);
            EXPECT_EQ(found.begin % 32, 0u);
            EXPECT_LE(found.begin, place);
            EXPECT_EQ(found.a.bytes, a.substr(found.begin, found.a.bytes.size()));
            EXPECT_EQ(found.b.bytes, b.substr(found.begin, found.b.bytes.size()));
            EXPECT_GE(found.begin + found.a.bytes.size(), std::min(place + 2'048, a.size()));
            EXPECT_EQ(found.a.sha256, digestOf(a));
            EXPECT_EQ(found.b.sha256, digestOf(b));
            EXPECT_FALSE(found.a.error || found.b.error);
        }
    }

    TEST(ContentDifference, OfAFileThatGoesOnIsWhereTheOtherEnds)
    {
        const std::string a = bytes(100'000, 3);
        const ContentDifference found = Pair(a, a + "more").compare({ .context = 64 });
        EXPECT_EQ(found.offset, 100'000u);
        EXPECT_EQ(found.begin, 99'936u); // 100'000 - 64, already a multiple of 32
        EXPECT_EQ(found.a.bytes, a.substr(99'936));
        EXPECT_EQ(found.b.bytes, a.substr(99'936) + "more");
        EXPECT_EQ(Pair("", "x").compare().offset, 0u);
    }

    TEST(ContentDifference, OfEqualFilesIsNone)
    {
        const std::string a = bytes(5'000, 3);
        const ContentDifference found = Pair(a, a).compare({ .context = 96 });
        EXPECT_FALSE(found.offset);
        EXPECT_EQ(found.begin, 0u);
        EXPECT_EQ(found.a.bytes, a.substr(0, 96));
        EXPECT_EQ(found.a.sha256, found.b.sha256);
        EXPECT_FALSE(Pair("", "").compare().offset);
    }

    TEST(ContentDifference, OfLargeFilesIsReadNoFurtherThanNeeded)
    {
        std::string a = bytes(3'000'000, 5);
        std::string b = a;
        b[10] = static_cast<char>(b[10] ^ 1);
        const ContentDifference found = Pair(a, b).compare({ .context = 64, .hashedBytes = 1'000'000 });
        EXPECT_EQ(found.offset, 10u);
        EXPECT_EQ(found.a.bytes, a.substr(0, 74));
        EXPECT_EQ(found.b.bytes, b.substr(0, 74));
        EXPECT_TRUE(found.a.sha256.isEmpty());
        EXPECT_TRUE(found.b.sha256.isEmpty());
        EXPECT_FALSE(found.a.error || found.b.error);
    }

    TEST(ContentDifference, DamageIsNoDifference)
    {
        // The layer breaks off within /b.
        const std::string a = bytes(400'000, 9);
        auto damaged = layer().file("a", a).file("b", a).pack(Pack::None);
        damaged.blobOverride(damaged.blob().substr(0, 700'000));
        const ContentDifference found = Pair(damaged).compare();
        EXPECT_FALSE(found.offset);
        EXPECT_EQ(found.a.sha256, digestOf(a));
        ASSERT_TRUE(found.b.error);
        EXPECT_EQ(found.b.error->code, ErrorCode::Damaged);
        EXPECT_TRUE(found.b.sha256.isEmpty());
    }

    TEST(ContentDifference, CanBeStopped)
    {
        std::stop_source stop;
        stop.request_stop();
        const ContentDifference found = Pair(bytes(90'000), bytes(90'000)).compare({}, stop.get_token());
        ASSERT_TRUE(found.a.error);
        EXPECT_EQ(found.a.error->code, ErrorCode::Cancelled);
    }

    TEST(ContentPipe, GapsAreHoles)
    {
        ContentPipe pipe;
        const std::array data { std::byte { 7 }, std::byte { 8 } };
        EXPECT_TRUE(pipe.push(10, data));
        pipe.finish(20);
        const auto hole = pipe.pop();
        ASSERT_TRUE(hole);
        EXPECT_EQ(hole->length, 10u);
        EXPECT_TRUE(hole->bytes.empty());
        const auto bytes = pipe.pop();
        ASSERT_TRUE(bytes);
        EXPECT_EQ(bytes->bytes, std::vector(data.begin(), data.end()));
        const auto rest = pipe.pop();
        ASSERT_TRUE(rest);
        EXPECT_EQ(rest->length, 8u);
        EXPECT_FALSE(pipe.pop());
    }

    TEST(ContentPipe, HoldsABoundedPartAndLetsGoWhenClosed)
    {
        ContentPipe pipe;
        const std::vector<std::byte> block(65'536);
        size_t pushed = 0;
        std::thread writer([&] {
            while (pipe.push(pushed * block.size(), block))
                ++pushed;
        });
        for (int i = 0; i < 40; ++i)
            EXPECT_TRUE(pipe.pop());
        pipe.close();
        writer.join();
        EXPECT_GE(pushed, 40u);
        EXPECT_LE(pushed, 40u + ContentPipe::capacity / block.size() + 1);
    }

} // namespace
} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/layerreader.h"

#include "tests/core/memorystream.h"
#include "tests/support/layerbuilder.h"

#include <gtest/gtest.h>

#include <sstream>
#include <thread>

namespace layerscope {

using namespace fixture;
using namespace std::string_literals;

namespace {

    using TablePtr = std::shared_ptr<const LayerTable>;

    TablePtr read(const std::string& blob, const LayerReadOptions& options = {}, size_t chunkSize = 64 * 1024)
    {
        auto table = readLayer(memoryStream(blob, chunkSize), options);
        EXPECT_TRUE(table) << table.error().detail;
        return table ? *table : std::make_shared<LayerTable>();
    }

    TablePtr read(const LayerBuilder& builder, const LayerReadOptions& options = {})
    {
        const TablePtr table = read(builder.blob(), options);
        EXPECT_EQ(table->digest.text(), digestText(builder.blob()));
        return table;
    }

    LayerReadOptions withLimits(const std::function<void(Limits&)>& change)
    {
        LayerReadOptions options;
        change(options.limits);
        return options;
    }

    /// "TYPE SIZE PATH[ -> LINK][ flags]", one an entry.
    std::vector<std::string> lines(const LayerTable& table)
    {
        std::vector<std::string> result;
        for (const LayerEntry& entry : table.entries) {
            std::ostringstream line;
            line << name(entry.type) << ' ' << entry.size << ' ' << table.path(entry);
            if (entry.link)
                line << " -> " << table.link(entry);
            if (entry.flags & LayerEntry::flagUnusable)
                line << " unusable";
            if (entry.flags & LayerEntry::flagTruncated)
                line << " truncated";
            result.push_back(line.str());
        }
        return result;
    }

    std::string warningText(const LayerTable& table)
    {
        std::string result;
        for (const Warning& warning : table.warnings) {
            EXPECT_EQ(warning.subject, "");
            result += std::string(name(warning.code)) + ": " + warning.detail + "\n";
        }
        return result;
    }

    using Lines = std::vector<std::string>;

} // namespace

// Paths

TEST(CleanPath, ResolvesWithinTheRoot)
{
    const std::vector<std::pair<std::string, std::string>> table {
        { "", "" },
        { "/", "" },
        { ".", "" },
        { "./", "" },
        { "..", "" },
        { "a", "a" },
        { "a/", "a" },
        { "a//", "a" },
        { "./a", "a" },
        { "/a", "a" },
        { "//a//b", "a/b" },
        { "././a/./b/.", "a/b" },
        { "a/../b", "b" },
        { "a/b/../../c", "c" },
        { "../../etc/passwd", "etc/passwd" },
        { "/../a/../../b", "b" },
        { "a/..", "" },
        { "...", "..." },
        { ".hidden/..x", ".hidden/..x" },
        { "a\n/\xff", "a\n/\xff" },
    };
    for (const auto& [raw, clean] : table)
        EXPECT_EQ(cleanPath(raw), clean) << raw;
}

// Entries

TEST(LayerReader, KeepsEveryMember)
{
    const TablePtr table = read(layer()
                                    .dir("./")
                                    .dir("etc")
                                    .file("./etc/passwd", "root")
                                    .file("/etc/group", "")
                                    .symlink("etc/mtab", "../proc/mounts")
                                    .hardlink("etc/passwd-", "./etc/passwd")
                                    .fifo("run/pipe")
                                    .charDevice("dev/null", 1, 3)
                                    .file("a/../b", "x"));
    EXPECT_EQ(lines(*table),
        (Lines { "directory 0 ", "directory 0 etc", "file 4 etc/passwd", "file 0 etc/group",
            "symlink 0 etc/mtab -> ../proc/mounts", "hardlink 0 etc/passwd- -> ./etc/passwd",
            "fifo 0 run/pipe", "chardevice 0 dev/null", "file 1 b" }));
    EXPECT_EQ(table->contentBytes, 5u);
    EXPECT_TRUE(table->complete);
    EXPECT_EQ(warningText(*table), "");
    EXPECT_EQ(table->folder(table->entries[2]), "etc");
    EXPECT_EQ(table->name(table->entries[2]), "passwd");
}

TEST(LayerReader, KeepsAttributes)
{
    const TablePtr table = read(layer()
                                    .file("bin/su", "x")
                                    .mode(04755)
                                    .owner(7, 70'000)
                                    .mtime(1'600'000'000, 5)
                                    .xattr("security.capability", "\x01\x00\x02"s)
                                    .xattr("user.note", "n")
                                    .file("bin/other", "x")
                                    .xattr("user.note", "n")
                                    .xattr("security.capability", "\x01\x00\x02"s));
    const LayerEntry& entry = table->entries.at(0);
    EXPECT_EQ(entry.mode, 04755);
    EXPECT_EQ(entry.uid, 7u);
    EXPECT_EQ(entry.gid, 70'000u);
    EXPECT_EQ(entry.mtimeNs, 1'600'000'000'000'000'005);
    EXPECT_EQ(table->xattrs(entry), "27 security.capability=\x01\x00\x02\n15 user.note=n\n"s);
    EXPECT_EQ(table->entries.at(1).xattrs, entry.xattrs) << "the same set is kept once, whatever its order";
}

TEST(LayerReader, ReadsMarkers)
{
    const TablePtr table = read(layer()
                                    .whiteout("etc/old")
                                    .whiteout("top")
                                    .opaque("var/cache")
                                    .opaque("")
                                    .file(".wh..wh.aufs", "meta")
                                    .dir("d/.wh..wh.plnk")
                                    .dir("d/.wh.gone")
                                    .file("x.wh.y", "1")
                                    .file("d/.whale", "2"));
    EXPECT_EQ(lines(*table),
        (Lines { "whiteout 0 etc/old", "whiteout 0 top", "opaque 0 var/cache", "opaque 0 ",
            "overhead 0 .wh..wh.aufs", "overhead 0 d/.wh..wh.plnk", "whiteout 0 d/gone", "file 1 x.wh.y",
            "file 1 d/.whale" }));
    EXPECT_EQ(table->contentBytes, 2u);
    EXPECT_EQ(warningText(*table), "");
}

TEST(LayerReader, DoubtsMarkersThatMeanNothing)
{
    const TablePtr table
        = read(layer().file("d/.wh.").file(".wh..").file("d/.wh...").file("d/.wh.full", "data"));
    EXPECT_EQ(lines(*table),
        (Lines { "whiteout 0 d unusable", "whiteout 0 . unusable", "whiteout 0 d/.. unusable",
            "whiteout 0 d/full" }));
    EXPECT_EQ(warningText(*table),
        "whiteout-odd: /d/.wh. (byte 0): a whiteout that names nothing\n"
        "whiteout-odd: /.wh.. (byte 512): a whiteout that names nothing\n"
        "whiteout-odd: /d/.wh... (byte 1024): a whiteout that names nothing\n"
        "whiteout-odd: /d/.wh.full (byte 1536): a whiteout with 4 bytes of data\n");
    EXPECT_EQ(table->contentBytes, 0u);
}

TEST(LayerReader, KeepsARootThatIsNoDirectoryOutOfTheTree)
{
    const TablePtr table = read(layer().file("./", "12"));
    EXPECT_EQ(lines(*table), Lines { "file 2  unusable" });
    EXPECT_EQ(
        warningText(*table), "entry-unusable: / (byte 0): it stands for the root, but is no directory\n");
}

TEST(LayerReader, EscapesNamesInWarnings)
{
    const TablePtr table = read(layer().file("caf\xe9\x1b[2J", ""));
    ASSERT_EQ(table->warnings.size(), 1u);
    EXPECT_EQ(table->warnings[0].code, WarningCode::NameNotUtf8);
    EXPECT_EQ(table->warnings[0].detail.find('\x1b'), std::string::npos);
    EXPECT_EQ(table->path(table->entries.at(0)), "caf\xe9\x1b[2J");
}

// eStargz

TEST(LayerReader, CountsWhatEStargzAddsAsOverhead)
{
    const TablePtr table = read(layer().dir("app").file("app/data", "12345").pack(Pack::EStargz));
    EXPECT_EQ(table->compression, Compression::Gzip);
    EXPECT_EQ(lines(*table),
        (Lines { "overhead 0 .no.prefetch.landmark", "directory 0 app", "file 5 app/data",
            "overhead 0 stargz.index.json" }));
    EXPECT_EQ(table->contentBytes, 5u);
    EXPECT_TRUE(table->complete);
}

TEST(LayerReader, KnowsEStargzByItsLandmarkToo)
{
    EXPECT_EQ(lines(*read(layer().file("a", "1").file(".prefetch.landmark", "\x0f").file("b", "2"))),
        (Lines { "file 1 a", "overhead 0 .prefetch.landmark", "file 1 b" }));
}

TEST(LayerReader, LeavesTheFilesOfOthersAlone)
{
    EXPECT_EQ(lines(*read(layer().file("stargz.index.json", "{}").file("d/stargz.index.json", "{}"))),
        (Lines { "file 2 stargz.index.json", "file 2 d/stargz.index.json" }));
    EXPECT_EQ(lines(*read(layer().file(".prefetch.landmark", "x").file("d/.prefetch.landmark", "\x0f"))),
        (Lines { "file 1 .prefetch.landmark", "file 1 d/.prefetch.landmark" }));
}

TEST(LayerReader, ReadsZstdChunkedLikeAnyOther)
{
    const TablePtr table = read(layer().dir("app").file("app/data", "12345").pack(Pack::ZstdChunked));
    EXPECT_EQ(table->compression, Compression::Zstd);
    EXPECT_EQ(lines(*table), (Lines { "directory 0 app", "file 5 app/data" }));
    EXPECT_EQ(warningText(*table), "");
}

// Content

TEST(LayerReader, HashesContent)
{
    const std::string large = bytes(600'000);
    std::string other = large;
    other.back() ^= 1;
    const TablePtr table = read(layer()
                                    .file("empty")
                                    .file("a", large)
                                    .file("b", large)
                                    .file("c", other)
                                    .charDevice("tty", 4, 5)
                                    .file("d", "1"));
    // The XXH3-128 of nothing, from the specification of xxHash.
    EXPECT_EQ(table->entries.at(0).content, (ContentHash { 0x99aa06d3014798d8, 0x6001c324468d497f }));
    EXPECT_EQ(table->entries.at(1).content, table->entries.at(2).content);
    EXPECT_NE(table->entries.at(1).content, table->entries.at(3).content);
    EXPECT_EQ(table->entries.at(4).content, (ContentHash { 0, (uint64_t { 4 } << 32) | 5 }));
}

TEST(LayerReader, HashesTheSameHoweverTheStreamIsCut)
{
    const std::string tar = layer().file("a", bytes(100'000)).file("b", bytes(10)).tar();
    const TablePtr whole = read(tar, {}, tar.size());
    for (const size_t chunkSize : { 1u, 511u, 4096u }) {
        const TablePtr cut = read(tar, {}, chunkSize);
        EXPECT_EQ(cut->entries.at(0).content, whole->entries.at(0).content) << chunkSize;
        EXPECT_EQ(cut->entries.at(1).content, whole->entries.at(1).content) << chunkSize;
    }
}

namespace {

    /// A sparse file of 10 000 bytes with "12345" at 4096, in PAX format 0.1 (GNU tar manual, "Sparse Formats").
    LayerBuilder sparseLayer()
    {
        return layer()
            .file("GNUSparseFile.0/sparse", "12345")
            .pax("GNU.sparse.map", "4096,5,10000,0")
            .pax("GNU.sparse.name", "sparse")
            .pax("GNU.sparse.numblocks", "2")
            .pax("GNU.sparse.size", "10000");
    }

    std::string denseTwin()
    {
        std::string result(10'000, '\0');
        return result.replace(4096, 5, "12345");
    }

} // namespace

TEST(LayerReader, TakesHolesForZeros)
{
    const TablePtr table = read(sparseLayer().file("dense", denseTwin()));
    EXPECT_EQ(lines(*table), (Lines { "file 10000 sparse", "file 10000 dense" }));
    EXPECT_EQ(table->entries[0].content, table->entries[1].content);
    EXPECT_EQ(table->contentBytes, 20'000u);
}

TEST(LayerReader, HashesHugeHolesByTheirPlace)
{
    const LayerReadOptions options = withLimits([](Limits& limits) { limits.sparseHoleBytes = 100; });
    const TablePtr table = read(sparseLayer().file("dense", denseTwin()), options);
    const TablePtr again = read(sparseLayer(), options);
    EXPECT_NE(table->entries.at(0).content, table->entries.at(1).content);
    EXPECT_EQ(table->entries.at(0).content, again->entries.at(0).content);
}

// Digests, in every compression

class LayerPacks : public testing::TestWithParam<std::pair<Pack, Compression>> { };

TEST_P(LayerPacks, GiveTheSameTable)
{
    const auto [pack, compression] = GetParam();
    const LayerBuilder builder
        = layer().dir("d").file("d/a", bytes(300'000)).file("d/b", "text").whiteout("x");
    const std::string tar = builder.tar() + zeroBlocks(18); // the zeros of a record belong to the diff ID
    const std::string blob = compress(tar, pack);
    for (const LayerHelpers helpers : { LayerHelpers::None, LayerHelpers::Gzip, LayerHelpers::All }) {
        LayerReadOptions options;
        options.helpers = helpers;
        uint64_t reported = 0;
        options.onBytes = [&](uint64_t count) { reported += count; };
        const TablePtr table = read(blob, options, 10'000);
        EXPECT_EQ(table->compression, compression);
        EXPECT_EQ(table->digest.text(), digestText(blob));
        EXPECT_EQ(table->diffId.text(), digestText(tar));
        EXPECT_EQ(table->blobBytes, blob.size());
        EXPECT_EQ(reported, blob.size());
        EXPECT_EQ(table->unpackedBytes, tar.size());
        EXPECT_EQ(
            lines(*table), (Lines { "directory 0 d", "file 300000 d/a", "file 4 d/b", "whiteout 0 x" }));
        EXPECT_EQ(warningText(*table), "");
        EXPECT_TRUE(table->complete);
    }
}

INSTANTIATE_TEST_SUITE_P(All, LayerPacks,
    testing::Values(std::pair(Pack::None, Compression::None), std::pair(Pack::Gzip, Compression::Gzip),
        std::pair(Pack::GzipMultiMember, Compression::Gzip),
        std::pair(Pack::GzipZeroPadded, Compression::Gzip), std::pair(Pack::Zstd, Compression::Zstd),
        std::pair(Pack::ZstdMultiFrame, Compression::Zstd), std::pair(Pack::Xz, Compression::Xz),
        std::pair(Pack::Bzip2, Compression::Bzip2)));

TEST(LayerReader, HashesTheBlobInTheAlgorithmOfItsClaim)
{
    LayerReadOptions options;
    options.digestAlgorithm = "sha512";
    for (const Pack pack : { Pack::None, Pack::Gzip }) {
        const std::string tar = layer().file("a", "1").tar();
        const std::string blob = compress(tar, pack);
        const TablePtr table = read(blob, options);
        EXPECT_EQ(table->digest.text(), digestText(blob, "sha512"));
        EXPECT_EQ(table->diffId.text(), digestText(tar));
    }
}

// Blobs that are no layer, or less than one

TEST(LayerReader, TakesNothingForALayerWithoutEntries)
{
    for (const std::string& blob : { ""s, compress("", Pack::Gzip), zeroBlocks(2) }) {
        const TablePtr table = read(blob);
        EXPECT_TRUE(table->entries.empty());
        EXPECT_TRUE(table->complete);
        EXPECT_EQ(warningText(*table), "");
    }
    EXPECT_EQ(read("")->diffId.text(), digestText(""));
}

TEST(LayerReader, SaysWhenItIsNoTar)
{
    const std::string noise = bytes(50'000);
    for (const Pack pack : { Pack::None, Pack::Gzip }) {
        const TablePtr table = read(compress(noise, pack));
        EXPECT_EQ(warningText(*table), "layer-not-tar: the content does not begin with a tar header\n");
        EXPECT_FALSE(table->complete);
        EXPECT_EQ(table->diffId.text(), digestText(noise)) << "the bytes are what they are";
        EXPECT_EQ(table->unpackedBytes, noise.size());
    }
    EXPECT_EQ(read("{\"predicate\":1}")->warnings.at(0).code, WarningCode::LayerNotTar);
}

TEST(LayerReader, KeepsWhatIsBeforeTheDamageAndHashesWhatIsBehind)
{
    const LayerBuilder builder
        = layer().file("a", "1").raw(std::string(512, 'x')).file("b", "2").pack(Pack::Gzip);
    const TablePtr table = read(builder);
    EXPECT_EQ(lines(*table), Lines { "file 1 a" });
    EXPECT_FALSE(table->complete);
    EXPECT_EQ(warningText(*table),
        "layer-damaged: the tar stream is damaged at byte 1024 (no valid tar header); the last member is "
        "/a\n");
    EXPECT_EQ(table->diffId.text(), digestText(builder.tar()));
}

TEST(LayerReader, KeepsThePartOfAFileThatIsThere)
{
    const std::string content = bytes(5000);
    const std::string tar = layer().file("a", "1").file("b", content).tar().substr(0, 1024 + 512 + 3000);
    const TablePtr table = read(tar);
    EXPECT_EQ(lines(*table), (Lines { "file 1 a", "file 3000 b truncated" }));
    EXPECT_EQ(table->contentBytes, 3001u);
    EXPECT_EQ(warningText(*table),
        "layer-damaged: the tar stream ends at byte 4536, in the middle of a member; it breaks off inside "
        "/b\n");
    EXPECT_EQ(
        table->entries[1].content, read(layer().file("x", content.substr(0, 3000)))->entries[0].content);
    EXPECT_EQ(table->diffId.text(), digestText(tar)) << "of what there is";
}

TEST(LayerReader, KeepsWhatIsBeforeCorruptCompression)
{
    const LayerBuilder builder = layer().file("a", "1").file("b", bytes(100'000)).pack(Pack::Gzip);
    const std::string blob = builder.blob();
    for (const LayerHelpers helpers : { LayerHelpers::None, LayerHelpers::Gzip, LayerHelpers::All }) {
        LayerReadOptions options;
        options.helpers = helpers;
        const TablePtr table = read(blob.substr(0, 50'000), options);
        ASSERT_EQ(table->entries.size(), 2u);
        EXPECT_TRUE(table->entries[1].flags & LayerEntry::flagTruncated);
        EXPECT_EQ(table->digest.text(), digestText(blob.substr(0, 50'000)));
        EXPECT_TRUE(table->diffId.isEmpty());
        EXPECT_EQ(warningText(*table),
            "layer-damaged: gzip data ends early at byte 50000 of the blob; it breaks off inside /b\n");
    }
    std::string badChecksum = blob;
    badChecksum[blob.size() - 5] ^= 1;
    const TablePtr table = read(badChecksum + "x");
    EXPECT_EQ(lines(*table), (Lines { "file 1 a", "file 100000 b" }));
    EXPECT_FALSE(table->complete);
    EXPECT_TRUE(table->diffId.isEmpty());
    EXPECT_EQ(table->blobBytes, blob.size() + 1) << "the blob is read to its end all the same";
    EXPECT_EQ(table->digest.text(), digestText(badChecksum + "x"));
}

TEST(LayerReader, SaysWhatFollowsTheEnd)
{
    const std::string one = layer().file("a", "1").tar();
    const TablePtr table = read(one + one);
    EXPECT_EQ(lines(*table), Lines { "file 1 a" });
    EXPECT_EQ(warningText(*table),
        "entry-unusable: the tar stream goes on at byte 2048, after its end-of-archive mark; what is there "
        "does not "
        "count\n");
}

TEST(LayerReader, ReportsASourceThatFails)
{
    const std::string tar = layer().file("a", "1").file("b", bytes(3000)).tar();
    auto source = memoryStream(tar.substr(0, 2000), 500);
    source->errorAtEnd = Error { ErrorCode::Damaged, {}, "ends at byte 2000, 5632 expected" };
    const auto table = readLayer(std::move(source), {});
    ASSERT_TRUE(table);
    EXPECT_EQ(lines(**table), (Lines { "file 1 a", "file 464 b truncated" }));
    EXPECT_EQ(warningText(**table), "layer-damaged: the blob ends at byte 2000, 5632 expected\n");
    EXPECT_TRUE((*table)->digest.isEmpty());
    EXPECT_TRUE((*table)->diffId.isEmpty());

    auto nothing = memoryStream("");
    nothing->errorAtEnd = Error { ErrorCode::Unreadable, {}, "no medium" };
    const auto failed = readLayer(std::move(nothing), {});
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().detail, "no medium");
}

// Limits

TEST(LayerReader, StopsAtTheLimitOfEntries)
{
    const LayerBuilder builder = layer().file("a", "1").file("b", "2").file("c", "3");
    const TablePtr table = read(builder, withLimits([](Limits& limits) { limits.entries = 2; }));
    EXPECT_EQ(lines(*table), (Lines { "file 1 a", "file 1 b" }));
    EXPECT_FALSE(table->complete);
    EXPECT_EQ(warningText(*table), "limit-exceeded: more than 2 members (limit entries) from byte 2048 on\n");
    EXPECT_EQ(table->diffId.text(), digestText(builder.tar()));
}

TEST(LayerReader, KeepsPathsWithinTheirLimits)
{
    const LayerReadOptions options = withLimits([](Limits& limits) {
        limits.pathBytes = 20;
        limits.pathDepth = 3;
    });
    const TablePtr table = read(layer()
                                    .file("12345678901234567890", "a")
                                    .file("123456789012345678901", "b")
                                    .file("d/e/f", "c")
                                    .file("d/e/f/g", "d")
                                    .symlink("l", "123456789012345678901"),
        options);
    EXPECT_EQ(lines(*table),
        (Lines { "file 1 12345678901234567890", "file 1 123456789012345678901 unusable", "file 1 d/e/f",
            "file 1 d/e/f/g unusable", "symlink 0 l unusable" }));
    EXPECT_EQ(table->folder(table->entries[3]), "") << "one name: it has no place in the tree";
    EXPECT_EQ(warningText(*table),
        "entry-unusable: /123456789012345678901 (byte 1024): its path is longer than 20 bytes (limit "
        "pathBytes)\n"
        "entry-unusable: /d/e/f/g (byte 3072): its path has more than 3 components (limit pathDepth)\n"
        "entry-unusable: /l (byte 4096): its link target is longer than 20 bytes (limit pathBytes)\n");
    EXPECT_TRUE(table->complete) << "their bytes still count";
    EXPECT_EQ(table->contentBytes, 4u);
}

TEST(LayerReader, DropsAttributesThatAreTooLarge)
{
    const TablePtr table = read(layer().file("a", "1").xattr("user.x", std::string(100, 'v')),
        withLimits([](Limits& limits) { limits.xattrBytes = 50; }));
    EXPECT_EQ(table->xattrs(table->entries.at(0)), "");
    ASSERT_EQ(table->warnings.size(), 1u);
    EXPECT_EQ(table->warnings[0].code, WarningCode::LimitExceeded);
}

TEST(LayerReader, StopsABombOfBytes)
{
    const std::string blob = layer().file("zeros", std::string(20'000'000, '\0')).pack(Pack::Gzip).blob();
    const auto limits = [](Limits& l) { l.bombUnpackedBytes = 5'000'000; };
    std::vector<std::string> outcomes;
    for (const LayerHelpers helpers : { LayerHelpers::None, LayerHelpers::Gzip, LayerHelpers::All }) {
        LayerReadOptions options = withLimits(limits);
        options.helpers = helpers;
        const TablePtr table = read(blob, options, 4096);
        EXPECT_FALSE(table->complete);
        ASSERT_EQ(table->warnings.size(), 1u);
        EXPECT_EQ(table->warnings[0].code, WarningCode::LimitExceeded);
        EXPECT_LT(table->unpackedBytes, 6'000'000u);
        EXPECT_TRUE(table->diffId.isEmpty());
        EXPECT_EQ(table->digest.text(), digestText(blob));
        outcomes.push_back(warningText(*table) + lines(*table).at(0));
    }
    EXPECT_EQ(outcomes, std::vector(3, outcomes[0])) << "the threads make no difference";
    LayerReadOptions patient = withLimits(limits);
    patient.limits.bombRatio = 2000;
    EXPECT_TRUE(read(blob, patient)->complete) << "large alone is no bomb";
}

TEST(LayerReader, StopsABombOfEntries)
{
    LayerBuilder builder;
    for (int i = 0; i < 20'000; ++i)
        builder.file("same");
    const std::string blob = compress(builder.tar(), Pack::Zstd);
    const auto limits = [](Limits& l) { l.bombEntries = 5'000; };
    std::vector<size_t> outcomes;
    for (const LayerHelpers helpers : { LayerHelpers::None, LayerHelpers::Gzip, LayerHelpers::All }) {
        LayerReadOptions options = withLimits(limits);
        options.helpers = helpers;
        const TablePtr table = read(blob, options);
        EXPECT_FALSE(table->complete);
        ASSERT_EQ(table->warnings.size(), 1u) << warningText(*table);
        EXPECT_EQ(table->warnings[0].code, WarningCode::LimitExceeded);
        outcomes.push_back(table->entries.size());
    }
    EXPECT_EQ(outcomes, (std::vector<size_t> { 5'000, 5'000, 5'000 }));
    EXPECT_EQ(read(builder.tar(), withLimits(limits))->entries.size(), 20'000u)
        << "a plain tar expands to nothing";
}

TEST(LayerReader, FoldsAFloodOfWarnings)
{
    LayerBuilder builder;
    for (int i = 0; i < 100; ++i)
        builder.file("\xff" + std::to_string(i));
    EXPECT_EQ(read(builder)->warnings.size(), Limits {}.warningsPerKind + 1);
}

// Cancelling

TEST(LayerReader, CanBeCancelled)
{
    const std::string blob = layer().file("a", bytes(3'000'000)).pack(Pack::Gzip).blob();
    for (const LayerHelpers helpers : { LayerHelpers::None, LayerHelpers::Gzip, LayerHelpers::All }) {
        std::stop_source stop;
        auto source = memoryStream(blob, 10'000);
        source->onNext = [&](size_t position) {
            if (position > 100'000)
                stop.request_stop();
        };
        LayerReadOptions options;
        options.helpers = helpers;
        uint64_t reported = 0;
        options.onBytes = [&](uint64_t count) { reported += count; };
        const auto table = readLayer(std::move(source), options, stop.get_token());
        ASSERT_FALSE(table);
        EXPECT_EQ(table.error().code, ErrorCode::Cancelled);
        EXPECT_LT(reported, 200'000u) << "nothing is read after that";
    }
}

// Memory

TEST(LayerReader, NeedsMemoryByEntries)
{
    LayerBuilder builder;
    for (int i = 0; i < 5'000; ++i)
        builder.file("usr/lib/python3/dist-packages/package" + std::to_string(i / 20) + "/module"
            + std::to_string(i) + ".py");
    const TablePtr table = read(builder);
    EXPECT_LE(table->memoryBytes() / table->entries.size(), 90u);
}

} // namespace layerscope

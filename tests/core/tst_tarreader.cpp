// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/tarreader.h"

#include "core/stream/filestream.h"
#include "tests/core/memorystream.h"
#include "tests/support/layerbuilder.h"
#include "tests/support/tempfolder.h"

#include <gtest/gtest.h>

#include <clocale>
#include <cstdlib>
#include <fstream>

namespace layerscope {

using namespace fixture;
using namespace std::string_literals;

namespace {

    struct Member {
        std::string path;
        EntryType type;
        uint64_t size;
        std::string data;
        std::string link;
        bool sparse;
        bool operator==(const Member&) const = default;
    };

    std::ostream& operator<<(std::ostream& out, const Member& m)
    {
        return out << name(m.type) << ' ' << m.size << ' ' << m.path << " -> " << m.link << " '"
                   << m.data.substr(0, 20) << '\'';
    }

    Member regular(std::string path, std::string data)
    {
        const uint64_t size = data.size();
        return { std::move(path), EntryType::Regular, size, std::move(data), {}, false };
    }

    Member other(std::string path, EntryType type, std::string link = {})
    {
        return { std::move(path), type, 0, {}, std::move(link), false };
    }

    struct Reading {
        std::vector<Member> members;
        TarReader::Step end = TarReader::Step::Member;
        std::string error;
        std::vector<std::string> complaints;
        std::optional<uint64_t> stray;
    };

    /// Reads all members, their data with holes as zeros.
    Reading readAll(
        ByteStream& stream, bool withData = true, const Limits& limits = {}, bool streamFails = false)
    {
        TarReader reader(stream, limits);
        Reading result;
        while ((result.end = reader.next()) == TarReader::Step::Member) {
            const TarMember& m = reader.member();
            Member member { std::string(m.path), m.type, m.size, {}, std::string(m.link), m.sparse };
            if (!m.complaint.empty())
                result.complaints.emplace_back(m.complaint);
            if (withData && m.type == EntryType::Regular) {
                const Status status = reader.readData([&](uint64_t offset, std::span<const std::byte> bytes) {
                    member.data.resize(static_cast<size_t>(offset));
                    member.data += text(bytes);
                });
                if (status)
                    member.data.resize(static_cast<size_t>(m.size));
            }
            result.members.push_back(std::move(member));
        }
        if (result.end == TarReader::Step::Damaged)
            result.error = reader.error().detail;
        EXPECT_EQ(reader.next(), result.end) << "the end comes again";
        EXPECT_EQ(reader.drain().hasValue(), !streamFails);
        result.stray = reader.strayData();
        return result;
    }

    Reading readAll(const std::string& tar, size_t chunkSize = 64 * 1024, bool withData = true)
    {
        MemoryStream stream(tar, chunkSize);
        return readAll(stream, withData);
    }

    TarHeader headerOf(std::string name, char type, uint64_t size)
    {
        TarHeader header;
        header.name = std::move(name);
        header.type = type;
        header.size = size;
        return header;
    }

} // namespace

TEST(TarReader, ReadsEveryTypeOfMember)
{
    const std::string tar = layer()
                                .dir("etc")
                                .file("etc/passwd", "root:x:0:0")
                                .symlink("etc/mtab", "../proc/mounts")
                                .hardlink("etc/passwd-", "etc/passwd")
                                .charDevice("dev/null", 1, 3)
                                .blockDevice("dev/sda", 8, 0)
                                .fifo("run/pipe")
                                .file("empty")
                                .tar();
    for (const size_t chunkSize : { 1u, 512u, 700u, 1u << 20 }) {
        const Reading reading = readAll(tar, chunkSize);
        EXPECT_EQ(reading.end, TarReader::Step::End);
        EXPECT_EQ(reading.members,
            (std::vector { other("etc/", EntryType::Directory), regular("etc/passwd", "root:x:0:0"),
                other("etc/mtab", EntryType::Symlink, "../proc/mounts"),
                other("etc/passwd-", EntryType::HardLink, "etc/passwd"),
                other("dev/null", EntryType::CharDevice), other("dev/sda", EntryType::BlockDevice),
                other("run/pipe", EntryType::Fifo), regular("empty", "") }));
    }
}

TEST(TarReader, ReadsAttributes)
{
    MemoryStream stream(layer()
                            .charDevice("dev/tty1", 4, 66'000)
                            .mode(06755)
                            .owner(1000, 3'000'000'000)
                            .mtime(1'700'000'000, 123'456'789)
                            .xattr("user.b", "2")
                            .xattr("user.a", "1\n=x")
                            .tar());
    TarReader reader(stream, {});
    ASSERT_EQ(reader.next(), TarReader::Step::Member);
    const TarMember& member = reader.member();
    EXPECT_EQ(member.mode, 06755);
    EXPECT_EQ(member.uid, 1000u);
    EXPECT_EQ(member.gid, 3'000'000'000u);
    EXPECT_EQ(member.mtimeNs, 1'700'000'000'123'456'789);
    EXPECT_EQ(member.device, (uint64_t { 4 } << 32) | 66'000u);
    EXPECT_EQ(reader.xattrs(), "15 user.a=1\n=x\n12 user.b=2\n");
    ASSERT_EQ(reader.next(), TarReader::Step::End);
}

TEST(TarReader, SaturatesTimesThatNanosecondsCannotHold)
{
    MemoryStream stream(
        layer().file("far").pax("mtime", "99999999999").file("past").pax("mtime", "-99999999999").tar());
    TarReader reader(stream, {});
    ASSERT_EQ(reader.next(), TarReader::Step::Member);
    EXPECT_EQ(reader.member().mtimeNs, std::numeric_limits<int64_t>::max());
    ASSERT_EQ(reader.next(), TarReader::Step::Member);
    EXPECT_EQ(reader.member().mtimeNs, std::numeric_limits<int64_t>::min());
}

TEST(TarReader, KnowsWhereMembersAre)
{
    MemoryStream stream(layer().file("a", "12345").file("b", "6").pax("comment", "makes it longer").tar());
    TarReader reader(stream, {});
    ASSERT_EQ(reader.next(), TarReader::Step::Member);
    EXPECT_EQ(reader.member().headerOffset, 0u);
    EXPECT_EQ(reader.member().dataOffset, 512u);
    ASSERT_EQ(reader.next(), TarReader::Step::Member);
    EXPECT_EQ(reader.member().headerOffset, 1024u);
    EXPECT_EQ(reader.member().dataOffset, 1024u + 3 * 512) << "behind the extended header and its data";
}

TEST(TarReader, ReadsAllDialectsAndLongNames)
{
    const std::string longName = std::string(120, 'd') + "/" + std::string(140, 'f');
    const std::string longLink = std::string(300, 'l');
    for (const Dialect dialect : { Dialect::Ustar, Dialect::Gnu }) {
        const Reading reading = readAll(
            layer().file(longName, "x").dialect(dialect).symlink("link", longLink).dialect(dialect).tar());
        EXPECT_EQ(reading.members,
            (std::vector { regular(longName, "x"), other("link", EntryType::Symlink, longLink) }));
    }
    EXPECT_EQ(readAll(layer().file("old", "x").dialect(Dialect::V7).tar()).members,
        std::vector { regular("old", "x") });
    TarHeader prefixed = headerOf("name", '0', 0);
    prefixed.prefix = "some/prefix";
    EXPECT_EQ(
        readAll(layer().member(prefixed).tar()).members, std::vector { regular("some/prefix/name", "") });
}

TEST(TarReader, AcceptsGlobalHeaders)
{
    const Reading reading = readAll(layer()
                                        .globalPax({ { "comment", "0123456789abcdef" } })
                                        .file("a", "1")
                                        .globalPax({ { "comment", "again" } })
                                        .file("b", "2")
                                        .tar());
    EXPECT_EQ(reading.end, TarReader::Step::End);
    EXPECT_EQ(reading.members, (std::vector { regular("a", "1"), regular("b", "2") }));
}

// Names are bytes

TEST(TarReader, DoesNotTouchNamesWhateverTheLocale)
{
    const std::string decomposed = "e\xcc\x81.txt"; // e, combining acute: NFC would make it one character
    const std::string latin1 = "caf\xe9";
    const std::string tar = layer()
                                .file(decomposed)
                                .pax("path", decomposed)
                                .file(latin1)
                                .file("x")
                                .pax("path", latin1)
                                .symlink("l", "x")
                                .pax("linkpath", "\xe7\xae\x80/" + latin1)
                                .tar();
    for (const char* locale : { "C", "C.UTF-8" }) {
        ASSERT_NE(std::setlocale(LC_ALL, locale), nullptr);
        const Reading reading = readAll(tar);
        EXPECT_EQ(reading.members,
            (std::vector { regular(decomposed, ""), regular(latin1, ""), regular(latin1, ""),
                other("l", EntryType::Symlink, "\xe7\xae\x80/" + latin1) }));
        EXPECT_TRUE(reading.complaints.empty()) << reading.complaints.front();
    }
    std::setlocale(LC_ALL, "C");
}

// Sizes where none belong, names that say otherwise

TEST(TarReader, TakesARegularFileWhoseNameEndsInASlashForAFile)
{
    const std::string data = bytes(1500);
    const std::string tar = layer()
                                .member(headerOf("s/", '0', data.size()), data)
                                .file("after", "1")
                                .member(headerOf("empty/", '0', 0))
                                .member(headerOf("t/", '0', 3), "abc")
                                .tar();
    const std::vector expected { regular("s/", data), regular("after", "1"), regular("empty/", ""),
        regular("t/", "abc") };
    for (const size_t chunkSize : { 1u, 100u, 512u, 1024u, 1u << 20 }) {
        const Reading reading = readAll(tar, chunkSize);
        EXPECT_EQ(reading.members, expected) << chunkSize;
        EXPECT_EQ(reading.end, TarReader::Step::End);
        EXPECT_FALSE(reading.stray);
        EXPECT_EQ(readAll(tar, chunkSize, false).members.size(), 4u) << "passing over the data";
    }
    MemoryStream seekable(tar, 512);
    seekable.seekable = true;
    EXPECT_EQ(readAll(seekable, false).members.size(), 4u);
    EXPECT_EQ(seekable.skippedBytes, 1536u + 512 + 512) << "the data of all three";
}

TEST(TarReader, SaysWhereSuchAFileIsCutOff)
{
    const std::string tar = layer().member(headerOf("s/", '0', 5000), bytes(5000)).tar().substr(0, 2000);
    const Reading reading = readAll(tar, 700);
    EXPECT_EQ(reading.end, TarReader::Step::Damaged);
    EXPECT_EQ(reading.error, "the tar stream ends at byte 2000, in the middle of a member");
    ASSERT_EQ(reading.members.size(), 1u);
    EXPECT_EQ(reading.members[0].data, bytes(5000).substr(0, 2000 - 512));
    EXPECT_EQ(readAll(tar, 700, false).end, TarReader::Step::Damaged);
}

TEST(TarReader, TakesAnOldFileWhoseNameEndsInASlashForADirectory)
{
    TarHeader header = headerOf("old/", '\0', 0);
    header.dialect = Dialect::V7;
    EXPECT_EQ(readAll(layer().member(header).file("after", "1").tar()).members,
        (std::vector { other("old/", EntryType::Directory), regular("after", "1") }));
}

TEST(TarReader, IgnoresTheSizeOfWhatHasNoData)
{
    for (const char type : { '1', '2', '5', '3', '6' }) {
        TarHeader header = headerOf("odd", type, 4711);
        header.link = "target";
        const Reading reading = readAll(layer().file("target", "12").member(header).file("after", "1").tar());
        ASSERT_EQ(reading.members.size(), 3u) << type;
        EXPECT_EQ(reading.members[1].size, 0u) << type;
        EXPECT_EQ(reading.members[2], regular("after", "1")) << type;
    }
}

/// POSIX lets a pax archive store the data of a hard link again; nobody writes layers so, and the readers of Go and GNU
/// take the next block for a header.
TEST(TarReader, HasNoDataBehindAHardLinkOfAPaxArchive)
{
    TarHeader header = headerOf("copy", '1', 2);
    header.link = "target";
    const std::string tar = layer()
                                .file("target", "12")
                                .pax("comment", "makes the archive a pax one")
                                .member(header)
                                .pax("size", "2")
                                .file("after", "1")
                                .tar();
    for (const size_t chunkSize : { 1u, 512u, 1u << 20 })
        EXPECT_EQ(readAll(tar, chunkSize).members,
            (std::vector { regular("target", "12"), other("copy", EntryType::HardLink, "target"),
                regular("after", "1") }));
}

TEST(TarReader, RefusesImpossibleSizes)
{
    const auto errorOf = [](const LayerBuilder& builder) {
        const Reading reading = readAll(builder.tar());
        EXPECT_EQ(reading.end, TarReader::Step::Damaged);
        EXPECT_EQ(reading.members.size(), 1u);
        return reading.error;
    };
    const auto first = [] { return layer().file("good", "1"); };
    EXPECT_NE(errorOf(first().file("f").pax("size", "99999999999999999999")), "");
    EXPECT_NE(errorOf(first().file("f").pax("size", "-5")), "");
    EXPECT_EQ(errorOf(first().member(headerOf("f", '0', uint64_t { 1 } << 61))),
        "the member at byte 1024 claims 2305843009213693952 bytes, the limit is 9007199254740992 (limit: "
        "entryBytes)");
    std::string negative = headerOf("f", '0', 0).block();
    negative.replace(124, 12, 12, '\xff'); // base 256: -1
    fixChecksum(negative);
    EXPECT_NE(errorOf(first().raw(negative)), "");
}

TEST(TarReader, KeepsTheLimitItIsGiven)
{
    Limits limits;
    limits.entryBytes = 9;
    MemoryStream stream(layer().file("nine", "123456789").file("ten", "1234567890").tar());
    const Reading reading = readAll(stream, true, limits);
    EXPECT_EQ(reading.members.size(), 1u);
    EXPECT_EQ(reading.error, "the member at byte 1024 claims 10 bytes, the limit is 9 (limit: entryBytes)");
}

// Ends

TEST(TarReader, TakesAnEmptyStreamForAnEmptyArchive)
{
    for (const std::string& tar : { ""s, zeroBlocks(1), zeroBlocks(2), zeroBlocks(20) }) {
        const Reading reading = readAll(tar);
        EXPECT_EQ(reading.end, TarReader::Step::End) << tar.size();
        EXPECT_TRUE(reading.members.empty());
    }
}

TEST(TarReader, DoesNotNeedTheEndBlocks)
{
    for (const size_t blocks : { 0u, 1u, 2u, 30u }) {
        const Reading reading = readAll(layer().file("a", "1").endBlocks(blocks).tar());
        EXPECT_EQ(reading.end, TarReader::Step::End) << blocks;
        EXPECT_EQ(reading.members.size(), 1u);
    }
}

TEST(TarReader, NoticesEveryCut)
{
    // Blocks: 0 header, 1-2 data, 3 header, 4 pax header, 5 its records, 6 header, 7 data, then the end.
    const std::string tar
        = layer().file("a", bytes(600)).dir("d").file("b", "12").pax("comment", "x").endBlocks(0).tar();
    ASSERT_EQ(tar.size(), 8 * tarBlock);
    for (size_t size = 0; size <= tar.size(); size += 64) {
        const Reading reading = readAll(tar.substr(0, size));
        const bool atMember = size == 0 || size == 3 * tarBlock || size == 4 * tarBlock || size == tar.size();
        EXPECT_EQ(reading.end, atMember ? TarReader::Step::End : TarReader::Step::Damaged) << size;
        const size_t seen = (size >= tarBlock ? 1u : 0u) + (size >= 4 * tarBlock ? 1u : 0u)
            + (size >= 7 * tarBlock ? 1u : 0u);
        EXPECT_EQ(reading.members.size(), seen) << size;
        if (!atMember) {
            EXPECT_NE(reading.error.find("ends at byte " + std::to_string(size)), std::string::npos)
                << reading.error;
        }
    }
}

TEST(TarReader, StopsWhereNoHeaderIs)
{
    const std::string tar = layer().file("a", "1").raw(std::string(512, 'x')).file("b", "2").tar();
    const Reading reading = readAll(tar);
    EXPECT_EQ(reading.end, TarReader::Step::Damaged);
    EXPECT_EQ(reading.members.size(), 1u);
    EXPECT_EQ(reading.error, "the tar stream is damaged at byte 1024 (no valid tar header)");
    EXPECT_EQ(readAll(std::string(2048, 'x')).end, TarReader::Step::Damaged);
}

TEST(TarReader, SeesWhatFollowsTheEnd)
{
    const std::string one = layer().file("a", "1").tar();
    EXPECT_FALSE(readAll(one).stray);
    const Reading reading = readAll(one + zeroBlocks(3) + "x" + std::string(100, '\0'), 512);
    EXPECT_EQ(reading.end, TarReader::Step::End);
    EXPECT_EQ(reading.stray, one.size() + 3 * tarBlock);
}

TEST(TarReader, PassesOnTheErrorOfTheStream)
{
    const std::string tar = layer().file("a", bytes(3000)).file("b").tar();
    for (const size_t size : { 100u, 512u, 1000u, 3584u }) {
        MemoryStream stream(tar.substr(0, size), 512);
        stream.errorAtEnd = Error { ErrorCode::Unreadable, {}, "the disk is gone" };
        const Reading reading = readAll(stream, true, {}, true);
        EXPECT_EQ(reading.end, TarReader::Step::Damaged);
        EXPECT_EQ(reading.error, "the disk is gone") << size;
    }
}

TEST(TarReader, DrainsTheStream)
{
    const std::string tar = layer().file("a", "1").tar() + zeroBlocks(500);
    MemoryStream stream(tar, 1000);
    TarReader reader(stream, {});
    ASSERT_EQ(reader.next(), TarReader::Step::Member);
    EXPECT_TRUE(reader.drain());
    EXPECT_TRUE(stream.next()->isEmpty());
}

TEST(TarReader, PassesOverDataWithoutReadingItWhereItCan)
{
    MemoryStream stream(layer().file("big", bytes(1'000'000)).file("after", "1").tar(), 4096);
    stream.seekable = true;
    const Reading reading = readAll(stream, false);
    EXPECT_EQ(reading.members.size(), 2u);
    EXPECT_GT(stream.skippedBytes, 990'000u);
}

// Sparse files, as GNU tar writes them

class SparseFormat : public testing::TestWithParam<std::string> { };

TEST_P(SparseFormat, GivesDataAndHoles)
{
    if (std::system("tar --version 2>/dev/null | grep -q GNU") != 0)
        GTEST_SKIP() << "no GNU tar here";
    const TempFolder folder;
    std::string content(3'000'000, '\0');
    content.replace(1'000'000, 5000, bytes(5000));
    content.replace(2'500'000, 10, "0123456789");
    std::ofstream(folder / "dense", std::ios::binary) << content;
    const std::string inFolder = "cd '" + folder.path().string() + "' && ";
    ASSERT_EQ(std::system((inFolder + "cp --sparse=always dense sparse && tar --sparse " + GetParam()
                  + " -cf t.tar sparse")
                              .c_str()),
        0);
    const auto file = InputFile::open(folder / "t.tar");
    ASSERT_TRUE(file);
    if ((*file)->size() > 1'000'000)
        GTEST_SKIP() << "this file system knows no holes";
    const auto stream = fileRange(*file, 0, (*file)->size());
    const Reading reading = readAll(*stream);
    ASSERT_EQ(reading.members.size(), 1u) << reading.error;
    EXPECT_EQ(reading.members[0].path, "sparse");
    EXPECT_EQ(reading.members[0].size, content.size());
    EXPECT_TRUE(reading.members[0].sparse);
    EXPECT_TRUE(reading.members[0].data == content);
}

INSTANTIATE_TEST_SUITE_P(Dialects, SparseFormat,
    testing::Values("--format=gnu", "--format=posix --sparse-version=0.0",
        "--format=posix --sparse-version=0.1", "--format=posix --sparse-version=1.0"));

} // namespace layerscope

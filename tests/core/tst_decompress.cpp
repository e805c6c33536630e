// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/stream/decompress.h"

#include "tests/core/memorystream.h"
#include "tests/support/packing.h"

#include <gtest/gtest.h>

namespace layerscope {

using namespace fixture;
using namespace std::string_literals;

namespace {

    Drained unpack(const std::string& packed, Compression compression, size_t chunkSize = 64 * 1024)
    {
        const auto stream = decompress(memoryStream(packed, chunkSize), compression);
        Drained result = drain(*stream);
        const auto again = stream->next();
        EXPECT_EQ(again.hasValue(), !result.error) << "the end, or the error, comes again";
        return result;
    }

    /// Half noise, half text: both stored and matched parts.
    std::string sample(size_t size)
    {
        std::string result = bytes(size / 2);
        while (result.size() < size)
            result += "the quick brown fox jumps over the lazy dog; ";
        result.resize(size);
        return result;
    }

    // "hello" by hand. RFC 1952: magic, deflate, no flags, no time, unknown system; RFC 1951: one final stored block with
    // length 5 and its complement; CRC-32 and length.
    const std::string gzipHeader = "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"s;
    const std::string storedHello = "\x01\x05\x00\xfa\xffhello"s;
    const std::string helloTrailer = "\x86\xa6\x10\x36\x05\x00\x00\x00"s;
    const std::string gzipHello = gzipHeader + storedHello + helloTrailer;

    // RFC 8878: magic, single segment with a content size of one byte, last raw block of 5 bytes.
    const std::string zstdHello = "\x28\xb5\x2f\xfd\x20\x05\x29\x00\x00hello"s;

    struct Case {
        Pack pack;
        Compression compression;
    };

    class Decompress : public testing::TestWithParam<Case> { };

} // namespace

TEST_P(Decompress, GivesBackWhatWasPacked)
{
    const std::string content = sample(1'000'000);
    const std::string packed = compress(content, GetParam().pack);
    for (const size_t chunkSize : { size_t { 1 }, size_t { 4093 }, packed.size() }) {
        const Drained read = unpack(packed, GetParam().compression, chunkSize);
        EXPECT_FALSE(read.error) << read.error->detail;
        EXPECT_TRUE(read.bytes == content)
            << "in chunks of " << chunkSize << ": " << read.bytes.size() << " bytes";
    }
}

TEST_P(Decompress, GivesBackNothing)
{
    const Drained read = unpack(compress("", GetParam().pack), GetParam().compression);
    EXPECT_FALSE(read.error) << read.error->detail;
    EXPECT_EQ(read.bytes, "");
}

TEST_P(Decompress, SaysSoWhenTheEndIsMissing)
{
    const std::string content = sample(400'000);
    const std::string packed = compress(content, GetParam().pack);
    for (const size_t size : { packed.size() / 2, packed.size() * 3 / 4 }) {
        const Drained read = unpack(packed.substr(0, size), GetParam().compression);
        ASSERT_TRUE(read.error) << size;
        EXPECT_EQ(read.error->code, ErrorCode::Damaged);
        EXPECT_NE(read.error->detail.find(" of the blob"), std::string::npos) << read.error->detail;
        EXPECT_TRUE(content.starts_with(read.bytes));
    }
}

TEST_P(Decompress, PassesOnTheErrorOfItsSource)
{
    const std::string packed = compress(sample(400'000), GetParam().pack);
    auto source = memoryStream(packed.substr(0, packed.size() / 2));
    source->errorAtEnd = Error { ErrorCode::Cancelled, {}, "enough" };
    const Drained read = drain(*decompress(std::move(source), GetParam().compression));
    ASSERT_TRUE(read.error);
    EXPECT_EQ(read.error->code, ErrorCode::Cancelled);
    EXPECT_EQ(read.error->detail, "enough");
}

INSTANTIATE_TEST_SUITE_P(Packs, Decompress,
    testing::Values(Case { Pack::Gzip, Compression::Gzip }, Case { Pack::GzipMultiMember, Compression::Gzip },
        Case { Pack::Zstd, Compression::Zstd }, Case { Pack::ZstdMultiFrame, Compression::Zstd },
        Case { Pack::Xz, Compression::Xz }, Case { Pack::Bzip2, Compression::Bzip2 }));

TEST(DecompressNone, IsTheSourceItself)
{
    auto source = memoryStream("abc");
    ByteStream* const raw = source.get();
    EXPECT_EQ(decompress(std::move(source), Compression::None).get(), raw);
}

TEST(DecompressGzip, ReadsAMemberByTheBook)
{
    const Drained read = unpack(gzipHello, Compression::Gzip);
    EXPECT_FALSE(read.error);
    EXPECT_EQ(read.bytes, "hello");
}

TEST(DecompressGzip, PassesOverOptionalHeaderFields)
{
    // FEXTRA (3 bytes), FNAME and FCOMMENT, each ended by NUL.
    const std::string header = "\x1f\x8b\x08\x1c\x00\x00\x00\x00\x00\xff\x03\x00"
                               "abcname\0comment\0"s;
    for (const size_t chunkSize : { 1u, 1000u })
        EXPECT_EQ(unpack(header + storedHello + helloTrailer, Compression::Gzip, chunkSize).bytes, "hello");
}

TEST(DecompressGzip, ReadsMembersOfAnyNumber)
{
    const std::string empty = gzipHeader + "\x01\x00\x00\xff\xff"s + std::string(8, '\0');
    for (const size_t chunkSize : { 1u, 7u, 1000u }) {
        const Drained read = unpack(gzipHello + empty + gzipHello + empty, Compression::Gzip, chunkSize);
        EXPECT_FALSE(read.error);
        EXPECT_EQ(read.bytes, "hellohello");
    }
}

TEST(DecompressGzip, PassesOverZeroPadding)
{
    for (const size_t chunkSize : { 1u, 100u, 100'000u }) {
        const Drained read = unpack(gzipHello + std::string(70'000, '\0'), Compression::Gzip, chunkSize);
        EXPECT_FALSE(read.error);
        EXPECT_EQ(read.bytes, "hello");
        EXPECT_EQ(unpack(gzipHello + std::string(300, '\0') + gzipHello, Compression::Gzip, chunkSize).bytes,
            "hellohello");
    }
}

TEST(DecompressGzip, RefusesOtherBytesBehindTheLastMember)
{
    for (const std::string& rubbish :
        { "x"s, "\x1f"s, "\x1f\x8b"s, "\0\0rubbish that is longer than a header"s }) {
        const Drained read = unpack(gzipHello + rubbish, Compression::Gzip);
        EXPECT_EQ(read.bytes, "hello");
        ASSERT_TRUE(read.error) << rubbish;
        EXPECT_EQ(read.error->code, ErrorCode::Damaged);
    }
}

TEST(DecompressGzip, ChecksTheChecksum)
{
    std::string bad = gzipHello;
    bad[bad.size() - 8] ^= 1;
    const Drained read = unpack(bad, Compression::Gzip);
    EXPECT_EQ(read.bytes, "hello") << "what it is about is delivered all the same";
    ASSERT_TRUE(read.error);
    EXPECT_EQ(read.error->code, ErrorCode::Damaged);
    EXPECT_NE(read.error->detail.find("gzip data is corrupt at byte 2"), std::string::npos)
        << read.error->detail;
}

TEST(DecompressGzip, ChecksTheLength)
{
    std::string bad = gzipHello;
    bad[bad.size() - 4] = 6;
    const Drained read = unpack(bad, Compression::Gzip);
    EXPECT_EQ(read.bytes, "hello");
    EXPECT_TRUE(read.error);
}

TEST(DecompressGzip, ErrsWhereverTheMemberIsCut)
{
    for (size_t size = 1; size < gzipHello.size(); ++size) {
        const Drained read = unpack(gzipHello.substr(0, size), Compression::Gzip);
        EXPECT_TRUE(read.error) << size;
        EXPECT_TRUE("hello"s.starts_with(read.bytes));
    }
}

TEST(DecompressGzip, SurvivesEveryFlippedByte)
{
    const std::string content = sample(3000);
    const std::string packed = compress(content, Pack::Gzip);
    for (size_t i = 0; i < packed.size(); ++i) {
        std::string bad = packed;
        bad[i] = static_cast<char>(bad[i] ^ 0x55);
        const Drained read = unpack(bad, Compression::Gzip);
        // Time, flags and system of the header (RFC 1952, 2.3.1) are not covered by anything.
        EXPECT_TRUE(read.error || (i < 10 && read.bytes == content)) << "byte " << i;
    }
}

TEST(DecompressZstd, ReadsAFrameByTheBook)
{
    for (const size_t chunkSize : { 1u, 1000u }) {
        const Drained read = unpack(zstdHello, Compression::Zstd, chunkSize);
        EXPECT_FALSE(read.error);
        EXPECT_EQ(read.bytes, "hello");
    }
}

TEST(DecompressZstd, ReadsFramesOfAnyNumberAndSkipsTheSkippable)
{
    const std::string skippable = zstdSkippableFrame("metadata");
    for (const size_t chunkSize : { 1u, 1000u }) {
        const Drained read
            = unpack(skippable + zstdHello + skippable + zstdHello + skippable, Compression::Zstd, chunkSize);
        EXPECT_FALSE(read.error);
        EXPECT_EQ(read.bytes, "hellohello");
    }
}

TEST(DecompressZstd, ErrsWhereverTheFrameIsCut)
{
    for (size_t size = 1; size < zstdHello.size(); ++size)
        EXPECT_TRUE(unpack(zstdHello.substr(0, size), Compression::Zstd).error) << size;
}

TEST(DecompressZstd, RefusesOtherBytesBehindTheLastFrame)
{
    const Drained read = unpack(zstdHello + "rubbish", Compression::Zstd);
    EXPECT_EQ(read.bytes, "hello");
    ASSERT_TRUE(read.error);
    EXPECT_EQ(read.error->code, ErrorCode::Damaged);
}

TEST(DecompressZstd, RefusesWindowsThatNoImageNeeds)
{
    // Window descriptor 0xa8: exponent 21, 2 GiB.
    const Drained read = unpack("\x28\xb5\x2f\xfd\x00\xa8\x01\x00\x00"s, Compression::Zstd);
    ASSERT_TRUE(read.error);
    EXPECT_EQ(read.error->code, ErrorCode::Damaged);
}

} // namespace layerscope

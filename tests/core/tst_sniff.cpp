// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/stream/sniff.h"

#include "tests/core/memorystream.h"
#include "tests/support/tarwriter.h"

#include <gtest/gtest.h>

namespace layerscope {

using namespace fixture;
using namespace std::string_literals;

namespace {

    std::string headerOf(std::string name, Dialect dialect = Dialect::Ustar)
    {
        TarHeader header;
        header.name = std::move(name);
        header.size = 5;
        header.dialect = dialect;
        return header.block();
    }

} // namespace

TEST(SniffCompression, KnowsTheMagicNumbers)
{
    EXPECT_EQ(sniffCompression(bytesOf("\x1f\x8b\x08\x00"s)), Compression::Gzip);
    EXPECT_EQ(sniffCompression(bytesOf("\x28\xb5\x2f\xfd"s)), Compression::Zstd);
    EXPECT_EQ(sniffCompression(bytesOf("\xfd\x37zXZ\x00"s)), Compression::Xz);
    EXPECT_EQ(sniffCompression(bytesOf("BZh91AY"s)), Compression::Bzip2);
}

TEST(SniffCompression, TakesALeadingSkippableFrameForZstd)
{
    EXPECT_EQ(sniffCompression(bytesOf("\x50\x2a\x4d\x18\x00\x00\x00\x00"s)), Compression::Zstd);
    EXPECT_EQ(sniffCompression(bytesOf("\x5f\x2a\x4d\x18\x00\x00\x00\x00"s)), Compression::Zstd);
    EXPECT_EQ(sniffCompression(bytesOf("\x60\x2a\x4d\x18\x00\x00\x00\x00"s)), Compression::None);
}

TEST(SniffCompression, IsNotFooledByLess)
{
    EXPECT_EQ(sniffCompression({}), Compression::None);
    EXPECT_EQ(sniffCompression(bytesOf("\x1f"s)), Compression::None);
    EXPECT_EQ(sniffCompression(bytesOf("\x28\xb5\x2f"s)), Compression::None);
    EXPECT_EQ(sniffCompression(bytesOf("\xfd\x37zXZ"s)), Compression::None);
    EXPECT_EQ(sniffCompression(bytesOf("usr/bin/"s)), Compression::None);
}

TEST(LooksLikeTar, AcceptsEveryDialect)
{
    for (const Dialect dialect : { Dialect::Ustar, Dialect::Gnu, Dialect::V7 })
        EXPECT_TRUE(looksLikeTar(bytesOf(headerOf("usr/bin/x", dialect)))) << static_cast<int>(dialect);
}

TEST(LooksLikeTar, AcceptsTheEndOfAnArchive) { EXPECT_TRUE(looksLikeTar(bytesOf(zeroBlocks(1)))); }

TEST(LooksLikeTar, AcceptsSumsOfSignedBytes)
{
    std::string block = headerOf("caf\xe9");
    // 0xe9 counts 233 unsigned and -23 signed.
    const long unsignedSum = std::stol(block.substr(148, 6), nullptr, 8);
    char digits[8];
    std::snprintf(digits, sizeof(digits), "%06lo", unsignedSum - 256);
    block.replace(148, 6, digits);
    EXPECT_TRUE(looksLikeTar(bytesOf(block)));
}

TEST(LooksLikeTar, WantsTheChecksumToHold)
{
    std::string block = headerOf("usr/bin/x");
    block[0] = 'v';
    EXPECT_FALSE(looksLikeTar(bytesOf(block)));
    block[0] = 'u';
    EXPECT_TRUE(looksLikeTar(bytesOf(block)));
    block[149] = 'x';
    EXPECT_FALSE(looksLikeTar(bytesOf(block)));
}

TEST(LooksLikeTar, WantsAWholeBlock)
{
    const std::string block = headerOf("usr/bin/x");
    EXPECT_FALSE(looksLikeTar(bytesOf(block.substr(0, 511))));
    EXPECT_FALSE(looksLikeTar(bytesOf(std::string(511, '\0'))));
    EXPECT_FALSE(looksLikeTar({}));
    EXPECT_FALSE(looksLikeTar(bytesOf(std::string(512, 'x'))));
}

} // namespace layerscope

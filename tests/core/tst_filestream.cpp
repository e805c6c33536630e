// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/stream/filestream.h"

#include "core/stream/hashing.h"
#include "core/stream/prefetch.h"
#include "tests/core/memorystream.h"
#include "tests/support/packing.h"
#include "tests/support/tempfolder.h"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <limits>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace layerscope {

using namespace fixture;

namespace {

    constexpr size_t fileBytes = 700'000; ///< several chunks and a part of one

    class FileRange : public testing::Test {
    protected:
        void SetUp() override
        {
            content = bytes(fileBytes);
            std::ofstream(folder / "data", std::ios::binary) << content;
            auto opened = InputFile::open(folder / "data");
            ASSERT_TRUE(opened);
            file = *opened;
        }

        TempFolder folder;
        std::string content;
        std::shared_ptr<const InputFile> file;
    };

    /// A pipe of which the writing end is ours.
    struct Pipe {
        Pipe() { EXPECT_EQ(::pipe(ends), 0); }
        ~Pipe()
        {
            ::close(ends[0]);
            closeWriter();
        }
        Pipe(const Pipe&) = delete;
        Pipe& operator=(const Pipe&) = delete;
        void closeWriter()
        {
            if (ends[1] >= 0)
                ::close(ends[1]);
            ends[1] = -1;
        }
        void write(const std::string& text) const
        {
            EXPECT_EQ(::write(ends[1], text.data(), text.size()), static_cast<ssize_t>(text.size()));
        }
        int ends[2] { -1, -1 };
    };

} // namespace

TEST_F(FileRange, GivesTheWholeFile)
{
    EXPECT_TRUE(file->isRegular());
    EXPECT_EQ(file->size(), fileBytes);
    const auto stream = fileRange(file, 0, fileBytes);
    const Drained read = drain(*stream);
    EXPECT_FALSE(read.error);
    EXPECT_TRUE(read.bytes == content);
    EXPECT_TRUE(stream->next()->isEmpty()) << "the end comes again";
}

TEST_F(FileRange, GivesAnyPart)
{
    const auto stream = fileRange(file, 100'001, 300'000);
    EXPECT_TRUE(drain(*stream).bytes == content.substr(100'001, 300'000));
    EXPECT_TRUE(drain(*fileRange(file, fileBytes, 0)).bytes.empty());
}

TEST_F(FileRange, SkipsWithoutReadingAndStopsAtItsEnd)
{
    const auto stream = fileRange(file, 10, 1000);
    EXPECT_EQ(stream->skip(400), 400u);
    EXPECT_EQ(text(stream->next()->bytes), content.substr(410, 600));
    EXPECT_EQ(stream->skip(1), 0u);
    const auto fresh = fileRange(file, 10, 1000);
    EXPECT_EQ(fresh->skip(5000), 1000u);
    EXPECT_TRUE(fresh->next()->isEmpty());
}

TEST_F(FileRange, SaysWhereAFileThatIsTooShortEnds)
{
    const auto stream = fileRange(file, fileBytes - 100, 250);
    const Drained read = drain(*stream);
    EXPECT_EQ(read.bytes, content.substr(fileBytes - 100)) << "what is there comes first";
    ASSERT_TRUE(read.error);
    EXPECT_EQ(read.error->code, ErrorCode::Damaged);
    EXPECT_EQ(read.error->detail, "ends at byte 100, 250 expected");
    EXPECT_FALSE(stream->next()) << "the error comes again";
}

TEST_F(FileRange, DoesNotSkipPastTheEndOfTheFile)
{
    const auto stream = fileRange(file, fileBytes - 100, 250);
    EXPECT_EQ(stream->skip(200), 100u);
    EXPECT_FALSE(stream->next());
}

TEST_F(FileRange, SurvivesOffsetsThatNoFileHas)
{
    const uint64_t huge = std::numeric_limits<uint64_t>::max();
    const auto stream = fileRange(file, huge - 10, huge);
    EXPECT_EQ(stream->skip(huge), 0u);
    const auto chunk = stream->next();
    ASSERT_FALSE(chunk);
    EXPECT_EQ(chunk.error().code, ErrorCode::Damaged);
}

TEST_F(FileRange, StreamsAreIndependent)
{
    const auto one = fileRange(file, 0, fileBytes);
    const auto two = fileRange(file, 0, fileBytes);
    const auto first = one->next();
    EXPECT_TRUE(text(two->next()->bytes) == text(first->bytes));
    EXPECT_TRUE(text(first->bytes) + drain(*one).bytes == content);
}

TEST_F(FileRange, ChunksOutliveTheirStream)
{
    auto stream = fileRange(file, 0, fileBytes);
    const auto chunk = stream->next();
    stream.reset();
    EXPECT_TRUE(text(chunk->bytes) == content.substr(0, chunk->size()));
}

TEST_F(FileRange, ReadsAtPositions)
{
    std::string buffer(100, '?');
    const auto read = file->readAt(fileBytes - 40, std::as_writable_bytes(std::span(buffer)));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, 40u);
    EXPECT_EQ(buffer.substr(0, 40), content.substr(fileBytes - 40));
}

TEST(InputFileOpen, TellsWhyItCannot)
{
    const TempFolder folder;
    const auto codeOf = [](const std::filesystem::path& path) { return InputFile::open(path).error().code; };
    EXPECT_EQ(codeOf(folder / "missing"), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(folder.path()), ErrorCode::Unreadable);
    EXPECT_EQ(codeOf("/dev/null"), ErrorCode::Unsupported);
    EXPECT_EQ(InputFile::open(folder / "missing").error().subject, (folder / "missing").string());
}

TEST(InputFileOpen, DoesNotWaitForTheWriterOfAFifo)
{
    const TempFolder folder;
    ASSERT_EQ(::mkfifo((folder / "fifo").c_str(), 0600), 0);
    const auto file = InputFile::open(folder / "fifo");
    ASSERT_TRUE(file);
    EXPECT_FALSE((*file)->isRegular());
    EXPECT_TRUE(drain(*descriptorStream((*file)->descriptor())).bytes.empty());
}

TEST(DescriptorStream, ReadsAPipeToItsEnd)
{
    Pipe pipe;
    const std::string content = bytes(900'000);
    std::thread writer([&] {
        for (size_t i = 0; i < content.size(); i += 5000)
            pipe.write(content.substr(i, 5000));
        pipe.closeWriter();
    });
    const auto stream = descriptorStream(pipe.ends[0]);
    const Drained read = drain(*stream);
    writer.join();
    EXPECT_FALSE(read.error);
    EXPECT_TRUE(read.bytes == content);
    EXPECT_TRUE(stream->next()->isEmpty());
}

TEST(DescriptorStream, GivesUpAStalledPipeWhenCancelled)
{
    const Pipe pipe;
    std::stop_source stop;
    const auto stream = descriptorStream(pipe.ends[0], stop.get_token());
    pipe.write("begin");
    EXPECT_EQ(text(stream->next()->bytes), "begin");
    std::thread canceller([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        stop.request_stop();
    });
    const auto chunk = stream->next();
    canceller.join();
    ASSERT_FALSE(chunk);
    EXPECT_EQ(chunk.error().code, ErrorCode::Cancelled);
}

TEST(DescriptorStream, ReportsWhatTheSystemSays)
{
    const TempFolder folder;
    const int descriptor = ::open(folder.path().c_str(), O_RDONLY | O_DIRECTORY);
    ASSERT_GE(descriptor, 0);
    const auto chunk = descriptorStream(descriptor)->next();
    ::close(descriptor);
    ASSERT_FALSE(chunk);
    EXPECT_EQ(chunk.error().code, ErrorCode::Unreadable);
    EXPECT_EQ(chunk.error().detail, "Is a directory at byte 0");
}

// The stages that run on threads of their own

TEST(Prefetch, ChangesNothing)
{
    const std::string content = bytes(100'000);
    auto source = memoryStream(content, 777);
    source->errorAtEnd = Error { ErrorCode::Damaged, {}, "broken" };
    const auto stream = prefetch(std::move(source));
    const Drained read = drain(*stream);
    EXPECT_TRUE(read.bytes == content);
    ASSERT_TRUE(read.error);
    EXPECT_EQ(read.error->detail, "broken");
    EXPECT_FALSE(stream->next()) << "the error comes again";
    const auto good = prefetch(memoryStream("abc"));
    EXPECT_EQ(drain(*good).bytes, "abc");
    EXPECT_TRUE(good->next()->isEmpty());
}

TEST(Prefetch, ReadsAheadButNotWithoutEnd)
{
    std::atomic<size_t> position = 0;
    auto source = memoryStream(bytes(100'000), 100);
    source->onNext = [&](size_t at) { position = at; };
    const auto stream = prefetch(std::move(source));
    EXPECT_TRUE(stream->next());
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (position < 300 && std::chrono::steady_clock::now() < deadline)
        std::this_thread::yield();
    EXPECT_GE(position, 300u);
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    EXPECT_LT(position, 5'000u);
}

TEST(StreamDigest, EqualsTheIndependentHashInlineAndOnAHelper)
{
    const std::string content = bytes(5'000'000); // enough for the helper to start
    for (const auto where : { StreamDigest::Where::Inline, StreamDigest::Where::Helper }) {
        StreamDigest digest;
        digest.setWhere(where);
        const auto stream = hashed(memoryStream(content, 100'000), digest);
        EXPECT_TRUE(drain(*stream).bytes == content);
        EXPECT_EQ(digest.bytes(), content.size());
        EXPECT_EQ(digest.finish().text(), digestText(content));
    }
}

TEST(StreamDigest, KnowsOtherAlgorithms)
{
    StreamDigest digest("sha512");
    drain(*hashed(memoryStream("abc"), digest));
    EXPECT_EQ(digest.finish().text(), digestText("abc", "sha512"));
}

TEST(StreamDigest, CanBeGivenUpHalfway)
{
    StreamDigest digest;
    digest.setWhere(StreamDigest::Where::Helper);
    const auto stream = hashed(memoryStream(bytes(4'000'000)), digest);
    for (int i = 0; i < 40; ++i)
        EXPECT_TRUE(stream->next());
}

} // namespace layerscope

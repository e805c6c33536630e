// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/stream/filestream.h"

#include "core/stream/bufferpool.h"

#include <algorithm>
#include <cerrno>
#include <limits>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace layerscope {

namespace {

    /// How often a wait for a pipe looks at its stop token.
    constexpr int pollMilliseconds = 20;

    std::string systemMessage(int error) { return std::generic_category().message(error); }

    Error openError(int error, const std::filesystem::path& path)
    {
        if (error == ENOENT || error == ENOTDIR)
            return { ErrorCode::NotFound, path.string(), "no such file or directory" };
        return { ErrorCode::Unreadable, path.string(), systemMessage(error) };
    }

    /// Saturated: times are the file system's business.
    int64_t nanoseconds(const timespec& time)
    {
        constexpr int64_t perSecond = 1'000'000'000;
        constexpr int64_t most = std::numeric_limits<int64_t>::max() / perSecond - 1;
        return std::clamp<int64_t>(time.tv_sec, -most, most) * perSecond + time.tv_nsec;
    }

    std::optional<Error> unsuitable(const struct stat& info, const std::filesystem::path& path)
    {
        if (S_ISREG(info.st_mode) || S_ISFIFO(info.st_mode))
            return std::nullopt;
        if (S_ISDIR(info.st_mode))
            return Error { ErrorCode::Unreadable, path.string(), "is a directory" };
        return Error { ErrorCode::Unsupported, path.string(), "is a device or socket, not a file" };
    }

    class FileRangeStream : public ByteStream {
    public:
        FileRangeStream(std::shared_ptr<const InputFile> file, uint64_t offset, uint64_t size)
            : m_file(std::move(file))
            , m_offset(offset)
            , m_size(size)
        {
        }

        Result<Chunk> next() override
        {
            if (m_position == m_size)
                return Chunk {};
            auto buffer = takeBuffer();
            const size_t wanted = static_cast<size_t>(std::min<uint64_t>(chunkBytes, m_size - m_position));
            const auto count = readAtPosition({ buffer.get(), wanted });
            if (!count)
                return count.error();
            if (*count == 0)
                return endsEarly();
            m_position += *count;
            return chunkOf(std::move(buffer), *count);
        }

        uint64_t skip(uint64_t count) override
        {
            const uint64_t inFile = m_file->size() > m_offset ? m_file->size() - m_offset : 0;
            const uint64_t end = std::min(m_size, inFile);
            const uint64_t skipped = m_position < end ? std::min(count, end - m_position) : 0;
            m_position += skipped;
            return skipped;
        }

    private:
        /// The range may claim to lie beyond what any file can hold.
        Result<size_t> readAtPosition(std::span<std::byte> buffer) const
        {
            if (m_offset > std::numeric_limits<uint64_t>::max() - m_position)
                return size_t { 0 };
            return m_file->readAt(m_offset + m_position, buffer);
        }

        Error endsEarly() const
        {
            return { ErrorCode::Damaged, {},
                "ends at byte " + std::to_string(m_position) + ", " + std::to_string(m_size) + " expected" };
        }

        std::shared_ptr<const InputFile> m_file;
        uint64_t m_offset;
        uint64_t m_size;
        uint64_t m_position = 0;
    };

    class DescriptorStream : public ByteStream {
    public:
        DescriptorStream(int descriptor, std::stop_token stop)
            : m_descriptor(descriptor)
            , m_stop(std::move(stop))
            , m_readsAtOnce((::fcntl(descriptor, F_GETFL) & O_NONBLOCK) != 0)
        {
        }

        Result<Chunk> next() override
        {
            if (m_ended)
                return Chunk {};
            if (m_error)
                return *m_error;
            auto buffer = takeBuffer();
            const auto count = readSome({ buffer.get(), chunkBytes });
            if (!count) {
                m_error = count.error();
                return *m_error;
            }
            m_ended = *count == 0;
            m_position += *count;
            return m_ended ? Chunk {} : chunkOf(std::move(buffer), *count);
        }

    private:
        Result<size_t> readSome(std::span<std::byte> buffer) const
        {
            while (true) {
                if (m_stop.stop_requested())
                    return Error { ErrorCode::Cancelled, {}, "cancelled" };
                if (!m_readsAtOnce && !waitReadable())
                    continue;
                const ssize_t count = ::read(m_descriptor, buffer.data(), buffer.size());
                if (count >= 0)
                    return static_cast<size_t>(count);
                if (errno == EAGAIN)
                    waitReadable();
                else if (errno != EINTR)
                    return Error { ErrorCode::Unreadable, {},
                        systemMessage(errno) + " at byte " + std::to_string(m_position) };
            }
        }

        /// A failing poll counts as readable: read() then tells why.
        bool waitReadable() const
        {
            pollfd request { m_descriptor, POLLIN, 0 };
            const int ready = ::poll(&request, 1, pollMilliseconds);
            return ready > 0 || (ready < 0 && errno != EINTR);
        }

        int m_descriptor;
        std::stop_token m_stop;
        /// The descriptor does not block: read first, because a FIFO that no one writes to is never readable, but ends.
        bool m_readsAtOnce;
        uint64_t m_position = 0;
        bool m_ended = false;
        std::optional<Error> m_error;
    };

} // namespace

InputFile::InputFile(int descriptor, bool regular, uint64_t size, std::filesystem::path path)
    : m_descriptor(descriptor)
    , m_regular(regular)
    , m_size(size)
    , m_path(std::move(path))
{
}

InputFile::~InputFile() { ::close(m_descriptor); }

Result<std::shared_ptr<const InputFile>> InputFile::open(const std::filesystem::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0)
        return openError(errno, path);
    struct stat info { };
    if (::fstat(descriptor, &info) != 0) {
        const int error = errno;
        ::close(descriptor);
        return openError(error, path);
    }
    const bool regular = S_ISREG(info.st_mode);
    const uint64_t size = regular ? static_cast<uint64_t>(info.st_size) : 0;
    std::shared_ptr<const InputFile> file(new InputFile(descriptor, regular, size, path));
    if (auto error = unsuitable(info, path))
        return *error;
    return file;
}

std::optional<FileIdentity> InputFile::identity() const
{
    struct stat info { };
    if (!m_regular || ::fstat(m_descriptor, &info) != 0)
        return std::nullopt;
    return FileIdentity { info.st_dev, info.st_ino, static_cast<uint64_t>(info.st_size),
        nanoseconds(info.st_mtim), nanoseconds(info.st_ctim) };
}

Result<size_t> InputFile::readAt(uint64_t offset, std::span<std::byte> buffer) const
{
    size_t done = 0;
    while (done < buffer.size()) {
        const uint64_t position = offset + done;
        if (position > static_cast<uint64_t>(std::numeric_limits<off_t>::max()))
            break;
        const ssize_t count
            = ::pread(m_descriptor, buffer.data() + done, buffer.size() - done, static_cast<off_t>(position));
        if (count > 0)
            done += static_cast<size_t>(count);
        else if (count == 0)
            break;
        else if (errno != EINTR)
            return Error { ErrorCode::Unreadable, m_path.string(),
                systemMessage(errno) + " at byte " + std::to_string(position) };
    }
    return done;
}

std::unique_ptr<ByteStream> fileRange(std::shared_ptr<const InputFile> file, uint64_t offset, uint64_t size)
{
    return std::make_unique<FileRangeStream>(std::move(file), offset, size);
}

std::unique_ptr<ByteStream> descriptorStream(int descriptor, std::stop_token stop)
{
    return std::make_unique<DescriptorStream>(descriptor, std::move(stop));
}

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/output.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <span>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace layerscope::cli {

namespace fs = std::filesystem;

namespace {

    std::string messageOf(int error) { return std::generic_category().message(error); }

    /// The first errno of writing all of `bytes`, 0 = written.
    int writeAll(int descriptor, std::span<const char> bytes)
    {
        while (!bytes.empty()) {
            const ssize_t count = write(descriptor, bytes.data(), bytes.size());
            if (count > 0)
                bytes = bytes.subspan(static_cast<size_t>(count));
            else if (errno != EINTR)
                return errno;
        }
        return 0;
    }

    /// `file` is the input, or a file that makes up the input folder.
    bool isPartOf(const fs::path& file, const fs::path& input)
    {
        std::error_code ignored;
        if (fs::equivalent(file, input, ignored))
            return true;
        if (!fs::is_directory(input, ignored) || !fs::exists(file, ignored))
            return false;
        const fs::path folder = fs::canonical(input, ignored);
        const fs::path inside = fs::canonical(file, ignored);
        const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), inside.begin(), inside.end());
        return end == folder.end();
    }

    struct TemporaryFile {
        int descriptor = -1;
        fs::path path;
    };

    TemporaryFile createBeside(const fs::path& target)
    {
        const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
        for (int attempt = 0; attempt < 100; ++attempt) {
            const fs::path path = folder
                / (".layerscope-" + std::to_string(getpid()) + "-" + std::to_string(attempt) + ".tmp");
            const int descriptor = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
            if (descriptor != -1 || errno != EEXIST)
                return { descriptor, path };
        }
        return {};
    }

    /// A file that is replaced keeps its permissions.
    void copyMode(const fs::path& from, int to)
    {
        struct stat facts { };
        if (stat(from.c_str(), &facts) == 0) [[maybe_unused]]
            const int done = fchmod(to, facts.st_mode & 07777);
    }

    void syncFolder(const fs::path& file)
    {
        const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
        const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (descriptor == -1)
            return;
        fsync(descriptor); // where this does not work, the rename is still atomic
        close(descriptor);
    }

} // namespace

DescriptorBuffer::DescriptorBuffer(int descriptor)
    : m_descriptor(descriptor)
{
    setp(m_buffer.data(), m_buffer.data() + m_buffer.size());
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type character)
{
    if (sync() != 0)
        return traits_type::eof();
    if (!traits_type::eq_int_type(character, traits_type::eof()))
        sputc(traits_type::to_char_type(character));
    return traits_type::not_eof(character);
}

int DescriptorBuffer::sync()
{
    if (m_error == 0)
        m_error = writeAll(m_descriptor, std::span(pbase(), pptr()));
    setp(m_buffer.data(), m_buffer.data() + m_buffer.size());
    return m_error == 0 ? 0 : -1;
}

Output::Output()
    : Output(STDOUT_FILENO, {})
{
}

Output::Output(int descriptor, std::string subject)
    : m_descriptor(descriptor)
    , m_subject(std::move(subject))
    , m_buffer(descriptor)
    , m_stream(&m_buffer)
{
}

Output::~Output()
{
    if (m_descriptor != STDOUT_FILENO && m_descriptor != -1)
        close(m_descriptor);
    if (!m_temporary.empty())
        unlink(m_temporary.c_str());
}

Result<std::unique_ptr<Output>> Output::toFile(const std::string& path, const std::string& input)
{
    const auto failure = [&](const std::string& detail) {
        return Error { ErrorCode::WriteFailed, path, detail };
    };
    std::error_code error;
    fs::path target = fs::canonical(path, error); // a link stays a link
    if (error)
        target = path;
    if (fs::is_directory(target, error))
        return failure("is a folder, cannot write a report there");
    if (isPartOf(target, input))
        return failure("is the input, refusing to overwrite it");

    const bool exists = fs::exists(target, error);
    if (exists && !fs::is_regular_file(target, error)) {
        const int descriptor = open(target.c_str(), O_WRONLY | O_CLOEXEC);
        if (descriptor == -1)
            return failure("cannot be written: " + messageOf(errno));
        return std::unique_ptr<Output>(new Output(descriptor, path));
    }
    TemporaryFile temporary = createBeside(target);
    if (temporary.descriptor == -1)
        return failure("cannot be written: " + messageOf(errno));
    if (exists)
        copyMode(target, temporary.descriptor);
    auto output = std::unique_ptr<Output>(new Output(temporary.descriptor, path));
    output->m_target = std::move(target);
    output->m_temporary = std::move(temporary.path);
    return output;
}

Status Output::failed(const std::string& what, int error) const
{
    return Error { ErrorCode::WriteFailed, m_subject.empty() ? "standard output" : m_subject,
        what + ": " + messageOf(error) };
}

Status Output::finish()
{
    m_stream.flush();
    if (m_buffer.error() == EPIPE && isStandardOutput())
        return ok();
    if (m_buffer.error() != 0)
        return failed("cannot be written", m_buffer.error());
    return m_target.empty() ? ok() : publish();
}

Status Output::publish()
{
    if (fsync(m_descriptor) != 0)
        return failed("cannot be brought to disk", errno);
    if (close(std::exchange(m_descriptor, -1)) != 0)
        return failed("cannot be closed", errno);
    if (rename(m_temporary.c_str(), m_target.c_str()) != 0)
        return failed("cannot be renamed from its temporary name", errno);
    m_temporary.clear();
    syncFolder(m_target);
    return ok();
}

} // namespace layerscope::cli

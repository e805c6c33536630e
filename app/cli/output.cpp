// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/output.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <span>
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
    if (!m_file && m_descriptor != STDOUT_FILENO)
        close(m_descriptor);
}

Result<std::unique_ptr<Output>> Output::toFile(const std::string& path, std::span<const std::string> inputs)
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
    if (std::ranges::any_of(
            inputs, [&](const std::string& input) { return !input.empty() && isPartOf(target, input); }))
        return failure("is the input, refusing to overwrite it");

    const bool exists = fs::exists(target, error);
    if (exists && !fs::is_regular_file(target, error)) {
        const int descriptor = open(target.c_str(), O_WRONLY | O_CLOEXEC);
        if (descriptor == -1)
            return failure("cannot be written: " + messageOf(errno));
        return std::unique_ptr<Output>(new Output(descriptor, path));
    }
    Result<AtomicFile> file = AtomicFile::create(target);
    if (!file)
        return failure(file.error().detail);
    auto output = std::unique_ptr<Output>(new Output(file->descriptor(), path));
    output->m_file = std::move(*file);
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
    if (!m_file)
        return ok();
    const Status committed = m_file->commit();
    return committed ? ok() : Status(Error { ErrorCode::WriteFailed, m_subject, committed.error().detail });
}

} // namespace layerscope::cli

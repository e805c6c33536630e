// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/textfile.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace layerscope {

namespace {

    class Descriptor {
    public:
        explicit Descriptor(const std::filesystem::path& path)
            // a named pipe without a writer must not hang us
            : m_descriptor(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK))
        {
        }
        ~Descriptor()
        {
            if (m_descriptor >= 0)
                close(m_descriptor);
        }
        Descriptor(const Descriptor&) = delete;
        Descriptor& operator=(const Descriptor&) = delete;
        [[nodiscard]] int get() const { return m_descriptor; }

    private:
        int m_descriptor;
    };

} // namespace

Result<std::string> readTextFile(const std::filesystem::path& path, uint64_t mostBytes)
{
    const auto failed = [&](int error) {
        return Error { error == ENOENT || error == ENOTDIR ? ErrorCode::NotFound : ErrorCode::Unreadable,
            path.string(), "cannot be read: " + std::generic_category().message(error) };
    };
    const Descriptor file(path);
    struct stat facts { };
    if (file.get() < 0 || fstat(file.get(), &facts) != 0)
        return failed(errno);
    if (S_ISDIR(facts.st_mode))
        return failed(EISDIR);
    std::string text;
    std::array<char, 1u << 16> buffer {};
    for (;;) {
        const ssize_t count = ::read(file.get(), buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failed(errno);
        if (count == 0)
            break;
        text.append(buffer.data(), static_cast<size_t>(count));
        if (text.size() > mostBytes)
            return Error { ErrorCode::LimitExceeded, path.string(),
                "has more than " + std::to_string(mostBytes) + " bytes" };
    }
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (text.starts_with(mark))
        text.erase(0, mark.size());
    return text;
}

} // namespace layerscope

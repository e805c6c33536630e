// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/atomicfile.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace layerscope {

namespace {

    namespace fs = std::filesystem;

    fs::path folderOf(const fs::path& path)
    {
        return path.has_parent_path() ? path.parent_path() : fs::path(".");
    }

    /// A file that is replaced keeps its permissions.
    void copyMode(const fs::path& from, int to)
    {
        struct stat facts { };
        if (lstat(from.c_str(), &facts) == 0 && S_ISREG(facts.st_mode)) [[maybe_unused]]
            const int done = fchmod(to, facts.st_mode & 07777);
    }

    void syncFolder(const fs::path& file)
    {
        const int descriptor = open(folderOf(file).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (descriptor == -1)
            return;
        fsync(descriptor); // where this does not work, the rename is still atomic
        close(descriptor);
    }

} // namespace

Result<AtomicFile> AtomicFile::create(const fs::path& path)
{
    constexpr int attempts = 100;
    AtomicFile file;
    file.m_path = path;
    for (int attempt = 0; attempt < attempts && file.m_descriptor < 0; ++attempt) {
        const fs::path temporary = folderOf(path)
            / (".layerscope-" + std::to_string(getpid()) + "-" + std::to_string(attempt) + ".tmp");
        file.m_descriptor = open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (file.m_descriptor >= 0)
            file.m_temporary = temporary;
        else if (errno != EEXIST)
            break;
    }
    if (file.m_descriptor < 0)
        return file.failed("cannot be written");
    copyMode(path, file.m_descriptor);
    return file;
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_temporary(std::exchange(other.m_temporary, {}))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_position(other.m_position)
{
}

AtomicFile& AtomicFile::operator=(AtomicFile&& other) noexcept
{
    if (this != &other) {
        discard();
        m_path = std::move(other.m_path);
        m_temporary = std::exchange(other.m_temporary, {});
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_position = other.m_position;
    }
    return *this;
}

AtomicFile::~AtomicFile() { discard(); }

Status AtomicFile::write(std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(m_descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failed("cannot be written");
        bytes = bytes.subspan(static_cast<size_t>(count));
        m_position += static_cast<uint64_t>(count);
    }
    return ok();
}

Status AtomicFile::seek(uint64_t offset)
{
    if (offset == m_position)
        return ok();
    const auto position = static_cast<off_t>(offset);
    if (ftruncate(m_descriptor, position) != 0 || lseek(m_descriptor, position, SEEK_SET) < 0)
        return failed("cannot be written");
    m_position = offset;
    return ok();
}

Status AtomicFile::commit(std::optional<unsigned> permissions, Durability durability)
{
    if (permissions && fchmod(m_descriptor, static_cast<mode_t>(*permissions & 0777u)) != 0)
        return failed("cannot be given its permissions");
    const bool isSafe = durability == Durability::Safe;
    if (isSafe && fsync(m_descriptor) != 0)
        return failed("cannot be brought to disk");
    if (close(std::exchange(m_descriptor, -1)) != 0)
        return failed("cannot be closed");
    if (rename(m_temporary.c_str(), m_path.c_str()) != 0)
        return failed("cannot be renamed from its temporary name");
    m_temporary.clear();
    if (isSafe)
        syncFolder(m_path);
    return ok();
}

Error AtomicFile::failed(std::string_view what) const
{
    return { ErrorCode::WriteFailed, m_path.string(),
        std::string(what) + ": " + std::error_code(errno, std::generic_category()).message() };
}

void AtomicFile::discard()
{
    if (m_descriptor >= 0)
        close(std::exchange(m_descriptor, -1));
    if (!m_temporary.empty())
        unlink(m_temporary.c_str());
    m_temporary.clear();
}

} // namespace layerscope

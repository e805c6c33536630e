// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/atomicfile.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace layerscope {

namespace {

    /// The mask can only be read by setting it, which is not thread safe: once is enough.
    mode_t currentMask()
    {
        static const mode_t mask = [] {
            const mode_t old = umask(022);
            umask(old);
            return old;
        }();
        return mask;
    }

} // namespace

Result<AtomicFile> AtomicFile::create(const std::filesystem::path& path)
{
    AtomicFile file;
    file.m_path = path;
    const std::filesystem::path folder
        = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    std::string pattern = (folder / ("." + path.filename().string() + ".XXXXXX")).string();
    file.m_descriptor = mkostemp(pattern.data(), O_CLOEXEC);
    if (file.m_descriptor < 0)
        return file.failed("cannot be created");
    file.m_temporary = pattern;
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

Status AtomicFile::commit(unsigned permissions)
{
    if (fchmod(m_descriptor, static_cast<mode_t>(permissions & 0777u) & ~currentMask()) != 0
        || fsync(m_descriptor) != 0)
        return failed("cannot be written");
    const int descriptor = std::exchange(m_descriptor, -1);
    if (close(descriptor) != 0)
        return failed("cannot be written");
    if (rename(m_temporary.c_str(), m_path.c_str()) != 0)
        return failed("cannot be put in place");
    m_temporary.clear();
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

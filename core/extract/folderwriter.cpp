// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/extract/folderwriter.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace layerscope {

namespace {

    std::string systemMessage(int code = errno)
    {
        return std::error_code(code, std::generic_category()).message();
    }

    bool endsEverything(int code) { return code == ENOSPC || code == EDQUOT || code == EIO || code == EROFS; }

    /// A relative target that cannot lead out of the extracted folder: it climbs only at its beginning, from where the
    /// link itself is, and no higher than the folder. After a name, ".." could start from behind another link.
    bool staysInside(const std::string& linkPath, const std::string& target)
    {
        if (target.empty() || target.front() == '/')
            return false;
        std::ptrdiff_t depth = std::ranges::count(linkPath, '/');
        bool hasDescended = false;
        for (size_t start = 0; start < target.size();) {
            const size_t end = std::min(target.find('/', start), target.size());
            const std::string_view name = std::string_view(target).substr(start, end - start);
            start = end + 1;
            if (name.empty() || name == ".")
                continue;
            if (name != "..")
                hasDescended = true;
            else if (hasDescended || --depth < 0)
                return false;
        }
        return true;
    }

    timespec timeOf(const LayerEntry& entry)
    {
        constexpr int64_t nanosecondsPerSecond = 1'000'000'000;
        timespec time {};
        time.tv_sec = static_cast<time_t>(entry.mtimeNs / nanosecondsPerSecond);
        time.tv_nsec = static_cast<long>(entry.mtimeNs % nanosecondsPerSecond);
        if (time.tv_nsec < 0) {
            time.tv_nsec += nanosecondsPerSecond;
            --time.tv_sec;
        }
        return time;
    }

} // namespace

Result<FolderWriter> FolderWriter::create(const std::filesystem::path& target)
{
    std::error_code error;
    if (std::filesystem::exists(std::filesystem::symlink_status(target, error)))
        return Error { ErrorCode::WriteFailed, target.string(), "exists already" };
    FolderWriter writer;
    writer.m_target = target;
    const std::filesystem::path parent = target.has_parent_path() ? target.parent_path() : ".";
    std::string pattern = (parent / ("." + target.filename().string() + ".XXXXXX")).string();
    if (!mkdtemp(pattern.data()))
        return Error { ErrorCode::WriteFailed, target.string(), "cannot be created: " + systemMessage() };
    writer.m_temporary = pattern;
    return writer;
}

FolderWriter::FolderWriter(FolderWriter&& other) noexcept
    : m_target(std::move(other.m_target))
    , m_temporary(std::exchange(other.m_temporary, {}))
    , m_currentPath(std::move(other.m_currentPath))
    , m_current(std::exchange(other.m_current, -1))
    , m_skipping(other.m_skipping)
{
}

FolderWriter::~FolderWriter()
{
    closeFile();
    std::error_code error;
    if (!m_temporary.empty())
        std::filesystem::remove_all(m_temporary, error);
}

void FolderWriter::addFolder(const std::string& path, ExtractSummary& summary)
{
    if (mkdir(inside(path).c_str(), 0700) != 0)
        summary.skipped.push_back({ path, systemMessage() });
}

Status FolderWriter::addContent(const ExtractPlan::Item& item, const LayerEntry& entry, uint64_t offset,
    std::span<const std::byte> bytes, ExtractSummary& summary)
{
    if (m_currentPath != item.path || (m_current < 0 && !m_skipping)) {
        closeFile();
        m_currentPath = item.path;
        m_current
            = open(inside(item.path).c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
        m_skipping = m_current < 0;
        if (m_skipping)
            summary.skipped.push_back({ item.path, systemMessage() });
    }
    while (!bytes.empty() && !m_skipping) {
        const ssize_t count = pwrite(m_current, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            if (endsEverything(errno))
                return Error { ErrorCode::WriteFailed, m_target.string(),
                    "cannot be written: " + systemMessage() };
            summary.skipped.push_back({ item.path, systemMessage() });
            discard(item.path);
            m_skipping = true;
            break;
        }
        bytes = bytes.subspan(static_cast<size_t>(count));
        offset += static_cast<uint64_t>(count);
        if (bytes.empty())
            return ok();
    }
    if (offset == entry.size && bytes.empty()) {
        if (!m_skipping && ftruncate(m_current, static_cast<off_t>(entry.size)) == 0) {
            ++summary.files;
            summary.bytes += entry.size;
        }
        closeFile();
        m_currentPath.clear();
        m_skipping = false;
    }
    return ok();
}

void FolderWriter::discard(const std::string& path)
{
    closeFile();
    unlink(inside(path).c_str());
}

void FolderWriter::addHardLink(const std::string& path, const std::string& original, ExtractSummary& summary)
{
    if (link(inside(original).c_str(), inside(path).c_str()) != 0)
        summary.skipped.push_back({ path, systemMessage() });
}

void FolderWriter::addSymlink(const std::string& path, const std::string& target, ExtractSummary& summary)
{
    if (!staysInside(path, target))
        summary.skipped.push_back({ path, "is a link that leads out of the folder" });
    else if (symlink(target.c_str(), inside(path).c_str()) != 0)
        summary.skipped.push_back({ path, systemMessage() });
}

Status FolderWriter::finish(const ExtractPlan& plan, const Analysis& analysis)
{
    closeFile();
    // Children first: a folder's time changes when something is put into it, and its mode may forbid that.
    for (auto it = plan.items.rbegin(); it != plan.items.rend(); ++it) {
        const ExtractPlan::Item& item = *it;
        if (item.type == EntryType::Symlink || !item.source.isValid())
            continue;
        const LayerEntry& entry = analysis.entry(item.source);
        const bool isFolder = item.type == EntryType::Directory;
        const mode_t mode = (entry.mode & 0777u) | (isFolder ? 0700u : 0400u); // it stays the user's to read
        const std::string path = inside(item.path);
        const timespec times[2] = { timeOf(entry), timeOf(entry) };
        // Neither is worth failing for: the content is there.
        static_cast<void>(fchmodat(AT_FDCWD, path.c_str(), mode, 0) == 0
            && utimensat(AT_FDCWD, path.c_str(), times, AT_SYMLINK_NOFOLLOW) == 0);
    }
    if (renameat2(AT_FDCWD, m_temporary.c_str(), AT_FDCWD, m_target.c_str(), RENAME_NOREPLACE) != 0
        && rename(m_temporary.c_str(), m_target.c_str()) != 0)
        return Error { ErrorCode::WriteFailed, m_target.string(),
            "cannot be put in place: " + systemMessage() };
    m_temporary.clear();
    return ok();
}

void FolderWriter::closeFile()
{
    if (m_current >= 0)
        close(std::exchange(m_current, -1));
}

} // namespace layerscope

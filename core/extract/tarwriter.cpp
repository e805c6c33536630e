// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/extract/tarwriter.h"

#include "core/layer/xattrs.h"

#include <algorithm>
#include <array>
#include <optional>

#include <archive.h>
#include <archive_entry.h>

namespace layerscope {

struct TarWriter::State {
    explicit State(AtomicFile& target)
        : file(target)
        , handle(archive_write_new())
        , entry(archive_entry_new())
    {
        archive_write_set_format_pax_restricted(handle);
        archive_write_set_bytes_in_last_block(handle, 1);
        archive_write_open(handle, this, nullptr, writeBlock, nullptr);
    }
    ~State()
    {
        archive_entry_free(entry);
        archive_write_free(handle);
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    static la_ssize_t writeBlock(archive*, void* self, const void* bytes, size_t size)
    {
        auto& state = *static_cast<State*>(self);
        const Status status = state.file.write(std::span(static_cast<const std::byte*>(bytes), size));
        if (status)
            return static_cast<la_ssize_t>(size);
        state.failure = status.error();
        return -1;
    }

    /// ARCHIVE_WARN is fine: a name that means nothing in this locale is written all the same.
    [[nodiscard]] Status check(la_ssize_t code) const
    {
        if (code >= ARCHIVE_WARN)
            return ok();
        if (failure)
            return *failure;
        const char* text = archive_error_string(handle);
        return Error { ErrorCode::WriteFailed, "tar", text ? text : "cannot be written" };
    }

    [[nodiscard]] Status fillTo(uint64_t offset)
    {
        static constexpr std::array<char, 64 * 1024> zeros {};
        while (position < offset) {
            const size_t count = std::min<uint64_t>(zeros.size(), offset - position);
            if (const Status status = check(archive_write_data(handle, zeros.data(), count)); !status)
                return status;
            position += count;
        }
        return ok();
    }

    AtomicFile& file;
    archive* handle;
    archive_entry* entry;
    std::optional<Error> failure; ///< of the file below; libarchive only passes on that there was one
    uint64_t position = 0;
};

namespace {

    unsigned fileType(EntryType type)
    {
        switch (type) {
        case EntryType::Symlink:
            return AE_IFLNK;
        case EntryType::Directory:
            return AE_IFDIR;
        case EntryType::CharDevice:
            return AE_IFCHR;
        case EntryType::BlockDevice:
            return AE_IFBLK;
        case EntryType::Fifo:
            return AE_IFIFO;
        default:
            return AE_IFREG;
        }
    }

    void describe(archive_entry* entry, const Analysis& analysis, EntryId source)
    {
        constexpr int64_t nanosecondsPerSecond = 1'000'000'000;
        const LayerEntry& from = analysis.entry(source);
        archive_entry_set_perm(entry, from.mode);
        archive_entry_set_uid(entry, from.uid);
        archive_entry_set_gid(entry, from.gid);
        const int64_t seconds
            = from.mtimeNs / nanosecondsPerSecond - (from.mtimeNs % nanosecondsPerSecond < 0 ? 1 : 0);
        archive_entry_set_mtime(
            entry, seconds, static_cast<long>(from.mtimeNs - seconds * nanosecondsPerSecond));
        for (const Xattr& attribute : unpackXattrs(analysis.xattrs(source)))
            archive_entry_xattr_add_entry(
                entry, std::string(attribute.key).c_str(), attribute.value.data(), attribute.value.size());
        if (from.type == EntryType::Symlink)
            archive_entry_copy_symlink(entry, std::string(analysis.linkTarget(source)).c_str());
        if (from.type == EntryType::CharDevice || from.type == EntryType::BlockDevice) {
            archive_entry_set_rdevmajor(entry, static_cast<dev_t>(from.content.low >> 32));
            archive_entry_set_rdevminor(entry, static_cast<dev_t>(from.content.low & 0xffffffffu));
        }
        if (from.type == EntryType::Regular)
            archive_entry_set_size(entry, static_cast<la_int64_t>(from.size));
    }

} // namespace

TarWriter::TarWriter(AtomicFile& file)
    : m_state(std::make_unique<State>(file))
{
}

TarWriter::~TarWriter() = default;

Status TarWriter::begin(const Analysis& analysis, const ExtractPlan::Item& item, const std::string& hardLink)
{
    if (item.type == EntryType::Socket)
        return ok();
    archive_entry* const entry = m_state->entry;
    archive_entry_clear(entry);
    archive_entry_set_filetype(entry, fileType(item.type));
    archive_entry_set_perm(entry, 0755);
    if (item.source.isValid())
        describe(entry, analysis, item.source);
    archive_entry_copy_pathname(entry, item.path.c_str());
    if (!hardLink.empty()) {
        archive_entry_copy_hardlink(entry, hardLink.c_str());
        archive_entry_unset_size(entry);
    }
    m_state->position = 0;
    return m_state->check(archive_write_header(m_state->handle, entry));
}

Status TarWriter::data(uint64_t offset, std::span<const std::byte> bytes)
{
    if (const Status status = m_state->fillTo(offset); !status)
        return status;
    m_state->position += bytes.size();
    return m_state->check(archive_write_data(m_state->handle, bytes.data(), bytes.size()));
}

Status TarWriter::end() { return m_state->check(archive_write_close(m_state->handle)); }

} // namespace layerscope

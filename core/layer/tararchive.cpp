// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/tararchive.h"

#include "core/layer/xattrs.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <limits>
#include <utility>
#include <vector>

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

namespace layerscope {

namespace {

    struct FreeArchive {
        void operator()(archive* handle) const { archive_read_free(handle); }
    };

    /// libarchive converts names into the character set of the thread's locale. In the C locale it fails to and hands
    /// out the bytes as they are, which is what we want; whatever locale the program has set.
    class RawNames {
    public:
        RawNames()
            : m_previous(uselocale(cLocale()))
        {
        }
        ~RawNames() { uselocale(m_previous); }
        RawNames(const RawNames&) = delete;
        RawNames& operator=(const RawNames&) = delete;

    private:
        static locale_t cLocale()
        {
            static const locale_t locale = newlocale(LC_CTYPE_MASK, "C", locale_t {});
            return locale;
        }

        locale_t m_previous;
    };

    using Block = std::array<char, TarInput::blockBytes>;

    /// The header of an empty file. libarchive is picky about the first header it sees and generous with later ones;
    /// with this one before it, no member of ours is the first.
    Block openingBlock()
    {
        Block block {};
        const auto put
            = [&](size_t offset, std::string_view text) { std::ranges::copy(text, block.begin() + offset); };
        put(0, "opening");
        put(100, "0000644");
        put(108, "0000000");
        put(116, "0000000");
        put(124, "00000000000");
        put(136, "00000000000");
        put(148, "        ");
        put(156, "0");
        put(257,
            std::string_view("ustar\0"
                             "00",
                8));
        unsigned sum = 0;
        for (const char c : block)
            sum += static_cast<unsigned char>(c);
        for (size_t digit = 6; digit-- > 0; sum /= 8)
            block[148 + digit] = static_cast<char>('0' + sum % 8);
        block[154] = '\0';
        return block;
    }

    std::string_view view(const char* text) { return text ? std::string_view(text) : std::string_view(); }

    EntryType typeOf(archive_entry* entry)
    {
        if (archive_entry_hardlink(entry))
            return EntryType::HardLink;
        switch (archive_entry_filetype(entry)) {
        case AE_IFLNK:
            return EntryType::Symlink;
        case AE_IFDIR:
            return EntryType::Directory;
        case AE_IFCHR:
            return EntryType::CharDevice;
        case AE_IFBLK:
            return EntryType::BlockDevice;
        case AE_IFIFO:
            return EntryType::Fifo;
        case AE_IFSOCK:
            return EntryType::Socket;
        default:
            return EntryType::Regular;
        }
    }

    int64_t nanoseconds(int64_t seconds, long fraction)
    {
        constexpr int64_t perSecond = 1'000'000'000;
        int64_t result = 0;
        if (__builtin_mul_overflow(seconds, perSecond, &result)
            || __builtin_add_overflow(result, fraction, &result))
            return seconds < 0 ? std::numeric_limits<int64_t>::min() : std::numeric_limits<int64_t>::max();
        return result;
    }

    uint32_t ownerId(int64_t id)
    {
        return static_cast<uint32_t>(std::clamp<int64_t>(id, 0, std::numeric_limits<uint32_t>::max()));
    }

    uint64_t deviceNumber(archive_entry* entry)
    {
        return static_cast<uint64_t>(archive_entry_rdevmajor(entry)) << 32
            | static_cast<uint32_t>(archive_entry_rdevminor(entry));
    }

} // namespace

struct TarArchive::State {
    explicit State(TarInput& source)
        : input(source)
    {
    }

    int open();
    int readEntry();
    void giveBackSurplus();
    std::span<const std::byte> feed();

    static la_ssize_t readCallback(archive* a, void* self, const void** data);
    static la_int64_t skipCallback(archive* a, void* self, la_int64_t request);

    TarInput& input;
    std::unique_ptr<archive, FreeArchive> handle;
    archive_entry* entry = nullptr;
    std::string_view complaint;
    uint64_t given = 0; ///< bytes that libarchive got or skipped
    uint64_t expectedData = 0; ///< more than this libarchive should not want of the current member's data
    char typeFlag = 0;
    bool opening = false; ///< the next block to give is the opening one
    bool inHeader = false;
    bool forgetting = false; ///< skipping moves libarchive, not the input
    bool worn = false; ///< libarchive holds bytes that we took back: it cannot be used for another member
};

la_ssize_t TarArchive::State::readCallback(archive* a, void* self, const void** data)
{
    static const Block firstBlock = openingBlock();
    auto& state = *static_cast<State*>(self);
    std::span<const std::byte> bytes = std::as_bytes(std::span(firstBlock));
    if (!std::exchange(state.opening, false))
        bytes = state.feed();
    if (state.input.error()) {
        archive_set_error(a, EIO, "%s", "the stream cannot be read");
        return ARCHIVE_FATAL;
    }
    state.given += bytes.size();
    *data = bytes.data();
    return static_cast<la_ssize_t>(bytes.size());
}

std::span<const std::byte> TarArchive::State::feed()
{
    if (!inHeader && expectedData > 0) {
        const auto bytes = input.take(expectedData);
        expectedData -= bytes.size();
        return bytes;
    }
    const auto block = input.peekBlock();
    if (inHeader && block.size() == TarInput::blockBytes)
        typeFlag = static_cast<char>(block[156]);
    return input.take(TarInput::blockBytes);
}

la_int64_t TarArchive::State::skipCallback(archive*, void* self, la_int64_t request)
{
    auto& state = *static_cast<State*>(self);
    const auto wanted = static_cast<uint64_t>(std::max<la_int64_t>(request, 0));
    const uint64_t passed = state.forgetting ? wanted : state.input.pass(wanted);
    state.given += passed;
    return static_cast<la_int64_t>(passed);
}

int TarArchive::State::open()
{
    handle.reset(archive_read_new());
    given = 0;
    opening = true;
    worn = false;
    archive_read_support_format_tar(handle.get());
    archive_read_set_read_callback(handle.get(), &State::readCallback);
    archive_read_set_skip_callback(handle.get(), &State::skipCallback);
    archive_read_set_callback_data(handle.get(), this);
    const int code = archive_read_open1(handle.get());
    return code == ARCHIVE_OK ? archive_read_next_header(handle.get(), &entry) : code;
}

/// Looking for the end of an archive, and at a hard link with a size, libarchive reads one block ahead.
void TarArchive::State::giveBackSurplus()
{
    const uint64_t used = static_cast<uint64_t>(archive_filter_bytes(handle.get(), 0));
    if (given > used) {
        input.giveBack(static_cast<size_t>(given - used));
        worn = true;
    }
}

int TarArchive::State::readEntry()
{
    const RawNames rawNames;
    if (!handle || worn) {
        if (const int code = open(); code != ARCHIVE_OK)
            return code;
    }
    inHeader = true;
    const int code = archive_read_next_header(handle.get(), &entry);
    inHeader = false;
    return code;
}

TarArchive::TarArchive(TarInput& input)
    : m_state(std::make_unique<State>(input))
{
}

TarArchive::~TarArchive() = default;

TarArchive::Outcome TarArchive::readHeader()
{
    const int code = m_state->readEntry();
    m_state->complaint = code == ARCHIVE_RETRY ? "no valid tar header"
        : code == ARCHIVE_OK                   ? ""
                                               : view(archive_error_string(m_state->handle.get()));
    if (m_state->input.error() || (code != ARCHIVE_OK && code != ARCHIVE_WARN && code != ARCHIVE_EOF))
        return Outcome::Damaged;
    m_state->giveBackSurplus();
    if (code == ARCHIVE_EOF)
        return Outcome::End;
    // Failing to convert a name is how we get its bytes.
    if (m_state->complaint.find("converted") != std::string_view::npos)
        m_state->complaint = {};
    const bool isSparse = archive_entry_sparse_count(m_state->entry) > 0;
    const uint64_t blocks = (static_cast<uint64_t>(std::max<int64_t>(claimedSize(), 0)) + 511) / 512;
    m_state->expectedData = isSparse ? 0 : blocks * 512;
    return Outcome::Member;
}

std::string_view TarArchive::complaint() const { return m_state->complaint; }

TarMember TarArchive::member() const
{
    const RawNames rawNames;
    archive_entry* const e = m_state->entry;
    TarMember member;
    member.path = view(archive_entry_pathname(e));
    member.type = typeOf(e);
    if (member.type == EntryType::HardLink)
        member.link = view(archive_entry_hardlink(e));
    else if (member.type == EntryType::Symlink)
        member.link = view(archive_entry_symlink(e));
    if (member.type == EntryType::Regular) {
        member.size = static_cast<uint64_t>(std::max<int64_t>(claimedSize(), 0));
        member.sparse = archive_entry_sparse_count(e) > 0;
    }
    if (member.type == EntryType::CharDevice || member.type == EntryType::BlockDevice)
        member.device = deviceNumber(e);
    member.mtimeNs = nanoseconds(archive_entry_mtime(e), archive_entry_mtime_nsec(e));
    member.uid = ownerId(archive_entry_uid(e));
    member.gid = ownerId(archive_entry_gid(e));
    member.mode = static_cast<uint16_t>(archive_entry_perm(e) & 07777);
    member.complaint = m_state->complaint;
    return member;
}

char TarArchive::typeFlag() const { return m_state->typeFlag; }

int64_t TarArchive::claimedSize() const { return archive_entry_size(m_state->entry); }

std::string TarArchive::xattrs() const
{
    archive_entry* const entry = m_state->entry;
    if (archive_entry_xattr_reset(entry) == 0)
        return {};
    const RawNames rawNames;
    std::vector<Xattr> attributes;
    const char* name = nullptr;
    const void* value = nullptr;
    size_t size = 0;
    while (archive_entry_xattr_next(entry, &name, &value, &size) == ARCHIVE_OK)
        attributes.push_back({ view(name), { static_cast<const char*>(value), size } });
    return packXattrs(std::move(attributes));
}

Result<std::optional<TarRun>> TarArchive::nextRun()
{
    const void* data = nullptr;
    size_t size = 0;
    la_int64_t offset = 0;
    const int code = archive_read_data_block(m_state->handle.get(), &data, &size, &offset);
    if (code == ARCHIVE_EOF && !m_state->input.error())
        return std::optional<TarRun> {};
    if (code == ARCHIVE_OK || code == ARCHIVE_WARN)
        return std::optional(
            TarRun { static_cast<uint64_t>(offset), { static_cast<const std::byte*>(data), size } });
    return Error { ErrorCode::Damaged, {}, std::string(view(archive_error_string(m_state->handle.get()))) };
}

bool TarArchive::passData()
{
    const bool passed = archive_read_data_skip(m_state->handle.get()) >= ARCHIVE_WARN;
    m_state->giveBackSurplus();
    return passed && !m_state->input.error();
}

void TarArchive::forgetData()
{
    m_state->forgetting = true;
    if (archive_read_data_skip(m_state->handle.get()) < ARCHIVE_WARN)
        m_state->worn = true;
    m_state->forgetting = false;
}

} // namespace layerscope

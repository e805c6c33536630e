// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/tarreader.h"

#include "core/layer/tarinput.h"
#include "core/layer/xattrs.h"

#include <algorithm>
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
    using ArchiveHandle = std::unique_ptr<archive, FreeArchive>;

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

    /// A run of file data; what lies between two runs is a hole.
    struct Run {
        uint64_t offset = 0;
        std::span<const std::byte> bytes;
    };

} // namespace

struct TarReader::State {
    State(ByteStream& source, const Limits& l)
        : input(source)
        , limits(l)
    {
    }

    Step next();
    Result<std::optional<Run>> nextRun();
    Status drain();

    Step openArchive();
    Step readHeader();
    void describe(archive_entry* e, uint64_t headerOffset);
    void takeOverIfMisread();
    void ownBody(uint64_t bytes);
    Step finishOwnMember();
    Result<std::optional<Run>> nextOwnRun();
    Step fail(Error reason);
    [[nodiscard]] Error damageAt(uint64_t offset, std::string_view reason) const;
    [[nodiscard]] uint64_t consumed() const
    {
        return base + static_cast<uint64_t>(archive_filter_bytes(handle.get(), 0));
    }

    static la_ssize_t readCallback(archive* a, void* self, const void** data);
    static la_int64_t skipCallback(archive* a, void* self, la_int64_t request);

    TarInput input;
    Limits limits;
    ArchiveHandle handle;
    archive_entry* entry = nullptr;
    uint64_t base = 0; ///< where in the stream `handle` began
    TarMember member;
    uint64_t ownData = 0; ///< bytes of a member that we read ourselves, see takeOverIfMisread()
    uint64_t ownPadding = 0;
    bool owning = false;
    std::optional<Step> last; ///< End or Damaged: no further member
    Error error;
    std::optional<uint64_t> stray;
};

la_ssize_t TarReader::State::readCallback(archive* a, void* self, const void** data)
{
    auto& state = *static_cast<State*>(self);
    if (!state.input.advance()) {
        archive_set_error(a, EIO, "%s", "the stream cannot be read");
        return ARCHIVE_FATAL;
    }
    *data = state.input.unread().data();
    return static_cast<la_ssize_t>(state.input.unread().size());
}

la_int64_t TarReader::State::skipCallback(archive*, void* self, la_int64_t request)
{
    auto& state = *static_cast<State*>(self);
    return static_cast<la_int64_t>(state.input.skip(static_cast<uint64_t>(std::max<la_int64_t>(request, 0))));
}

TarReader::Step TarReader::State::fail(Error reason)
{
    error = input.error() ? *input.error() : std::move(reason);
    last = Step::Damaged;
    return Step::Damaged;
}

/// Without a `reason`, libarchive's own.
Error TarReader::State::damageAt(uint64_t offset, std::string_view reason) const
{
    if (input.ended())
        return { ErrorCode::Damaged, {},
            "the tar stream ends at byte " + std::to_string(input.end()) + ", in the middle of a member" };
    if (reason.empty() && handle)
        reason = view(archive_error_string(handle.get()));
    return { ErrorCode::Damaged, {},
        "the tar stream is damaged at byte " + std::to_string(offset) + " ("
            + std::string(reason.empty() ? "unknown reason" : reason) + ")" };
}

/// Begins to read at the first byte of `input` that was not consumed. libarchive knows no empty archive, so that case
/// is settled here.
TarReader::Step TarReader::State::openArchive()
{
    base = input.position();
    if (!input.hasMore())
        return input.error() ? fail({}) : *(last = Step::End);
    handle.reset(archive_read_new());
    archive_read_support_format_tar(handle.get());
    archive_read_set_read_callback(handle.get(), &State::readCallback);
    archive_read_set_skip_callback(handle.get(), &State::skipCallback);
    archive_read_set_callback_data(handle.get(), this);
    if (archive_read_open1(handle.get()) != ARCHIVE_OK)
        return fail(damageAt(base, "no valid tar header"));
    return Step::Member;
}

TarReader::Step TarReader::State::next()
{
    if (last)
        return *last;
    const RawNames rawNames;
    if (owning && finishOwnMember() == Step::Damaged)
        return Step::Damaged;
    if (!handle && openArchive() != Step::Member)
        return *last;
    return readHeader();
}

TarReader::Step TarReader::State::readHeader()
{
    // libarchive would pass over the data itself, but then nobody could tell where the next header should have been.
    if (entry && archive_read_data_skip(handle.get()) < ARCHIVE_WARN)
        return fail(damageAt(consumed(), {}));
    const uint64_t headerOffset = consumed();
    const int code = archive_read_next_header(handle.get(), &entry);
    if (input.error())
        return fail({});
    if (code == ARCHIVE_EOF)
        return *(last = Step::End);
    if (code != ARCHIVE_OK && code != ARCHIVE_WARN)
        return fail(damageAt(headerOffset, code == ARCHIVE_RETRY ? "no valid tar header" : ""));
    describe(entry, headerOffset);
    if (code == ARCHIVE_WARN)
        member.complaint = view(archive_error_string(handle.get()));
    // Failing to convert a name is how we get its bytes.
    if (member.complaint.find("converted") != std::string_view::npos)
        member.complaint = {};
    takeOverIfMisread();
    const la_int64_t size = archive_entry_size(entry);
    if (member.type == EntryType::Regular && (size < 0 || static_cast<uint64_t>(size) > limits.entryBytes))
        return fail({ ErrorCode::LimitExceeded, {},
            "the member at byte " + std::to_string(member.headerOffset) + " claims " + std::to_string(size)
                + " bytes, the limit is " + std::to_string(limits.entryBytes) + " (limit: entryBytes)" });
    return Step::Member;
}

void TarReader::State::describe(archive_entry* e, uint64_t headerOffset)
{
    member = TarMember();
    member.path = view(archive_entry_pathname(e));
    member.type = typeOf(e);
    if (member.type == EntryType::HardLink)
        member.link = view(archive_entry_hardlink(e));
    else if (member.type == EntryType::Symlink)
        member.link = view(archive_entry_symlink(e));
    if (member.type == EntryType::Regular) {
        member.size = static_cast<uint64_t>(std::max<la_int64_t>(archive_entry_size(e), 0));
        member.sparse = archive_entry_sparse_count(e) > 0;
    }
    if (member.type == EntryType::CharDevice || member.type == EntryType::BlockDevice)
        member.device = deviceNumber(e);
    member.mtimeNs = nanoseconds(archive_entry_mtime(e), archive_entry_mtime_nsec(e));
    member.uid = ownerId(archive_entry_uid(e));
    member.gid = ownerId(archive_entry_gid(e));
    member.mode = static_cast<uint16_t>(archive_entry_perm(e) & 07777);
    member.headerOffset = headerOffset;
    member.dataOffset = consumed();
}

/// Where libarchive sees data that nobody else sees, or the other way round, we pass over it ourselves and let libarchive
/// go on behind it:
/// - a regular file (type '0') whose name ends in a slash is a directory for libarchive, which then takes its data for the
///   next header; for container runtimes it is a file;
/// - links, folders, devices and fifos have no data whatever size they claim, in a PAX header too: so say Go and GNU, and
///   members behind them must not vanish.
void TarReader::State::takeOverIfMisread()
{
    const auto claimed = static_cast<uint64_t>(std::max<la_int64_t>(archive_entry_size(entry), 0));
    if (member.type == EntryType::Directory && input.typeFlag(member.dataOffset) == '0') {
        member.type = EntryType::Regular;
        member.size = claimed;
        if (claimed > 0)
            ownBody(claimed);
    } else if (member.type != EntryType::Regular && claimed > 0) {
        ownBody(0);
    }
}

void TarReader::State::ownBody(uint64_t bytes)
{
    constexpr uint64_t block = 512;
    owning = true;
    ownData = bytes;
    ownPadding = (block - bytes % block) % block;
    input.rewind(member.dataOffset);
}

TarReader::Step TarReader::State::finishOwnMember()
{
    if (!input.pass(ownData) || !input.pass(ownPadding))
        return fail(damageAt(input.position(), {}));
    owning = false;
    entry = nullptr;
    handle.reset();
    return Step::Member;
}

Result<std::optional<Run>> TarReader::State::nextOwnRun()
{
    if (ownData == 0)
        return std::optional<Run> {};
    const uint64_t offset = member.size - ownData;
    if (!input.hasMore()) {
        fail(damageAt(input.position(), {}));
        return error;
    }
    const auto bytes = input.take(ownData);
    ownData -= bytes.size();
    return std::optional(Run { offset, bytes });
}

Result<std::optional<Run>> TarReader::State::nextRun()
{
    if (last)
        return *last == Step::Damaged ? Result<std::optional<Run>>(error) : std::optional<Run> {};
    if (owning)
        return nextOwnRun();
    const void* data = nullptr;
    size_t size = 0;
    la_int64_t offset = 0;
    const int code = archive_read_data_block(handle.get(), &data, &size, &offset);
    if (code == ARCHIVE_EOF && !input.error())
        return std::optional<Run> {};
    if (code != ARCHIVE_OK && code != ARCHIVE_WARN) {
        fail(damageAt(consumed(), {}));
        return error;
    }
    return std::optional(
        Run { static_cast<uint64_t>(offset), { static_cast<const std::byte*>(data), size } });
}

Status TarReader::State::drain()
{
    if (handle && !owning)
        input.rewind(consumed());
    while (input.hasMore()) {
        const uint64_t position = input.position();
        const auto bytes = input.take(std::numeric_limits<uint64_t>::max());
        const auto found
            = std::find_if(bytes.begin(), bytes.end(), [](std::byte b) { return b != std::byte {}; });
        if (!stray && last == Step::End && found != bytes.end())
            stray = position + static_cast<uint64_t>(found - bytes.begin());
    }
    return input.error() ? Status(*input.error()) : ok();
}

TarReader::TarReader(ByteStream& stream, const Limits& limits)
    : m_state(std::make_unique<State>(stream, limits))
{
}

TarReader::~TarReader() = default;

TarReader::Step TarReader::next() { return m_state->next(); }

const TarMember& TarReader::member() const { return m_state->member; }

std::string TarReader::xattrs()
{
    archive_entry* const entry = m_state->entry;
    if (!entry || archive_entry_xattr_reset(entry) == 0)
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

Status TarReader::readData(const std::function<void(uint64_t, std::span<const std::byte>)>& sink)
{
    while (true) {
        const auto run = m_state->nextRun();
        if (!run)
            return run.error();
        if (!*run)
            return ok();
        sink((*run)->offset, (*run)->bytes);
    }
}

const Error& TarReader::error() const { return m_state->error; }

Status TarReader::drain() { return m_state->drain(); }

std::optional<uint64_t> TarReader::strayData() const { return m_state->stray; }

} // namespace layerscope

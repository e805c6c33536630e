// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/tarreader.h"

#include "core/layer/tararchive.h"
#include "core/layer/tarheader.h"
#include "core/layer/tarinput.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace layerscope {

namespace {

    constexpr uint64_t blockBytes = TarInput::blockBytes;

    EntryType typeOf(char flag)
    {
        switch (flag) {
        case '1':
            return EntryType::HardLink;
        case '2':
            return EntryType::Symlink;
        case '5':
            return EntryType::Directory;
        default:
            return EntryType::Regular;
        }
    }

    uint64_t paddingOf(uint64_t size) { return (blockBytes - size % blockBytes) % blockBytes; }

} // namespace

/// Most members are plain and read here; the others are read by libarchive, which sees nothing else.
struct TarReader::State {
    State(ByteStream& source, const Limits& l)
        : input(source)
        , limits(l)
        , archive(input)
    {
    }

    Step next();
    Result<std::optional<TarRun>> nextRun();
    Status drain();

    bool leaveMember();
    bool readPlain();
    Step readWithArchive();
    void correctMisreading();
    void ownBody(uint64_t size);
    Step fail(Error reason);
    Step checkSize(uint64_t size);
    [[nodiscard]] Error damage(uint64_t offset, std::string_view reason) const;

    TarInput input;
    Limits limits;
    TarArchive archive;
    TarMember member;
    std::string path; ///< of a plain member
    std::string link;
    enum class Body {
        Own, ///< read here: `data` bytes, then `padding`
        Archive, ///< libarchive knows how
    };
    Body body = Body::Own;
    bool withArchive = false; ///< the current member was read by libarchive
    uint64_t data = 0;
    uint64_t padding = 0;
    std::optional<Step> last; ///< End or Damaged: no further member
    Error error;
    std::optional<uint64_t> stray;
};

TarReader::Step TarReader::State::fail(Error reason)
{
    error = input.error() ? *input.error() : std::move(reason);
    last = Step::Damaged;
    return Step::Damaged;
}

Error TarReader::State::damage(uint64_t offset, std::string_view reason) const
{
    if (input.ended())
        return { ErrorCode::Damaged, {},
            "the tar stream ends at byte " + std::to_string(input.position())
                + ", in the middle of a member" };
    return { ErrorCode::Damaged, {},
        "the tar stream is damaged at byte " + std::to_string(offset) + " ("
            + std::string(reason.empty() ? "unknown reason" : reason) + ")" };
}

TarReader::Step TarReader::State::next()
{
    if (last)
        return *last;
    if (!leaveMember())
        return fail(damage(input.position(), {}));
    withArchive = !readPlain();
    return withArchive ? readWithArchive() : checkSize(member.size);
}

bool TarReader::State::leaveMember()
{
    if (body == Body::Archive)
        return archive.passData();
    if (std::exchange(withArchive, false))
        archive.forgetData();
    const uint64_t left = std::exchange(data, 0) + std::exchange(padding, 0);
    return input.pass(left) == left;
}

bool TarReader::State::readPlain()
{
    const uint64_t offset = input.position();
    const std::optional<PlainHeader> header = parsePlainHeader(input.peekBlock());
    if (!header)
        return false;
    path.assign(header->prefix);
    if (!path.empty())
        path.push_back('/');
    path.append(header->name);
    link.assign(header->link);
    member = TarMember();
    member.path = path;
    member.link = link;
    member.type = typeOf(header->type);
    member.size = header->size;
    member.mtimeNs = static_cast<int64_t>(header->mtime) * 1'000'000'000; // 33 bits of seconds
    member.uid = header->uid;
    member.gid = header->gid;
    member.mode = static_cast<uint16_t>(header->mode & 07777);
    member.headerOffset = offset;
    member.dataOffset = offset + blockBytes;
    (void)input.take(blockBytes);
    ownBody(member.size);
    return true;
}

void TarReader::State::ownBody(uint64_t size)
{
    body = Body::Own;
    data = size;
    padding = paddingOf(size);
}

TarReader::Step TarReader::State::readWithArchive()
{
    const uint64_t offset = input.position();
    body = Body::Own;
    switch (archive.readHeader()) {
    case TarArchive::Outcome::Damaged:
        return fail(damage(offset, archive.complaint()));
    case TarArchive::Outcome::End:
        return *(last = Step::End);
    case TarArchive::Outcome::Member:
        break;
    }
    member = archive.member();
    member.headerOffset = offset;
    member.dataOffset = input.position();
    body = Body::Archive;
    correctMisreading();
    return checkSize(member.type == EntryType::Regular ? static_cast<uint64_t>(archive.claimedSize()) : 0);
}

/// A regular file (type '0') whose name ends in a slash is a directory for libarchive, which then takes its data for
/// the next header. For container runtimes it is a file. A hard link that claims a size has data for libarchive once
/// it saw a PAX header; for the readers of Go and GNU, and so for everybody who wrote layers that work, it never has.
/// Nor is it a file, even without a target.
void TarReader::State::correctMisreading()
{
    if (member.type == EntryType::HardLink || archive.typeFlag() == '1') {
        member.type = EntryType::HardLink;
        member.size = 0;
        member.sparse = false;
        ownBody(0);
    } else if (member.type == EntryType::Directory && archive.typeFlag() == '0') {
        member.type = EntryType::Regular;
        member.size = static_cast<uint64_t>(std::max<int64_t>(archive.claimedSize(), 0));
        ownBody(member.size);
    }
}

/// `size` is what is claimed, a negative number being a very large one.
TarReader::Step TarReader::State::checkSize(uint64_t size)
{
    if (size <= limits.entryBytes)
        return Step::Member;
    return fail({ ErrorCode::LimitExceeded, {},
        "the member at byte " + std::to_string(member.headerOffset) + " claims " + std::to_string(size)
            + " bytes, the limit is " + std::to_string(limits.entryBytes) + " (limit: entryBytes)" });
}

Result<std::optional<TarRun>> TarReader::State::nextRun()
{
    if (last)
        return *last == Step::Damaged ? Result<std::optional<TarRun>>(error) : std::optional<TarRun> {};
    if (body == Body::Archive) {
        auto run = archive.nextRun();
        if (!run)
            fail(damage(input.position(), run.error().detail));
        return run ? std::move(run) : error;
    }
    if (data == 0)
        return std::optional<TarRun> {};
    const uint64_t offset = member.size - data;
    const auto bytes = input.take(data);
    if (bytes.empty()) {
        fail(damage(input.position(), {}));
        return error;
    }
    data -= bytes.size();
    return std::optional(TarRun { offset, bytes });
}

Status TarReader::State::drain()
{
    while (true) {
        const uint64_t position = input.position();
        const auto bytes = input.take(std::numeric_limits<uint64_t>::max());
        if (bytes.empty())
            return input.error() ? Status(*input.error()) : ok();
        const auto found
            = std::find_if(bytes.begin(), bytes.end(), [](std::byte b) { return b != std::byte {}; });
        if (!stray && last == Step::End && found != bytes.end())
            stray = position + static_cast<uint64_t>(found - bytes.begin());
    }
}

TarReader::TarReader(ByteStream& stream, const Limits& limits)
    : m_state(std::make_unique<State>(stream, limits))
{
}

TarReader::~TarReader() = default;

TarReader::Step TarReader::next() { return m_state->next(); }

const TarMember& TarReader::member() const { return m_state->member; }

std::string TarReader::xattrs() { return m_state->withArchive ? m_state->archive.xattrs() : std::string(); }

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

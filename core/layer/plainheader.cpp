// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/plainheader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>

namespace layerscope {

namespace {

    /// No plain member has more headers than this.
    constexpr size_t mostBytes = 128u << 10;
    constexpr uint64_t mostSize = std::numeric_limits<int64_t>::max() / 2;

    /// Decimal digits and nothing else.
    std::optional<uint64_t> decimal(std::string_view text)
    {
        constexpr size_t mostDigits = 18;
        uint64_t value = 0;
        const char* const end = text.data() + text.size();
        if (text.empty() || text.size() > mostDigits || text.front() == '-'
            || std::from_chars(text.data(), end, value).ptr != end)
            return std::nullopt;
        return value;
    }

    /// "1700000000.25" in nanoseconds; digits beyond these are cut.
    std::optional<int64_t> time(std::string_view text)
    {
        constexpr size_t digits = 9;
        const size_t point = text.find('.');
        const auto seconds = decimal(text.substr(0, point));
        if (!seconds || point == std::string_view::npos)
            return seconds ? std::optional(saturatedNanoseconds(static_cast<int64_t>(*seconds), 0))
                           : std::nullopt;
        std::string fraction(text.substr(point + 1, digits));
        if (!decimal(fraction) || !decimal(text.substr(point + 1)))
            return std::nullopt;
        fraction.resize(digits, '0');
        return saturatedNanoseconds(static_cast<int64_t>(*seconds), static_cast<int64_t>(*decimal(fraction)));
    }

    bool isText(std::string_view value) { return !value.empty() && value.find('\0') == value.npos; }

} // namespace

int64_t saturatedNanoseconds(int64_t seconds, int64_t fraction)
{
    constexpr int64_t perSecond = 1'000'000'000;
    int64_t result = 0;
    if (__builtin_mul_overflow(seconds, perSecond, &result)
        || __builtin_add_overflow(result, fraction, &result))
        return seconds < 0 ? std::numeric_limits<int64_t>::min() : std::numeric_limits<int64_t>::max();
    return result;
}

/// The fields of one block (POSIX.1-2017, pax, "ustar Interchange Format").
class PlainHeader::Block {
public:
    explicit Block(std::span<const std::byte> bytes)
        : m_text(reinterpret_cast<const char*>(bytes.data()), blockBytes)
    {
    }

    /// Its checksum holds, and it is of a dialect we know.
    [[nodiscard]] bool isSound() const
    {
        constexpr size_t checksumAt = 148, checksumWidth = 8;
        constexpr std::string_view checksumLetters("01234567 \0", 10);
        const std::string_view checksum = m_text.substr(checksumAt, checksumWidth);
        uint32_t sum = checksumWidth * ' ';
        for (const char c : m_text)
            sum += static_cast<unsigned char>(c);
        for (const char c : checksum)
            sum -= static_cast<unsigned char>(c);
        return (isUstar() || isGnu()) && checksum.find_first_not_of(checksumLetters) == checksum.npos
            && number(checksumAt, checksumWidth) == sum;
    }

    [[nodiscard]] bool isUstar() const { return m_text.substr(257, 6) == std::string_view("ustar\0", 6); }
    [[nodiscard]] bool isGnu() const { return m_text.substr(257, 8) == std::string_view("ustar  \0", 8); }
    /// GNU has a map of holes where ustar has nothing; whether it counts depends on the type for some, not for others.
    [[nodiscard]] bool hasHoles() const { return isGnu() && (m_text[386] != '\0' || m_text[483] != '\0'); }
    [[nodiscard]] char type() const { return m_text[156]; }
    [[nodiscard]] std::string_view name() const { return text(0, 100); }
    [[nodiscard]] std::string_view link() const { return text(157, 100); }
    [[nodiscard]] std::string_view prefix() const { return isUstar() ? text(345, 155) : std::string_view(); }
    [[nodiscard]] std::optional<uint64_t> mode() const { return number(100, 8); }
    [[nodiscard]] std::optional<uint64_t> uid() const { return number(108, 8); }
    [[nodiscard]] std::optional<uint64_t> gid() const { return number(116, 8); }
    [[nodiscard]] std::optional<uint64_t> size() const { return number(124, 12); }
    [[nodiscard]] std::optional<uint64_t> mtime() const { return number(136, 12); }
    [[nodiscard]] std::optional<uint64_t> major() const { return number(329, 8); }
    [[nodiscard]] std::optional<uint64_t> minor() const { return number(337, 8); }

private:
    [[nodiscard]] std::string_view text(size_t at, size_t width) const
    {
        const std::string_view field = m_text.substr(at, width);
        return field.substr(0, field.find('\0'));
    }

    /// Octal digits between blanks and a blank or NUL, or in base 256 what is not negative.
    [[nodiscard]] std::optional<uint64_t> number(size_t at, size_t width) const
    {
        const std::string_view field = m_text.substr(at, width);
        if (static_cast<unsigned char>(field[0]) == 0x80)
            return largeNumber(field.substr(1));
        size_t i = 0;
        while (i < width && field[i] == ' ')
            ++i;
        uint64_t value = 0;
        for (; i < width && field[i] >= '0' && field[i] <= '7'; ++i)
            value = value * 8 + static_cast<uint64_t>(field[i] - '0');
        const bool ends = i == width || field[i] == '\0' || field[i] == ' ';
        return ends ? std::optional(value) : std::nullopt;
    }

    static std::optional<uint64_t> largeNumber(std::string_view bytes)
    {
        uint64_t value = 0;
        for (const char c : bytes) {
            if (value > mostSize >> 8)
                return std::nullopt;
            value = value << 8 | static_cast<unsigned char>(c);
        }
        return value;
    }

    std::string_view m_text;
};

size_t PlainHeader::parse(std::span<const std::byte> ahead)
{
    if (m_extension.any)
        m_extension = {};
    for (size_t at = 0; at < mostBytes;) {
        if (ahead.size() - at < blockBytes)
            return at + blockBytes;
        const Block block(ahead.subspan(at));
        if (!block.isSound())
            return 0;
        at += blockBytes;
        if (block.type() != 'x' && block.type() != 'L' && block.type() != 'K')
            return describe(block) ? at : 0;
        const std::optional<uint64_t> size = block.size();
        if (!size || *size > mostBytes)
            return 0;
        const size_t stored = (static_cast<size_t>(*size) + blockBytes - 1) / blockBytes * blockBytes;
        if (ahead.size() - at < stored)
            return at + stored;
        const auto text = ahead.subspan(at, static_cast<size_t>(*size));
        if (!extend(block.type(), { reinterpret_cast<const char*>(text.data()), text.size() }))
            return 0;
        at += stored;
    }
    return 0;
}

bool PlainHeader::extend(char type, std::string_view text)
{
    m_extension.any = true;
    return type == 'x' ? m_extension.addRecords(text) : m_extension.addLongName(type, text);
}

/// GNU: the name, a NUL, and nothing that matters.
bool PlainHeader::Extension::addLongName(char type, std::string_view text)
{
    std::string& name = type == 'L' ? path : link;
    if (!name.empty() || !records.empty())
        return false; // which one counts is a matter of opinion
    name = text.substr(0, text.find('\0'));
    return !name.empty();
}

/// "LENGTH KEY=VALUE\n", one after the other, LENGTH counting the whole record.
bool PlainHeader::Extension::addRecords(std::string_view text)
{
    if (text.empty() || !records.empty() || !path.empty() || !link.empty())
        return false;
    records = text;
    std::string_view rest = records;
    while (!rest.empty()) {
        const size_t blank = rest.find(' ');
        const auto length = blank == rest.npos ? std::nullopt : decimal(rest.substr(0, blank));
        if (!length || *length <= blank + 1 || *length > rest.size() || rest[*length - 1] != '\n')
            return false;
        const std::string_view record = rest.substr(blank + 1, *length - blank - 2);
        const size_t equals = record.find('=');
        if (equals == record.npos || !addRecord(record.substr(0, equals), record.substr(equals + 1)))
            return false;
        rest.remove_prefix(*length);
    }
    return true;
}

/// False for what we do not know: it may change everything (sparse files, other character sets).
bool PlainHeader::Extension::addRecord(std::string_view key, std::string_view value)
{
    constexpr std::string_view attribute = "SCHILY.xattr.";
    constexpr std::array<std::string_view, 5> ignored { "atime", "ctime", "uname", "gname", "comment" };
    if (key == "path" || key == "linkpath") {
        (key == "path" ? path : link) = value;
        return isText(value);
    }
    if (key == "size")
        return (size = decimal(value)).has_value();
    if (key == "mtime")
        return (mtimeNs = time(value)).has_value();
    if (key == "uid")
        return (uid = decimal(value)).has_value();
    if (key == "gid")
        return (gid = decimal(value)).has_value();
    if (key.starts_with(attribute)) {
        xattrs.push_back({ key.substr(attribute.size()), value });
        return isText(xattrs.back().key);
    }
    return std::ranges::find(ignored, key) != ignored.end();
}

bool PlainHeader::describe(const Block& block)
{
    const auto mode = block.mode(), uid = block.uid(), gid = block.gid(), mtime = block.mtime(),
               size = block.size();
    if (block.hasHoles() || !mode || !uid || !gid || !mtime || !size || *mtime > mostSize || *size > mostSize)
        return false;
    m_path = block.prefix();
    if (!m_path.empty() && m_path.back() != '/')
        m_path += '/';
    m_path += block.name();
    m_link = block.link();
    if (!m_extension.path.empty())
        m_path = m_extension.path;
    if (!m_extension.link.empty())
        m_link = m_extension.link;
    m_member = TarMember();
    m_member.path = m_path;
    if (!setType(block) || m_path.empty())
        return false;
    m_member.mtimeNs = m_extension.mtimeNs.value_or(saturatedNanoseconds(static_cast<int64_t>(*mtime), 0));
    constexpr uint64_t mostId = std::numeric_limits<uint32_t>::max();
    m_member.uid = static_cast<uint32_t>(std::min(m_extension.uid.value_or(*uid), mostId));
    m_member.gid = static_cast<uint32_t>(std::min(m_extension.gid.value_or(*gid), mostId));
    m_member.mode = static_cast<uint16_t>(*mode & 07777);
    if (m_member.type == EntryType::Regular)
        m_member.size = m_extension.size.value_or(*size);
    return true;
}

bool PlainHeader::setType(const Block& block)
{
    if (block.type() == '1' || block.type() == '2')
        m_member.link = m_link;
    else if (!m_extension.link.empty())
        return false; // with a target it is a link for some, whatever its type
    switch (block.type()) {
    case '\0':
        m_member.type = EntryType::Regular;
        return m_path.back() != '/'; // a folder for the oldest writers
    case '0':
        m_member.type = EntryType::Regular;
        return true;
    case '1':
        m_member.type = EntryType::HardLink;
        return true;
    case '2':
        m_member.type = EntryType::Symlink;
        return true;
    case '3':
    case '4':
        m_member.type = block.type() == '3' ? EntryType::CharDevice : EntryType::BlockDevice;
        return setDevice(block);
    case '5':
        m_member.type = EntryType::Directory;
        return true;
    case '6':
        m_member.type = EntryType::Fifo;
        return true;
    default:
        return false;
    }
}

bool PlainHeader::setDevice(const Block& block)
{
    const auto major = block.major(), minor = block.minor();
    if (!major || !minor)
        return false;
    m_member.device = *major << 32 | static_cast<uint32_t>(*minor);
    return true;
}

std::string PlainHeader::xattrs() const
{
    return m_extension.xattrs.empty() ? std::string() : packXattrs(m_extension.xattrs);
}

} // namespace layerscope

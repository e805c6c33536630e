// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/layertable.h"

namespace layerscope {

namespace {

    size_t heapBytes(const std::string& text)
    {
        static const size_t inPlace = std::string().capacity();
        return text.capacity() > inPlace ? text.capacity() + 1 : 0;
    }

    size_t heapBytes(const std::vector<std::string>& texts)
    {
        size_t bytes = texts.capacity() * sizeof(std::string);
        for (const std::string& text : texts)
            bytes += heapBytes(text);
        return bytes;
    }

} // namespace

std::string_view name(EntryType type)
{
    switch (type) {
    case EntryType::Regular:
        return "file";
    case EntryType::HardLink:
        return "hardlink";
    case EntryType::Symlink:
        return "symlink";
    case EntryType::Directory:
        return "directory";
    case EntryType::CharDevice:
        return "chardevice";
    case EntryType::BlockDevice:
        return "blockdevice";
    case EntryType::Fifo:
        return "fifo";
    case EntryType::Socket:
        return "socket";
    case EntryType::Whiteout:
        return "whiteout";
    case EntryType::Opaque:
        return "opaque";
    case EntryType::Overhead:
        return "overhead";
    }
    return "unknown";
}

char typeLetter(EntryType type)
{
    switch (type) {
    case EntryType::Directory:
        return 'd';
    case EntryType::Symlink:
        return 'l';
    case EntryType::CharDevice:
        return 'c';
    case EntryType::BlockDevice:
        return 'b';
    case EntryType::Fifo:
        return 'p';
    case EntryType::Socket:
        return 's';
    default:
        return '-';
    }
}

std::string_view name(Verification verification)
{
    switch (verification) {
    case Verification::Ok:
        return "ok";
    case Verification::Mismatch:
        return "mismatch";
    case Verification::NotChecked:
        return "not_checked";
    case Verification::Missing:
        return "missing";
    }
    return "unknown";
}

std::string_view name(Compression compression)
{
    switch (compression) {
    case Compression::None:
        return "none";
    case Compression::Gzip:
        return "gzip";
    case Compression::Zstd:
        return "zstd";
    case Compression::Xz:
        return "xz";
    case Compression::Bzip2:
        return "bzip2";
    case Compression::Unknown:
        break;
    }
    return "unknown";
}

std::string_view LayerTable::name(const LayerEntry& e) const
{
    return std::string_view(m_names).substr(e.nameOffset, e.nameLength);
}

std::string LayerTable::path(const LayerEntry& e) const
{
    const std::string_view parent = folder(e);
    const std::string_view last = name(e);
    std::string result;
    result.reserve(parent.size() + 1 + last.size());
    result.append(parent);
    if (!parent.empty() && !last.empty())
        result.push_back('/');
    return result.append(last);
}

size_t LayerTable::memoryBytes() const
{
    return sizeof(*this) + entries.capacity() * sizeof(LayerEntry) + heapBytes(m_names) + heapBytes(m_folders)
        + heapBytes(m_links) + heapBytes(m_xattrs);
}

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/layerbuilder.h"

#include <nlohmann/json.hpp>

#include <cassert>
#include <cstdio>

namespace layerscope::fixture {

namespace {

    constexpr size_t ustarText = 100; ///< bytes of a name or link that fit the header
    constexpr uint32_t ustarId = 07777777;
    constexpr uint64_t ustarSize = 077777777777;

    TarHeader header(std::string path, char type, uint32_t mode = 0644)
    {
        return TarHeader { .name = std::move(path), .type = type, .link = {}, .mode = mode, .prefix = {} };
    }

    std::string tocType(char tarType)
    {
        switch (tarType) {
        case '1':
            return "hardlink";
        case '2':
            return "symlink";
        case '5':
            return "dir";
        default:
            return "reg";
        }
    }

    nlohmann::json tocEntry(const TarHeader& h, size_t offset, const std::string& data)
    {
        nlohmann::json entry { { "name", h.name }, { "type", tocType(h.type) }, { "mode", h.mode },
            { "uid", h.uid }, { "gid", h.gid } };
        if (!h.link.empty())
            entry["linkName"] = h.link;
        if (h.type == '0' && !data.empty()) {
            entry["size"] = data.size();
            entry["offset"] = offset;
            entry["digest"] = digestText(data);
        }
        return entry;
    }

} // namespace

LayerBuilder::Member& LayerBuilder::last()
{
    assert(!m_members.empty());
    return m_members.back();
}

LayerBuilder& LayerBuilder::member(TarHeader h, std::string data)
{
    m_members.push_back({ std::move(h), std::move(data), {}, {} });
    return *this;
}

LayerBuilder& LayerBuilder::file(std::string path, std::string content)
{
    TarHeader h = header(std::move(path), '0');
    h.size = content.size();
    return member(std::move(h), std::move(content));
}

LayerBuilder& LayerBuilder::dir(std::string path)
{
    if (path.empty() || path.back() != '/')
        path += '/';
    return member(header(std::move(path), '5', 0755));
}

LayerBuilder& LayerBuilder::symlink(std::string path, std::string target)
{
    TarHeader h = header(std::move(path), '2', 0777);
    h.link = std::move(target);
    return member(std::move(h));
}

LayerBuilder& LayerBuilder::hardlink(std::string path, std::string target)
{
    TarHeader h = header(std::move(path), '1');
    h.link = std::move(target);
    return member(std::move(h));
}

LayerBuilder& LayerBuilder::charDevice(std::string path, uint32_t major, uint32_t minor)
{
    TarHeader h = header(std::move(path), '3');
    h.major = major;
    h.minor = minor;
    return member(std::move(h));
}

LayerBuilder& LayerBuilder::blockDevice(std::string path, uint32_t major, uint32_t minor)
{
    charDevice(std::move(path), major, minor);
    last().header.type = '4';
    return *this;
}

LayerBuilder& LayerBuilder::fifo(std::string path) { return member(header(std::move(path), '6')); }

LayerBuilder& LayerBuilder::whiteout(const std::string& path)
{
    const size_t slash = path.rfind('/');
    const size_t nameAt = slash == std::string::npos ? 0 : slash + 1;
    return file(path.substr(0, nameAt) + ".wh." + path.substr(nameAt));
}

LayerBuilder& LayerBuilder::opaque(const std::string& folder)
{
    return file((folder.empty() ? std::string() : folder + "/") + ".wh..wh..opq");
}

LayerBuilder& LayerBuilder::raw(std::string blocks)
{
    (m_members.empty() ? m_prologue : last().rawAfter) += blocks;
    return *this;
}

LayerBuilder& LayerBuilder::globalPax(const PaxRecords& records) { return raw(paxHeader(records, 'g')); }

LayerBuilder& LayerBuilder::mode(uint32_t bits)
{
    last().header.mode = bits;
    return *this;
}

LayerBuilder& LayerBuilder::owner(uint32_t uid, uint32_t gid)
{
    last().header.uid = uid;
    last().header.gid = gid;
    return *this;
}

LayerBuilder& LayerBuilder::mtime(int64_t seconds, uint32_t nanoseconds)
{
    last().header.mtime = seconds;
    if (nanoseconds == 0)
        return *this;
    char text[48];
    std::snprintf(text, sizeof(text), "%lld.%09u", static_cast<long long>(seconds), nanoseconds);
    return pax("mtime", text);
}

LayerBuilder& LayerBuilder::xattr(const std::string& name, std::string value)
{
    return pax("SCHILY.xattr." + name, std::move(value));
}

LayerBuilder& LayerBuilder::pax(const std::string& key, std::string value)
{
    last().pax[key] = std::move(value);
    return *this;
}

LayerBuilder& LayerBuilder::dialect(Dialect dialect)
{
    last().header.dialect = dialect;
    return *this;
}

LayerBuilder& LayerBuilder::history(std::string createdBy)
{
    m_facts.createdBy = std::move(createdBy);
    return *this;
}

LayerBuilder& LayerBuilder::created(std::string rfc3339)
{
    m_facts.created = std::move(rfc3339);
    return *this;
}

LayerBuilder& LayerBuilder::comment(std::string text)
{
    m_facts.comment = std::move(text);
    return *this;
}

LayerBuilder& LayerBuilder::pack(Pack pack)
{
    m_facts.pack = pack;
    m_facts.packSet = true;
    return *this;
}

LayerBuilder& LayerBuilder::endBlocks(size_t count)
{
    m_endBlocks = count;
    return *this;
}

LayerBuilder& LayerBuilder::mediaType(std::string type)
{
    m_facts.mediaType = std::move(type);
    return *this;
}

LayerBuilder& LayerBuilder::annotation(const std::string& key, std::string value)
{
    m_facts.annotations[key] = std::move(value);
    return *this;
}

LayerBuilder& LayerBuilder::missing()
{
    m_facts.absent = true;
    return *this;
}

LayerBuilder& LayerBuilder::foreign(std::string url)
{
    m_facts.url = std::move(url);
    return missing();
}

LayerBuilder& LayerBuilder::blobOverride(std::string replacement)
{
    m_blobOverride = std::move(replacement);
    m_overridden = true;
    return *this;
}

std::string LayerBuilder::Member::headers() const
{
    PaxRecords records = pax;
    std::string before;
    if (header.dialect == Dialect::Gnu) {
        if (header.link.size() > ustarText)
            before += gnuLong('K', header.link);
        if (header.name.size() > ustarText)
            before += gnuLong('L', header.name);
    } else if (header.dialect == Dialect::Ustar) {
        if (header.name.size() > ustarText)
            records.emplace("path", header.name);
        if (header.link.size() > ustarText)
            records.emplace("linkpath", header.link);
        if (header.uid > ustarId)
            records.emplace("uid", std::to_string(header.uid));
        if (header.gid > ustarId)
            records.emplace("gid", std::to_string(header.gid));
        if (header.size > ustarSize)
            records.emplace("size", std::to_string(header.size));
    }
    if (!records.empty())
        before += paxHeader(records);
    return before + header.block();
}

LayerBuilder::Built LayerBuilder::build() const
{
    if (m_facts.pack == Pack::EStargz)
        return buildEStargz();
    if (m_facts.pack == Pack::ZstdChunked)
        return buildZstdChunked();
    Built built;
    built.tar = m_prologue;
    for (const Member& m : m_members)
        built.tar += m.headers() + padded(m.data) + m.rawAfter;
    built.tar += zeroBlocks(m_endBlocks);
    built.blob = compress(built.tar, m_facts.pack);
    return built;
}

// stargz-snapshotter, docs/estargz.md: every content in a gzip member of its own, then the table of contents as the last
// tar member, then an empty gzip member that says where the table begins.
LayerBuilder::Built LayerBuilder::buildEStargz() const
{
    Built built;
    nlohmann::json toc { { "version", 1 }, { "entries", nlohmann::json::array() } };
    const auto append = [&built](const std::string& data) {
        built.tar += data;
        built.blob += compress(data, Pack::Gzip);
    };
    std::vector<Member> members = m_members;
    TarHeader landmark = header(".no.prefetch.landmark", '0');
    landmark.size = 1;
    members.insert(members.begin(), Member { landmark, "\x0f", {}, {} });
    for (const Member& m : members) {
        append(m.headers());
        toc["entries"].push_back(tocEntry(m.header, built.blob.size(), m.data));
        if (!m.data.empty())
            append(padded(m.data));
    }
    const size_t tocOffset = built.blob.size();
    const std::string tocText = toc.dump();
    TarHeader tocHeader = header("stargz.index.json", '0', 0444);
    tocHeader.size = tocText.size();
    append(tocHeader.block() + padded(tocText) + zeroBlocks(m_endBlocks));
    char position[32];
    std::snprintf(position, sizeof(position), "%016zxSTARGZ", tocOffset);
    built.blob += emptyGzipMember("SG" + littleEndian(22, 2) + position);
    return built;
}

// containers/storage, pkg/chunked: a frame for each member, then table of contents, tar-split and footer in skippable
// frames.
LayerBuilder::Built LayerBuilder::buildZstdChunked() const
{
    Built built;
    nlohmann::json toc { { "version", 1 }, { "entries", nlohmann::json::array() } };
    const auto append = [&built](const std::string& data) {
        built.tar += data;
        built.blob += compress(data, Pack::Zstd);
    };
    for (const Member& m : m_members) {
        append(m.headers());
        toc["entries"].push_back(tocEntry(m.header, built.blob.size(), m.data));
        if (!m.data.empty())
            append(padded(m.data));
    }
    append(zeroBlocks(m_endBlocks));
    constexpr size_t frameHeader = 8;
    const std::string tocText = toc.dump();
    const std::string packedToc = compress(tocText, Pack::Zstd);
    const std::string packedSplit = compress("{}\n", Pack::Zstd);
    const size_t tocOffset = built.blob.size() + frameHeader;
    const size_t splitOffset = tocOffset + packedToc.size() + frameHeader;
    built.blob += zstdSkippableFrame(packedToc) + zstdSkippableFrame(packedSplit);
    std::string footer;
    for (const uint64_t word : { tocOffset, packedToc.size(), tocText.size(), size_t { 1 }, splitOffset,
             packedSplit.size(), size_t { 3 } })
        footer += littleEndian(word, 8);
    built.blob += zstdSkippableFrame(footer + "GNUlInUx");
    return built;
}

std::string LayerBuilder::tar() const { return build().tar; }

std::string LayerBuilder::blob() const { return m_overridden ? m_blobOverride : build().blob; }

} // namespace layerscope::fixture

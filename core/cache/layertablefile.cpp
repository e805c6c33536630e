// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/cache/layertablefile.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace layerscope {

namespace {

    void writeTexts(CacheWriter& out, const std::vector<std::string>& texts)
    {
        std::vector<uint32_t> lengths;
        std::string all;
        for (const std::string& text : texts) {
            lengths.push_back(static_cast<uint32_t>(text.size()));
            all += text;
        }
        out.number(lengths.size());
        out.block(std::as_bytes(std::span(lengths)));
        out.text(all);
    }

    std::vector<std::string> readTexts(CacheReader& in)
    {
        const std::vector<uint32_t> lengths = in.values<uint32_t>(in.number());
        const std::string all = in.text();
        std::vector<std::string> texts;
        if (std::accumulate(lengths.begin(), lengths.end(), uint64_t { 0 }) != all.size())
            return texts;
        texts.reserve(lengths.size());
        size_t at = 0;
        for (const uint32_t length : lengths) {
            texts.push_back(all.substr(at, length));
            at += length;
        }
        return texts;
    }

    void writeDigest(CacheWriter& out, const Digest& digest) { out.text(digest.text()); }

    Digest readDigest(CacheReader& in) { return Digest::parse(in.text()).value_or(Digest {}); }

    void writeWarnings(CacheWriter& out, const std::vector<Warning>& warnings)
    {
        out.number(warnings.size());
        for (const Warning& warning : warnings) {
            out.number(static_cast<uint64_t>(warning.code));
            out.text(warning.subject);
            out.text(warning.detail);
        }
    }

    std::vector<Warning> readWarnings(CacheReader& in)
    {
        std::vector<Warning> warnings;
        for (uint64_t left = in.number(); left > 0; --left) {
            const uint64_t code = in.number();
            std::string subject = in.text();
            std::string detail = in.text();
            if (code > static_cast<uint64_t>(WarningCode::NotAnImage) || detail.empty())
                return {}; // no such warning; the checksum says the rest
            warnings.push_back({ static_cast<WarningCode>(code), std::move(subject), std::move(detail) });
        }
        return warnings;
    }

} // namespace

void LayerTableFile::write(CacheWriter& out, const LayerTable& table)
{
    writeDigest(out, table.digest);
    writeDigest(out, table.diffId);
    out.number(static_cast<uint64_t>(table.compression));
    out.number(table.blobBytes);
    out.number(table.unpackedBytes);
    out.number(table.contentBytes);
    writeWarnings(out, table.warnings);
    writeTexts(out, table.m_folders);
    writeTexts(out, table.m_links);
    writeTexts(out, table.m_xattrs);
    out.text(table.m_names);
    out.number(table.entries.size());
    out.block(std::as_bytes(std::span(table.entries)));
}

std::shared_ptr<const LayerTable> LayerTableFile::read(CacheReader& in)
{
    auto table = std::make_shared<LayerTable>();
    table->digest = readDigest(in);
    table->diffId = readDigest(in);
    const uint64_t compression = in.number();
    table->blobBytes = in.number();
    table->unpackedBytes = in.number();
    table->contentBytes = in.number();
    table->warnings = readWarnings(in);
    table->m_folders = readTexts(in);
    table->m_links = readTexts(in);
    table->m_xattrs = readTexts(in);
    table->m_names = in.text();
    table->entries = in.values<LayerEntry>(in.number());
    if (!in.finish() || compression > static_cast<uint64_t>(Compression::Unknown) || !isSound(*table))
        return nullptr;
    table->compression = static_cast<Compression>(compression);
    return table;
}

bool LayerTableFile::isSound(const LayerTable& table)
{
    uint64_t content = 0;
    const auto isSoundEntry = [&](const LayerEntry& e) {
        content += e.size;
        return e.folder < table.m_folders.size() && e.link < table.m_links.size()
            && e.xattrs < table.m_xattrs.size() && e.nameOffset <= table.m_names.size()
            && e.nameLength <= table.m_names.size() - e.nameOffset && e.type <= EntryType::Overhead;
    };
    return !table.digest.isEmpty() && std::ranges::all_of(table.entries, isSoundEntry)
        && content == table.contentBytes;
}

} // namespace layerscope

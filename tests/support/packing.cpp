// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/packing.h"

#include <openssl/evp.h>

#include <archive.h>
#include <archive_entry.h>

#include <cstdlib>
#include <iostream>
#include <memory>
#include <random>

namespace layerscope::fixture {

namespace {

    /// A builder that cannot build must not let a test go on with something else.
    void require(bool condition, std::string_view what)
    {
        if (condition)
            return;
        std::cerr << "image builder: " << what << '\n';
        std::abort();
    }

    la_ssize_t appendTo(archive*, void* target, const void* data, size_t size)
    {
        static_cast<std::string*>(target)->append(static_cast<const char*>(data), size);
        return static_cast<la_ssize_t>(size);
    }

    /// libarchive as a plain compressor: format "raw" with one filter.
    std::string filtered(std::string_view data, int (*addFilter)(archive*), const char* options)
    {
        std::string result;
        const std::unique_ptr<archive, decltype(&archive_write_free)> writer(
            archive_write_new(), archive_write_free);
        archive* a = writer.get();
        require(
            archive_write_set_format_raw(a) == ARCHIVE_OK && addFilter(a) == ARCHIVE_OK, "no such filter");
        require(archive_write_set_bytes_in_last_block(a, 1) == ARCHIVE_OK, "cannot set the block size");
        if (options != nullptr)
            require(archive_write_set_options(a, options) == ARCHIVE_OK, options);
        require(archive_write_open(a, &result, nullptr, appendTo, nullptr) == ARCHIVE_OK, "cannot compress");
        const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(
            archive_entry_new(), archive_entry_free);
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_pathname(entry.get(), "data");
        require(archive_write_header(a, entry.get()) == ARCHIVE_OK, "cannot begin compressed data");
        while (!data.empty()) {
            const la_ssize_t count = archive_write_data(a, data.data(), data.size());
            require(count > 0, "cannot compress data");
            data.remove_prefix(static_cast<size_t>(count));
        }
        require(archive_write_close(a) == ARCHIVE_OK, "cannot end compressed data");
        return result;
    }

    std::string gzip(std::string_view data)
    {
        return filtered(data, archive_write_add_filter_gzip, "gzip:!timestamp,gzip:compression-level=6");
    }

    std::string zstd(std::string_view data) { return filtered(data, archive_write_add_filter_zstd, nullptr); }

    /// Uneven parts, so that member borders fall into headers and into contents.
    std::vector<std::string_view> parts(std::string_view data)
    {
        std::vector<std::string_view> result;
        for (size_t size = 700; data.size() > size; size = size * 2 + 13) {
            result.push_back(data.substr(0, size));
            data.remove_prefix(size);
        }
        result.push_back(data);
        return result;
    }

    std::string manyMembers(std::string_view data)
    {
        std::string result;
        for (const std::string_view part : parts(data))
            result += gzip(part);
        return result;
    }

    std::string manyFrames(std::string_view data)
    {
        std::string result;
        for (const std::string_view part : parts(data))
            result += zstd(part) + zstdSkippableFrame("passed over");
        return result;
    }

    std::string hex(std::string_view data)
    {
        static constexpr char digits[] = "0123456789abcdef";
        std::string result;
        for (const char c : data) {
            const auto byte = static_cast<unsigned char>(c);
            result += digits[byte >> 4];
            result += digits[byte & 15];
        }
        return result;
    }

} // namespace

std::string bytes(size_t count, uint64_t seed)
{
    std::mt19937_64 random(seed * 7919 + count);
    std::string result(count, '\0');
    uint64_t word = 0;
    for (size_t i = 0; i < count; ++i, word >>= 8) {
        if (i % 8 == 0)
            word = random();
        result[i] = static_cast<char>(word & 0xff);
    }
    return result;
}

std::string sha256Hex(std::string_view data) { return digestText(data).substr(7); }

std::string digestText(std::string_view data, std::string_view algorithm)
{
    const EVP_MD* method = EVP_get_digestbyname(std::string(algorithm).c_str());
    require(method != nullptr, "no such digest");
    unsigned char sum[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    require(
        EVP_Digest(data.data(), data.size(), sum, &length, method, nullptr) == 1, "cannot compute a digest");
    return std::string(algorithm) + ":" + hex({ reinterpret_cast<const char*>(sum), length });
}

std::string compress(std::string_view data, Pack pack)
{
    switch (pack) {
    case Pack::None:
        return std::string(data);
    case Pack::Gzip:
        return gzip(data);
    case Pack::GzipMultiMember:
        return manyMembers(data);
    case Pack::GzipZeroPadded:
        return gzip(data) + std::string(1000, '\0');
    case Pack::Zstd:
        return zstd(data);
    case Pack::ZstdMultiFrame:
        return manyFrames(data);
    case Pack::Xz:
        return filtered(data, archive_write_add_filter_xz, nullptr);
    case Pack::Bzip2:
        return filtered(data, archive_write_add_filter_bzip2, nullptr);
    case Pack::EStargz:
    case Pack::ZstdChunked:
        break;
    }
    require(false, "this compression needs a layer");
    return {};
}

std::string uncompress(std::string_view data)
{
    const std::unique_ptr<archive, decltype(&archive_read_free)> reader(
        archive_read_new(), archive_read_free);
    archive* a = reader.get();
    archive_entry* entry = nullptr;
    archive_read_support_filter_all(a);
    archive_read_support_format_raw(a);
    archive_read_support_format_empty(a);
    require(archive_read_open_memory(a, data.data(), data.size()) == ARCHIVE_OK, "cannot uncompress");
    if (archive_read_next_header(a, &entry) == ARCHIVE_EOF)
        return {};
    std::string result;
    char buffer[65'536];
    la_ssize_t count = 0;
    while ((count = archive_read_data(a, buffer, sizeof(buffer))) > 0)
        result.append(buffer, static_cast<size_t>(count));
    require(count == 0, "cannot uncompress to the end");
    return result;
}

std::string zstdSkippableFrame(std::string_view payload)
{
    return std::string("\x50\x2a\x4d\x18") + littleEndian(payload.size(), 4) + std::string(payload);
}

std::string emptyGzipMember(std::string_view extra)
{
    const std::string header("\x1f\x8b\x08\x04\x00\x00\x00\x00\x00\xff", 10);
    const std::string emptyStoredBlock("\x01\x00\x00\xff\xff", 5);
    return header + littleEndian(extra.size(), 2) + std::string(extra) + emptyStoredBlock
        + littleEndian(0, 8);
}

std::string littleEndian(uint64_t value, size_t width)
{
    std::string result;
    for (size_t i = 0; i < width; ++i)
        result += static_cast<char>(value >> (8 * i) & 0xff);
    return result;
}

} // namespace layerscope::fixture

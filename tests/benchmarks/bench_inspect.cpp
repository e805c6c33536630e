// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/image/imagearchive.h"
#include "core/layer/layerreader.h"
#include "core/layer/tarreader.h"
#include "core/stream/filestream.h"
#include "core/stream/sniff.h"
#include "tests/benchmarks/floor.h"
#include "tests/benchmarks/measure.h"
#include "tests/benchmarks/table.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

// Prints, for each image, what a complete inspect costs beside the least possible work (see runFloor).

namespace layerscope::benchmark {

namespace {

    template <typename T>
    T orThrow(Result<T> result)
    {
        if (!result)
            throw std::runtime_error(result.error().subject + ": " + result.error().detail);
        return std::move(result).value();
    }

    Compression compressionAt(const std::filesystem::path& path, uint64_t offset)
    {
        std::array<std::byte, sniffBytes> head {};
        const auto file = orThrow(InputFile::open(path));
        const size_t count = orThrow(file->readAt(offset, head));
        const auto bytes = std::span(head).first(count);
        return looksLikeTar(bytes) ? Compression::None : sniffCompression(bytes);
    }

    struct Place {
        uint64_t offset = 0;
        uint64_t size = 0;
    };

    std::map<std::string, Place> membersOf(const std::filesystem::path& path)
    {
        const auto file = orThrow(InputFile::open(path));
        const auto stream = fileRange(file, 0, file->size());
        TarReader reader(*stream, {});
        std::map<std::string, Place> result;
        while (reader.next() == TarReader::Step::Member)
            result[cleanPath(reader.member().path)] = { reader.member().dataOffset, reader.member().size };
        return result;
    }

    /// The blobs of an image, each once; an archive that is compressed as a whole is one blob.
    std::vector<Blob> blobsOf(const std::filesystem::path& path, const ImageDescription& image)
    {
        const bool isFolder = std::filesystem::is_directory(path);
        if (!isFolder && compressionAt(path, 0) != Compression::None)
            return { { path, 0, std::filesystem::file_size(path), compressionAt(path, 0) } };
        const auto members = isFolder ? std::map<std::string, Place>() : membersOf(path);
        std::set<std::string> seen;
        std::vector<Blob> blobs;
        for (const LayerDescription& layer : image.layers) {
            if (layer.presence != BlobPresence::Present || !seen.insert(layer.member).second)
                continue;
            Blob blob { path, 0, layer.blobBytes };
            if (isFolder)
                blob.file = path / layer.member;
            else
                blob.offset = members.at(layer.member).offset;
            blob.compression = compressionAt(blob.file, blob.offset);
            blobs.push_back(blob);
        }
        return blobs;
    }

    /// Each page of the file once, so that no run waits for the disk.
    void warm(const std::vector<Blob>& blobs)
    {
        for (const Blob& blob : blobs) {
            const auto stream = fileRange(orThrow(InputFile::open(blob.file)), blob.offset, blob.size);
            while (!orThrow(stream->next()).isEmpty()) { }
        }
    }

    std::string nameOf(const std::filesystem::path& path, const ImageDescription& image, const Blob& blob)
    {
        const std::string compression(
            blob.compression == Compression::None ? "plain" : name(blob.compression));
        const size_t layers = image.layers.size();
        return path.filename().string() + ": " + compression + ", " + std::to_string(layers)
            + (layers == 1 ? " layer" : " layers");
    }

    /// An image of many small files says what an entry costs, others do not: their bytes cost more.
    constexpr uint64_t manyEntries = 500'000;

    void printEntries(const std::string& what, const Cost& ours)
    {
        const auto entries = static_cast<double>(ours.answer);
        const double rate = entries / ours.cpuSeconds;
        const double peak = ours.peakMegabytes / entries * 1e6;
        row(what + ", entries", count(rate) + " a second and core", Target { ">= 500,000", rate >= 500'000 });
        row(what + ", memory",
            number(ours.peakMegabytes, 0) + " MiB peak, " + number(peak * 1.048576, 0) + " bytes an entry",
            Target { "<= 200 MiB a million", peak <= 200 });
    }

    void inspect(const std::filesystem::path& path, unsigned runs)
    {
        const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
        const auto archive = orThrow(ImageArchive::open(path));
        const ImageDescription image = orThrow(archive->describe());
        const std::vector<Blob> blobs = blobsOf(path, image);
        warm(blobs);
        const auto costs = measure(runs,
            { [&] {
                 runFloor(blobs, cores);
                 return 0;
             },
                [&] { return orThrow(loadImage(path))->totals.entries; },
                [&] { return orThrow(orThrow(ImageArchive::open(path))->describe()).layers.size(); } });
        const Cost &floor = costs[0], &ours = costs[1], &list = costs[2];
        const std::string what = nameOf(path, image, blobs.front());
        const double ratio = ours.seconds / floor.seconds;
        const bool isOfEntries = ours.answer >= manyEntries;
        row(what,
            duration(ours.seconds) + ", " + number(ratio, 2) + " x floor (CPU "
                + number(ours.cpuSeconds / floor.cpuSeconds, 2) + " x)",
            isOfEntries ? std::nullopt : std::optional(Target { "<= 1.25 x", ratio <= 1.25 }));
        if (archive->source().compression == Compression::None)
            row(what + ", layer list", duration(list.seconds), Target { "<= 150 ms", list.seconds <= 0.15 });
        if (isOfEntries)
            printEntries(what, ours);
    }

} // namespace

} // namespace layerscope::benchmark

int main(int argc, char** argv)
{
    unsigned runs = 3;
    int status = 0;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--runs") == 0 && i + 1 < argc) {
            runs = static_cast<unsigned>(std::max(1, std::atoi(argv[++i])));
            continue;
        }
        try {
            layerscope::benchmark::inspect(argv[i], runs);
        } catch (const std::exception& error) {
            std::fprintf(stderr, "bench_inspect: %s\n", error.what());
            status = 1;
        }
    }
    return status;
}

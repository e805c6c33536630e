// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/image/imagearchive.h"
#include "core/layer/layerreader.h"
#include "core/layer/tarreader.h"
#include "core/stream/filestream.h"
#include "core/stream/sniff.h"
#include "tests/benchmarks/floor.h"
#include "tests/benchmarks/measure.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

// Prints, for each image, what a complete inspect costs and what the least possible work costs (see runFloor).

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

    void inspect(const std::filesystem::path& path, unsigned runs)
    {
        const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
        const auto archive = orThrow(ImageArchive::open(path));
        const ImageDescription image = orThrow(archive->describe());
        const std::vector<Blob> blobs = blobsOf(path, image);
        warm(blobs);
        const Cost list = measure(
            runs, [&] { return orThrow(orThrow(ImageArchive::open(path))->describe()).layers.size(); });
        const Cost ours = measure(runs, [&] { return orThrow(loadImage(path))->totals.entries; });
        const Cost floor = measure(runs, [&] {
            runFloor(blobs, cores);
            return 0;
        });
        uint64_t bytes = 0;
        for (const Blob& blob : blobs)
            bytes += blob.size;
        std::printf("%s\n  %zu layers, %llu entries, %.1f MB of blobs; %u cores, best of %u\n", path.c_str(),
            image.layers.size(), static_cast<unsigned long long>(ours.answer),
            static_cast<double>(bytes) / 1e6, cores, runs);
        std::printf("  floor %.3f s (%.3f CPU)  inspect %.3f s (%.3f CPU)  ratio %.2f\n", floor.seconds,
            floor.cpuSeconds, ours.seconds, ours.cpuSeconds, ours.seconds / floor.seconds);
        const auto entries = static_cast<double>(ours.answer);
        std::printf("  %.0f entries a second and core  peak %.0f MiB  layer list after %.1f ms\n",
            entries / ours.cpuSeconds, ours.peakMegabytes, list.seconds * 1e3);
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

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/benchmarks/floor.h"

#include "core/base/digest.h"
#include "core/stream/boundedqueue.h"
#include "core/stream/bufferpool.h"
#include "core/stream/codec.h"
#include "core/stream/filestream.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <stdexcept>
#include <thread>

namespace layerscope::benchmark {

namespace {

    /// A thread that takes one SHA-256.
    class HashThread {
    public:
        HashThread()
            : m_thread([this] {
                while (auto chunk = m_queue.pop())
                    m_hasher.update(chunk->bytes);
            })
        {
        }
        ~HashThread()
        {
            m_queue.close();
            m_thread.join();
        }
        HashThread(const HashThread&) = delete;
        HashThread& operator=(const HashThread&) = delete;
        void add(Chunk chunk) { m_queue.push(std::move(chunk)); }

    private:
        BoundedQueue<Chunk> m_queue { 8 };
        Hasher m_hasher;
        std::thread m_thread;
    };

    void inflate(Codec& codec, std::span<const std::byte> input, HashThread& unpacked)
    {
        bool more = true;
        while (more) {
            auto buffer = takeBuffer();
            const Codec::Step step = codec.run(input, { buffer.get(), chunkBytes });
            if (step.state == Codec::State::Corrupt)
                throw std::runtime_error("a blob is corrupt: " + step.reason);
            input = input.subspan(step.consumed);
            if (step.produced > 0)
                unpacked.add(chunkOf(std::move(buffer), step.produced));
            if (step.state == Codec::State::MemberEnd)
                codec.beginMember();
            more = !input.empty() || step.produced == chunkBytes;
        }
    }

    void runBlob(const Blob& blob)
    {
        const auto file = InputFile::open(blob.file);
        if (!file)
            throw std::runtime_error(file.error().subject + ": " + file.error().detail);
        const auto codec = blob.compression == Compression::Zstd ? makeZstdCodec() : makeGzipCodec();
        codec->beginMember();
        HashThread stored;
        HashThread unpacked;
        uint64_t done = 0;
        while (done < blob.size) {
            auto buffer = takeBuffer();
            const size_t wanted = static_cast<size_t>(std::min<uint64_t>(chunkBytes, blob.size - done));
            const auto count = (*file)->readAt(blob.offset + done, { buffer.get(), wanted });
            if (!count || *count == 0)
                throw std::runtime_error(blob.file.string() + ": cannot be read");
            done += *count;
            const Chunk chunk = chunkOf(std::move(buffer), *count);
            stored.add(chunk);
            if (blob.compression != Compression::None)
                inflate(*codec, chunk.bytes, unpacked);
        }
    }

} // namespace

void runFloor(std::vector<Blob> blobs, unsigned threads)
{
    std::ranges::sort(blobs, std::ranges::greater {}, &Blob::size);
    std::atomic<size_t> next = 0;
    const auto work = [&] {
        for (size_t i = next++; i < blobs.size(); i = next++)
            runBlob(blobs[i]);
    };
    std::vector<std::jthread> workers;
    for (unsigned i = 1; i < threads && i < blobs.size(); ++i)
        workers.emplace_back(work);
    work();
}

} // namespace layerscope::benchmark

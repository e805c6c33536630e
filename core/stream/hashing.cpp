// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/stream/hashing.h"

#include "core/stream/boundedqueue.h"

#include <optional>
#include <system_error>
#include <thread>
#include <utility>

namespace layerscope {

namespace {

    constexpr size_t queuedChunks = 8;
    /// Less than this is hashed sooner than a thread is started.
    constexpr uint64_t inlineBytes = 1u << 20;

    class HashedStream : public ByteStream {
    public:
        HashedStream(std::unique_ptr<ByteStream> source, StreamDigest& digest)
            : m_source(std::move(source))
            , m_digest(digest)
        {
        }

        Result<Chunk> next() override
        {
            auto chunk = m_source->next();
            if (chunk)
                m_digest.add(*chunk);
            return chunk;
        }

    private:
        std::unique_ptr<ByteStream> m_source;
        StreamDigest& m_digest;
    };

} // namespace

struct StreamDigest::State {
    explicit State(std::string_view algorithm)
        : hasher(algorithm)
    {
    }
    ~State() { join(); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    void startHelper()
    {
        try {
            thread = std::thread([this] {
                while (auto chunk = queue.pop())
                    hasher.update(chunk->bytes);
            });
        } catch (const std::system_error&) {
            where = Where::Inline; // the system gives no more threads
        }
    }

    void join()
    {
        queue.close();
        if (thread.joinable())
            thread.join();
    }

    Hasher hasher;
    Where where = Where::Inline;
    uint64_t bytes = 0;
    BoundedQueue<Chunk> queue { queuedChunks };
    std::thread thread;
};

StreamDigest::StreamDigest(std::string_view algorithm)
    : m_state(std::make_unique<State>(algorithm))
{
}

StreamDigest::~StreamDigest() = default;

void StreamDigest::setWhere(Where where) { m_state->where = where; }

void StreamDigest::add(const Chunk& chunk)
{
    if (chunk.isEmpty())
        return;
    m_state->bytes += chunk.size();
    if (m_state->where == Where::Helper && !m_state->thread.joinable() && m_state->bytes > inlineBytes)
        m_state->startHelper();
    if (m_state->thread.joinable())
        m_state->queue.push(chunk);
    else
        m_state->hasher.update(chunk.bytes);
}

uint64_t StreamDigest::bytes() const { return m_state->bytes; }

Digest StreamDigest::finish()
{
    m_state->join();
    return m_state->hasher.finish();
}

std::unique_ptr<ByteStream> hashed(std::unique_ptr<ByteStream> source, StreamDigest& digest)
{
    return std::make_unique<HashedStream>(std::move(source), digest);
}

} // namespace layerscope

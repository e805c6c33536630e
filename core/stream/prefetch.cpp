// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/stream/prefetch.h"

#include "core/stream/boundedqueue.h"

#include <new>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

namespace layerscope {

namespace {

    /// Evens out the difference between chunks that are quick and slow to consume.
    constexpr size_t queuedChunks = 8;

    class PrefetchStream : public ByteStream {
    public:
        explicit PrefetchStream(std::unique_ptr<ByteStream> source)
            : m_source(std::move(source))
        {
        }

        ~PrefetchStream() override
        {
            m_queue.close();
            if (m_thread.joinable())
                m_thread.join();
        }

        /// False when the system gives no more threads.
        bool start()
        {
            try {
                m_thread = std::thread([this] { run(); });
            } catch (const std::system_error&) {
                return false;
            }
            return true;
        }

        std::unique_ptr<ByteStream> takeSource() { return std::move(m_source); }

        Result<Chunk> next() override
        {
            if (m_last)
                return *m_last;
            auto chunk = m_queue.pop();
            if (!chunk)
                chunk = Chunk {};
            if (!*chunk || (**chunk).isEmpty())
                m_last = *chunk;
            return std::move(*chunk);
        }

    private:
        void run()
        {
            while (true) {
                auto chunk = nextOrError();
                const bool last = !chunk || chunk->isEmpty();
                if (!m_queue.push(std::move(chunk)) || last)
                    return;
            }
        }

        /// Nobody would catch an exception on this thread.
        Result<Chunk> nextOrError() noexcept
        {
            try {
                return m_source->next();
            } catch (const std::bad_alloc&) {
                return Error { ErrorCode::Unreadable, {}, "there is not enough memory to read on" };
            }
        }

        std::unique_ptr<ByteStream> m_source;
        BoundedQueue<Result<Chunk>> m_queue { queuedChunks };
        std::optional<Result<Chunk>> m_last; ///< the end or the error, given again when asked again
        std::thread m_thread;
    };

} // namespace

std::unique_ptr<ByteStream> prefetch(std::unique_ptr<ByteStream> source)
{
    auto stream = std::make_unique<PrefetchStream>(std::move(source));
    return stream->start() ? std::move(stream) : stream->takeSource();
}

} // namespace layerscope

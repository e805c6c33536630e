// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/stream/bufferpool.h"

#include <mutex>
#include <vector>

namespace layerscope {

namespace {

    class BufferPool {
    public:
        std::unique_ptr<std::byte[]> take()
        {
            {
                const std::lock_guard lock(m_mutex);
                if (!m_free.empty()) {
                    auto buffer = std::move(m_free.back());
                    m_free.pop_back();
                    return buffer;
                }
            }
            return std::unique_ptr<std::byte[]>(new std::byte[chunkBytes]);
        }

        void giveBack(std::unique_ptr<std::byte[]> buffer)
        {
            const std::lock_guard lock(m_mutex);
            if (m_free.size() < keptBuffers)
                m_free.push_back(std::move(buffer));
        }

        void clear()
        {
            const std::lock_guard lock(m_mutex);
            m_free.clear();
        }

    private:
        static constexpr size_t keptBuffers = 32;

        std::mutex m_mutex;
        std::vector<std::unique_ptr<std::byte[]>> m_free;
    };

    /// Never destroyed: a chunk may outlive static destruction.
    BufferPool& pool()
    {
        static auto& instance = *new BufferPool;
        return instance;
    }

} // namespace

std::shared_ptr<std::byte> takeBuffer()
{
    return { pool().take().release(),
        [](std::byte* buffer) { pool().giveBack(std::unique_ptr<std::byte[]>(buffer)); } };
}

void releaseFreeBuffers() { pool().clear(); }

} // namespace layerscope

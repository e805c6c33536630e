// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/layer/contenthash.h"

#include <algorithm>
#include <array>
#include <new>
#include <optional>

#include <xxhash.h>

namespace layerscope {

namespace {

    constexpr std::array<std::byte, 64 * 1024> zeros {};

    ContentHash fromXxh(XXH128_hash_t hash) { return { hash.high64, hash.low64 }; }

    struct FreeState {
        void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
    };

} // namespace

struct ContentHasher::State {
    explicit State(uint64_t budget)
        : holeBudget(budget)
        , xxh(XXH3_createState())
    {
        if (!xxh)
            throw std::bad_alloc();
    }

    void begin()
    {
        XXH3_128bits_reset(xxh.get());
        streaming = true;
    }

    void update(std::span<const std::byte> bytes)
    {
        if (!streaming)
            begin();
        XXH3_128bits_update(xxh.get(), bytes.data(), bytes.size());
    }

    void hole(uint64_t end)
    {
        const uint64_t length = end - position;
        if (length > holeBudget) {
            const std::array<uint64_t, 2> place { position, length };
            update(std::as_bytes(std::span(place)));
        } else {
            holeBudget -= length;
            for (uint64_t left = length; left > 0; left -= std::min<uint64_t>(left, zeros.size()))
                update(std::span(zeros).first(static_cast<size_t>(std::min<uint64_t>(left, zeros.size()))));
        }
        position = end;
    }

    ContentHash finish()
    {
        if (whole)
            return *whole;
        return fromXxh(streaming ? XXH3_128bits_digest(xxh.get()) : XXH3_128bits("", 0));
    }

    uint64_t holeBudget;
    std::unique_ptr<XXH3_state_t, FreeState> xxh;
    uint64_t size = 0;
    uint64_t position = 0;
    bool streaming = false; ///< `xxh` is in use
    std::optional<ContentHash> whole; ///< the file came in one run: nearly all do, and need no state
};

ContentHasher::ContentHasher(uint64_t holeBudget)
    : m_state(std::make_unique<State>(holeBudget))
{
}

ContentHasher::~ContentHasher() = default;

void ContentHasher::begin(uint64_t size)
{
    m_state->size = size;
    m_state->position = 0;
    m_state->streaming = false;
    m_state->whole.reset();
}

void ContentHasher::add(uint64_t offset, std::span<const std::byte> bytes)
{
    State& state = *m_state;
    if (state.position == 0 && offset == 0 && bytes.size() == state.size && !state.whole) {
        state.whole = fromXxh(XXH3_128bits(bytes.data(), bytes.size()));
        state.position = state.size;
        return;
    }
    if (offset > state.position)
        state.hole(offset);
    state.update(bytes);
    state.position += bytes.size();
}

uint64_t ContentHasher::position() const { return m_state->position; }

ContentHash ContentHasher::finish()
{
    if (m_state->position < m_state->size)
        m_state->hole(m_state->size);
    return m_state->finish();
}

ContentHash ContentHasher::finishTruncated() { return m_state->finish(); }

} // namespace layerscope

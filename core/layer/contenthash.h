// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/layer/layertable.h"

#include <cstdint>
#include <memory>
#include <span>

namespace layerscope {

/// XXH3-128 of files, one after the other. The holes of sparse files count as zeros, so that a sparse file equals its
/// dense twin; once `holeBudget` zero bytes were hashed, holes are hashed by their place and length instead.
class ContentHasher {
public:
    explicit ContentHasher(uint64_t holeBudget);
    ~ContentHasher();
    ContentHasher(const ContentHasher&) = delete;
    ContentHasher& operator=(const ContentHasher&) = delete;

    void begin(uint64_t size); ///< `size` as declared, holes included
    void add(uint64_t offset, std::span<const std::byte> bytes);
    [[nodiscard]] uint64_t position() const; ///< end of what was added
    [[nodiscard]] ContentHash finish(); ///< of `size` bytes, the rest being a hole
    [[nodiscard]] ContentHash finishTruncated(); ///< of position() bytes

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace layerscope

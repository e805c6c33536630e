// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/limits.h"
#include "core/base/result.h"
#include "core/layer/layertable.h"
#include "core/stream/boundedqueue.h"
#include "core/stream/bytestream.h"

#include <cstdint>
#include <future>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>

namespace layerscope {

[[nodiscard]] bool looksLikeJson(std::string_view text);
/// The algorithm in "blobs/<algorithm>/<hex>": a claim that the blob will be checked against.
[[nodiscard]] std::string digestAlgorithmOf(const std::string& memberName);

/// One member of an archive that comes by once. Its first bytes decide: JSON and small members are kept as they are,
/// everything else is read as a layer, on a thread of its own, while it passes.
class PassingMember {
public:
    PassingMember(std::string name, uint64_t size, const Limits& limits, std::stop_token stop);
    ~PassingMember();
    PassingMember(const PassingMember&) = delete;
    PassingMember& operator=(const PassingMember&) = delete;

    /// Runs come in order; gaps are holes of a sparse member.
    void take(uint64_t offset, std::span<const std::byte> bytes);

    struct Outcome {
        std::shared_ptr<const std::string> text; ///< one of the two
        std::shared_ptr<const LayerTable> layer;
    };
    /// After the last run. Errors: those of readLayer(); LimitExceeded when holes make the member too large.
    [[nodiscard]] Result<Outcome> finish();

private:
    void begin(uint64_t offset, std::span<const std::byte> bytes);
    void append(std::span<const std::byte> bytes);
    void fillTo(uint64_t offset);

    std::string m_name;
    uint64_t m_size;
    const Limits& m_limits;
    std::stop_token m_stop;
    uint64_t m_position = 0;
    bool m_begun = false;
    bool m_tooLarge = false;
    std::shared_ptr<std::string> m_text;
    std::shared_ptr<BoundedQueue<Chunk>> m_queue;
    std::future<Result<std::shared_ptr<const LayerTable>>> m_layer;
    std::jthread m_worker;
};

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <vector>

namespace layerscope {

/// What a load has read so far. Workers write, anyone reads a snapshot whenever he likes (the window a few times a
/// second). Bytes are those of the file: blobs as stored. Thread safe.
class LoadProgress {
public:
    enum class Phase : uint8_t { Opening, ReadingLayers, Analysing, Done };
    struct Layer {
        uint64_t done = 0;
        uint64_t total = 0; ///< 0 when not in the archive
        bool finished = false;
    };
    struct Snapshot {
        Phase phase = Phase::Opening;
        uint64_t bytesDone = 0;
        uint64_t bytesTotal = 0; ///< 0 while unknown (standard input)
        std::vector<Layer> layers; ///< empty until phase ReadingLayers
    };

    void setPhase(Phase phase);
    void setTotal(uint64_t bytes);
    void beginLayers(const std::vector<uint64_t>& blobBytes);
    void advance(uint64_t bytes);
    void advanceLayer(size_t layer, uint64_t bytes);
    void finishLayer(size_t layer);
    [[nodiscard]] Snapshot snapshot() const;

private:
    mutable std::mutex m_mutex;
    Snapshot m_state;
};

} // namespace layerscope

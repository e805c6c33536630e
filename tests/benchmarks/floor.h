// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/layer/layertable.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace layerscope::benchmark {

/// Bytes of a file that hold a layer, or a whole compressed archive.
struct Blob {
    std::filesystem::path file;
    uint64_t offset = 0;
    uint64_t size = 0;
    Compression compression = Compression::None;
};

/// The least any program has to do that verifies an image: reads the blobs, decompresses them, takes the SHA-256 of
/// what is stored and of what is unpacked. Uses all cores: blobs at the same time, decompressing and hashing on
/// different threads. Nothing else, above all no tar. Throws std::runtime_error when a blob cannot be read.
void runFloor(std::vector<Blob> blobs, unsigned threads);

} // namespace layerscope::benchmark

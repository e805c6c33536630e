// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <cstdint>

namespace layerscope {

/// What we accept from an archive. Each limit that is hit gives an Error or a Warning that names it and the place.
/// The defaults leave room for everything real tools write and keep a hostile file within 512 MiB and 30 s.
struct Limits {
    uint64_t jsonBytes = 16u << 20; ///< one manifest, index or config
    uint32_t jsonDepth = 64; ///< nesting of arrays and objects
    uint32_t archiveMembers = 200'000; ///< members of the outer archive
    uint64_t archiveJsonBytes = 128u << 20; ///< JSON kept from an archive that can be read only once
    uint32_t images = 4'096; ///< images, attestations and artifacts of one archive
    uint32_t indexDepth = 8; ///< indexes within indexes
    uint32_t layers = 1'024; ///< layers of one image (Docker itself stops at 127)
    uint32_t historyEntries = 20'000; ///< history entries kept of one config
    uint32_t entries = 50'000'000; ///< tar members of all layers of one image
    uint32_t pathBytes = 16'384; ///< one path or link target
    uint32_t pathDepth = 4'096; ///< components of one path
    uint32_t symlinkHops = 40; ///< links followed to find one parent, as Linux does
    /// Extended attributes of one entry; a longer set is dropped with a warning.
    uint32_t xattrBytes = 65'536;
    uint64_t entryBytes = 1ull << 53; ///< logical size of one file, and of all files of an image
    /// Holes hashed as zeros, per layer; beyond, files differ by their map.
    uint64_t sparseHoleBytes = 1ull << 30;

    /// A stream that expands more than this is a bomb once it is also larger than the sizes below.
    uint32_t bombRatio = 200;
    uint64_t bombUnpackedBytes = 12ull << 30;
    uint32_t bombEntries = 1'000'000;
    uint32_t warningsPerKind = 20; ///< per layer; the rest is counted in one last warning

    bool operator==(const Limits&) const = default;
};

} // namespace layerscope

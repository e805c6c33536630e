// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/limits.h"
#include "core/layer/layertable.h"
#include "core/stream/bytestream.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace layerscope {

/// A tar member as its headers describe it. Views are valid until the next call of next().
struct TarMember {
    std::string_view path; ///< raw bytes as stored, not cleaned
    std::string_view link; ///< target of a symlink or hard link, raw bytes
    /// Never Whiteout, Opaque or Overhead: names are not interpreted here.
    EntryType type = EntryType::Regular;
    uint64_t size = 0; ///< logical size (of a sparse file: with holes); 0 unless regular
    int64_t mtimeNs = 0;
    uint32_t uid = 0;
    uint32_t gid = 0;
    uint16_t mode = 0;
    uint64_t device = 0; ///< major << 32 | minor, for devices
    bool sparse = false;
    uint64_t headerOffset = 0; ///< of the first header block of the member, in the stream
    uint64_t dataOffset = 0; ///< of the data; that of a sparse file is not contiguous
    std::string_view complaint; ///< what is wrong with its headers although it could be read; mostly empty
};

/// Walks the members of a tar stream with libarchive: ustar, GNU, PAX with global headers, sparse files of all
/// dialects, V7. Names are raw bytes whatever the locale. Missing end blocks are accepted.
class TarReader {
public:
    enum class Step { Member, End, Damaged };

    /// `stream` must outlive the reader.
    TarReader(ByteStream& stream, const Limits& limits);
    ~TarReader();
    TarReader(const TarReader&) = delete;
    TarReader& operator=(const TarReader&) = delete;

    /// Goes to the next member, passing over what was not read of the current one. Damaged: error() says what and at
    /// which byte; no further member will come.
    [[nodiscard]] Step next();
    [[nodiscard]] const TarMember& member() const;
    /// The current member's extended attributes (packXattrs()), empty without any.
    [[nodiscard]] std::string xattrs();
    /// Reads the current member's data: calls `sink(offset, bytes)` for each run, in order; gaps are holes.
    /// An error leaves the reader Damaged.
    [[nodiscard]] Status readData(const std::function<void(uint64_t, std::span<const std::byte>)>& sink);
    [[nodiscard]] const Error& error() const;
    /// Reads the stream to its end, past the end-of-archive blocks, so that hashes below see every byte.
    [[nodiscard]] Status drain();
    /// After drain(): where something that is not zero follows the end-of-archive blocks.
    [[nodiscard]] std::optional<uint64_t> strayData() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace layerscope

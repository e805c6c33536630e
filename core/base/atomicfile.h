// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>

namespace layerscope {

/// A file that appears whole or not at all: it is written under a hidden name in the same folder and renamed by
/// commit(). Destroyed without commit(), nothing is left. An existing file is replaced, a link to it too (the target of a
/// link stays as it is).
class AtomicFile {
public:
    /// Errors: WriteFailed; the subject is the path.
    [[nodiscard]] static Result<AtomicFile> create(const std::filesystem::path& path);
    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&& other) noexcept;
    ~AtomicFile();

    [[nodiscard]] Status write(std::span<const std::byte> bytes);
    [[nodiscard]] Status write(std::string_view text) { return write(std::as_bytes(std::span(text))); }
    /// Moves on to `offset`; what lies between reads as zeros (a hole where the file system can).
    [[nodiscard]] Status seek(uint64_t offset);
    /// For writing directly; seek() must not be used then.
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    enum class Durability : uint8_t {
        Safe, ///< on the disk before it has its name: a power failure leaves the old file or the new one
        Fast, ///< for what can be made again and is checked when read
    };
    /// Gives the file its name. Without `permissions` (lower nine bits) it has those of the file it replaces, or the
    /// usual ones.
    [[nodiscard]] Status commit(
        std::optional<unsigned> permissions = {}, Durability durability = Durability::Safe);

private:
    AtomicFile() = default;
    [[nodiscard]] Error failed(std::string_view what) const;
    void discard();

    std::filesystem::path m_path;
    std::filesystem::path m_temporary;
    int m_descriptor = -1;
    uint64_t m_position = 0;
};

} // namespace layerscope

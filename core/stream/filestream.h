// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/stream/bytestream.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>

namespace layerscope {

/// What tells one state of a file from another: whoever writes to it changes its times.
struct FileIdentity {
    uint64_t device = 0;
    uint64_t inode = 0;
    uint64_t size = 0; ///< bytes
    int64_t modifiedNs = 0; ///< since 1970
    int64_t changedNs = 0;
    bool operator==(const FileIdentity&) const = default;
};

/// An open file that any number of streams and threads read from at positions of their own.
class InputFile {
public:
    /// Opens without ever waiting (a FIFO without writer, a tape). Errors: NotFound, Unreadable (also a folder),
    /// Unsupported (a device or socket); the subject is the path.
    [[nodiscard]] static Result<std::shared_ptr<const InputFile>> open(const std::filesystem::path& path);
    ~InputFile();
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;

    /// False for a FIFO (`<(zcat image.tar.gz)`): it has no size and can only be read by a descriptorStream.
    [[nodiscard]] bool isRegular() const { return m_regular; }
    [[nodiscard]] uint64_t size() const { return m_size; } ///< when it was opened; 0 unless regular
    /// Stays ours; open as long as this object lives.
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    /// As it is now. Nothing for what is no regular file.
    [[nodiscard]] std::optional<FileIdentity> identity() const;
    /// Fills `buffer` from `offset` on and returns how many bytes there were: fewer only at the end of the file.
    [[nodiscard]] Result<size_t> readAt(uint64_t offset, std::span<std::byte> buffer) const;

private:
    InputFile(int descriptor, bool regular, uint64_t size, std::filesystem::path path);

    int m_descriptor;
    bool m_regular;
    uint64_t m_size;
    std::filesystem::path m_path;
};

/// `size` bytes of a regular file from `offset` on; supports skip(). Damaged ("ends at byte N, M expected", counted from
/// the start of the range) when the file is shorter, after everything that is there was delivered.
[[nodiscard]] std::unique_ptr<ByteStream> fileRange(
    std::shared_ptr<const InputFile> file, uint64_t offset, uint64_t size);

/// Reads a descriptor (pipe, standard input) to its end; it stays the caller's. Error Cancelled when `stop` fires, even
/// while the other side sends nothing.
[[nodiscard]] std::unique_ptr<ByteStream> descriptorStream(int descriptor, std::stop_token stop = {});

} // namespace layerscope

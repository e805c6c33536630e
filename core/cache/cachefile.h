// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/atomicfile.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace layerscope {

/// Files of the cache: a head (kind, version, byte order), parts, and an XXH3-128 checksum of all. They are read by the
/// machine that wrote them; a file that is cut, changed, of another version or from another machine is no file.
class CacheWriter {
public:
    /// `kind` has at most eight letters. Nothing when the file cannot be made.
    [[nodiscard]] static std::optional<CacheWriter> create(
        const std::filesystem::path& path, std::string_view kind);
    CacheWriter(CacheWriter&&) noexcept;
    ~CacheWriter();

    void number(uint64_t value) { block(std::as_bytes(std::span(&value, 1))); }
    void text(std::string_view text);
    void block(std::span<const std::byte> bytes);
    /// Gives the file its name; false when something could not be written, and then nothing is left.
    [[nodiscard]] bool commit();

private:
    struct State;
    explicit CacheWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// What is read is only good once finish() has said so; until then it is bounded by the size of the file.
class CacheReader {
public:
    [[nodiscard]] static std::optional<CacheReader> open(
        const std::filesystem::path& path, std::string_view kind);
    CacheReader(CacheReader&&) noexcept;
    ~CacheReader();

    [[nodiscard]] uint64_t number(); ///< 0 once something was wrong
    [[nodiscard]] std::string text();
    /// `count` values; empty when the file has no room for so many.
    template <typename Value>
    [[nodiscard]] std::vector<Value> values(uint64_t count)
    {
        static_assert(std::is_trivially_copyable_v<Value>);
        std::vector<Value> result;
        if (!has(count, sizeof(Value)))
            return result;
        result.resize(count);
        block(std::as_writable_bytes(std::span(result)));
        return result;
    }
    [[nodiscard]] std::string characters(uint64_t count);
    /// Everything was there, nothing is left over, and the checksum is right.
    [[nodiscard]] bool finish();

private:
    struct State;
    explicit CacheReader(std::unique_ptr<State> state);
    /// Otherwise the reader has failed from here on.
    [[nodiscard]] bool has(uint64_t count, uint64_t bytesEach);
    void block(std::span<std::byte> bytes);
    std::unique_ptr<State> m_state;
};

} // namespace layerscope

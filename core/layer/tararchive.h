// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/layer/tarinput.h"
#include "core/layer/tarreader.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace layerscope {

/// A run of file data; what lies between two runs is a hole.
struct TarRun {
    uint64_t offset = 0;
    std::span<const std::byte> bytes;
};

/// libarchive for the members that need it. It sees of the stream only these: each time it is given the blocks from the
/// current position of the input on, one after the other until it knows the member, and never a block more.
class TarArchive {
public:
    explicit TarArchive(TarInput& input);
    ~TarArchive();
    TarArchive(const TarArchive&) = delete;
    TarArchive& operator=(const TarArchive&) = delete;

    enum class Outcome { Member, End, Damaged };
    /// Reads the headers of a member from the input's position on, which is then that of its data.
    [[nodiscard]] Outcome readHeader();
    /// Why it was Damaged, or what is wrong with the member all the same; empty if nothing.
    [[nodiscard]] std::string_view complaint() const;

    /// The current member, without its offsets; views are valid until readHeader().
    [[nodiscard]] TarMember member() const;
    [[nodiscard]] char typeFlag() const; ///< as in its header block
    [[nodiscard]] int64_t claimedSize() const; ///< whatever its type
    [[nodiscard]] std::string xattrs() const;

    /// The next run of the current member's data; nothing at its end.
    [[nodiscard]] Result<std::optional<TarRun>> nextRun();
    /// Leaves the current member: goes on to the end of what libarchive takes for its data; false when the stream ends
    /// before. Or else stays where the input is, because the caller knows better.
    [[nodiscard]] bool passData();
    void forgetData();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace layerscope

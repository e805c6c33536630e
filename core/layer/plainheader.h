// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/layer/tarreader.h"
#include "core/layer/xattrs.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace layerscope {

/// `seconds` and `fraction` nanoseconds as nanoseconds, saturated.
[[nodiscard]] int64_t saturatedNanoseconds(int64_t seconds, int64_t fraction);

/// The headers of a member as nearly all of them are: a ustar or GNU block, before it at most long names of GNU or the
/// usual PAX records. Understands what can be understood in one way only, several times as fast as libarchive, which is
/// there for everything else: sparse files, old dialects, numbers that are none.
class PlainHeader {
public:
    static constexpr size_t blockBytes = 512;

    /// `ahead` begins where a header may be. Returns how many bytes the member's headers take, more than there are when
    /// that many are needed to tell, 0 for what is no plain header.
    [[nodiscard]] size_t parse(std::span<const std::byte> ahead);

    /// What parse() found; offsets are not set. Views are good until parse() is called again.
    [[nodiscard]] const TarMember& member() const { return m_member; }
    /// As packXattrs() gives them.
    [[nodiscard]] std::string xattrs() const;

private:
    class Block;

    /// What headers before the member's own block say about it.
    struct Extension {
        std::string path;
        std::string link;
        std::string records; ///< PAX records, what the attributes are views of
        std::vector<Xattr> xattrs;
        std::optional<uint64_t> size;
        std::optional<int64_t> mtimeNs;
        std::optional<uint64_t> uid;
        std::optional<uint64_t> gid;
        bool any = false;

        [[nodiscard]] bool addLongName(char type, std::string_view text);
        [[nodiscard]] bool addRecords(std::string_view text);
        [[nodiscard]] bool addRecord(std::string_view key, std::string_view value);
    };

    [[nodiscard]] bool extend(char type, std::string_view text);
    [[nodiscard]] bool describe(const Block& block);
    [[nodiscard]] bool setType(const Block& block);
    [[nodiscard]] bool setDevice(const Block& block);

    TarMember m_member;
    Extension m_extension;
    std::string m_path;
    std::string m_link;
};

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/packing.h"
#include "tests/support/tarwriter.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace layerscope::fixture {

/// One layer, written as it reads:
///
///     layer().dir("etc").file("etc/a", "text").owner(0, 42).symlink("etc/b", "a").whiteout("tmp/old")
///         .history("RUN make install").pack(Pack::Zstd)
///
/// Paths go into the tar as given, so odd ones ("./a", "/a", "../a") can be written. Attributes change the member added
/// last. Nothing is added on its own: no parents, no root.
class LayerBuilder {
public:
    LayerBuilder& file(std::string path, std::string content = {});
    LayerBuilder& dir(std::string path); ///< a missing closing slash is added
    LayerBuilder& symlink(std::string path, std::string target);
    LayerBuilder& hardlink(std::string path, std::string target);
    LayerBuilder& charDevice(std::string path, uint32_t major, uint32_t minor);
    LayerBuilder& blockDevice(std::string path, uint32_t major, uint32_t minor);
    LayerBuilder& fifo(std::string path);
    LayerBuilder& whiteout(const std::string& path); ///< of `path`: "a/b" becomes the member "a/.wh.b"
    LayerBuilder& opaque(const std::string& folder); ///< "" is the root
    /// Any member: header as given, `data` behind it in whole blocks (header.size may say otherwise).
    LayerBuilder& member(TarHeader header, std::string data = {});
    /// Blocks as they are; no member of ours, attributes still go to the one before.
    LayerBuilder& raw(std::string blocks);
    /// A PAX global header for all members that follow.
    LayerBuilder& globalPax(const PaxRecords& records);

    LayerBuilder& mode(uint32_t bits);
    LayerBuilder& owner(uint32_t uid, uint32_t gid);
    LayerBuilder& mtime(int64_t seconds, uint32_t nanoseconds = 0);
    LayerBuilder& xattr(const std::string& name, std::string value);
    LayerBuilder& pax(const std::string& key, std::string value);
    LayerBuilder& dialect(Dialect dialect); ///< Gnu writes long names its own way instead of PAX

    LayerBuilder& history(std::string createdBy);
    LayerBuilder& created(std::string rfc3339);
    LayerBuilder& comment(std::string text);
    LayerBuilder& pack(Pack pack);
    LayerBuilder& endBlocks(size_t count); ///< zero blocks at the end; 2 unless told
    LayerBuilder& mediaType(std::string type); ///< instead of the one that fits the compression
    LayerBuilder& annotation(const std::string& key, std::string value);
    LayerBuilder& missing(); ///< referenced, but its blob is left out of the archive
    LayerBuilder& foreign(std::string url); ///< non-distributable, left out too
    /// Whatever the members are, the blob is this; for damage. diff_id stays that of the members.
    LayerBuilder& blobOverride(std::string bytes);

    [[nodiscard]] std::string tar() const; ///< what diff_id is over
    [[nodiscard]] std::string blob() const; ///< as stored

    struct Facts {
        std::string createdBy;
        std::string created = "2025-01-01T00:00:00Z";
        std::string comment;
        Pack pack = Pack::None;
        bool packSet = false;
        std::string mediaType; ///< empty: what fits
        std::map<std::string, std::string> annotations;
        std::string url; ///< of a foreign layer
        bool absent = false;
    };
    [[nodiscard]] const Facts& facts() const { return m_facts; }

private:
    struct Member {
        TarHeader header;
        std::string data;
        PaxRecords pax;
        std::string rawAfter;
        [[nodiscard]] std::string headers() const;
    };
    struct Built {
        std::string tar;
        std::string blob;
    };
    Member& last();
    [[nodiscard]] Built build() const;
    [[nodiscard]] Built buildEStargz() const;
    [[nodiscard]] Built buildZstdChunked() const;

    std::string m_prologue; ///< raw blocks before the first member
    std::vector<Member> m_members;
    size_t m_endBlocks = 2;
    std::string m_blobOverride;
    bool m_overridden = false;
    Facts m_facts;
};

[[nodiscard]] inline LayerBuilder layer() { return {}; }

} // namespace layerscope::fixture

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

/// A tar writer for tests: POSIX ustar with PAX records (POSIX.1-2017, pax), GNU and V7 dialects on request.
namespace layerscope::fixture {

enum class Dialect { Ustar, Gnu, V7 };

/// One header block. Fields are written as given, however odd; what does not fit is cut or written in base 256.
struct TarHeader {
    std::string name;
    uint64_t size = 0;
    char type = '0';
    std::string link;
    uint32_t mode = 0644;
    uint32_t uid = 0;
    uint32_t gid = 0;
    int64_t mtime = 1735689600; ///< seconds; 2025-01-01
    uint32_t major = 0;
    uint32_t minor = 0;
    std::string prefix;
    Dialect dialect = Dialect::Ustar;

    [[nodiscard]] std::string block() const;
};

inline constexpr size_t tarBlock = 512;

/// `data` filled with zeros to whole blocks.
[[nodiscard]] std::string padded(std::string_view data);
[[nodiscard]] std::string zeroBlocks(size_t count);

using PaxRecords = std::map<std::string, std::string>;
/// "30 mtime=1350244992.023960108\n" for each record, in key order.
[[nodiscard]] std::string paxText(const PaxRecords& records);
/// The extended header with those records for the next member (type 'x') or for all that follow ('g').
[[nodiscard]] std::string paxHeader(const PaxRecords& records, char type = 'x');
/// GNU long name (type 'L') or long link (type 'K') of the next member.
[[nodiscard]] std::string gnuLong(char type, std::string_view text);
/// Overwrites the checksum of a header block so that it fits (after a test has bent the other fields).
void fixChecksum(std::string& block);

} // namespace layerscope::fixture

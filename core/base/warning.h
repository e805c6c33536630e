// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/limits.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace layerscope {

enum class Severity : uint8_t {
    Note, ///< a choice that was made, an oddity without effect on any number
    Warning, ///< the archive contradicts itself; what is shown is what its bytes say
    Damage, ///< something is missing or broken: totals are lower bounds
};

enum class WarningCode : uint8_t {
    ImageChosen,
    ArchiveDamaged,
    LayoutMissing,
    ManifestIncomplete,
    ConfigUnreadable,
    ConfigFieldInvalid,
    HistoryMismatch,
    LayerCountMismatch,
    BlobMissing,
    BlobNotInArchive,
    BlobSizeMismatch,
    DigestMismatch,
    DigestUnsupported,
    DiffIdMismatch,
    MediaTypeMismatch,
    LayerEncrypted,
    LayerNotTar,
    LayerDamaged,
    LimitExceeded,
    EntryUnusable,
    EntryUnreachable,
    HardLinkUnresolved,
    DuplicateEntry,
    WhiteoutOfNothing,
    WhiteoutOdd,
    NameNotUtf8,
    NotAnImage,
};

/// Stable identifier as printed in JSON, such as "digest-mismatch".
[[nodiscard]] std::string_view name(WarningCode code);
[[nodiscard]] std::string_view name(Severity severity);
[[nodiscard]] Severity severityOf(WarningCode code);

/// Something about the archive that its user should know although there is a result.
/// `subject` names the thing ("layer 3", "index.json"), `detail` what is wrong and where.
struct Warning {
    WarningCode code;
    std::string subject;
    std::string detail;
    [[nodiscard]] Severity severity() const { return severityOf(code); }
};

/// Collects warnings and folds a flood: of each code and subject at most `limit` are kept, the rest is counted.
/// Not thread safe: each worker has its own.
class WarningList {
public:
    explicit WarningList(uint32_t limit = Limits {}.warningsPerKind)
        : m_limit(limit)
    {
    }
    void add(WarningCode code, std::string subject, std::string detail);
    void append(const std::vector<Warning>& warnings);
    /// Ends the list: folded ones become one "and N more" each. Leaves the list empty.
    [[nodiscard]] std::vector<Warning> take();

private:
    uint32_t m_limit;
    std::vector<Warning> m_warnings;
    std::map<std::pair<WarningCode, std::string>, uint32_t> m_counts;
};

} // namespace layerscope

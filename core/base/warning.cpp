// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/warning.h"

#include <array>

namespace layerscope {

namespace {

    struct CodeFacts {
        WarningCode code;
        std::string_view name;
        Severity severity;
    };

    constexpr std::array codeFacts {
        CodeFacts { WarningCode::ImageChosen, "image-chosen", Severity::Note },
        CodeFacts { WarningCode::ArchiveDamaged, "archive-damaged", Severity::Damage },
        CodeFacts { WarningCode::LayoutMissing, "layout-missing", Severity::Warning },
        CodeFacts { WarningCode::ManifestIncomplete, "manifest-incomplete", Severity::Warning },
        CodeFacts { WarningCode::ConfigUnreadable, "config-unreadable", Severity::Damage },
        CodeFacts { WarningCode::ConfigFieldInvalid, "config-field-invalid", Severity::Warning },
        CodeFacts { WarningCode::HistoryMismatch, "history-mismatch", Severity::Warning },
        CodeFacts { WarningCode::LayerCountMismatch, "layer-count-mismatch", Severity::Warning },
        CodeFacts { WarningCode::BlobMissing, "blob-missing", Severity::Damage },
        CodeFacts { WarningCode::BlobNotInArchive, "blob-not-in-archive", Severity::Warning },
        CodeFacts { WarningCode::BlobSizeMismatch, "blob-size-mismatch", Severity::Warning },
        CodeFacts { WarningCode::DigestMismatch, "digest-mismatch", Severity::Damage },
        CodeFacts { WarningCode::DigestUnsupported, "digest-unsupported", Severity::Warning },
        CodeFacts { WarningCode::DiffIdMismatch, "diff-id-mismatch", Severity::Damage },
        CodeFacts { WarningCode::MediaTypeMismatch, "media-type-mismatch", Severity::Warning },
        CodeFacts { WarningCode::LayerEncrypted, "layer-encrypted", Severity::Damage },
        CodeFacts { WarningCode::LayerNotTar, "layer-not-tar", Severity::Damage },
        CodeFacts { WarningCode::LayerDamaged, "layer-damaged", Severity::Damage },
        CodeFacts { WarningCode::LimitExceeded, "limit-exceeded", Severity::Damage },
        CodeFacts { WarningCode::EntryUnusable, "entry-unusable", Severity::Warning },
        CodeFacts { WarningCode::EntryUnreachable, "entry-unreachable", Severity::Warning },
        CodeFacts { WarningCode::HardLinkUnresolved, "hard-link-unresolved", Severity::Warning },
        CodeFacts { WarningCode::DuplicateEntry, "duplicate-entry", Severity::Warning },
        CodeFacts { WarningCode::WhiteoutOfNothing, "whiteout-of-nothing", Severity::Note },
        CodeFacts { WarningCode::WhiteoutOdd, "whiteout-odd", Severity::Note },
        CodeFacts { WarningCode::NameNotUtf8, "name-not-utf8", Severity::Note },
        CodeFacts { WarningCode::NotAnImage, "not-an-image", Severity::Note },
    };

    constexpr bool isComplete()
    {
        for (size_t i = 0; i < codeFacts.size(); ++i) {
            if (static_cast<size_t>(codeFacts[i].code) != i)
                return false;
        }
        return codeFacts.size() == static_cast<size_t>(WarningCode::NotAnImage) + 1;
    }
    static_assert(isComplete(), "one row per code, in the order of the enum");

} // namespace

std::string_view name(WarningCode code) { return codeFacts[static_cast<size_t>(code)].name; }

Severity severityOf(WarningCode code) { return codeFacts[static_cast<size_t>(code)].severity; }

std::string_view name(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return "note";
    case Severity::Warning:
        return "warning";
    case Severity::Damage:
        return "damage";
    }
    return "unknown";
}

void WarningList::add(WarningCode code, std::string subject, std::string detail)
{
    uint32_t& count = m_counts[{ code, subject }];
    if (++count <= m_limit)
        m_warnings.push_back({ code, std::move(subject), std::move(detail) });
}

void WarningList::append(const std::vector<Warning>& warnings)
{
    for (const Warning& warning : warnings)
        add(warning.code, warning.subject, warning.detail);
}

std::vector<Warning> WarningList::take()
{
    for (const auto& [key, count] : m_counts) {
        if (count > m_limit)
            m_warnings.push_back(
                { key.first, key.second, "and " + std::to_string(count - m_limit) + " more of this kind" });
    }
    m_counts.clear();
    return std::exchange(m_warnings, {});
}

} // namespace layerscope

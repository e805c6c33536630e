// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/extract/extractplan.h"

#include <filesystem>
#include <string>

namespace layerscope {

/// Builds a folder under a hidden name beside the target and renames it at the end. Only folders that it made itself are
/// written into, and symlinks come last, so that no name from an image can lead anywhere else.
class FolderWriter {
public:
    /// Errors: WriteFailed (the target exists, its parent is missing or not writable).
    [[nodiscard]] static Result<FolderWriter> create(const std::filesystem::path& target);
    FolderWriter(FolderWriter&& other) noexcept;
    FolderWriter& operator=(FolderWriter&&) = delete;
    ~FolderWriter();

    void addFolder(const std::string& path, ExtractSummary& summary);
    /// A run of the content of a file; no bytes end it. What the file system refuses for one file is noted in the
    /// summary; a full disk is an error.
    [[nodiscard]] Status addContent(const ExtractPlan::Item& item, const LayerEntry& entry, uint64_t offset,
        std::span<const std::byte> bytes, ExtractSummary& summary);
    /// Takes back what was written of a file.
    void discard(const std::string& path);
    void addHardLink(const std::string& path, const std::string& original, ExtractSummary& summary);
    void addSymlink(const std::string& path, const std::string& target, ExtractSummary& summary);
    /// Sets modes and times and puts the folder in place.
    [[nodiscard]] Status finish(const ExtractPlan& plan, const Analysis& analysis);

private:
    FolderWriter() = default;
    [[nodiscard]] std::string inside(const std::string& path) const { return (m_temporary / path).string(); }
    void closeFile();

    std::filesystem::path m_target;
    std::filesystem::path m_temporary;
    std::string m_currentPath;
    int m_current = -1;
    bool m_skipping = false;
};

} // namespace layerscope

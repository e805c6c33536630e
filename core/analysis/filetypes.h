// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/fileclass.h"
#include "core/tree/scopedtree.h"

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace layerscope {

/// Files of one kind.
struct FileTypeTotal {
    uint64_t bytes = 0; ///< as ScopedTree counts: a hard-linked inode once
    uint64_t files = 0; ///< count of names
    NodeId largest; ///< invalid when there is none with bytes
    uint64_t largestBytes = 0;
};

/// Files of one type and extension.
struct FileGroup {
    FileType type = FileType::Other;
    std::string extension; ///< see FileClass; empty = none, or one of more than there are groups for
    FileTypeTotal total;
};

struct FolderShare {
    NodeId folder;
    uint64_t bytes = 0; ///< of the files right in it
    uint64_t files = 0; ///< count
};

/// The types of all files of a scope and what they add up to: over the groups, and over the types, exactly the bytes and
/// files of the scope's root. Remembers two bytes a node. Immutable.
class FileTypes {
public:
    /// Extensions are the image's to invent: beyond so many groups they count as none.
    static constexpr size_t maximumGroups = 4096;
    static constexpr uint16_t none = std::numeric_limits<uint16_t>::max();

    /// One pass over the nodes. nullptr when stopped.
    [[nodiscard]] static std::shared_ptr<const FileTypes> build(
        std::shared_ptr<const ScopedTree> tree, std::stop_token stop = {});

    [[nodiscard]] const std::shared_ptr<const ScopedTree>& tree() const { return m_tree; }
    /// Largest first.
    [[nodiscard]] const std::vector<FileGroup>& groups() const { return m_groups; }
    [[nodiscard]] const FileTypeTotal& total(FileType type) const
    {
        return m_totals[static_cast<size_t>(type)];
    }
    /// Index in groups(), or `none` for what stores nothing in the scope and is no file there.
    [[nodiscard]] uint16_t group(NodeId n) const { return m_groupOf[n.index()]; }
    /// Other for what has no group.
    [[nodiscard]] FileType type(NodeId n) const;

    /// The folders that hold most of a group, or of a type: at most `limit`, largest first. One pass over the nodes; empty
    /// when stopped.
    [[nodiscard]] std::vector<FolderShare> foldersOfGroup(
        size_t group, size_t limit, std::stop_token stop = {}) const;
    [[nodiscard]] std::vector<FolderShare> foldersOfType(
        FileType type, size_t limit, std::stop_token stop = {}) const;

private:
    friend class FileTypesBuilder;
    template <typename Wanted>
    [[nodiscard]] std::vector<FolderShare> folders(
        const Wanted& wanted, size_t limit, const std::stop_token& stop) const;

    std::shared_ptr<const ScopedTree> m_tree;
    std::vector<FileGroup> m_groups;
    std::array<FileTypeTotal, fileTypeCount> m_totals {};
    std::vector<uint16_t> m_groupOf;
};

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"
#include "core/analysis/fileclass.h"
#include "core/compare/layeralignment.h"
#include "core/compare/treecomparison.h"
#include "core/image/usernames.h"
#include "core/tree/pathtree.h"

#include <QString>

namespace layerscope {

/// Words for values of the engine, in the language of the window.
[[nodiscard]] QString changeText(Change change); ///< "added"
[[nodiscard]] QString differenceText(Difference difference); ///< "added"; "same"
[[nodiscard]] QString pairStateText(LayerPair::State state); ///< "same files", "only in A"
[[nodiscard]] QString aspectText(Aspect aspect); ///< "mtime", "owner"
[[nodiscard]] QString aspectsText(Aspects aspects); ///< "content, mode"; empty for none
[[nodiscard]] QString causeText(WasteCause cause); ///< "overwritten"
[[nodiscard]] QString fileTypeText(FileType type); ///< "Native code"
[[nodiscard]] QString entryTypeText(EntryType type); ///< "symbolic link"
[[nodiscard]] QString compressionText(Compression compression); ///< "gzip", "not compressed"
[[nodiscard]] QString verificationText(Verification verification);
/// "www-data:www-data", with numbers where an image has no name for them.
[[nodiscard]] QString ownerText(const UserNames& names, uint32_t uid, uint32_t gid);
/// The same with the numbers behind it, "www-data:www-data (33:33)"; numbers alone are not repeated.
[[nodiscard]] QString ownerWithNumbers(const UserNames& names, uint32_t uid, uint32_t gid);
/// Icon for a path by type and, for regular files, by name.
[[nodiscard]] QString entryIconName(EntryType type, std::string_view name);
/// "COPY" and "./package.json": keyword (empty for RUN) and what tells the instruction apart: of COPY and ADD the
/// destination, of others the arguments.
struct InstructionText {
    QString keyword;
    QString text;
    [[nodiscard]] QString joined() const;
};
[[nodiscard]] InstructionText instructionText(std::string_view createdBy);

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"
#include "core/analysis/fileclass.h"
#include "core/search/regex.h"
#include "core/tree/scopedtree.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace layerscope {

/// What to look for: all of it must hold. Empty fields ask nothing, an empty query finds every path.
struct SearchQuery {
    enum class Kind : uint8_t {
        Text, ///< part of it
        /// All of it: `*` any run within a name, `?` one character, `[a-z]` `[!a-z]` a set, and as a whole part of a path
        /// `**` any run of folders. Without a slash it is about the name, whatever `field` says; a slash at the front
        /// stands for the root.
        Glob,
        Regex, ///< see Regex; `^` and `$` are the ends of the name or path
    };
    enum class Field : uint8_t {
        Path, ///< "/usr/bin/node", so that a folder brings what is below it
        Name, ///< its last part; for text and globs with a slash still the path
    };
    std::string text; ///< raw bytes
    Kind kind = Kind::Text;
    Field field = Field::Path;
    Regex::Case letters = Regex::Case::Ignored; ///< ASCII letters

    std::optional<uint64_t> minimumBytes;
    std::optional<uint64_t> maximumBytes;
    std::vector<EntryType> entryTypes; ///< any of these
    std::vector<FileType> fileTypes; ///< regular files of any of these
    std::vector<Change> changes; ///< any of these
    std::vector<uint32_t> owners; ///< any of these user numbers
    LayerId firstLayer; ///< invalid: from the base
    LayerId lastLayer; ///< invalid: to the last
};

/// One version of a path, or with a ScopedTree one path.
struct SearchHit {
    NodeId node;
    LayerId layer; ///< that made the version; invalid for a path that is only a parent in its scope
    Change change = Change::None;
    EntryType type = EntryType::Directory; ///< what it is, or was before it was removed
    EntryId attributes; ///< the member to take owner and time from; invalid for folders nobody described
    uint64_t bytes
        = 0; ///< of the file, also when removed; of a folder what the scope has below, 0 without scope
};

struct SearchSummary {
    uint64_t hits = 0; ///< count
    uint64_t bytes
        = 0; ///< what the hits store themselves: no removals, no second names of an inode, no folders
    bool complete = false; ///< false: stopped, or the pattern is none
    std::optional<PatternFault> fault;
};

/// Takes the next hits; never empty. The first come as soon as there are some.
using SearchSink = std::function<void(std::span<const SearchHit>)>;

/// Every version of every path in all layers, deleted ones too; in tree order, then by layer. Nothing but names is read
/// for paths that do not match: about 50 ms for a million.
SearchSummary search(
    const Analysis& analysis, const SearchQuery& query, const SearchSink& sink, std::stop_token stop = {});
/// Every path of a scope, in tree order.
SearchSummary search(
    const ScopedTree& tree, const SearchQuery& query, const SearchSink& sink, std::stop_token stop = {});

/// What is wrong with the pattern of a query, if anything.
[[nodiscard]] std::optional<PatternFault> findFault(const SearchQuery& query);

} // namespace layerscope

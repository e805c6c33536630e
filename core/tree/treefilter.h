// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/tree/scopedtree.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace layerscope {

/// `*` any run, `?` any byte, `[a-z]` a class; letters match without regard to case (ASCII).
[[nodiscard]] bool globMatches(std::string_view pattern, std::string_view text);

/// The text of a query, ready to be asked: part of a name, or a glob when it has `*`, `?` or `[`; of the whole path when
/// it has `/`. Letters match without regard to case (ASCII).
class NameQuery {
public:
    explicit NameQuery(std::string_view text);
    [[nodiscard]] bool isEmpty() const { return m_text.empty(); } ///< everything matches
    [[nodiscard]] bool wantsPath() const
    {
        return m_wantsPath;
    } ///< matches() is to be asked about paths, not names
    [[nodiscard]] bool matches(std::string_view nameOrPath) const;

private:
    std::string m_text; ///< in small letters
    bool m_isGlob;
    bool m_wantsPath;
};

/// What to keep of a tree. Empty fields ask nothing.
struct TreeQuery {
    std::string text; ///< see NameQuery
    std::vector<Change> changes; ///< any of these, made to the path itself

    [[nodiscard]] bool isEmpty() const { return text.empty() && changes.empty(); }
    bool operator==(const TreeQuery&) const = default;
};

/// The paths of a scope that meet a query. A folder that matches brings what is below it.
class TreeFilter {
public:
    [[nodiscard]] const TreeQuery& query() const { return m_query; }
    /// The path matches, or leads to one that does.
    [[nodiscard]] bool shows(NodeId n) const { return m_shown[n.index()]; }
    [[nodiscard]] uint64_t matches() const { return m_matches; } ///< count of paths
    [[nodiscard]] uint64_t bytes() const { return m_bytes; } ///< of the matching files

    /// One pass over the nodes; empty when stopped.
    [[nodiscard]] static std::shared_ptr<const TreeFilter> build(
        const ScopedTree& tree, TreeQuery query, std::stop_token stop = {});

private:
    TreeQuery m_query;
    std::vector<bool> m_shown;
    uint64_t m_matches = 0;
    uint64_t m_bytes = 0;
};

} // namespace layerscope

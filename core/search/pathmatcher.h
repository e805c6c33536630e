// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/search/search.h"
#include "core/tree/pathtree.h"

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace layerscope {

/// Decides about the paths of a tree, each from its own name and what is known of its parent: no path is ever put
/// together.
class PathMatcher {
public:
    virtual ~PathMatcher() = default;
    PathMatcher(const PathMatcher&) = delete;
    PathMatcher& operator=(const PathMatcher&) = delete;

    /// Must be called once for each node but the root, in order.
    [[nodiscard]] virtual bool matches(NodeId n) = 0;

    /// `tree` must outlive the matcher.
    [[nodiscard]] static std::variant<std::unique_ptr<PathMatcher>, PatternFault> make(
        const PathTree& tree, const SearchQuery& query);

protected:
    PathMatcher() = default;
};

} // namespace layerscope

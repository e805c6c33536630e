// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/treecomparison.h"
#include "core/tree/treefilter.h"

#include <array>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace layerscope {

/// What to keep of a comparison.
struct ComparisonQuery {
    std::string text; ///< as TreeQuery::text
    bool isRegex
        = false; ///< `text` is a Regex about the whole path; what is none (see Regex) matches nothing
    /// Which differences to show, by Difference; the default is all but Same and Ignored.
    std::array<bool, differenceCount> shown { false, true, true, true, true, true, true, false };
    LayerId layerA; ///< valid: paths whose visible version in A this layer made, or in B `layerB`
    LayerId layerB;
    bool operator==(const ComparisonQuery&) const = default;
};

/// The paths of a comparison that meet a query, and those that lead to them.
class ComparisonFilter {
public:
    [[nodiscard]] const ComparisonQuery& query() const { return m_query; }
    [[nodiscard]] bool shows(PairId p) const { return m_shown[p.index()]; }
    [[nodiscard]] bool matches(PairId p) const { return m_matches[p.index()]; }
    /// Of matching paths at and below `p`, folders included, whose difference is not Same and not Ignored.
    [[nodiscard]] uint32_t differing(PairId p) const { return m_differing[p.index()]; }
    /// Of matching paths that are a file on either side.
    [[nodiscard]] uint64_t count() const { return m_count; }
    /// Bytes by which those of them that grow do, and those that shrink; each itself, without what is below it.
    [[nodiscard]] uint64_t growth() const { return m_growth; }
    [[nodiscard]] uint64_t shrinkage() const { return m_shrinkage; }
    [[nodiscard]] int64_t delta() const
    {
        return static_cast<int64_t>(m_growth) - static_cast<int64_t>(m_shrinkage);
    }

    /// One pass over the pairs; nullptr when stopped.
    [[nodiscard]] static std::shared_ptr<const ComparisonFilter> build(
        const TreeComparison& tree, ComparisonQuery query, std::stop_token stop = {});

private:
    ComparisonQuery m_query;
    std::vector<bool> m_shown;
    std::vector<bool> m_matches;
    std::vector<uint32_t> m_differing;
    uint64_t m_count = 0;
    uint64_t m_growth = 0;
    uint64_t m_shrinkage = 0;
};

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/linediff.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <utility>
#include <vector>

namespace layerscope {

/// Myers' O(ND) comparison of two sequences of numbers in linear space: halves the problem at the middle of a shortest
/// way and does the same with each half (E. W. Myers, An O(ND) difference algorithm and its variations, 1986).
class SequenceDiff {
public:
    SequenceDiff(
        std::span<const uint32_t> a, std::span<const uint32_t> b, size_t steps, std::stop_token stop);

    /// Finds what differs; once.
    void run();
    [[nodiscard]] bool isMinimal() const { return m_isMinimal; }
    /// The elements of A and B that have no partner on the other side.
    [[nodiscard]] const std::vector<bool>& changedA() const { return m_changedA; }
    [[nodiscard]] const std::vector<bool>& changedB() const { return m_changedB; }

private:
    struct Part {
        size_t beginA, endA, beginB, endB;
    };

    void solve(Part part);
    void trim(Part& part) const;
    void mark(const Part& part);
    /// Where to cut; the end of the part itself when the steps are used up.
    [[nodiscard]] std::pair<size_t, size_t> middle(const Part& part);

    std::span<const uint32_t> m_a;
    std::span<const uint32_t> m_b;
    size_t m_steps;
    std::stop_token m_stop;
    bool m_isMinimal = true;
    std::vector<bool> m_changedA;
    std::vector<bool> m_changedB;
    std::vector<int64_t> m_forwards; ///< by diagonal: how far a way from the start has come
    std::vector<int64_t> m_backwards; ///< likewise from the end
};

} // namespace layerscope

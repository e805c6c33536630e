// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/sequencediff.h"

#include <algorithm>

namespace layerscope {

SequenceDiff::SequenceDiff(
    std::span<const uint32_t> a, std::span<const uint32_t> b, size_t steps, std::stop_token stop)
    : m_a(a)
    , m_b(b)
    , m_steps(steps)
    , m_stop(std::move(stop))
    , m_changedA(a.size(), false)
    , m_changedB(b.size(), false)
{
}

void SequenceDiff::run() { solve({ 0, m_a.size(), 0, m_b.size() }); }

/// The depth of the recursion is the logarithm of the number of differences: each half has half of them.
void SequenceDiff::solve(Part part)
{
    trim(part);
    if (part.beginA == part.endA || part.beginB == part.endB)
        return mark(part);
    const auto [cutA, cutB] = middle(part);
    const bool atStart = cutA == part.beginA && cutB == part.beginB;
    const bool atEnd = cutA == part.endA && cutB == part.endB;
    if (atStart || atEnd)
        return mark(part);
    solve({ part.beginA, cutA, part.beginB, cutB });
    solve({ cutA, part.endA, cutB, part.endB });
}

void SequenceDiff::trim(Part& part) const
{
    while (part.beginA < part.endA && part.beginB < part.endB && m_a[part.beginA] == m_b[part.beginB])
        ++part.beginA, ++part.beginB;
    while (part.beginA < part.endA && part.beginB < part.endB && m_a[part.endA - 1] == m_b[part.endB - 1])
        --part.endA, --part.endB;
}

void SequenceDiff::mark(const Part& part)
{
    std::fill(m_changedA.begin() + static_cast<ptrdiff_t>(part.beginA),
        m_changedA.begin() + static_cast<ptrdiff_t>(part.endA), true);
    std::fill(m_changedB.begin() + static_cast<ptrdiff_t>(part.beginB),
        m_changedB.begin() + static_cast<ptrdiff_t>(part.endB), true);
}

std::pair<size_t, size_t> SequenceDiff::middle(const Part& part)
{
    const auto n = static_cast<int64_t>(part.endA - part.beginA);
    const auto m = static_cast<int64_t>(part.endB - part.beginB);
    const uint32_t* a = m_a.data() + part.beginA;
    const uint32_t* b = m_b.data() + part.beginB;
    const int64_t farthest = (n + m + 1) / 2;
    const int64_t delta = n - m;
    const bool isOdd = delta % 2 != 0;
    // Diagonals -farthest - 1 .. farthest + 1; on diagonal k of the way back lies delta - k of the way there.
    const int64_t zero = farthest + 1;
    const auto size = static_cast<size_t>(2 * zero + 1);
    m_forwards.assign(size, -1);
    m_backwards.assign(size, -1);
    const auto cell = [zero](std::vector<int64_t>& ways, int64_t k) -> int64_t& {
        return ways[static_cast<size_t>(k + zero)];
    };
    cell(m_forwards, 1) = 0;
    cell(m_backwards, 1) = 0;
    const auto start = [&](std::vector<int64_t>& ways, int64_t k, int64_t d) {
        const bool down = k == -d || (k != d && cell(ways, k - 1) < cell(ways, k + 1));
        return down ? cell(ways, k + 1) : cell(ways, k - 1) + 1;
    };
    const auto other = [&](const std::vector<int64_t>& ways, int64_t k) {
        return k < -zero || k > zero ? int64_t { -1 } : ways[static_cast<size_t>(k + zero)];
    };
    for (int64_t d = 0; d <= farthest; ++d) {
        if (m_steps < static_cast<size_t>(d) || m_stop.stop_requested()) {
            m_isMinimal = false;
            break;
        }
        m_steps -= static_cast<size_t>(d);
        // Diagonals that would leave the rectangle are left out: they lie beyond m below and beyond n above.
        for (int64_t k = -d + 2 * std::max<int64_t>(0, d - m); k <= d - 2 * std::max<int64_t>(0, d - n);
             k += 2) {
            int64_t x = start(m_forwards, k, d);
            while (x < n && x - k < m && a[x] == b[x - k])
                ++x;
            cell(m_forwards, k) = x;
            const int64_t back = other(m_backwards, delta - k);
            if (isOdd && back >= 0 && std::abs(delta - k) < d && x + back >= n)
                return { part.beginA + static_cast<size_t>(x), part.beginB + static_cast<size_t>(x - k) };
        }
        for (int64_t k = -d + 2 * std::max<int64_t>(0, d - m); k <= d - 2 * std::max<int64_t>(0, d - n);
             k += 2) {
            int64_t x = start(m_backwards, k, d);
            while (x < n && x - k < m && a[n - 1 - x] == b[m - 1 - (x - k)])
                ++x;
            cell(m_backwards, k) = x;
            const int64_t there = other(m_forwards, delta - k);
            if (!isOdd && there >= 0 && std::abs(delta - k) <= d && x + there >= n)
                return { part.endA - static_cast<size_t>(x), part.endB - static_cast<size_t>(x - k) };
        }
    }
    return { part.endA, part.endB };
}

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/differencesums.h"

#include <cstdlib>

namespace layerscope {

namespace {

    bool isDifferent(Difference difference)
    {
        return difference != Difference::Same && difference != Difference::Ignored;
    }

} // namespace

DifferenceSums::DifferenceSums(TreeComparison& result, std::stop_token stop)
    : m_result(result)
    , m_stop(std::move(stop))
{
}

bool DifferenceSums::run()
{
    sumUp();
    for (size_t i = 0; i < m_result.pairCount(); ++i)
        tally(PairId(i));
    return !m_stop.stop_requested();
}

void DifferenceSums::sumUp()
{
    const size_t count = m_result.pairCount();
    m_result.m_churn.assign(count, 0);
    m_result.m_differing.assign(count, 0);
    std::vector<int64_t> below(count, 0); // deltas of the children
    for (size_t i = count; i-- > 0;) {
        const PairId p(i);
        const int64_t delta = m_result.delta(p);
        const Difference difference = m_result.difference(p);
        if (difference != Difference::Ignored)
            m_result.m_churn[i] += static_cast<uint64_t>(std::abs(delta - below[i]));
        if (isDifferent(difference))
            ++m_result.m_differing[i];
        if (i == 0)
            break;
        const size_t parent = m_result.parent(p).index();
        below[parent] += delta;
        m_result.m_churn[parent] += m_result.m_churn[i];
        m_result.m_differing[parent] += m_result.m_differing[i];
    }
}

/// A folder's bytes are those of what is in it, which is counted there.
void DifferenceSums::tally(PairId p)
{
    const Difference difference = m_result.difference(p);
    const std::optional<EntryType> a = m_result.typeA(p);
    const std::optional<EntryType> b = m_result.typeB(p);
    const bool isFileA = a && *a != EntryType::Directory;
    const bool isFileB = b && *b != EntryType::Directory;
    const bool isOldEnd = difference == Difference::Moved && !b; // a move counts once, where it went
    if (!isFileA && !isFileB) {
        if (!isOldEnd && p != TreeComparison::root())
            ++m_result.m_folders[static_cast<size_t>(difference)];
        return;
    }
    TreeComparison::Tally& tally = m_result.m_tallies[static_cast<size_t>(difference)];
    if (!isOldEnd)
        ++tally.count;
    if (isFileA)
        tally.bytesA += m_result.bytesA(p);
    if (isFileB)
        tally.bytesB += m_result.bytesB(p);
}

} // namespace layerscope

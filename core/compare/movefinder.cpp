// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/movefinder.h"

#include "core/tree/change.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <tuple>

namespace layerscope {

namespace {

    /// The finalizer of SplitMix64: every bit of the input touches every bit of the result.
    uint64_t mixed(uint64_t value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
        return value ^ (value >> 31);
    }

    uint64_t textHash(std::string_view text) { return std::hash<std::string_view> {}(text); }

} // namespace

MoveFinder::MoveFinder(TreeComparison& result, std::stop_token stop)
    : m_result(result)
    , m_stop(std::move(stop))
{
}

bool MoveFinder::run()
{
    digestFolders();
    std::vector<Candidate> candidates;
    addFolders(candidates);
    if (!pairUp(candidates))
        return false;
    candidates.clear();
    addFiles(candidates);
    if (!pairUp(candidates))
        return false;
    std::ranges::sort(m_result.m_moves);
    return true;
}

bool MoveFinder::isOneSided(PairId p) const
{
    const Difference difference = m_result.difference(p);
    return difference == Difference::Added || difference == Difference::Removed;
}

const LayerEntry* MoveFinder::entryOf(PairId p) const
{
    const bool inB = m_result.nodeB(p).isValid();
    const ScopedTree& tree = inB ? *m_result.m_b : *m_result.m_a;
    const EntryId entry = tree.attributes(inB ? m_result.nodeB(p) : m_result.nodeA(p));
    return entry.isValid() ? &tree.analysis()->entry(entry) : nullptr;
}

std::string_view MoveFinder::linkTargetOf(PairId p) const
{
    const bool inB = m_result.nodeB(p).isValid();
    const ScopedTree& tree = inB ? *m_result.m_b : *m_result.m_a;
    const EntryId entry = tree.attributes(inB ? m_result.nodeB(p) : m_result.nodeA(p));
    return entry.isValid() ? tree.analysis()->linkTarget(entry) : std::string_view {};
}

uint64_t MoveFinder::digestOf(PairId p) const
{
    const EntryType type = m_result.type(p);
    uint64_t digest = mixed(static_cast<uint64_t>(type) + 1);
    if (type == EntryType::Directory)
        return mixed(digest + m_digest[p.index()]);
    const LayerEntry* entry = entryOf(p);
    if (type == EntryType::Symlink)
        return mixed(digest ^ textHash(linkTargetOf(p)));
    return entry ? mixed(mixed(digest ^ entry->content.low) ^ entry->size) : digest;
}

/// Children have larger numbers than their parents: one pass from the end. Sums do not depend on the order of children.
void MoveFinder::digestFolders()
{
    const size_t count = m_result.pairCount();
    m_digest.assign(count, 0);
    m_paths.assign(count, 1);
    for (size_t i = count; i-- > 1;) {
        const PairId p(i);
        const size_t parent = m_result.parent(p).index();
        if (!isOneSided(p) || m_paths[i] == 0) {
            m_paths[parent] = 0;
            continue;
        }
        if (!isOneSided(PairId(parent)))
            continue;
        m_digest[parent] += mixed(textHash(m_result.name(p)) ^ digestOf(p));
        if (m_paths[parent] != 0)
            m_paths[parent] += m_paths[i];
    }
}

void MoveFinder::addFolders(std::vector<Candidate>& candidates) const
{
    for (size_t i = 1; i < m_result.pairCount(); ++i) {
        const PairId p(i);
        if (m_paths[i] < 2 || !isOneSided(p) || !m_result.isDirectory(p))
            continue;
        if (m_result.bytesA(p) + m_result.bytesB(p) == 0)
            continue;
        candidates.push_back(
            { m_paths[i], { 0, m_digest[i] }, p, m_result.difference(p) == Difference::Removed });
    }
}

void MoveFinder::addFiles(std::vector<Candidate>& candidates) const
{
    for (size_t i = 1; i < m_result.pairCount(); ++i) {
        const PairId p(i);
        if (!isOneSided(p) || m_result.type(p) != EntryType::Regular)
            continue;
        const LayerEntry* entry = entryOf(p);
        if (entry && entry->size > 0)
            candidates.push_back(
                { entry->size, entry->content, p, m_result.difference(p) == Difference::Removed });
    }
}

/// Most of what is on one side has nothing like it on the other: a pass over bits spares sorting it.
void MoveFinder::dropHopeless(std::vector<Candidate>& candidates)
{
    constexpr size_t bitsEach = 8;
    const size_t mask = std::bit_ceil(candidates.size() * bitsEach + 1) - 1;
    const auto slot = [mask](const Candidate& c) { return mixed(c.key.low ^ c.rank) & mask; };
    std::vector<bool> olds(mask + 1);
    std::vector<bool> news(mask + 1);
    for (const Candidate& candidate : candidates)
        (candidate.isOld ? olds : news)[slot(candidate)] = true;
    std::erase_if(candidates, [&](const Candidate& c) { return !(c.isOld ? news : olds)[slot(c)]; });
}

bool MoveFinder::pairUp(std::vector<Candidate>& candidates)
{
    dropHopeless(candidates);
    const auto rankAndKey = [](const Candidate& c) { return std::tuple(~c.rank, c.key); };
    std::ranges::sort(candidates, {}, [&](const Candidate& c) { return std::tuple(~c.rank, c.key, c.pair); });
    std::vector<PairId> olds;
    std::vector<PairId> news;
    for (auto it = candidates.begin(); it != candidates.end();) {
        if (m_stop.stop_requested())
            return false;
        olds.clear();
        news.clear();
        const auto key = rankAndKey(*it);
        for (; it != candidates.end() && rankAndKey(*it) == key; ++it) {
            if (isOneSided(it->pair)) // it may have moved with its folder by now
                (it->isOld ? olds : news).push_back(it->pair);
        }
        if (!olds.empty() && !news.empty())
            pairGroup(olds, news);
    }
    return true;
}

/// Those of equal names first, then the rest in the order of the tree; the same whichever side is A.
void MoveFinder::pairGroup(std::vector<PairId>& olds, std::vector<PairId>& news)
{
    const auto byName = [this](PairId a, PairId b) {
        return std::tuple(m_result.name(a), a) < std::tuple(m_result.name(b), b);
    };
    std::ranges::sort(olds, byName);
    std::ranges::sort(news, byName);
    auto now = news.begin();
    for (const PairId old : olds) {
        while (now != news.end() && m_result.name(*now) < m_result.name(old))
            ++now;
        if (now == news.end())
            break;
        if (m_result.name(*now) == m_result.name(old))
            tryMove(old, *now++);
    }
    const auto isDone = [this](PairId p) { return !isOneSided(p); };
    std::erase_if(olds, isDone);
    std::erase_if(news, isDone);
    std::ranges::sort(olds);
    std::ranges::sort(news);
    for (size_t i = 0; i < std::min(olds.size(), news.size()); ++i)
        tryMove(olds[i], news[i]);
}

void MoveFinder::tryMove(PairId old, PairId now)
{
    if (matches(old, now))
        link(old, now);
}

bool MoveFinder::sameThing(PairId old, PairId now) const
{
    if (!isOneSided(old) || !isOneSided(now) || m_result.type(old) != m_result.type(now)
        || m_result.childCount(old) != m_result.childCount(now) || linkTargetOf(old) != linkTargetOf(now))
        return false;
    const LayerEntry* a = entryOf(old);
    const LayerEntry* b = entryOf(now);
    if (m_result.type(old) == EntryType::Directory)
        return true;
    return a && b && a->size == b->size && a->content == b->content;
}

bool MoveFinder::matches(PairId old, PairId now) const
{
    std::vector<std::pair<PairId, PairId>> open { { old, now } };
    while (!open.empty()) {
        const auto [a, b] = open.back();
        open.pop_back();
        if (!sameThing(a, b))
            return false;
        for (uint32_t i = 0; i < m_result.childCount(a); ++i) {
            const PairId childA(m_result.firstChild(a).value + i);
            const PairId childB(m_result.firstChild(b).value + i);
            if (m_result.name(childA) != m_result.name(childB))
                return false;
            open.emplace_back(childA, childB);
        }
    }
    return true;
}

void MoveFinder::link(PairId old, PairId now)
{
    std::vector<std::pair<PairId, PairId>> open { { old, now } };
    while (!open.empty()) {
        const auto [a, b] = open.back();
        open.pop_back();
        const Version* versionA = m_result.m_a->version(m_result.nodeA(a));
        const Version* versionB = m_result.m_b->version(m_result.nodeB(b));
        Aspects aspects;
        if (versionA && versionB)
            aspects = differingAspects(m_result.m_a->analysis()->entries(), *versionA,
                m_result.m_b->analysis()->entries(), *versionB)
                          .without(m_result.m_options.ignored);
        for (const PairId end : { a, b }) {
            m_result.m_difference[end.index()] = Difference::Moved;
            m_result.m_aspects[end.index()] = aspects;
        }
        m_result.m_moves.emplace_back(a, b);
        m_result.m_moves.emplace_back(b, a);
        for (uint32_t i = 0; i < m_result.childCount(a); ++i)
            open.emplace_back(
                PairId(m_result.firstChild(a).value + i), PairId(m_result.firstChild(b).value + i));
    }
}

} // namespace layerscope

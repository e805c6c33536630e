// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/linediff.h"

#include "core/compare/sequencediff.h"

#include <algorithm>
#include <unordered_map>

namespace layerscope {

namespace {

    using Lines = std::span<const std::string_view>;

    std::vector<uint32_t> numbered(
        Lines lines, size_t limit, std::unordered_map<std::string_view, uint32_t>& numbers)
    {
        std::vector<uint32_t> result;
        result.reserve(std::min(lines.size(), limit));
        for (const std::string_view line : lines.first(std::min(lines.size(), limit)))
            result.push_back(numbers.emplace(line, static_cast<uint32_t>(numbers.size())).first->second);
        return result;
    }

    /// Gathers lines into runs; `changedA` and `changedB` leave as many on either side.
    std::vector<LineRun> runsOf(const std::vector<bool>& changedA, const std::vector<bool>& changedB)
    {
        std::vector<LineRun> runs;
        size_t a = 0;
        size_t b = 0;
        while (a < changedA.size() || b < changedB.size()) {
            LineRun run { LineRun::Kind::Changed, a, 0, b, 0 };
            while (a < changedA.size() && changedA[a])
                ++a;
            while (b < changedB.size() && changedB[b])
                ++b;
            if (a == run.firstA && b == run.firstB) {
                run.kind = LineRun::Kind::Same;
                while (a < changedA.size() && b < changedB.size() && !changedA[a] && !changedB[b])
                    ++a, ++b;
            }
            run.countA = a - run.firstA;
            run.countB = b - run.firstB;
            runs.push_back(run);
        }
        return runs;
    }

    LineDiff diffInOrder(Lines a, Lines b, const LineDiffLimits& limits, std::stop_token stop)
    {
        std::unordered_map<std::string_view, uint32_t> numbers;
        const std::vector<uint32_t> numbersA = numbered(a, limits.lines, numbers);
        const std::vector<uint32_t> numbersB = numbered(b, limits.lines, numbers);
        SequenceDiff diff(numbersA, numbersB, limits.steps, std::move(stop));
        diff.run();
        std::vector<bool> changedA = diff.changedA();
        std::vector<bool> changedB = diff.changedB();
        const bool isCut = a.size() > limits.lines || b.size() > limits.lines;
        changedA.resize(a.size(), true);
        changedB.resize(b.size(), true);
        return { runsOf(changedA, changedB), diff.isMinimal() && !isCut };
    }

    bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; }

} // namespace

LineDiff diffLines(Lines a, Lines b, const LineDiffLimits& limits, std::stop_token stop)
{
    // Of several shortest ways the search takes one that depends on the order of the sides: one order for both.
    if (!std::ranges::lexicographical_compare(b, a))
        return diffInOrder(a, b, limits, std::move(stop));
    LineDiff diff = diffInOrder(b, a, limits, std::move(stop));
    for (LineRun& run : diff.runs) {
        std::swap(run.firstA, run.firstB);
        std::swap(run.countA, run.countB);
    }
    return diff;
}

InlineDifference diffWithinLine(std::string_view a, std::string_view b)
{
    const size_t shorter = std::min(a.size(), b.size());
    size_t head = 0;
    while (head < shorter && a[head] == b[head])
        ++head;
    // Not into the middle of a character, which both begin alike.
    while (head > 0
        && ((head < a.size() && isContinuation(a[head])) || (head < b.size() && isContinuation(b[head]))))
        --head;
    size_t tail = 0;
    while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    while (tail > 0 && isContinuation(a[a.size() - tail]))
        --tail;
    return { head, a.size() - tail, head, b.size() - tail };
}

} // namespace layerscope

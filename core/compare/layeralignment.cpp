// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/layeralignment.h"

#include "core/compare/layerfingerprint.h"
#include "core/image/instruction.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace layerscope {

namespace {

    using State = LayerPair::State;

    /// The text that two layers must have in common; layers without one have no equal.
    using Keys = std::vector<std::string>;

    Keys streamKeys(const Analysis& image)
    {
        Keys keys;
        for (const LayerInfo& layer : image.layers)
            keys.push_back(!layer.diffId.isEmpty() ? layer.diffId.text() : layer.digest.text());
        return keys;
    }

    bool isHex(std::string_view text)
    {
        return text.size() >= 12 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    }

    /// "COPY file:1b9e... in /app" names the bytes it copied: another build of the same instruction has other digits.
    std::string instructionKey(const std::string& createdBy)
    {
        const std::string text = parseInstruction(createdBy).fullText();
        std::string key;
        size_t from = 0;
        while (from < text.size()) {
            const size_t space = std::min(text.find(' ', from), text.size());
            std::string_view word = std::string_view(text).substr(from, space - from);
            const size_t colon = word.find(':');
            if (colon != std::string_view::npos && isHex(word.substr(colon + 1)))
                word = word.substr(0, colon + 1);
            key.append(word).push_back(' ');
            from = space + 1;
        }
        return key;
    }

    /// Root filesystems are all ADDed alike: among several of one image nothing but the bytes tells which is which.
    Keys instructionKeys(const Analysis& image)
    {
        Keys keys;
        for (const LayerInfo& layer : image.layers)
            keys.push_back(instructionKey(layer.createdBy));
        const auto isRoot = [](const std::string& key) { return key == "ADD file: in / "; };
        if (std::ranges::count_if(keys, isRoot) > 1) {
            for (std::string& key : keys) {
                if (isRoot(key))
                    key.clear();
            }
        }
        return keys;
    }

    /// A layer that waits for a partner within a gap.
    struct Waiting {
        size_t layer = 0;
        std::string_view key;
        uint64_t bytes = 0;
        size_t keyNumber = 0; ///< equal for equal keys: they are compared often, and hostile ones are long
    };

    void numberKeys(std::vector<Waiting>& a, std::vector<Waiting>& b)
    {
        std::map<std::string_view, size_t> numbers;
        for (std::vector<Waiting>* side : { &a, &b }) {
            for (Waiting& layer : *side)
                layer.keyNumber = numbers.emplace(layer.key, numbers.size()).first->second;
        }
    }

    struct Weight {
        size_t pairs = 0;
        uint64_t bytes = 0;
        auto operator<=>(const Weight&) const = default;
    };

    /// Indexes of equal keys, ascending on both sides: as many as possible and, of as many, those with the most bytes.
    std::vector<std::pair<size_t, size_t>> heaviestCommonSubsequence(
        const std::vector<Waiting>& a, const std::vector<Waiting>& b)
    {
        const size_t width = b.size() + 1;
        std::vector<Weight> best((a.size() + 1) * width); // of what begins at i and j
        const auto paired = [&](size_t i, size_t j) {
            const Weight& rest = best[(i + 1) * width + j + 1];
            return Weight { rest.pairs + 1, rest.bytes + std::max(a[i].bytes, b[j].bytes) };
        };
        for (size_t i = a.size(); i-- > 0;) {
            for (size_t j = b.size(); j-- > 0;) {
                Weight& here = best[i * width + j];
                here = std::max(best[(i + 1) * width + j], best[i * width + j + 1]);
                if (a[i].keyNumber == b[j].keyNumber)
                    here = std::max(here, paired(i, j));
            }
        }
        std::vector<std::pair<size_t, size_t>> pairs;
        size_t i = 0;
        size_t j = 0;
        while (i < a.size() && j < b.size()) {
            if (a[i].keyNumber == b[j].keyNumber && best[i * width + j] == paired(i, j))
                pairs.emplace_back(i++, j++);
            else if (best[i * width + j] == best[(i + 1) * width + j])
                ++i;
            else
                ++j;
        }
        return pairs;
    }

    /// The same, whichever side comes first.
    std::vector<std::pair<size_t, size_t>> alignedWaiting(
        const std::vector<Waiting>& a, const std::vector<Waiting>& b)
    {
        const auto keyAndBytes = [](const Waiting& layer) { return std::pair(layer.key, layer.bytes); };
        if (!std::ranges::lexicographical_compare(b, a, {}, keyAndBytes, keyAndBytes))
            return heaviestCommonSubsequence(a, b);
        auto pairs = heaviestCommonSubsequence(b, a);
        for (auto& [first, second] : pairs)
            std::swap(first, second);
        return pairs;
    }

    /// Pairs what no rule before has paired, rule by rule.
    class Aligner {
    public:
        Aligner(const Analysis& a, const Analysis& b)
            : m_a(a)
            , m_b(b)
            , m_pairOfA(a.layers.size())
            , m_pairOfB(b.layers.size())
        {
        }

        std::vector<LayerPair> run()
        {
            const Keys streamsA = streamKeys(m_a);
            const Keys streamsB = streamKeys(m_b);
            alignGaps(streamsA, streamsB, State::Shared);
            fingerprintLayers(m_a, unpaired(m_pairOfA), m_b, unpaired(m_pairOfB), m_filesA, m_filesB);
            alignGaps(instructionKeys(m_a), instructionKeys(m_b), State::Changed);
            pairAcross(streamsA, streamsB, State::Shared);
            alignGaps(m_filesA, m_filesB, State::SameFiles);
            pairAcross(m_filesA, m_filesB, State::SameFiles);
            return ordered();
        }

    private:
        /// The partner of a layer; `other` is invalid while it has none.
        struct Partner {
            LayerId other;
            State state = State::Shared;
            bool isCrossing = false;
        };
        using Partners = std::vector<Partner>;

        static std::vector<bool> unpaired(const Partners& partners)
        {
            std::vector<bool> result;
            for (const Partner& partner : partners)
                result.push_back(!partner.other.isValid());
            return result;
        }

        void pair(size_t a, size_t b, State state, bool isCrossing)
        {
            if (state == State::Changed && !m_filesA[a].empty() && m_filesA[a] == m_filesB[b])
                state = State::SameFiles;
            m_pairOfA[a] = { LayerId(b), state, isCrossing };
            m_pairOfB[b] = { LayerId(a), state, isCrossing };
        }

        /// Within each gap between pairs that are in order.
        void alignGaps(const Keys& keysA, const Keys& keysB, State state)
        {
            const Partners before = m_pairOfA;
            size_t beginA = 0;
            size_t beginB = 0;
            for (size_t a = 0; a <= before.size(); ++a) {
                const bool isEnd = a == before.size();
                if (!isEnd && (!before[a].other.isValid() || before[a].isCrossing))
                    continue;
                const size_t b = isEnd ? m_pairOfB.size() : before[a].other.index();
                alignGap(keysA, beginA, a, keysB, beginB, b, state);
                beginA = a + 1;
                beginB = b + 1;
            }
        }

        void alignGap(const Keys& keysA, size_t beginA, size_t endA, const Keys& keysB, size_t beginB,
            size_t endB, State state)
        {
            std::vector<Waiting> waitingA = gather(m_a, keysA, m_pairOfA, beginA, endA);
            std::vector<Waiting> waitingB = gather(m_b, keysB, m_pairOfB, beginB, endB);
            numberKeys(waitingA, waitingB);
            for (const auto& [a, b] : alignedWaiting(waitingA, waitingB))
                pair(waitingA[a].layer, waitingB[b].layer, state, false);
        }

        static std::vector<Waiting> gather(
            const Analysis& image, const Keys& keys, const Partners& partners, size_t begin, size_t end)
        {
            std::vector<Waiting> result;
            for (size_t i = begin; i < end; ++i) {
                if (!partners[i].other.isValid() && !keys[i].empty())
                    result.push_back({ i, keys[i], image.layers[i].contentBytes, 0 });
            }
            return result;
        }

        /// What is the same stands for each other wherever it is.
        void pairAcross(const Keys& keysA, const Keys& keysB, State state)
        {
            std::map<std::string_view, std::vector<size_t>> waiting;
            for (size_t b = 0; b < keysB.size(); ++b) {
                if (!m_pairOfB[b].other.isValid() && !keysB[b].empty())
                    waiting[keysB[b]].push_back(b);
            }
            for (size_t a = 0; a < keysA.size(); ++a) {
                if (m_pairOfA[a].other.isValid() || keysA[a].empty())
                    continue;
                const auto found = waiting.find(keysA[a]);
                if (found == waiting.end() || found->second.empty())
                    continue;
                pair(a, found->second.front(), state, true);
                found->second.erase(found->second.begin());
            }
        }

        [[nodiscard]] std::vector<LayerPair> ordered() const
        {
            std::vector<LayerPair> pairs;
            size_t b = 0;
            for (size_t a = 0; a <= m_pairOfA.size(); ++a) {
                const bool isEnd = a == m_pairOfA.size();
                if (!isEnd && m_pairOfA[a].isCrossing)
                    continue; // stands where its layer of B does
                if (!isEnd && !m_pairOfA[a].other.isValid()) {
                    pairs.push_back({ LayerId(a), {}, State::OnlyA });
                    continue;
                }
                for (const size_t end = isEnd ? m_pairOfB.size() : m_pairOfA[a].other.index(); b < end; ++b)
                    pairs.push_back(pairOfB(b));
                if (!isEnd)
                    pairs.push_back(pairOfB(b++));
            }
            return pairs;
        }

        [[nodiscard]] LayerPair pairOfB(size_t b) const
        {
            const Partner& partner = m_pairOfB[b];
            if (!partner.other.isValid())
                return { {}, LayerId(b), State::OnlyB };
            const Digest& digest = m_b.layers[b].digest;
            const bool sameBlob = !digest.isEmpty() && digest == m_a.layers[partner.other.index()].digest;
            return { partner.other, LayerId(b), partner.state, sameBlob, partner.isCrossing };
        }

        const Analysis& m_a;
        const Analysis& m_b;
        Partners m_pairOfA;
        Partners m_pairOfB;
        Keys m_filesA; ///< fingerprints
        Keys m_filesB;
    };

} // namespace

std::string_view name(LayerPair::State state)
{
    switch (state) {
    case State::Shared:
        return "shared";
    case State::SameFiles:
        return "same_files";
    case State::Changed:
        return "changed";
    case State::OnlyA:
        return "removed";
    case State::OnlyB:
        return "added";
    }
    return "unknown";
}

std::vector<LayerPair> alignLayers(const Analysis& a, const Analysis& b) { return Aligner(a, b).run(); }

} // namespace layerscope

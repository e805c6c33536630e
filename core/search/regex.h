// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace layerscope {

/// Why a pattern is none, and where: the byte of the pattern at which reading it failed.
struct PatternFault {
    enum class Kind : uint8_t {
        UnclosedGroup, ///< "(" without ")"
        UnopenedGroup, ///< ")" without "("
        UnclosedClass, ///< "[" without "]"
        BadRange, ///< "[z-a]"
        NothingToRepeat, ///< "*a"
        BadRepeat, ///< "a{3,2}", or more than maximumRepeat
        BadEscape, ///< "\" at the end, or an escape that means nothing
        NotSupported, ///< back references, look-around, word boundaries
        TooLong, ///< more than maximumProgram instructions once repeats are written out
        TooDeep, ///< groups within groups
    };
    Kind kind = Kind::UnclosedGroup;
    size_t position = 0;
};
[[nodiscard]] std::string_view name(PatternFault::Kind kind); ///< "unclosed_group", ...

/// A regular expression without back references: it is run as an automaton, so that a byte of text costs at most one
/// pass over the pattern, whatever pattern and text, and stacks do not grow with the text.
///
///     . ^ $ | ( ) (?: ) [a-z] [^...] \d \w \s \D \W \S * + ? {2} {2,} {2,5} and \ before anything else
///
/// A lazy `?` behind a repeat is accepted: it changes nothing about whether there is a match. Case is ignored for ASCII
/// letters unless asked for. `.` and negated classes match one UTF-8 character, or one byte that is part of none.
class Regex {
public:
    static constexpr size_t maximumProgram = 10'000; ///< instructions
    static constexpr uint32_t maximumRepeat = 1'000;
    static constexpr uint32_t maximumDepth = 100;

    enum class Case : uint8_t { Ignored, Matters };
    [[nodiscard]] static std::variant<Regex, PatternFault> compile(
        std::string_view pattern, Case letters = Case::Ignored);

    struct Instruction {
        enum class Kind : uint8_t { Bytes, Split, Begin, End, Match };
        Kind kind = Kind::Match;
        uint8_t first = 0; ///< Bytes: the range of bytes it takes
        uint8_t last = 0;
        uint32_t next = 0;
        uint32_t other = 0; ///< Split: the second way
    };

private:
    friend class RegexRun;
    std::shared_ptr<const std::vector<Instruction>> m_program;
    uint32_t m_start = 0;
};

/// Runs a Regex over texts. Remembers the states it met, within bounds, so that the next text goes fast; one a thread.
class RegexRun {
public:
    explicit RegexRun(const Regex& regex);

    /// Some part of the text matches.
    [[nodiscard]] bool matches(std::string_view text);

    /// Where the automaton stands after a text, to go on from there. Valid while generation() is the same.
    using State = uint32_t;
    [[nodiscard]] State start();
    /// What follows `state` when `text` is read. When too many states are remembered, this and start() forget them all:
    /// the generation changes, the result is of the new one.
    [[nodiscard]] State step(State state, std::string_view text);
    /// A match has been found, and nothing that follows can undo it.
    [[nodiscard]] bool isMatch(State state) const { return m_states[state].matched; }
    /// There is a match if the text ends here.
    [[nodiscard]] bool isMatchAtEnd(State state) const { return m_states[state].matchedAtEnd; }
    [[nodiscard]] uint32_t generation() const { return m_generation; }

private:
    using Set = std::vector<uint32_t>; ///< instructions that wait for a byte or for the end, sorted
    struct Known {
        Set set;
        bool matched = false;
        bool matchedAtEnd = false;
    };
    static constexpr State unknown = UINT32_MAX;
    static constexpr size_t maximumMemory = 8u << 20;

    void beginSet();
    void follow(uint32_t instruction, bool atBegin, bool atEnd);
    [[nodiscard]] bool endsHere(const Set& set, bool atBegin);
    [[nodiscard]] State remember(bool atBegin);
    [[nodiscard]] State compute(State state, uint8_t byte);
    void forget();

    std::shared_ptr<const std::vector<Regex::Instruction>> m_program;
    uint32_t m_first; ///< instruction
    std::vector<Known> m_states;
    std::vector<State> m_next; ///< 256 a state
    std::unordered_map<std::string, State> m_stateOf;
    State m_startState = unknown;
    size_t m_memory = 0;
    uint32_t m_generation = 0;
    // The set being put together:
    Set m_set;
    bool m_matched = false;
    std::vector<uint32_t> m_open; ///< kept for its memory
    std::vector<uint32_t> m_seen; ///< per instruction: the round in which it was met last
    uint32_t m_round = 0;
};

} // namespace layerscope

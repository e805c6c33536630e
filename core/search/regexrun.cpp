// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/search/regex.h"

#include <algorithm>

namespace layerscope {

namespace {

    using Kind = Regex::Instruction::Kind;

} // namespace

RegexRun::RegexRun(const Regex& regex)
    : m_program(regex.m_program)
    , m_first(regex.m_start)
    , m_seen(m_program->size(), 0)
{
}

bool RegexRun::matches(std::string_view text) { return isMatchAtEnd(step(start(), text)); }

RegexRun::State RegexRun::start()
{
    if (m_startState == unknown) {
        beginSet();
        follow(m_first, true, false);
        m_startState = remember(true);
    }
    return m_startState;
}

RegexRun::State RegexRun::step(State state, std::string_view text)
{
    for (const char c : text) {
        if (m_states[state].matched)
            return state;
        const auto byte = static_cast<uint8_t>(c);
        const State next = m_next[state * size_t(256) + byte];
        state = next != unknown ? next : compute(state, byte);
    }
    return state;
}

RegexRun::State RegexRun::compute(State state, uint8_t byte)
{
    beginSet();
    for (const uint32_t i : m_states[state].set) {
        const Regex::Instruction& instruction = (*m_program)[i];
        if (instruction.kind == Kind::Bytes && instruction.first <= byte && byte <= instruction.last)
            follow(instruction.next, false, false);
    }
    follow(m_first, false, false); // a match may begin here, too
    const uint32_t generation = m_generation;
    const State next = remember(false);
    if (generation == m_generation)
        m_next[state * size_t(256) + byte] = next;
    return next;
}

void RegexRun::beginSet()
{
    m_set.clear();
    m_matched = false;
    if (++m_round == 0) { // the counter has gone round
        std::ranges::fill(m_seen, 0);
        m_round = 1;
    }
}

/// Adds the instructions that can be reached without reading a byte.
void RegexRun::follow(uint32_t instruction, bool atBegin, bool atEnd)
{
    m_open.assign(1, instruction);
    while (!m_open.empty()) {
        const uint32_t i = m_open.back();
        m_open.pop_back();
        if (m_seen[i] == m_round)
            continue;
        m_seen[i] = m_round;
        const Regex::Instruction& here = (*m_program)[i];
        switch (here.kind) {
        case Kind::Bytes:
            m_set.push_back(i);
            break;
        case Kind::Split:
            m_open.push_back(here.other);
            m_open.push_back(here.next);
            break;
        case Kind::Begin:
            if (atBegin)
                m_open.push_back(here.next);
            break;
        case Kind::End:
            m_set.push_back(i);
            if (atEnd)
                m_open.push_back(here.next);
            break;
        case Kind::Match:
            m_matched = true;
            break;
        }
    }
}

bool RegexRun::endsHere(const Set& set, bool atBegin)
{
    beginSet();
    for (const uint32_t i : set) {
        if ((*m_program)[i].kind == Kind::End)
            follow(i, atBegin, true);
    }
    return m_matched;
}

/// The number of the state that the set makes.
RegexRun::State RegexRun::remember(bool atBegin)
{
    Known known;
    known.matched = m_matched;
    if (!m_matched) { // after a match nothing matters any more
        std::ranges::sort(m_set);
        known.set = m_set;
    }
    std::string key(1, static_cast<char>((known.matched ? 2 : 0) + (atBegin ? 1 : 0)));
    key.append(reinterpret_cast<const char*>(known.set.data()), known.set.size() * sizeof(uint32_t));
    if (const auto it = m_stateOf.find(key); it != m_stateOf.end())
        return it->second;

    known.matchedAtEnd = known.matched || endsHere(known.set, atBegin);
    const size_t memory = 2 * key.size() + 256 * sizeof(State) + 200;
    if (m_memory + memory > maximumMemory)
        forget();
    m_memory += memory;
    const auto state = static_cast<State>(m_states.size());
    m_states.push_back(std::move(known));
    m_next.resize(m_next.size() + 256, unknown);
    m_stateOf.emplace(std::move(key), state);
    return state;
}

void RegexRun::forget()
{
    m_states.clear();
    m_next.clear();
    m_stateOf.clear();
    m_startState = unknown;
    m_memory = 0;
    ++m_generation;
}

} // namespace layerscope

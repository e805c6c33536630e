// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/search/regexsyntax.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace layerscope {

namespace {

    using Node = RegexTree::Node;
    using Fault = PatternFault::Kind;

    bool isDigit(char c) { return c >= '0' && c <= '9'; }

    bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

    /// `d`, `w`, `s` and their capitals, which are everything else.
    std::optional<CharacterSet> namedSet(char letter)
    {
        CharacterSet set;
        switch (letter | 0x20) {
        case 'd':
            set.add(U'0', U'9');
            break;
        case 'w':
            set.add(U'0', U'9');
            set.add(U'A', U'Z');
            set.add(U'_', U'_');
            set.add(U'a', U'z');
            break;
        case 's':
            set.add(U'\t', U'\r');
            set.add(U' ', U' ');
            break;
        default:
            return std::nullopt;
        }
        return letter < 'a' ? set.complement() : set;
    }

    std::optional<char> controlCharacter(char letter)
    {
        switch (letter) {
        case 'n':
            return '\n';
        case 't':
            return '\t';
        case 'r':
            return '\r';
        case 'f':
            return '\f';
        case 'v':
            return '\v';
        default:
            return std::nullopt;
        }
    }

    /// Recursive descent; the first fault ends it.
    class Parser {
    public:
        Parser(std::string_view pattern, Regex::Case letters)
            : m_pattern(pattern)
            , m_ignoreCase(letters == Regex::Case::Ignored)
        {
        }

        std::variant<RegexTree, PatternFault> run()
        {
            m_tree.root = alternatives();
            if (!m_fault && !atEnd())
                fail(Fault::UnopenedGroup, m_at);
            if (m_fault)
                return *m_fault;
            return std::move(m_tree);
        }

    private:
        [[nodiscard]] bool atEnd() const { return m_at >= m_pattern.size(); }
        [[nodiscard]] char peek() const { return m_pattern[m_at]; }
        [[nodiscard]] bool sees(char c) const { return !atEnd() && peek() == c; }
        bool take(char c)
        {
            if (!sees(c))
                return false;
            ++m_at;
            return true;
        }
        void fail(Fault kind, size_t position)
        {
            if (!m_fault)
                m_fault = PatternFault { kind, position };
        }
        uint32_t add(Node node)
        {
            m_tree.nodes.push_back(std::move(node));
            return static_cast<uint32_t>(m_tree.nodes.size() - 1);
        }
        uint32_t addSet(const CharacterSet& set)
        {
            return add({ Node::Kind::Bytes, 0, 0, {}, set.sequences() });
        }

        uint32_t alternatives()
        {
            Node node { Node::Kind::Alternatives, 0, 0, {}, {} };
            do
                node.children.push_back(concatenation());
            while (!m_fault && take('|'));
            return node.children.size() == 1 ? node.children.front() : add(std::move(node));
        }

        uint32_t concatenation()
        {
            Node node;
            while (!m_fault && !atEnd() && peek() != '|' && peek() != ')')
                node.children.push_back(repeated());
            return add(std::move(node));
        }

        uint32_t repeated()
        {
            const uint32_t what = atom();
            const std::optional<std::pair<uint32_t, uint32_t>> count = m_fault ? std::nullopt : repeat();
            if (!count)
                return what;
            take('?'); // lazy: the same texts match
            if (!atEnd() && (peek() == '*' || peek() == '+' || peek() == '?'))
                fail(Fault::NothingToRepeat, m_at);
            return add({ Node::Kind::Repeat, count->first, count->second, { what }, {} });
        }

        std::optional<std::pair<uint32_t, uint32_t>> repeat()
        {
            if (take('*'))
                return std::pair(0u, Node::unlimited);
            if (take('+'))
                return std::pair(1u, Node::unlimited);
            if (take('?'))
                return std::pair(0u, 1u);
            return counted();
        }

        /// "{2}", "{2,}", "{2,5}"; a brace with anything else in it stands for itself.
        std::optional<std::pair<uint32_t, uint32_t>> counted()
        {
            const size_t begin = m_at;
            const auto giveUp = [&] {
                m_at = begin;
                return std::nullopt;
            };
            if (!take('{'))
                return std::nullopt;
            const std::optional<uint32_t> least = number();
            if (!least)
                return giveUp();
            std::optional<uint32_t> most = least;
            if (take(','))
                most = sees('}') ? Node::unlimited : number();
            if (!most || !take('}'))
                return giveUp();
            const bool tooMany
                = *least > Regex::maximumRepeat || (*most != Node::unlimited && *most > Regex::maximumRepeat);
            if (tooMany || *least > *most)
                fail(Fault::BadRepeat, begin);
            return std::pair(*least, *most);
        }

        /// Saturates: what is too large is found out by its user.
        std::optional<uint32_t> number()
        {
            const size_t begin = m_at;
            uint32_t value = 0;
            while (!atEnd() && isDigit(peek())) {
                value = std::min<uint32_t>(value * 10 + static_cast<uint32_t>(peek() - '0'), 1'000'000);
                ++m_at;
            }
            return m_at == begin ? std::nullopt : std::optional(value);
        }

        uint32_t atom()
        {
            switch (peek()) {
            case '(':
                return group();
            case '[':
                return characterClass();
            case '\\':
                return escaped();
            case '^':
                ++m_at;
                return add({ Node::Kind::Begin, 0, 0, {}, {} });
            case '$':
                ++m_at;
                return add({ Node::Kind::End, 0, 0, {}, {} });
            case '.':
                ++m_at;
                return addSet(CharacterSet().complement());
            case '*':
            case '+':
            case '?':
                fail(Fault::NothingToRepeat, m_at);
                return 0;
            default:
                return literal();
            }
        }

        uint32_t group()
        {
            const size_t begin = m_at++;
            if (++m_depth > Regex::maximumDepth)
                fail(Fault::TooDeep, begin);
            if (take('?') && !take(':'))
                fail(Fault::NotSupported, begin);
            const uint32_t inside = m_fault ? 0 : alternatives();
            if (!take(')'))
                fail(Fault::UnclosedGroup, begin);
            --m_depth;
            return inside;
        }

        uint32_t escaped()
        {
            const size_t begin = m_at++;
            if (atEnd()) {
                fail(Fault::BadEscape, begin);
                return 0;
            }
            if (const auto set = namedSet(peek())) {
                ++m_at;
                return addSet(*set);
            }
            if (sees('x')) {
                const uint8_t byte = hexByte(begin);
                return byte < 0x80 ? addCharacter(byte)
                                   : add({ Node::Kind::Bytes, 0, 0, {}, { { { byte, byte } } } });
            }
            return addCharacter(escapedCharacter(begin));
        }

        /// What stands behind a backslash, when it is one character.
        char32_t escapedCharacter(size_t begin)
        {
            const char c = peek();
            if (const auto control = controlCharacter(c)) {
                ++m_at;
                return static_cast<char32_t>(*control);
            }
            constexpr std::string_view known("bBAzZkpPQEG");
            if (isDigit(c) || known.find(c) != std::string_view::npos)
                fail(Fault::NotSupported, begin);
            else if (isLetter(c))
                fail(Fault::BadEscape, begin);
            return character();
        }

        uint8_t hexByte(size_t begin)
        {
            ++m_at;
            uint8_t value = 0;
            const std::string_view digits = m_pattern.substr(m_at, 2);
            const auto [end, error]
                = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
            if (digits.size() != 2 || error != std::errc() || end != digits.data() + 2)
                fail(Fault::BadEscape, begin);
            m_at += digits.size();
            return value;
        }

        uint32_t addCharacter(char32_t c)
        {
            CharacterSet set;
            set.add(c, c);
            if (m_ignoreCase)
                set.addOtherCase();
            return addSet(set);
        }

        uint32_t literal()
        {
            const auto byte = static_cast<uint8_t>(peek());
            if (byte < 0x80 || utf8Length() > 1)
                return addCharacter(character());
            ++m_at; // a byte that is no UTF-8 stands for itself
            return add({ Node::Kind::Bytes, 0, 0, {}, { { { byte, byte } } } });
        }

        /// Bytes of the UTF-8 sequence at m_at; 1 for what is none.
        [[nodiscard]] size_t utf8Length() const
        {
            const auto lead = static_cast<uint8_t>(peek());
            size_t length = 1;
            if (lead >= 0xC2 && lead <= 0xF4)
                length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
            if (m_pattern.size() - m_at < length)
                return 1;
            for (size_t i = 1; i < length; ++i) {
                if ((static_cast<uint8_t>(m_pattern[m_at + i]) & 0xC0) != 0x80)
                    return 1;
            }
            return length;
        }

        char32_t character()
        {
            const size_t length = utf8Length();
            const auto lead = static_cast<uint8_t>(peek());
            char32_t value = length == 1 ? lead : lead & (0xFFu >> (length + 1));
            for (size_t i = 1; i < length; ++i)
                value = (value << 6) | (static_cast<uint8_t>(m_pattern[m_at + i]) & 0x3Fu);
            m_at += length;
            return value;
        }

        uint32_t characterClass()
        {
            const size_t begin = m_at++;
            const bool negated = take('^');
            CharacterSet set;
            bool isFirst = true; // a bracket right at the front stands for itself
            while (!m_fault && (isFirst || !sees(']'))) {
                if (atEnd()) {
                    fail(Fault::UnclosedClass, begin);
                    return 0;
                }
                isFirst = false;
                classItem(set);
            }
            take(']');
            if (m_ignoreCase)
                set.addOtherCase();
            return addSet(negated ? set.complement() : set);
        }

        void classItem(CharacterSet& set)
        {
            if (sees('\\') && m_at + 1 < m_pattern.size()) {
                if (const auto named = namedSet(m_pattern[m_at + 1])) {
                    m_at += 2;
                    set.add(*named);
                    return;
                }
            }
            const size_t begin = m_at;
            const char32_t first = classCharacter();
            char32_t last = first;
            const bool isRange = sees('-') && m_at + 1 < m_pattern.size() && m_pattern[m_at + 1] != ']';
            if (isRange) {
                ++m_at;
                last = classCharacter();
            }
            if (first > last)
                fail(Fault::BadRange, begin);
            else
                set.add(first, last);
        }

        char32_t classCharacter()
        {
            const size_t begin = m_at;
            if (!take('\\'))
                return character();
            if (atEnd()) {
                fail(Fault::BadEscape, begin);
                return 0;
            }
            if (!sees('x'))
                return escapedCharacter(begin);
            const uint8_t byte = hexByte(begin);
            if (byte >= 0x80)
                fail(Fault::NotSupported, begin); // a set is one of characters, and this is half of one
            return byte;
        }

        std::string_view m_pattern;
        bool m_ignoreCase;
        size_t m_at = 0;
        uint32_t m_depth = 0;
        RegexTree m_tree;
        std::optional<PatternFault> m_fault;
    };

} // namespace

std::variant<RegexTree, PatternFault> parseRegex(std::string_view pattern, Regex::Case letters)
{
    if (pattern.size() > Regex::maximumProgram)
        return PatternFault { Fault::TooLong, Regex::maximumProgram };
    return Parser(pattern, letters).run();
}

} // namespace layerscope

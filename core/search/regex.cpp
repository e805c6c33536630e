// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/search/regex.h"

#include "core/search/regexsyntax.h"

#include <array>
#include <utility>

namespace layerscope {

namespace {

    using Instruction = Regex::Instruction;
    using Node = RegexTree::Node;

    /// Writes a tree out, each part in front of what follows it: emit(node, next) is where to begin for `node` and then
    /// `next`.
    class Writer {
    public:
        explicit Writer(const RegexTree& tree)
            : m_tree(tree)
        {
        }

        uint32_t run()
        {
            const uint32_t match = add({ Instruction::Kind::Match, 0, 0, 0, 0 });
            return emit(m_tree.root, match);
        }
        [[nodiscard]] bool isTooLong() const { return m_program.size() > Regex::maximumProgram; }
        std::vector<Instruction> take() { return std::move(m_program); }

    private:
        uint32_t add(Instruction instruction)
        {
            m_program.push_back(instruction);
            return static_cast<uint32_t>(m_program.size() - 1);
        }
        uint32_t split(uint32_t next, uint32_t other)
        {
            return add({ Instruction::Kind::Split, 0, 0, next, other });
        }

        uint32_t emit(uint32_t index, uint32_t next)
        {
            if (isTooLong())
                return next;
            const Node& node = m_tree.nodes[index];
            switch (node.kind) {
            case Node::Kind::Bytes:
                return emitBytes(node, next);
            case Node::Kind::Begin:
                return add({ Instruction::Kind::Begin, 0, 0, next, 0 });
            case Node::Kind::End:
                return add({ Instruction::Kind::End, 0, 0, next, 0 });
            case Node::Kind::Concatenation:
                for (size_t i = node.children.size(); i-- > 0;)
                    next = emit(node.children[i], next);
                return next;
            case Node::Kind::Alternatives:
                return emitAlternatives(node, next);
            case Node::Kind::Repeat:
                return emitRepeat(node, next);
            }
            return next;
        }

        uint32_t emitBytes(const Node& node, uint32_t next)
        {
            if (node.sequences.empty()) // nothing can match: wait for a byte that cannot come
                return add({ Instruction::Kind::Bytes, 1, 0, next, 0 });
            std::optional<uint32_t> others;
            for (const ByteSequence& sequence : node.sequences) {
                uint32_t begin = next;
                for (size_t i = sequence.size(); i-- > 0;)
                    begin = add({ Instruction::Kind::Bytes, sequence[i].first, sequence[i].last, begin, 0 });
                others = others ? split(begin, *others) : begin;
            }
            return *others;
        }

        uint32_t emitAlternatives(const Node& node, uint32_t next)
        {
            std::optional<uint32_t> others;
            for (const uint32_t child : node.children) {
                const uint32_t begin = emit(child, next);
                others = others ? split(begin, *others) : begin;
            }
            return *others;
        }

        uint32_t emitRepeat(const Node& node, uint32_t next)
        {
            const uint32_t what = node.children.front();
            uint32_t begin = next;
            if (node.most == Node::unlimited) {
                begin = split(0, next);
                const uint32_t body = emit(what, begin);
                m_program[begin].next = body;
            } else {
                for (uint32_t i = node.least; i < node.most && !isTooLong(); ++i)
                    begin = split(emit(what, begin), next);
            }
            for (uint32_t i = 0; i < node.least; ++i) {
                const uint32_t behind = begin;
                begin = emit(what, behind);
                if (begin == behind)
                    break; // the empty text, however often
            }
            return begin;
        }

        const RegexTree& m_tree;
        std::vector<Instruction> m_program;
    };

} // namespace

std::string_view name(PatternFault::Kind kind)
{
    constexpr std::array<std::string_view, 10> names { "unclosed_group", "unopened_group", "unclosed_class",
        "bad_range", "nothing_to_repeat", "bad_repeat", "bad_escape", "not_supported", "too_long",
        "too_deep" };
    return names[static_cast<size_t>(kind)];
}

std::variant<Regex, PatternFault> Regex::compile(std::string_view pattern, Case letters)
{
    const auto parsed = parseRegex(pattern, letters);
    if (const auto* fault = std::get_if<PatternFault>(&parsed))
        return *fault;
    Writer writer(std::get<RegexTree>(parsed));
    Regex regex;
    regex.m_start = writer.run();
    if (writer.isTooLong())
        return PatternFault { PatternFault::Kind::TooLong, 0 };
    regex.m_program = std::make_shared<const std::vector<Instruction>>(writer.take());
    return regex;
}

} // namespace layerscope

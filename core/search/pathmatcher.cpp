// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/search/pathmatcher.h"

#include "core/search/globpattern.h"

#include <algorithm>
#include <array>
#include <utility>

namespace layerscope {

namespace {

    /// Compares bytes, ASCII letters without regard to case when asked to.
    class Letters {
    public:
        explicit Letters(Regex::Case letters)
        {
            for (size_t i = 0; i < m_folded.size(); ++i)
                m_folded[i] = static_cast<char>(i);
            for (char c = 'A'; letters == Regex::Case::Ignored && c <= 'Z'; ++c)
                m_folded[static_cast<uint8_t>(c)] = static_cast<char>(c - 'A' + 'a');
        }
        [[nodiscard]] std::string folded(std::string_view text) const
        {
            std::string result(text);
            std::ranges::transform(result, result.begin(), [this](char c) { return fold(c); });
            return result;
        }
        // In all of these `part` is folded already.
        [[nodiscard]] bool startsWith(std::string_view text, std::string_view part) const
        {
            return text.size() >= part.size() && isSame(text.substr(0, part.size()), part);
        }
        [[nodiscard]] bool endsWith(std::string_view text, std::string_view part) const
        {
            return text.size() >= part.size() && isSame(text.substr(text.size() - part.size()), part);
        }
        [[nodiscard]] bool equals(std::string_view text, std::string_view part) const
        {
            return text.size() == part.size() && isSame(text, part);
        }
        [[nodiscard]] bool contains(std::string_view text, std::string_view part) const
        {
            if (part.empty())
                return true;
            for (size_t i = 0; i + part.size() <= text.size(); ++i) {
                if (fold(text[i]) == part.front() && isSame(text.substr(i, part.size()), part))
                    return true;
            }
            return false;
        }

    private:
        [[nodiscard]] char fold(char c) const { return m_folded[static_cast<uint8_t>(c)]; }
        [[nodiscard]] bool isSame(std::string_view text, std::string_view part) const
        {
            for (size_t i = 0; i < part.size(); ++i) {
                if (fold(text[i]) != part[i])
                    return false;
            }
            return true;
        }

        std::array<char, 256> m_folded {};
    };

    class NameText final : public PathMatcher {
    public:
        NameText(const PathTree& tree, const SearchQuery& query)
            : m_tree(tree)
            , m_letters(query.letters)
            , m_text(m_letters.folded(query.text))
        {
        }
        bool matches(NodeId n) override { return m_letters.contains(m_tree.name(n), m_text); }

    private:
        const PathTree& m_tree;
        Letters m_letters;
        std::string m_text;
    };

    /// Text within a path. "r/lib/x" is there when the path of the parent has it, or when the name begins with "x", that
    /// of the parent is "lib", and that of the folder above ends with "r".
    class PathText final : public PathMatcher {
    public:
        PathText(const PathTree& tree, const SearchQuery& query)
            : m_tree(tree)
            , m_letters(query.letters)
            , m_found(tree.nodeCount(), false)
        {
            std::string_view rest = query.text;
            for (size_t slash = rest.find('/'); slash != std::string_view::npos; slash = rest.find('/')) {
                m_parts.push_back(m_letters.folded(rest.substr(0, slash)));
                rest.remove_prefix(slash + 1);
            }
            m_parts.push_back(m_letters.folded(rest));
        }
        bool matches(NodeId n) override
        {
            const bool found = m_found[m_tree.parent(n).index()] || isNew(n);
            m_found[n.index()] = found;
            return found;
        }

    private:
        [[nodiscard]] bool isNew(NodeId n) const
        {
            if (m_parts.size() == 1)
                return m_letters.contains(m_tree.name(n), m_parts.front());
            if (!m_letters.startsWith(m_tree.name(n), m_parts.back()))
                return false;
            NodeId above = m_tree.parent(n);
            for (size_t i = m_parts.size() - 1; i-- > 1; above = m_tree.parent(above)) {
                if (above == PathTree::root() || !m_letters.equals(m_tree.name(above), m_parts[i]))
                    return false;
            }
            return m_letters.endsWith(m_tree.name(above), m_parts.front());
        }

        const PathTree& m_tree;
        Letters m_letters;
        std::vector<std::string> m_parts; ///< between slashes, at least one
        std::vector<bool> m_found;
    };

    class NameRegex final : public PathMatcher {
    public:
        NameRegex(const PathTree& tree, const Regex& regex)
            : m_tree(tree)
            , m_run(regex)
        {
        }
        bool matches(NodeId n) override { return m_run.matches(m_tree.name(n)); }

    private:
        const PathTree& m_tree;
        RegexRun m_run;
    };

    /// Goes on from the state in which the parent's path left the automaton.
    class PathRegex final : public PathMatcher {
    public:
        PathRegex(const PathTree& tree, const Regex& regex)
            : m_tree(tree)
            , m_run(regex)
            , m_after(tree.nodeCount())
        {
        }
        bool matches(NodeId n) override
        {
            RegexRun::State state = m_run.step(after(m_tree.parent(n)), "/");
            state = m_run.step(state, m_tree.name(n));
            if (m_tree.childCount(n) > 0)
                m_after[n.index()] = { state, m_run.generation() };
            return m_run.isMatchAtEnd(state);
        }

    private:
        struct Saved {
            RegexRun::State state = 0;
            uint32_t generation = UINT32_MAX;
        };
        [[nodiscard]] RegexRun::State after(NodeId folder)
        {
            if (folder == PathTree::root())
                return m_run.start();
            Saved& saved = m_after[folder.index()];
            if (saved.generation != m_run.generation()) {
                const RegexRun::State state = m_run.step(m_run.start(), m_tree.path(folder));
                saved = { state, m_run.generation() };
            }
            return saved.state;
        }

        const PathTree& m_tree;
        RegexRun m_run;
        std::vector<Saved> m_after; ///< by folder
    };

    std::variant<Regex, PatternFault> compile(const SearchQuery& query)
    {
        if (query.kind != SearchQuery::Kind::Glob)
            return Regex::compile(query.text, query.letters);
        auto compiled = Regex::compile(regexOfGlob(query.text), query.letters);
        if (auto* fault = std::get_if<PatternFault>(&compiled))
            fault->position = 0; // it was one of the translation
        return compiled;
    }

    bool isAboutPath(const SearchQuery& query)
    {
        const bool hasSlash = query.text.find('/') != std::string::npos;
        if (query.kind == SearchQuery::Kind::Glob)
            return hasSlash;
        return query.field == SearchQuery::Field::Path || (hasSlash && query.kind == SearchQuery::Kind::Text);
    }

} // namespace

std::variant<std::unique_ptr<PathMatcher>, PatternFault> PathMatcher::make(
    const PathTree& tree, const SearchQuery& query)
{
    using Matcher = std::unique_ptr<PathMatcher>;
    const bool path = isAboutPath(query);
    if (query.kind == SearchQuery::Kind::Text || query.text.empty())
        return path ? Matcher(std::make_unique<PathText>(tree, query))
                    : Matcher(std::make_unique<NameText>(tree, query));
    const auto compiled = compile(query);
    if (const auto* fault = std::get_if<PatternFault>(&compiled))
        return *fault;
    const auto& regex = std::get<Regex>(compiled);
    return path ? Matcher(std::make_unique<PathRegex>(tree, regex))
                : Matcher(std::make_unique<NameRegex>(tree, regex));
}

std::optional<PatternFault> findFault(const SearchQuery& query)
{
    if (query.kind == SearchQuery::Kind::Text || query.text.empty())
        return std::nullopt;
    const auto compiled = compile(query);
    const auto* fault = std::get_if<PatternFault>(&compiled);
    return fault ? std::optional(*fault) : std::nullopt;
}

} // namespace layerscope

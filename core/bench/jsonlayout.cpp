// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/documentjson.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace layerscope {

namespace {

    using Json = nlohmann::ordered_json;

    constexpr size_t lineWidth = 120;

    std::string dumped(const Json& value)
    {
        return value.dump(-1, ' ', false, Json::error_handler_t::replace);
    }

    void printFlat(std::string& out, const Json& value)
    {
        if (!value.is_structured()) {
            out += dumped(value);
            return;
        }
        const bool isObject = value.is_object();
        out += isObject ? '{' : '[';
        std::string_view separator;
        for (const auto& [key, member] : value.items()) {
            out += separator;
            separator = ", ";
            if (isObject)
                out += dumped(Json(key)) + ": ";
            printFlat(out, member);
        }
        out += isObject ? '}' : ']';
    }

    void print(std::string& out, const Json& value, size_t indent, size_t prefix)
    {
        const bool isObject = value.is_object();
        std::string flat;
        printFlat(flat, value);
        const bool isList = value.is_array()
            && std::ranges::any_of(value, [](const Json& element) { return element.is_structured(); });
        const bool fits = indent + prefix + flat.size() <= lineWidth;
        if (!value.is_structured() || value.empty() || (indent > 0 && fits && !isList)) {
            out += flat;
            return;
        }
        out += isObject ? '{' : '[';
        std::string_view separator = "\n";
        for (const auto& [key, member] : value.items()) {
            out += separator;
            separator = ",\n";
            out.append(indent + 2, ' ');
            const std::string head = isObject ? dumped(Json(key)) + ": " : "";
            out += head;
            print(out, member, indent + 2, head.size());
        }
        out += '\n';
        out.append(indent, ' ');
        out += isObject ? '}' : ']';
    }

    constexpr std::string_view space = " \t\r\n";

    /// Where the parts of a container stand in a text that was parsed without an error.
    struct Member {
        std::string key; ///< of objects
        size_t value = 0; ///< first byte
        size_t end = 0; ///< behind its last
    };

    class Scanner {
    public:
        explicit Scanner(std::string_view text)
            : m_text(text)
        {
        }

        /// Where the value begins that the text is.
        [[nodiscard]] size_t start() const
        {
            constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
            return skipSpace(m_text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0);
        }

        [[nodiscard]] size_t skipSpace(size_t at) const
        {
            return std::min(m_text.find_first_not_of(space, at), m_text.size());
        }

        [[nodiscard]] size_t endOf(size_t at) const
        {
            size_t depth = 0;
            do {
                const char c = at < m_text.size() ? m_text[at] : ']';
                if (c == '"') {
                    at = endOfString(at);
                } else if (c == '{' || c == '[') {
                    ++depth;
                    ++at;
                } else if (c == '}' || c == ']') {
                    depth -= depth > 0 ? 1 : 0;
                    ++at;
                } else if (depth > 0) {
                    ++at;
                } else {
                    at = std::min(m_text.find_first_of(",]} \t\r\n", at), m_text.size());
                }
            } while (depth > 0 && at < m_text.size());
            return at;
        }

        /// `at` is the opening bracket.
        [[nodiscard]] std::vector<Member> members(size_t at) const
        {
            const bool isObject = m_text[at] == '{';
            std::vector<Member> members;
            at = skipSpace(at + 1);
            while (at < m_text.size() && m_text[at] != '}' && m_text[at] != ']') {
                Member member;
                if (isObject) {
                    const size_t end = endOfString(at);
                    member.key = Json::parse(m_text.substr(at, end - at), nullptr, false).get<std::string>();
                    at = skipSpace(skipSpace(end) + 1); // the colon
                }
                member.value = at;
                member.end = endOf(at);
                at = skipSpace(member.end);
                members.push_back(std::move(member));
                if (at < m_text.size() && m_text[at] == ',')
                    at = skipSpace(at + 1);
            }
            return members;
        }

    private:
        [[nodiscard]] size_t endOfString(size_t at) const
        {
            for (++at; at < m_text.size() && m_text[at] != '"'; ++at)
                at += m_text[at] == '\\' ? 1 : 0;
            return std::min(at + 1, m_text.size());
        }

        std::string_view m_text;
    };

    /// Members twice in one object, depth first. The text is not nested deeper than Limits::jsonDepth.
    std::optional<RepeatedMember> repeatedIn(const Scanner& scanner, std::string_view text, size_t at)
    {
        std::set<std::string_view> seen;
        const std::vector<Member> members = scanner.members(at);
        for (const Member& member : members) {
            if (text[at] == '{' && !seen.insert(member.key).second) {
                const auto lines = std::ranges::count(text.substr(0, member.value), '\n');
                return RepeatedMember { member.key, static_cast<size_t>(lines) + 1 };
            }
            if (text[member.value] != '{' && text[member.value] != '[')
                continue;
            if (auto inner = repeatedIn(scanner, text, member.value))
                return inner;
        }
        return std::nullopt;
    }

    class Patch {
    public:
        explicit Patch(std::string_view text)
            : m_text(text)
            , m_scanner(text)
        {
        }

        [[nodiscard]] std::string whole(const Json& before, const Json& now) const
        {
            const size_t start = m_scanner.start();
            const size_t end = m_scanner.endOf(start);
            return std::string(m_text.substr(0, start)) + value(start, end, before, now)
                + std::string(m_text.substr(end));
        }

    private:
        [[nodiscard]] std::string value(size_t start, size_t end, const Json& before, const Json& now) const
        {
            if (before == now)
                return std::string(m_text.substr(start, end - start));
            std::optional<std::string> patched;
            if (now.is_structured() && before.type() == now.type() && !before.empty())
                patched = container(start, end, before, now);
            const size_t indent = indentAt(start);
            const bool wasOneLine = m_text.substr(start, end - start).find('\n') == std::string_view::npos;
            if (patched && !(wasOneLine && indent + patched->size() > lineWidth))
                return *patched;
            std::string text;
            print(text, now, indent, start - lineStart(start) - indent);
            return text;
        }

        /// Nothing when members were taken away, moved, or are there twice.
        [[nodiscard]] std::optional<std::string> container(
            size_t start, size_t end, const Json& before, const Json& now) const
        {
            const std::vector<Member> members = m_scanner.members(start);
            if (members.size() != before.size() || now.size() < before.size())
                return std::nullopt;
            std::string out;
            size_t copied = start;
            auto old = before.items().begin();
            auto current = now.items().begin();
            for (const Member& member : members) {
                if (now.is_object() && (member.key != old.key() || member.key != current.key()))
                    return std::nullopt;
                out += m_text.substr(copied, member.value - copied);
                out += value(member.value, member.end, old.value(), current.value());
                copied = member.end;
                ++old;
                ++current;
            }
            appendNew(out, start, members, now);
            return out.append(m_text.substr(copied, end - copied));
        }

        /// In the manner of the first member: each on its line, or all on one.
        void appendNew(
            std::string& out, size_t start, const std::vector<Member>& members, const Json& now) const
        {
            const size_t first = m_scanner.skipSpace(start + 1);
            const bool isSpread = m_text.substr(start, first - start).find('\n') != std::string_view::npos;
            const size_t indent = first - lineStart(first);
            size_t index = 0;
            for (const auto& [key, member] : now.items()) {
                if (index++ < members.size())
                    continue;
                const std::string head = now.is_object() ? dumped(Json(key)) + ": " : "";
                out += isSpread ? ",\n" + std::string(m_text.substr(lineStart(first), indent)) : ", ";
                out += head;
                if (isSpread)
                    print(out, member, indent, head.size());
                else
                    printFlat(out, member);
            }
        }

        [[nodiscard]] size_t lineStart(size_t at) const
        {
            const size_t before = at == 0 ? std::string_view::npos : m_text.rfind('\n', at - 1);
            return before == std::string_view::npos ? 0 : before + 1;
        }
        [[nodiscard]] size_t indentAt(size_t at) const
        {
            const size_t line = lineStart(at);
            return std::min(m_scanner.skipSpace(line), at) - line;
        }

        std::string_view m_text;
        Scanner m_scanner;
    };

} // namespace

std::string printJson(const Json& value)
{
    std::string out;
    print(out, value, 0, 0);
    return out + "\n";
}

std::optional<RepeatedMember> findRepeatedMember(std::string_view text)
{
    const Scanner scanner(text);
    const size_t start = scanner.start();
    const bool isContainer = start < text.size() && (text[start] == '{' || text[start] == '[');
    return isContainer ? repeatedIn(scanner, text, start) : std::nullopt;
}

std::string patchJson(const std::string& text, const Json& before, const Json& now)
{
    return Patch(text).whole(before, now);
}

} // namespace layerscope

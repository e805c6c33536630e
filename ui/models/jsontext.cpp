// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/jsontext.h"

#include "ui/format.h"

#include <algorithm>
#include <string>

namespace layerscope {

namespace {

    constexpr int indentWidth = 2;
    constexpr std::string_view ellipsis = "…";

    bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
    bool isWordEnd(char c)
    {
        return !isSpace(c) && std::string_view(",:{}[]").find(c) == std::string_view::npos;
    }
    bool opens(char c) { return c == '{' || c == '['; }
    bool closes(char c) { return c == '}' || c == ']'; }

    /// Where the string that begins at `at` ends, its closing quote included.
    size_t endOfString(std::string_view json, size_t at)
    {
        for (size_t i = at + 1; i < json.size(); ++i) {
            if (json[i] == '\\')
                ++i;
            else if (json[i] == '"')
                return i + 1;
        }
        return json.size();
    }

    class Printer {
    public:
        Printer(std::string_view json, const JsonTextLimits& limits)
            : m_json(json)
            , m_limits(limits)
        {
        }

        JsonText print()
        {
            while (m_at < m_json.size() && !isFull())
                step();
            flush();
            m_result.whole = m_result.whole && m_at >= m_json.size();
            return std::move(m_result);
        }

    private:
        [[nodiscard]] bool isFull() const
        {
            return static_cast<size_t>(m_result.text.size()) + m_line.size() >= m_limits.characters;
        }

        void step()
        {
            const char c = m_json[m_at];
            if (isSpace(c)) {
                ++m_at;
            } else if (c == '"') {
                takeString();
            } else if (opens(c)) {
                open(c);
            } else if (closes(c)) {
                ++m_at;
                m_depth = std::max(m_depth - 1, 0);
                breakLine();
                m_line += c;
            } else if (c == ',') {
                ++m_at;
                m_line += c;
                breakLine();
            } else if (c == ':') {
                ++m_at;
                m_line += ": ";
            } else {
                takeWord();
            }
        }

        /// Empty objects and arrays stay on their line.
        void open(char c)
        {
            m_line += c;
            ++m_at;
            while (m_at < m_json.size() && isSpace(m_json[m_at]))
                ++m_at;
            if (m_at < m_json.size() && closes(m_json[m_at])) {
                m_line += m_json[m_at++];
                return;
            }
            ++m_depth;
            breakLine();
        }

        void takeString()
        {
            const size_t end = endOfString(m_json, m_at);
            std::string_view text = m_json.substr(m_at, end - m_at);
            m_at = end;
            if (text.size() <= m_limits.stringBytes) {
                m_line += text;
                return;
            }
            size_t kept = m_limits.stringBytes;
            while (kept > 1 && (static_cast<unsigned char>(text[kept]) & 0xC0) == 0x80)
                --kept;
            m_line += text.substr(0, kept);
            m_line += ellipsis;
            m_line += '"';
            m_result.whole = false;
        }

        void takeWord()
        {
            const size_t end = std::min(m_json.find_first_of(" \t\r\n,:\"{}[]", m_at), m_json.size());
            const size_t kept = std::min(end - m_at, m_limits.stringBytes);
            if (!m_line.empty() && isWordEnd(m_line.back()))
                m_line += ' ';
            m_line += m_json.substr(m_at, kept);
            m_result.whole = m_result.whole && kept == end - m_at;
            m_at = end;
        }

        void breakLine()
        {
            flush();
            m_line.assign(static_cast<size_t>(std::min(m_depth, m_limits.depth) * indentWidth), ' ');
        }

        void flush()
        {
            if (m_line.find_first_not_of(' ') == std::string::npos)
                return;
            if (!m_result.text.isEmpty())
                m_result.text += u'\n';
            m_result.text += displayText(m_line);
        }

        std::string_view m_json;
        const JsonTextLimits& m_limits;
        size_t m_at = 0;
        int m_depth = 0;
        std::string m_line;
        JsonText m_result;
    };

    JsonToken stringToken(QStringView line, int start)
    {
        int end = start + 1;
        while (end < line.size() && line[end] != u'"')
            end += line[end] == u'\\' ? 2 : 1;
        end = std::min(end + 1, static_cast<int>(line.size()));
        const bool isKey = end < line.size() && line[end] == u':';
        return { start, end - start, isKey ? JsonToken::Kind::Key : JsonToken::Kind::String };
    }

} // namespace

JsonText prettyJson(std::string_view json, const JsonTextLimits& limits)
{
    return Printer(json, limits).print();
}

std::vector<JsonToken> jsonTokens(QStringView line)
{
    std::vector<JsonToken> tokens;
    for (int at = 0; at < line.size();) {
        const QChar c = line[at];
        const bool number = c.isDigit() || c == u'-';
        if (c == u'"') {
            tokens.push_back(stringToken(line, at));
        } else if (number || c.isLetter()) {
            int end = at;
            while (end < line.size() && line[end] != u',' && !line[end].isSpace())
                ++end;
            tokens.push_back({ at, end - at, number ? JsonToken::Kind::Number : JsonToken::Kind::Literal });
        } else {
            ++at;
            continue;
        }
        at += tokens.back().length;
    }
    return tokens;
}

} // namespace layerscope

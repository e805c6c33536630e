// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/jsonwriter.h"

#include "core/base/text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace layerscope {

namespace {

    constexpr size_t bufferBytes = 1u << 16;

} // namespace

void JsonWriter::begin(char bracket, Layout layout)
{
    separate();
    const bool inside = !m_levels.empty() && m_levels.back().onOneLine;
    m_levels.push_back({ inside || layout == Layout::OnOneLine });
    m_buffer += bracket;
}

void JsonWriter::end(char bracket)
{
    const Level level = m_levels.back();
    m_levels.pop_back();
    if (!level.isEmpty && !level.onOneLine)
        breakLine();
    m_buffer += bracket;
    if (m_levels.empty())
        m_buffer += '\n';
    if (m_buffer.size() > bufferBytes)
        flush();
}

void JsonWriter::separate()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_levels.empty())
        return;
    Level& level = m_levels.back();
    if (!level.isEmpty)
        m_buffer += level.onOneLine ? ", " : ",";
    level.isEmpty = false;
    if (!level.onOneLine)
        breakLine();
}

void JsonWriter::breakLine()
{
    m_buffer += '\n';
    m_buffer.append(2 * m_levels.size(), ' ');
}

void JsonWriter::key(std::string_view name)
{
    separate();
    quoted(name);
    m_buffer += ": ";
    m_afterKey = true;
}

void JsonWriter::raw(std::string_view text)
{
    separate();
    m_buffer += text;
}

void JsonWriter::value(std::string_view text)
{
    separate();
    quoted(escapeInvalidUtf8(text));
}

void JsonWriter::value(double number)
{
    if (!std::isfinite(number))
        return null();
    std::array<char, 32> text {};
    const auto result = std::to_chars(text.data(), text.data() + text.size(), number);
    raw({ text.data(), static_cast<size_t>(result.ptr - text.data()) });
}

void JsonWriter::memberOrNull(std::string_view name, std::string_view text)
{
    key(name);
    if (text.empty())
        null();
    else
        value(text);
}

void JsonWriter::pathMember(std::string_view name, std::string_view path)
{
    member(name, path);
    if (!isValidUtf8(path))
        member("non_utf8", true);
}

void JsonWriter::members(std::string_view name, const std::vector<std::string>& texts)
{
    key(name);
    beginArray(Layout::OnOneLine);
    for (const std::string& text : texts)
        value(text);
    endArray();
}

void JsonWriter::quoted(std::string_view utf8)
{
    constexpr std::string_view digits = "0123456789abcdef";
    m_buffer += '"';
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            m_buffer += { '\\', c };
        else if (c == '\n')
            m_buffer += "\\n";
        else if (c == '\t')
            m_buffer += "\\t";
        else if (byte < 0x20 || byte == 0x7F)
            m_buffer += { '\\', 'u', '0', '0', digits[byte >> 4], digits[byte & 0xF] };
        else
            m_buffer += c;
    }
    m_buffer += '"';
}

void JsonWriter::flush()
{
    m_out << m_buffer;
    m_buffer.clear();
}

} // namespace layerscope

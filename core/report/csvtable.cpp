// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/csvtable.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace layerscope {

std::string csvField(std::string_view raw)
{
    std::string text = escapeInvalidUtf8(raw);
    if (!text.empty() && formulaStarts.find(text.front()) != std::string_view::npos)
        text.insert(0, 1, '\'');
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    return out + '"';
}

CsvTable::CsvTable(std::ostream& out, std::vector<std::string_view> columns)
    : m_out(out)
    , m_columns(std::move(columns))
    , m_fields(m_columns.size())
{
    for (size_t i = 0; i < m_columns.size(); ++i)
        m_fields[i] = m_columns[i];
    endRecord();
}

CsvTable& CsvTable::set(std::string_view column, double number)
{
    std::array<char, 32> text {};
    const auto result = std::to_chars(text.data(), text.data() + text.size(), number);
    field(column).assign(text.data(), result.ptr);
    return *this;
}

CsvTable& CsvTable::set(std::string_view column, std::string_view text)
{
    field(column) = csvField(text);
    return *this;
}

void CsvTable::endRecord()
{
    std::string line;
    for (std::string& value : m_fields) {
        line += value;
        line += ',';
        value.clear();
    }
    line.back() = '\n';
    m_out << line;
}

std::string& CsvTable::field(std::string_view column)
{
    const auto found = std::ranges::find(m_columns, column);
    return m_fields[static_cast<size_t>(found - m_columns.begin())];
}

} // namespace layerscope

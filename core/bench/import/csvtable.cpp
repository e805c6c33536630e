// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/import/csvtable.h"

#include <algorithm>
#include <optional>

namespace layerscope {

namespace {

    struct Record {
        size_t line = 0; ///< where it begins
        std::vector<std::string> fields;
    };

    class CsvReader {
    public:
        explicit CsvReader(std::string_view text)
            : m_text(text)
        {
            const std::string_view heading = text.substr(0, text.find('\n'));
            m_separator = std::ranges::count(heading, ';') > std::ranges::count(heading, ',') ? ';' : ',';
        }

        [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

        /// Nothing when a quote is never closed, or something stands behind one.
        std::optional<Record> next()
        {
            Record record { m_line, {} };
            for (;;) {
                std::string field;
                if (!readField(field))
                    return std::nullopt;
                record.fields.push_back(std::move(field));
                if (atEnd())
                    return record;
                const char c = m_text[m_at++];
                if (c == '\n') {
                    ++m_line;
                    return record;
                }
            }
        }

    private:
        /// Up to a separator or the end of the line.
        bool readField(std::string& field)
        {
            if (!atEnd() && m_text[m_at] == '"')
                return readQuoted(field);
            while (!atEnd() && m_text[m_at] != m_separator && m_text[m_at] != '\n')
                field += m_text[m_at++];
            if (field.ends_with('\r'))
                field.pop_back();
            return true;
        }

        bool readQuoted(std::string& field)
        {
            for (++m_at; !atEnd(); ++m_at) {
                const char c = m_text[m_at];
                m_line += c == '\n' ? 1 : 0;
                if (c != '"') {
                    field += c;
                } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '"') {
                    field += c;
                    ++m_at;
                } else {
                    ++m_at;
                    if (!atEnd() && m_text[m_at] == '\r')
                        ++m_at;
                    return atEnd() || m_text[m_at] == m_separator || m_text[m_at] == '\n';
                }
            }
            return false;
        }

        std::string_view m_text;
        char m_separator = ',';
        size_t m_at = 0;
        size_t m_line = 1;
    };

    Error atLine(ErrorCode code, const std::string& subject, size_t line, const std::string& what)
    {
        return { code, subject, "line " + std::to_string(line) + ": " + what };
    }

} // namespace

Result<std::vector<Quantity>> csvColumn(
    const std::string& text, const std::string& subject, std::string_view column, std::string_view where)
{
    CsvReader reader(text);
    const std::optional<Record> heading = reader.next();
    if (!heading)
        return atLine(ErrorCode::Damaged, subject, 1, "a quote is never closed, or text stands behind one");
    const auto indexOf = [&](std::string_view name) {
        return static_cast<size_t>(std::ranges::find(heading->fields, name) - heading->fields.begin());
    };
    const size_t wanted = indexOf(column);
    const size_t equals = where.find('=');
    const std::string_view key = where.substr(0, std::min(equals, where.size()));
    const size_t filter = where.empty() ? 0 : indexOf(key);
    for (const auto& [index, name] : { std::pair(wanted, column), std::pair(filter, key) }) {
        if (index >= heading->fields.size())
            return atLine(
                ErrorCode::InvalidArgument, subject, 1, "has no column \"" + std::string(name) + "\"");
    }
    std::vector<Quantity> values;
    size_t line = heading->line;
    while (!reader.atEnd()) {
        const std::optional<Record> record = reader.next();
        if (!record)
            return atLine(
                ErrorCode::Damaged, subject, line + 1, "a quote is never closed, or text stands behind one");
        line = record->line;
        if (record->fields.size() == 1 && record->fields.front().empty())
            continue;
        if (record->fields.size() != heading->fields.size())
            return atLine(ErrorCode::Damaged, subject, line,
                "has " + std::to_string(record->fields.size()) + " fields, not "
                    + std::to_string(heading->fields.size()));
        if (!where.empty() && equals != std::string_view::npos
            && record->fields[filter] != where.substr(equals + 1))
            continue;
        Quantity value = parseQuantity(record->fields[wanted]);
        if (!value.isNumber())
            return atLine(ErrorCode::Damaged, subject, line, "\"" + value.text + "\" is no number");
        if (!values.empty() && !values.front().isLike(value))
            return atLine(ErrorCode::Damaged, subject, line,
                "\"" + value.text + "\" cannot be compared with \"" + values.front().text + "\"");
        values.push_back(std::move(value));
    }
    if (values.empty())
        return atLine(ErrorCode::Damaged, subject, line, "ends without a row that fits");
    return values;
}

} // namespace layerscope

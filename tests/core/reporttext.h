// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

/// Reads what reports write, strictly.
namespace layerscope::fixture {

inline std::vector<std::string> lines(const std::string& text)
{
    std::vector<std::string> all;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        all.push_back(line);
    return all;
}

/// A strict reader of RFC 4180; ends the test when the text breaks a rule.
inline std::vector<std::vector<std::string>> parseCsv(const std::string& text)
{
    std::vector<std::vector<std::string>> records(1);
    std::string field;
    for (size_t at = 0; at < text.size(); ++at) {
        if (field.empty() && text[at] == '"') {
            for (++at; at < text.size() && (text[at] != '"' || text.substr(at, 2) == "\"\""); ++at) {
                at += text[at] == '"' ? 1 : 0;
                field += text[at];
            }
            EXPECT_TRUE(text.substr(at + 1, 1) == "," || text.substr(at + 1, 1) == "\n")
                << "text after a closing quote";
        } else if (text[at] == ',' || text[at] == '\n') {
            records.back().push_back(std::exchange(field, {}));
            if (text[at] == '\n')
                records.emplace_back();
        } else {
            EXPECT_NE(text[at], '"') << "a quote inside a field";
            field += text[at];
        }
    }
    EXPECT_TRUE(records.back().empty()) << "the last record is not ended";
    records.pop_back();
    return records;
}

using Record = std::map<std::string, std::string>;

/// By the names in the heading.
inline std::vector<Record> csvRecords(const std::string& text)
{
    const auto rows = parseCsv(text);
    std::vector<Record> records;
    for (size_t r = 1; r < rows.size(); ++r) {
        EXPECT_EQ(rows[r].size(), rows[0].size()) << "record " << r;
        Record record;
        for (size_t c = 0; c < std::min(rows[0].size(), rows[r].size()); ++c)
            record[rows[0][c]] = rows[r][c];
        records.push_back(std::move(record));
    }
    return records;
}

/// Each element that is opened is closed.
inline void expectBalanced(const std::string& html)
{
    for (const char* tag : { "table", "tbody", "tr", "td", "svg", "section", "rect", "body", "html" }) {
        const auto count = [&](const std::string& what) {
            size_t n = 0;
            for (size_t at = 0; (at = html.find(what, at)) != std::string::npos; at += what.size())
                n += html[at + what.size()] == '>' || html[at + what.size()] == ' ' ? 1 : 0;
            return n;
        };
        EXPECT_EQ(count(std::string("<") + tag), count(std::string("</") + tag)) << tag;
    }
}

/// All rows of a Markdown table have as many cells as its heading.
inline void expectWholeRows(const std::string& markdown)
{
    size_t columns = 0;
    for (const std::string& line : lines(markdown)) {
        if (!line.starts_with('|')) {
            columns = 0;
            continue;
        }
        size_t bars = 0;
        for (size_t at = 0; at < line.size(); ++at) {
            if (line[at] == '\\')
                ++at;
            else
                bars += line[at] == '|' ? 1 : 0;
        }
        if (columns == 0)
            columns = bars;
        EXPECT_EQ(bars, columns) << line;
    }
}

} // namespace layerscope::fixture

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/drawing.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

/// A report as people read it, before it is text, Markdown or HTML: titles and tables. Strings are valid UTF-8 on one
/// line, without control characters (escapeForTerminal); renderers add what their format needs.

namespace layerscope {

enum class Tone : uint8_t { Normal, Strong, Dim, Good, Caution, Bad };

struct Cell {
    Cell() = default;
    // Rows are written as lists of texts, so both constructors convert.
    // NOLINTNEXTLINE(google-explicit-constructor)
    Cell(std::string text, Tone cellTone = Tone::Normal)
        : lines { std::move(text) }
        , tone(cellTone)
    {
    }
    // NOLINTNEXTLINE(google-explicit-constructor)
    Cell(std::vector<std::string> texts, Tone cellTone = Tone::Normal)
        : lines(std::move(texts))
        , tone(cellTone)
    {
    }

    [[nodiscard]] bool isBlank() const
    {
        return std::ranges::all_of(lines, [](const std::string& line) { return line.empty(); });
    }

    std::vector<std::string> lines;
    Tone tone = Tone::Normal;
    int64_t bar
        = 0; ///< drawn beside the cell, from the middle, where its column has bars and the format can draw
};

struct Column {
    std::string title;
    enum class Align : uint8_t { Left, Right } align = Align::Left;
    size_t maxWidth = 0; ///< longer text may be cut where there is no room; 0 = never
    bool isVerbatim = false; ///< words of an image: paths, commands, values
    bool hasBars = false;
};

struct Row {
    std::vector<Cell> cells;
    bool isTotal = false;
};

struct Table {
    std::vector<Column> columns; ///< without any title there is no heading
    std::vector<Row> rows;
    [[nodiscard]] bool hasHeading() const
    {
        return std::ranges::any_of(columns, [](const Column& column) { return !column.title.empty(); });
    }
    /// Labels and what they stand for: no lines are drawn between them.
    [[nodiscard]] bool isFacts() const { return !hasHeading() && columns.size() == 2; }
    /// Cells at the beginning of a row in which nothing stands, so that they may be one.
    [[nodiscard]] size_t blankStart(const Row& row) const
    {
        size_t count = 0;
        while (count < row.cells.size() && row.cells[count].isBlank() && !columns[count].hasBars)
            ++count;
        return count;
    }
};

struct Section {
    std::string title; ///< may be empty
    std::string note;
    Drawing overview; ///< above the table, where the format can draw
    Table table;
    std::vector<Drawing> drawings; ///< below the table, where the format can draw
    std::string remark; ///< below all of it
    bool isDetail = false; ///< closed until the reader opens it, where the format can do that
};

struct Document {
    std::string language = "en"; ///< as HTML names it
    std::string title;
    std::string subtitle;
    std::string alarm; ///< what the reader must know before he trusts a number
    std::vector<Section> sections;
    bool isSummary
        = false; ///< title and subtitle are one sentence: a part of another page, such as a comment
};

} // namespace layerscope

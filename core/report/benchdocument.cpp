// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/benchdocument.h"

#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/report/benchchart.h"
#include "core/report/sections.h"

#include <set>

namespace layerscope {

namespace {

    std::string shown(std::string_view text) { return escapeForTerminal(text); }

    bool isDoubtful(BenchCellState state)
    {
        return state == BenchCellState::Stale || state == BenchCellState::Contradicted
            || state == BenchCellState::NotUnderstood;
    }

    Tone toneOf(const BenchTableCell& cell)
    {
        if (cell.state == BenchCellState::Empty)
            return Tone::Dim;
        return isDoubtful(cell.state) ? Tone::Caution : Tone::Normal;
    }

    Cell cellOf(const BenchTableCell& cell)
    {
        return { (isDoubtful(cell.state) ? "⚠️ " : "") + shown(cell.text), toneOf(cell) };
    }

    Table tableOf(const BenchTableSection& section)
    {
        Table table;
        for (const BenchTableColumn& column : section.columns) {
            const bool isName = column.role == BenchTableColumn::Role::Name;
            table.columns.push_back(
                { shown(column.title), isName ? Column::Align::Left : Column::Align::Right, 0 });
        }
        for (const BenchTableRow& row : section.rows) {
            Row& out = table.rows.emplace_back();
            out.isTotal = row.isTotal;
            for (const BenchTableCell& cell : row.cells)
                out.cells.push_back(cellOf(cell));
        }
        return table;
    }

    std::string digestText(const std::string& digest)
    {
        const auto parsed = Digest::parse(digest);
        return parsed ? parsed->shortText() : shown(digest);
    }

    /// "sha256:0123456789ab (2026-11-22)", with the other image of a pair.
    std::string originOf(const BenchTableCell& cell, Language language)
    {
        const BenchRecord& record = cell.record;
        constexpr size_t dayLength = 10;
        std::string text = digestText(record.digest);
        if (!record.withDigest.empty())
            text += " + " + digestText(record.withDigest);
        if (record.runs > 1) {
            text += (text.empty() ? "" : " ") + std::to_string(record.runs);
            text += (language == Language::English ? " " : "") + std::string(word(Word::Runs, language));
        }
        if (record.low && record.high && *record.low < *record.high) {
            BenchRecord end = record;
            end.value = *record.low;
            text += " " + shown(formatDecimal(*record.low, 3, true)) + "–"
                + formatDecimal(*record.high, 3, true);
            text += record.dimension == Dimension::Duration ? " s" : "";
        }
        if (!record.date.empty())
            text += (text.empty() ? "" : " ") + ("(" + shown(record.date.substr(0, dayLength)) + ")");
        return text;
    }

    /// One sentence for measured and one for imported cells; those of one column and one origin stand together.
    std::string originsOf(
        const BenchTableSection& section, BenchCellState state, Word head, Language language)
    {
        std::vector<std::string> origins;
        std::set<std::string> seen;
        for (size_t c = 1; c < section.columns.size(); ++c) {
            for (const BenchTableRow& row : section.rows) {
                if (c >= row.cells.size() || row.cells[c].state != state)
                    continue;
                std::string origin = section.kind == BenchSection::Kind::Metrics
                    ? shown(section.columns[c].title)
                    : shown(row.cells.front().text);
                if (state == BenchCellState::Imported)
                    origin = shown(row.cells.front().text) + " · " + shown(section.columns[c].title);
                origin += " " + originOf(row.cells[c], language);
                if (seen.insert(origin).second)
                    origins.push_back(std::move(origin));
            }
        }
        std::string text;
        for (const std::string& origin : origins)
            text += (text.empty()
                            ? std::string(word(head, language)) + std::string(word(Word::Colon, language))
                            : std::string(word(Word::Semicolon, language)))
                + origin;
        return text;
    }

    Section problemSection(const BenchTable& table)
    {
        Section section;
        if (table.problems.empty())
            return section;
        section.title = word(Word::Problems, table.language);
        section.table.columns = { { std::string(word(Word::Place, table.language)), Column::Align::Left, 0 },
            { std::string(word(Word::Problem, table.language)), Column::Align::Left, 0 } };
        for (const BenchProblem& problem : table.problems)
            section.table.rows.push_back({ { shown(problem.place), shown(problem.detail) }, false });
        return section;
    }

} // namespace

Document benchDocument(const BenchTable& table, const ReportOptions& options)
{
    ReportOptions inItsLanguage = options;
    inItsLanguage.language = table.language;
    Document document = documentIn(inItsLanguage);
    document.title = shown(table.title);
    document.subtitle = shown(table.note);
    addDate(document, inItsLanguage);
    for (const BenchTableSection& section : table.sections) {
        Section& out = document.sections.emplace_back();
        out.title = shown(section.title);
        out.note = shown(section.note);
        out.table = tableOf(section);
        if (Drawing chart = sectionChart(section, table.language); !chart.isEmpty())
            out.drawings.push_back(std::move(chart));
        const std::string measured
            = originsOf(section, BenchCellState::Measured, Word::Measured, table.language);
        const std::string imported
            = originsOf(section, BenchCellState::Imported, Word::Imported, table.language);
        out.remark = measured;
        if (!measured.empty() && !imported.empty())
            out.remark += word(Word::Semicolon, table.language);
        out.remark += imported;
    }
    if (Section problems = problemSection(table); !problems.table.rows.empty())
        document.sections.push_back(std::move(problems));
    return document;
}

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/benchreport.h"

#include "core/base/text.h"
#include "core/report/benchdocument.h"
#include "core/report/csvtable.h"
#include "core/report/html.h"
#include "core/report/jsonparts.h"
#include "core/report/markdown.h"
#include "core/report/pictures.h"
#include "core/report/svg.h"
#include "core/report/text.h"

#include <algorithm>
#include <variant>

namespace layerscope {

namespace {

    using Layout = JsonWriter::Layout;

    std::string_view name(BenchTableColumn::Role role)
    {
        if (role == BenchTableColumn::Role::Name)
            return "name";
        return role == BenchTableColumn::Role::Value ? "value" : "change";
    }

    std::string_view name(Quantity::Bound bound)
    {
        return bound == Quantity::Bound::AtLeast ? "at_least" : "at_most";
    }

    void writeQuantity(JsonWriter& json, const Quantity& quantity)
    {
        if (!quantity.isNumber())
            return;
        json.member("dimension", layerscope::name(quantity.dimension));
        json.member("low", quantity.low);
        json.member("high", quantity.high);
        if (quantity.outOf > 0)
            json.member("out_of", quantity.outOf);
        if (quantity.approximate)
            json.member("approximate", true);
        if (quantity.bound != Quantity::Bound::None)
            json.member("bound", name(quantity.bound));
    }

    void writeRecord(JsonWriter& json, const BenchRecord& record)
    {
        const auto text = [&](std::string_view key, const std::string& value) {
            if (!value.empty())
                json.member(key, value);
        };
        text("digest", record.digest);
        text("with_digest", record.withDigest);
        text("date", record.date);
        if (record.runs > 1)
            json.member("runs", record.runs);
        if (record.low)
            json.member("lowest", *record.low);
        if (record.high)
            json.member("highest", *record.high);
    }

    void writeCell(JsonWriter& json, const BenchTableCell& cell)
    {
        json.beginObject(Layout::OnOneLine);
        json.member("text", cell.text);
        json.member("state", layerscope::name(cell.state));
        writeQuantity(json, cell.quantity);
        writeRecord(json, cell.record);
        if (cell.improvement != 0)
            json.member("improvement", cell.improvement > 0 ? "better" : "worse");
        if (!cell.computed.empty())
            json.member("computed", cell.computed);
        if (!cell.note.empty())
            json.member("note", cell.note);
        json.endObject();
    }

    void writeSection(JsonWriter& json, const BenchTableSection& section)
    {
        json.beginObject();
        json.member("kind", layerscope::name(section.kind));
        json.member("title", section.title);
        json.memberOrNull("note", section.note);
        json.key("columns");
        json.beginArray();
        for (const BenchTableColumn& column : section.columns) {
            json.beginObject(Layout::OnOneLine);
            json.member("role", name(column.role));
            json.memberOrNull("id", column.id);
            json.member("title", column.title);
            if (column.isBaseline)
                json.member("baseline", true);
            json.endObject();
        }
        json.endArray();
        json.key("rows");
        json.beginArray();
        for (const BenchTableRow& row : section.rows) {
            json.beginObject();
            json.member("better", layerscope::name(row.better));
            json.member("total", row.isTotal);
            json.key("cells");
            json.beginArray();
            for (const BenchTableCell& cell : row.cells)
                writeCell(json, cell);
            json.endArray();
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    void writeJson(std::ostream& out, const BenchTable& table, const ReportOptions& options)
    {
        JsonWriter json(out);
        json.beginObject();
        json.member("schema", "layerscope/benchtable/1");
        writeReportDate(json, options.date);
        json.member("title", table.title);
        json.memberOrNull("note", table.note);
        json.member("language", layerscope::name(table.language));
        json.key("sections");
        json.beginArray();
        for (const BenchTableSection& section : table.sections)
            writeSection(json, section);
        json.endArray();
        json.key("problems");
        json.beginArray();
        for (const BenchProblem& problem : table.problems) {
            json.beginObject(Layout::OnOneLine);
            json.member("kind", layerscope::name(problem.kind));
            json.member("place", problem.place);
            json.member("detail", problem.detail);
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    /// "-6.8% ⬇️", "+2.5分钟", or a sign alone.
    bool isSignedValue(std::string_view text)
    {
        if (text.empty() || (text[0] != '-' && text[0] != '+'))
            return false;
        if (text.size() > 1 && (text[1] < '0' || text[1] > '9'))
            return false;
        return std::ranges::all_of(text.substr(1), [](char c) {
            const bool isAscii = static_cast<unsigned char>(c) < 0x80;
            return !isAscii || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
                || c == '.' || c == '%' || c == ' ';
        });
    }

    /// One line, so that a record is a line for every reader.
    std::string fieldOf(std::string_view text)
    {
        const std::string plain = escapeForTerminal(text);
        return isSignedValue(plain) ? plain : csvField(plain);
    }

    bool sameColumns(const BenchTableSection& a, const BenchTableSection& b)
    {
        return std::ranges::equal(
            a.columns, b.columns, {}, &BenchTableColumn::title, &BenchTableColumn::title);
    }

    void writeCsv(std::ostream& out, const BenchTable& table)
    {
        const BenchTableSection* before = nullptr;
        for (const BenchTableSection& section : table.sections) {
            if (before == nullptr || !sameColumns(*before, section)) {
                out << (before == nullptr ? "" : "\n") << "section";
                for (const BenchTableColumn& column : section.columns)
                    out << ',' << fieldOf(column.title);
                out << '\n';
            }
            before = &section;
            for (const BenchTableRow& row : section.rows) {
                out << fieldOf(section.title);
                for (const BenchTableCell& cell : row.cells)
                    out << ',' << fieldOf(cell.text);
                out << '\n';
            }
        }
    }

} // namespace

bool isFormula(std::string_view text)
{
    return !text.empty() && formulaStarts.find(text.front()) != std::string_view::npos
        && !isSignedValue(text);
}

void writeBench(std::ostream& out, const BenchTable& table, ReportFormat format, const ReportOptions& options)
{
    if (format == ReportFormat::Json)
        return writeJson(out, table, options);
    if (format == ReportFormat::Csv)
        return writeCsv(out, table);
    const Document document = benchDocument(table, options);
    if (format == ReportFormat::Html)
        writeHtml(out, document);
    else if (format == ReportFormat::Svg)
        writeSvg(out, pictureOf(document, table.language));
    else if (format == ReportFormat::Markdown)
        writeMarkdown(out, document);
    else
        writeText(out, document, options);
}

} // namespace layerscope

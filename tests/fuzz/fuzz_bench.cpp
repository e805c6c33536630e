// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/document.h"
#include "core/bench/import/buildkitlog.h"
#include "core/bench/import/csvtable.h"
#include "core/bench/import/hyperfine.h"
#include "core/bench/quantity.h"
#include "core/bench/table.h"
#include "core/report/benchreport.h"
#include "tests/fuzz/fuzzing.h"

#include <cstdlib>
#include <iostream>
#include <sstream>

using namespace layerscope;

namespace {

void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::cerr << "does not hold: " << what << '\n';
    std::abort();
}

void quantity(const std::string& text)
{
    for (const std::optional<Dimension> expected :
        { std::optional<Dimension>(), std::optional(Dimension::Cores) }) {
        const Quantity read = parseQuantity(text, expected);
        require(read.text == text, "a quantity is kept as written");
        require(!(read.low > read.high), "low is not above high");
        (void)formatLike(read.low, read, read.decimals);
    }
}

void document(const std::string& text)
{
    Result<BenchDocument> document = BenchDocument::parse(text, "fuzz", fuzzing::smallLimits().limits);
    if (!document)
        return;
    require(document->serialize() == text, "saving changes nothing");
    document->title += "x";
    const auto again = BenchDocument::parse(document->serialize(), "fuzz", fuzzing::smallLimits().limits);
    require(!again || again->title == document->title, "an edit is saved");
    const BenchTable table = BenchTable::build(*document);
    for (const BenchTableSection& section : table.sections) {
        for (const BenchTableRow& row : section.rows)
            require(row.cells.size() == section.columns.size(), "each row has a cell a column");
    }
    for (const auto format : { ReportFormat::Text, ReportFormat::Json, ReportFormat::Csv,
             ReportFormat::Markdown, ReportFormat::Html, ReportFormat::Svg }) {
        std::ostringstream out;
        writeBench(out, table, format);
    }
}

} // namespace

// The first byte says what the rest is.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    if (size == 0)
        return 0;
    const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const Limits limits = fuzzing::smallLimits().limits;
    switch (data[0] % 5) {
    case 0:
        quantity(text);
        break;
    case 1:
        document(text);
        break;
    case 2:
        (void)BuildKitLog::parse(text, "fuzz", limits);
        break;
    case 3:
        (void)hyperfineTimes(text, "fuzz", "", limits);
        break;
    default:
        (void)csvColumn(text, "fuzz", "a", "b=c");
        break;
    }
    return 0;
}

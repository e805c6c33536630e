// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/catalogue.h"
#include "core/bench/edit.h"
#include "core/bench/measure.h"
#include "core/bench/starter.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/loading.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <sstream>

using namespace layerscope;
using namespace layerscope::fixture;

namespace {

BenchDocument parsed(const std::string& text)
{
    Result<BenchDocument> document = BenchDocument::parse(text, "test");
    if (!document) {
        ADD_FAILURE() << document.error().detail;
        return {};
    }
    return std::move(*document);
}

const std::string numbers = R"({
  "schema": "layerscope/bench/1",
  "title": "Two builds",
  "variants": [
    {"id": "three", "name": "three stages", "image": "three.tar"},
    {"id": "four", "name": "four stages", "image": "four.tar"}
  ],
  "sections": [
    {"kind": "metrics", "title": "Numbers", "rows": [
      {"name": "Size", "better": "lower", "kind": "size", "values": {"three": "321MB", "four": "299MB"}},
      {"name": "Hit rate", "better": "higher", "values": {"three": "85%", "four": "90%+"}, "stated": "6%"},
      {"name": "Content", "better": "lower", "measure": "content"}
    ]},
    {"kind": "fleet", "title": "Services", "totals": "Total",
     "columns": [{"id": "before", "name": "Before"}, {"id": "after", "name": "After"},
                 {"id": "change", "name": "Change", "change": {"from": "before", "to": "after"}}],
     "rows": [{"name": "api", "values": {"before": "1.2GB", "after": "300MB"}},
              {"name": "web", "values": {"before": "800MB", "after": "200MB"}}]},
    {"kind": "stages", "title": "Chain", "stages": [
      {"id": "base", "name": "base", "size": "100MB"},
      {"id": "builder", "name": "builder", "size": "900MB"},
      {"id": "final", "name": "final", "size": "200MB"}]}
  ]
}
)";

std::string cellText(const BenchDocument& document, size_t section, size_t row, size_t column)
{
    return BenchTable::build(document).sections[section].rows[row].cells[column].text;
}

TEST(BenchEdit, TypedValuesAreComputedWith)
{
    BenchDocument document = parsed(numbers);
    benchedit::setText(document, { 0, 0 }, "four", "160.5MB");
    EXPECT_EQ(cellText(document, 0, 0, 2), "160.5MB");
    EXPECT_EQ(cellText(document, 0, 0, 3), "-50%");
    benchedit::setText(document, { 0, 0 }, "four", "");
    EXPECT_EQ(cellText(document, 0, 0, 2), "–");
    benchedit::setText(document, { 2, 2 }, "size", "100MB");
    EXPECT_EQ(cellText(document, 2, 3, 2), "unchanged");
}

TEST(BenchEdit, TypingOverAMeasuredCellAndBack)
{
    BenchDocument document = parsed(numbers);
    EXPECT_TRUE(benchedit::isTaken(document, { 0, 2 }, "four"));
    EXPECT_FALSE(benchedit::isTaken(document, { 0, 0 }, "four"));
    benchedit::setText(document, { 0, 2 }, "four", "245MB");
    EXPECT_EQ(cellText(document, 0, 2, 2), "245MB");
    benchedit::setText(document, { 0, 2 }, "four", "");
    EXPECT_EQ(BenchTable::build(document).sections[0].rows[2].cells[2].state, BenchCellState::Stale);
}

TEST(BenchEdit, ClaimsAreCheckedOrDropped)
{
    BenchDocument document = parsed(numbers);
    benchedit::setStated(document, { 0, 0 }, "four", "-60%");
    EXPECT_EQ(BenchTable::build(document).sections[0].rows[0].cells[3].state, BenchCellState::Contradicted);
    benchedit::setStated(document, { 0, 0 }, "four", "");
    EXPECT_EQ(cellText(document, 0, 0, 3), "-6.9%");
    EXPECT_FALSE(benchedit::canState(document, { 0, 0 }, "three")) << "the baseline has no change";
    EXPECT_TRUE(benchedit::canState(document, { 2, 3 }, "size"));
}

TEST(BenchEdit, RemovingAVariantTakesItsCellsWithIt)
{
    BenchDocument document = parsed(numbers);
    benchedit::removeVariant(document, "three");
    ASSERT_EQ(document.variants.size(), 1u);
    EXPECT_EQ(document.serialize().find("321MB"), std::string::npos);
    EXPECT_EQ(document.serialize().find("\"three\""), std::string::npos);
    EXPECT_NE(document.serialize().find("299MB"), std::string::npos);
}

TEST(BenchEdit, NewIdsAreUnique)
{
    BenchDocument document = parsed(numbers);
    BenchVariant variant;
    variant.name = "Four stages";
    const std::string first = benchedit::insertVariant(document, 0, variant);
    const std::string second = benchedit::insertVariant(document, 9, variant);
    EXPECT_NE(first, second);
    EXPECT_EQ(document.variants.front().id, first);
    EXPECT_EQ(document.variants.back().id, second);
    EXPECT_EQ(document.baselineVariant()->id, "three") << "what was put before it is no new baseline";
    variant.id = "four";
    EXPECT_NE(benchedit::insertVariant(document, 1, variant), "four");
}

TEST(BenchEdit, RowsMoveBetweenSectionsOfTheirKindOnly)
{
    BenchDocument document = parsed(numbers);
    EXPECT_TRUE(benchedit::canMove(document, { 0, 0 }, { 0, 3 }));
    EXPECT_FALSE(benchedit::canMove(document, { 0, 0 }, { 1, 0 }));
    EXPECT_FALSE(benchedit::canMove(document, { 0, 7 }, { 0, 0 }));
    benchedit::moveRows(document, { { 0, 2 }, { 0, 0 } }, { 0, 2 });
    const auto& rows = std::as_const(document).sections[0].rows;
    EXPECT_EQ(rows[0].name, "Hit rate");
    EXPECT_EQ(rows[1].name, "Size");
    EXPECT_EQ(rows[2].name, "Content");
}

TEST(BenchEdit, AColumnGoesWithTheChangesComputedFromIt)
{
    BenchDocument document = parsed(numbers);
    benchedit::removeColumn(document, 1, "before");
    ASSERT_EQ(std::as_const(document).sections[1].columns.size(), 1u);
    EXPECT_EQ(std::as_const(document).sections[1].columns.front().id, "after");
    EXPECT_TRUE(BenchTable::build(document).problems.empty()
        || !BenchTable::build(document).has(BenchProblem::Kind::Fault));
}

TEST(BenchEdit, PathsFollowTheDocument)
{
    BenchDocument document = parsed(numbers);
    EXPECT_EQ(benchedit::files(document), (std::vector<std::string> { "three.tar", "four.tar" }));
    benchedit::rebase(document, "/data/a", "/data/b/c");
    EXPECT_EQ(document.variants.front().image.path, "../../a/three.tar");
    benchedit::rebase(document, "/data/b/c", "/data/a");
    EXPECT_EQ(document.serialize(), numbers);
    document.variants.front().image.path = "/data/a/x.tar";
    document.variants.back().image.path = "/elsewhere/y.tar";
    benchedit::rebase(document, {}, "/data/a");
    EXPECT_EQ(document.variants.front().image.path, "x.tar");
    EXPECT_EQ(document.variants.back().image.path, "/elsewhere/y.tar");
}

TEST(BenchEdit, PlacesThatAreNotThereChangeNothing)
{
    const BenchDocument before = parsed(numbers);
    BenchDocument document = before;
    benchedit::setText(document, { 9, 0 }, "four", "1");
    benchedit::setText(document, { 0, 9 }, "four", "1");
    benchedit::setText(document, { 0, 0 }, "nobody", "1");
    benchedit::setStated(document, { 2, 0 }, "size", "1");
    benchedit::setName(document, { 9, 9 }, "x");
    benchedit::setBetter(document, { 1, 0 }, Better::Higher);
    benchedit::removeRows(document, { { 0, 9 }, { 9, 0 } });
    benchedit::moveVariant(document, 0, 9);
    benchedit::moveSection(document, 9, 0);
    benchedit::removeSection(document, 9);
    benchedit::setBaseline(document, "nobody");
    EXPECT_TRUE(document == before);
    EXPECT_EQ(document.serialize(), numbers);
}

/// With members that nobody knows, of wrong types, and in a layout of its own.
const std::string strange = R"({"x-doc": {"keep": [1.50, null]}, "schema": "layerscope/bench/1", "title": 5,
  "variants": [ {"x-a": 1, "id": "three"}, {"id": "four", "name": ["no text"], "note": "n"}, 7 ],
	"sections": [
  {"rows": [{"name": "Size", "x-row": {"deep": {"er": 1e3}}, "values": {"three": "321MB", "four": 299, "ghost": "1"}},
            "no row", {"name": "Claim", "values": {"three": {"text": "5", "x-cell": 1}, "four": "6"}, "stated": {"four": "20%"}}]},
  {"kind": "fleet", "totals": "all", "columns": [{"id": "before", "x-col": true}, {"id": "change", "change": {"from": "before", "to": "before"}}],
   "rows": [{"name": "api", "values": {"before": "1GB"}, "image": "api.tar"}], "x-fleet": []},
  {"kind": "stages", "stages": [{"id": "s", "size": {"text": "1MB", "x-size": 0}}, {"id": "t", "from": "s", "size": "2MB"}], "overall": {"stated": "x"}},
  {"kind": "later", "rows": 3} ] }
)";

/// One of all kinds of edit, at a place that may or may not be there.
void editAtRandom(BenchDocument& document, std::mt19937& random)
{
    const auto below = [&](size_t n) { return static_cast<size_t>(random() % n); };
    const BenchPlace place { below(5), below(4) };
    const std::string column
        = std::vector<std::string> { "three", "four", "before", "size", "change" }[below(5)];
    switch (below(18)) {
    case 0:
        return benchedit::setText(document, place, column, std::to_string(below(900)) + "MB");
    case 1:
        return benchedit::setText(document, place, column, {});
    case 2:
        return benchedit::setStated(document, place, column, std::to_string(below(90)) + "%");
    case 3:
        return benchedit::setStated(document, place, column, {});
    case 4:
        return benchedit::setName(document, place, "row " + std::to_string(below(100)));
    case 5:
        return benchedit::removeRows(document, { place, { below(5), below(4) } });
    case 6:
        return benchedit::moveRows(document, { place }, { below(5), below(4) });
    case 7: {
        BenchRow row = benchCatalogue()[below(benchCatalogue().size())].row(Language::English);
        row.measure.path = needsPath(row.measure.what) ? "/app" : "";
        return benchedit::insertRow(document, place, std::move(row));
    }
    case 8:
        return (void)benchedit::insertVariant(document, below(3), {});
    case 9:
        return benchedit::removeVariant(document, column);
    case 10:
        return benchedit::moveVariant(document, below(3), below(3));
    case 11:
        return benchedit::setBaseline(document, column);
    case 12:
        return benchedit::moveSection(document, below(5), below(5));
    case 13:
        return below(3) == 0 ? benchedit::removeSection(document, below(5))
                             : benchedit::insertSection(document, below(5), {});
    case 14:
        return (void)benchedit::insertColumn(document, below(5), below(3), {});
    case 15:
        return benchedit::removeColumn(document, below(5), column);
    case 16:
        return benchedit::moveColumn(document, below(5), below(3), below(3));
    default:
        return (void)benchedit::insertStage(document, place, {});
    }
}

std::string tableText(const BenchDocument& document)
{
    std::ostringstream out;
    const BenchTable table = BenchTable::build(document);
    for (const BenchTableSection& section : table.sections) {
        out << section.title << '\n';
        for (const BenchTableRow& row : section.rows) {
            for (const BenchTableCell& cell : row.cells)
                out << cell.text << '|' << name(cell.state) << ' ';
            out << '\n';
        }
    }
    return out.str();
}

/// What undo relies on: versions taken before are not touched by what comes after, to the byte. What is saved reads as what
/// was shown, and keeps what this program does not know.
TEST(BenchEdit, VersionsDoNotTouchEachOther)
{
    for (uint32_t seed = 0; seed < 120; ++seed) {
        const std::string& start = seed % 2 == 0 ? numbers : strange;
        std::mt19937 random(seed);
        std::vector<BenchDocument> versions { parsed(start) };
        std::vector<std::string> texts { versions.back().serialize() };
        for (int step = 0; step < 12; ++step) {
            BenchDocument next = versions.back();
            editAtRandom(next, random);
            versions.push_back(next);
            texts.push_back(next.serialize());
            const BenchDocument again = parsed(texts.back());
            ASSERT_EQ(tableText(again), tableText(next)) << "seed " << seed << "\n" << texts.back();
            ASSERT_EQ(again.serialize(), texts.back()) << "seed " << seed;
            ASSERT_EQ(texts.back().find("\"x-doc\": {\"keep\": [1.50, null]}") != std::string::npos,
                start == strange)
                << texts.back();
        }
        for (size_t i = 0; i < versions.size(); ++i)
            ASSERT_EQ(versions[i].serialize(), texts[i]) << "seed " << seed << " version " << i;
        ASSERT_EQ(versions.front().serialize(), start);
    }
}

TEST(BenchReading, FollowsTheRulesOfTheTable)
{
    const BenchDocument document = parsed(numbers);
    const auto read = [&](BenchPlace place, const char* column, const char* text) {
        return readCell(document, place, column, BenchTableColumn::Role::Value, text, Language::English);
    };
    EXPECT_EQ(read({ 0, 0 }, "four", "250MB").state, BenchCellState::Entered);
    EXPECT_EQ(read({ 0, 0 }, "four", "250MB").quantity.low, 250e6);
    EXPECT_EQ(read({ 0, 0 }, "four", "three minutes").state, BenchCellState::NotUnderstood);
    EXPECT_NE(read({ 0, 0 }, "four", "three minutes").fault, "");
    EXPECT_EQ(read({ 0, 0 }, "four", "").state, BenchCellState::Empty);
    EXPECT_EQ(read({ 2, 1 }, "size", "900MB").state, BenchCellState::Entered);
    EXPECT_EQ(
        readCell(document, { 0, 0 }, "four", BenchTableColumn::Role::Change, "-75%", Language::English).state,
        BenchCellState::Contradicted);
    EXPECT_EQ(read({ 9, 0 }, "four", "1").state, BenchCellState::Empty);
}

TEST(BenchReading, ExamplesAreUnderstoodThemselves)
{
    const BenchDocument document = parsed(numbers);
    EXPECT_EQ(writingExamples(document, { 0, 1 }, "four", Language::Chinese),
        (std::vector<std::string> { "90%", "90%+", "~90%", "85-90%" }));
    for (const auto& [place, column] :
        { std::pair(BenchPlace { 0, 0 }, "three"), { BenchPlace { 0, 1 }, "three" },
            { BenchPlace { 1, 0 }, "before" }, { BenchPlace { 2, 1 }, "size" } }) {
        const std::vector<std::string> examples = writingExamples(document, place, column, Language::English);
        EXPECT_GE(examples.size(), 3u);
        for (const std::string& example : examples) {
            EXPECT_EQ(
                readCell(document, place, column, BenchTableColumn::Role::Value, example, Language::English)
                    .state,
                BenchCellState::Entered)
                << example;
        }
    }
    EXPECT_TRUE(writingExamples(document, { 9, 0 }, "three", Language::English).empty());
}

TEST(BenchCatalogue, HasEveryMeasureOnce)
{
    std::set<std::string> measures;
    std::istringstream names(measureNames());
    for (std::string name; std::getline(names >> std::ws, name, ',');)
        measures.insert(name);
    std::set<std::string> listed;
    std::set<std::string_view> keys;
    for (const BenchMetric& metric : benchCatalogue()) {
        EXPECT_TRUE(keys.insert(metric.key).second) << metric.key;
        EXPECT_FALSE(metric.english.empty() || metric.chinese.empty() || metric.englishAbout.empty()
            || metric.chineseAbout.empty())
            << metric.key;
        if (metric.source != BenchMetric::Source::Measured)
            continue;
        listed.emplace(metric.key);
        EXPECT_EQ(metric.needs == BenchMetric::Needs::Path, needsPath(metric.key)) << metric.key;
        EXPECT_EQ(metric.dimension, dimensionOf(metric.key)) << metric.key;
        EXPECT_EQ(metric.row(Language::English).measure.what, metric.key);
    }
    EXPECT_EQ(listed, measures);
}

class BenchStarter : public testing::Test {
protected:
    std::vector<LoadedImage> images()
    {
        std::vector<LoadedImage> loaded;
        for (const auto& [name, size] : { std::pair("three", 3000), { "four", 1000 } }) {
            LoadedImage image;
            image.name = name;
            image.image.path = std::string("/images/") + name + ".tar";
            image.analysis = load(ociLayout({ fixture::image("app:1").layer(
                layer().file("a", bytes(static_cast<size_t>(size), 1)).file("b", bytes(500, 2))) }));
            loaded.push_back(std::move(image));
        }
        return loaded;
    }
    BenchStart start { "Three and four", Language::English, "2026-11-22T14:05:00Z" };
};

TEST_F(BenchStarter, TwoImagesGiveTheTableAtOnce)
{
    const BenchDocument document = startBenchmark(start, images());
    const BenchTable table = BenchTable::build(document);
    ASSERT_EQ(table.sections.size(), 2u);
    EXPECT_TRUE(table.problems.empty()) << table.problems.front().detail;
    const BenchTableRow& content = table.sections[0].rows[1];
    EXPECT_EQ(content.cells[0].text, "Content");
    EXPECT_EQ(content.cells[1].text, "3.5kB");
    EXPECT_EQ(content.cells[2].text, "1.5kB");
    EXPECT_EQ(content.cells[3].text, "-57.1%"); // 1500 / 3500 = 0.42857
    EXPECT_EQ(content.cells[2].state, BenchCellState::Measured);
    EXPECT_EQ(content.cells[2].record.date, start.now);
    EXPECT_FALSE(content.cells[2].record.digest.empty());
    const BenchDocument again = parsed(document.serialize());
    EXPECT_EQ(again.serialize(), document.serialize());
    EXPECT_TRUE(again.faults.empty());
}

TEST_F(BenchStarter, AFleetHasARowAnImageAndTotals)
{
    const BenchDocument document = startFleet(start, images());
    const BenchTable table = BenchTable::build(document);
    ASSERT_EQ(table.sections.size(), 1u);
    ASSERT_EQ(table.sections[0].rows.size(), 3u);
    EXPECT_EQ(table.sections[0].rows[2].cells[2].text, "5kB"); // 3.5 + 1.5
    EXPECT_TRUE(parsed(document.serialize()).faults.empty());
}

TEST_F(BenchStarter, NothingIsADocumentToo)
{
    EXPECT_TRUE(parsed(emptyBenchmark(start).serialize()).faults.empty());
    EXPECT_EQ(startBenchmark(start, {}).serialize(), emptyBenchmark(start).serialize());
}

TEST_F(BenchStarter, RecordsAreAdoptedWhereverTheirCellsStand)
{
    BenchDocument measured = startBenchmark(start, images());
    BenchDocument document = measured;
    for (const char* id : { "three", "four" })
        benchedit::setText(document, { 0, 1 }, id, "typed");
    benchedit::moveRows(document, { { 0, 0 } }, { 0, 4 });
    BenchDocument later = measured;
    for (size_t r = 0; r < later.sections[0].rows.size(); ++r) {
        for (const char* id : { "three", "four" })
            later.sections[0].rows[r].at(id).record.date = "2027-01-01T00:00:00Z";
    }
    EXPECT_GT(adoptRecords(document, later), 0u);
    EXPECT_EQ(std::as_const(document).sections[0].rows[3].find("three")->record.date, "2027-01-01T00:00:00Z");
    EXPECT_EQ(std::as_const(document).sections[0].rows[0].find("three")->text, "typed");
    EXPECT_TRUE(std::as_const(document).sections[0].rows[0].find("three")->record.isEmpty());
    EXPECT_EQ(adoptRecords(document, later), 0u);
}

} // namespace

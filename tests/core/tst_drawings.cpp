// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/report/benchchart.h"
#include "core/report/benchreport.h"
#include "core/report/layerbardrawing.h"
#include "core/report/legend.h"
#include "core/report/markup.h"
#include "core/report/svg.h"
#include "core/report/textwidth.h"
#include "core/report/treemapdrawing.h"

#include "tests/core/reporttext.h"
#include "tests/support/loading.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <sstream>

namespace layerscope {
namespace {

    using namespace fixture;

    BenchTable tableOf(
        const std::string& variants, const std::string& sections, const std::string& language = "en")
    {
        const auto document = BenchDocument::parse(
            R"({"schema": "layerscope/bench/1", "title": "T", "presentation": {"language": ")" + language
                + R"(", "change": {"sign": "magnitude", "arrow": "value"}}, "variants": [)" + variants
                + R"(], "sections": [)" + sections + "]}",
            "test");
        EXPECT_TRUE(document) << (document ? "" : document.error().detail);
        return document ? BenchTable::build(*document) : BenchTable {};
    }

    std::string row(const std::string& name, const std::string& a, const std::string& b)
    {
        return R"({"name": ")" + name + R"(", "better": "lower", "values": {"a": ")" + a + R"(", "b": ")" + b
            + R"("}})";
    }

    BenchTable twoVariants(const std::vector<std::string>& rows)
    {
        std::string all;
        for (const std::string& it : rows)
            all += (all.empty() ? "" : ", ") + it;
        return tableOf(
            R"({"id": "a", "name": "old"}, {"id": "b", "name": "new"})", R"({"rows": [)" + all + "]}");
    }

    template <typename Shape>
    std::vector<Shape> shapes(const Drawing& drawing)
    {
        std::vector<Shape> found;
        for (const auto& shape : drawing.shapes) {
            if (const auto* it = std::get_if<Shape>(&shape))
                found.push_back(*it);
        }
        return found;
    }

    /// With what a pointer is told: swatches of legends have no hint.
    std::vector<DrawnRect> bars(const Drawing& drawing)
    {
        std::vector<DrawnRect> found = shapes<DrawnRect>(drawing);
        std::erase_if(found, [](const DrawnRect& rect) { return rect.hint.empty(); });
        return found;
    }

    bool says(const Drawing& drawing, const std::string& words)
    {
        return std::ranges::any_of(
            shapes<DrawnText>(drawing), [&](const DrawnText& text) { return text.text == words; });
    }

    void expectInside(const Drawing& drawing)
    {
        for (const DrawnRect& rect : shapes<DrawnRect>(drawing)) {
            EXPECT_GE(std::min({ rect.x, rect.y, rect.width, rect.height }), 0) << rect.hint;
            EXPECT_LE(rect.x + rect.width, drawing.width + 0.01) << rect.hint;
            EXPECT_LE(rect.y + rect.height, drawing.height + 0.01) << rect.hint;
        }
        for (const DrawnLine& line : shapes<DrawnLine>(drawing)) {
            EXPECT_GE(std::min({ line.x1, line.y1, line.x2, line.y2 }), -0.01);
            EXPECT_LE(std::max(line.x1, line.x2), drawing.width + 0.01);
            EXPECT_LE(std::max(line.y1, line.y2), drawing.height + 0.01);
        }
        for (const DrawnText& text : shapes<DrawnText>(drawing)) {
            const std::string shown = cutToWidth(text.text, text.room, text.size, text.isStrong);
            const double width = textWidth(shown, text.size, text.isStrong);
            const double left = text.anchor == DrawnText::Anchor::Start ? text.x
                : text.anchor == DrawnText::Anchor::End                 ? text.x - width
                                                                        : text.x - width / 2;
            EXPECT_GE(left, -0.01) << text.text;
            EXPECT_LE(left + width, drawing.width + 0.01) << text.text;
            EXPECT_LE(text.y, drawing.height) << text.text;
            EXPECT_GT(text.room, 0) << text.text;
        }
    }

    std::string svg(const Drawing& drawing, const SvgOptions& options = {})
    {
        std::ostringstream out;
        writeSvg(out, drawing, options);
        return out.str();
    }

    TEST(TextWidth, CountsIdeographsAsEms)
    {
        EXPECT_DOUBLE_EQ(textWidth("阶段", 12), 24);
        EXPECT_DOUBLE_EQ(textWidth("", 12), 0);
        EXPECT_LT(textWidth("iii", 12), textWidth("MMM", 12));
        EXPECT_GT(textWidth("abc", 12, true), textWidth("abc", 12));
    }

    TEST(TextWidth, CutsBetweenCharactersWithinTheRoom)
    {
        EXPECT_EQ(cutToWidth("阶段构建", 48, 12), "阶段构建");
        EXPECT_EQ(cutToWidth("阶段构建", 47, 12), "阶段构…"); // 36 and 9.6
        EXPECT_EQ(cutToWidth("阶段构建", 45, 12), "阶段…");
        EXPECT_EQ(cutToWidth("阶段构建", 5, 12), "");
        EXPECT_TRUE(isValidUtf8(cutToWidth("🙂🙂🙂", 30, 12)));
    }

    TEST(TextWidth, BoundsAndEscapesForeignText)
    {
        const std::string text = drawableText("a\n\x1b[31m\u202e" + std::string(100'000, 'x'));
        EXPECT_EQ(text.substr(0, 9), "a\\x0a\\x1b");
        EXPECT_LT(text.size(), 900u);
        EXPECT_EQ(text.find('\u0001'), std::string::npos);
    }

    TEST(BenchChart, BarsAreProportionalWithinTheirGroup)
    {
        const Drawing chart
            = benchChart(twoVariants({ row("size", "400MB", "100MB"), row("time", "10s", "5s") }));
        const std::vector<DrawnRect> found = bars(chart);
        ASSERT_EQ(found.size(), 4u);
        EXPECT_NEAR(found[1].width / found[0].width, 0.25, 0.001);
        EXPECT_NEAR(found[3].width / found[2].width, 0.5, 0.001);
        EXPECT_DOUBLE_EQ(found[0].width, found[2].width);
        EXPECT_EQ(found[0].fill, Ink::Other);
        EXPECT_EQ(found[1].fill, Ink::Accent);
        expectInside(chart);
    }

    TEST(BenchChart, SaysTheChangeSignedWhateverTheTableSays)
    {
        const BenchTable table = twoVariants({ row("size", "400MB", "100MB") });
        EXPECT_EQ(table.sections[0].rows[0].cells[3].text, "75% ⬇️");
        EXPECT_TRUE(says(benchChart(table), "-75%"));
    }

    TEST(BenchChart, NamesTheBaselineAndEveryVariant)
    {
        const Drawing chart
            = benchChart(tableOf(R"({"id": "a", "name": "one"}, {"id": "b", "name": "two"}, {"id": "c"})",
                R"({"rows": [{"name": "n", "values": {"a": "1GB", "b": "2GB", "c": "4GB"}}]})"));
        EXPECT_TRUE(says(chart, "one (baseline)"));
        EXPECT_TRUE(says(chart, "two"));
        EXPECT_TRUE(says(chart, "+100%"));
        EXPECT_TRUE(says(chart, "+300%"));
        const std::vector<DrawnRect> found = bars(chart);
        ASSERT_EQ(found.size(), 3u);
        EXPECT_EQ(found[2].fill, Ink::Category1);
        EXPECT_NEAR(found[0].width * 4, found[2].width, 0.01);
        expectInside(chart);
    }

    TEST(BenchChart, OutlinesWhatARangeLeavesOpen)
    {
        const Drawing chart = benchChart(twoVariants({ row("t", "15-20s", "<10s") }));
        const std::vector<DrawnRect> found = bars(chart);
        ASSERT_EQ(found.size(), 3u); // 0 to 15, 15 to 20, 0 to 10
        EXPECT_EQ(found[0].fill, Ink::Other);
        EXPECT_EQ(found[1].fill, Ink::None);
        EXPECT_EQ(found[1].outline, Ink::Other);
        EXPECT_NEAR(found[0].width / found[1].width, 3, 0.01);
        EXPECT_EQ(found[2].fill, Ink::None);
        EXPECT_NEAR(found[2].width, (found[0].width + found[1].width) / 2, 0.01);
    }

    TEST(BenchChart, MarksWhatHasNoUpperBound)
    {
        const Drawing chart = benchChart(twoVariants({ row("rate", "85%", "90%+") }));
        EXPECT_EQ(std::ranges::count_if(shapes<DrawnLine>(chart), &DrawnLine::hasArrow), 1);
        expectInside(chart);
    }

    TEST(BenchChart, DrawsZeroAsAStub)
    {
        const std::vector<DrawnRect> found = bars(benchChart(twoVariants({ row("waste", "73.5MB", "0B") })));
        ASSERT_EQ(found.size(), 2u);
        EXPECT_DOUBLE_EQ(found[1].width, 2);
        const std::vector<DrawnRect> zeros = bars(benchChart(twoVariants({ row("waste", "0B", "0B") })));
        ASSERT_EQ(zeros.size(), 2u);
        EXPECT_DOUBLE_EQ(zeros[0].width, 2);
    }

    TEST(BenchChart, LeavesOutWordsAndNegativesAndSaysSo)
    {
        const Drawing chart = benchChart(twoVariants(
            { row("size", "2MB", "1MB"), row("check", "basic", "full"), row("temp", "-5%", "3%") }));
        EXPECT_EQ(bars(chart).size(), 2u);
        EXPECT_FALSE(says(chart, "check"));
        EXPECT_FALSE(says(chart, "temp"));
        EXPECT_TRUE(says(chart,
            "Each group is scaled to its own maximum; metrics in words are not drawn; rows with values below "
            "0 are "
            "not drawn."));
        EXPECT_TRUE(benchChart(twoVariants({ row("check", "basic", "full") })).isEmpty());
        EXPECT_TRUE(benchChart(twoVariants({})).isEmpty());
        EXPECT_TRUE(benchChart(BenchTable {}).isEmpty());
    }

    TEST(BenchChart, CutsLongNamesAndBoundsItsSize)
    {
        std::vector<std::string> rows;
        for (int i = 0; i < 3000; ++i)
            rows.push_back(row(std::string(300, 'W'), "1MB", "2MB"));
        const Drawing chart = benchChart(twoVariants(rows), { 240 });
        EXPECT_LE(bars(chart).size(), 2000u);
        EXPECT_TRUE(std::ranges::any_of(shapes<DrawnText>(chart), [](const DrawnText& text) {
            return text.text.find("2000 more rows are not drawn") != std::string::npos;
        }));
        expectInside(chart);
    }

    TEST(BenchChart, DrawsAFleetOnOneScale)
    {
        const BenchTable table = tableOf({}, R"({"kind": "fleet", "columns": [{"id": "now", "name": "now"},
            {"id": "was", "name": "was"}, {"id": "c", "name": "less", "change": {"from": "was", "to": "now"}},
            {"id": "t", "name": "start"}],
            "rows": [{"name": "api", "values": {"now": "200MB", "was": "1GB", "t": "3s"}},
                     {"name": "web", "values": {"now": "50MB", "was": "100MB", "t": "1s"}}], "totals": "all"})");
        const Drawing chart = sectionChart(table.sections.at(0), Language::English);
        const std::vector<DrawnRect> found = bars(chart);
        ASSERT_EQ(found.size(), 6u); // was and now of both, then start of both; no totals
        EXPECT_NEAR(found[1].width / found[0].width, 0.2, 0.001);
        EXPECT_NEAR(found[2].width / found[0].width, 0.1, 0.001);
        EXPECT_NEAR(found[5].width / found[4].width, 1.0 / 3, 0.001);
        EXPECT_TRUE(says(chart, "-80%"));
        EXPECT_FALSE(says(chart, "all"));
        expectInside(chart);
    }

    BenchTable chain(const std::string& stages, const std::string& overall = "{}")
    {
        return tableOf({},
            R"({"kind": "stages", "title": "S", "stages": [)" + stages + R"(], "overall": )" + overall + "}");
    }

    TEST(StageChain, BoxesAreAsHighAsStagesAreLarge)
    {
        const BenchTable table = chain(R"({"id": "a", "size": "400MB"}, {"id": "b", "size": "100MB"},
            {"id": "c", "size": "200MB"})",
            R"({"stated": "60%+"})");
        const Drawing drawing = stageChain(table.sections[0], Language::English);
        const std::vector<DrawnRect> found = bars(drawing);
        ASSERT_EQ(found.size(), 3u);
        EXPECT_NEAR(found[1].height / found[0].height, 0.25, 0.001);
        EXPECT_NEAR(found[2].height / found[0].height, 0.5, 0.001);
        EXPECT_LT(found[0].x + found[0].width, found[1].x);
        EXPECT_EQ(std::ranges::count_if(shapes<DrawnLine>(drawing), &DrawnLine::hasArrow), 2);
        for (const char* words : { "-75%", "+100%", "-50%", "stated 60%+" })
            EXPECT_TRUE(says(drawing, words)) << words;
        expectInside(drawing);
    }

    TEST(StageChain, LeadsABranchFromItsOwnStage)
    {
        const BenchTable table = chain(R"({"id": "a", "size": "400MB"}, {"id": "b", "size": "100MB"},
            {"id": "c", "size": "300MB", "from": "a"})");
        const Drawing drawing = stageChain(table.sections[0], Language::English);
        const std::vector<DrawnRect> found = bars(drawing);
        ASSERT_EQ(found.size(), 3u);
        // Nothing goes straight from b to c; one line comes down on c from above.
        for (const DrawnLine& line : shapes<DrawnLine>(drawing)) {
            if (!line.hasArrow || line.x2 < found[2].x - 10)
                continue;
            EXPECT_DOUBLE_EQ(line.x1, line.x2);
            EXPECT_LT(line.y1, found[2].y);
        }
        EXPECT_TRUE(says(drawing, "-25%"));
        expectInside(drawing);
    }

    TEST(StageChain, GoesOnInTheNextLine)
    {
        std::string stages;
        for (int i = 0; i < 30; ++i)
            stages += (i == 0 ? "" : ", ") + (R"({"id": "s)" + std::to_string(i) + R"(", "size": "10MB"})");
        const Drawing drawing = stageChain(chain(stages).sections[0], Language::Chinese, { 400 });
        EXPECT_EQ(bars(drawing).size(), 30u);
        EXPECT_DOUBLE_EQ(drawing.width, 400);
        expectInside(drawing);
    }

    TEST(StageChain, IsEmptyWithoutSizes)
    {
        EXPECT_TRUE(stageChain(chain("").sections[0], Language::English).isEmpty());
        EXPECT_TRUE(
            stageChain(chain(R"({"id": "a"}, {"id": "b"})").sections[0], Language::English).isEmpty());
    }

    std::shared_ptr<const FileTypes> typesOf(const AnalysisPtr& app)
    {
        return FileTypes::build(std::make_shared<const ScopedTree>(app, Scope::final()));
    }

    const std::string evil = "<script>\n\"'&\u202E\xff";

    TEST(ImageTreemap, TilesFillItByTheirBytes)
    {
        const AnalysisPtr app
            = load({ layer().file("a.js", std::string(30'000, 'a')).file("b.so", std::string(10'000, 'b')) });
        TreemapDrawingOptions options;
        options.width = 404;
        options.height = 318; // 400 x 300 inside the frame and below the head
        const Drawing map = imageTreemap(typesOf(app), options);
        const std::vector<DrawnRect> found = bars(map);
        ASSERT_EQ(found.size(), 2u);
        const auto area = [](const DrawnRect& rect) { return (rect.width + 1) * (rect.height + 1); };
        EXPECT_NEAR(area(found[0]) / area(found[1]), 3, 0.05);
        EXPECT_NEAR(area(found[0]) + area(found[1]), 400 * 300, 400 * 300 * 0.01);
        EXPECT_EQ(found[0].fill, Ink::Category4);
        EXPECT_EQ(found[1].fill, Ink::Category1);
        EXPECT_EQ(found[0].hint, "/a.js · 30.0 kB");
        EXPECT_TRUE(says(map, "Scripts 30.0 kB"));
        expectInside(map);
        options.language = Language::Chinese;
        EXPECT_TRUE(says(imageTreemap(typesOf(app), options), "脚本 30.0 kB"));
    }

    TEST(ImageTreemap, HasNoMoreTilesThanThereIsRoomFor)
    {
        LayerBuilder many;
        for (int i = 0; i < 5000; ++i)
            many.file("d/" + std::to_string(i), "1234567890");
        TreemapDrawingOptions options;
        options.width = options.height = 100;
        EXPECT_LT(imageTreemap(typesOf(load({ many })), options).shapes.size(), 1000u);
    }

    TEST(ImageTreemap, IsEmptyWithoutBytes)
    {
        EXPECT_TRUE(imageTreemap(typesOf(load({ layer().dir("a") }))).isEmpty());
    }

    TEST(DifferenceTreemap, HatchesWhatGrows)
    {
        const auto tree = [](const LayerBuilder& content) {
            return std::make_shared<const ScopedTree>(load({ content }), Scope::final());
        };
        const auto files = TreeComparison::build(tree(layer().file("gone", std::string(1000, 'a'))),
            tree(layer().file("come", std::string(3000, 'b'))));
        const Drawing map = differenceTreemap(files);
        const std::vector<DrawnRect> found = bars(map);
        ASSERT_EQ(found.size(), 2u);
        EXPECT_EQ(found[0].fill, Ink::Removed);
        EXPECT_EQ(found[0].hatch, Ink::MarkHatch);
        EXPECT_EQ(found[1].fill, Ink::Added);
        EXPECT_EQ(found[1].hatch, Ink::None);
        expectInside(map);
        EXPECT_TRUE(differenceTreemap(TreeComparison::build(files->treeA(), files->treeA())).isEmpty());
    }

    TEST(LayerBar, IsAsWideAsContentAndHatchedWhereItIsWasted)
    {
        // 20, 60 and 20 kB: three quarters of the second are gone in the end, of the third nothing.
        const AnalysisPtr app = load(ociLayout(
            { image("app")
                    .layer(layer().file("a", std::string(20'000, 'a')).history("ADD rootfs.tar / # buildkit"))
                    .layer(layer().file("b", std::string(15'000, 'b')).file("c", std::string(45'000, 'c')))
                    .layer(layer().whiteout("c").file("<b>", std::string(20'000, 'd'))) }));
        const Drawing bar = layerBar(*app, Language::English, SizeUnit::Decimal);
        const std::vector<DrawnRect> layers = bars(bar);
        ASSERT_EQ(layers.size(), 3u);
        EXPECT_NEAR(layers[1].width, layers[0].width * 3, 0.1);
        EXPECT_NEAR(layers[2].width, layers[0].width, 0.1);
        EXPECT_EQ(layers[0].fill, Ink::Category1);
        EXPECT_EQ(layers[2].fill, Ink::Category3);
        EXPECT_NE(layers[1].hint.find("60.0 kB"), std::string::npos) << layers[1].hint;
        std::vector<DrawnRect> wasted = shapes<DrawnRect>(bar);
        std::erase_if(wasted, [](const DrawnRect& rect) { return rect.hatch != Ink::OnCategory; });
        ASSERT_EQ(wasted.size(), 1u);
        EXPECT_NEAR(wasted[0].width, layers[1].width * 0.75, 0.1);
        EXPECT_NEAR(wasted[0].x + wasted[0].width, layers[1].x + layers[1].width, 0.1);
        EXPECT_TRUE(says(bar, "0 ADD rootfs.tar 20.0 kB"));
        EXPECT_TRUE(says(bar, "wasted"));
        EXPECT_TRUE(says(layerBar(*app, Language::Chinese, SizeUnit::Decimal), "浪费"));
        expectInside(bar);
    }

    TEST(LayerBar, TakesManyLayersAndNone)
    {
        ImageBuilder many = image("many");
        for (int i = 0; i < 300; ++i)
            many.layer(layer().file(std::to_string(i), std::string(static_cast<size_t>(i) + 1, 'x')));
        expectInside(layerBar(*load(ociLayout({ many })), Language::English, SizeUnit::Decimal));
        EXPECT_TRUE(layerBar(*load({ layer().dir("a") }), Language::English, SizeUnit::Decimal).isEmpty());
    }

    TEST(Legend, GoesOnInTheNextLine)
    {
        Drawing drawing;
        drawing.width = 200;
        const std::vector<LegendEntry> entries { { "twenty characters ab", Ink::Accent },
            { "twenty characters cd", Ink::Other, Ink::Text },
            { "a name that is longer than all of the two hundred pixels there are", Ink::Added } };
        drawing.height = drawLegend(drawing, entries, 5);
        EXPECT_EQ(drawing.height, 5 + 3 * 20);
        EXPECT_EQ(shapes<DrawnRect>(drawing)[1].hatch, Ink::Text);
        EXPECT_EQ(drawLegend(drawing, {}, 7), 7);
        expectInside(drawing);
    }

    TEST(Svg, KeepsHostileNamesText)
    {
        const AnalysisPtr app = load({ layer().file(evil, std::string(1000, 'a')) });
        const std::string text = svg(imageTreemap(typesOf(app)));
        EXPECT_EQ(text.find("<script"), std::string::npos);
        EXPECT_NE(text.find("&lt;script&gt;\\x0a&quot;&#39;&amp;\\xe2\\x80\\xae\\xff"), std::string::npos)
            << text;
        expectBalanced(text);
        for (const char c : text)
            ASSERT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
    }

    TEST(Svg, LetsNoCharacterOutThatXmlForbids)
    {
        EXPECT_EQ(
            escapeMarkup(std::string("a\0b\x01\xEF\xBF\xBE\xEF\xBF\xBF", 10)), "a\uFFFDb\uFFFD\uFFFD\uFFFD");
        EXPECT_EQ(escapeMarkup("\xff<\xed\xa0\x80"), "\\xff&lt;\\xed\\xa0\\x80");
    }

    TEST(Svg, WritesNumbersWithTwoDecimalsAtMost)
    {
        Drawing drawing;
        drawing.width = 100;
        drawing.height = 1.0 / 3;
        drawing.shapes.emplace_back(DrawnRect { -0.005, 12.345, 1e300, std::nan(""), Ink::Accent });
        const std::string text = svg(drawing, { SvgOptions::Place::Inline });
        EXPECT_NE(text.find(R"(height="0.33")"), std::string::npos) << text;
        EXPECT_NE(text.find(R"(y="12.35" width="1000000000" height="0")"), std::string::npos) << text;
        EXPECT_EQ(text.find("e+"), std::string::npos);
    }

    TEST(Svg, IsTheSameEveryTime)
    {
        const BenchTable table = twoVariants({ row("size", "400MB", "100MB") });
        EXPECT_EQ(svg(benchChart(table)), svg(benchChart(table)));
    }

    TEST(Svg, FollowsTheReaderUnlessTold)
    {
        Drawing drawing;
        drawing.label = "a < b";
        const std::string text = svg(drawing);
        EXPECT_NE(text.find("prefers-color-scheme:dark"), std::string::npos);
        EXPECT_NE(text.find("<title>a &lt; b</title>"), std::string::npos);
        EXPECT_NE(text.find(R"(role="img")"), std::string::npos);
        const std::string dark = svg(drawing, { SvgOptions::Place::Standalone, SvgOptions::Scheme::Dark });
        EXPECT_EQ(dark.find("prefers-color-scheme"), std::string::npos);
        EXPECT_NE(dark.find(".f-accent{fill:#9a9df7}"), std::string::npos);
    }

    TEST(Reports, HaveDrawingsOnlyWhereTheyCanBeDrawn)
    {
        const BenchTable table = twoVariants({ row("size", "400MB", "100MB") });
        const auto written = [&](ReportFormat format) {
            std::ostringstream out;
            writeBench(out, table, format);
            return out.str();
        };
        expectBalanced(written(ReportFormat::Html));
        EXPECT_NE(written(ReportFormat::Html).find(R"(class="drawing")"), std::string::npos);
        EXPECT_TRUE(written(ReportFormat::Svg).starts_with("<?xml"));
        for (const auto format :
            { ReportFormat::Text, ReportFormat::Markdown, ReportFormat::Json, ReportFormat::Csv })
            EXPECT_EQ(written(format).find("svg"), std::string::npos) << name(format);
    }

} // namespace
} // namespace layerscope

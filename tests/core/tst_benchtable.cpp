// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/table.h"

#include "core/report/benchreport.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

using namespace layerscope;
using Kind = BenchProblem::Kind;

namespace {

BenchDocument parsed(const std::string& text)
{
    Result<BenchDocument> document = BenchDocument::parse(text, "test");
    EXPECT_TRUE(document) << (document ? "" : document.error().detail);
    return document ? *document : BenchDocument {};
}

BenchDocument example(const std::string& name)
{
    Result<BenchDocument> document
        = BenchDocument::read(std::filesystem::path(LAYERSCOPE_BENCHMARKS) / (name + ".layerbench.json"));
    EXPECT_TRUE(document) << (document ? "" : document.error().detail);
    return document ? *document : BenchDocument {};
}

using Rows = std::vector<std::vector<std::string>>;

Rows texts(const BenchTable& table, size_t section = 0)
{
    Rows rows;
    for (const BenchTableRow& row : table.sections.at(section).rows) {
        rows.emplace_back();
        for (const BenchTableCell& cell : row.cells)
            rows.back().push_back(cell.text);
    }
    return rows;
}

/// A table of two variants with one row.
BenchTable rowTable(const std::string& row, const std::string& presentation = "{}")
{
    return BenchTable::build(parsed(R"({"schema": "layerscope/bench/1", "presentation": )" + presentation
        + R"(, "variants": [{"id": "a"}, {"id": "b"}], "sections": [{"rows": [)" + row + "]}]}"));
}

std::string changeOf(const std::string& from, const std::string& to, const std::string& style,
    const std::string& better = "lower")
{
    const BenchTable table = rowTable(R"({"name": "r", "better": ")" + better + R"(", "change": )" + style
        + R"(, "values": {"a": ")" + from + R"(", "b": ")" + to + R"("}})");
    return table.sections[0].rows[0].cells[3].text;
}

TEST(BenchTable, PrintsMoonTvAsWritten)
{
    const BenchTable table = BenchTable::build(example("moontv"));
    const Rows expected {
        { "镜像大小", "321MB", "299MB", "-6.8% ⬇️" },
        { "构建时间", "~3分钟", "~2.5分钟", "17% ⬆️" },
        { "缓存命中率", "85%", "90%+", "6% ⬆️" },
        { "构建成功率", "100%", "100%", "保持" },
        { "启动时间", "~30秒", "~20秒", "33% ⬆️" },
        { "内存使用", "~35MB", "~27MB", "23% ⬇️" },
        { "安全评分", "8/10", "9/10", "12.5% ⬆️" },
        { "健康检查", "基础", "企业级", "显著提升" },
    };
    EXPECT_EQ(texts(table), expected);
    EXPECT_TRUE(table.problems.empty());
    EXPECT_EQ(table.sections[0].columns[0].title, "指标");
    EXPECT_EQ(table.sections[0].columns[3].title, "改进幅度");

    std::ostringstream markdown;
    writeBench(markdown, table, ReportFormat::Markdown);
    EXPECT_NE(markdown.str().find("| 构建时间 | ~3分钟 | ~2.5分钟 | 17% ⬆️ |"), std::string::npos)
        << markdown.str();
}

TEST(BenchTable, PrintsMoonTvSigned)
{
    BenchTableOptions options;
    options.sign = ChangeStyle::Sign::Signed;
    options.language = Language::English;
    const Rows rows = texts(BenchTable::build(example("moontv"), options));
    const std::vector<std::string> expected { "-6.8% ⬇️", "-17% ⬆️", "+6% ⬆️", "unchanged",
        "-33% ⬆️", "-23% ⬇️", "+12.5% ⬆️", "显著提升" };
    for (size_t i = 0; i < expected.size(); ++i)
        EXPECT_EQ(rows[i][3], expected[i]);
}

TEST(BenchTable, ComparesRangesEndByEnd)
{
    const BenchTable table = BenchTable::build(example("mushroom"));
    EXPECT_EQ(
        texts(table)[0], (std::vector<std::string> { "首次构建时间", "15-20分钟", "12-15分钟", "20-25%" }));
    EXPECT_FALSE(table.has(Kind::Contradicted));
    EXPECT_EQ(changeOf("15-20分钟", "12-15分钟", R"({"sign": "magnitude"})"), "20-25%");
    EXPECT_EQ(changeOf("15-20分钟", "12-15分钟", R"({"sign": "signed"})"), "-20% to -25%");
    EXPECT_EQ(changeOf("10-20s", "9-22s", R"({"sign": "magnitude", "arrow": "value"})"), "-10% to +10%");
    EXPECT_EQ(changeOf("10s", "5-8s", R"({"sign": "magnitude"})"), "20-50%");
}

TEST(BenchTable, ChainsStagesAndChecksTheClaim)
{
    const BenchTable table = BenchTable::build(example("xianyu"));
    const Rows expected {
        { "single stage", "≈2.5GB", "–" },
        { "builder", "≈800MB", "-68% ⬇️" },
        { "runtime", "≈1.2GB", "+50% ⬆️" },
        { "final", "≈1.2GB", "unchanged" },
        { "Overall", "≈2.5GB → ≈1.2GB", "60%+" },
    };
    EXPECT_EQ(texts(table), expected);
    ASSERT_EQ(table.problems.size(), 1u);
    EXPECT_EQ(table.problems[0].kind, Kind::Contradicted);
    EXPECT_EQ(table.problems[0].detail, "stated 60%+, computed -52% ⬇️");
    EXPECT_EQ(table.sections[0].rows.back().cells[2].state, BenchCellState::Contradicted);
}

TEST(BenchTable, AddsUpAFleetWithoutMixingUnits)
{
    const BenchTable table = BenchTable::build(example("health"));
    // 180 + 250 + 45 + 45 = 520; 1200 + 1000 + 150 + 150 = 2500; 1980 / 2500 = 79.2 %
    EXPECT_EQ(texts(table, 0).back(), (std::vector<std::string> { "合计", "520MB", "2.5GB", "79%", "–" }));
    EXPECT_EQ(texts(table, 0)[0][3], "85%");
    // 512 + 1000 + 128 + 128 = 1768 MB
    EXPECT_EQ(texts(table, 1).back(), (std::vector<std::string> { "合计", "3核", "1.77GB" }));
    EXPECT_TRUE(table.sections[0].rows.back().isTotal);

    const BenchTable mixed = BenchTable::build(parsed(R"({"schema": "layerscope/bench/1", "sections": [
        {"kind": "fleet", "totals": "all", "columns": [{"id": "x"}, {"id": "share"}],
         "rows": [{"name": "a", "values": {"x": "512MB", "share": "50%"}}, {"name": "b", "values": {"x": "2核", "share": "50%"}},
                  {"name": "c", "values": {"x": "~1.5GB"}}, {"name": "d", "values": {"x": "text"}}]}]})"));
    EXPECT_EQ(texts(mixed).back(), (std::vector<std::string> { "all", "~2.01GB + 2核", "–" }));
}

TEST(BenchTable, LeavesRowsWithoutBothValuesOutOfATotalChange)
{
    const BenchTable table = BenchTable::build(parsed(R"({"schema": "layerscope/bench/1", "sections": [
        {"kind": "fleet", "totals": "all", "columns": [{"id": "before"}, {"id": "now"}, {"id": "c", "change": {"from": "before", "to": "now"}}],
         "rows": [{"name": "a", "values": {"before": "100MB", "now": "50MB"}}, {"name": "b", "values": {"before": "900MB"}}]}]})"));
    EXPECT_EQ(texts(table).back(), (std::vector<std::string> { "all", "1000MB", "50MB", "-50%" }));
}

TEST(BenchTable, WritesChangesInEveryStyle)
{
    EXPECT_EQ(changeOf("321MB", "299MB", "{}"), "-6.9%");
    EXPECT_EQ(changeOf("321MB", "299MB", R"({"rounding": "down"})"), "-6.8%");
    EXPECT_EQ(changeOf("321MB", "299MB", R"({"as": "absolute"})"), "-22MB");
    EXPECT_EQ(changeOf("321MB", "299MB", R"({"decimals": 0, "arrow": "improvement"})"), "-7% ⬆️");
    EXPECT_EQ(changeOf("85%", "90%", R"({"as": "points"})", "higher"), "+5 pp");
    EXPECT_EQ(changeOf("1.2GB", "299MB", R"({"as": "absolute", "sign": "magnitude"})"), "901MB");
    EXPECT_EQ(changeOf("73.5MB", "0B", "{}"), "-100%");
    EXPECT_EQ(changeOf("0B", "5MB", "{}"), "+5000000B"); // nothing to relate it to
    EXPECT_EQ(changeOf("0B", "0B", "{}"), "unchanged");
    EXPECT_EQ(changeOf("100.00MB", "99.99MB", "{}"), "<0.1%");
    EXPECT_EQ(changeOf("8", "9", R"({"as": "none"})"), "–");
    EXPECT_EQ(changeOf("8", "9", R"({"arrow": "improvement"})", "neutral"), "+12.5%");
}

TEST(BenchTable, ChecksClaims)
{
    struct Case {
        std::string_view stated;
        bool holds;
    };
    // 2.5 GB -> 1.2 GB is -52 %
    for (const Case& c : std::vector<Case> { { "52%", true }, { "-52%", true }, { "减少52%", true },
             { "52% smaller", true }, { "51.9%", false }, { "60%+", false }, { "50%+", true },
             { "+52%", false }, { "~50%", true }, { "~40%", false }, { "1.3GB", true }, { "-1.2GB", false },
             { "50-55%", false }, { "显著提升", true }, { "保持", false } }) {
        const BenchTable table = rowTable(
            R"({"name": "r", "better": "lower", "values": {"a": "2.5GB", "b": "1.2GB"}, "stated": ")"
            + std::string(c.stated) + R"("})");
        EXPECT_EQ(table.has(Kind::Contradicted), !c.holds) << c.stated;
        EXPECT_EQ(table.sections[0].rows[0].cells[3].text, c.stated);
    }
}

TEST(BenchTable, NamesCellsThatCannotBeUnderstood)
{
    const BenchTable table
        = rowTable(R"({"name": "size", "better": "lower", "values": {"a": "321MB", "b": "29 9MBB"}})");
    ASSERT_EQ(table.problems.size(), 1u);
    EXPECT_EQ(table.problems[0].kind, Kind::NotUnderstood);
    EXPECT_EQ(table.problems[0].place, "size · b");
    EXPECT_EQ(table.sections[0].rows[0].cells[2].text, "29 9MBB"); // kept
    EXPECT_EQ(table.sections[0].rows[0].cells[3].text, "–");
    EXPECT_TRUE(rowTable(R"({"name": "r", "better": "lower", "values": {"a": "3MB", "b": "3秒"}})")
                    .has(Kind::NotUnderstood));
    EXPECT_TRUE(rowTable(R"({"name": "r", "kind": "size", "values": {"a": "3MB", "b": "3"}})")
                    .has(Kind::NotUnderstood));
    EXPECT_FALSE(
        rowTable(R"({"name": "r", "values": {"a": "1001:1001", "b": "root"}})").has(Kind::NotUnderstood));
    EXPECT_FALSE(
        rowTable(R"({"name": "r", "better": "lower", "values": {"a": "3MB"}})").has(Kind::NotUnderstood));
}

TEST(BenchTable, ForgetsFaultsThatWerePutRight)
{
    auto document = BenchDocument::parse(R"({"schema": "layerscope/bench/1", "title": 5, "baseline": "c",
        "variants": [{"id": "a"}, {"id": "a"}], "sections": [{"rows": [{"name": "r", "decimals": "two"}]}]})",
        "test");
    ASSERT_TRUE(document);
    const auto places = [&] {
        std::vector<std::string> found;
        for (const BenchProblem& problem : BenchTable::build(*document).problems)
            found.push_back(problem.place);
        return found;
    };
    EXPECT_EQ(places(),
        (std::vector<std::string> { "title", "sections[0].rows[0].decimals", "variants[1].id", "baseline" }));
    document->title = "T";
    document->variants.pop_back();
    EXPECT_EQ(places(), (std::vector<std::string> { "sections[0].rows[0].decimals", "baseline" }));
    document->baseline = "a";
    document->sections[0].rows[0].decimals = 2;
    EXPECT_EQ(places(), std::vector<std::string> {});
}

TEST(BenchTable, HasAColumnOfChangesForEachVariant)
{
    const BenchTable table = BenchTable::build(parsed(R"({"schema": "layerscope/bench/1", "baseline": "b",
        "variants": [{"id": "a"}, {"id": "b"}, {"id": "c", "name": "C"}],
        "sections": [{"rows": [{"name": "r", "better": "lower", "values": {"a": "1MB", "b": "2MB", "c": "3MB"}}]}]})"));
    EXPECT_EQ(texts(table)[0], (std::vector<std::string> { "r", "1MB", "2MB", "3MB", "-50%", "+50%" }));
    EXPECT_EQ(table.sections[0].columns[5].title, "Change: C");
    EXPECT_TRUE(table.sections[0].columns[2].isBaseline);
}

TEST(BenchTable, TellsMeasuredCellsThatHaveBecomeStale)
{
    const BenchDocument document
        = parsed(R"({"schema": "layerscope/bench/1", "variants": [{"id": "a", "image": "a.tar"}],
        "sections": [{"rows": [{"name": "content", "measure": "content", "values": {"a": {"measured": {"value": 245200000,
            "dimension": "size", "digest": "sha256:1", "date": "2026-01-01T00:00:00Z"}}}}]}]})");
    BenchIdentities identities;
    const BenchImage& image = document.variants[0].image;
    const auto stateWith = [&](const BenchIdentities* now) {
        return BenchTable::build(document, {}, now).sections[0].rows[0].cells[1].state;
    };
    EXPECT_EQ(stateWith(nullptr), BenchCellState::Measured);
    identities.set(image, std::string("sha256:1"));
    EXPECT_EQ(stateWith(&identities), BenchCellState::Measured);
    identities.set(image, std::string("sha256:2"));
    EXPECT_EQ(stateWith(&identities), BenchCellState::Stale);
    EXPECT_TRUE(BenchTable::build(document, {}, &identities).has(Kind::Stale));
    BenchTableOptions chinese;
    chinese.language = Language::Chinese;
    EXPECT_EQ(BenchTable::build(document, chinese, &identities).problems.at(0).detail,
        "测自 sha256:1，而镜像现在是 sha256:2；请刷新");
    identities.set(image, Error { ErrorCode::NotFound, "a.tar", "no such file" });
    EXPECT_EQ(stateWith(&identities), BenchCellState::Measured);
    EXPECT_TRUE(BenchTable::build(document, {}, &identities).has(Kind::Unchecked));
    EXPECT_EQ(texts(BenchTable::build(document))[0][1], "245.2MB");
}

TEST(BenchTable, EscapesWhatTheDocumentSays)
{
    const BenchTable table = rowTable(
        R"({"name": "a|b <script>\u202e\n", "values": {"a": "=cmd|' /C calc'!A0", "b": "-1+cmd"}})");
    const auto printed = [&](ReportFormat format) {
        std::ostringstream out;
        writeBench(out, table, format);
        return out.str();
    };
    EXPECT_NE(printed(ReportFormat::Markdown).find("a\\|b &lt;script&gt;\\\\xe2"), std::string::npos)
        << printed(ReportFormat::Markdown);
    EXPECT_EQ(printed(ReportFormat::Html).find("<script>"), std::string::npos);
    EXPECT_NE(printed(ReportFormat::Csv).find(",'=cmd|' /C calc'!A0,'-1+cmd,"), std::string::npos)
        << printed(ReportFormat::Csv);
    for (const auto format :
        { ReportFormat::Text, ReportFormat::Html, ReportFormat::Markdown, ReportFormat::Csv })
        EXPECT_EQ(printed(format).find("\u202e"), std::string::npos);
}

TEST(BenchTable, TakesTenThousandRows)
{
    std::string rows;
    for (int i = 0; i < 10'000; ++i)
        rows += std::string(i == 0 ? "" : ",")
            + R"({"name": "r", "better": "lower", "values": {"a": "2MB", "b": "1MB"}})";
    const BenchTable table = rowTable(rows);
    ASSERT_EQ(table.sections[0].rows.size(), 10'000u);
    EXPECT_EQ(table.sections[0].rows.back().cells[3].text, "-50%");
}

} // namespace

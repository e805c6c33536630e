// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/comparison.h"
#include "core/report/phrases.h"
#include "core/report/report.h"
#include "core/report/warningtext.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/loading.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <sstream>
#include <vector>

using namespace layerscope;
using namespace layerscope::fixture;

namespace {

/// All that is verbatim in it has no letters of English.
ImageBuilder rich(uint64_t seed = 1)
{
    return image("1.1/2:3")
        .configPatch(R"({"config":{"Env":["1=2"]}})")
        .layer(layer()
                   .dir("目录")
                   .file("目录/大文件", bytes(5000, seed))
                   .file("目录/删除", bytes(700, 2))
                   .file("属性", bytes(300, 3))
                   .symlink("链接", "目录")
                   .history("COPY 1 /"))
        .instruction("CMD [\"1\"]")
        .layer(layer()
                   .whiteout("目录/删除")
                   .file("属性", bytes(300, 3))
                   .mode(0600)
                   .file("副本", bytes(5000, seed))
                   .file("副本二", bytes(5000, seed))
                   .history("RUN 2"))
        .layer(layer().opaque("目录").file("目录/新", bytes(40, 5)).history("RUN 3"));
}

std::string write(const Analysis& analysis, ReportFormat format, const ReportOptions& options)
{
    std::ostringstream out;
    writeInspect(out, analysis, format, options);
    return out.str();
}

/// Runs of three and more ASCII letters outside of HTML's own tags and styles.
std::set<std::string> englishWords(std::string text)
{
    for (const auto& [from, to] :
        { std::pair<std::string, std::string>("<style>", "</style>"), { "<", ">" }, { "&", ";" } }) {
        for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
            const size_t end = text.find(to, at);
            text.erase(at, end == std::string::npos ? end : end + to.size() - at);
        }
    }
    std::set<std::string> words;
    std::string word;
    for (const char c : text + " ") {
        if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
            word += c;
        } else {
            if (word.size() >= 3)
                words.insert(word);
            word.clear();
        }
    }
    return words;
}

ReportOptions chinese()
{
    ReportOptions options;
    options.language = Language::Chinese;
    options.date = "2026-11-22";
    return options;
}

std::string without(std::string text, const std::string& verbatim)
{
    for (size_t at = text.find(verbatim); at != std::string::npos; at = text.find(verbatim, at))
        text.erase(at, verbatim.size());
    return text;
}

/// Allowed are names, units and words of the field, and what comes from the image: its kind of archive, its platform, its
/// instructions.
void expectNoEnglish(const std::string& report)
{
    static const std::set<std::string> allowed { "Layerscope", "dive", "inode", "tar", "docker", "oci",
        "archive", "linux", "amd", "sha", "CMD", "COPY", "RUN" };
    for (const std::string& word : englishWords(report)) {
        const bool isDigest = std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'f'; });
        EXPECT_TRUE(isDigest || allowed.contains(word)) << word << "\n" << report;
    }
}

class ReportLanguage : public testing::Test {
protected:
    std::shared_ptr<const Analysis> a = load(ociLayout({ rich() }));
    std::shared_ptr<const Analysis> b = load(ociLayout({ rich(9) }));

    [[nodiscard]] std::string compared(ReportFormat format, const ReportOptions& options) const
    {
        const auto comparison = Comparison::build(a, b);
        std::ostringstream out;
        if (comparison)
            writeComparison(out, **comparison, format, options);
        return out.str();
    }
};

TEST(Phrases, HaveBothLanguagesOnce)
{
    std::set<std::string_view> seen;
    for (const PhrasePair& pair : phrasePairs) {
        EXPECT_TRUE(seen.insert(pair.english).second) << pair.english;
        EXPECT_FALSE(pair.chinese.empty()) << pair.english;
        for (const std::string_view value : { "%1", "%2", "%3" })
            EXPECT_EQ(pair.english.find(value) == std::string_view::npos,
                pair.chinese.find(value) == std::string_view::npos)
                << pair.english;
    }
}

TEST(Phrases, PutInWhatIsGivenAsItIs)
{
    const Say english(Language::English);
    EXPECT_EQ(english("%1 in %2", "%2", "%1"), "%2 in %1");
    EXPECT_EQ(english.counted(1, "%1 layer", "%1 layers"), "1 layer");
    EXPECT_EQ(english.counted(1234, "%1 layer", "%1 layers"), "1,234 layers");
    EXPECT_EQ(Say(Language::Chinese).counted(1234, "%1 layer", "%1 layers"), "1,234 层");
}

TEST_F(ReportLanguage, ChineseReportsSpeakChinese)
{
    ReportOptions options = chinese();
    options.parts = inspectParts();
    for (const ReportFormat format : { ReportFormat::Text, ReportFormat::Markdown, ReportFormat::Html }) {
        expectNoEnglish(without(write(*a, format, options), a->source.path));
        expectNoEnglish(without(without(compared(format, chinese()), a->source.path), b->source.path));
    }
}

TEST_F(ReportLanguage, HtmlNamesItsLanguage)
{
    EXPECT_NE(write(*a, ReportFormat::Html, chinese()).find("<html lang=\"zh-CN\">"), std::string::npos);
    EXPECT_NE(write(*a, ReportFormat::Html, {}).find("<html lang=\"en\">"), std::string::npos);
}

TEST_F(ReportLanguage, WarningsSayWhatTheyMeanAndWhere)
{
    const auto odd = load(ociLayout({ image("1:2").layer(layer().file("3", "3").whiteout("没有")) }));
    ReportOptions options = chinese();
    options.parts = ReportParts {};
    const std::string report = write(*odd, ReportFormat::Text, options);
    EXPECT_NE(report.find("第 0 层"), std::string::npos) << report;
    EXPECT_NE(report.find("删除标记指向下层中不存在的路径，没有作用。"), std::string::npos) << report;
    EXPECT_NE(report.find("/没有"), std::string::npos) << report;
    options.language = Language::English;
    const std::string english = write(*odd, ReportFormat::Text, options);
    EXPECT_NE(english.find("layer 0  a whiteout removes /没有, which no lower layer has"), std::string::npos)
        << english;
}

TEST(WarningText, ExplainsEveryKindInChinese)
{
    const Say say(Language::Chinese);
    std::set<std::string> seen;
    for (auto code = WarningCode::ImageChosen; code <= WarningCode::NotAnImage;
         code = static_cast<WarningCode>(static_cast<uint8_t>(code) + 1)) {
        const std::vector<std::string> lines = warningLines(name(code), "detail\n", say);
        ASSERT_EQ(lines.size(), 2u) << name(code);
        EXPECT_TRUE(seen.insert(lines[0]).second) << lines[0];
        EXPECT_EQ(lines[1], "detail\\x0a");
        EXPECT_EQ(warningLines(name(code), "detail", Say(Language::English)).size(), 1u);
    }
    EXPECT_EQ(warningPlace("layer 12", say), "第 12 层");
    EXPECT_EQ(warningPlace("layer 12x\n", say), "layer 12x\\x0a");
    EXPECT_EQ(warningPlace("index.json", say), "index.json");
}

TEST_F(ReportLanguage, TreesSpeakItTooAndSayTheirDate)
{
    const auto tree = [&](const ReportOptions& options, ReportFormat format) {
        TreeReportOptions what;
        what.changes = true;
        std::ostringstream out;
        writeTree(out, ScopedTree(a, Scope::layer(LayerId(1u))), format, what, options);
        return out.str();
    };
    const std::string report = tree(chinese(), ReportFormat::Text);
    for (const char* said : { "第 1 层存储和移除的内容", "权限", "所有者", "新增 2，修改 1，移除 1",
             "使下层 1.0 kB 失效", "Layerscope 报告，2026-11-22" })
        EXPECT_NE(report.find(said), std::string::npos) << said << report;
    EXPECT_EQ(tree({}, ReportFormat::Text).find("2026-11-22"), std::string::npos);
    EXPECT_NE(tree(chinese(), ReportFormat::Json).find("\"report_date\": \"2026-11-22\""), std::string::npos);
}

TEST_F(ReportLanguage, MachinesReadTheSame)
{
    ReportOptions options = chinese();
    options.date.clear();
    options.parts = ReportParts {};
    for (const ReportFormat format : { ReportFormat::Json, ReportFormat::Csv }) {
        EXPECT_EQ(write(*a, format, options), write(*a, format, {}));
        EXPECT_EQ(compared(format, options), compared(format, {}));
    }
}

TEST_F(ReportLanguage, TheDateIsSaidWhenItIsGiven)
{
    ReportOptions dated;
    dated.date = "2026-11-22";
    for (const ReportFormat format :
        { ReportFormat::Text, ReportFormat::Markdown, ReportFormat::Html, ReportFormat::Json }) {
        EXPECT_NE(write(*a, format, dated).find("2026-11-22"), std::string::npos);
        EXPECT_NE(compared(format, dated).find("2026-11-22"), std::string::npos);
        EXPECT_EQ(write(*a, format, {}).find("2026-11-22"), std::string::npos);
    }
    EXPECT_NE(write(*a, ReportFormat::Html, dated).find("Layerscope report, 2026-11-22"), std::string::npos);
}

TEST_F(ReportLanguage, EachPartBringsItsOwn)
{
    const std::vector<std::pair<ReportPart, std::string>> titles { { ReportPart::Summary, "## Totals" },
        { ReportPart::Layers, "## Layers" }, { ReportPart::Waste, "## Wasted" },
        { ReportPart::Files, "## Largest files" }, { ReportPart::Duplicates, "## Duplicates" },
        { ReportPart::Configuration, "## Configuration" } };
    for (const auto& [part, title] : titles) {
        ReportOptions options;
        options.parts = ReportParts { part };
        const std::string report = write(*a, ReportFormat::Markdown, options);
        for (const auto& [other, otherTitle] : titles)
            EXPECT_EQ(report.find(otherTitle + "\n") != std::string::npos, part == other)
                << otherTitle << report;
    }
}

TEST_F(ReportLanguage, TheLargestFilesAreThoseOfTheFinalFilesystem)
{
    ReportOptions options;
    options.parts = ReportParts { ReportPart::Files };
    options.top = 3;
    const std::string report = write(*a, ReportFormat::Markdown, options);
    // The opaque folder hides the one of layer 0; its copy of layer 1 stays.
    EXPECT_NE(report.find("| 5.0 kB | 1 | <code>/副本</code> |\n| 5.0 kB | 1 | <code>/副本二</code> |\n| 300 "
                          "B | 1 | <code>/属性</code> |\n"),
        std::string::npos)
        << report;
    EXPECT_EQ(report.find("大文件"), std::string::npos) << report;
    EXPECT_EQ(report.find("/目录/新"), std::string::npos) << report;
}

} // namespace

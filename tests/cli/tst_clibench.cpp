// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/cli/process.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/tempfolder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>

using namespace layerscope::fixture;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

class CliBench : public testing::Test {
protected:
    static Outcome run(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), "bench");
        return Process(LAYERSCOPE_CLI, Launch { std::move(arguments), {} }).wait();
    }
    static std::string example(const std::string& name)
    {
        return std::string(LAYERSCOPE_BENCHMARKS) + "/" + name + ".layerbench.json";
    }
    [[nodiscard]] std::string write(const char* name, const std::string& text) const
    {
        writeFile(folder / name, text);
        return (folder / name).string();
    }
    /// Two images; `b` has a layer more.
    void writeImages() const
    {
        const auto base = layer().file("a", bytes(1000, 1));
        dockerLegacy({ image("a:1").layer(base) }).writeTar(folder / "a.tar");
        dockerLegacy({ image("b:1").layer(base).layer(layer().file("b", bytes(250, 2))) })
            .writeTar(folder / "b.tar");
    }

    TempFolder folder;
};

constexpr const char* measured = R"({
  "schema": "layerscope/bench/1", "mine": [3, 2, 1],
  "variants": [{"id": "a", "image": "a.tar"}, {"id": "b", "image": "b.tar"}],
  "sections": [{"rows": [{"name": "content", "better": "lower", "measure": "content", "stated": "-5%"}]}]
})";

TEST_F(CliBench, PrintsMoonTv)
{
    const Outcome outcome = run({ example("moontv"), "--format", "markdown" });
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "");
    EXPECT_EQ(outcome.out,
        "# MoonTV：三阶段与四阶段构建对比\n"
        "\n"
        "| 指标 | 三阶段构建 | 四阶段构建 | 改进幅度 |\n"
        "| --- | ---: | ---: | ---: |\n"
        "| 镜像大小 | 321MB | 299MB | -6.8% ⬇️ |\n"
        "| 构建时间 | ~3分钟 | ~2.5分钟 | 17% ⬆️ |\n"
        "| 缓存命中率 | 85% | 90%+ | 6% ⬆️ |\n"
        "| 构建成功率 | 100% | 100% | 保持 |\n"
        "| 启动时间 | ~30秒 | ~20秒 | 33% ⬆️ |\n"
        "| 内存使用 | ~35MB | ~27MB | 23% ⬇️ |\n"
        "| 安全评分 | 8/10 | 9/10 | 12.5% ⬆️ |\n"
        "| 健康检查 | 基础 | 企业级 | 显著提升 |\n");
}

TEST_F(CliBench, ShowsTheTableOfTheReadme)
{
    const std::string readme = readFile(LAYERSCOPE_README);
    const std::string table = run({ example("moontv"), "--format", "markdown" }).out;
    EXPECT_NE(readme.find(table.substr(table.find("| 指标"))), std::string::npos);
}

TEST_F(CliBench, PrintsEveryExampleInEveryFormat)
{
    for (const char* name : { "moontv", "xianyu", "mushroom", "elizabeth", "health" }) {
        for (const char* format : { "text", "markdown", "html", "csv", "json", "svg" }) {
            for (const char* language : { "en", "zh_CN" }) {
                const Outcome outcome = run({ example(name), "--format", format, "--lang", language, "-q" });
                EXPECT_EQ(outcome.exitCode, 0) << name << outcome.err;
                EXPECT_EQ(outcome.err, "") << name;
                EXPECT_FALSE(outcome.out.empty());
                if (std::string(format) == "json") {
                    EXPECT_EQ(json::parse(outcome.out)["schema"], "layerscope/benchtable/1");
                }
            }
        }
    }
}

TEST_F(CliBench, RefreshesOnlyWhatIsMeasured)
{
    writeImages();
    const std::string file = write("t.layerbench.json", measured);
    const Outcome outcome = run({ file, "--refresh", "--format", "json" });
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
    const json table = json::parse(outcome.out);
    const json& cells = table["sections"][0]["rows"][0]["cells"];
    EXPECT_EQ(cells[1]["state"], "measured");
    EXPECT_EQ(cells[1]["low"], 1000);
    EXPECT_EQ(cells[2]["low"], 1250);
    EXPECT_EQ(cells[3]["state"], "contradicted");
    EXPECT_EQ(cells[3]["computed"], "+25%");
    EXPECT_NE(outcome.err.find("stated -5%, computed +25%"), std::string::npos) << outcome.err;

    json saved = json::parse(readFile(file));
    const json values = saved["sections"][0]["rows"][0]["values"];
    EXPECT_EQ(values["a"]["measured"]["value"], 1000);
    saved["sections"][0]["rows"][0].erase("values");
    EXPECT_EQ(saved, json::parse(measured)); // the rest is as it was
    const std::string once = readFile(file);
    EXPECT_EQ(run({ file, "--refresh" }).exitCode, 0);
    EXPECT_EQ(readFile(file), once);
}

TEST_F(CliBench, SaysWhenAMeasuredCellIsOfAnotherImage)
{
    writeImages();
    const std::string file = write("t.layerbench.json", measured);
    ASSERT_EQ(run({ file, "--refresh" }).exitCode, 0);
    fs::copy_file(folder / "b.tar", folder / "a.tar", fs::copy_options::overwrite_existing);
    const Outcome outcome = run({ file, "--format", "markdown" });
    EXPECT_EQ(outcome.exitCode, 0);
    EXPECT_NE(outcome.err.find("content · a: warning: was measured from sha256:"), std::string::npos)
        << outcome.err;
    EXPECT_EQ(run({ file, "--strict" }).exitCode, 1);
}

TEST_F(CliBench, FailsForAContradictionOnlyWhenStrict)
{
    EXPECT_EQ(run({ example("xianyu") }).exitCode, 0);
    EXPECT_EQ(run({ example("xianyu"), "--strict" }).exitCode, 1);
    EXPECT_EQ(run({ example("moontv"), "--strict" }).exitCode, 0);
}

TEST_F(CliBench, NamesWhatIsWrong)
{
    const auto expect = [&](const std::string& text, int exitCode, const std::string& part) {
        const std::string file = write("t.layerbench.json", text);
        const Outcome outcome = run({ file });
        EXPECT_EQ(outcome.exitCode, exitCode) << text;
        EXPECT_NE(outcome.err.find(part), std::string::npos) << outcome.err;
        EXPECT_EQ(readFile(file), text);
    };
    expect("", 3, "is empty");
    expect("{", 3, "is not JSON: parse error at line 1");
    expect(R"({"schema": "layerscope/bench/7"})", 3, "newer version");
    expect(R"({"schema": "layerscope/bench/1", "title": 5})", 1,
        "layerscope-cli: title: has to be a text, is 5");
    expect(
        R"({"schema": "layerscope/bench/1", "sections": [{"kind": "stages", "stages": [{"id": "a", "from": "a"}]}]})",
        1, "sections[0].stages: go in a circle: a -> a");
    expect(R"({"schema": "layerscope/bench/1", "variants": [{"id": "a"}, {"id": "b"}],
        "sections": [{"rows": [{"name": "size", "better": "lower", "values": {"a": "3MB", "b": "much"}}]}]})",
        1, "layerscope-cli: size · b: \"much\" cannot be understood");
    EXPECT_EQ(run({ (folder / "absent").string() }).exitCode, 3);
    EXPECT_EQ(run({ folder.path().string() }).exitCode, 3);
    EXPECT_EQ(run({ "-" }).exitCode, 2);
    EXPECT_EQ(run({ example("moontv"), "--lang", "fr" }).exitCode, 2);
    EXPECT_EQ(run({ example("moontv"), "--sign", "loud" }).exitCode, 2);
}

TEST_F(CliBench, NeverWritesOverItsInputs)
{
    writeImages();
    const std::string file = write("t.layerbench.json", measured);
    const std::string tar = readFile(folder / "a.tar");
    EXPECT_EQ(run({ file, "-o", (folder / "a.tar").string() }).exitCode, 2);
    EXPECT_EQ(run({ file, "-o", file }).exitCode, 2);
    EXPECT_EQ(readFile(folder / "a.tar"), tar);
    EXPECT_EQ(readFile(file), measured);
    EXPECT_EQ(run({ file, "-o", (folder / "t.md").string() }).exitCode, 0);
    EXPECT_TRUE(readFile(folder / "t.md").starts_with("# "));
}

TEST_F(CliBench, SaysWhichImageIsMissing)
{
    const std::string file = write("t.layerbench.json", measured);
    const Outcome outcome = run({ file, "--refresh", "-q" });
    EXPECT_EQ(outcome.exitCode, 3);
    EXPECT_NE(outcome.err.find("sections[0].rows[0].values.a: a.tar: "), std::string::npos) << outcome.err;
    EXPECT_EQ(readFile(file), measured);
}

} // namespace

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/cli/clitest.h"
#include "tests/support/imagebuilder.h"

#include <nlohmann/json.hpp>

using namespace layerscope::fixture;
using nlohmann::json;

namespace {

/// Live and content 1000; B has 100 more, in a layer of its own: live and content 1100.
LayerBuilder base() { return layer().file("base", bytes(1000, 1)).history("ADD base"); }
LayerBuilder more() { return layer().file("more", bytes(100, 2)).history("RUN more"); }
ImageBuilder before() { return image("app:1").layer(base()); }
ImageBuilder after() { return image("app:2").layer(base()).layer(more()); }

class CompareCli : public CliTest {
protected:
    CompareCli()
    {
        dockerLegacy({ before() }).writeTar(folder / "a.tar");
        dockerLegacy({ after() }).writeTar(folder / "b.tar");
        ociLayout({ before(), after() }).writeTar(folder / "both.tar");
        dockerLegacy({ image("app:3").layer(base().mode(0600)) }).writeTar(folder / "mode.tar");
        ociLayout({ image("app:2").layer(base()).layer(more().missing()) }).writeTar(folder / "broken.tar");
    }

    /// compare A B with these options.
    Outcome compare(std::vector<std::string> options, const char* a = "a.tar", const char* b = "b.tar")
    {
        options.insert(options.begin(), { "compare", path(a), path(b) });
        return run(options);
    }
    json report(std::vector<std::string> options, const char* a = "a.tar", const char* b = "b.tar")
    {
        options.insert(options.end(), { "--format", "json" });
        const Outcome outcome = compare(std::move(options), a, b);
        EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
        return json::parse(outcome.out);
    }
    void expectGate(const std::vector<std::string>& options, const std::string& line, const char* a = "a.tar",
        const char* b = "b.tar")
    {
        SCOPED_TRACE(testing::PrintToString(options));
        const Outcome outcome = compare(options, a, b);
        EXPECT_EQ(outcome.exitCode, 1);
        EXPECT_EQ(outcome.err, "layerscope-cli: " + line + "\n");
        EXPECT_NE(outcome.out.find("Totals"), std::string::npos) << "the report is whole";
    }
    void expectPass(const std::vector<std::string>& options, const char* a = "a.tar", const char* b = "b.tar")
    {
        SCOPED_TRACE(testing::PrintToString(options));
        const Outcome outcome = compare(options, a, b);
        EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
        EXPECT_EQ(outcome.err, "");
    }
};

TEST_F(CompareCli, SaysOneLineAndTwoForWrongUsage)
{
    const std::string a = path("a.tar");
    const std::string b = path("b.tar");
    const std::vector<std::vector<std::string>> wrong {
        { "compare" },
        { "compare", a },
        { "compare", a, b, a },
        { "compare", "", b },
        { "compare", a, "" },
        { "compare", "-", "-" },
        { "compare", a, b, "--format", "pdf" },
        { "compare", a, b, "--image", "app:1" },
        { "compare", a, b, "--layer-a", "1" },
        { "compare", a, b, "--layer-b", "2" },
        { "compare", a, b, "--up-to-b", "2" },
        { "compare", a, b, "--layer-b", "0", "--up-to-b", "0" },
        { "compare", a, b, "--layer-a", "-1" },
        { "compare", a, b, "--ignore", "" },
        { "compare", a, b, "--ignore-metadata", "content" },
        { "compare", a, b, "--ignore-metadata", "mtime", "--mtime" },
        { "compare", a, b, "--fail-if-larger", "some" },
        { "compare", a, b, "--fail-if-larger", "-1" },
        { "compare", a, b, "--fail-if-larger", "-1%" },
        { "compare", a, b, "--fail-if-larger", "%" },
        { "compare", a, b, "--fail-if-larger", "nan%" },
        { "compare", a, b, "--fail-if-larger", "1", "--measure", "weight" },
        { "compare", a, b, "--measure", "live" },
        { "compare", a, b, "--fail-on", "rain" },
        { "compare", a, b, "--fail-on", "added,rain" },
        { "compare", a, b, "-o", a },
        { "compare", a, b, "-o", b },
    };
    const auto listed = listing();
    for (const auto& arguments : wrong) {
        SCOPED_TRACE(testing::PrintToString(arguments));
        expectFailure(run(arguments), 2);
    }
    EXPECT_EQ(listing(), listed);
}

TEST_F(CompareCli, SaysThreeWhenEitherCannotBeRead)
{
    writeFile(folder / "text", "not an image\n");
    for (const char* other : { "none", "text" }) {
        expectFailure(compare({}, other, "b.tar"), 3);
        expectFailure(compare({}, "a.tar", other), 3);
    }
    expectFailure(compare({ "--image-a", "other:v1" }), 3);
    expectFailure(compare({ "--image-b", "other:v1" }), 3);
    expectFailure(compare({ "--image-b", "other:v1" }, "both.tar", "both.tar"), 3);
    const Outcome outcome = compare({}, "a.tar", "none");
    EXPECT_NE(outcome.err.find(path("none")), std::string::npos) << outcome.err;
}

TEST_F(CompareCli, SaysWhatBecameOfTheImage)
{
    const json result = report({});
    EXPECT_EQ(result.at("schema"), "layerscope/compare/1");
    EXPECT_EQ(result.at("delta").at("live_bytes"), 100);
    EXPECT_EQ(result.at("delta").at("layers"), 1);
    EXPECT_EQ(result.at("changes").size(), 1u);
    EXPECT_EQ(result.at("changes").at(0).at("path"), "/more");
    EXPECT_EQ(result.at("files").at("added"), json({ { "count", 1 }, { "bytes", 100 } }));
    for (const char* format : { "text", "markdown", "html" }) {
        const Outcome outcome = compare({ "--format", format });
        EXPECT_EQ(outcome.exitCode, 0);
        EXPECT_NE(
            outcome.out.find("1.0 kB → 1.1 kB (+100 B, +10.0 %), 1 of 2 layers shared"), std::string::npos)
            << outcome.out;
    }
    EXPECT_EQ(compare({ "--format", "csv" }).out,
        "path,state,type,size_a,size_b,delta,moved_from,what\n/more,added,file,,100,100,,\n");
    EXPECT_EQ(compare({ "-o", path("out.md") }).exitCode, 0);
    EXPECT_TRUE(readFile(folder / "out.md").starts_with("**app:1 → app:2**: "));
    EXPECT_NE(compare({ "--format", "svg" }).out.find("<title>/more · 100 B</title>"), std::string::npos);
}

TEST_F(CompareCli, TakesBothFromOneArchive)
{
    const json result = report({ "--image-a", "app:1", "--image-b", "1" }, "both.tar", "both.tar");
    EXPECT_EQ(result.at("a").at("image").at("names"), json({ "app:1" }));
    EXPECT_EQ(result.at("b").at("image").at("names"), json({ "app:2" }));
    EXPECT_EQ(result.at("delta").at("live_bytes"), 100);
    EXPECT_EQ(report({ "--image-a", "1", "--image-b", "1" }, "both.tar", "both.tar").at("equal"), true);
    EXPECT_EQ(report({ "--image-a", "0" }, "both.tar", "a.tar").at("delta").at("live_bytes"), 0);
}

TEST_F(CompareCli, TakesPlatformsOfOneIndex)
{
    OciOptions nested;
    nested.nested = true;
    ociLayout({ image("app:1").layer(base()), image("app:1").platform("arm64").layer(base()).layer(more()) },
        nested)
        .writeTar(folder / "index.tar");
    const json result
        = report({ "--platform-a", "linux/amd64", "--platform-b", "linux/arm64" }, "index.tar", "index.tar");
    EXPECT_EQ(result.at("a").at("image").at("platform"), "linux/amd64");
    EXPECT_EQ(result.at("b").at("image").at("platform"), "linux/arm64");
    EXPECT_EQ(result.at("delta").at("live_bytes"), 100);
}

TEST_F(CompareCli, ReadsOneFromStandardInput)
{
    const Outcome a = runWithInput({ "compare", "-", path("b.tar"), "--format", "json" }, path("a.tar"));
    ASSERT_EQ(a.exitCode, 0) << a.err;
    EXPECT_EQ(json::parse(a.out).at("delta").at("live_bytes"), 100);
    const Outcome b = runWithInput({ "compare", path("a.tar"), "-", "--format", "json" }, path("b.tar"));
    ASSERT_EQ(b.exitCode, 0) << b.err;
    EXPECT_EQ(json::parse(b.out).at("delta").at("live_bytes"), 100);
}

TEST_F(CompareCli, ComparesLayers)
{
    EXPECT_EQ(report({ "--up-to-b", "0" }).at("changes").size(), 0u);
    const json result = report({ "--layer-a", "0", "--layer-b", "1" });
    EXPECT_EQ(result.at("a").at("scope"), json({ { "kind", "layer" }, { "layer", 0 } }));
    EXPECT_EQ(result.at("files").at("added").at("bytes"), 100);
    EXPECT_EQ(result.at("files").at("removed").at("bytes"), 1000);
}

TEST_F(CompareCli, LeavesOutWhatIsToBeIgnored)
{
    EXPECT_EQ(report({ "--ignore", "/mo*" }).at("changes").size(), 0u);
    EXPECT_EQ(report({ "--ignore", "/x", "--ignore", "/more" }).at("files").at("ignored").at("count"), 1);
    EXPECT_EQ(report({}, "a.tar", "mode.tar").at("changes").at(0).at("what"), json({ "mode" }));
    EXPECT_EQ(report({ "--ignore-metadata", "owner,mode" }, "a.tar", "mode.tar").at("changes").size(), 0u);
}

TEST_F(CompareCli, ComparesTimesOnlyWhenTold)
{
    dockerLegacy({ image("app:1").layer(base().mtime(1)) }).writeTar(folder / "time.tar");
    EXPECT_EQ(report({}, "a.tar", "time.tar").at("changes").size(), 0u);
    EXPECT_EQ(report({ "--mtime" }, "a.tar", "time.tar").at("changes").at(0).at("what"), json({ "mtime" }));
}

TEST_F(CompareCli, LimitsGrowth)
{
    const std::string grew = " grew by 100 B (100 bytes, 10.0 %) from 1.0 kB to 1.1 kB";
    expectGate({ "--fail-if-larger", "0" }, "--fail-if-larger 0: live bytes" + grew);
    expectGate({ "--fail-if-larger", "99" }, "--fail-if-larger 99: live bytes" + grew);
    expectGate({ "--fail-if-larger", "9.9%" }, "--fail-if-larger 9.9%: live bytes" + grew);
    expectGate({ "--fail-if-larger", "0", "--measure", "content" }, "--fail-if-larger 0: content" + grew);
    for (const char* limit : { "100", "10%", "1kB", "0.1kB", "1.5MiB", "200 %" })
        expectPass({ "--fail-if-larger", limit });
    expectPass({ "--fail-if-larger", "0" }, "b.tar", "a.tar");
    expectPass({ "--fail-if-larger", "0", "--measure", "wasted" });
    // A tar of one file: header, 100 bytes padded to a block, two blocks of zeros.
    const Outcome pull = compare({ "--fail-if-larger", "0", "--measure", "pull" });
    EXPECT_EQ(pull.exitCode, 1);
    EXPECT_NE(pull.err.find("bytes to pull grew by 2.0 kB (2,048 bytes, "), std::string::npos) << pull.err;
}

TEST_F(CompareCli, LimitsGrowthFromNothing)
{
    dockerLegacy({ image("empty:1").layer(layer().dir("d")) }).writeTar(folder / "empty.tar");
    expectGate({ "--fail-if-larger", "500%" },
        "--fail-if-larger 500%: live bytes grew by 1.0 kB (1,000 bytes) from 0 B to 1.0 kB", "empty.tar",
        "a.tar");
    expectPass({ "--fail-if-larger", "0%" }, "empty.tar", "empty.tar");
}

TEST_F(CompareCli, ForbidsChanges)
{
    expectGate({ "--fail-on", "changed" }, "--fail-on changed: 1 path differs (added 1)");
    expectGate({ "--fail-on", "removed,added" }, "--fail-on removed,added: 1 path differs (added 1)");
    expectGate({ "--fail-on", "removed", "--fail-on", "added" },
        "--fail-on removed,added: 1 path differs (added 1)");
    expectPass({ "--fail-on", "removed,content,metadata,type,moved,config" });
    expectPass({ "--fail-on", "changed" }, "a.tar", "a.tar");
    expectGate(
        { "--fail-on", "metadata" }, "--fail-on metadata: 1 path differs (metadata 1)", "a.tar", "mode.tar");
    dockerLegacy({ before().configPatch(R"({"config":{"User":"7","Labels":{"x":"y"}}})") })
        .writeTar(folder / "user.tar");
    expectGate({ "--fail-on", "config" }, "--fail-on config: the configuration differs (config 1)", "a.tar",
        "user.tar");
    expectPass({ "--fail-on", "changed" }, "a.tar", "user.tar");
}

TEST_F(CompareCli, NamesEveryGate)
{
    const Outcome both = compare({ "--fail-if-larger", "0", "--fail-on", "added", "--quiet" });
    EXPECT_EQ(both.exitCode, 1);
    EXPECT_EQ(std::ranges::count(both.err, '\n'), 2) << both.err;
}

TEST_F(CompareCli, WritesTheReportAllTheSame)
{
    const Outcome outcome = compare({ "--fail-on", "changed", "-o", path("out.json") });
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_EQ(json::parse(readFile(folder / "out.json")).at("changes").size(), 1u);
    const auto listed = listing();
    expectFailure(compare({ "--fail-on", "changed", "-o", "/dev/full" }), 3);
    EXPECT_EQ(listing(), listed);
}

TEST_F(CompareCli, ShowsDamageAndIsStrictWhenTold)
{
    const json result = report({ "--quiet" }, "a.tar", "broken.tar");
    EXPECT_EQ(result.at("damaged"), true);
    const Outcome loud = compare({ "--format", "json" }, "a.tar", "broken.tar");
    EXPECT_EQ(loud.exitCode, 0);
    EXPECT_NE(loud.err.find("layerscope-cli: damage: B, layer 1: "), std::string::npos) << loud.err;
    for (const auto& [a, b] : { std::pair("a.tar", "broken.tar"), { "broken.tar", "a.tar" } }) {
        const Outcome strict = compare({ "--strict" }, a, b);
        EXPECT_EQ(strict.exitCode, 4);
        EXPECT_NE(strict.out.find("Damaged"), std::string::npos);
    }
    const Outcome gate = compare({ "--strict", "--fail-on", "removed" }, "b.tar", "broken.tar");
    EXPECT_EQ(gate.exitCode, 4) << "what is damaged can meet no rule, nor fail to";
    EXPECT_EQ(compare({ "--fail-on", "removed" }, "b.tar", "broken.tar").exitCode, 1);
}

TEST_F(CompareCli, HasHelp)
{
    const Outcome help = run({ "compare", "--help" });
    EXPECT_EQ(help.exitCode, 0);
    for (const char* option : { "A ", "B ", "--image-a", "--image-b", "--platform-a", "--platform-b",
             "--layer-a", "--up-to-b", "--ignore ", "--ignore-metadata", "--mtime", "--fail-if-larger",
             "--measure", "--fail-on", "--format", "--output", "--top", "--strict" })
        EXPECT_NE(help.out.find(option), std::string::npos) << option;
}

} // namespace

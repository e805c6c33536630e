// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/cli/clitest.h"
#include "tests/support/imagebuilder.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <pty.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace layerscope::fixture;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

/// content 1000 + 500 + 20 + 30; the second layer deletes the first file and overwrites the second.
constexpr int content = 1550;
constexpr int wasted = 1500;
constexpr int live = 50;

ImageBuilder app(const std::string& name = "app:v1")
{
    return image(name)
        .layer(layer()
                   .dir("etc")
                   .file("etc/big", bytes(1000, 1))
                   .file("data", bytes(500, 2))
                   .history("ADD rootfs in /"))
        .layer(layer()
                   .whiteout("etc/big")
                   .file("data", bytes(20, 3))
                   .file("new", bytes(30, 4))
                   .history("RUN make"));
}

class Cli : public CliTest {
protected:
    Cli()
    {
        dockerLegacy({ app() }).writeTar(folder / "app.tar");
        ociLayout(
            { image("broken:v1").layer(layer().file("a", "x")).layer(layer().file("b", "y").missing()) })
            .writeTar(folder / "broken.tar");
    }
};

TEST_F(Cli, ReportsSpeakTheLanguageSayTheDateAndHaveTheParts)
{
    const Outcome outcome = run({ "inspect", path("app.tar"), "--format", "markdown", "--lang", "zh_CN",
        "--date", "2026-11-22", "--parts", "waste,files" });
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_NE(outcome.out.find("Layerscope 报告，2026-11-22"), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.out.find("## 浪费"), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.out.find("## 最大的文件"), std::string::npos) << outcome.out;
    EXPECT_EQ(outcome.out.find("## 总计"), std::string::npos) << outcome.out;
    const Outcome all = run({ "inspect", path("app.tar"), "--parts", "all", "--date", "now" });
    EXPECT_NE(all.out.find("Layerscope report, 2"), std::string::npos) << all.out;
    EXPECT_NE(all.out.find("Largest files"), std::string::npos) << all.out;
    const Outcome compared
        = run({ "compare", path("app.tar"), path("app.tar"), "--lang", "zh", "--date", "2026-11-22" });
    EXPECT_NE(compared.out.find("没有差异"), std::string::npos) << compared.out;
}

TEST_F(Cli, SaysOneLineAndTwoForWrongUsage)
{
    const std::string tar = path("app.tar");
    const std::vector<std::vector<std::string>> wrong {
        {},
        { "frobnicate", tar },
        { "inspect" },
        { "inspect", "" },
        { "inspect", tar, "more" },
        { "inspect", tar, "--nonsense" },
        { "inspect", tar, "--format", "pdf" },
        { "inspect", tar, "--format" },
        { "inspect", tar, "--lang", "de" },
        { "inspect", tar, "--date", "yesterday" },
        { "inspect", tar, "--date", "2026-02-30" },
        { "inspect", tar, "--date", "2026-1-1" },
        { "inspect", tar, "--parts", "summary,nonsense" },
        { "inspect", tar, "--parts", "summary," },
        { "compare", tar, tar, "--parts", "waste" },
        { "tree", tar, "--parts", "files" },
        { "inspect", tar, "--top", "-1" },
        { "inspect", tar, "--top", "many" },
        { "inspect", tar, "--top", "99999999999999999999" },
        { "inspect", tar, "--threads", "x" },
        { "inspect", tar, "--threads", "1000000" },
        { "inspect", tar, "--platform", "///" },
        { "inspect", tar, "-o", path("no/such/folder/out") },
        { "inspect", tar, "-o", folder.path().string() },
        { "inspect", tar, "bad\n\x1b[31m\xff" },
        { "tree", tar, "--layer", "2" },
        { "tree", tar, "--up-to", "2" },
        { "tree", tar, "--layer", "0", "--up-to", "0" },
        { "tree", tar, "--depth", "x" },
        { "tree", tar, "--sort", "age" },
        { "tree", tar, "--format", "html" },
        { "tree", tar, "-o", path("out.html") },
        { "tree", tar, "--format", "svg" },
        { "images", tar, "--format", "svg" },
    };
    const auto before = listing();
    for (const auto& arguments : wrong) {
        SCOPED_TRACE(testing::PrintToString(arguments));
        expectFailure(run(arguments), 2);
    }
    EXPECT_EQ(listing(), before);
}

TEST_F(Cli, SaysOneLineAndThreeForWhatIsNoImage)
{
    writeFile(folder / "empty", "");
    writeFile(folder / "text", "not an image\n");
    fs::create_directory(folder / "folder");
    writeFile(folder / "cut.tar", readFile(folder / "app.tar").substr(0, 700));
    for (const std::string& name :
        { path("none"), path("empty"), path("text"), path("folder"), path("cut.tar"), path("app.tar") + "/x",
            std::string("\xff\xfe\n\x1b[31m"), std::string(5000, 'x') }) {
        for (const char* command : { "inspect", "tree", "images" }) {
            SCOPED_TRACE(command + (" " + name));
            expectFailure(run({ command, name }), 3);
        }
    }
    expectFailure(run({ "inspect", path("app.tar"), "--image", "other:v1" }), 3);
    expectFailure(runWithInput({ "inspect", "-" }, path("text")), 3);
    expectFailure(run({ "inspect", "-" }), 3);
}

TEST_F(Cli, NamesTheSubjectSafely)
{
    const Outcome outcome = run({ "inspect", "no\nsuch\xff" });
    EXPECT_TRUE(outcome.err.starts_with("layerscope-cli: no\\x0asuch\\xff: ")) << outcome.err;
}

TEST_F(Cli, FormatsAgreeOnEveryTotal)
{
    const Outcome asJson = run({ "inspect", path("app.tar"), "--format", "json" });
    ASSERT_EQ(asJson.exitCode, 0) << asJson.err;
    const json totals = json::parse(asJson.out).at("totals");
    EXPECT_EQ(totals.at("content_bytes"), content);
    EXPECT_EQ(totals.at("live_bytes"), live);
    EXPECT_EQ(totals.at("wasted_bytes"), wasted);

    const Outcome csv = run({ "inspect", path("app.tar"), "--format", "csv" });
    for (const auto& [name, value] : totals.items())
        EXPECT_NE(csv.out.find("\ntotal,," + name + "," + value.dump() + ","), std::string::npos) << name;
    for (const char* format : { "text", "markdown", "html" }) {
        const Outcome report = run({ "inspect", path("app.tar"), "--format", format });
        EXPECT_EQ(report.exitCode, 0);
        for (const char* number : { "1,550", "1,500", "3.2 %", "96.8 %" })
            EXPECT_NE(report.out.find(number), std::string::npos) << format << ' ' << number;
    }

    const json tree = json::parse(run({ "tree", path("app.tar"), "--format", "json" }).out);
    EXPECT_EQ(tree.at("totals").at("bytes"), totals.at("live_bytes"));
    EXPECT_EQ(tree.at("totals").at("files"), totals.at("files"));
    const json images = json::parse(run({ "images", path("app.tar"), "--format", "json" }).out);
    EXPECT_EQ(images.at("images").at(0).at("blob_bytes"), totals.at("blob_bytes"));
    EXPECT_EQ(images.at("images").at(0).at("layers"), totals.at("layers"));
}

TEST_F(Cli, DrawsTheFilesAsSvg)
{
    const Outcome outcome = run({ "inspect", path("app.tar"), "-o", path("out.svg") });
    EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
    const std::string svg = readFile(folder / "out.svg");
    EXPECT_TRUE(svg.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg ")) << svg.substr(0, 100);
    EXPECT_TRUE(svg.ends_with("</svg>\n"));
    EXPECT_NE(svg.find("<title>/new · 30 B</title>"), std::string::npos);
    EXPECT_EQ(svg.find("big"), std::string::npos) << "it is not in the final filesystem";
    const std::string html = run({ "inspect", path("app.tar"), "--format", "html" }).out;
    EXPECT_NE(html.find("<title>/new · 30 B</title>"), std::string::npos);
    const std::string plain
        = run({ "inspect", path("app.tar"), "--format", "html", "--parts", "summary" }).out;
    EXPECT_EQ(plain.find("class=\"drawing\""), std::string::npos);
}

TEST_F(Cli, ReadsStandardInput)
{
    dockerLegacy({ app() }).writeTar(folder / "app.tar.gz", Pack::Gzip);
    json file = json::parse(run({ "inspect", path("app.tar"), "--format", "json" }).out);
    for (const char* name : { "app.tar", "app.tar.gz" }) {
        const Outcome outcome = runWithInput({ "inspect", "-", "--format", "json" }, path(name));
        ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
        json piped = json::parse(outcome.out);
        EXPECT_EQ(piped.at("source").at("path"), "-");
        for (const char* part :
            { "image", "totals", "layers", "history", "waste", "duplicates", "dive", "warnings" })
            EXPECT_EQ(piped.at(part), file.at(part)) << name << ' ' << part;
    }
}

TEST_F(Cli, TreesSpeakTheLanguageThatIsAskedFor)
{
    const Outcome outcome
        = run({ "tree", path("app.tar"), "--lang", "zh_CN", "--date", "2026-11-22", "--depth", "1" });
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    EXPECT_NE(outcome.out.find("app:v1：最终文件系统\n2 个文件，共 50 B"), std::string::npos)
        << "no title in Chinese, or no total";
    EXPECT_NE(outcome.out.find("Layerscope 报告，2026-11-22"), std::string::npos) << outcome.out;
}

TEST_F(Cli, ShowsLayersAndStatesOfTheTree)
{
    const auto paths = [&](std::vector<std::string> options) {
        options.insert(options.begin(), { "tree", path("app.tar"), "--format", "json", "--sort", "name" });
        const Outcome outcome = run(options);
        EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
        std::vector<std::string> all;
        const json report = json::parse(outcome.out);
        for (const json& entry : report.at("entries"))
            all.push_back(entry.at("path"));
        return all;
    };
    using Paths = std::vector<std::string>;
    EXPECT_EQ(paths({}), (Paths { "/", "/data", "/etc", "/new" }));
    EXPECT_EQ(paths({ "--up-to", "0" }), (Paths { "/", "/data", "/etc", "/etc/big" }));
    EXPECT_EQ(paths({ "--layer", "1" }), (Paths { "/", "/data", "/etc", "/etc/big", "/new" }));
    EXPECT_EQ(paths({ "--layer", "1", "--depth", "1" }), (Paths { "/", "/data", "/etc", "/new" }));
    const std::string text = run({ "tree", path("app.tar"), "--layer", "1", "--changes" }).out;
    EXPECT_NE(text.find("+ ├─ new"), std::string::npos) << text;
    EXPECT_NE(text.find("- "), std::string::npos) << text;
}

TEST_F(Cli, PicksOneOfSeveralImages)
{
    ociLayout({ app("app:v1"), image("other:v2").layer(layer().file("only", "12345")) })
        .writeTar(folder / "two.tar");
    const auto liveBytes = [&](std::vector<std::string> options) {
        options.insert(options.begin(), { "inspect", path("two.tar"), "--format", "json" });
        return json::parse(run(options).out).at("totals").at("live_bytes").get<int>();
    };
    EXPECT_EQ(liveBytes({ "--image", "0" }), 50);
    EXPECT_EQ(liveBytes({ "--image", "1" }), 5);
    EXPECT_EQ(liveBytes({ "--image", "other:v2" }), 5);
    EXPECT_EQ(
        json::parse(run({ "images", path("two.tar"), "--format", "json" }).out).at("images").size(), 2u);
}

TEST_F(Cli, AcceptsCommonOptionsEverywhere)
{
    for (const char* command : { "inspect", "tree", "images" }) {
        const Outcome outcome = run({ command, path("app.tar"), "--threads", "2", "--top", "3", "--no-cache",
            "--quiet", "--strict" });
        EXPECT_EQ(outcome.exitCode, 0) << command << ' ' << outcome.err;
        EXPECT_EQ(run({ "--quiet", "--no-cache", command, path("app.tar") }).exitCode, 0) << command;
        const Outcome help = run({ command, "--help" });
        EXPECT_EQ(help.exitCode, 0);
        EXPECT_NE(help.out.find("IMAGE"), std::string::npos);
    }
    EXPECT_EQ(run({ "--help" }).exitCode, 0);
    const Outcome version = run({ "--version" });
    EXPECT_EQ(version.exitCode, 0);
    EXPECT_TRUE(version.out.starts_with("layerscope-cli ")) << version.out;
}

TEST_F(Cli, SaysTheSameWithAnyNumberOfThreads)
{
    const std::string one = run({ "inspect", path("app.tar"), "--format", "json", "--threads", "1" }).out;
    EXPECT_FALSE(one.empty());
    EXPECT_EQ(run({ "inspect", path("app.tar"), "--format", "json", "--threads", "5" }).out, one);
}

TEST_F(Cli, WarnsOnStandardErrorUnlessTold)
{
    const Outcome loud = run({ "inspect", path("broken.tar"), "--format", "json" });
    EXPECT_EQ(loud.exitCode, 0);
    EXPECT_NE(loud.err.find("layerscope-cli: damage: layer 1: "), std::string::npos) << loud.err;
    EXPECT_EQ(run({ "inspect", path("broken.tar"), "--format", "json", "--quiet" }).err, "");
    const Outcome text = run({ "inspect", path("broken.tar") });
    EXPECT_EQ(text.err, "");
    EXPECT_NE(text.out.find("blob-missing"), std::string::npos);
}

TEST_F(Cli, IsStrictWhenTold)
{
    EXPECT_EQ(run({ "inspect", path("broken.tar") }).exitCode, 0);
    EXPECT_EQ(run({ "inspect", path("app.tar"), "--strict" }).exitCode, 0);
    for (const char* command : { "inspect", "tree" }) {
        const Outcome outcome = run({ command, path("broken.tar"), "--strict" });
        EXPECT_EQ(outcome.exitCode, 4) << command;
        EXPECT_NE(outcome.out.find("Damaged"), std::string::npos) << "what can be shown is shown";
    }
}

TEST_F(Cli, WritesAFileWholeOrNotAtAll)
{
    const std::string tar = path("app.tar");
    const auto before = listing();
    const Outcome written = run({ "inspect", tar, "-o", path("out.json") });
    EXPECT_EQ(written.exitCode, 0) << written.err;
    EXPECT_EQ(written.out, "");
    EXPECT_EQ(json::parse(readFile(folder / "out.json")).at("totals").at("live_bytes"), live);
    EXPECT_EQ(listing().size(), before.size() + 1);

    writeFile(folder / "out.json", "precious");
    expectFailure(run({ "inspect", path("none"), "-o", path("out.json") }), 3);
    EXPECT_EQ(readFile(folder / "out.json"), "precious");
    EXPECT_EQ(listing().size(), before.size() + 1) << "a temporary file was left";

    fs::permissions(folder / "out.json", fs::perms(0640));
    EXPECT_EQ(run({ "inspect", tar, "-o", path("out.json") }).exitCode, 0);
    EXPECT_EQ(fs::status(folder / "out.json").permissions(), fs::perms(0640));
    EXPECT_NE(readFile(folder / "out.json"), "precious");

    fs::create_symlink("out.json", folder / "link.html");
    EXPECT_EQ(run({ "inspect", tar, "-o", path("link.html") }).exitCode, 0);
    EXPECT_TRUE(fs::is_symlink(folder / "link.html"));
    EXPECT_TRUE(readFile(folder / "out.json").starts_with("<!DOCTYPE html>"));
    EXPECT_EQ(run({ "inspect", tar, "-o", "/dev/null" }).exitCode, 0);
    EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST_F(Cli, NeverOverwritesItsInput)
{
    const std::string original = readFile(folder / "app.tar");
    fs::create_symlink("app.tar", folder / "link.json");
    fs::create_hard_link(folder / "app.tar", folder / "same.json");
    for (const char* name : { "app.tar", "link.json", "same.json" })
        expectFailure(run({ "inspect", path("app.tar"), "-o", path(name) }), 2);
    EXPECT_EQ(readFile(folder / "app.tar"), original);
    ociLayout({ app() }).writeFolder(folder / "layout");
    expectFailure(run({ "inspect", path("layout"), "-o", path("layout/index.json") }), 2);
}

TEST_F(Cli, SaysWhenOutputCannotBeWritten)
{
    const int full = open("/dev/full", O_WRONLY | O_CLOEXEC);
    Launch launch { { "inspect", path("app.tar") }, {} };
    launch.out = full;
    expectFailure(run(launch), 3);
    close(full);
    expectFailure(run({ "inspect", path("app.tar"), "-o", "/dev/full" }), 3);
    Launch closed { { "inspect", path("app.tar") }, {} };
    closed.closeOut = true;
    expectFailure(run(closed), 3);
}

TEST_F(Cli, IsQuietWhenNobodyReads)
{
    Pipe pipe;
    pipe.closeReader();
    Launch launch { { "inspect", path("app.tar") }, {} };
    launch.out = pipe.writer;
    const Outcome outcome = run(launch);
    EXPECT_EQ(outcome.exitCode, 0) << "signal " << outcome.signal;
    EXPECT_EQ(outcome.err, "");
}

TEST_F(Cli, EndsCleanlyWhenInterrupted)
{
    using namespace std::chrono_literals;
    const auto before = listing();
    for (const int signal : { SIGINT, SIGTERM }) {
        const Pipe silent; // an input that never comes
        Launch launch { { "inspect", "-", "-o", path("out.json") }, {} };
        launch.in = silent.reader;
        Process process(LAYERSCOPE_CLI, launch);
        for (int i = 0; i < 500 && listing().size() == before.size();
             ++i) // it works once its temporary file is there
            std::this_thread::sleep_for(10ms);
        std::this_thread::sleep_for(50ms);
        process.send(signal);
        expectFailure(process.wait(20), 130);
        EXPECT_EQ(listing(), before);
    }
}

TEST_F(Cli, UsesColourOnlyOnATerminal)
{
    int probe[2];
    if (openpty(&probe[0], &probe[1], nullptr, nullptr, nullptr) != 0)
        GTEST_SKIP() << "there are no terminals here";
    close(probe[0]);
    close(probe[1]);
    const auto onTerminal = [&](std::map<std::string, std::string> environment) {
        int ours = -1;
        int theirs = -1;
        EXPECT_EQ(openpty(&ours, &theirs, nullptr, nullptr, nullptr), 0);
        Launch launch { { "inspect", path("app.tar") }, std::move(environment) };
        launch.out = theirs;
        std::string shown;
        std::thread reader([&] {
            char buffer[4096];
            for (ssize_t count = 0; (count = read(ours, buffer, sizeof buffer)) > 0;)
                shown.append(buffer, static_cast<size_t>(count));
        });
        EXPECT_EQ(run(launch).exitCode, 0);
        close(theirs);
        reader.join();
        close(ours);
        return shown;
    };
    EXPECT_NE(onTerminal({}).find("\033["), std::string::npos);
    EXPECT_EQ(onTerminal({ { "NO_COLOR", "1" } }).find('\033'), std::string::npos);
    EXPECT_EQ(run({ "inspect", path("app.tar") }).out.find('\033'), std::string::npos);
}

} // namespace

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/cli/clitest.h"
#include "tests/support/imagebuilder.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <csignal>
#include <fstream>
#include <sstream>
#include <thread>

using namespace layerscope::fixture;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

constexpr int done = 0;
constexpr int noImage = 3;
constexpr int cancelled = 130;

std::string readAll(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

/// Every read of the archive goes through some kind of layer: gzip, zstd, plain, each of several chunks.
ImageBuilder app()
{
    return image("app:v1")
        .layer(layer().dir("lib").file("lib/a", bytes(900'000, 1)).pack(Pack::Gzip).history("ADD a"))
        .layer(layer().file("lib/b", bytes(600'000, 2)).pack(Pack::Zstd).history("ADD b"))
        .layer(layer().file("lib/c", bytes(700'000, 3)).whiteout("lib/a").pack(Pack::None).history("ADD c"));
}

class Faults : public CliTest {
protected:
    void SetUp() override
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        GTEST_SKIP() << "the library that lets things go wrong would have to come before the sanitizer's";
#endif
        ociLayout({ app() }).writeTar(archive());
        m_expected = run(inspect()).out;
        m_totals = json::parse(m_expected).at("totals");
    }

    [[nodiscard]] std::string archive() const { return path("app.tar"); }
    [[nodiscard]] std::vector<std::string> inspect() const
    {
        return { "inspect", archive(), "--format", "json", "--threads", "2" };
    }
    [[nodiscard]] const std::string& expected() const { return m_expected; }

    /// The same with something going wrong in it. The archive is made anew.
    [[nodiscard]] Outcome inspectWith(std::map<std::string, std::string> faults, bool toFile = false) const
    {
        ociLayout({ app() }).writeTar(archive());
        faults.insert({ { "LD_PRELOAD", LAYERSCOPE_FAULT_SHIM }, { "LAYERSCOPE_FAULT_FILE", archive() } });
        Launch launch { inspect(), std::move(faults) };
        if (toFile)
            launch.arguments.insert(launch.arguments.end(), { "-o", path("out.json") });
        return run(launch);
    }

    /// How often the archive is read when nothing goes wrong.
    [[nodiscard]] int countReads() const
    {
        const Outcome outcome = inspectWith({ { "LAYERSCOPE_FAULT_COUNT", path("count") } });
        EXPECT_EQ(outcome.exitCode, done) << outcome.err;
        const int count = std::stoi(readAll(path("count")));
        fs::remove(path("count"));
        return count;
    }

    /// The whole answer, a part that says it is one, or one clear line.
    void expectHonest(const Outcome& outcome) const
    {
        if (outcome.exitCode != done) {
            expectFailure(outcome, noImage);
            return;
        }
        if (outcome.out == m_expected)
            return;
        const json report = json::parse(outcome.out);
        const json& totals = report.at("totals");
        EXPECT_FALSE(report.at("warnings").empty()) << "another answer without a word";
        EXPECT_NE(outcome.err, "");
        EXPECT_TRUE(totals == m_totals || report.at("damaged").get<bool>()) << totals << outcome.err;
        EXPECT_LE(totals.at("content_bytes"), m_totals.at("content_bytes"));
    }

private:
    std::string m_expected;
    json m_totals;
};

class AtEveryRead : public Faults, public testing::WithParamInterface<const char*> { };

TEST_P(AtEveryRead, GivesAnAnswerOrAClearError)
{
    const int reads = countReads();
    ASSERT_GT(reads, 10);
    int whole = 0;
    for (int at = 0; at < reads; ++at) {
        SCOPED_TRACE(std::string(GetParam()) + " at read " + std::to_string(at));
        const Outcome outcome = inspectWith(
            { { "LAYERSCOPE_FAULT", GetParam() }, { "LAYERSCOPE_FAULT_AT", std::to_string(at) } });
        expectHonest(outcome);
        whole += outcome.exitCode == done && outcome.out == expected() ? 1 : 0;
    }
    // Otherwise the fault never reached the program.
    EXPECT_LT(whole, reads);
}
INSTANTIATE_TEST_SUITE_P(Faults, AtEveryRead, testing::Values("eio", "truncate", "scribble"),
    [](const auto& each) { return std::string(each.param); });

TEST_F(Faults, ShortAndInterruptedReadsChangeNothing)
{
    for (const char* fault : { "short", "interrupt" }) {
        const Outcome outcome = inspectWith({ { "LAYERSCOPE_FAULT", fault } });
        EXPECT_EQ(outcome.exitCode, done) << fault << ' ' << outcome.err;
        EXPECT_EQ(outcome.out, expected()) << fault;
    }
}

TEST_F(Faults, AFileThatIsDeletedIsReadToItsEnd)
{
    for (int at = 0; at < countReads(); at += 3) {
        const Outcome outcome = inspectWith(
            { { "LAYERSCOPE_FAULT", "vanish" }, { "LAYERSCOPE_FAULT_AT", std::to_string(at) } });
        EXPECT_EQ(outcome.exitCode, done) << at << ' ' << outcome.err;
        EXPECT_EQ(outcome.out, expected()) << at;
    }
}

TEST_F(Faults, AnInterruptLeavesNothingBehind)
{
    const int reads = countReads();
    int stopped = 0;
    for (int at = 0; at < reads; ++at) {
        const Outcome outcome = inspectWith(
            { { "LAYERSCOPE_FAULT", "stop" }, { "LAYERSCOPE_FAULT_AT", std::to_string(at) } }, true);
        if (outcome.exitCode == done) {
            EXPECT_EQ(readAll(path("out.json")), expected()) << at;
            fs::remove(path("out.json"));
        } else {
            EXPECT_EQ(outcome.exitCode, cancelled) << at << ' ' << outcome.err;
            ++stopped;
        }
        EXPECT_EQ(listing(), std::vector<std::string> { "app.tar" }) << at;
    }
    EXPECT_GT(stopped, 0);
}

TEST_F(Faults, TheSecondTimeReadsDescriptionsOnly)
{
    // Files are believed once their last write lies a moment back, so the archive is not made anew here.
    std::this_thread::sleep_for(std::chrono::milliseconds(250));
    const auto countWithCache = [&](const std::string& option) {
        Launch launch { inspect(),
            { { "LD_PRELOAD", LAYERSCOPE_FAULT_SHIM }, { "LAYERSCOPE_FAULT_FILE", archive() },
                { "LAYERSCOPE_FAULT_COUNT", path("count") }, { "XDG_CACHE_HOME", path("cache") } } };
        if (!option.empty())
            launch.arguments.push_back(option);
        const Outcome outcome = run(launch);
        EXPECT_EQ(outcome.out, expected()) << outcome.err;
        return std::stoi(readAll(path("count")));
    };
    const int without = countWithCache("--no-cache");
    EXPECT_FALSE(fs::exists(path("cache")));
    const int first = countWithCache("");
    EXPECT_GE(first, without);
    const int second = countWithCache("");
    // Each layer has its blob of several hundred kB, read in several chunks.
    EXPECT_LE(second, without - 6);
    EXPECT_EQ(countWithCache("--no-cache"), without);
}

TEST_F(Faults, AFullDiskIsNoMatterForTheCache)
{
    std::this_thread::sleep_for(std::chrono::milliseconds(250));
    for (const int room : { 0, 100, 5000 }) {
        const Outcome outcome = run(Launch { inspect(),
            { { "LD_PRELOAD", LAYERSCOPE_FAULT_SHIM }, { "LAYERSCOPE_FAULT_ROOM", std::to_string(room) },
                { "XDG_CACHE_HOME", path("cache") } } });
        EXPECT_EQ(outcome.exitCode, done) << outcome.err;
        EXPECT_EQ(outcome.out, expected());
        for (const auto& entry : fs::directory_iterator(path("cache/layerscope/layers")))
            EXPECT_EQ(entry.path().extension(), ".cache") << room;
    }
}

TEST_F(Faults, AFullDiskLeavesWhatWasThere)
{
    const auto size = static_cast<int>(expected().size());
    for (const int room : { 0, 1, size / 2, size - 1 }) {
        std::ofstream(path("out.json")) << "of yesterday";
        const Outcome outcome = inspectWith({ { "LAYERSCOPE_FAULT_ROOM", std::to_string(room) } }, true);
        expectFailure(outcome, noImage);
        EXPECT_NE(outcome.err.find("out.json"), std::string::npos) << outcome.err;
        EXPECT_EQ(readAll(path("out.json")), "of yesterday") << room;
        EXPECT_EQ(listing(), (std::vector<std::string> { "app.tar", "out.json" })) << room;
    }
    const Outcome outcome = inspectWith({ { "LAYERSCOPE_FAULT_ROOM", std::to_string(size) } }, true);
    EXPECT_EQ(outcome.exitCode, done) << outcome.err;
    EXPECT_EQ(readAll(path("out.json")), expected());
}

/// Runs the program in a shell that has set a limit before.
Outcome runLimited(const std::string& limit, const std::vector<std::string>& arguments)
{
    Launch launch { { "-c", limit + "; exec \"$0\" \"$@\"", LAYERSCOPE_CLI }, {} };
    launch.arguments.insert(launch.arguments.end(), arguments.begin(), arguments.end());
    return Process("/bin/sh", launch).wait();
}

TEST_F(Faults, FewDescriptorsAreEnoughOrMissed)
{
    int whole = 0;
    int refused = 0;
    for (int descriptors = 4; descriptors <= 24; ++descriptors) {
        SCOPED_TRACE(descriptors);
        const Outcome outcome = runLimited("ulimit -n " + std::to_string(descriptors), inspect());
        if (outcome.exitCode == 127) // not even the libraries could be loaded
            continue;
        expectHonest(outcome);
        whole += outcome.out == expected() ? 1 : 0;
        refused += outcome.exitCode == noImage ? 1 : 0;
    }
    EXPECT_GT(whole, 0);
    EXPECT_GT(refused, 0);
}

TEST_F(Faults, LittleMemoryIsEnoughOrMissed)
{
    int whole = 0;
    int refused = 0;
    for (int mebibytes = 12; mebibytes <= 512; mebibytes += mebibytes < 128 ? 4 : 64) {
        SCOPED_TRACE(std::to_string(mebibytes) + " MiB");
        const Outcome outcome = runLimited("ulimit -v " + std::to_string(mebibytes * 1024), inspect());
        if (outcome.exitCode == 127)
            continue;
        expectHonest(outcome);
        whole += outcome.out == expected() ? 1 : 0;
        refused += outcome.exitCode == noImage ? 1 : 0;
    }
    EXPECT_GT(whole, 0);
    EXPECT_GT(refused, 0);
}

} // namespace

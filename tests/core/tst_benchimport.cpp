// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/bench/import/import.h"

#include "core/bench/import/buildkitlog.h"
#include "core/bench/import/csvtable.h"
#include "core/bench/import/timestamp.h"
#include "tests/support/archivebuilder.h"
#include "tests/support/tempfolder.h"

#include <gtest/gtest.h>

using namespace layerscope;

namespace {

constexpr const char* plain = R"(#0 building with "default" instance using docker driver

#1 [internal] load build definition from Dockerfile
#1 transferring dockerfile: 1.07kB done
#1 DONE 0.1s

#4 [builder 1/3] FROM docker.io/library/node:20
#4 CACHED

#5 [builder 2/3] RUN npm ci
#5 0.512 added 10 packages
#5 DONE 12.5s

#6 [runner 1/2] FROM gcr.io/distroless/nodejs20
#6 DONE 0.4s

#7 [builder  3/3] RUN npm run build
#7 DONE 30.0s

#8 [runner 2/2] COPY --from=builder /app /app
#8 CACHED

#9 exporting to image
#9 DONE 2.0s
)";

TEST(BuildKitLog, ReadsPlainProgress)
{
    const auto log = BuildKitLog::parse(plain, "log");
    ASSERT_TRUE(log) << log.error().detail;
    EXPECT_EQ(log->total.steps, 5u);
    EXPECT_EQ(log->total.cached, 2u);
    EXPECT_DOUBLE_EQ(log->total.cacheHit(), 0.4);
    EXPECT_DOUBLE_EQ(log->stages.at("builder").seconds, 42.5);
    EXPECT_EQ(log->stages.at("runner").cached, 1u);
    EXPECT_FALSE(log->wallSeconds);
    EXPECT_NEAR(log->seconds(), 45.0, 1e-9);
}

TEST(BuildKitLog, ReadsRawJson)
{
    const std::string raw
        = R"({"vertexes":[{"digest":"sha256:a","name":"[internal] load metadata","started":"2026-01-01T00:00:00Z"}]}
{"vertexes":[{"digest":"sha256:a","name":"[internal] load metadata","started":"2026-01-01T00:00:00Z","completed":"2026-01-01T00:00:01Z"},{"digest":"sha256:b","name":"[1/2] FROM x","started":"2026-01-01T00:00:01Z","completed":"2026-01-01T00:00:01Z","cached":true}]}
{"statuses":[{"id":"x"}]}
{"vertexes":[{"digest":"sha256:c","name":"[2/2] RUN y","started":"2026-01-01T00:00:01.5Z","completed":"2026-01-01T08:00:04+08:00"}]}
)";
    const auto log = BuildKitLog::parse(raw, "log");
    ASSERT_TRUE(log) << log.error().detail;
    EXPECT_EQ(log->total.steps, 2u);
    EXPECT_EQ(log->total.cached, 1u);
    EXPECT_NEAR(log->total.seconds, 2.5, 1e-6);
    EXPECT_NEAR(log->seconds(), 4.0, 1e-6);
}

TEST(BuildKitLog, NamesTheLineOfWhatIsWrong)
{
    struct Case {
        std::string text;
        std::string_view part;
    };
    for (const Case& c : std::vector<Case> { { "hello\nworld\n", "line 2" }, { "", "line 1" },
             { "#1 [1/1] RUN x\n#1 0.1 working\n", "line 1: the step \"[1/1] RUN x\" never ends" },
             { "#1 [1/1] RUN x\n#1 DONE soon\n", "line 2" },
             { "#1 [1/1] RUN x\n#1 ERROR: process \"x\" did not complete\n", "line 2: the build failed" },
             { "{\"vertexes\":[]}\n{\"vertexes\":[\n", "line 2" },
             { R"({"vertexes":[{"digest":"a","name":"[1/1] RUN x","started":"yesterday"}]})",
                 "line 1: a time" },
             { R"({"vertexes":[{"digest":"a","name":"[1/1] RUN x","error":"exit code: 1"}]})",
                 "line 1: the build failed" } }) {
        const auto log = BuildKitLog::parse(c.text, "log");
        ASSERT_FALSE(log) << c.text;
        EXPECT_NE(log.error().detail.find(c.part), std::string::npos) << log.error().detail;
    }
}

TEST(Timestamp, KnowsOffsetsAndFractions)
{
    EXPECT_DOUBLE_EQ(*parseTimestamp("1970-01-01T00:00:00Z"), 0);
    EXPECT_DOUBLE_EQ(*parseTimestamp("1970-01-01T08:00:01.25+08:00"), 1.25);
    for (const char* text :
        { "", "1970", "1970-13-01T00:00:00Z", "1970-01-01T00:00:00", "1970-01-01T00:00:00.Z" })
        EXPECT_FALSE(parseTimestamp(text)) << text;
}

TEST(CsvImport, ReadsAColumn)
{
    const std::string csv = "run,time,\"memory\"\r\na,\"2,500 ms\",35MB\r\nb,2s,27MB\r\na,3s,\"36MB\"\n";
    const auto times = csvColumn(csv, "f.csv", "time", "run=a");
    ASSERT_TRUE(times) << times.error().detail;
    ASSERT_EQ(times->size(), 2u);
    EXPECT_DOUBLE_EQ((*times)[0].low, 2.5);
    EXPECT_FALSE(csvColumn(csv, "f.csv", "nothing", ""));
    const auto bad = csvColumn("a,b\n1,2\n3\n", "f.csv", "a", "");
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error().detail, "line 3: has 1 fields, not 2");
    EXPECT_NE(csvColumn("a\n1\n\"x\n", "f.csv", "a", "").error().detail.find("line 3"), std::string::npos);
    EXPECT_NE(csvColumn("a\n1\nfast\n", "f.csv", "a", "").error().detail.find("line 3"), std::string::npos);
    EXPECT_NE(csvColumn("a\n1s\n1MB\n", "f.csv", "a", "").error().detail.find("line 3"), std::string::npos);
}

TEST(Import, TakesTheMedianOfRuns)
{
    const fixture::TempFolder folder;
    fixture::writeFile(folder / "h.json",
        R"({"results": [{"command": "run", "times": [1.5, 1.0, 4.0, 2.0]}, {"command": "other", "times": [9]}]})");
    fixture::writeFile(folder / "1.log", plain);
    fixture::writeFile(folder / "2.log", std::string("[+] Building 10.0s (5/5) FINISHED\n") + plain);
    BenchImport import { "hyperfine", "time", "", { "h.json" }, "run" };
    const auto times = importRecord(import, folder.path());
    ASSERT_TRUE(times) << times.error().detail;
    EXPECT_DOUBLE_EQ(std::get<double>(times->value), 1.75);
    EXPECT_DOUBLE_EQ(*times->low, 1.0);
    EXPECT_DOUBLE_EQ(*times->high, 4.0);
    EXPECT_EQ(times->runs, 4u);
    import.where.clear();
    EXPECT_EQ(importRecord(import, folder.path()).error().code, ErrorCode::InvalidArgument);

    const BenchImport build { "buildkit", "time", "", { "1.log", "2.log" }, "" };
    EXPECT_NEAR(std::get<double>(importRecord(build, folder.path())->value), 27.5, 1e-9);
    const BenchImport hit { "buildkit", "cache_hit", "runner", { "1.log" }, "" };
    const auto rate = importRecord(hit, folder.path());
    EXPECT_DOUBLE_EQ(std::get<double>(rate->value), 0.5);
    EXPECT_EQ(rate->dimension, Dimension::Percent);
    const BenchImport none { "buildkit", "time", "nowhere", { "1.log" }, "" };
    EXPECT_FALSE(importRecord(none, folder.path()));
    const BenchImport absent { "buildkit", "time", "", { "no.log" }, "" };
    EXPECT_EQ(importRecord(absent, folder.path()).error().code, ErrorCode::NotFound);
}

} // namespace

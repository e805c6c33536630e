// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/compare/configcomparison.h"

#include "core/image/imageconfig.h"
#include "tests/support/loading.h"

#include <algorithm>

namespace layerscope {
namespace {

    using namespace fixture;
    using Lines = std::vector<std::string>;

    AnalysisPtr configured(const std::string& config)
    {
        return load(ociLayout({ imageOf({ layer().file("f", "x").history("RUN x") }).configPatch(config) }));
    }

    /// "field: a -> b" of the rows that differ; "-" for nothing.
    Lines differing(const AnalysisPtr& a, const AnalysisPtr& b)
    {
        Lines lines;
        for (const ConfigRow& row : compareConfigs(a->image, b->image)) {
            if (row.differs())
                lines.push_back(row.field + ": " + row.a.value_or("-") + " -> " + row.b.value_or("-"));
        }
        return lines;
    }

    TEST(ConfigComparison, FieldByField)
    {
        const AnalysisPtr a = configured(R"({"config": {"User": "node", "Env": ["PATH=/bin", "A=1"],
            "Entrypoint": ["/docker-entrypoint.sh"], "Cmd": ["node", "a \"b\""],
            "ExposedPorts": {"80/tcp": {}}, "Labels": {"v": "1", "same": "s"},
            "Healthcheck": {"Test": ["CMD-SHELL", "curl x"], "Interval": 30000000000, "Retries": 3}}})");
        const AnalysisPtr b = configured(R"({"config": {"User": "1001:1001", "Env": ["PATH=/bin", "B=x=y"],
            "Cmd": ["node"], "ExposedPorts": {"8080/tcp": {}}, "Labels": {"v": "2", "same": "s"},
            "Healthcheck": {"Test": ["CMD-SHELL", "curl x"], "Interval": 90500000000, "Retries": 3}}})");
        EXPECT_EQ(differing(a, b),
            (Lines { R"(entrypoint: ["/docker-entrypoint.sh"] -> -)",
                R"(cmd: ["node", "a \"b\""] -> ["node"])", "user: node -> 1001:1001", "env.A: 1 -> -",
                "env.B: - -> x=y", "exposed_ports.80/tcp: 80/tcp -> -",
                "exposed_ports.8080/tcp: - -> 8080/tcp", "healthcheck.interval: 30s -> 1m30s500ms",
                "labels.v: 1 -> 2" }));
        EXPECT_EQ(differing(a, a), Lines {});
    }

    TEST(ConfigComparison, HistoryIsASequence)
    {
        const auto step = [](const std::string& name) {
            return layer().file(name, "x").history("RUN /bin/sh -c " + name + " # buildkit");
        };
        const AnalysisPtr a = load({ step("one"), step("three") });
        const AnalysisPtr b = load({ step("one"), step("two"), step("three") });
        EXPECT_EQ(differing(a, b), Lines { "history.1: - -> RUN two" });
    }

    TEST(ConfigComparison, WhatAnImageIsCalledIsNotWhatItSays)
    {
        const auto named = [](const std::string& name) {
            return load(ociLayout({ image(name).layer(layer().file("f", "x").history("RUN x")) }));
        };
        EXPECT_EQ(differing(named("app:v1"), named("app:v2")), Lines {});
    }

    TEST(ConfigComparison, SpansOfTime)
    {
        EXPECT_EQ(durationText(0), "0s");
        EXPECT_EQ(durationText(30'000'000'000), "30s");
        EXPECT_EQ(durationText(3'661'000'000'000), "1h1m1s");
        EXPECT_EQ(durationText(1'500'000), "1ms500us");
        EXPECT_EQ(durationText(-5'000'000'000), "-5s");
    }

} // namespace
} // namespace layerscope

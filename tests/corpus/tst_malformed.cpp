// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/corpus/corpus.h"
#include "tests/support/loading.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>

// Broken and hostile files get their expected outcome, from the library and from the program.

namespace layerscope {
namespace {

    using namespace fixture;
    using Json = nlohmann::json;
    namespace fs = std::filesystem;

    struct Case {
        fs::path path;
        std::string kind; ///< "good", "error", "error-or-partial"
        std::string what;
    };

    std::vector<Case> cases()
    {
        std::vector<Case> result;
        const fs::path folder = *corpusFolder() / "malformed";
        if (!fs::exists(folder / "expected.json"))
            return result;
        const Json expected = Json::parse(readFile(folder / "expected.json"));
        for (const auto& [file, facts] : expected.items())
            result.push_back({ folder / file, facts["kind"], facts["what"] });
        return result;
    }

    TEST(Malformed, TheLibraryGivesAResultOrAReason)
    {
        for (const Case& c : cases()) {
            SCOPED_TRACE(c.path.filename().string() + " (" + c.what + ")");
            const auto result = loadImage(c.path);
            if (!result) {
                EXPECT_NE(c.kind, "good");
                EXPECT_FALSE(result.error().detail.empty());
                EXPECT_FALSE(result.error().subject.empty());
                continue;
            }
            checkInvariants(*result);
            EXPECT_TRUE(c.kind != "error" || !(*result)->warnings.empty()) << "shown without a word";
            EXPECT_TRUE(c.kind != "good" || (*result)->warnings.empty()) << text((*result)->warnings);
        }
    }

#ifdef LAYERSCOPE_CLI

#ifdef LAYERSCOPE_SANITIZED
    constexpr bool memoryIsMeasured = false; // sanitizers need several times as much
#else
    constexpr bool memoryIsMeasured = true;
#endif

    constexpr double secondsAllowed = 30;
    constexpr long peakKibAllowed = 512 * 1024;

    bool isOneLineReason(const std::string& text)
    {
        return text.starts_with("layerscope-cli: ") && std::count(text.begin(), text.end(), '\n') == 1
            && text.back() == '\n' && text.find(": ", 16) != std::string::npos;
    }

    void checkOutcome(const Case& c, const ProcessResult& result)
    {
        ASSERT_FALSE(result.timedOut) << "after " << result.seconds << " s";
        ASSERT_EQ(result.signal, 0);
        EXPECT_TRUE(!memoryIsMeasured || result.peakKib <= peakKibAllowed) << result.peakKib << " KiB";
        if (c.kind == "good") {
            EXPECT_EQ(result.exitCode, 0);
            EXPECT_EQ(result.standardError, "");
        } else if (result.exitCode == 3) {
            EXPECT_TRUE(isOneLineReason(result.standardError)) << result.standardError;
            EXPECT_EQ(result.standardOutput, "");
        } else {
            EXPECT_EQ(result.exitCode, 0) << result.standardError;
            EXPECT_TRUE(c.kind != "error" || !result.standardError.empty()) << "shown without a word";
        }
    }

    TEST(Malformed, TheProgramKeepsItsExitCodesAndItsLimits)
    {
        double slowest = 0;
        long largest = 0;
        for (const Case& c : cases()) {
            SCOPED_TRACE(c.path.filename().string() + " (" + c.what + ")");
            const ProcessResult result
                = run({ LAYERSCOPE_CLI, "inspect", c.path.string(), "--format", "json" }, secondsAllowed);
            checkOutcome(c, result);
            EXPECT_TRUE(result.exitCode != 0 || Json::accept(result.standardOutput));
            slowest = std::max(slowest, result.seconds);
            largest = std::max(largest, result.peakKib);
        }
        std::cout << "slowest " << slowest << " s, largest " << largest << " KiB\n";
    }

    TEST(Malformed, StrictTellsDamageByItsExitCode)
    {
        for (const Case& c : cases()) {
            if (fs::file_size(c.path) > 4'000'000)
                continue; // the slow ones were tried above
            SCOPED_TRACE(c.path.filename().string() + " (" + c.what + ")");
            const ProcessResult result
                = run({ LAYERSCOPE_CLI, "inspect", "--strict", c.path.string() }, secondsAllowed);
            EXPECT_TRUE(result.exitCode == (c.kind == "good" ? 0 : 3)
                || (c.kind != "good" && (result.exitCode == 0 || result.exitCode == 4)))
                << result.exitCode << result.standardError;
        }
    }

#endif

} // namespace
} // namespace layerscope

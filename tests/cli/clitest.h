// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/cli/process.h"
#include "tests/support/tempfolder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fcntl.h>
#include <filesystem>
#include <string>
#include <unistd.h>
#include <vector>

namespace layerscope::fixture {

/// Runs the program in a folder of its own.
class CliTest : public testing::Test {
protected:
    [[nodiscard]] std::string path(const char* name) const { return (folder / name).string(); }

    static Outcome run(const Launch& launch) { return Process(LAYERSCOPE_CLI, launch).wait(); }
    static Outcome run(std::vector<std::string> arguments)
    {
        return run(Launch { std::move(arguments), {} });
    }

    static Outcome runWithInput(std::vector<std::string> arguments, const std::string& file)
    {
        const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
        Launch launch { std::move(arguments), {} };
        launch.in = descriptor;
        Outcome outcome = run(launch);
        close(descriptor);
        return outcome;
    }

    /// Names in the folder, so that a file left behind shows.
    [[nodiscard]] std::vector<std::string> listing() const
    {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
            names.push_back(entry.path().filename().string());
        std::ranges::sort(names);
        return names;
    }

    TempFolder folder;
};

/// "layerscope-cli: SUBJECT: what is wrong", one line, no control characters.
inline void expectOneLine(const std::string& text)
{
    EXPECT_TRUE(text.starts_with("layerscope-cli: ")) << text;
    EXPECT_EQ(std::ranges::count(text, '\n'), 1) << text;
    EXPECT_TRUE(text.ends_with('\n')) << text;
    EXPECT_NE(text.find(": ", 16), std::string::npos) << "no subject: " << text;
    EXPECT_TRUE(
        std::ranges::none_of(text, [](char c) { return c != '\n' && static_cast<unsigned char>(c) < 0x20; }));
}

inline void expectFailure(const Outcome& outcome, int exitCode)
{
    EXPECT_EQ(outcome.exitCode, exitCode) << "signal " << outcome.signal << ' ' << outcome.err;
    EXPECT_EQ(outcome.out, "");
    expectOneLine(outcome.err);
}

} // namespace layerscope::fixture

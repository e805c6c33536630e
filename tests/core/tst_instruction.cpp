// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/image/instruction.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace layerscope;

namespace {

const std::string hash = "b4987bca8c4c4c640d6b71dcccfd7172b44771e0f851a47d05c00c2bc2a1ad56";

struct Case {
    const char* builder;
    std::string createdBy;
    std::string keyword;
    std::string arguments;
};

// History texts as the builders write them.
const std::vector<Case> cases {
    { "docker", "/bin/sh -c #(nop)  CMD [\"sh\"]", "CMD", "[\"sh\"]" },
    { "docker", "/bin/sh -c #(nop) ENV PATH=/usr/bin:/bin", "ENV", "PATH=/usr/bin:/bin" },
    { "docker", "/bin/sh -c #(nop) ADD file:" + hash + " in / ", "ADD", "file:b4987bca8c4c in /" },
    { "docker", "/bin/sh -c #(nop) COPY dir:" + hash + " in /app ", "COPY", "dir:b4987bca8c4c in /app" },
    { "docker", "/bin/sh -c #(nop) COPY multi:" + hash + " in ./ ", "COPY", "multi:b4987bca8c4c in ./" },
    { "docker", "/bin/sh -c #(nop)  CMD [\"/bin/sh\" \"-c\" \"node \\\"a b\\\"\"]", "CMD", "node \"a b\"" },
    { "docker", "/bin/sh -c #(nop)  ENTRYPOINT [\"docker-entrypoint.sh\"]", "ENTRYPOINT",
        "[\"docker-entrypoint.sh\"]" },
    { "docker", "/bin/sh -c #(nop)  EXPOSE 80/tcp", "EXPOSE", "80/tcp" },
    { "docker", "/bin/sh -c #(nop)  VOLUME [/data /logs]", "VOLUME", "/data /logs" },
    { "docker",
        "/bin/sh -c #(nop)  HEALTHCHECK &{[\"CMD-SHELL\" \"curl -f http://x/ || exit 1\"] \"30s\" \"3s\" "
        "\"0s\" '\\x03'}",
        "HEALTHCHECK", "CMD curl -f http://x/ || exit 1" },
    { "docker", "/bin/sh -c #(nop)  HEALTHCHECK &{[\"CMD\" \"/probe\" \"-q\"] \"0s\" \"0s\" \"0s\" '\\x00'}",
        "HEALTHCHECK", "CMD [\"/probe\", \"-q\"]" },
    { "docker", "/bin/sh -c #(nop)  HEALTHCHECK &{[\"NONE\"] \"0s\" \"0s\" \"0s\" '\\x00'}", "HEALTHCHECK",
        "NONE" },
    { "docker", "/bin/sh -c apt-get update     && apt-get install -y curl", "RUN",
        "apt-get update && apt-get install -y curl" },
    { "docker, arguments", "|2 A=1 B=2 /bin/sh -c make", "RUN", "make" },
    { "docker, argument of several words", "|1 FLAGS=-O2 -g /bin/sh -c make", "RUN", "make" },
    { "docker, exec form with arguments", "|2 A=1 B=2 npm ci", "RUN", "npm ci" },
    { "docker, other shell", "/bin/bash -o pipefail -c curl x | sh", "RUN", "curl x | sh" },
    { "docker, other shell", "/bin/bash -eo pipefail -c #(nop)  USER node", "USER", "node" },
    { "docker, other shell", "/bin/ash -euxc make", "RUN", "make" },
    { "docker, env shell", "/usr/bin/env bash -c make", "RUN", "make" },
    { "docker commit", "/bin/bash", "", "/bin/bash" },
    { "BuildKit", "RUN /bin/sh -c apt-get update # buildkit", "RUN", "apt-get update" },
    { "BuildKit", "RUN |2 A=1 B=2 /bin/sh -c x # buildkit", "RUN", "x" },
    { "BuildKit", "COPY package.json ./ # buildkit", "COPY", "package.json ./" },
    { "BuildKit", "ADD rootfs.tar.xz / # buildkit", "ADD", "rootfs.tar.xz /" },
    { "BuildKit", "EXPOSE map[443/tcp:{} 80/tcp:{}]", "EXPOSE", "443/tcp 80/tcp" },
    { "BuildKit", "CMD [\"npm\" \"start\"]", "CMD", "[\"npm\", \"start\"]" },
    { "BuildKit", "SHELL [/bin/bash -o pipefail -c]", "SHELL", "[/bin/bash -o pipefail -c]" },
    { "BuildKit, a comment of the user's own", "RUN /bin/sh -c echo # buildkitten", "RUN",
        "echo # buildkitten" },
    { "BuildKit, heredoc", "RUN /bin/sh -c set -e\nif true; then\n  echo a\nfi\necho \"x\ny\"\n # buildkit",
        "RUN", "set -e; if true; then echo a; fi; echo \"x y\"" },
    { "kaniko", "RUN npm ci", "RUN", "npm ci" },
    { "kaniko", "CMD [\"npm\",\"start\"]", "CMD", "[\"npm\", \"start\"]" },
    { "kaniko", "RUN [\"npm\", \"ci\"]", "RUN", "[\"npm\", \"ci\"]" },
    { "buildah", "/bin/sh -c #(nop) WORKDIR /app", "WORKDIR", "/app" },
    { "umoci", "umoci repack", "", "umoci repack" },
    { "bazel", "bazel build ...", "", "bazel build ..." },
    { "apko", "apko", "", "apko" },
    { "debuerreotype", "# debian.sh --arch 'amd64' out/ 'bookworm'", "",
        "# debian.sh --arch 'amd64' out/ 'bookworm'" },
    { "a bare array", "[\"npm\",\"start\"]", "", "[\"npm\",\"start\"]" },
    { "Windows", "cmd /S /C mkdir C:\\app", "RUN", "mkdir C:\\app" },
    { "Windows", "cmd /S /C #(nop)  CMD [\"c:\\\\windows\\\\system32\\\\cmd.exe\"]", "CMD",
        "[\"c:\\\\windows\\\\system32\\\\cmd.exe\"]" },
    { "Windows", "powershell -Command $ErrorActionPreference = 'Stop'; Get-Item x", "RUN",
        "$ErrorActionPreference = 'Stop'; Get-Item x" },
    { "Windows",
        "C:\\Windows\\System32\\PowerShell.exe -NoProfile -ExecutionPolicy Bypass -Command Get-Item x", "RUN",
        "Get-Item x" },
    { "Windows", "Apply image 10.0.17763.1", "", "Apply image 10.0.17763.1" },
    { "nothing", "", "", "" },
    { "white space", " \t\n", "", "" },
    { "a shell without command", "/bin/sh -c", "RUN", "" },
    { "an empty nop", "/bin/sh -c #(nop)", "", "" },
    { "lower case is no keyword", "add layer x", "", "add layer x" },
    { "several lines", "multi\nline\t\x1b[31mcolor", "", "multi line \x1b[31mcolor" },
    { "unfinished list", "CMD [\"a\" \"b", "CMD", "[\"a\" \"b" },
    { "unfinished escape", "CMD [\"a\\", "CMD", "[\"a\\" },
    { "unfinished check", "HEALTHCHECK &{[", "HEALTHCHECK", "&{[" },
    { "arguments that are no number", "|x A=1 /bin/sh -c y", "", "|x A=1 /bin/sh -c y" },
    { "more arguments announced than there are", "|9 A=1", "RUN", "" },
};

TEST(Instruction, IsWhatStandsInTheDockerfile)
{
    for (const Case& c : cases) {
        const Instruction instruction = parseInstruction(c.createdBy);
        EXPECT_EQ(instruction.keyword, c.keyword) << c.builder << ": " << c.createdBy;
        EXPECT_EQ(instruction.arguments, c.arguments) << c.builder << ": " << c.createdBy;
    }
}

TEST(Instruction, ReadsTheSameWhenReadAgain)
{
    for (const Case& c : cases) {
        if (c.keyword.empty() || c.arguments.starts_with('['))
            continue;
        const Instruction once = parseInstruction(c.createdBy);
        const Instruction again = parseInstruction(once.fullText());
        EXPECT_EQ(again.fullText(), once.fullText()) << c.builder;
    }
}

TEST(Instruction, IsShortInLists)
{
    EXPECT_EQ(parseInstruction("RUN /bin/sh -c make # buildkit").shortText(), "make");
    EXPECT_EQ(parseInstruction("RUN --mount=type=cache,target=/var/npm --network=none npm ci").shortText(),
        "npm ci");
    EXPECT_EQ(parseInstruction("RUN /bin/sh -c set -eux;  apt-get update && make # buildkit").shortText(),
        "apt-get update && make");
    EXPECT_EQ(parseInstruction("RUN /bin/bash -c set -e -o pipefail && make").shortText(), "make");
    EXPECT_EQ(parseInstruction("RUN /bin/bash -c set -o pipefail; set -eux; make").shortText(), "make");
    EXPECT_EQ(parseInstruction("RUN /bin/sh -c set -ex").shortText(), "set -ex");
    EXPECT_EQ(parseInstruction("RUN /bin/sh -c set -- a; make").shortText(), "set -- a; make");
    EXPECT_EQ(parseInstruction("RUN --mount=type=cache").shortText(), "RUN --mount=type=cache");
    EXPECT_EQ(parseInstruction("COPY ./ /app # buildkit").shortText(), "COPY ./ /app");
    EXPECT_EQ(parseInstruction("/bin/sh -c #(nop) ADD file:" + hash + " in / ").shortText(),
        "ADD rootfs (file:b4987bca8c4c)");
    EXPECT_EQ(parseInstruction("/bin/sh -c #(nop) ADD file:" + hash + " in /etc ").shortText(),
        "ADD file:b4987bca8c4c in /etc");
    EXPECT_EQ(parseInstruction("umoci repack").shortText(), "umoci repack");
    EXPECT_EQ(parseInstruction("/bin/sh -c").shortText(), "RUN");
    EXPECT_EQ(parseInstruction("").shortText(), "");
}

TEST(Instruction, BreaksCommandsIntoLines)
{
    using Lines = std::vector<std::string>;
    const auto lines = [](const char* text) { return prettyLines(parseInstruction(text)); };
    EXPECT_EQ(lines("/bin/sh -c apt-get update && apt-get install -y \"a && b\" || true"),
        (Lines { "RUN apt-get update", "    && apt-get install -y \"a && b\"", "    || true" }));
    EXPECT_EQ(lines("/bin/sh -c set -e; find . -exec rm {} \\; ; echo 'a; b'"),
        (Lines { "RUN set -e;", "    find . -exec rm {} \\; ;", "    echo 'a; b'" }));
    EXPECT_EQ(lines("/bin/sh -c x=$(a && b); case $x in y) z;; esac"),
        (Lines { "RUN x=$(a && b);", "    case $x in y) z;; esac" }));
    EXPECT_EQ(lines("CMD [\"a\" \"&&\" \"b\"]"), (Lines { "CMD [\"a\", \"&&\", \"b\"]" }));
    EXPECT_EQ(lines("/bin/sh -c echo \"open && quote"), (Lines { "RUN echo \"open && quote" }));
    EXPECT_EQ(lines(""), (Lines { "" }));
}

TEST(Instruction, TakesLinearTimeForHostileTexts)
{
    // Half a million words each; quadratic work would take minutes.
    for (const std::string word : { "env ", "sh -o ", "a ", "| ", "powershell -x y ", "bash -x " }) {
        std::string text = "|1 ";
        for (size_t i = 0; i < 500'000; ++i)
            text += word;
        EXPECT_FALSE(prettyLines(parseInstruction(text)).empty());
    }
    std::string list = "CMD [";
    for (size_t i = 0; i < 500'000; ++i)
        list += "\"a\" ";
    EXPECT_EQ(parseInstruction(list).keyword, "CMD");
}

} // namespace

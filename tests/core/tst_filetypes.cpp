// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/analysis/filetypes.h"
#include "tests/support/loading.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace layerscope {
namespace {

    using namespace fixture;

    std::string classOf(
        std::string_view fileName, uint16_t mode = 0644, uint64_t size = 100, bool inCache = false)
    {
        const FileClass c = classifyFile({ fileName, size, mode, inCache });
        return std::string(name(c.type)) + ":" + c.extension;
    }

    TEST(FileClass, ByExtension)
    {
        EXPECT_EQ(classOf("next-swc.linux-x64-gnu.node"), "native:node");
        EXPECT_EQ(classOf("libz.so"), "native:so");
        EXPECT_EQ(classOf("libz.so.1"), "native:so");
        EXPECT_EQ(classOf("libz.so.1.2.13"), "native:so");
        EXPECT_EQ(classOf("app.wasm"), "native:wasm");
        EXPECT_EQ(classOf("index.js.map"), "source_map:map");
        EXPECT_EQ(classOf("index.JS"), "script:js");
        EXPECT_EQ(classOf("a.min.js"), "script:js");
        EXPECT_EQ(classOf("setup.py"), "script:py");
        EXPECT_EQ(classOf("setup.cpython-311.pyc"), "build_cache:pyc");
        EXPECT_EQ(classOf("index.d.ts"), "types:d.ts");
        EXPECT_EQ(classOf("index.ts"), "types:ts");
        EXPECT_EQ(classOf("stdio.h"), "types:h");
        EXPECT_EQ(classOf("a.tar.gz"), "archive:tar.gz");
        EXPECT_EQ(classOf("a.zip"), "archive:zip");
        EXPECT_EQ(classOf("inter.woff2"), "archive:woff2");
        EXPECT_EQ(classOf("Socket.pm"), "code:pm");
        EXPECT_EQ(classOf("main.rs"), "code:rs");
        EXPECT_EQ(classOf("README.md"), "document:md");
        EXPECT_EQ(classOf("logo.png"), "image:png");
        EXPECT_EQ(classOf("package.json"), "other:json");
        EXPECT_EQ(classOf("data.xyzzy"), "other:xyzzy");
    }

    TEST(FileClass, ByName)
    {
        EXPECT_EQ(classOf("LICENSE"), "document:");
        EXPECT_EQ(classOf("copyright"), "document:");
        EXPECT_EQ(classOf("changelog.Debian.gz"), "document:gz");
        EXPECT_EQ(classOf("ls.1.gz"), "document:gz");
        EXPECT_EQ(classOf("data.gz"), "archive:gz");
        EXPECT_EQ(classOf("license.js"), "script:js");
        EXPECT_EQ(classOf("Makefile"), "code:");
        EXPECT_EQ(
            classOf("LICENSE", 0755, 20'000), "document:"); // files from other systems are all executable
    }

    TEST(FileClass, WithoutExtensionTheExecutableBitTells)
    {
        EXPECT_EQ(classOf("node", 0755, 98'000'000), "native:");
        EXPECT_EQ(classOf("python3.11", 0755, 6'000'000), "native:");
        EXPECT_EQ(classOf("node", 0644, 98'000'000), "other:");
        EXPECT_EQ(classOf("ldd", 0755, 5000), "script:");
        EXPECT_EQ(classOf("tool", 0001, 8192), "native:");
        EXPECT_EQ(classOf("tool", 0001, 8191), "script:");
        EXPECT_EQ(classOf("empty", 0755, 0), "other:");
        EXPECT_EQ(classOf("script.js", 0755, 9000), "script:js");
    }

    TEST(FileClass, WhatIsNoExtension)
    {
        EXPECT_EQ(classOf(""), "other:");
        EXPECT_EQ(classOf("."), "other:");
        EXPECT_EQ(classOf(".js"), "other:");
        EXPECT_EQ(classOf("name."), "other:");
        EXPECT_EQ(classOf("log.1"), "other:");
        EXPECT_EQ(classOf("a.b c"), "other:");
        EXPECT_EQ(classOf("a.\xff"), "other:");
        EXPECT_EQ(classOf("a.123456789012z"), "other:");
        EXPECT_EQ(classOf("a.12345678901z"), "other:12345678901z");
        EXPECT_EQ(classOf(".so.1"), "other:");
    }

    TEST(FileClass, EverythingInACacheIsCache)
    {
        EXPECT_EQ(classOf("0.pack", 0644, 9, true), "build_cache:pack");
        EXPECT_EQ(classOf("a.js", 0644, 9, true), "build_cache:js");
        EXPECT_TRUE(isCacheFolder("app", "__pycache__"));
        EXPECT_TRUE(isCacheFolder("root", ".cache"));
        EXPECT_TRUE(isCacheFolder(".next", "cache"));
        EXPECT_TRUE(isCacheFolder("var", "cache"));
        EXPECT_TRUE(isCacheFolder("apt", "lists"));
        EXPECT_FALSE(isCacheFolder("src", "cache"));
        EXPECT_FALSE(isCacheFolder("app", "lists"));
    }

    TEST(FileClass, ColoursAreThoseOfTheDesign)
    {
        const std::vector<FileType> inOrder { FileType::NativeCode, FileType::SourceMap, FileType::BuildCache,
            FileType::Script, FileType::TypesAndHeaders, FileType::ArchiveOrFont, FileType::OtherCode,
            FileType::Document };
        for (size_t i = 0; i < inOrder.size(); ++i)
            EXPECT_EQ(colourCategory(inOrder[i]), static_cast<int>(i) + 1);
        EXPECT_EQ(colourCategory(FileType::Image), 0);
        EXPECT_EQ(colourCategory(FileType::Other), 0);
    }

    std::shared_ptr<const FileTypes> typesOf(const AnalysisPtr& analysis, const Scope& scope = Scope::final())
    {
        return FileTypes::build(std::make_shared<ScopedTree>(analysis, scope));
    }

    /// "js 3 files 600 bytes largest /a.js", one a group.
    std::vector<std::string> lines(const FileTypes& types)
    {
        std::vector<std::string> result;
        for (const FileGroup& g : types.groups()) {
            std::string line = std::string(name(g.type)) + ":" + g.extension + " "
                + std::to_string(g.total.files) + " files " + std::to_string(g.total.bytes) + " bytes";
            if (g.total.largest.isValid())
                line += " largest " + types.tree()->analysis()->tree.path(g.total.largest) + " "
                    + std::to_string(g.total.largestBytes);
            result.push_back(line);
        }
        return result;
    }

    void expectSums(const FileTypes& types)
    {
        uint64_t bytes = 0;
        uint64_t files = 0;
        for (const FileGroup& group : types.groups()) {
            bytes += group.total.bytes;
            files += group.total.files;
        }
        EXPECT_EQ(bytes, types.tree()->bytes(PathTree::root()));
        EXPECT_EQ(files, types.tree()->files(PathTree::root()));
        for (size_t t = 0; t < fileTypeCount; ++t) {
            bytes -= types.total(FileType(t)).bytes;
            files -= types.total(FileType(t)).files;
        }
        EXPECT_EQ(bytes, 0u);
        EXPECT_EQ(files, 0u);
    }

    LayerBuilder base()
    {
        return layer()
            .file("app/a.js", bytes(300, 1))
            .file("app/b.js", bytes(200, 2))
            .file("lib/c.js", bytes(100, 3))
            .file("app/.next/cache/deep/d.js", bytes(50, 4))
            .file("bin/tool", bytes(9000, 5))
            .mode(0755)
            .hardlink("bin/tool.again", "bin/tool")
            .symlink("bin/link.js", "tool")
            .dir("empty.js")
            .file("zero.js");
    }

    TEST(FileTypes, GroupsOfTheFinalTree)
    {
        const AnalysisPtr analysis = load({ base() });
        ASSERT_TRUE(analysis);
        const auto types = typesOf(analysis);
        // The second name of the inode is a file, but has no bytes of its own: they are at the name that stored them.
        EXPECT_EQ(lines(*types),
            (std::vector<std::string> { "native: 1 files 9000 bytes largest /bin/tool 9000",
                "script:js 4 files 600 bytes largest /app/a.js 300",
                "build_cache:js 1 files 50 bytes largest /app/.next/cache/deep/d.js 50",
                "other:again 1 files 0 bytes" }));
        expectSums(*types);
        const auto at = [&](std::string_view path) { return *analysis->tree.find(path); };
        EXPECT_EQ(types->type(at("/bin/tool")), FileType::NativeCode);
        EXPECT_EQ(types->type(at("/app/.next/cache/deep/d.js")), FileType::BuildCache);
        EXPECT_EQ(types->group(at("/zero.js")), 1u);
        EXPECT_EQ(types->group(at("/empty.js")), FileTypes::none);
        EXPECT_EQ(types->group(at("/bin/link.js")), FileTypes::none);
        EXPECT_EQ(types->total(FileType::Script).largest, at("/app/a.js"));
    }

    TEST(FileTypes, EveryScopeSumsUp)
    {
        const AnalysisPtr analysis = load({ base(),
            layer()
                .file("app/a.js", bytes(40, 6))
                .file("lib", bytes(700, 7))
                .file("twice.py", "1")
                .file("twice.py", "22"),
            layer().whiteout("app").opaque("bin") });
        ASSERT_TRUE(analysis);
        for (const Scope& scope : { Scope::final(), Scope::upTo(LayerId(1u)), Scope::layer(LayerId(1u)),
                 Scope::layer(LayerId(2u)), Scope::layers(LayerId(0u), LayerId(2u)) })
            expectSums(*typesOf(analysis, scope));
        EXPECT_EQ(lines(*typesOf(analysis, Scope::layer(LayerId(1u)))),
            (std::vector<std::string> { "other: 1 files 700 bytes largest /lib 700",
                "script:js 1 files 40 bytes largest /app/a.js 40",
                "script:py 1 files 3 bytes largest /twice.py 3" }));
    }

    TEST(FileTypes, FoldersThatHoldMost)
    {
        const AnalysisPtr analysis = load({ base().file("app/e.py", bytes(1000, 8)) });
        ASSERT_TRUE(analysis);
        const auto types = typesOf(analysis);
        const auto show = [&](const std::vector<FolderShare>& shares) {
            std::vector<std::string> result;
            for (const FolderShare& share : shares)
                result.push_back(analysis->tree.path(share.folder) + " " + std::to_string(share.bytes) + " "
                    + std::to_string(share.files));
            return result;
        };
        const size_t js = types->group(*analysis->tree.find("/app/a.js"));
        EXPECT_EQ(show(types->foldersOfGroup(js, 10)),
            (std::vector<std::string> { "/app 500 2", "/lib 100 1", "/ 0 1" }));
        EXPECT_EQ(show(types->foldersOfGroup(js, 1)), (std::vector<std::string> { "/app 500 2" }));
        EXPECT_EQ(show(types->foldersOfType(FileType::Script, 2)),
            (std::vector<std::string> { "/app 1500 3", "/lib 100 1" }));
        EXPECT_TRUE(types->foldersOfType(FileType::Image, 5).empty());
        EXPECT_TRUE(types->foldersOfGroup(js, 0).empty());
    }

    TEST(FileTypes, InventedExtensionsAreBounded)
    {
        LayerBuilder many;
        for (int i = 0; i < 6000; ++i)
            many.file("f.x" + std::to_string(i), "abc");
        const auto types = typesOf(load({ many.file("zz.js", "js").file("zz.x0", "known") }));
        EXPECT_LE(types->groups().size(), FileTypes::maximumGroups);
        EXPECT_GT(types->groups().size(), 1000u);
        expectSums(*types);
        EXPECT_EQ(types->groups().front().extension, ""); // all that found no group
    }

    TEST(FileTypes, NothingAndStopped)
    {
        const AnalysisPtr analysis = load({ layer().dir("a") });
        ASSERT_TRUE(analysis);
        EXPECT_TRUE(typesOf(analysis)->groups().empty());
        std::stop_source stop;
        stop.request_stop();
        EXPECT_EQ(FileTypes::build(std::make_shared<ScopedTree>(analysis, Scope::final()), stop.get_token()),
            nullptr);
    }

} // namespace
} // namespace layerscope

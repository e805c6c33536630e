// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/comparing.h"
#include "tests/support/loading.h"

#include <sys/wait.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <sstream>

// Opens what skopeo, umoci, buildah and podman write, and compares with umoci, find, tar and sha256sum.

namespace layerscope {
namespace {

    using namespace fixture;
    namespace fs = std::filesystem;
    using Lines = std::vector<std::string>;

    fs::path imagesFolder;

    Lines linesOf(const fs::path& file)
    {
        Lines lines;
        std::istringstream text(readFile(file));
        for (std::string line; std::getline(text, line);)
            lines.push_back(line);
        std::sort(lines.begin(), lines.end());
        return lines;
    }

    /// Standard output of a shell command, without the last newline.
    std::string shell(const std::string& command)
    {
        std::string output;
        FILE* pipe = popen(command.c_str(), "r");
        char buffer[4096];
        while (pipe != nullptr && std::fgets(buffer, sizeof(buffer), pipe) != nullptr)
            output += buffer;
        EXPECT_EQ(pipe != nullptr ? pclose(pipe) : -1, 0) << command;
        if (!output.empty() && output.back() == '\n')
            output.pop_back();
        return output;
    }

    Lines sortedListing(const Analysis& analysis)
    {
        Lines lines = finalListing(analysis);
        std::sort(lines.begin(), lines.end());
        return lines;
    }

    void compareWithTruth(const fs::path& path, const Lines& truth)
    {
        const auto archive = ImageArchive::open(path);
        ASSERT_TRUE(archive) << archive.error().subject << ": " << archive.error().detail;
        ASSERT_FALSE((*archive)->images().empty());
        for (const ImageSummary& summary : (*archive)->images()) {
            const auto description
                = (*archive)->describe({ .image = std::to_string(summary.index), .platform = {} });
            ASSERT_TRUE(description) << description.error().detail;
            const auto a = (*archive)->analyze(*description);
            ASSERT_TRUE(a) << a.error().detail;
            checkInvariants(*a);
            EXPECT_EQ(sortedListing(**a), truth);
            EXPECT_FALSE((*a)->isDamaged()) << text((*a)->warnings);
            for (const LayerInfo& layer : (*a)->layers)
                EXPECT_EQ(layer.verified, Verification::Ok) << text((*a)->warnings);
        }
    }

    TEST(RealTools, EveryTransportShowsTheTreeThatUmociUnpacks)
    {
        size_t count = 0;
        for (const auto& entry : fs::directory_iterator(imagesFolder)) {
            const std::string file = entry.path().filename().string();
            if (file.ends_with(".truth"))
                continue;
            SCOPED_TRACE(file);
            const Lines truth = linesOf(imagesFolder / (file.substr(0, file.find_first_of("-.")) + ".truth"));
            ASSERT_FALSE(truth.empty());
            compareWithTruth(entry.path(), truth);
            ++count;
        }
        EXPECT_GE(count, 15u);
        std::cout << count << " images compared\n";
    }

    AnalysisPtr opened(const std::string& name)
    {
        auto loaded = loadImage(imagesFolder / name);
        EXPECT_TRUE(loaded) << name;
        return loaded ? *loaded : nullptr;
    }

    /// The same image, written by another tool: the same files and streams, in blobs that are the same or not.
    void compareTransports(const std::string& nameA, const std::string& nameB, bool sameBlobs)
    {
        SCOPED_TRACE(nameA + " and " + nameB);
        const AnalysisPtr a = opened(nameA);
        const AnalysisPtr b = opened(nameB);
        ASSERT_TRUE(a && b);
        EXPECT_EQ(brokenComparison(a, b), Lines {});
        CompareOptions everything;
        everything.ignored = {};
        const auto comparison = Comparison::build(a, b, everything);
        ASSERT_TRUE(comparison);
        EXPECT_EQ(differenceLines(*(*comparison)->files), Lines {});
        for (const LayerPair& pair : (*comparison)->layers) {
            EXPECT_EQ(pair.state, LayerPair::State::Shared);
            EXPECT_EQ(pair.sameBlob, sameBlobs);
        }
        EXPECT_EQ((*comparison)->transfer.pullB, sameBlobs ? 0 : b->totals.blobBytes);
    }

    TEST(RealTools, OneImageOfManyToolsComparesAsTheSameContent)
    {
        compareTransports("umoci-layout", "umoci-skopeo-dir", true);
        compareTransports("umoci-layout", "umoci-skopeo.docker.tar", false); // unpacked layers
        if (fs::exists(imagesFolder / "umoci-skopeo-dir-zstd"))
            compareTransports("umoci-layout", "umoci-skopeo-dir-zstd", false);
        compareTransports("buildah.docker.tar", "buildah-podman-docker-archive", true);
        compareTransports(
            "buildah-podman-docker-archive", "buildah-podman-oci-archive", false); // recompressed
    }

    TEST(RealTools, LayersAgreeWithTarAndSha256sum)
    {
        const fs::path archive = imagesFolder / "umoci-skopeo.docker.tar";
        const auto a = loadImage(archive);
        ASSERT_TRUE(a);
        ASSERT_EQ((*a)->layers.size(), 4u);
        for (const LayerInfo& layer : (*a)->layers) {
            const std::string extract
                = "tar -xOf '" + archive.string() + "' '" + layer.description.member + "'";
            EXPECT_EQ(layer.diffId.hex, shell(extract + " | sha256sum | cut -c1-64"));
            EXPECT_EQ(std::to_string(layer.unpackedBytes), shell(extract + " | wc -c"));
            EXPECT_EQ(std::to_string(layer.entries), shell(extract + " | tar -t | wc -l"));
            // names may hold blanks, sizes are the third field
            EXPECT_EQ(std::to_string(layer.contentBytes),
                shell(
                    extract + " | tar -tv --numeric-owner | awk '/^-/ { sum += $3 } END { print sum + 0 }'"));
        }
        EXPECT_EQ((*a)->layers[1].createdBy, "RUN upgrade");
        EXPECT_GE((*a)->layers[1].removed, 4u); // opt/old, deep, file and the cache
        EXPECT_GT((*a)->totals.wastedBytes, 9000u); // the cache
    }

    TEST(RealTools, SeveralImagesOfPodman)
    {
        const auto archive = ImageArchive::open(imagesFolder / "buildah-podman-several");
        ASSERT_TRUE(archive);
        Lines names;
        for (const ImageSummary& summary : (*archive)->images())
            names.insert(names.end(), summary.names.begin(), summary.names.end());
        std::sort(names.begin(), names.end());
        EXPECT_EQ(names, (Lines { "localhost/app:v1", "localhost/other:v2" }));
    }

    TEST(RealTools, ConfigOfABuiltImage)
    {
        const auto a = loadImage(imagesFolder / "buildah-podman-docker-archive");
        ASSERT_TRUE(a);
        EXPECT_EQ((*a)->image.config.user, "1000");
        EXPECT_EQ((*a)->image.config.cmd, (Lines { "/app/app" }));
        EXPECT_NE(std::find((*a)->image.config.env.begin(), (*a)->image.config.env.end(), "MODE=production"),
            (*a)->image.config.env.end());
        EXPECT_EQ((*a)->totals.duplicateBytes, 40'000u + 4u); // tool and its copy, app and second
    }

} // namespace
} // namespace layerscope

int main(int argc, char** argv)
{
    ::testing::InitGoogleTest(&argc, argv);
    if (argc != 3) {
        std::cerr << "usage: tst_realtools MAKE-IMAGES FOLDER\n";
        return 2;
    }
    layerscope::imagesFolder = argv[2];
    const int status = std::system(("'" + std::string(argv[1]) + "' '" + argv[2] + "'").c_str());
    if (WIFEXITED(status) && WEXITSTATUS(status) == 77)
        return 77;
    if (status != 0) {
        std::cerr << "the images could not be made\n";
        return 1;
    }
    return RUN_ALL_TESTS();
}

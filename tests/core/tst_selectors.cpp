// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/loading.h"
#include "tests/support/tempfolder.h"

// Which image of an archive is shown.

namespace layerscope {
namespace {

    using namespace fixture;

    ImageBuilder variant(
        const std::string& architecture, const std::string& variantName = {}, const std::string& os = "linux")
    {
        return image("multi:1")
            .platform(architecture, variantName, os)
            .layer(layer().file("arch", architecture + variantName + os));
    }

    /// The content of /arch says which image it was.
    std::string chosen(const ImageArchive& archive, const ImageSelector& selector)
    {
        const auto description = archive.describe(selector);
        if (!description)
            return std::string(name(description.error().code));
        return description->summary.platform.text();
    }

    class Selectors : public ::testing::Test {
    protected:
        std::shared_ptr<const ImageArchive> open(const ArchiveBuilder& archive)
        {
            archive.writeTar(m_folder / "image");
            auto result = ImageArchive::open(m_folder / "image");
            EXPECT_TRUE(result) << result.error().detail;
            return result ? *result : nullptr;
        }
        std::shared_ptr<const ImageArchive> openMulti()
        {
            return open(ociLayout({ variant("s390x"), variant("amd64").attestation(), variant("arm", "v7"),
                                      variant("arm64", "v8"), variant("amd64", {}, "windows") },
                { .nested = true }));
        }
        TempFolder m_folder;
    };

    TEST_F(Selectors, EveryPlatformIsListed)
    {
        const auto archive = openMulti();
        ASSERT_TRUE(archive);
        std::vector<std::string> platforms;
        for (const ImageSummary& summary : archive->images())
            platforms.push_back(std::string(name(summary.kind)) + " " + summary.platform.text());
        ASSERT_EQ(platforms.size(), 6u);
        EXPECT_EQ(platforms[0], "image linux/s390x");
        EXPECT_EQ(platforms[1], "image linux/amd64");
        EXPECT_EQ(platforms[2].substr(0, 11), "attestation");
        EXPECT_EQ(platforms[3], "image linux/arm/v7");
        EXPECT_EQ(platforms[4], "image linux/arm64/v8");
        EXPECT_EQ(platforms[5], "image windows/amd64");
    }

    TEST_F(Selectors, ByPlatform)
    {
        const auto archive = openMulti();
        ASSERT_TRUE(archive);
        const auto byPlatform = [&](const std::string& platform) {
            return chosen(*archive, { .image = {}, .platform = platform });
        };
        EXPECT_EQ(byPlatform("linux/s390x"), "linux/s390x");
        EXPECT_EQ(byPlatform("linux/arm64"), "linux/arm64/v8");
        EXPECT_EQ(byPlatform("linux/arm64/v8"), "linux/arm64/v8");
        EXPECT_EQ(byPlatform("linux/arm"), "linux/arm/v7");
        EXPECT_EQ(byPlatform("linux/arm/v7"), "linux/arm/v7");
        EXPECT_EQ(byPlatform("linux/arm/v6"), "no-such-image");
        EXPECT_EQ(byPlatform("windows/amd64"), "windows/amd64");
        EXPECT_EQ(byPlatform("linux/riscv64"), "no-such-image");
        EXPECT_EQ(byPlatform("linux"), "invalid-argument");
        EXPECT_EQ(byPlatform("linux/arm/v7/more"), "invalid-argument");
        EXPECT_EQ(byPlatform("/"), "invalid-argument");
    }

    TEST_F(Selectors, TheHostsPlatformIsTakenAndSaidSo)
    {
        const Platform host = Platform::host();
        const auto archive = open(ociLayout({ variant("s390x"),
                                                image("multi:1")
                                                    .platform(host.architecture, host.variant, host.os)
                                                    .layer(layer().file("x", "x")) },
            { .nested = true }));
        ASSERT_TRUE(archive);
        const auto description = archive->describe();
        ASSERT_TRUE(description);
        EXPECT_EQ(description->summary.index, host.architecture == "s390x" ? 0u : 1u);
        EXPECT_TRUE(hasWarning(description->warnings, WarningCode::ImageChosen));
        const auto a = archive->analyze(*description);
        ASSERT_TRUE(a);
        EXPECT_TRUE(hasWarning((*a)->warnings, WarningCode::ImageChosen)); // the note goes on into the result
    }

    TEST_F(Selectors, TheFirstWhenNoneIsForTheHost)
    {
        const auto archive = open(ociLayout({ variant("mips64"), variant("s390x") }, { .nested = true }));
        ASSERT_TRUE(archive);
        EXPECT_EQ(chosen(*archive, {}), "linux/mips64");
    }

    TEST_F(Selectors, ByNumberNameAndDigest)
    {
        const auto first = image("registry.example.com:5000/team/app:v1").layer(layer().file("a", "1"));
        const auto other = image("app:v2").platform("arm64").layer(layer().file("b", "2"));
        const auto archive = open(ociLayout({ first, other }));
        ASSERT_TRUE(archive);
        const auto images = archive->images();
        ASSERT_EQ(images.size(), 2u);
        const auto index = [&](const std::string& text) {
            const auto description = archive->describe({ .image = text, .platform = {} });
            return description ? std::to_string(description->summary.index)
                               : std::string(name(description.error().code));
        };
        EXPECT_EQ(index("0"), "0");
        EXPECT_EQ(index("1"), "1");
        EXPECT_EQ(index("2"), "no-such-image");
        EXPECT_EQ(index("app:v2"), "1");
        EXPECT_EQ(index("registry.example.com:5000/team/app:v1"), "0");
        EXPECT_EQ(index("app:v3"), "no-such-image");
        EXPECT_EQ(index(images[1].manifestDigest.text()), "1");
        EXPECT_EQ(index(images[0].configDigest.text()), "0");
        EXPECT_EQ(index(images[1].manifestDigest.hex), "1");
        EXPECT_EQ(index(images[1].manifestDigest.hex.substr(0, 12)), "1");
        EXPECT_EQ(index(images[1].manifestDigest.text().substr(0, 19)), "1");
        EXPECT_EQ(index(images[1].manifestDigest.hex.substr(0, 3)), "no-such-image");
        EXPECT_EQ(index("sha256:" + std::string(64, '0')), "no-such-image");
    }

    TEST_F(Selectors, AnExplicitChoiceIsNoNote)
    {
        const auto archive = openMulti();
        ASSERT_TRUE(archive);
        const auto description = archive->describe({ .image = {}, .platform = "linux/arm64" });
        ASSERT_TRUE(description);
        EXPECT_FALSE(hasWarning(description->warnings, WarningCode::ImageChosen))
            << text(description->warnings);
    }

    TEST_F(Selectors, NameAndPlatformTogether)
    {
        const auto archive = open(
            ociLayout({ variant("amd64"), image("other:1").platform("arm64").layer(layer().file("o", "o")),
                          variant("arm64") },
                { .platforms = true }));
        ASSERT_TRUE(archive);
        const auto description = archive->describe({ .image = "multi:1", .platform = "linux/arm64" });
        ASSERT_TRUE(description);
        EXPECT_EQ(description->summary.index, 2u);
        const auto none = archive->describe({ .image = "other:1", .platform = "linux/amd64" });
        ASSERT_FALSE(none);
        EXPECT_EQ(none.error().code, ErrorCode::NoSuchImage);
    }

    TEST_F(Selectors, APlatformThatWasNotPulledIsListedButNotAvailable)
    {
        const auto absent = variant("s390x");
        ArchiveBuilder builder = ociLayout({ absent, variant("arm64") }, { .nested = true });
        const TempFolder folder;
        builder.writeTar(folder / "image");
        const auto complete = ImageArchive::open(folder / "image");
        ASSERT_TRUE(complete);
        builder.remove("blobs/sha256/" + (*complete)->images()[0].manifestDigest.hex);
        const auto archive = open(builder);
        ASSERT_TRUE(archive);
        ASSERT_EQ(archive->images().size(), 2u);
        EXPECT_FALSE(archive->images()[0].available);
        EXPECT_TRUE(archive->images()[1].available);
        EXPECT_EQ(chosen(*archive, {}), "linux/arm64");
        const auto gone = archive->describe({ .image = "0", .platform = {} });
        ASSERT_FALSE(gone);
        EXPECT_EQ(gone.error().code, ErrorCode::Damaged);
    }

    TEST_F(Selectors, AnAttestationCanBeAskedForByNumber)
    {
        const auto archive = openMulti();
        ASSERT_TRUE(archive);
        const auto description = archive->describe({ .image = "2", .platform = {} });
        ASSERT_TRUE(description) << description.error().detail;
        EXPECT_EQ(description->summary.kind, ImageKind::Attestation);
        const auto a = archive->analyze(*description);
        ASSERT_TRUE(a);
        checkInvariants(*a);
        EXPECT_TRUE(hasWarning((*a)->warnings, WarningCode::NotAnImage));
    }

} // namespace
} // namespace layerscope

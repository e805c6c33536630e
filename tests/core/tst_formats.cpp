// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/loading.h"
#include "tests/support/tempfolder.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <functional>
#include <thread>

// Every shape in which tools store images gives the same picture.

namespace layerscope {
namespace {

    using namespace fixture;
    using Lines = std::vector<std::string>;

    LayerBuilder base()
    {
        return layer()
            .dir("etc")
            .file("etc/a", bytes(5000))
            .file("etc/b", "bb")
            .symlink("etc/l", "a")
            .hardlink("etc/h", "etc/a")
            .history("ADD rootfs.tar /");
    }
    LayerBuilder second() { return layer().file("etc/b", "longer").whiteout("etc/l").history("RUN make"); }

    ImageBuilder app(const std::string& name = "app:v1")
    {
        return image(name).layer(base()).instruction("ENV A=b").layer(second()).instruction("CMD [\"app\"]");
    }

    const Lines appListing { "d 0 /etc", "- 5000 /etc/a", "- 6 /etc/b", "- 5000 /etc/h" };

    /// What is the same in whatever shape the image comes.
    void expectApp(const AnalysisPtr& a)
    {
        ASSERT_TRUE(a);
        EXPECT_EQ(finalListing(*a), appListing);
        ASSERT_EQ(a->layers.size(), 2u);
        EXPECT_EQ(a->layers[0].diffId.text(), digestText(base().tar()));
        EXPECT_EQ(a->layers[1].diffId.text(), digestText(second().tar()));
        EXPECT_EQ(a->layers[0].unpackedBytes, base().tar().size());
        EXPECT_EQ(a->layers[0].entries, 5u);
        EXPECT_EQ(a->layers[0].contentBytes, 5002u);
        EXPECT_EQ(a->totals.wastedBytes, 2u);
        EXPECT_EQ(a->totals.liveBytes, 5006u);
        for (const LayerInfo& layer : a->layers)
            EXPECT_EQ(layer.verified, Verification::Ok) << text(a->warnings);
        EXPECT_FALSE(a->isDamaged()) << text(a->warnings);
        EXPECT_EQ(a->layers[0].createdBy, "ADD rootfs.tar /");
        EXPECT_EQ(a->layers[1].createdBy, "RUN make");
        ASSERT_EQ(a->image.history.size(), 4u);
        EXPECT_TRUE(a->image.history[1].emptyLayer);
        EXPECT_FALSE(a->image.history[1].layer.isValid());
        EXPECT_EQ(a->image.history[2].layer.value, 1u);
        EXPECT_EQ(a->image.config.cmd, (Lines { "sh" }));
        EXPECT_EQ(a->image.config.env, (Lines { "PATH=/usr/bin:/bin" }));
        EXPECT_EQ(a->image.summary.platform.text(), "linux/amd64");
        EXPECT_EQ(a->image.created, "2025-01-01T00:00:00Z");
        EXPECT_EQ(a->image.summary.configDigest.text(), digestText(app().configJson()));
    }

    struct Shape {
        std::string name;
        std::function<ArchiveBuilder()> make;
        std::string kind;
        Lines names;
    };

    std::vector<Shape> shapes()
    {
        const auto oci
            = [](OciOptions options) { return [options] { return ociLayout({ app() }, options); }; };
        return {
            { "docker save before 25", [] { return dockerLegacy({ app() }); }, "docker-archive",
                { "app:v1" } },
            { "docker save before 25, ./ in names", [] { return dockerLegacy({ app() }).prefixNames("./"); },
                "docker-archive", { "app:v1" } },
            { "docker save before 25, manifest first",
                [] { return dockerLegacy({ app() }).moveToFront("manifest.json"); }, "docker-archive",
                { "app:v1" } },
            { "docker 25", [] { return docker25({ app() }); }, "docker-archive", {} },
            { "docker 25.0.0 without layers", [] { return docker25({ app() }, true); }, "docker-archive",
                {} },
            { "skopeo docker-archive", [] { return skopeoDockerArchive({ app() }); }, "docker-archive",
                { "app:v1" } },
            { "crane", [] { return craneTarball({ app() }); }, "docker-archive", { "app:v1" } },
            { "OCI gzip", oci({}), "oci-archive", { "app:v1" } },
            { "OCI zstd", oci({ .pack = Pack::Zstd }), "oci-archive", { "app:v1" } },
            { "OCI uncompressed", oci({ .pack = Pack::None }), "oci-archive", { "app:v1" } },
            { "OCI gzip members", oci({ .pack = Pack::GzipMultiMember }), "oci-archive", { "app:v1" } },
            { "OCI gzip padded", oci({ .pack = Pack::GzipZeroPadded }), "oci-archive", { "app:v1" } },
            { "OCI zstd frames", oci({ .pack = Pack::ZstdMultiFrame }), "oci-archive", { "app:v1" } },
            { "OCI zstd:chunked", oci({ .pack = Pack::ZstdChunked }), "oci-archive", { "app:v1" } },
            { "OCI nested index", oci({ .nested = true }), "oci-archive", { "app:v1" } },
            { "OCI docker media types", oci({ .dockerMediaTypes = true }), "oci-archive", { "app:v1" } },
            { "buildx type=docker", oci({ .manifestJson = true, .dockerMediaTypes = true }), "docker-archive",
                { "app:v1" } },
            { "containerd", oci({ .nested = true, .manifestJson = true }), "docker-archive", { "app:v1" } },
        };
    }

    TEST(Formats, EveryShapeGivesTheSamePicture)
    {
        for (const Shape& shape : shapes()) {
            SCOPED_TRACE(shape.name);
            const auto a = load(shape.make());
            expectApp(a);
            ASSERT_TRUE(a);
            EXPECT_EQ(a->source.kind, shape.kind);
            EXPECT_FALSE(a->image.summary.names.empty());
            EXPECT_TRUE(shape.names.empty() || shape.names == a->image.summary.names);
        }
    }

    TEST(Formats, EveryShapeCompressedAsAWhole)
    {
        for (const Pack outer :
            { Pack::Gzip, Pack::GzipMultiMember, Pack::Zstd, Pack::ZstdMultiFrame, Pack::Xz, Pack::Bzip2 }) {
            for (const Shape& shape : shapes()) {
                SCOPED_TRACE(shape.name + " in " + std::to_string(static_cast<int>(outer)));
                const auto a = load(shape.make(), {}, {}, outer);
                expectApp(a);
                ASSERT_TRUE(a);
                EXPECT_NE(a->source.compression, Compression::None);
            }
        }
    }

    TEST(Formats, EveryShapeFromAPipe)
    {
        for (const Shape& shape : shapes()) {
            SCOPED_TRACE(shape.name);
            const std::string data = shape.make().tar();
            int ends[2];
            ASSERT_EQ(pipe2(ends, O_CLOEXEC), 0);
            std::thread writer([&] {
                for (size_t at = 0; at < data.size();) {
                    const ssize_t count = write(ends[1], data.data() + at, data.size() - at);
                    if (count <= 0)
                        break;
                    at += static_cast<size_t>(count);
                }
                close(ends[1]);
            });
            const auto archive = ImageArchive::openDescriptor(ends[0]);
            writer.join();
            close(ends[0]);
            ASSERT_TRUE(archive) << archive.error().detail;
            EXPECT_EQ((*archive)->source().path, "-");
            const auto description = (*archive)->describe();
            ASSERT_TRUE(description);
            const auto a = (*archive)->analyze(*description);
            ASSERT_TRUE(a) << a.error().detail;
            checkInvariants(*a);
            expectApp(*a);
        }
    }

    TEST(Formats, EveryShapeUnpackedInAFolder)
    {
        for (const Shape& shape : shapes()) {
            SCOPED_TRACE(shape.name);
            const TempFolder folder;
            shape.make().writeFolder(folder / "image");
            const auto a = loadImage(folder / "image");
            ASSERT_TRUE(a) << a.error().detail;
            checkInvariants(*a);
            expectApp(*a);
        }
    }

    TEST(Formats, DirTransport)
    {
        const TempFolder folder;
        dirTransport(app()).writeFolder(folder / "image");
        const auto a = loadImage(folder / "image");
        ASSERT_TRUE(a) << a.error().detail;
        checkInvariants(*a);
        expectApp(*a);
        EXPECT_EQ((*a)->source.kind, "dir");
    }

    TEST(Formats, OciLayoutFolder)
    {
        const TempFolder folder;
        ociLayout({ app() }).writeFolder(folder / "image");
        const auto archive = ImageArchive::open(folder / "image");
        ASSERT_TRUE(archive);
        EXPECT_EQ((*archive)->source().kind, "oci-layout");
        EXPECT_GT((*archive)->source().archiveBytes, 500u);
    }

    TEST(Formats, MixedCompressionInOneImage)
    {
        const std::vector<Pack> packs { Pack::None, Pack::Gzip, Pack::Zstd, Pack::GzipMultiMember,
            Pack::ZstdMultiFrame };
        ImageBuilder mixed = image("mixed:1");
        for (size_t i = 0; i < packs.size(); ++i)
            mixed.layer(layer().file("f" + std::to_string(i), bytes(3000, i)).pack(packs[i]));
        for (const ArchiveBuilder& archive :
            { ociLayout({ mixed }), dockerLegacy({ mixed }), docker25({ mixed }), craneTarball({ mixed }) }) {
            const auto a = load(archive);
            ASSERT_TRUE(a);
            EXPECT_EQ(a->totals.files, packs.size());
            EXPECT_EQ(a->layers[0].compression, Compression::None);
            EXPECT_EQ(a->layers[1].compression, Compression::Gzip);
            EXPECT_EQ(a->layers[2].compression, Compression::Zstd);
            EXPECT_EQ(a->layers[3].compression, Compression::Gzip);
            EXPECT_EQ(a->layers[4].compression, Compression::Zstd);
            for (size_t i = 0; i < packs.size(); ++i) {
                EXPECT_EQ(a->layers[i].blobBytes, mixed.layers()[i].blob().size());
                EXPECT_EQ(a->layers[i].digest.text(), digestText(mixed.layers()[i].blob()));
                EXPECT_EQ(a->layers[i].diffId.text(), digestText(mixed.layers()[i].tar()));
            }
        }
    }

    TEST(Formats, EStargzIsAnOrdinaryLayerWithOverhead)
    {
        const auto lazy
            = layer().dir("etc").file("etc/a", bytes(5000)).symlink("l", "etc/a").pack(Pack::EStargz);
        const auto a = load(ociLayout({ image("lazy:1").layer(lazy) }));
        ASSERT_TRUE(a);
        EXPECT_EQ(finalListing(*a), (Lines { "d 0 /etc", "- 5000 /etc/a", "l 0 /l -> etc/a" }));
        EXPECT_EQ(a->totals.contentBytes, 5000u);
        EXPECT_EQ(a->layers[0].entries, 5u); // with the landmark and the table of contents
        EXPECT_EQ(a->layers[0].diffId.text(), digestText(lazy.tar()));
        EXPECT_EQ(a->layers[0].verified, Verification::Ok) << text(a->warnings);
        EXPECT_TRUE(a->waste.empty());
        size_t overhead = 0;
        for (uint32_t i = 0; i < a->totals.entries; ++i)
            overhead += a->entry(EntryId(i)).type == EntryType::Overhead;
        EXPECT_EQ(overhead, 2u);
    }

    TEST(Formats, FilesNamedLikeEStargzInAnOrdinaryLayerAreFiles)
    {
        const auto a = load(
            { layer().file("stargz.index.json", "{}").file("sub/.prefetch.landmark", "xx").file("z", "z") });
        ASSERT_TRUE(a);
        EXPECT_EQ(a->totals.files, 3u);
    }

    TEST(Formats, RepeatedLayersStoredAsSymlinkOrSharedPath)
    {
        const auto twice = image("twice:1").layer(base()).layer(layer().whiteout("etc")).layer(base());
        for (const ArchiveBuilder& archive :
            { dockerLegacy({ twice }, Repeated::Symlink), dockerLegacy({ twice }),
                skopeoDockerArchive({ twice }), ociLayout({ twice }), craneTarball({ twice }) }) {
            const auto a = load(archive);
            ASSERT_TRUE(a);
            ASSERT_EQ(a->layers.size(), 3u);
            EXPECT_EQ(a->layers[0].diffId, a->layers[2].diffId);
            EXPECT_EQ(a->layers[2].verified, Verification::Ok);
            EXPECT_EQ(a->totals.contentBytes, 10004u);
            EXPECT_EQ(a->totals.liveBytes, 5002u);
            EXPECT_FALSE(a->isDamaged()) << text(a->warnings);
        }
    }

    TEST(Formats, LayerFilesAsHardLinks)
    {
        ArchiveBuilder archive = dockerLegacy({ app() });
        const auto names = archive.names();
        const std::string layerName = *std::find_if(
            names.begin(), names.end(), [](const std::string& n) { return n.ends_with("/layer.tar"); });
        const std::string content = archive.content(layerName);
        archive.remove(layerName).add("stored", content).addHardlink(layerName, "stored");
        expectApp(load(archive));
    }

    TEST(Formats, PodmanSavesSeveralImages)
    {
        const auto other = image("other:v2").layer(base()).layer(layer().file("x", "x"));
        const TempFolder folder;
        skopeoDockerArchive({ app(), other }).writeTar(folder / "image");
        const auto archive = ImageArchive::open(folder / "image");
        ASSERT_TRUE(archive);
        ASSERT_EQ((*archive)->images().size(), 2u);
        EXPECT_EQ((*archive)->images()[0].names, (Lines { "app:v1" }));
        EXPECT_EQ((*archive)->images()[1].names, (Lines { "other:v2" }));
        EXPECT_EQ((*archive)->images()[1].layers, 2u);
        EXPECT_EQ((*archive)->images()[1].index, 1u);
    }

    TEST(Formats, OneDescriptorATagIsOneImage)
    {
        for (const ArchiveBuilder& archive : { docker25({ app().name("app:latest").name("mirror/app:v1") }),
                 ociLayout({ app().name("app:latest").name("mirror/app:v1") }),
                 dockerLegacy({ app().name("app:latest").name("mirror/app:v1") }) }) {
            const TempFolder folder;
            archive.writeTar(folder / "image");
            const auto opened = ImageArchive::open(folder / "image");
            ASSERT_TRUE(opened);
            ASSERT_EQ((*opened)->images().size(), 1u);
            EXPECT_EQ((*opened)->images()[0].names.size(), 3u);
            const auto description = (*opened)->describe();
            ASSERT_TRUE(description);
            EXPECT_FALSE(hasWarning(description->warnings, WarningCode::ImageChosen));
        }
    }

    // moby#51389: the index names one of several untagged images, manifest.json all
    TEST(Formats, SeveralUntaggedImagesOfDocker)
    {
        const auto other = image().layer(layer().file("x", "x"));
        const TempFolder folder;
        docker25({ app({}), other }).writeTar(folder / "image");
        const auto archive = ImageArchive::open(folder / "image");
        ASSERT_TRUE(archive);
        ASSERT_EQ((*archive)->images().size(), 2u);
        const auto description = (*archive)->describe({ .image = "1", .platform = {} });
        ASSERT_TRUE(description) << description.error().detail;
        const auto a = (*archive)->analyze(*description);
        ASSERT_TRUE(a);
        EXPECT_EQ(finalPaths(**a), (Lines { "/x" }));
    }

    // moby#47210: saved by digest
    TEST(Formats, IndexWithoutManifestsFallsBackToManifestJson)
    {
        ArchiveBuilder archive = docker25({ app() });
        archive.replace("index.json",
            R"({"schemaVersion":2,"mediaType":"application/vnd.oci.image.index.v1+json","manifests":null})");
        expectApp(load(archive));
        archive.replace("index.json", R"({"schemaVersion":2,"manifests":[]})");
        expectApp(load(archive));
    }

    TEST(Formats, UnreferencedBlobsAreNoImages)
    {
        ArchiveBuilder archive = ociLayout({ app() });
        const std::string stray = R"({"schemaVersion":2,"config":{},"layers":[]})";
        archive.add("blobs/sha256/" + sha256Hex(stray), stray)
            .add("blobs/sha256/garbage", "x")
            .add("readme.txt", "extra files are allowed");
        const TempFolder folder;
        archive.writeTar(folder / "image");
        const auto opened = ImageArchive::open(folder / "image");
        ASSERT_TRUE(opened);
        EXPECT_EQ((*opened)->images().size(), 1u);
        expectApp(load(archive));
    }

    TEST(Formats, OldDockerIsRefusedByName)
    {
        const auto result = tryLoad(dockerV1(app()));
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::Unsupported);
        EXPECT_NE(result.error().detail.find("1.10"), std::string::npos) << result.error().detail;
    }

    TEST(Formats, ManifestThatIsASymlinkInside)
    {
        ArchiveBuilder archive = dockerLegacy({ app() });
        const std::string manifest = archive.content("manifest.json");
        archive.remove("manifest.json").add("real.json", manifest).addSymlink("manifest.json", "./real.json");
        expectApp(load(archive));
    }

    TEST(Formats, TheLastOfTwoManifestsWins)
    {
        ArchiveBuilder archive = dockerLegacy({ app() });
        const std::string good = archive.content("manifest.json");
        archive.replace("manifest.json", R"([{"Config":"none.json","RepoTags":null,"Layers":[]}])")
            .add("manifest.json", good);
        expectApp(load(archive));
    }

    TEST(Formats, ForeignLayersAreNotInTheArchive)
    {
        const auto windows
            = image("win:1")
                  .platform("amd64", {}, "windows")
                  .layer(layer().file("Files/base", bytes(3000)).foreign("https://example.com/base"))
                  .layer(layer().file("Files/app", "app"));
        const auto a = load(ociLayout({ windows }));
        ASSERT_TRUE(a);
        EXPECT_EQ(a->layers[0].verified, Verification::Missing);
        EXPECT_EQ(a->layers[0].description.presence, BlobPresence::Foreign);
        EXPECT_EQ(a->layers[0].description.urls, (Lines { "https://example.com/base" }));
        EXPECT_GT(a->layers[0].blobBytes, 100u);
        EXPECT_EQ(a->layers[0].entries, 0u);
        EXPECT_EQ(a->layers[1].verified, Verification::Ok);
        EXPECT_TRUE(hasWarning(a->warnings, WarningCode::BlobNotInArchive)) << text(a->warnings);
        EXPECT_EQ(a->totals.contentBytes, 3u);
    }

    TEST(Formats, MissingBlobIsDamageButTheRestIsShown)
    {
        const auto a = load(ociLayout({ image("m:1").layer(base()).layer(second().missing()) }));
        ASSERT_TRUE(a);
        EXPECT_EQ(a->layers[1].verified, Verification::Missing);
        EXPECT_FALSE(a->layers[1].complete);
        EXPECT_TRUE(hasWarning(a->warnings, WarningCode::BlobMissing)) << text(a->warnings);
        EXPECT_TRUE(a->isDamaged());
        EXPECT_EQ(a->totals.liveBytes, 5002u);
        EXPECT_EQ(a->layers[1].blobBytes, compress(second().tar(), Pack::Gzip).size()); // as declared
    }

    TEST(Formats, MediaTypeThatLiesIsAWarning)
    {
        const auto a = load(ociLayout(
            { image("m:1")
                    .layer(base().pack(Pack::Gzip).mediaType("application/vnd.oci.image.layer.v1.tar"))
                    .layer(second()
                               .pack(Pack::None)
                               .mediaType("application/vnd.oci.image.layer.v1.tar+zstd")) }));
        ASSERT_TRUE(a);
        EXPECT_EQ(finalListing(*a), appListing);
        EXPECT_TRUE(hasWarning(a->warnings, WarningCode::MediaTypeMismatch)) << text(a->warnings);
        EXPECT_EQ(a->layers[0].compression, Compression::Gzip);
        EXPECT_EQ(a->layers[1].compression, Compression::None);
        EXPECT_EQ(a->layers[0].verified, Verification::Ok);
    }

    TEST(Formats, UnknownMediaTypesAreNoError)
    {
        const auto a = load(ociLayout({ image("m:1")
                                            .layer(base().mediaType("application/vnd.example.layer"))
                                            .layer(second().mediaType("text/plain")) }));
        ASSERT_TRUE(a);
        EXPECT_EQ(finalListing(*a), appListing);
    }

    TEST(Formats, OtherDigestAlgorithms)
    {
        const auto a = load(ociLayout({ app().algorithm("sha512") }));
        ASSERT_TRUE(a);
        EXPECT_EQ(a->layers[0].digest.algorithm, "sha512");
        EXPECT_EQ(a->layers[0].verified, Verification::Ok) << text(a->warnings);
        EXPECT_EQ(a->layers[0].diffId.text(), digestText(base().tar()));
        EXPECT_EQ(finalListing(*a), appListing);
    }

    TEST(Formats, TheFolderOfALayoutPackedAsAWhole)
    {
        expectApp(load(ociLayout({ app() }).prefixNames("my-image/")));
        expectApp(load(dockerLegacy({ app() }).prefixNames("saved/")));
    }

    TEST(Formats, HistoryShorterLongerOrAbsent)
    {
        const auto none = load(ociLayout({ app().noHistory() }));
        ASSERT_TRUE(none);
        EXPECT_EQ(finalListing(*none), appListing);
        EXPECT_TRUE(none->layers[0].createdBy.empty());

        const auto longer = load(ociLayout({ app().configPatch(
            R"({"history":[{"created_by":"1"},{"created_by":"2"},{"created_by":"3"},{"created_by":"4","empty_layer":true}]})") }));
        ASSERT_TRUE(longer);
        EXPECT_TRUE(hasWarning(longer->warnings, WarningCode::HistoryMismatch)) << text(longer->warnings);
        ASSERT_EQ(longer->image.history.size(), 4u);
        EXPECT_FALSE(longer->image.history[2].layer.isValid());
        EXPECT_EQ(longer->layers[1].createdBy, "2");

        const auto shorter = load(ociLayout({ app().configPatch(R"({"history":[{"created_by":"1"}]})") }));
        ASSERT_TRUE(shorter);
        EXPECT_TRUE(hasWarning(shorter->warnings, WarningCode::HistoryMismatch)) << text(shorter->warnings);
        EXPECT_EQ(shorter->layers[0].createdBy, "1");
        EXPECT_TRUE(shorter->layers[1].createdBy.empty());
    }

    TEST(Formats, EveryConfigField)
    {
        const auto a = load(ociLayout({ app().configPatch(
            R"({"author":"me","config":{"User":"1000:1000","Entrypoint":["/init","--"],"Cmd":["a b"],
            "ExposedPorts":{"8080/tcp":{},"53/udp":{}},"Volumes":{"/data":{},"/cache":{}},"WorkingDir":"/app","StopSignal":"SIGTERM",
            "Shell":["/bin/bash","-c"],"Labels":{"k":"v","a":"b"},
            "Healthcheck":{"Test":["CMD-SHELL","curl -f x"],"Interval":30000000000,"Timeout":5000000000,"StartPeriod":1000000000,"Retries":3}}})") }));
        ASSERT_TRUE(a);
        const ImageConfig& c = a->image.config;
        EXPECT_EQ(a->image.author, "me");
        EXPECT_EQ(c.user, "1000:1000");
        EXPECT_EQ(c.entrypoint, (Lines { "/init", "--" }));
        EXPECT_EQ(c.cmd, (Lines { "a b" }));
        EXPECT_EQ(c.exposedPorts, (Lines { "53/udp", "8080/tcp" }));
        EXPECT_EQ(c.volumes, (Lines { "/cache", "/data" }));
        EXPECT_EQ(c.workingDir, "/app");
        EXPECT_EQ(c.stopSignal, "SIGTERM");
        EXPECT_EQ(c.shell, (Lines { "/bin/bash", "-c" }));
        EXPECT_EQ(c.labels.at("k"), "v");
        ASSERT_TRUE(c.healthcheck);
        EXPECT_EQ(c.healthcheck->test, (Lines { "CMD-SHELL", "curl -f x" }));
        EXPECT_EQ(c.healthcheck->intervalNs, 30'000'000'000);
        EXPECT_EQ(c.healthcheck->timeoutNs, 5'000'000'000);
        EXPECT_EQ(c.healthcheck->startPeriodNs, 1'000'000'000);
        EXPECT_EQ(c.healthcheck->retries, 3);
    }

    TEST(Formats, AttestationsAndArtifactsAreNamedAsWhatTheyAre)
    {
        const TempFolder folder;
        const auto helm
            = image("chart:1")
                  .layer(layer().blobOverride("chart").mediaType(
                      "application/vnd.cncf.helm.chart.content.v1.tar+gzip"))
                  .manifestPatch(
                      R"({"artifactType":"application/vnd.cncf.helm.chart","config":{"mediaType":"application/vnd.cncf.helm.config.v1+json"}})");
        ociLayout({ app().attestation(), helm }, { .platforms = true }).writeTar(folder / "image");
        const auto archive = ImageArchive::open(folder / "image");
        ASSERT_TRUE(archive);
        const auto images = (*archive)->images();
        ASSERT_EQ(images.size(), 3u);
        EXPECT_EQ(images[0].kind, ImageKind::Image);
        EXPECT_EQ(images[1].kind, ImageKind::Attestation);
        EXPECT_EQ(images[1].about, images[0].manifestDigest.text());
        EXPECT_EQ(images[2].kind, ImageKind::Artifact);
        EXPECT_EQ(images[2].about, "application/vnd.cncf.helm.chart");
        const auto description = (*archive)->describe();
        ASSERT_TRUE(description);
        EXPECT_EQ(description->summary.index, 0u);
        EXPECT_FALSE(
            hasWarning(description->warnings, WarningCode::ImageChosen)); // there was nothing to choose
    }

    TEST(Formats, ForeignLayerOfCrane)
    {
        const auto a
            = load(craneTarball({ image("w:1")
                                      .layer(layer().file("x", bytes(2000)).foreign("https://example.com/x"))
                                      .layer(second()) }));
        ASSERT_TRUE(a);
        EXPECT_EQ(a->layers[0].description.presence, BlobPresence::Foreign);
        EXPECT_EQ(a->layers[0].description.urls, (Lines { "https://example.com/x" }));
    }

    TEST(Formats, DescriptionNeedsNoBlobs)
    {
        const TempFolder folder;
        ociLayout({ app() }).writeTar(folder / "image");
        const auto archive = ImageArchive::open(folder / "image");
        ASSERT_TRUE(archive);
        const auto description = (*archive)->describe();
        ASSERT_TRUE(description);
        ASSERT_EQ(description->layers.size(), 2u);
        EXPECT_EQ(description->layers[0].diffId.text(), digestText(base().tar()));
        EXPECT_EQ(description->layers[0].digest.text(), digestText(compress(base().tar(), Pack::Gzip)));
        EXPECT_EQ(description->layers[0].mediaType, "application/vnd.oci.image.layer.v1.tar+gzip");
        EXPECT_EQ(description->layers[0].presence, BlobPresence::Present);
        EXPECT_EQ(description->historyOf(LayerId(1u))->createdBy, "RUN make");
        EXPECT_EQ(description->displayName(), "app:v1");
        EXPECT_EQ(description->configJson, app().configJson());
        EXPECT_FALSE(description->manifestJson.empty());
    }

    TEST(Formats, EachImageKeepsItsElementOfManifestJson)
    {
        const TempFolder folder;
        const std::string config = sha256Hex(app().configJson()) + ".json";
        const std::string first
            = "{ \"RepoTags\": [\"odd:1\"], \"Note\": \"],{ \\\" \\\\\",\n  \"Config\": \"" + config
            + "\", \"Layers\": [] }";
        const std::string second = "{\"Config\":\"" + config + "\",\"RepoTags\":[\"b:1\"],\"Layers\":[]}";
        dockerLegacy({ app() })
            .replace("manifest.json", "[\n  " + first + " ,\n 7, " + second + "\n]\n")
            .writeTar(folder / "image.tar");
        const auto archive = ImageArchive::open(folder / "image.tar");
        ASSERT_TRUE(archive);
        EXPECT_EQ((*archive)->describe({ .image = "odd:1", .platform = {} })->dockerEntryJson, first);
        EXPECT_EQ((*archive)->describe({ .image = "b:1", .platform = {} })->dockerEntryJson, second);
        EXPECT_TRUE((*archive)->describe({ .image = "b:1", .platform = {} })->manifestJson.empty());
    }

    TEST(Formats, SourceFacts)
    {
        const TempFolder folder;
        dockerLegacy({ app() }).writeTar(folder / "a.tar");
        const auto a = loadImage(folder / "a.tar");
        ASSERT_TRUE(a);
        EXPECT_EQ((*a)->source.path, (folder / "a.tar").string());
        EXPECT_EQ((*a)->source.archiveBytes, std::filesystem::file_size(folder / "a.tar"));
        EXPECT_EQ((*a)->source.compression, Compression::None);
    }

} // namespace
} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/loading.h"
#include "tests/support/tempfolder.h"

#include <nlohmann/json.hpp>

#include <sys/stat.h>

#include <functional>
#include <random>

// Broken and hostile input: never a crash or a hang, always a result under the invariants or a reason, and no result that
// differs from the good one without a word.

namespace layerscope {
namespace {

    using namespace fixture;
    using Json = nlohmann::json;
    using Lines = std::vector<std::string>;

    ImageBuilder app(Pack pack = Pack::None)
    {
        return image("app:1")
            .layer(layer()
                       .dir("etc")
                       .file("etc/a", bytes(5000))
                       .file("etc/b", "bb")
                       .symlink("l", "etc")
                       .pack(pack)
                       .history("ADD"))
            .layer(layer().file("etc/c", bytes(3000, 1)).whiteout("etc/b").pack(pack).history("RUN"));
    }

    struct Sample {
        std::string name;
        std::string bytes;
    };

    std::vector<Sample> samples()
    {
        return {
            { "docker", dockerLegacy({ app() }).tar() },
            { "docker 25", docker25({ app() }).tar() },
            { "oci gzip", ociLayout({ app(Pack::Gzip) }).tar() },
            { "oci zstd", ociLayout({ app(Pack::Zstd) }).tar() },
            { "skopeo", skopeoDockerArchive({ app() }).tar() },
            { "docker in gzip", compress(dockerLegacy({ app() }).tar(), Pack::Gzip) },
            { "oci in zstd", compress(ociLayout({ app() }).tar(), Pack::Zstd) },
        };
    }

    const Lines goodListing { "d 0 /etc", "- 5000 /etc/a", "- 3000 /etc/c", "l 0 /l -> etc" };

    /// A result is either the good one or says what is wrong; an error says what is wrong.
    void expectHonest(const Result<AnalysisPtr>& result)
    {
        if (!result) {
            EXPECT_FALSE(result.error().detail.empty());
            EXPECT_NE(result.error().code, ErrorCode::Cancelled);
            return;
        }
        const bool isGood = finalListing(**result) == goodListing
            && (*result)->layers[0].verified == Verification::Ok
            && (*result)->layers[1].verified == Verification::Ok;
        EXPECT_TRUE(isGood || !(*result)->warnings.empty()) << "differs without a word";
    }

    TEST(Damage, TruncatedAnywhere)
    {
        for (const Sample& sample : samples()) {
            for (size_t size = 0; size < sample.bytes.size(); size += 1 + sample.bytes.size() / 97) {
                SCOPED_TRACE(sample.name + " cut at " + std::to_string(size) + " of "
                    + std::to_string(sample.bytes.size()));
                expectHonest(tryLoadBytes(sample.bytes.substr(0, size)));
            }
        }
    }

    TEST(Damage, FlippedBytes)
    {
        std::mt19937 random(1);
        for (const Sample& sample : samples()) {
            for (int round = 0; round < 150; ++round) {
                std::string bent = sample.bytes;
                const int flips = 1 << (random() % 4);
                std::string trace = sample.name;
                for (int i = 0; i < flips; ++i) {
                    const size_t at = random() % bent.size();
                    bent[at] = static_cast<char>(bent[at] ^ (1 + random() % 255));
                    trace += " " + std::to_string(at);
                }
                SCOPED_TRACE(trace);
                expectHonest(tryLoadBytes(bent));
            }
        }
    }

    TEST(Damage, BlocksLostDoubledAndSwapped)
    {
        std::mt19937 random(2);
        for (const Sample& sample : samples()) {
            const size_t blocks = sample.bytes.size() / tarBlock;
            for (int round = 0; round < 60; ++round) {
                std::string bent = sample.bytes;
                const size_t one = random() % blocks * tarBlock;
                const size_t other = random() % blocks * tarBlock;
                SCOPED_TRACE(sample.name + " " + std::to_string(round % 3) + " at " + std::to_string(one)
                    + ", " + std::to_string(other));
                if (round % 3 == 0)
                    bent.erase(one, tarBlock);
                else if (round % 3 == 1)
                    bent.insert(one, sample.bytes.substr(other, tarBlock));
                else
                    bent.replace(one, tarBlock, sample.bytes.substr(other, tarBlock));
                expectHonest(tryLoadBytes(bent));
            }
        }
    }

    // ---- JSON ------------------------------------------------------------------------------------------------------

    const Lines oddJson { "", "null", "true", "1", "-1", "1e999", "\"text\"", "[]", "{}", "[null]", "[[]]",
        "[{}]", "{\"manifests\":{}}", "{\"manifests\":[null]}", "{\"manifests\":[{\"digest\":1}]}",
        "{\"layers\":null}", "{\"layers\":[null,1,\"x\"]}", "{\"a\":1", "\xef\xbb\xbf{}",
        "{\"a\":\"\xff\xfe\"}", std::string("{}\0\0\0", 5), std::string(2, '\0'), "[1,2,3]garbage",
        "{\"schemaVersion\":1}", "{\"schemaVersion\":-2,\"config\":[],\"layers\":{}}",
        "{\"history\":[1,null,[],{}],\"rootfs\":[]}",
        "{\"rootfs\":{\"diff_ids\":[1,null,\"x\"]},\"history\":{},\"config\":[]}" };

    std::vector<std::string> jsonMembers(const ArchiveBuilder& archive)
    {
        std::vector<std::string> result;
        for (const std::string& member : archive.names()) {
            if (Json::accept(archive.content(member)))
                result.push_back(member);
        }
        return result;
    }

    TEST(Damage, JsonOfTheWrongShape)
    {
        const std::vector<ArchiveBuilder> archives { dockerLegacy({ app() }), docker25({ app() }),
            ociLayout({ app() }), ociLayout({ app() }, { .nested = true }), craneTarball({ app() }) };
        for (const ArchiveBuilder& archive : archives) {
            for (const std::string& member : jsonMembers(archive)) {
                for (const std::string& text : oddJson) {
                    SCOPED_TRACE(member + " is " + text);
                    ArchiveBuilder bent = archive;
                    bent.replace(member, text);
                    expectHonest(tryLoad(bent));
                }
            }
        }
    }

    /// Replaces one random value somewhere in the document.
    void bendValue(Json& document, std::mt19937& random)
    {
        const Json flat = document.flatten();
        if (!flat.is_object() || flat.empty())
            return;
        auto it = flat.begin();
        std::advance(it, static_cast<std::ptrdiff_t>(random() % flat.size()));
        static const std::vector<Json> odd { Json(), Json(0), Json(-1), Json(1e300), Json("x"), Json(""),
            Json(true), Json::array(), Json::object(), Json::array({ Json() }),
            Json("sha256:" + std::string(64, '0')), Json("../../etc/passwd"),
            Json("sha256:../../../etc/passwd"), Json(std::string(100'000, 'x')),
            Json(std::string("nul\0nul", 7)), Json(18446744073709551615u) };
        document[Json::json_pointer(it.key())] = odd[random() % odd.size()];
    }

    TEST(Damage, JsonValuesOfTheWrongKind)
    {
        std::mt19937 random(3);
        const std::vector<ArchiveBuilder> archives { dockerLegacy({ app() }), docker25({ app() }),
            ociLayout({ app() }), dockerLegacy({ app(), image("b:1").layer(layer()) }) };
        for (const ArchiveBuilder& archive : archives) {
            const auto members = jsonMembers(archive);
            for (int round = 0; round < 200; ++round) {
                ArchiveBuilder bent = archive;
                const std::string& member = members[random() % members.size()];
                Json document = Json::parse(archive.content(member));
                bendValue(document, random);
                bent.replace(member, document.dump());
                SCOPED_TRACE(member + ": " + document.dump().substr(0, 300));
                expectHonest(tryLoad(bent));
            }
        }
    }

    TEST(Damage, JsonNestedTooDeep)
    {
        for (const auto& [open, close] :
            { std::pair<std::string, std::string> { "[", "]" }, { "{\"a\":", "}" } }) {
            std::string deep, end;
            for (int i = 0; i < 200'000; ++i) {
                deep += open;
                end += close;
            }
            for (const std::string& text : { deep, deep + "1" + end }) {
                const auto result = tryLoad(dockerLegacy({ app() }).replace("manifest.json", text));
                ASSERT_FALSE(result);
                EXPECT_NE(result.error().subject.find("manifest.json"), std::string::npos)
                    << result.error().subject;
            }
        }
    }

    TEST(Damage, AbsentConfigShowsTheLayersAllTheSame)
    {
        for (ArchiveBuilder archive : { dockerLegacy({ app() }), ociLayout({ app() }) }) {
            const std::string hex = sha256Hex(app().configJson());
            archive.remove(archive.has(hex + ".json") ? hex + ".json" : "blobs/sha256/" + hex);
            const auto result = tryLoad(archive);
            ASSERT_TRUE(result) << result.error().detail;
            EXPECT_EQ(finalListing(**result), goodListing);
            EXPECT_TRUE(hasWarning((*result)->warnings, WarningCode::ConfigUnreadable))
                << text((*result)->warnings);
        }
    }

    TEST(Damage, WrongDigestsAreSaid)
    {
        ArchiveBuilder oci = ociLayout({ app(Pack::None) });
        const std::string changed = LayerBuilder(app(Pack::None).layers()[1]).file("more", "x").blob();
        oci.replace("blobs/sha256/" + sha256Hex(app(Pack::None).layers()[1].blob()), changed);
        const auto a = load(oci);
        ASSERT_TRUE(a);
        EXPECT_EQ(a->layers[0].verified, Verification::Ok);
        EXPECT_EQ(a->layers[1].verified, Verification::Mismatch);
        EXPECT_EQ(a->layers[1].digest.text(), digestText(changed)); // as computed
        EXPECT_TRUE(hasWarning(a->warnings, WarningCode::DigestMismatch)) << text(a->warnings);
        EXPECT_TRUE(a->isDamaged());

        const auto wrongDiffId = load(ociLayout({ app().configPatch(
            R"({"rootfs":{"diff_ids":["sha256:0000000000000000000000000000000000000000000000000000000000000000",
            "sha256:1111111111111111111111111111111111111111111111111111111111111111"]}})") }));
        ASSERT_TRUE(wrongDiffId);
        EXPECT_EQ(finalListing(*wrongDiffId), goodListing);
        EXPECT_EQ(wrongDiffId->layers[0].verified, Verification::Mismatch);
        EXPECT_TRUE(hasWarning(wrongDiffId->warnings, WarningCode::DiffIdMismatch))
            << text(wrongDiffId->warnings);
    }

    TEST(Damage, LayerCountsThatDisagree)
    {
        for (const char* patch : { R"({"rootfs":{"diff_ids":[]}})", R"({"rootfs":null})",
                 R"({"rootfs":{"diff_ids":["sha256:00"]}})" }) {
            const auto a = load(ociLayout({ app().configPatch(patch) }));
            ASSERT_TRUE(a) << patch;
            EXPECT_EQ(finalListing(*a), goodListing);
            EXPECT_FALSE(a->warnings.empty()) << patch;
        }
    }

    TEST(Damage, IndexesThatNameThemselves)
    {
        // a digest cannot be its own, but a file can have any name
        const std::string digest = "sha256:" + std::string(64, 'a');
        const std::string index
            = Json({ { "schemaVersion", 2 },
                       { "manifests",
                           Json::array({ { { "mediaType", "application/vnd.oci.image.index.v1+json" },
                                             { "digest", digest }, { "size", 9 } },
                               { { "mediaType", "application/vnd.oci.image.index.v1+json" },
                                   { "digest", digest }, { "size", 9 } } }) } })
                  .dump();
        ArchiveBuilder archive = ociLayout({ app() });
        archive.replace("index.json", index).add("blobs/sha256/" + std::string(64, 'a'), index);
        const auto result = tryLoad(archive);
        ASSERT_FALSE(result);
        EXPECT_FALSE(result.error().detail.empty());
    }

    TEST(Damage, IndexesThatDoubleAtEveryLevel)
    {
        ArchiveBuilder archive = ociLayout({ app() });
        Json manifests = Json::parse(archive.content("index.json"))["manifests"];
        for (int level = 0; level < 40; ++level) {
            const std::string index = Json({ { "schemaVersion", 2 }, { "manifests", manifests } }).dump();
            archive.addOnce("blobs/sha256/" + sha256Hex(index), index);
            const Json descriptor { { "mediaType", "application/vnd.oci.image.index.v1+json" },
                { "digest", digestText(index) }, { "size", index.size() } };
            manifests = Json::array({ descriptor, descriptor });
        }
        archive.replace("index.json", Json({ { "schemaVersion", 2 }, { "manifests", manifests } }).dump());
        expectHonest(tryLoad(archive));
    }

    // ---- archives --------------------------------------------------------------------------------------------------

    TEST(Damage, MembersThatLeaveTheArchive)
    {
        const auto check = [](ArchiveBuilder archive, const std::string& manifest) {
            archive.replace("manifest.json", manifest);
            const auto result = tryLoad(archive);
            EXPECT_TRUE(!result || (*result)->isDamaged());
        };
        check(dockerLegacy({ app() }),
            R"([{"Config":"../../../etc/hostname","RepoTags":null,"Layers":["../../../etc/passwd"]}])");
        check(dockerLegacy({ app() }),
            R"([{"Config":"/etc/hostname","RepoTags":null,"Layers":["/etc/passwd"]}])");
        for (const char* target :
            { "/etc/passwd", "../../../../../../../etc/passwd", "manifest.json", "loop" }) {
            ArchiveBuilder archive = dockerLegacy({ app() });
            archive.remove("manifest.json").addSymlink("manifest.json", target).addSymlink("loop", "loop");
            const auto result = tryLoad(archive);
            EXPECT_FALSE(result) << target;
        }
    }

    TEST(Damage, FoldersWhoseLinksLeaveThemAreNotFollowed)
    {
        const TempFolder folder;
        writeFile(folder / "secret", "[]");
        ArchiveBuilder archive = ociLayout({ app() });
        archive.remove("index.json").addSymlink("index.json", "../secret");
        archive.writeFolder(folder / "image");
        const auto result = loadImage(folder / "image");
        EXPECT_FALSE(result);
    }

    TEST(Damage, LayersThatAreNoFiles)
    {
        ArchiveBuilder archive = dockerLegacy({ app() });
        const auto members = archive.names();
        std::string layerName;
        for (const std::string& member : members) {
            if (member.ends_with("/layer.tar"))
                layerName = member;
        }
        archive.remove(layerName).addFolder(layerName + "/");
        const auto folder = tryLoad(archive);
        EXPECT_TRUE(!folder || (*folder)->isDamaged());
        archive.remove(layerName + "/").addSymlink(layerName, layerName.substr(0, 64) + "/layer.tar");
        const auto loop = tryLoad(archive);
        EXPECT_TRUE(!loop || (*loop)->isDamaged());
    }

    TEST(Damage, FilesThatAreNoImage)
    {
        const std::vector<std::pair<std::string, ErrorCode>> files {
            { "", ErrorCode::Empty },
            { "just text, and not even much of it", ErrorCode::NotAnImage },
            { bytes(10'000), ErrorCode::NotAnImage },
            { std::string(512, '\0'), ErrorCode::Empty },
            { zeroBlocks(20), ErrorCode::Empty },
            { "\x7f"
              "ELF" + bytes(5000),
                ErrorCode::NotAnImage },
            { layer().dir("bin").file("bin/sh", "x").tar(), ErrorCode::NotAnImage },
            { compress("", Pack::Gzip), ErrorCode::Empty },
            { compress("text", Pack::Gzip), ErrorCode::NotAnImage },
            { compress("text", Pack::Zstd), ErrorCode::NotAnImage },
            { compress(layer().file("a", "x").tar(), Pack::Xz), ErrorCode::NotAnImage },
        };
        for (const auto& [content, code] : files) {
            const auto result = tryLoadBytes(content);
            ASSERT_FALSE(result);
            EXPECT_EQ(name(result.error().code), name(code))
                << content.substr(0, 30) << ": " << result.error().detail;
            EXPECT_EQ(result.error().detail.find('\n'), std::string::npos);
        }
    }

    TEST(Damage, PathsThatAreNoFiles)
    {
        const TempFolder folder;
        const auto codeOf = [](const std::filesystem::path& path) {
            const auto result = ImageArchive::open(path);
            return result ? std::string("opened") : std::string(name(result.error().code));
        };
        EXPECT_EQ(codeOf(folder / "none"), "not-found");
        EXPECT_EQ(codeOf(folder / "none/deeper"), "not-found");
        EXPECT_EQ(codeOf(folder.path()), "not-an-image");
        EXPECT_EQ(codeOf(""), "not-found");
        ASSERT_EQ(mkfifo((folder / "fifo").c_str(), 0600), 0);
        EXPECT_NE(codeOf(folder / "fifo"), "opened"); // nobody writes: it must not wait for one
        EXPECT_NE(codeOf("/dev/null"), "opened");
    }

    // ---- layers ----------------------------------------------------------------------------------------------------

    void expectDamagedLayer(const LayerBuilder& second, const std::function<void(const Analysis&)>& more = {})
    {
        const auto a = load(ociLayout({ image("x:1")
                                              .layer(layer().file("good", bytes(500)))
                                              .layer(second)
                                              .layer(layer().file("last", "x")) },
            { .pack = Pack::None }));
        ASSERT_TRUE(a);
        EXPECT_TRUE(a->isDamaged()) << text(a->warnings);
        EXPECT_FALSE(a->layers[1].complete);
        EXPECT_TRUE(a->tree.find("/good"));
        EXPECT_TRUE(a->tree.find("/last"));
        if (more)
            more(*a);
    }

    TEST(Damage, ImpossibleSizes)
    {
        for (const uint64_t size : { uint64_t { 1 } << 40, uint64_t { 1 } << 62, ~uint64_t { 0 } >> 1,
                 ~uint64_t { 0 }, uint64_t { 1 } << 63 }) {
            SCOPED_TRACE(size);
            expectDamagedLayer(
                layer()
                    .file("before", "b")
                    .member({ .name = "huge", .size = size, .link = {}, .prefix = {} }, "some data"),
                [](const Analysis& a) { EXPECT_TRUE(a.tree.find("/before")); });
        }
        for (const std::string text : { "99999999999999999999999", "-5", "NaN", "", "0x10" }) {
            SCOPED_TRACE(text);
            const auto result
                = tryLoad(ociLayout({ image("x:1").layer(layer().file("a", "aaa").pax("size", text)) }));
            ASSERT_TRUE(result);
            EXPECT_LE((*result)->totals.contentBytes, 3u);
        }
    }

    TEST(Damage, LayersCutInTheMiddle)
    {
        const std::string whole = layer().dir("d").file("d/a", bytes(2000)).file("d/b", bytes(2000, 1)).tar();
        for (const size_t size : { 100u, 700u, 1024u, 1500u, 3300u, 3584u, 4000u }) {
            SCOPED_TRACE(size);
            const auto a = load(ociLayout({ image("x:1")
                                                  .layer(layer().blobOverride(whole.substr(0, size)))
                                                  .layer(layer().file("last", "x")) },
                { .pack = Pack::None }));
            ASSERT_TRUE(a);
            EXPECT_TRUE(a->isDamaged()) << text(a->warnings);
            EXPECT_TRUE(a->tree.find("/last"));
        }
    }

    TEST(Damage, CompressedLayersCutOrBent)
    {
        const LayerBuilder good = layer().dir("d").file("d/a", bytes(20'000));
        for (const Pack pack : { Pack::Gzip, Pack::GzipMultiMember, Pack::Zstd, Pack::ZstdMultiFrame }) {
            const std::string blob = compress(good.tar(), pack);
            for (const size_t size : { size_t { 1 }, size_t { 10 }, blob.size() / 2, blob.size() - 1 })
                expectDamagedLayer(layer().blobOverride(blob.substr(0, size)));
            std::string bent = blob;
            bent[blob.size() / 2] = static_cast<char>(~bent[blob.size() / 2]);
            const auto a = load(
                ociLayout({ image("x:1").layer(LayerBuilder(good).blobOverride(bent)) }, { .pack = pack }));
            ASSERT_TRUE(a);
            EXPECT_TRUE(a->isDamaged()) << static_cast<int>(pack); // perhaps only its diff_id tells
            EXPECT_NE(a->layers[0].verified, Verification::Ok);
        }
    }

    TEST(Damage, LayersOfSomethingElse)
    {
        for (const std::string& blob :
            { bytes(5000), std::string("text"), std::string("PK\x03\x04") + bytes(600),
                compress("no tar", Pack::Gzip), compress(bytes(3000), Pack::Zstd) })
            expectDamagedLayer(layer().blobOverride(blob));
    }

    TEST(Damage, EncryptedLayersAreNamed)
    {
        const auto a = load(
            ociLayout({ image("x:1")
                            .layer(layer()
                                       .blobOverride(bytes(3000))
                                       .mediaType("application/vnd.oci.image.layer.v1.tar+gzip+encrypted"))
                            .layer(layer().file("a", "x")) }));
        ASSERT_TRUE(a);
        EXPECT_TRUE(hasWarning(a->warnings, WarningCode::LayerEncrypted)) << text(a->warnings);
        EXPECT_EQ(finalPaths(*a), (Lines { "/a" }));
    }

    TEST(Damage, HardLinksInCircles)
    {
        const auto a = load({ layer()
                                  .hardlink("a", "b")
                                  .hardlink("b", "c")
                                  .hardlink("c", "a")
                                  .hardlink("self", "self")
                                  .file("x", "x") });
        ASSERT_TRUE(a);
        EXPECT_EQ(finalPaths(*a), (Lines { "/x" }));
        EXPECT_TRUE(hasWarning(a->warnings, WarningCode::HardLinkUnresolved));
    }

    TEST(Damage, NamesThatAreNone)
    {
        const auto a = load({ layer()
                                  .file("", "1")
                                  .file("/", "2")
                                  .file(".", "3")
                                  .file("..", "4")
                                  .file("a/..", "5")
                                  .file("good", "6")
                                  .dir("/")
                                  .dir("..")
                                  .symlink("", "x")
                                  .whiteout("../..")
                                  .file(".wh...", "")
                                  .file("x/.wh..", "") });
        ASSERT_TRUE(a);
        EXPECT_TRUE(a->tree.find("/good"));
        EXPECT_EQ(a->totals.liveBytes, 1u);
        EXPECT_EQ(a->totals.contentBytes, 6u);
    }

    TEST(Damage, WhiteoutsCannotLeaveTheRoot)
    {
        const auto a = load(
            { layer().dir("etc").file("etc/a", "a"), layer().file("../../.wh.etc").file("../etc/.wh.b") });
        ASSERT_TRUE(a);
        EXPECT_TRUE(finalPaths(*a).empty()); // cleaned, it is a whiteout of /etc
    }

    TEST(Damage, PaxRecordsOfNonsense)
    {
        const std::vector<std::string> records { "5 a=b\n", "100 path=x\n", "6 path", "-3 path=x\n",
            "99999999999 path=x\n", "9 path=\n\n", "x path=y\n", std::string("13 path=a\0bc\n", 13), "" };
        for (const std::string& record : records) {
            SCOPED_TRACE(record);
            const TarHeader extended {
                .name = "PaxHeaders/x", .size = record.size(), .type = 'x', .link = {}, .prefix = {}
            };
            const auto result = tryLoad(ociLayout({ image("x:1").layer(
                layer().file("a", "1").raw(extended.block() + padded(record)).file("b", "2")) }));
            ASSERT_TRUE(result);
            EXPECT_TRUE((*result)->tree.find("/a"));
        }
    }

    TEST(Damage, ExtendedHeadersWithoutAMember)
    {
        for (const std::string& blocks : { gnuLong('L', std::string(200, 'n')), gnuLong('K', "link"),
                 paxHeader({ { "path", "x" } }), paxHeader({ { "path", "x" } }, 'g') }) {
            const auto result
                = tryLoad(ociLayout({ image("x:1").layer(layer().file("a", "1").raw(blocks)) }));
            ASSERT_TRUE(result);
            EXPECT_TRUE((*result)->tree.find("/a"));
        }
        std::string chain;
        for (int i = 0; i < 500; ++i)
            chain += gnuLong('L', "name" + std::to_string(i));
        const auto result
            = tryLoad(ociLayout({ image("x:1").layer(layer().file("a", "1").raw(chain).file("b", "2")) }));
        ASSERT_TRUE(result);
        EXPECT_TRUE((*result)->tree.find("/a"));
    }

    TEST(Damage, EveryTypeFlag)
    {
        for (int type = 0; type < 256; ++type) {
            SCOPED_TRACE(type);
            const TarHeader odd {
                .name = "odd", .size = 3, .type = static_cast<char>(type), .link = "a", .prefix = {}
            };
            const auto result = tryLoad(
                ociLayout({ image("x:1").layer(layer().file("a", "1").member(odd, "abc").file("b", "2")) },
                    { .pack = Pack::None }));
            ASSERT_TRUE(result);
            EXPECT_TRUE((*result)->tree.find("/a"));
        }
    }

    TEST(Damage, NothingIsLeftBehind)
    {
        // whatever is opened, no file appears: everything is read in memory
        const TempFolder folder;
        std::filesystem::create_directory(folder / "tmp");
        const char* before = std::getenv("TMPDIR");
        const std::string saved = before != nullptr ? before : "";
        dockerLegacy({ app() }).writeTar(folder / "image", Pack::Gzip);
        setenv("TMPDIR", (folder / "tmp").c_str(), 1);
        const auto result = loadImage(folder / "image");
        if (before != nullptr)
            setenv("TMPDIR", saved.c_str(), 1);
        else
            unsetenv("TMPDIR");
        ASSERT_TRUE(result);
        EXPECT_TRUE(std::filesystem::is_empty(folder / "tmp"));
    }

} // namespace
} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/corpus/corpus.h"
#include "tests/support/comparing.h"
#include "tests/support/loading.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

// Compares every image that has a truth file beside it, X.truth.json and X.files.gz, with what the engine finds.

namespace layerscope {
namespace {

    using namespace fixture;
    using Json = nlohmann::json;
    namespace fs = std::filesystem;

    constexpr std::string_view truthSuffix = ".truth.json";

    /// The image that a truth file tells of.
    fs::path imageOfTruth(const fs::path& truth)
    {
        const std::string name = truth.string();
        return name.substr(0, name.size() - truthSuffix.size());
    }

    /// The escapes of the listings: control characters and the backslash as \xHH.
    std::string escaped(std::string_view bytes)
    {
        static constexpr char digits[] = "0123456789abcdef";
        std::string result;
        for (const char c : bytes) {
            const auto byte = static_cast<unsigned char>(c);
            if (byte >= 0x20 && byte != '\\' && byte != 0x7f)
                result += c;
            else
                result += std::string("\\x") + digits[byte >> 4] + digits[byte & 15];
        }
        return result;
    }

    char truthLetter(EntryType type)
    {
        static const std::map<EntryType, char> letters { { EntryType::Directory, 'd' },
            { EntryType::Symlink, 'l' }, { EntryType::CharDevice, 'c' }, { EntryType::BlockDevice, 'b' },
            { EntryType::Fifo, 'p' } };
        const auto it = letters.find(type);
        return it == letters.end() ? 'f' : it->second;
    }

    /// For each path the last layer that wrote it or, for folders, anything below it.
    std::vector<uint32_t> touchingLayers(const PathTree& tree)
    {
        std::vector<uint32_t> result(tree.nodeCount(), 0);
        for (size_t i = tree.nodeCount(); i-- > 1;) {
            for (const Version& v : tree.timeline(NodeId(i))) {
                if (v.change != Change::Removed)
                    result[i] = std::max<uint32_t>(result[i], v.layer);
            }
            uint32_t& parent = result[tree.parent(NodeId(i)).index()];
            parent = std::max(parent, result[i]);
        }
        return result;
    }

    /// "TYPE MODE UID GID SIZE LAYER PATH[ -> LINK]", sorted; `h` of hard links is written `f`.
    std::vector<std::string> listing(const Analysis& a)
    {
        std::vector<std::string> lines;
        if (a.layers.empty())
            return lines;
        const std::vector<uint32_t> touching = touchingLayers(a.tree);
        for (uint32_t i = 1; i < a.tree.nodeCount(); ++i) {
            const Version* v = a.tree.visibleAt(NodeId(i), a.lastLayer());
            if (v == nullptr)
                continue;
            static const LayerEntry impliedFolder = [] {
                LayerEntry entry;
                entry.type = EntryType::Directory;
                entry.mode = 0755;
                return entry;
            }();
            const LayerEntry& e = v->implied ? impliedFolder : a.entry(v->source);
            std::ostringstream line;
            line << truthLetter(e.type) << ' ' << std::oct << e.mode << std::dec << ' ' << e.uid << ' '
                 << e.gid << ' ' << e.size << ' ' << touching[i] << ' '
                 << escaped(a.tree.path(NodeId(i)).substr(1));
            if (e.type == EntryType::Symlink)
                line << " -> " << escaped(a.linkTarget(v->source));
            lines.push_back(line.str());
        }
        std::sort(lines.begin(), lines.end());
        return lines;
    }

    std::vector<std::string> trueListing(const fs::path& file)
    {
        std::vector<std::string> lines;
        std::istringstream text(readPossiblyPacked(file));
        for (std::string line; std::getline(text, line);) {
            if (line.front() == 'h')
                line.front() = 'f';
            lines.push_back(line);
        }
        std::sort(lines.begin(), lines.end());
        return lines;
    }

    void compareListings(const std::vector<std::string>& ours, const std::vector<std::string>& truth)
    {
        constexpr size_t shown = 10;
        std::vector<std::string> missing, extra;
        std::set_difference(
            truth.begin(), truth.end(), ours.begin(), ours.end(), std::back_inserter(missing));
        std::set_difference(ours.begin(), ours.end(), truth.begin(), truth.end(), std::back_inserter(extra));
        for (size_t i = 0; i < std::min(missing.size(), shown); ++i)
            ADD_FAILURE() << "missing: " << missing[i];
        for (size_t i = 0; i < std::min(extra.size(), shown); ++i)
            ADD_FAILURE() << "extra:   " << extra[i];
        EXPECT_EQ(missing.size() + extra.size(), 0u) << "lines differ";
    }

    void compareLayer(const LayerInfo& layer, const Json& truth)
    {
        SCOPED_TRACE("layer " + std::to_string(layer.id.value));
        EXPECT_EQ(layer.diffId.text(), truth["diff_id"]);
        EXPECT_EQ(layer.blobBytes, truth["compressed_size"]);
        EXPECT_EQ(layer.unpackedBytes, truth["uncompressed_size"]);
        EXPECT_EQ(layer.entries, truth["entries"]);
        EXPECT_EQ(layer.contentBytes, truth["regular_bytes"]);
        EXPECT_EQ(std::string(name(layer.compression)), truth["compression"]);
        EXPECT_TRUE(!truth["digest"].is_string() || layer.digest.text() == truth["digest"])
            << layer.digest.text();
        const bool good = truth.value("diff_id_matches_config", false) && truth.value("digest_matches", true);
        EXPECT_EQ(layer.verified == Verification::Ok, good);
    }

    void compareImage(const Analysis& a, const Json& truth)
    {
        ASSERT_EQ(a.layers.size(), truth["layer_count"]);
        for (size_t i = 0; i < a.layers.size(); ++i)
            compareLayer(a.layers[i], truth["layers"][i]);
        EXPECT_EQ(a.totals.blobBytes, truth["sum_compressed"]);
        EXPECT_EQ(a.totals.unpackedBytes, truth["sum_uncompressed"]);
        EXPECT_EQ(a.totals.contentBytes, truth["sum_regular_bytes"]);
        const Json& merged = truth["merged"];
        EXPECT_EQ(a.totals.files, merged["files"]);
        EXPECT_EQ(a.totals.directories, merged["dirs"]);
        EXPECT_EQ(a.totals.symlinks, merged["symlinks"]);
        EXPECT_EQ(a.totals.liveBytes, merged["regular_bytes_by_inode"]);
        EXPECT_EQ(a.totals.wastedBytes, truth["shadowed_bytes"]);
        EXPECT_EQ(a.totals.duplicateBytes, merged["duplicate_content_bytes"]);
        EXPECT_EQ(a.duplicates.size(), merged["duplicate_content_groups"]);
        EXPECT_EQ(a.image.history.size(), truth["history"]);
        EXPECT_EQ(a.image.config.user, truth["user"].is_string() ? truth["user"].get<std::string>() : "");
    }

    /// Finds the image of the archive that a truth is about: by manifest, else by config.
    const ImageSummary* find(const ImageArchive& archive, const Json& truth)
    {
        const std::string manifest = truth.value("manifest_digest", "");
        for (const ImageSummary& summary : archive.images()) {
            if (manifest.empty() ? summary.configDigest.text() == truth["config_digest"]
                                 : summary.manifestDigest.text() == manifest)
                return &summary;
        }
        return nullptr;
    }

    void compareArchive(const fs::path& truthFile)
    {
        const fs::path path = imageOfTruth(truthFile);
        SCOPED_TRACE(path.string());
        const Json truth = Json::parse(readFile(truthFile));
        const auto archive = ImageArchive::open(path);
        ASSERT_TRUE(archive) << archive.error().subject << ": " << archive.error().detail;
        EXPECT_TRUE(!truth["archive_bytes"].is_number()
            || (*archive)->source().archiveBytes == truth["archive_bytes"]);
        EXPECT_EQ((*archive)->images().size(), truth["images"].size());
        for (const Json& image : truth["images"]) {
            SCOPED_TRACE(image["config_digest"].get<std::string>());
            const ImageSummary* summary = find(**archive, image);
            ASSERT_TRUE(summary);
            const auto description
                = (*archive)->describe({ .image = std::to_string(summary->index), .platform = {} });
            ASSERT_TRUE(description) << description.error().detail;
            const auto a = (*archive)->analyze(*description);
            ASSERT_TRUE(a) << a.error().detail;
            checkInvariants(*a);
            if (summary->kind != ImageKind::Image)
                continue; // its layers are no tar streams, the truth of them is an error
            compareImage(**a, image);
            const fs::path files = path.string() + ".files.gz";
            if (&image == &truth["images"].front() && fs::exists(files))
                compareListings(listing(**a), trueListing(files));
        }
    }

    TEST(Corpus, AgreesWithTheTruth)
    {
        const auto truths = filesEnding(*corpusFolder(), std::string(truthSuffix));
        ASSERT_FALSE(truths.empty());
        for (const fs::path& truth : truths)
            compareArchive(truth);
        std::cout << truths.size() << " images compared\n";
    }

    void compareTwins(const Analysis& docker, const Analysis& oci)
    {
        EXPECT_EQ(listing(docker), listing(oci));
        EXPECT_EQ(wasteLines(docker), wasteLines(oci));
        EXPECT_EQ(docker.totals.entries, oci.totals.entries);
        EXPECT_EQ(docker.totals.contentBytes, oci.totals.contentBytes);
        EXPECT_EQ(docker.totals.duplicateBytes, oci.totals.duplicateBytes);
        EXPECT_EQ(docker.dive.wastedBytes, oci.dive.wastedBytes);
        EXPECT_DOUBLE_EQ(docker.dive.efficiency, oci.dive.efficiency);
        ASSERT_EQ(docker.layers.size(), oci.layers.size());
        for (size_t i = 0; i < docker.layers.size(); ++i) {
            EXPECT_EQ(docker.layers[i].unpackedBytes, oci.layers[i].unpackedBytes) << i;
            EXPECT_EQ(docker.layers[i].contentBytes, oci.layers[i].contentBytes) << i;
            EXPECT_EQ(docker.layers[i].netBytes, oci.layers[i].netBytes) << i;
            EXPECT_EQ(docker.layers[i].complete, oci.layers[i].complete) << i;
        }
    }

    // Nothing differs between an image and itself, and there and back mirror each other, for every two images.
    TEST(Corpus, EveryPairIsComparedBothWays)
    {
        std::vector<std::pair<std::string, std::shared_ptr<const Analysis>>> images;
        for (const fs::path& truth : filesEnding(*corpusFolder(), std::string(truthSuffix))) {
            if (auto loaded = loadImage(imageOfTruth(truth)))
                images.emplace_back(imageOfTruth(truth).filename().string(), *loaded);
        }
        ASSERT_GT(images.size(), 1u);
        for (size_t i = 0; i < images.size(); ++i) {
            for (size_t j = i; j < images.size(); ++j) {
                EXPECT_EQ(brokenComparison(images[i].second, images[j].second), std::vector<std::string> {})
                    << images[i].first << " and " << images[j].first;
            }
        }
        std::cout << images.size() << " images compared with each other\n";
    }

    // The same image as docker archive and as OCI archive gives the same picture, broken ones included.
    TEST(Corpus, DockerAndOciTwins)
    {
        size_t pairs = 0;
        for (const fs::path& docker : filesEnding(*corpusFolder(), ".docker.tar")) {
            const fs::path oci = docker.string().substr(0, docker.string().size() - 11) + ".oci.tar";
            if (!fs::exists(oci))
                continue;
            SCOPED_TRACE(docker.filename().string());
            const auto a = loadImage(docker);
            const auto b = loadImage(oci);
            ASSERT_EQ(a.hasValue(), b.hasValue());
            ++pairs;
            if (a)
                compareTwins(**a, **b);
        }
        EXPECT_GT(pairs, 0u);
    }

} // namespace
} // namespace layerscope

int main(int argc, char** argv)
{
    ::testing::InitGoogleTest(&argc, argv);
    if (layerscope::fixture::corpusFolder())
        return RUN_ALL_TESTS();
    std::cout << "SKIPPED: there is no corpus; set LAYERSCOPE_CORPUS to its folder\n";
    return 77;
}

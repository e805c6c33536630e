// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/imagebuilder.h"

#include <filesystem>
#include <iostream>

// Writes the first inputs of each fuzz target into FOLDER/archive, FOLDER/bench, FOLDER/layer and
// FOLDER/json.

using namespace layerscope::fixture;
namespace fs = std::filesystem;

namespace {

class Seeds {
public:
    explicit Seeds(fs::path folder)
        : m_folder(std::move(folder))
    {
        fs::create_directories(m_folder);
    }
    void add(const std::string& bytes) { writeFile(m_folder / ("seed-" + std::to_string(m_count++)), bytes); }

private:
    fs::path m_folder;
    size_t m_count = 0;
};

std::vector<LayerBuilder> layers()
{
    const std::string longName(120, 'n');
    return {
        layer().dir("etc").file("etc/a", "aaa").symlink("l", "etc").hardlink("h", "etc/a"),
        layer().file("l/b", "b").whiteout("etc/a").opaque("etc").charDevice("c", 1, 3).fifo("p"),
        layer()
            .file(longName, "x")
            .file("g" + longName, "y")
            .dialect(Dialect::Gnu)
            .symlink("s", longName)
            .xattr("user.k", "v")
            .mtime(1, 2),
        layer()
            .globalPax({ { "comment", "x" } })
            .file("../../up", "1")
            .file("/abs", "2")
            .hardlink("self", "self")
            .file("etc", "replaced"),
        layer().member({ .name = "huge", .size = 1ull << 62, .link = {}, .prefix = {} }, "x"),
        layer()
            .member({ .name = "GNUSparseFile.0/s", .size = tarBlock + 1, .link = {}, .prefix = {} },
                padded("1\n5000\n1\n") + "e")
            .pax("GNU.sparse.major", "1")
            .pax("GNU.sparse.minor", "0")
            .pax("GNU.sparse.name", "s")
            .pax("GNU.sparse.realsize", "5001"),
        layer(),
    };
}

void addLayerSeeds(Seeds seeds)
{
    std::string all;
    for (const LayerBuilder& plain : layers()) {
        seeds.add(plain.blob());
        for (const Pack pack : { Pack::Gzip, Pack::Zstd, Pack::GzipMultiMember, Pack::ZstdMultiFrame,
                 Pack::EStargz, Pack::ZstdChunked, Pack::Xz })
            seeds.add(pack == Pack::Xz ? compress(plain.tar(), pack) : LayerBuilder(plain).pack(pack).blob());
        all += (all.empty() ? "" : "--next layer--") + plain.blob();
    }
    seeds.add(all);
}

void addArchiveSeeds(Seeds seeds)
{
    ImageBuilder app = image("app:1").instruction("CMD [\"x\"]");
    for (size_t i = 0; i < 4; ++i)
        app.layer(layers()[i].history("RUN step"));
    const ImageBuilder other = image("other:2")
                                   .platform("arm64", "v8")
                                   .attestation()
                                   .layer(layers()[0].pack(Pack::EStargz))
                                   .layer(layers()[1].foreign("https://example.com"));
    const std::vector<ArchiveBuilder> archives { dockerLegacy({ app, other }),
        dockerLegacy({ app, app }, Repeated::Symlink), docker25({ app, other }), docker25({ app }, true),
        ociLayout({ app, other }),
        ociLayout({ app, other }, { .nested = true, .manifestJson = true, .pack = Pack::Zstd }),
        craneTarball({ app, other }), skopeoDockerArchive({ app, other }), dockerV1(app) };
    for (const ArchiveBuilder& archive : archives) {
        seeds.add(archive.tar());
        seeds.add(compress(archive.tar(), Pack::Gzip));
    }
    seeds.add(compress(archives[0].tar(), Pack::Zstd));
    seeds.add(compress(archives[0].tar(), Pack::Xz));
}

void addJsonSeeds(Seeds seeds)
{
    const auto app = image("app:1").layer(layer().file("a", "x").history("ADD")).instruction("CMD");
    char place = 0; // fuzz_json.cpp takes the archives in this order
    for (const ArchiveBuilder& archive : { dockerLegacy({ app }), docker25({ app }), ociLayout({ app }) }) {
        for (const std::string& member : archive.names()) {
            if (archive.content(member).starts_with('{') || archive.content(member).starts_with('['))
                seeds.add(place++ + archive.content(member));
        }
    }
}

/// fuzz_bench.cpp takes the first byte as the kind of input.
void addBenchSeeds(Seeds seeds)
{
    const auto add = [&](char kind, const std::string& text) { seeds.add(kind + text); };
    for (const char* quantity : { "321MB", "~2.5分钟", "90%+", "15-20分钟", "8/10", "2m30s", "1,234 files",
             "超过60%", "500m", "-22MB", "<10秒", "0.5核", "800MB~1.2GB", "企业级" })
        add(0, quantity);
    for (const char* name : { "moontv", "xianyu", "mushroom", "elizabeth", "health" })
        add(1, readFile(fs::path(LAYERSCOPE_BENCHMARKS) / (std::string(name) + ".layerbench.json")));
    add(1, R"({"schema": "layerscope/bench/1", "variants": [{"id": "a", "image": "a.tar"}, {"id": "b"}],
        "sections": [{"rows": [{"name": "n", "measure": {"what": "path_size", "path": "/a"}, "values": {"a": {"measured":
        {"value": 1, "dimension": "size", "digest": "sha256:0", "date": "2026"}}, "b": {"import": {"from": "csv"}, "imported":
        {"value": 0.5, "low": 0.1, "high": 1, "runs": 3}}}, "stated": {"b": "-50%"}}]}]})");
    add(2,
        "#1 [internal] load\n#1 DONE 0.1s\n#2 [a 1/2] FROM x\n#2 CACHED\n#3 [a 2/2] RUN y\n#3 0.1 z\n#3 DONE "
        "1.5s\n");
    add(2,
        R"({"vertexes":[{"digest":"a","name":"[1/1] RUN x","started":"2026-01-01T00:00:00Z","completed":"2026-01-01T00:00:01.5+08:00","cached":true}]})");
    add(3, R"({"results": [{"command": "x", "times": [1.5, 2]}]})");
    add(4, "a,b\n\"1,5\",c\n2s,d\n");
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::cerr << "usage: makeseeds FOLDER\n";
        return 2;
    }
    const fs::path folder = argv[1];
    addArchiveSeeds(Seeds(folder / "archive"));
    addLayerSeeds(Seeds(folder / "layer"));
    addJsonSeeds(Seeds(folder / "json"));
    addBenchSeeds(Seeds(folder / "bench"));
}

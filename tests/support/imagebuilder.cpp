// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/imagebuilder.h"

#include <nlohmann/json.hpp>

#include <map>

namespace layerscope::fixture {

using Json = nlohmann::json;

namespace {

    constexpr std::string_view ociTypes = "application/vnd.oci.image.";
    constexpr std::string_view dockerTypes = "application/vnd.docker.";

    bool isGzip(Pack pack)
    {
        return pack == Pack::Gzip || pack == Pack::GzipMultiMember || pack == Pack::GzipZeroPadded
            || pack == Pack::EStargz;
    }
    bool isZstd(Pack pack)
    {
        return pack == Pack::Zstd || pack == Pack::ZstdMultiFrame || pack == Pack::ZstdChunked;
    }

    /// The media types of one vocabulary.
    struct MediaTypes {
        bool docker = false;

        [[nodiscard]] std::string manifest() const
        {
            return docker ? std::string(dockerTypes) + "distribution.manifest.v2+json"
                          : std::string(ociTypes) + "manifest.v1+json";
        }
        [[nodiscard]] std::string index() const
        {
            return docker ? std::string(dockerTypes) + "distribution.manifest.list.v2+json"
                          : std::string(ociTypes) + "index.v1+json";
        }
        [[nodiscard]] std::string config() const
        {
            return docker ? std::string(dockerTypes) + "container.image.v1+json"
                          : std::string(ociTypes) + "config.v1+json";
        }
        [[nodiscard]] std::string layer(Pack pack, bool foreign) const
        {
            if (docker) {
                const std::string base
                    = std::string(dockerTypes) + "image.rootfs." + (foreign ? "foreign." : "") + "diff.tar";
                return base + (isGzip(pack) ? ".gzip" : isZstd(pack) ? ".zstd" : "");
            }
            const std::string base
                = std::string(ociTypes) + "layer." + (foreign ? "nondistributable." : "") + "v1.tar";
            return base + (isGzip(pack) ? "+gzip" : isZstd(pack) ? "+zstd" : "");
        }
    };

    std::string blobPath(const std::string& digest)
    {
        const size_t colon = digest.find(':');
        return "blobs/" + digest.substr(0, colon) + "/" + digest.substr(colon + 1);
    }

    LayerBuilder packedAs(LayerBuilder builder, Pack pack)
    {
        return builder.facts().packSet ? builder : builder.pack(pack);
    }

    Json merged(Json base, const std::string& patch)
    {
        base.merge_patch(Json::parse(patch));
        return base;
    }

    Json descriptor(const std::string& mediaType, const std::string& digest, size_t size)
    {
        return { { "mediaType", mediaType }, { "digest", digest }, { "size", size } };
    }

    Json layerDescriptor(const LayerBuilder& layer, const std::string& blob, const std::string& digest,
        const MediaTypes& types)
    {
        const auto& facts = layer.facts();
        const bool foreign = !facts.url.empty();
        Json result = descriptor(facts.mediaType.empty() ? types.layer(facts.pack, foreign) : facts.mediaType,
            digest, blob.size());
        if (foreign)
            result["urls"] = Json::array({ facts.url });
        if (!facts.annotations.empty())
            result["annotations"] = facts.annotations;
        return result;
    }

    /// Adds config and layers to the blobs of `archive` and returns the manifest.
    Json storeImage(ArchiveBuilder& archive, const ImageBuilder& image, Pack pack, const MediaTypes& types)
    {
        const std::string& algorithm = image.facts().algorithm;
        const std::string config = image.configJson();
        const std::string configDigest = digestText(config, algorithm);
        Json manifest { { "schemaVersion", 2 }, { "mediaType", types.manifest() },
            { "config", descriptor(types.config(), configDigest, config.size()) },
            { "layers", Json::array() } };
        archive.addOnce(blobPath(configDigest), config);
        for (const LayerBuilder& plain : image.layers()) {
            const LayerBuilder layer = packedAs(plain, pack);
            const std::string blob = layer.blob();
            const std::string digest = digestText(blob, algorithm);
            manifest["layers"].push_back(layerDescriptor(layer, blob, digest, types));
            if (!layer.facts().absent)
                archive.addOnce(blobPath(digest), blob);
        }
        return merged(manifest, image.facts().manifestPatch);
    }

    Json storeJson(
        ArchiveBuilder& archive, const Json& json, const std::string& mediaType, const std::string& algorithm)
    {
        const std::string text = json.dump();
        const std::string digest = digestText(text, algorithm);
        archive.addOnce(blobPath(digest), text);
        return descriptor(mediaType, digest, text.size());
    }

    Json platformJson(const ImageBuilder::Facts& facts)
    {
        Json result { { "architecture", facts.architecture }, { "os", facts.os } };
        if (!facts.variant.empty())
            result["variant"] = facts.variant;
        return result;
    }

    /// BuildKit: a manifest of platform unknown/unknown whose layer is the in-toto statement about `subject`.
    Json storeAttestation(
        ArchiveBuilder& archive, const std::string& predicateType, const std::string& subject)
    {
        const MediaTypes types;
        const std::string config
            = Json({ { "architecture", "unknown" }, { "os", "unknown" }, { "config", Json::object() },
                       { "rootfs", { { "type", "layers" }, { "diff_ids", Json::array() } } } })
                  .dump();
        const std::string statement
            = Json({ { "predicateType", predicateType },
                       { "subject", Json::array({ Json({ { "digest", subject } }) }) } })
                  .dump();
        Json layer = descriptor("application/vnd.in-toto+json", digestText(statement), statement.size());
        layer["annotations"] = { { "in-toto.io/predicate-type", predicateType } };
        archive.addOnce(blobPath(digestText(config)), config);
        archive.addOnce(blobPath(digestText(statement)), statement);
        const Json manifest { { "schemaVersion", 2 }, { "mediaType", types.manifest() },
            { "config", descriptor(types.config(), digestText(config), config.size()) },
            { "layers", Json::array({ layer }) } };
        Json result = storeJson(archive, manifest, types.manifest(), "sha256");
        result["platform"] = { { "architecture", "unknown" }, { "os", "unknown" } };
        result["annotations"] = { { "vnd.docker.reference.type", "attestation-manifest" },
            { "vnd.docker.reference.digest", subject } };
        return result;
    }

    Json indexOf(const Json& manifests, const MediaTypes& types)
    {
        return { { "schemaVersion", 2 }, { "mediaType", types.index() }, { "manifests", manifests } };
    }

    /// One descriptor a name, as every exporter does; one without annotation when there is no name.
    void addNamed(Json& manifests, const Json& plain, const std::vector<std::string>& names)
    {
        if (names.empty())
            manifests.push_back(plain);
        for (const std::string& name : names) {
            Json named = plain;
            named["annotations"]["org.opencontainers.image.ref.name"] = name;
            manifests.push_back(named);
        }
    }

    Json manifestJsonEntry(
        const std::string& config, const std::vector<std::string>& names, const Json& layers)
    {
        return { { "Config", config }, { "RepoTags", names.empty() ? Json() : Json(names) },
            { "Layers", layers } };
    }

    std::string tagOf(const std::string& reference) { return reference.substr(reference.rfind(':') + 1); }
    std::string repositoryOf(const std::string& reference)
    {
        return reference.substr(0, reference.rfind(':'));
    }

    /// Directory names of `docker save` are v1 ids: something like a digest, of nothing we could check.
    std::vector<std::string> v1Ids(const ImageBuilder& image)
    {
        std::vector<std::string> ids;
        std::string parent;
        for (const LayerBuilder& layer : image.layers()) {
            parent = sha256Hex(parent + " " + digestText(layer.tar()));
            ids.push_back(parent);
        }
        return ids;
    }

    void addV1Files(ArchiveBuilder& archive, const std::string& id, const std::string& parent)
    {
        Json json { { "id", id }, { "created", "1970-01-01T00:00:00Z" } };
        if (!parent.empty())
            json["parent"] = parent;
        archive.addFolder(id + "/").add(id + "/VERSION", "1.0").add(id + "/json", json.dump());
    }

    void addRepositories(ArchiveBuilder& archive, const Images& images)
    {
        Json repositories = Json::object();
        for (const ImageBuilder& image : images) {
            const auto ids = v1Ids(image);
            for (const std::string& name : image.facts().names)
                repositories[repositoryOf(name)][tagOf(name)] = ids.empty() ? "" : ids.back();
        }
        if (!repositories.empty())
            archive.add("repositories", repositories.dump());
    }

} // namespace

ImageBuilder& ImageBuilder::layer(LayerBuilder builder)
{
    m_steps.emplace_back(m_layers.size());
    m_layers.push_back(std::move(builder));
    return *this;
}

ImageBuilder& ImageBuilder::instruction(std::string createdBy)
{
    m_steps.emplace_back(std::move(createdBy));
    return *this;
}

ImageBuilder& ImageBuilder::name(std::string reference)
{
    m_facts.names.push_back(std::move(reference));
    return *this;
}

ImageBuilder& ImageBuilder::platform(std::string architecture, std::string variant, std::string os)
{
    m_facts.architecture = std::move(architecture);
    m_facts.variant = std::move(variant);
    m_facts.os = std::move(os);
    return *this;
}

ImageBuilder& ImageBuilder::attestation(std::string predicateType)
{
    m_facts.attestations.push_back(std::move(predicateType));
    return *this;
}

ImageBuilder& ImageBuilder::noHistory()
{
    m_facts.history = false;
    return *this;
}

ImageBuilder& ImageBuilder::algorithm(std::string name)
{
    m_facts.algorithm = std::move(name);
    return *this;
}

ImageBuilder& ImageBuilder::configPatch(std::string json)
{
    m_facts.configPatch = std::move(json);
    return *this;
}

ImageBuilder& ImageBuilder::manifestPatch(std::string json)
{
    m_facts.manifestPatch = std::move(json);
    return *this;
}

ImageBuilder& ImageBuilder::descriptorPatch(std::string json)
{
    m_facts.descriptorPatch = std::move(json);
    return *this;
}

std::string ImageBuilder::configJson() const
{
    Json config = platformJson(m_facts);
    config["created"] = "2025-01-01T00:00:00Z";
    config["config"] = { { "Env", { "PATH=/usr/bin:/bin" } }, { "Cmd", { "sh" } } };
    config["rootfs"] = { { "type", "layers" }, { "diff_ids", Json::array() } };
    for (const LayerBuilder& layer : m_layers)
        config["rootfs"]["diff_ids"].push_back(digestText(layer.tar()));
    for (const auto& step : m_steps) {
        if (!m_facts.history)
            break;
        if (const auto* text = std::get_if<std::string>(&step)) {
            config["history"].push_back(
                { { "created", "2025-01-01T00:00:00Z" }, { "created_by", *text }, { "empty_layer", true } });
            continue;
        }
        const auto& facts = m_layers[std::get<size_t>(step)].facts();
        Json entry { { "created", facts.created } };
        if (!facts.createdBy.empty())
            entry["created_by"] = facts.createdBy;
        if (!facts.comment.empty())
            entry["comment"] = facts.comment;
        config["history"].push_back(entry);
    }
    return merged(config, m_facts.configPatch).dump();
}

ImageBuilder image(std::string reference)
{
    ImageBuilder result;
    if (!reference.empty())
        result.name(std::move(reference));
    return result;
}

ArchiveBuilder dockerLegacy(const Images& images, Repeated repeated)
{
    ArchiveBuilder archive;
    Json manifest = Json::array();
    std::map<std::string, std::string> stored; // diff_id -> member
    for (const ImageBuilder& image : images) {
        const auto ids = v1Ids(image);
        Json paths = Json::array();
        for (size_t i = 0; i < ids.size(); ++i) {
            const std::string path = ids[i] + "/layer.tar";
            const LayerBuilder& layer = image.layers()[i];
            const std::string diffId = digestText(layer.tar());
            paths.push_back(path);
            if (archive.has(path))
                continue;
            addV1Files(archive, ids[i], i == 0 ? std::string() : ids[i - 1]);
            if (repeated == Repeated::Symlink && stored.count(diffId) != 0)
                archive.addSymlink(path, "../" + stored[diffId]);
            else if (!layer.facts().absent)
                archive.add(path, layer.blob());
            stored.emplace(diffId, path);
        }
        const std::string config = image.configJson();
        const std::string configName = sha256Hex(config) + ".json";
        archive.addOnce(configName, config);
        manifest.push_back(manifestJsonEntry(configName, image.facts().names, paths));
    }
    archive.add("manifest.json", manifest.dump());
    addRepositories(archive, images);
    return archive;
}

ArchiveBuilder docker25(const Images& images, bool emptyOciLayers)
{
    const MediaTypes types;
    ArchiveBuilder archive;
    Json manifests = Json::array();
    Json entries = Json::array();
    for (const ImageBuilder& image : images) {
        Json manifest = storeImage(archive, image, Pack::None, types);
        Json paths = Json::array();
        Json sources = Json::object();
        for (const Json& layer : manifest["layers"]) {
            const std::string digest = layer["digest"];
            paths.push_back(blobPath(digest));
            sources[digest] = layer;
            const std::string v1
                = Json({ { "created", "1970-01-01T00:00:00Z" }, { "layer", digest } }).dump();
            archive.addOnce(blobPath(digestText(v1)), v1); // unreferenced, one a layer
        }
        const std::string config = blobPath(manifest["config"]["digest"]);
        if (emptyOciLayers)
            manifest["layers"] = Json::array();
        const Json plain = storeJson(archive, manifest, types.manifest(), "sha256");
        for (const std::string& name : image.facts().names) {
            Json named = plain;
            named["annotations"] = { { "io.containerd.image.name", "docker.io/library/" + name },
                { "org.opencontainers.image.ref.name", tagOf(name) } };
            manifests.push_back(named);
        }
        // moby#51389: of several images without a tag only one is in the index
        if (image.facts().names.empty() && manifests.empty())
            manifests.push_back(plain);
        Json entry = manifestJsonEntry(config, image.facts().names, paths);
        entry["LayerSources"] = sources;
        entries.push_back(entry);
    }
    archive.add("index.json", indexOf(manifests, types).dump());
    archive.add("manifest.json", entries.dump());
    archive.add("oci-layout", R"({"imageLayoutVersion":"1.0.0"})");
    addRepositories(archive, images);
    return archive;
}

ArchiveBuilder ociLayout(const Images& images, const OciOptions& options)
{
    const MediaTypes types { options.dockerMediaTypes };
    ArchiveBuilder archive;
    archive.add("oci-layout", R"({"imageLayoutVersion":"1.0.0"})");
    Json manifests = Json::array();
    Json compatible = Json::array();
    for (const ImageBuilder& image : images) {
        const auto& facts = image.facts();
        const Json manifest = storeImage(archive, image, options.pack, types);
        Json plain = storeJson(archive, manifest, types.manifest(), facts.algorithm);
        if (options.nested || options.platforms)
            plain["platform"] = platformJson(facts);
        plain = merged(plain, facts.descriptorPatch);
        addNamed(manifests, plain, options.nested ? std::vector<std::string>() : facts.names);
        for (const std::string& predicate : facts.attestations)
            manifests.push_back(storeAttestation(archive, predicate, plain["digest"]));
        Json paths = Json::array();
        for (const Json& layer : manifest.value("layers", Json::array()))
            paths.push_back(blobPath(layer["digest"]));
        if (compatible.empty())
            compatible.push_back(
                manifestJsonEntry(blobPath(manifest["config"]["digest"]), facts.names, paths));
    }
    if (options.nested) {
        const Json inner = storeJson(archive, indexOf(manifests, types), types.index(), "sha256");
        manifests = Json::array();
        addNamed(
            manifests, inner, images.empty() ? std::vector<std::string>() : images.front().facts().names);
    }
    archive.add("index.json", merged(indexOf(manifests, MediaTypes()), options.indexPatch).dump());
    if (options.manifestJson)
        archive.add("manifest.json", compatible.dump());
    return archive;
}

ArchiveBuilder dirTransport(const ImageBuilder& image)
{
    ArchiveBuilder blobs;
    const Json manifest = storeImage(blobs, image, Pack::Gzip, MediaTypes());
    ArchiveBuilder archive;
    for (const std::string& name : blobs.names())
        archive.add(name.substr(name.rfind('/') + 1), blobs.content(name));
    archive.add("manifest.json", manifest.dump());
    archive.add("version", "Directory Transport Version: 1.1\n");
    return archive;
}

ArchiveBuilder craneTarball(const Images& images)
{
    ArchiveBuilder archive;
    Json entries = Json::array();
    for (const ImageBuilder& image : images) {
        const std::string config = image.configJson();
        archive.addOnce(digestText(config), config);
        Json paths = Json::array();
        Json sources = Json::object();
        for (const LayerBuilder& plain : image.layers()) {
            const LayerBuilder layer = packedAs(plain, Pack::Gzip);
            const std::string blob = layer.blob();
            const std::string suffix = isGzip(layer.facts().pack) ? ".tar.gz"
                : isZstd(layer.facts().pack)                      ? ".tar.zst"
                                                                  : ".tar";
            const std::string path = sha256Hex(blob) + suffix;
            paths.push_back(path);
            if (!layer.facts().url.empty())
                sources[digestText(layer.tar())]
                    = layerDescriptor(layer, blob, digestText(blob), MediaTypes { true });
            if (!layer.facts().absent)
                archive.addOnce(path, blob);
        }
        Json entry = manifestJsonEntry(digestText(config), image.facts().names, paths);
        if (!sources.empty())
            entry["LayerSources"] = sources;
        entries.push_back(entry);
    }
    return archive.add("manifest.json", entries.dump());
}

ArchiveBuilder skopeoDockerArchive(const Images& images)
{
    ArchiveBuilder archive;
    Json entries = Json::array();
    for (const ImageBuilder& image : images) {
        const auto ids = v1Ids(image);
        Json paths = Json::array();
        for (size_t i = 0; i < ids.size(); ++i) {
            const LayerBuilder& layer = image.layers()[i];
            const std::string path = sha256Hex(layer.tar()) + ".tar";
            paths.push_back(path);
            archive.addOnce(path, layer.blob());
            if (archive.has(ids[i] + "/json"))
                continue;
            addV1Files(archive, ids[i], i == 0 ? std::string() : ids[i - 1]);
            archive.addSymlink(ids[i] + "/layer.tar", "../" + path);
        }
        const std::string config = image.configJson();
        archive.addOnce(sha256Hex(config) + ".json", config);
        entries.push_back(manifestJsonEntry(sha256Hex(config) + ".json", image.facts().names, paths));
    }
    addRepositories(archive, images);
    return archive.add("manifest.json", entries.dump());
}

ArchiveBuilder dockerV1(const ImageBuilder& image)
{
    ArchiveBuilder archive;
    const auto ids = v1Ids(image);
    for (size_t i = 0; i < ids.size(); ++i) {
        addV1Files(archive, ids[i], i == 0 ? std::string() : ids[i - 1]);
        archive.add(ids[i] + "/layer.tar", image.layers()[i].blob());
    }
    addRepositories(archive, { image });
    return archive;
}

} // namespace layerscope::fixture

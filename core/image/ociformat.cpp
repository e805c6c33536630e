// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/image/ociformat.h"

#include "core/base/text.h"
#include "core/image/imageconfig.h"
#include "core/image/json_p.h"

#include <algorithm>
#include <functional>
#include <map>

namespace layerscope {

namespace {

    using json::Value;
    using Annotations = std::map<std::string, std::string>;
    using BlobName = std::function<std::string(const Digest&)>;

    std::string layoutBlob(const Digest& digest) { return "blobs/" + digest.algorithm + "/" + digest.hex; }

    std::string folderBlob(const Digest& digest)
    {
        return digest.algorithm == "sha256" ? digest.hex : digest.algorithm + "-" + digest.hex;
    }

    std::string annotation(const Annotations& annotations, const char* key)
    {
        const auto it = annotations.find(key);
        return it == annotations.end() ? std::string() : it->second;
    }

    /// containerd writes the full name; others, and Docker beside it, only what they call the reference.
    std::string nameOf(const Annotations& annotations)
    {
        const std::string full = annotation(annotations, "io.containerd.image.name");
        return full.empty() ? annotation(annotations, "org.opencontainers.image.ref.name") : full;
    }

    Platform platformOf(const Value& descriptor)
    {
        const Value& platform = json::member(descriptor, "platform");
        return { json::string(platform, "os"), json::string(platform, "architecture"),
            json::string(platform, "variant") };
    }

    bool isForeignType(std::string_view mediaType)
    {
        return mediaType.find("nondistributable") != std::string_view::npos
            || mediaType.find(".foreign.") != std::string_view::npos;
    }

    LayerDescription describeLayer(const Value& descriptor, size_t index, const StoreView& view,
        const BlobName& blobName, WarningList& warnings)
    {
        const std::string subject = "layer " + std::to_string(index);
        LayerDescription layer;
        layer.mediaType = json::string(descriptor, "mediaType");
        layer.urls = json::strings(descriptor, "urls");
        layer.annotations = json::stringMap(descriptor, "annotations");
        layer.declaredBytes = json::count(descriptor, "size");
        layer.blobBytes = layer.declaredBytes.value_or(0);
        layer.presence = isForeignType(layer.mediaType) || !layer.urls.empty() ? BlobPresence::Foreign
                                                                               : BlobPresence::Missing;
        if (!layer.declaredBytes)
            warnings.add(WarningCode::ManifestIncomplete, subject, "its descriptor has no valid size");
        const std::string claimed = json::string(descriptor, "digest");
        layer.reference = claimed;
        const std::optional<Digest> digest = Digest::parse(claimed);
        if (!digest) {
            warnings.add(WarningCode::ManifestIncomplete, subject,
                "its descriptor has no valid digest (\"" + escapeForTerminal(claimed) + "\")");
            return layer;
        }
        if (digest->text() != claimed)
            warnings.add(WarningCode::ManifestIncomplete, subject, "its digest is not in lower case");
        layer.digest = *digest;
        if (const std::optional<std::string> member = view.resolve(blobName(*digest))) {
            layer.member = *member;
            layer.blobBytes = view.store.size(*member);
            layer.presence = BlobPresence::Present;
        }
        return layer;
    }

    uint64_t sumOfBlobs(const ImageDescription& image)
    {
        uint64_t sum = 0;
        for (const LayerDescription& layer : image.layers) {
            if (__builtin_add_overflow(sum, layer.blobBytes, &sum))
                return std::numeric_limits<uint64_t>::max();
        }
        return sum;
    }

    bool isImageConfigType(std::string_view type)
    {
        return type.empty() || type == "application/vnd.oci.image.config.v1+json"
            || type == "application/vnd.docker.container.image.v1+json" || type == "application/octet-stream";
    }

    /// What a manifest is: image-spec manifest.md (artifactType, config.mediaType) and BuildKit's attestations.
    void classify(
        ImageDraft& draft, const Value& manifest, const std::string& configText, const Limits& limits)
    {
        ImageSummary& summary = draft.image.summary;
        const std::string configType = json::string(json::member(manifest, "config"), "mediaType");
        const bool isAttestation
            = annotation(draft.image.annotations, "vnd.docker.reference.type") == "attestation-manifest"
            || (summary.platform.os == "unknown" && summary.platform.architecture == "unknown");
        if (isAttestation) {
            summary.kind = ImageKind::Attestation;
            summary.about = annotation(draft.image.annotations, "vnd.docker.reference.digest");
            return;
        }
        const std::string artifactType = json::string(manifest, "artifactType");
        if (artifactType.empty() && isImageConfigType(configType))
            return;
        if (const Result<Value> config = json::parse(configText, "config", limits); artifactType.empty()
            && config
            && json::member(*config, "rootfs").is_object()) { // an unknown media type must not be an error
            draft.image.warnings.push_back({ WarningCode::NotAnImage, "config",
                "has the media type " + escapeForTerminal(configType)
                    + ", but the shape of an image's config; it is shown as one" });
            return;
        }
        summary.kind = ImageKind::Artifact;
        summary.about = artifactType.empty() ? configType : artifactType;
    }

    /// Fills a draft from the text of an image manifest.
    void readManifest(ImageDraft& draft, const Value& manifest, const StoreView& view,
        const BlobName& blobName, const Limits& limits)
    {
        ImageDescription& image = draft.image;
        WarningList warnings(limits.warningsPerKind);
        for (const auto& [key, value] : json::stringMap(manifest, "annotations"))
            image.annotations[key] = value;
        const Value& layers = json::member(manifest, "layers");
        if (layers.is_array() && layers.size() > limits.layers) {
            draft.error = Error { ErrorCode::LimitExceeded, image.summary.manifestDigest.shortText(),
                "has " + std::to_string(layers.size()) + " layers, more than " + std::to_string(limits.layers)
                    + " (limit: layers)" };
        } else if (layers.is_array()) {
            for (const Value& descriptor : layers)
                image.layers.push_back(
                    describeLayer(descriptor, image.layers.size(), view, blobName, warnings));
        } else {
            warnings.add(WarningCode::ManifestIncomplete, "manifest", "has no list of layers");
        }
        image.summary.layers = image.layers.size();
        image.summary.blobBytes = sumOfBlobs(image);

        std::string configText;
        const std::optional<Digest> config
            = Digest::parse(json::string(json::member(manifest, "config"), "digest"));
        if (config) {
            image.summary.configDigest = *config;
            draft.configMember = view.resolve(blobName(*config)).value_or(std::string());
        } else {
            warnings.add(WarningCode::ManifestIncomplete, "manifest", "has no valid config digest");
        }
        if (!draft.configMember.empty()) {
            if (Result<std::string> text = view.store.read(draft.configMember, limits.jsonBytes))
                configText = std::move(*text);
        }
        if (image.summary.platform.text().empty())
            image.summary.platform = platformOfConfig(configText, limits);
        classify(draft, manifest, configText, limits);
        for (Warning& warning : warnings.take())
            image.warnings.push_back(std::move(warning));
    }

    void checkText(ImageDraft& draft, const Digest& claimed, const std::string& text)
    {
        if (!claimed.isComputable())
            return;
        const Digest computed = digestOf(text, claimed.algorithm);
        if (computed != claimed)
            draft.image.warnings.push_back({ WarningCode::DigestMismatch, "manifest",
                "its digest is " + computed.text() + ", but " + claimed.text() + " is claimed" });
    }

    class IndexWalk {
    public:
        IndexWalk(
            const StoreView& view, const Limits& limits, WarningList& warnings, const std::stop_token& stop)
            : m_view(view)
            , m_limits(limits)
            , m_warnings(warnings)
            , m_stop(stop)
        {
        }

        void walk(const Value& index, const std::string& inheritedName)
        {
            const Value& manifests = json::member(index, "manifests");
            if (!manifests.is_array())
                return;
            for (const Value& descriptor : manifests) {
                if (m_stop.stop_requested())
                    return;
                if (m_visits++ >= m_limits.images) {
                    m_warnings.add(WarningCode::LimitExceeded, "index.json",
                        "names more than " + std::to_string(m_limits.images) + " manifests (limit: images)");
                    return;
                }
                visit(descriptor, inheritedName);
            }
        }

        std::vector<ImageDraft> take() { return std::move(m_drafts); }

    private:
        void visit(const Value& descriptor, const std::string& inheritedName)
        {
            const std::string claimed = json::string(descriptor, "digest");
            const std::optional<Digest> digest = Digest::parse(claimed);
            if (!digest)
                return m_warnings.add(WarningCode::ManifestIncomplete, "index.json",
                    "names a manifest by \"" + escapeForTerminal(claimed) + "\", which is no digest");
            const Annotations annotations = json::stringMap(descriptor, "annotations");
            const std::string ownName = nameOf(annotations);
            const std::string& name = ownName.empty() ? inheritedName : ownName;
            if (const auto known = m_known.find(*digest); known != m_known.end())
                return addName(m_drafts[known->second], name);

            if (const auto known = m_indexes.find(*digest); known != m_indexes.end()) {
                for (const size_t image : known->second)
                    addName(m_drafts[image], name);
                return;
            }
            const std::optional<std::string> member = m_view.resolve(layoutBlob(*digest));
            if (!member)
                return addUnavailable(descriptor, *digest, annotations, name);
            const Result<std::string> text = m_view.store.read(*member, m_limits.jsonBytes);
            const Result<Value> value
                = text ? json::parse(*text, *member, m_limits) : Result<Value>(text.error());
            if (!value)
                return addBroken(descriptor, *digest, annotations, name, value.error());
            if (json::member(*value, "manifests").is_array())
                return enter(*value, *digest, name);
            ImageDraft draft = begin(descriptor, *digest, annotations, name);
            draft.image.manifestJson = *text;
            checkText(draft, *digest, *text);
            readManifest(draft, *value, m_view, layoutBlob, m_limits);
            add(std::move(draft));
        }

        void enter(const Value& index, const Digest& digest, const std::string& name)
        {
            if (std::ranges::find(m_path, digest) != m_path.end())
                return m_warnings.add(
                    WarningCode::ManifestIncomplete, digest.shortText(), "is an index that contains itself");
            if (m_path.size() >= m_limits.indexDepth)
                return m_warnings.add(WarningCode::LimitExceeded, digest.shortText(),
                    "nests indexes deeper than " + std::to_string(m_limits.indexDepth)
                        + " (limit: indexDepth)");
            m_path.push_back(digest);
            const size_t before = m_drafts.size();
            walk(index, name);
            m_path.pop_back();
            std::vector<size_t>& images = m_indexes[digest];
            for (size_t i = before; i < m_drafts.size(); ++i)
                images.push_back(i);
        }

        static ImageDraft begin(const Value& descriptor, const Digest& digest, const Annotations& annotations,
            const std::string& name)
        {
            ImageDraft draft;
            draft.image.summary.manifestDigest = digest;
            draft.image.summary.platform = platformOf(descriptor);
            draft.image.annotations = annotations;
            addName(draft, name);
            return draft;
        }

        void addUnavailable(const Value& descriptor, const Digest& digest, const Annotations& annotations,
            const std::string& name)
        {
            ImageDraft draft = begin(descriptor, digest, annotations, name);
            draft.image.summary.available = false;
            draft.error
                = Error { ErrorCode::Damaged, digest.shortText(), "the manifest is not in the archive" };
            classify(draft, {}, {}, m_limits);
            add(std::move(draft));
        }

        void addBroken(const Value& descriptor, const Digest& digest, const Annotations& annotations,
            const std::string& name, const Error& error)
        {
            ImageDraft draft = begin(descriptor, digest, annotations, name);
            draft.image.summary.available = false;
            draft.error = error;
            m_warnings.add(WarningCode::ArchiveDamaged, error.subject, error.detail);
            add(std::move(draft));
        }

        void add(ImageDraft draft)
        {
            m_known.emplace(draft.image.summary.manifestDigest, m_drafts.size());
            m_drafts.push_back(std::move(draft));
        }

        static void addName(ImageDraft& draft, const std::string& name)
        {
            std::vector<std::string>& names = draft.image.summary.names;
            if (!name.empty() && std::ranges::find(names, name) == names.end())
                names.push_back(name);
        }

        const StoreView& m_view;
        const Limits& m_limits;
        WarningList& m_warnings;
        const std::stop_token& m_stop;
        std::vector<ImageDraft> m_drafts;
        std::map<Digest, size_t> m_known; ///< one manifest under several tags is one image
        std::map<Digest, std::vector<size_t>> m_indexes; ///< and one index is walked once
        std::vector<Digest> m_path;
        uint32_t m_visits = 0;
    };

} // namespace

Result<std::vector<ImageDraft>> readOciIndex(
    const StoreView& view, const Limits& limits, WarningList& warnings, const std::stop_token& stop)
{
    const std::optional<std::string> member = view.resolve("index.json");
    if (!member)
        return Error { ErrorCode::NotAnImage, "index.json", "is not in the archive" };
    const Result<std::string> text = view.store.read(*member, limits.jsonBytes);
    if (!text)
        return text.error();
    const Result<Value> index = json::parse(*text, *member, limits);
    if (!index)
        return index.error();
    if (!index->is_object())
        return Error { ErrorCode::Damaged, *member, "is no JSON object" };
    IndexWalk walk(view, limits, warnings, stop);
    walk.walk(*index, {});
    return walk.take();
}

Result<ImageDraft> readDirManifest(const StoreView& view, const std::string& member, const Limits& limits)
{
    const Result<std::string> text = view.store.read(member, limits.jsonBytes);
    if (!text)
        return text.error();
    const Result<Value> manifest = json::parse(*text, member, limits);
    if (!manifest)
        return manifest.error();
    if (json::count(*manifest, "schemaVersion") == 1)
        return Error { ErrorCode::Unsupported, member,
            "is a manifest of schema 1, which registries gave up in 2024" };
    if (!json::member(*manifest, "layers").is_array())
        return Error { ErrorCode::NotAnImage, member, "is no image manifest" };
    ImageDraft draft;
    draft.image.manifestJson = *text;
    draft.image.summary.manifestDigest = digestOf(*text);
    readManifest(draft, *manifest, view, folderBlob, limits);
    return draft;
}

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/image/dockerformat.h"

#include "core/image/imageconfig.h"
#include "core/image/json_p.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace layerscope {

namespace {

    using json::Value;

    /// The digest that a member's name claims: "blobs/sha256/<hex>", "sha256:<hex>" and "<hex>.json" of configs,
    /// "<hex>.tar[.gz|.zst]" of layers. A legacy "<id>/layer.tar" claims nothing: ids are no digests.
    std::optional<Digest> digestInName(const std::string& name)
    {
        if (name.starts_with("blobs/")) {
            std::string rest = name.substr(std::string_view("blobs/").size());
            const size_t slash = rest.find('/');
            if (slash == std::string::npos)
                return std::nullopt;
            rest[slash] = ':';
            return Digest::parse(rest);
        }
        if (name.find('/') != std::string::npos)
            return std::nullopt;
        const std::string stem = name.substr(0, name.find('.'));
        return stem.find(':') != std::string::npos ? Digest::parse(stem) : Digest::ofHex(stem);
    }

    /// What is needed of configs here, each read once: thousands of images may name the same.
    class ConfigCache {
    public:
        struct Facts {
            Digest digest; ///< empty when the config cannot be read
            Platform platform;
            std::vector<std::string> diffIds;
        };

        ConfigCache(const StoreView& view, const Limits& limits)
            : m_view(view)
            , m_limits(limits)
        {
        }

        const Facts& of(const std::string& member, const std::string& algorithm)
        {
            const auto [it, isNew] = m_facts.try_emplace({ member, algorithm });
            if (!isNew)
                return it->second;
            if (const Result<std::string> text = m_view.store.read(member, m_limits.jsonBytes)) {
                it->second = { digestOf(*text, algorithm), platformOfConfig(*text, m_limits),
                    diffIdsOfConfig(*text, m_limits) };
            }
            return it->second;
        }

    private:
        const StoreView& m_view;
        const Limits& m_limits;
        std::map<std::pair<std::string, std::string>, Facts> m_facts;
    };

    class EntryReader {
    public:
        EntryReader(const StoreView& view, const Value& entry, ConfigCache& configs, const Limits& limits)
            : m_view(view)
            , m_entry(entry)
            , m_configs(configs)
            , m_limits(limits)
            , m_warnings(limits.warningsPerKind)
        {
        }

        ImageDraft read()
        {
            m_draft.image.summary.names = json::strings(m_entry, "RepoTags");
            readConfig();
            readLayers();
            for (Warning& warning : m_warnings.take())
                m_draft.image.warnings.push_back(std::move(warning));
            return std::move(m_draft);
        }

    private:
        void readConfig()
        {
            const std::string name = json::string(m_entry, "Config");
            const std::optional<std::string> member = m_view.resolve(name);
            if (name.empty() || !member)
                return;
            m_draft.configMember = *member;
            const std::optional<Digest> claimed = digestInName(name);
            const ConfigCache::Facts& facts = m_configs.of(
                *member, claimed && claimed->isComputable() ? claimed->algorithm : std::string("sha256"));
            if (facts.digest.isEmpty())
                return; // describe() will say why it cannot be read
            ImageSummary& summary = m_draft.image.summary;
            summary.configDigest = facts.digest;
            summary.platform = facts.platform;
            m_diffIds = facts.diffIds;
            if (claimed && *claimed != summary.configDigest)
                m_warnings.add(WarningCode::DigestMismatch, "config",
                    "its digest is " + summary.configDigest.text() + ", but its name says "
                        + claimed->text());
        }

        void readLayers()
        {
            const Value& layers = json::member(m_entry, "Layers");
            if (!layers.is_array() && !layers.is_null())
                m_warnings.add(WarningCode::ManifestIncomplete, "manifest.json", "Layers is no array");
            if (layers.is_null())
                m_warnings.add(WarningCode::ManifestIncomplete, "manifest.json", "has no list of layers");
            if (!layers.is_array())
                return;
            if (layers.size() > m_limits.layers) {
                m_draft.error = Error { ErrorCode::LimitExceeded, "manifest.json",
                    "has " + std::to_string(layers.size()) + " layers, more than "
                        + std::to_string(m_limits.layers) + " (limit: layers)" };
                return;
            }
            ImageDescription& image = m_draft.image;
            for (const Value& layer : layers)
                image.layers.push_back(
                    describeLayer(layer.is_string() ? layer.get<std::string>() : std::string()));
            image.summary.layers = image.layers.size();
            for (const LayerDescription& layer : image.layers)
                image.summary.blobBytes += std::min(
                    layer.blobBytes, std::numeric_limits<uint64_t>::max() - image.summary.blobBytes);
        }

        LayerDescription describeLayer(const std::string& name)
        {
            LayerDescription layer;
            layer.reference = name;
            layer.digest = digestInName(name).value_or(Digest {});
            describeSource(layer);
            if (const std::optional<std::string> member
                = name.empty() ? std::nullopt : m_view.resolve(name)) {
                layer.member = *member;
                layer.blobBytes = m_view.store.size(*member);
                return layer;
            }
            layer.presence = layer.urls.empty() ? BlobPresence::Missing : BlobPresence::Foreign;
            return layer;
        }

        /// LayerSources maps a diff_id to a descriptor: Docker 25 writes it for all layers, crane for foreign ones.
        void describeSource(LayerDescription& layer)
        {
            const Value& sources = json::member(m_entry, "LayerSources");
            const size_t index = m_draft.image.layers.size();
            const Value& source = index < m_diffIds.size() ? json::member(sources, m_diffIds[index])
                                                           : json::member(sources, layer.digest.text());
            if (!source.is_object())
                return;
            if (const auto digest = Digest::parse(json::string(source, "digest"));
                digest && layer.digest.isEmpty())
                layer.digest = *digest;
            layer.mediaType = json::string(source, "mediaType");
            layer.urls = json::strings(source, "urls");
            layer.annotations = json::stringMap(source, "annotations");
            layer.declaredBytes = json::count(source, "size");
            layer.blobBytes = layer.declaredBytes.value_or(0);
        }

        const StoreView& m_view;
        const Value& m_entry;
        ConfigCache& m_configs;
        std::vector<std::string> m_diffIds;
        const Limits& m_limits;
        WarningList m_warnings;
        ImageDraft m_draft;
    };

} // namespace

Result<std::vector<ImageDraft>> readDockerManifest(const StoreView& view, const std::string& member,
    const Limits& limits, WarningList& warnings, const std::stop_token& stop)
{
    const Result<std::string> text = view.store.read(member, limits.jsonBytes);
    if (!text)
        return text.error();
    const Result<Value> manifest = json::parse(*text, member, limits);
    if (!manifest)
        return manifest.error();
    if (!manifest->is_array())
        return Error { ErrorCode::Damaged, member, "is no array of images" };
    if (manifest->size() > limits.images)
        return Error { ErrorCode::LimitExceeded, member,
            "names " + std::to_string(manifest->size()) + " images, more than "
                + std::to_string(limits.images) + " (limit: images)" };
    std::vector<ImageDraft> drafts;
    ConfigCache configs(view, limits);
    const std::vector<std::string_view> texts = json::elementTexts(*text);
    for (size_t i = 0; i < manifest->size() && !stop.stop_requested(); ++i) {
        if (!(*manifest)[i].is_object()) {
            warnings.add(WarningCode::ManifestIncomplete, member, "has an element that is no object");
            continue;
        }
        drafts.push_back(EntryReader(view, (*manifest)[i], configs, limits).read());
        drafts.back().image.dockerEntryJson = texts[i];
    }
    if (drafts.empty())
        return Error { ErrorCode::Damaged, member, "names no image" };
    return drafts;
}

} // namespace layerscope

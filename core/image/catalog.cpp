// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/image/catalog.h"

#include "core/image/dockerformat.h"
#include "core/image/imagereference.h"
#include "core/image/json_p.h"
#include "core/image/ociformat.h"

#include <algorithm>
#include <set>
#include <unordered_set>
#include <utility>

namespace layerscope {

namespace {

    /// The folder that has one of the files an image starts from: the root, or the only folder there is.
    std::string findPrefix(const Store& store)
    {
        for (const char* name : { "index.json", "manifest.json", "repositories" }) {
            if (store.resolve(name))
                return {};
        }
        std::set<std::string> folders;
        for (const std::string& name : store.names()) {
            const size_t slash = name.find('/');
            if (slash == std::string::npos)
                return {};
            folders.insert(name.substr(0, slash + 1));
            if (folders.size() > 1)
                return {};
        }
        return folders.empty() ? std::string() : *folders.begin();
    }

    ImageDraft* findByConfig(std::vector<ImageDraft>& drafts, const Digest& config)
    {
        const auto it = std::ranges::find_if(drafts, [&](const ImageDraft& draft) {
            return !config.isEmpty() && draft.image.summary.configDigest == config
                && draft.image.summary.available;
        });
        return it == drafts.end() ? nullptr : &*it;
    }

    /// Docker 25 and later write both descriptions. The OCI one is the truth about blobs; manifest.json has the tags,
    /// images the index left out (moby#51389), and the layers when the manifest has none (moby#47065).
    void unite(std::vector<ImageDraft>& drafts, std::vector<ImageDraft> docker)
    {
        for (ImageDraft& other : docker) {
            ImageDraft* known = findByConfig(drafts, other.image.summary.configDigest);
            if (!known) {
                drafts.push_back(std::move(other));
                continue;
            }
            known->image.dockerEntryJson = std::move(other.image.dockerEntryJson);
            ImageSummary& summary = known->image.summary;
            std::vector<std::string> names = std::move(other.image.summary.names);
            std::unordered_set<std::string> seen;
            for (const std::string& name : names) {
                seen.insert(normalizedReference(name));
                // Docker's ref.name is the bare tag of a name that manifest.json has in full.
                seen.insert(normalizedReference(name.substr(name.rfind(':') + 1)));
            }
            for (const std::string& name : summary.names) {
                if (seen.insert(normalizedReference(name)).second)
                    names.push_back(name);
            }
            summary.names = std::move(names);
            if (known->image.layers.empty() && !other.image.layers.empty()) {
                known->image.layers = std::move(other.image.layers);
                summary.layers = known->image.layers.size();
                summary.blobBytes = other.image.summary.blobBytes;
                known->image.warnings.push_back({ WarningCode::ManifestIncomplete, "manifest",
                    "lists no layers; those of manifest.json are shown" });
            }
        }
    }

    class CatalogReader {
    public:
        CatalogReader(const Store& store, const Limits& limits, std::stop_token stop)
            : m_view { store, findPrefix(store) }
            , m_isFolder(store.isFolder())
            , m_limits(limits)
            , m_stop(std::move(stop))
            , m_warnings(limits.warningsPerKind)
        {
        }

        Result<Catalog> read()
        {
            const bool hasIndex = m_view.resolve("index.json").has_value();
            const std::optional<std::string> manifest = m_view.resolve("manifest.json");
            if (!hasIndex && !manifest)
                return refuse();
            if (!hasIndex && isDirManifest(*manifest))
                return readDir(*manifest);
            Result<std::vector<ImageDraft>> drafts = hasIndex
                ? readOciIndex(m_view, m_limits, m_warnings, m_stop)
                : Result<std::vector<ImageDraft>>(std::vector<ImageDraft> {});
            if (!hasIndex)
                return readDockerOnly(*manifest);
            m_catalog.kind = m_isFolder ? "oci-layout" : manifest ? "docker-archive" : "oci-archive";
            return finishLayout(std::move(drafts), manifest);
        }

    private:
        Result<Catalog> finishLayout(
            Result<std::vector<ImageDraft>> drafts, const std::optional<std::string>& manifest)
        {
            if (!m_view.resolve("oci-layout"))
                m_warnings.add(WarningCode::LayoutMissing, "oci-layout", "is missing beside index.json");
            Result<std::vector<ImageDraft>> docker = std::vector<ImageDraft> {};
            if (manifest)
                docker = readDockerManifest(m_view, *manifest, m_limits, m_warnings, m_stop);
            if (!drafts && (!docker || docker->empty()))
                return drafts.error();
            if (!drafts)
                m_warnings.add(WarningCode::ArchiveDamaged, drafts.error().subject, drafts.error().detail);
            if (!docker)
                m_warnings.add(WarningCode::ArchiveDamaged, docker.error().subject, docker.error().detail);
            if (drafts)
                m_catalog.drafts = std::move(*drafts);
            if (docker)
                unite(m_catalog.drafts, std::move(*docker));
            if (m_catalog.drafts.empty())
                return Error { ErrorCode::NotAnImage, "index.json", "names no image" + firstWarning() };
            return finish();
        }

        Result<Catalog> readDockerOnly(const std::string& manifest)
        {
            m_catalog.kind = m_isFolder ? "docker-folder" : "docker-archive";
            Result<std::vector<ImageDraft>> drafts
                = readDockerManifest(m_view, manifest, m_limits, m_warnings, m_stop);
            if (!drafts)
                return drafts.error();
            m_catalog.drafts = std::move(*drafts);
            return finish();
        }

        Result<Catalog> readDir(const std::string& manifest)
        {
            m_catalog.kind = "dir";
            Result<ImageDraft> draft = readDirManifest(m_view, manifest, m_limits);
            if (!draft)
                return draft.error();
            m_catalog.drafts.push_back(std::move(*draft));
            return finish();
        }

        /// A `dir:` folder has one manifest object, a docker archive an array of images.
        [[nodiscard]] bool isDirManifest(const std::string& member) const
        {
            const Result<std::string> text = m_view.store.read(member, m_limits.jsonBytes);
            const Result<json::Value> value
                = text ? json::parse(*text, member, m_limits) : Result<json::Value>(text.error());
            return value && value->is_object()
                && (value->contains("layers") || value->contains("schemaVersion"));
        }

        Result<Catalog> refuse() const
        {
            const std::string& path = m_view.store.source().path;
            const auto& found = m_view.store.warnings();
            const auto isDamage = [](const Warning& w) { return w.severity() == Severity::Damage; };
            if (const auto damage = std::ranges::find_if(found, isDamage); damage != found.end())
                return Error { ErrorCode::Damaged, path,
                    "describes no image before its damage (" + damage->detail + ")" };
            if (m_view.resolve("repositories"))
                return Error { ErrorCode::Unsupported, path,
                    "is an archive of Docker before 1.10, which has no manifest.json" };
            if (m_view.resolve("oci-layout"))
                return Error { ErrorCode::Damaged, path, "is an OCI layout without index.json" };
            return Error { ErrorCode::NotAnImage, path,
                "describes no container image: neither index.json nor manifest.json is in it" };
        }

        [[nodiscard]] std::string firstWarning()
        {
            const std::vector<Warning> warnings = m_warnings.take();
            return warnings.empty() ? std::string()
                                    : " (" + warnings.front().subject + " " + warnings.front().detail + ")";
        }

        Result<Catalog> finish()
        {
            for (size_t i = 0; i < m_catalog.drafts.size(); ++i)
                m_catalog.drafts[i].image.summary.index = i;
            m_catalog.warnings = m_view.store.warnings();
            for (Warning& warning : m_warnings.take())
                m_catalog.warnings.push_back(std::move(warning));
            return std::move(m_catalog);
        }

        StoreView m_view;
        bool m_isFolder;
        const Limits& m_limits;
        std::stop_token m_stop;
        WarningList m_warnings;
        Catalog m_catalog;
    };

} // namespace

Result<Catalog> readCatalog(const Store& store, const Limits& limits, std::stop_token stop)
{
    Result<Catalog> catalog = CatalogReader(store, limits, stop).read();
    if (stop.stop_requested())
        return Error { ErrorCode::Cancelled, store.source().path, "cancelled" };
    return catalog;
}

} // namespace layerscope

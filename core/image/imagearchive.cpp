// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/image/imagearchive.h"

#include "core/analysis/analyzer.h"
#include "core/archive/store.h"
#include "core/base/memory.h"
#include "core/image/catalog.h"
#include "core/image/imageconfig.h"
#include "core/image/imageselection.h"
#include "core/image/layerjobs.h"
#include "core/layer/layercontent.h"
#include "core/stream/bufferpool.h"

#include <utility>

namespace layerscope {

namespace {

    class StoredArchive : public ImageArchive {
    public:
        StoredArchive(std::unique_ptr<Store> store, Catalog catalog, LoadOptions options)
            : m_store(std::move(store))
            , m_source(m_store->source())
            , m_drafts(std::move(catalog.drafts))
            , m_warnings(std::move(catalog.warnings))
            , m_options(std::move(options))
        {
            m_source.kind = std::move(catalog.kind);
            for (const ImageDraft& draft : m_drafts)
                m_summaries.push_back(draft.image.summary);
        }

        const SourceInfo& source() const override { return m_source; }
        std::span<const ImageSummary> images() const override { return m_summaries; }
        const std::vector<Warning>& warnings() const override { return m_warnings; }

        Result<ImageDescription> describe(const ImageSelector& selector) const override
        {
            const Result<Selection> selection = selectImage(m_drafts, selector);
            if (!selection)
                return inSource(selection.error());
            const ImageDraft& draft = m_drafts[selection->index];
            if (draft.error)
                return *draft.error;
            ImageDescription image = draft.image;
            if (!selection->note.empty())
                image.warnings.insert(
                    image.warnings.begin(), { WarningCode::ImageChosen, m_source.path, selection->note });
            if (image.summary.kind != ImageKind::Image)
                image.warnings.push_back({ WarningCode::NotAnImage, image.displayName(),
                    "is an " + std::string(name(image.summary.kind))
                        + (image.summary.about.empty() ? std::string() : " (" + image.summary.about + ")") });
            readConfig(draft, image);
            return image;
        }

        Result<std::shared_ptr<const Analysis>> analyze(
            const ImageDescription& image, std::stop_token stop, LoadProgress* progress) const override
        {
            if (progress) {
                std::vector<uint64_t> bytes;
                for (const LayerDescription& layer : image.layers)
                    bytes.push_back(layer.presence == BlobPresence::Present ? layer.blobBytes : 0);
                progress->beginLayers(bytes);
            }
            LayerJobs jobs(*m_store, image, m_options, stop, progress);
            if (!jobs.run())
                return Error { ErrorCode::Cancelled, m_source.path, "cancelled" };
            std::vector<LayerJobs::Table> tables = jobs.tables();
            releaseFreeBuffers();
            returnFreeMemory(); // what many threads have left
            if (progress)
                progress->setPhase(LoadProgress::Phase::Analysing);
            Result<std::shared_ptr<const Analysis>> analysis
                = Analyzer::run(m_source, image, std::move(tables), m_warnings, m_options.limits, stop);
            if (progress)
                progress->setPhase(LoadProgress::Phase::Done);
            return analysis;
        }

        Result<std::unique_ptr<ByteStream>> openBlob(const Analysis& analysis, LayerId layer) const override
        {
            const LayerDescription& description = analysis.layers[layer.index()].description;
            if (description.presence != BlobPresence::Present)
                return Error { ErrorCode::NotFound, description.reference, "is not in the archive" };
            return m_store->reopen(description.member);
        }

        Status readContent(const Analysis& analysis, LayerId layer, std::span<const EntryId> entries,
            const ContentSink& sink, std::stop_token stop) const override
        {
            const LayerInfo& info = analysis.layers[layer.index()];
            Result<std::unique_ptr<ByteStream>> blob = openBlob(analysis, layer);
            if (!blob)
                return blob.error();
            LayerContent content(std::move(*blob), info.compression, m_options.limits);
            return content.read(analysis.table(layer), info.firstEntry, entries, sink, std::move(stop));
        }

    private:
        /// Errors about the choice are about the archive as a whole.
        [[nodiscard]] Error inSource(const Error& error) const
        {
            if (error.code == ErrorCode::NotAnImage)
                return { error.code, m_source.path, error.detail };
            return error;
        }

        void readConfig(const ImageDraft& draft, ImageDescription& image) const
        {
            if (draft.configMember.empty()) {
                image.warnings.push_back({ WarningCode::ConfigUnreadable, "config",
                    "is not in the archive: no history, no diff_ids" });
                return;
            }
            Result<std::string> text = m_store->read(draft.configMember, m_options.limits.jsonBytes);
            if (!text) {
                image.warnings.push_back({ WarningCode::ConfigUnreadable, "config", text.error().detail });
                return;
            }
            const Digest& claimed = image.summary.configDigest;
            if (claimed.isComputable()) {
                const Digest computed = digestOf(*text, claimed.algorithm);
                if (computed != claimed)
                    image.warnings.push_back({ WarningCode::DigestMismatch, "config",
                        "its digest is " + computed.text() + ", but " + claimed.text() + " is claimed" });
            }
            applyConfig(image, std::move(*text), m_options.limits);
        }

        std::unique_ptr<Store> m_store;
        SourceInfo m_source;
        std::vector<ImageDraft> m_drafts;
        std::vector<ImageSummary> m_summaries;
        std::vector<Warning> m_warnings;
        LoadOptions m_options;
    };

    Result<std::shared_ptr<const ImageArchive>> makeArchive(
        Result<std::unique_ptr<Store>> store, const LoadOptions& options, const std::stop_token& stop)
    {
        if (!store)
            return store.error();
        if (stop.stop_requested())
            return Error { ErrorCode::Cancelled, (*store)->source().path, "cancelled" };
        Result<Catalog> catalog = readCatalog(**store, options.limits, stop);
        if (!catalog)
            return catalog.error();
        return std::shared_ptr<const ImageArchive>(
            std::make_shared<StoredArchive>(std::move(*store), std::move(*catalog), options));
    }

} // namespace

Result<std::shared_ptr<const ImageArchive>> ImageArchive::open(const std::filesystem::path& path,
    const LoadOptions& options, std::stop_token stop, LoadProgress* progress)
{
    return makeArchive(
        openStore(path, { options.limits, stop, progress, usableCache(options) }), options, stop);
}

Result<std::shared_ptr<const ImageArchive>> ImageArchive::openDescriptor(
    int descriptor, const LoadOptions& options, std::stop_token stop, LoadProgress* progress)
{
    return makeArchive(readStreamedStore(descriptorStream(descriptor, stop), "-", nullptr,
                           { options.limits, stop, progress, nullptr }),
        options, stop);
}

Result<std::shared_ptr<const Analysis>> loadImage(const std::filesystem::path& path,
    const ImageSelector& selector, const LoadOptions& options, std::stop_token stop, LoadProgress* progress)
{
    const Result<std::shared_ptr<const ImageArchive>> archive
        = ImageArchive::open(path, options, stop, progress);
    if (!archive)
        return archive.error();
    const Result<ImageDescription> image = (*archive)->describe(selector);
    if (!image)
        return image.error();
    return (*archive)->analyze(*image, stop, progress);
}

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/image/imagearchive.h"

#include "core/analysis/analyzer.h"
#include "core/archive/store.h"
#include "core/image/catalog.h"
#include "core/image/imageconfig.h"
#include "core/image/imageselection.h"
#include "core/layer/layerreader.h"
#include "core/stream/bufferpool.h"
#include "core/stream/sniff.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <algorithm>
#include <array>
#include <atomic>
#include <map>
#include <thread>
#include <utility>

namespace layerscope {

namespace {

    namespace fs = std::filesystem;
    using Table = std::shared_ptr<const LayerTable>;

    /// Below this a blob is read faster by one thread than handed between several.
    constexpr uint64_t pipelineBytes = 2u << 20;

    /// One blob to read, for all layers that are stored in it.
    struct BlobJob {
        std::string member;
        std::string algorithm;
        uint64_t bytes = 0;
        std::vector<size_t> layers;
        Table table;
    };

    class LayerJobs {
    public:
        LayerJobs(const Store& store, const ImageDescription& image, const LoadOptions& options,
            std::stop_token stop, LoadProgress* progress)
            : m_store(store)
            , m_options(options)
            , m_stop(std::move(stop))
            , m_progress(progress)
        {
            collect(image);
            // The largest first, so that no long one is left for the end.
            std::ranges::stable_sort(m_jobs, std::ranges::greater {}, &BlobJob::bytes);
        }

        /// Reads all blobs; false when cancelled.
        bool run()
        {
            const size_t threads = std::min<size_t>(threadCount(), m_jobs.size());
            {
                std::vector<std::jthread> workers;
                for (size_t i = 1; i < threads; ++i)
                    workers.emplace_back([this] { work(); });
                work();
            }
            return !m_stop.stop_requested();
        }

        [[nodiscard]] std::vector<Table> tables(size_t layers) const
        {
            std::vector<Table> result(layers);
            for (const BlobJob& job : m_jobs) {
                for (const size_t layer : job.layers)
                    result[layer] = job.table;
            }
            return result;
        }

    private:
        void collect(const ImageDescription& image)
        {
            std::map<std::pair<std::string, std::string>, size_t> known;
            for (size_t i = 0; i < image.layers.size(); ++i) {
                const LayerDescription& layer = image.layers[i];
                if (layer.presence != BlobPresence::Present)
                    continue;
                const std::string algorithm = layer.digest.isComputable() ? layer.digest.algorithm : "sha256";
                const auto [it, isNew] = known.try_emplace({ layer.member, algorithm }, m_jobs.size());
                if (isNew)
                    m_jobs.push_back({ layer.member, algorithm, layer.blobBytes, {}, nullptr });
                m_jobs[it->second].layers.push_back(i);
            }
        }

        [[nodiscard]] unsigned threadCount() const
        {
            return m_options.threads > 0 ? m_options.threads
                                         : std::max(1u, std::thread::hardware_concurrency());
        }

        void work()
        {
            for (size_t i = m_next++; i < m_jobs.size() && !m_stop.stop_requested(); i = m_next++) {
                BlobJob& job = m_jobs[i];
                job.table = read(job);
                for (const size_t layer : job.layers) {
                    if (m_progress)
                        m_progress->finishLayer(layer);
                }
            }
        }

        Table read(const BlobJob& job)
        {
            if (Table table = m_store.analysed(job.member)) {
                if (m_progress)
                    m_progress->advanceLayer(job.layers.front(), job.bytes);
                return table;
            }
            Result<std::unique_ptr<ByteStream>> blob = m_store.open(job.member);
            if (!blob)
                return unreadable(blob.error());
            LayerReadOptions options;
            options.limits = m_options.limits;
            options.digestAlgorithm = job.algorithm;
            options.pipelined = threadCount() > 1 && job.bytes >= pipelineBytes;
            if (m_progress)
                options.onBytes
                    = [this, layer = job.layers.front()](uint64_t n) { m_progress->advanceLayer(layer, n); };
            Result<Table> table = readLayer(std::move(*blob), options, m_stop);
            return table ? *table : unreadable(table.error());
        }

        static Table unreadable(const Error& error)
        {
            auto table = std::make_shared<LayerTable>();
            table->complete = false;
            table->warnings.push_back({ WarningCode::LayerDamaged, {}, error.detail });
            return table;
        }

        const Store& m_store;
        const LoadOptions& m_options;
        std::stop_token m_stop;
        LoadProgress* m_progress;
        std::vector<BlobJob> m_jobs;
        std::atomic<size_t> m_next = 0;
    };

    /// What many threads allocated and freed while reading stays with the allocator otherwise, and adds to the peak of
    /// the analysis that follows.
    void returnFreeMemory()
    {
        releaseFreeBuffers();
#ifdef __GLIBC__
        malloc_trim(0);
#endif
    }

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
            std::vector<Table> tables = jobs.tables(image.layers.size());
            returnFreeMemory();
            if (progress)
                progress->setPhase(LoadProgress::Phase::Analysing);
            Result<std::shared_ptr<const Analysis>> analysis
                = Analyzer::run(m_source, image, std::move(tables), m_warnings, m_options.limits, stop);
            if (progress)
                progress->setPhase(LoadProgress::Phase::Done);
            return analysis;
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

    using StoreResult = Result<std::unique_ptr<Store>>;

    StoreResult openFolder(const fs::path& path, const StoreOptions& options)
    {
        return openDirectoryStore(path, options);
    }

    /// People also name a file of a layout's folder.
    bool isLayoutFile(const fs::path& path)
    {
        constexpr std::array<std::string_view, 4> names { "index.json", "oci-layout", "manifest.json",
            "version" };
        return std::ranges::find(names, path.filename().string()) != names.end();
    }

    StoreResult openFile(const fs::path& path, const StoreOptions& options, bool& isFolder)
    {
        const Result<std::shared_ptr<const InputFile>> opened = InputFile::open(path);
        if (!opened)
            return opened.error();
        const std::shared_ptr<const InputFile>& file = *opened;
        const std::string name = path.string();
        if (!file->isRegular())
            return readStreamedStore(
                descriptorStream(file->descriptor(), options.stop), name, std::nullopt, options);
        if (file->size() == 0)
            return Error { ErrorCode::Empty, name, "is empty" };
        std::array<std::byte, sniffBytes> buffer {};
        const Result<size_t> count = file->readAt(0, buffer);
        if (!count)
            return Error { count.error().code, name, count.error().detail };
        const std::span<const std::byte> head = std::span(buffer).first(*count);
        const auto stream = [&] {
            return readStreamedStore(fileRange(file, 0, file->size()), name, file->size(), options);
        };
        if (sniffCompression(head) != Compression::None)
            return stream();
        if (looksLikeTar(head)) {
            StoreResult store = openTarStore(file, name, options);
            return !store && store.error().code == ErrorCode::Unsupported ? stream() : std::move(store);
        }
        if (isLayoutFile(path)) {
            isFolder = true;
            return openFolder(path.parent_path().empty() ? fs::path(".") : path.parent_path(), options);
        }
        return Error { ErrorCode::NotAnImage, name, "is neither a tar archive nor a compressed one" };
    }

    Result<std::shared_ptr<const ImageArchive>> makeArchive(StoreResult store, bool isFolder,
        const std::string& path, const LoadOptions& options, const std::stop_token& stop)
    {
        if (stop.stop_requested())
            return Error { ErrorCode::Cancelled, path, "cancelled" };
        if (!store)
            return store.error();
        Result<Catalog> catalog = readCatalog(**store, isFolder, options.limits);
        if (!catalog)
            return catalog.error();
        return std::shared_ptr<const ImageArchive>(
            std::make_shared<StoredArchive>(std::move(*store), std::move(*catalog), options));
    }

} // namespace

Result<std::shared_ptr<const ImageArchive>> ImageArchive::open(
    const fs::path& path, const LoadOptions& options, std::stop_token stop, LoadProgress* progress)
{
    const StoreOptions storeOptions { options.limits, stop, progress };
    std::error_code error;
    bool isFolder = fs::is_directory(path, error);
    StoreResult store = isFolder ? openFolder(path, storeOptions) : openFile(path, storeOptions, isFolder);
    return makeArchive(std::move(store), isFolder, path.string(), options, stop);
}

Result<std::shared_ptr<const ImageArchive>> ImageArchive::openDescriptor(
    int descriptor, const LoadOptions& options, std::stop_token stop, LoadProgress* progress)
{
    const StoreOptions storeOptions { options.limits, stop, progress };
    StoreResult store
        = readStreamedStore(descriptorStream(descriptor, stop), "-", std::nullopt, storeOptions);
    return makeArchive(std::move(store), false, "-", options, stop);
}

Result<std::shared_ptr<const Analysis>> loadImage(const fs::path& path, const ImageSelector& selector,
    const LoadOptions& options, std::stop_token stop, LoadProgress* progress)
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

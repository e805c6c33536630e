// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/image/layerjobs.h"

#include "core/cache/layercache.h"

#include <algorithm>
#include <map>
#include <system_error>
#include <thread>
#include <utility>

namespace layerscope {

namespace {

    /// Below this a blob is read faster by one thread than handed between several.
    constexpr uint64_t pipelineBytes = 2u << 20;

    /// Below this a blob is read as fast as its table.
    constexpr uint64_t cachedBytes = 64u << 10;

    std::shared_ptr<const LayerTable> unreadable(const Error& error)
    {
        auto table = std::make_shared<LayerTable>();
        table->complete = false;
        table->warnings.push_back({ WarningCode::LayerDamaged, {}, error.detail });
        return table;
    }

} // namespace

std::shared_ptr<const LayerCache> usableCache(const LoadOptions& options)
{
    return options.limits == Limits {} ? options.cache : nullptr;
}

LayerJobs::LayerJobs(const Store& store, const ImageDescription& image, const LoadOptions& options,
    std::stop_token stop, LoadProgress* progress)
    : m_store(store)
    , m_image(image)
    , m_options(options)
    , m_cache(usableCache(options))
    , m_stop(std::move(stop))
    , m_progress(progress)
{
    collect();
    order();
}

bool LayerJobs::run()
{
    const size_t threads = std::min<size_t>(threadCount(), m_jobs.size());
    {
        std::vector<std::jthread> workers;
        try {
            for (size_t i = 1; i < threads; ++i)
                workers.emplace_back([this] { work(); });
        } catch (const std::system_error&) {
            // No more threads to be had: those there are, and this one, do the work.
        }
        work();
    }
    if (m_failure)
        std::rethrow_exception(m_failure);
    return !m_stop.stop_requested();
}

std::vector<LayerJobs::Table> LayerJobs::tables() const
{
    std::vector<Table> result(m_image.layers.size());
    for (const Job& job : m_jobs) {
        for (const size_t layer : job.layers)
            result[layer] = job.table;
    }
    return result;
}

void LayerJobs::collect()
{
    std::map<std::pair<std::string, std::string>, size_t> known;
    for (size_t i = 0; i < m_image.layers.size(); ++i) {
        const LayerDescription& layer = m_image.layers[i];
        if (layer.presence != BlobPresence::Present)
            continue;
        const std::string algorithm = layer.digest.isComputable() ? layer.digest.algorithm : "sha256";
        const auto [it, isNew] = known.try_emplace({ layer.member, algorithm }, m_jobs.size());
        if (isNew)
            m_jobs.push_back({ layer.member, algorithm, layer.blobBytes, {}, nullptr, 0 });
        m_jobs[it->second].layers.push_back(i);
    }
}

void LayerJobs::order()
{
    // The largest first, so that no long one is left for the end.
    std::ranges::stable_sort(m_jobs, std::ranges::greater {}, &Job::bytes);
    uint64_t bytes = 0;
    for (auto job = m_jobs.rbegin(); job != m_jobs.rend(); ++job)
        job->bytesToEnd = bytes += job->bytes;
}

/// Helpers are for a blob that is more than one core's share of what nobody has begun to read. As long as there is more of
/// that, each core had better read its own from end to end.
LayerHelpers LayerJobs::helpers(const Job& job) const
{
    if (threadCount() == 1 || job.bytes < pipelineBytes)
        return LayerHelpers::None;
    return job.bytes > job.bytesToEnd / threadCount() ? LayerHelpers::All : LayerHelpers::Gzip;
}

unsigned LayerJobs::threadCount() const
{
    return m_options.threads > 0 ? m_options.threads : std::max(1u, std::thread::hardware_concurrency());
}

void LayerJobs::work() noexcept
{
    try {
        for (size_t i = m_next++; i < m_jobs.size() && !m_stop.stop_requested(); i = m_next++) {
            Job& job = m_jobs[i];
            job.table = read(job);
            for (const size_t layer : job.layers) {
                if (m_progress)
                    m_progress->finishLayer(layer);
            }
        }
    } catch (...) {
        m_next = m_jobs.size();
        const std::scoped_lock lock(m_failureMutex);
        m_failure = std::current_exception();
    }
}

LayerJobs::Table LayerJobs::read(const Job& job)
{
    Table table = m_store.analysed(job.member);
    const std::optional<BlobOrigin> origin = !table && m_cache ? m_store.origin(job.member) : std::nullopt;
    if (origin)
        table = cached(job, *origin);
    if (table) {
        if (m_progress)
            m_progress->advanceLayer(job.layers.front(), job.bytes);
        return table;
    }
    table = readBlob(job);
    // Only what was one and the same file all the time has these numbers.
    if (origin && job.bytes >= cachedBytes && m_store.origin(job.member) == origin
        && !m_stop.stop_requested())
        m_cache->keep(*origin, *table);
    return table;
}

LayerJobs::Table LayerJobs::readBlob(const Job& job)
{
    Result<std::unique_ptr<ByteStream>> blob = m_store.open(job.member);
    if (!blob)
        return unreadable(blob.error());
    LayerReadOptions options;
    options.limits = m_options.limits;
    options.digestAlgorithm = job.algorithm;
    options.helpers = helpers(job);
    if (m_progress)
        options.onBytes
            = [this, layer = job.layers.front()](uint64_t n) { m_progress->advanceLayer(layer, n); };
    Result<Table> table = readLayer(std::move(*blob), options, m_stop);
    return table ? *table : unreadable(table.error());
}

LayerJobs::Table LayerJobs::cached(const Job& job, const BlobOrigin& origin) const
{
    if (job.bytes < cachedBytes)
        return nullptr;
    const LayerCache& cache = *m_cache;
    if (Table table = cache.find(origin, job.algorithm))
        return table;
    // Another file may hold the same blob. What is claimed is not enough: hashing costs less than reading.
    const LayerDescription& layer = m_image.layers[job.layers.front()];
    const Digest& claimed = layer.digest.isEmpty() ? layer.diffId : layer.digest;
    if (!cache.has(claimed) || hash(job, claimed.algorithm) != claimed)
        return nullptr;
    Table table = cache.find(claimed);
    if (table && m_store.origin(job.member) == origin)
        cache.keep(origin, *table);
    return table;
}

std::optional<Digest> LayerJobs::hash(const Job& job, std::string_view algorithm) const
{
    const Result<std::unique_ptr<ByteStream>> blob = m_store.open(job.member);
    if (!blob)
        return std::nullopt;
    Hasher hasher(algorithm);
    while (!m_stop.stop_requested()) {
        const Result<Chunk> chunk = (*blob)->next();
        if (!chunk)
            return std::nullopt;
        if (chunk->isEmpty())
            return hasher.finish();
        hasher.update(chunk->bytes);
    }
    return std::nullopt;
}

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/searchjob.h"
#include "core/tree/pathranks.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <utility>

namespace layerscope {

namespace {

    using Clock = std::chrono::steady_clock;

    constexpr auto partialInterval = std::chrono::milliseconds(120);
    constexpr size_t partialRows = 1000;

    std::shared_ptr<SearchResults> ordered(const std::shared_ptr<const Analysis>& analysis,
        std::shared_ptr<const std::vector<SearchHit>> hits, const SearchSummary& summary,
        std::span<const uint32_t> ranks, HitOrder order, size_t limit, const std::stop_token& stop)
    {
        auto results = std::make_shared<SearchResults>();
        results->analysis = analysis;
        results->rows = orderHits(*analysis, *hits, ranks, order, limit, stop);
        results->order = order;
        results->summary = summary;
        for (const SearchHit& hit : *hits)
            results->largestBytes = std::max(results->largestBytes, hit.bytes);
        results->hits = std::move(hits);
        return results;
    }

    /// The best of what was found so far, in memory of its own.
    std::shared_ptr<SearchResults> partial(const std::shared_ptr<const Analysis>& analysis,
        const std::vector<SearchHit>& hits, std::span<const uint32_t> ranks, HitOrder order)
    {
        auto best = std::make_shared<std::vector<SearchHit>>();
        for (const uint32_t i : orderHits(*analysis, hits, ranks, order, partialRows))
            best->push_back(hits[i]);
        SearchSummary summary;
        summary.hits = hits.size();
        return ordered(analysis, std::move(best), summary, ranks, order, partialRows, {});
    }

} // namespace

/// Where a worker leaves what it has so far and the window looks for it.
class SearchJob::Mailbox {
public:
    void put(std::shared_ptr<const SearchResults> results)
    {
        const std::scoped_lock lock(m_mutex);
        m_results = std::move(results);
    }
    [[nodiscard]] std::shared_ptr<const SearchResults> take()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_results, nullptr);
    }

private:
    std::mutex m_mutex;
    std::shared_ptr<const SearchResults> m_results;
};

SearchJob::SearchJob(QObject* parent)
    : QObject(parent)
{
    m_poll.setInterval(static_cast<int>(partialInterval.count()));
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (const auto results = m_mailbox ? m_mailbox->take() : nullptr)
            emit found(results, false);
    });
}

SearchJob::~SearchJob() = default;

SearchJob::Answer SearchJob::searchAll(const std::shared_ptr<const Analysis>& analysis,
    const SearchQuery& query, HitOrder order, Ranks ranks, Mailbox& mailbox, const std::stop_token& stop)
{
    if (!ranks)
        ranks = std::make_shared<const std::vector<uint32_t>>(pathRanks(analysis->tree));
    auto hits = std::make_shared<std::vector<SearchHit>>();
    auto last = Clock::now();
    const SearchSummary summary = search(
        *analysis, query,
        [&](std::span<const SearchHit> batch) {
            hits->insert(hits->end(), batch.begin(), batch.end());
            if (Clock::now() - last < partialInterval)
                return;
            mailbox.put(partial(analysis, *hits, *ranks, order));
            last = Clock::now();
        },
        stop);
    Answer answer { nullptr, ranks, summary.fault };
    if (summary.complete)
        answer.results
            = ordered(analysis, std::move(hits), summary, *ranks, order, SearchModel::maximumRows, stop);
    return answer;
}

void SearchJob::start(std::shared_ptr<const Analysis> analysis, const SearchQuery& query, HitOrder order)
{
    if (analysis != m_analysis)
        m_ranks.reset();
    m_analysis = std::move(analysis);
    m_query = query;
    m_results.reset();
    m_mailbox = std::make_shared<Mailbox>();
    m_poll.start();
    m_job.run([analysis = m_analysis, query, order, ranks = m_ranks, mailbox = m_mailbox](
                  std::stop_token stop) { return searchAll(analysis, query, order, ranks, *mailbox, stop); },
        [this](Answer answer) { take(std::move(answer)); });
}

void SearchJob::sort(HitOrder order)
{
    if (m_job.isRunning() && !m_results) {
        start(m_analysis, m_query, order);
        return;
    }
    if (!m_results)
        return;
    m_job.run(
        [results = m_results, ranks = m_ranks, order](std::stop_token stop) {
            return Answer { ordered(results->analysis, results->hits, results->summary, *ranks, order,
                                SearchModel::maximumRows, stop),
                ranks, std::nullopt };
        },
        [this](Answer answer) { take(std::move(answer)); });
}

void SearchJob::cancel()
{
    m_job.cancel();
    m_poll.stop();
    m_mailbox.reset();
    m_results.reset();
}

void SearchJob::take(Answer answer)
{
    m_poll.stop();
    m_mailbox.reset();
    m_ranks = std::move(answer.ranks);
    if (answer.fault) {
        emit failed(*answer.fault);
        return;
    }
    m_results = std::move(answer.results);
    if (m_results)
        emit found(m_results, true);
}

} // namespace layerscope

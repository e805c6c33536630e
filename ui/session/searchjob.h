// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/searchmodel.h"
#include "ui/session/latestjob.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace layerscope {

/// Runs one search at a time in a worker. All that is found is kept, so that each order shows its true beginning; what
/// takes long announces its best so far every moment, in the same order.
class SearchJob : public QObject {
    Q_OBJECT
public:
    explicit SearchJob(QObject* parent = nullptr);
    ~SearchJob() override;

    void start(std::shared_ptr<const Analysis> analysis, const SearchQuery& query, HitOrder order);
    /// Sorts what was found, or what is still being looked for.
    void sort(HitOrder order);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

signals:
    void found(const std::shared_ptr<const layerscope::SearchResults>& results, bool complete);
    void failed(const layerscope::PatternFault& fault);

private:
    class Mailbox;
    using Ranks = std::shared_ptr<const std::vector<uint32_t>>;
    struct Answer {
        std::shared_ptr<const SearchResults> results; ///< null when stopped or failed
        Ranks ranks;
        std::optional<PatternFault> fault;
    };

    [[nodiscard]] static Answer searchAll(const std::shared_ptr<const Analysis>& analysis,
        const SearchQuery& query, HitOrder order, Ranks ranks, Mailbox& mailbox, const std::stop_token& stop);
    void take(Answer answer);

    std::shared_ptr<const Analysis> m_analysis;
    SearchQuery m_query;
    std::shared_ptr<const SearchResults> m_results; ///< of the last complete search
    Ranks m_ranks; ///< of m_analysis; null until a search has made them
    std::shared_ptr<Mailbox> m_mailbox; ///< of the running search
    QTimer m_poll;
    LatestJob<Answer> m_job;
};

} // namespace layerscope

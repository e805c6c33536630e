// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/comparedata.h"

#include "ui/session/comparestate.h"
#include "ui/session/freelater.h"

#include <utility>

namespace layerscope {

CompareData::CompareData(CompareState& state, QObject* parent)
    : QObject(parent)
    , m_state(state)
{
    connect(&state, &CompareState::comparisonWanted, this, &CompareData::compare);
    connect(&state, &CompareState::queryChanged, this, &CompareData::refilter);
}

CompareData::~CompareData()
{
    freeLater(std::move(m_comparison));
    freeLater(std::move(m_filter));
    freeLater(std::move(m_a.analysis));
    freeLater(std::move(m_b.analysis));
}

void CompareData::setImages(ComparedImage a, ComparedImage b)
{
    m_a = std::move(a);
    m_b = std::move(b);
    compare();
}

void CompareData::swapSides()
{
    m_job.cancel();
    std::swap(m_a, m_b);
    m_state.reset();
    compare();
}

void CompareData::compare()
{
    if (!m_a.analysis || !m_b.analysis)
        return;
    m_filterJob.cancel();
    m_error.reset();
    m_job.run(
        [a = m_a.analysis, b = m_b.analysis, options = m_state.options(), scopeA = m_state.scopeA(),
            scopeB = m_state.scopeB(), query = m_state.query()](std::stop_token stop) {
            auto answer = std::make_shared<Answer>();
            auto made = Comparison::build(a, b, options, scopeA, scopeB, stop);
            if (!made) {
                answer->error = made.error();
                return answer;
            }
            answer->comparison = *made;
            answer->filter = ComparisonFilter::build(*answer->comparison->files, query, stop);
            return answer;
        },
        [this](const std::shared_ptr<Answer>& answer) {
            m_error = answer->error;
            if (!answer->comparison) {
                emit comparisonChanged();
                return;
            }
            const PairId selected = m_state.path();
            const std::string path
                = m_comparison && selected.isValid() ? m_comparison->files->path(selected) : std::string();
            // Ids of the old one mean nothing in the new one, and the views take that before they hear of a path in it.
            m_state.hover({});
            m_state.setRoot(TreeComparison::root());
            m_state.selectPath({});
            freeLater(std::exchange(m_comparison, std::move(answer->comparison)));
            m_filter = std::move(answer->filter);
            emit comparisonChanged();
            if (!path.empty())
                m_state.selectPath(m_comparison->files->find(path).value_or(PairId {}));
        });
}

void CompareData::refilter()
{
    if (m_job.isRunning())
        return compare();
    if (!m_comparison)
        return;
    m_filterJob.run([files = m_comparison->files, query = m_state.query()](
                        std::stop_token stop) { return ComparisonFilter::build(*files, query, stop); },
        [this](std::shared_ptr<const ComparisonFilter> filter) {
            m_filter = std::move(filter);
            emit filterChanged();
        });
}

} // namespace layerscope

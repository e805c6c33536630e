// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/viewdata.h"

#include "ui/session/ownernames.h"
#include "ui/session/viewstate.h"

#include <algorithm>

namespace layerscope {

ViewData::ViewData(ViewState& state, QObject* parent)
    : QObject(parent)
    , m_state(state)
{
    connect(&state, &ViewState::scopeChanged, this, &ViewData::refresh);
    connect(&state, &ViewState::queryChanged, this, &ViewData::refresh);
}

void ViewData::setAnalysis(
    std::shared_ptr<const Analysis> analysis, const std::shared_ptr<const ImageArchive>& archive)
{
    m_job.cancel();
    m_namesJob.cancel();
    m_names = std::make_shared<const UserNames>();
    m_analysis = std::move(analysis);
    m_tree.reset();
    m_filter.reset();
    m_cache.clear();
    emit analysisChanged();
    emit treeChanged();
    refresh();
    if (!m_analysis || !archive)
        return;
    m_namesJob.run(
        [archive, analysis = m_analysis](std::stop_token stop) {
            return std::make_shared<const UserNames>(readOwnerNames(*archive, *analysis, stop));
        },
        [this](std::shared_ptr<const UserNames> names) {
            m_names = std::move(names);
            emit namesChanged();
        });
}

std::shared_ptr<const ScopedTree> ViewData::cached(const Scope& scope) const
{
    const auto found = std::find_if(
        m_cache.begin(), m_cache.end(), [&](const auto& tree) { return tree->scope() == scope; });
    return found == m_cache.end() ? nullptr : *found;
}

void ViewData::refresh()
{
    if (!m_analysis)
        return;
    const Scope scope = m_state.scope();
    const auto known = cached(scope);
    if (known && m_state.query().isEmpty()) {
        m_job.cancel();
        take({ known, nullptr });
        return;
    }
    m_job.run(
        [analysis = m_analysis, scope, known, query = m_state.query()](std::stop_token stop) {
            Answer answer;
            answer.tree = known ? known : std::make_shared<const ScopedTree>(analysis, scope, stop);
            if (!query.isEmpty() && !stop.stop_requested())
                answer.filter = TreeFilter::build(*answer.tree, query, stop);
            return answer;
        },
        [this](const Answer& answer) { take(answer); });
}

void ViewData::take(const Answer& answer)
{
    std::erase(m_cache, answer.tree);
    m_cache.insert(m_cache.begin(), answer.tree);
    if (m_cache.size() > cacheSize)
        m_cache.pop_back();
    m_tree = answer.tree;
    m_filter = answer.filter;
    emit treeChanged();
}

} // namespace layerscope

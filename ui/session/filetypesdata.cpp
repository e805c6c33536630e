// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/filetypesdata.h"

#include "ui/session/viewdata.h"

#include <algorithm>

namespace layerscope {

FileTypesData::FileTypesData(ViewData& data, QObject* parent)
    : QObject(parent)
    , m_data(data)
{
    connect(&data, &ViewData::treeChanged, this, &FileTypesData::refresh);
}

void FileTypesData::want()
{
    if (m_wanted)
        return;
    m_wanted = true;
    refresh();
}

void FileTypesData::refresh()
{
    const auto& tree = m_data.tree();
    if (!m_wanted || (m_answer.types && m_answer.types->tree() == tree))
        return;
    if (!tree) {
        m_cache.clear();
        m_job.cancel();
        m_answer = {};
        emit changed();
        return;
    }
    const auto known = std::find_if(
        m_cache.begin(), m_cache.end(), [&](const Answer& answer) { return answer.types->tree() == tree; });
    if (known != m_cache.end()) {
        m_job.cancel();
        take(Answer(*known));
        return;
    }
    m_job.run(
        [tree](std::stop_token stop) {
            Answer answer;
            answer.types = FileTypes::build(tree, stop);
            answer.shares = ScopeShares::build(tree, stop);
            return answer;
        },
        [this](const Answer& answer) { take(answer); });
}

void FileTypesData::take(const Answer& answer)
{
    std::erase_if(m_cache, [&](const Answer& known) { return known.types == answer.types; });
    m_cache.insert(m_cache.begin(), answer);
    if (m_cache.size() > cacheSize)
        m_cache.pop_back();
    m_answer = answer;
    emit changed();
}

} // namespace layerscope

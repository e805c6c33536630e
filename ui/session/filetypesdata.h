// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/filetypes.h"
#include "core/analysis/scopeshares.h"
#include "ui/session/latestjob.h"

#include <QObject>

#include <memory>
#include <vector>

namespace layerscope {

class ViewData;

/// What the files of the scope are divided into, by type, layer and change: one value for treemap, legend and file types.
/// Made in a worker from the first time that somebody wants it; while a new one is on its way the old one stays.
class FileTypesData : public QObject {
    Q_OBJECT
public:
    explicit FileTypesData(ViewData& data, QObject* parent = nullptr);

    /// From now on there shall be one for each tree.
    void want();
    /// Null until there is one.
    [[nodiscard]] const std::shared_ptr<const FileTypes>& types() const { return m_answer.types; }
    /// Of the same tree as types().
    [[nodiscard]] const std::shared_ptr<const ScopeShares>& shares() const { return m_answer.shares; }

signals:
    void changed();

private:
    struct Answer {
        std::shared_ptr<const FileTypes> types;
        std::shared_ptr<const ScopeShares> shares;
    };

    void refresh();
    void take(const Answer& answer);

    static constexpr size_t cacheSize = 3;

    ViewData& m_data;
    bool m_wanted = false;
    Answer m_answer;
    std::vector<Answer> m_cache; ///< newest first
    LatestJob<Answer> m_job;
};

} // namespace layerscope

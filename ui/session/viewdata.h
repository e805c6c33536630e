// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/image/imagearchive.h"
#include "core/image/usernames.h"
#include "core/tree/scopedtree.h"
#include "core/tree/treefilter.h"
#include "ui/session/latestjob.h"

#include <QObject>

#include <memory>
#include <vector>

namespace layerscope {

class ViewState;

/// The numbers that belong to a ViewState: the tree of its scope and the paths that its filter keeps. Both are made in
/// workers; while a new one is on its way the old one stays, and only the newest request is ever announced.
class ViewData : public QObject {
    Q_OBJECT
public:
    explicit ViewData(ViewState& state, QObject* parent = nullptr);

    /// With the archive it came from, the image's user names are read too.
    void setAnalysis(std::shared_ptr<const Analysis> analysis,
        const std::shared_ptr<const ImageArchive>& archive = nullptr);
    [[nodiscard]] const std::shared_ptr<const Analysis>& analysis() const { return m_analysis; }
    /// Null until there is one.
    [[nodiscard]] const std::shared_ptr<const ScopedTree>& tree() const { return m_tree; }
    /// Belongs to tree(); null when nothing is filtered.
    [[nodiscard]] const std::shared_ptr<const TreeFilter>& filter() const { return m_filter; }
    /// The names that /etc/passwd and /etc/group of the final image give; empty until they are read. Never null.
    [[nodiscard]] const std::shared_ptr<const UserNames>& names() const { return m_names; }
    [[nodiscard]] bool isBusy() const { return m_job.isRunning(); }

signals:
    void analysisChanged();
    void namesChanged();
    void treeChanged(); ///< tree() or filter() is another one

private:
    struct Answer {
        std::shared_ptr<const ScopedTree> tree;
        std::shared_ptr<const TreeFilter> filter;
    };

    void refresh();
    void take(const Answer& answer);
    [[nodiscard]] std::shared_ptr<const ScopedTree> cached(const Scope& scope) const;

    static constexpr size_t cacheSize = 3;

    ViewState& m_state;
    std::shared_ptr<const Analysis> m_analysis;
    std::shared_ptr<const ScopedTree> m_tree;
    std::shared_ptr<const TreeFilter> m_filter;
    std::vector<std::shared_ptr<const ScopedTree>> m_cache; ///< newest first
    LatestJob<Answer> m_job;
    std::shared_ptr<const UserNames> m_names = std::make_shared<const UserNames>();
    LatestJob<std::shared_ptr<const UserNames>> m_namesJob;
};

} // namespace layerscope

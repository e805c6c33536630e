// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/filetypes.h"
#include "core/tree/treefilter.h"
#include "ui/session/viewstate.h"
#include "ui/widgets/treemapcanvas.h"

#include <memory>

namespace layerscope {

/// The paths of a scope as nested tiles, area by bytes. Selects, hovers and descends through the ViewState, and follows
/// it: root, colouring, file type and selected path.
class TreemapWidget final : public TreemapCanvas {
    Q_OBJECT
public:
    explicit TreemapWidget(ViewState& state, QWidget* parent = nullptr);

    /// `filter` (may be null) and `types` (may be null until they are there) belong to `tree`.
    void setContent(std::shared_ptr<const ScopedTree> tree, std::shared_ptr<const TreeFilter> filter,
        std::shared_ptr<const FileTypes> types);
    /// The tree that is shown; null before the first.
    [[nodiscard]] std::shared_ptr<const ScopedTree> shownTree() const;

protected:
    [[nodiscard]] std::shared_ptr<const TreemapSubject> subject() const override;
    [[nodiscard]] NodeId root() const override { return m_state.root(); }
    void setRoot(NodeId node) override { m_state.setRoot(node); }
    [[nodiscard]] NodeId selected() const override { return m_state.path(); }
    void select(NodeId node) override { m_state.selectPath(node); }
    void hover(NodeId node) override { m_state.hover(node); }
    void open(NodeId file) override { m_state.requestPreview(file); }
    [[nodiscard]] std::string pathOf(NodeId node) const override;
    [[nodiscard]] QStringList facts(const TreemapTile& tile) const override;
    [[nodiscard]] QStringList words(const TreemapTile& tile) const override;

private:
    ViewState& m_state;
    std::shared_ptr<const ScopedTree> m_tree;
    std::shared_ptr<const TreeFilter> m_filter;
    std::shared_ptr<const FileTypes> m_types;
};

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/differencetreemap.h"
#include "ui/session/comparestate.h"
#include "ui/widgets/treemapcanvas.h"

#include <memory>

namespace layerscope {

/// What differs between two images, filtered: tiles that shrink are plain, tiles that grow hatched.
struct DifferenceSubject final : public TreemapSubject {
    std::shared_ptr<const TreeComparison> files;
    std::shared_ptr<const ComparisonFilter> filter; ///< of `files`; may be null

    [[nodiscard]] std::shared_ptr<const TreemapSource> makeSource() const override;
    [[nodiscard]] bool hasSourceOf(const TreemapSubject& other) const override;
    [[nodiscard]] bool equals(const TreemapSubject& other) const override { return hasSourceOf(other); }
    [[nodiscard]] TileLook look(const TreemapTile& tile, const Theme& theme) const override;
};

/// The paths of a comparison as nested tiles, area by |B - A|. Selects, hovers and descends through the CompareState, and
/// follows it.
class DifferenceTreemapWidget final : public TreemapCanvas {
    Q_OBJECT
public:
    explicit DifferenceTreemapWidget(CompareState& state, QWidget* parent = nullptr);

    /// `filter` belongs to `files`.
    void setContent(
        std::shared_ptr<const TreeComparison> files, std::shared_ptr<const ComparisonFilter> filter);
    /// The comparison that is shown; null before the first.
    [[nodiscard]] std::shared_ptr<const TreeComparison> shownFiles() const;

protected:
    [[nodiscard]] std::shared_ptr<const TreemapSubject> subject() const override;
    [[nodiscard]] NodeId root() const override { return NodeId(m_state.root().value); }
    void setRoot(NodeId node) override { m_state.setRoot(PairId(node.value)); }
    [[nodiscard]] NodeId selected() const override;
    void select(NodeId node) override { m_state.selectPath(PairId(node.value)); }
    void hover(NodeId node) override { m_state.hover(PairId(node.value)); }
    void open(NodeId file) override { m_state.selectPath(PairId(file.value)); }
    [[nodiscard]] std::string pathOf(NodeId node) const override;
    [[nodiscard]] QStringList facts(const TreemapTile& tile) const override;
    [[nodiscard]] QStringList words(const TreemapTile& tile) const override;

private:
    CompareState& m_state;
    std::shared_ptr<const TreeComparison> m_files;
    std::shared_ptr<const ComparisonFilter> m_filter;
};

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/treecomparison.h"
#include "ui/views/compareview.h"

#include <QModelIndex>
#include <QSet>

#include <memory>

class QSplitter;

namespace layerscope {

class ColumnChoice;
class CompareScope;
class ComparisonModel;
class DifferenceChips;
class IconButton;
class SegmentedSwitch;
class TreeView;

/// The files of both images: as one tree with both sizes, or as two trees side by side that fold, scroll and select
/// together. Both are views of one model, so that their rows are always level.
class CompareFilesView : public CompareView {
    Q_OBJECT
public:
    CompareFilesView(const CompareContext& context, QWidget* parent);

    [[nodiscard]] QWidget* mainWidget() override;
    [[nodiscard]] QStringList facts() const override;
    bool stepDifference(int step) override;

    void setTwo(bool two);
    [[nodiscard]] bool isTwo() const { return m_isTwo; }
    [[nodiscard]] ComparisonModel* model() const { return m_model; }
    [[nodiscard]] TreeView* tree() const { return m_tree; } ///< the one tree, or that of B
    [[nodiscard]] TreeView* treeA() const { return m_treeA; } ///< hidden while there is one
    [[nodiscard]] DifferenceChips* chips() const { return m_chips; }
    [[nodiscard]] CompareScope* scope() const { return m_scope; }

protected:
    void retranslate() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildToolRow();
    void prepare(TreeView& tree, int pathColumn);
    void tie(TreeView& tree, TreeView& other);
    void listen();
    void takeComparison();
    void takeFilter();
    void showTree(const std::shared_ptr<const TreeComparison>& tree);
    void restoreExpanded(const std::shared_ptr<const TreeComparison>& before);
    void expandMatches();
    void showPath();
    void takeSelection();
    void arrangeColumns();
    void arrange(TreeView& tree, const QList<int>& columns, int pathColumn);
    void updatePlaceholder();
    void showMenu(const QModelIndex& index, const QPoint& position);
    void compareLayersOf(PairId pair);
    [[nodiscard]] int pathColumn(const TreeView& tree) const;

    ComparisonModel* m_model;
    DifferenceChips* m_chips = nullptr;
    IconButton* m_previous = nullptr;
    IconButton* m_next = nullptr;
    SegmentedSwitch* m_mode = nullptr;
    CompareScope* m_scope = nullptr;
    QSplitter* m_splitter;
    TreeView* m_treeA;
    TreeView* m_tree;
    ColumnChoice* m_columns = nullptr;
    QSet<uint32_t> m_expanded; ///< pairs of the comparison that is shown
    bool m_isTwo = false;
    bool m_syncing = false;
};

} // namespace layerscope

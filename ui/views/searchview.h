// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/search/search.h"
#include "ui/session/searchjob.h"
#include "ui/views/imageview.h"

#include <QTimer>

class QToolButton;

namespace layerscope {

class ColumnChoice;
class IconButton;
class Label;
class SearchFilters;
class SegmentedSwitch;
class TreeView;

/// The list of every version of every path that a query finds, in all layers, deleted ones too. Stands in place of the
/// views while it is open.
class SearchView : public ImageView {
    Q_OBJECT
public:
    SearchView(const ViewContext& context, QWidget* parent);

    /// Goes to the field: with `text` in it, or with what stood there selected.
    void begin(const QString& text = {});

    [[nodiscard]] FilterField* filterField() override { return m_field; }
    [[nodiscard]] QWidget* mainWidget() override;
    [[nodiscard]] QStringList facts() const override;
    [[nodiscard]] TreeView* list() const { return m_list; }
    [[nodiscard]] SearchModel* model() const { return m_model; }
    [[nodiscard]] SearchFilters* filters() const { return m_filters; }
    [[nodiscard]] SegmentedSwitch* kindSwitch() const { return m_kind; }
    [[nodiscard]] QToolButton* caseButton() const { return m_case; }
    [[nodiscard]] QString message() const;
    [[nodiscard]] bool isBusy() const; ///< an answer to what stands in the fields is still on its way

signals:
    void showInFilesRequested(layerscope::NodeId node, layerscope::LayerId layer);
    void closeRequested();

protected:
    void retranslate() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildToolRow();
    void buildList();
    [[nodiscard]] SearchQuery query() const;
    [[nodiscard]] HitOrder order() const;
    void searchSoon();
    void searchNow();
    void take(const std::shared_ptr<const SearchResults>& results, bool complete);
    void takeNames();
    void arrangeColumns();
    void takeCurrent(const QModelIndex& index);
    void showPath();
    void goToList();
    void showInFiles(const QModelIndex& index);
    void showMenu(const QPoint& position);
    void updatePlaceholder();
    void showMessage(const QString& text, bool isError);
    void showRowsNote();
    [[nodiscard]] QString advice() const;

    SearchModel* m_model;
    FilterField* m_field = nullptr;
    SegmentedSwitch* m_kind = nullptr;
    QToolButton* m_case = nullptr;
    IconButton* m_filtersButton = nullptr;
    IconButton* m_close = nullptr;
    SearchFilters* m_filters = nullptr;
    Label* m_message = nullptr;
    TreeView* m_list = nullptr;
    ColumnChoice* m_columns = nullptr;
    SearchJob m_job;
    QTimer m_delay;
    std::optional<PatternFault> m_fault;
    bool m_isComplete = false;
    bool m_syncing = false;
};

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/treemaplegend.h"

#include "ui/models/legendmodel.h"
#include "ui/session/filetypesdata.h"
#include "ui/session/viewstate.h"
#include "ui/theme/theme.h"
#include "ui/widgets/treeview.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace layerscope {

namespace {

    constexpr int rowHeight = 24;
    constexpr int shownRows = 9; // without scrolling, header included

} // namespace

TreemapLegend::TreemapLegend(ViewState& state, FileTypesData& types, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_types(types)
    , m_model(new LegendModel(this))
    , m_table(new TreeView(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 1);
    column->addWidget(m_table);
    setMinimumHeight(3 * rowHeight);
    m_table->setModel(m_model);
    m_table->setRootIsDecorated(false);
    m_table->setSortingEnabled(true);
    m_table->viewport()->installEventFilter(this);
    QHeaderView* header = m_table->header();
    header->setSortIndicator(LegendModel::SizeColumn, Qt::DescendingOrder);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(LegendModel::NameColumn, QHeaderView::Stretch);
    header->resizeSection(LegendModel::MarkColumn, 30);
    header->resizeSection(LegendModel::SizeColumn, 84);
    header->resizeSection(LegendModel::FilesColumn, 64);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &TreemapLegend::takeCurrent);
    connect(&types, &FileTypesData::changed, this, &TreemapLegend::rebuild);
    connect(&state, &ViewState::colouringChanged, this, &TreemapLegend::rebuild);
    connect(&state, &ViewState::fileTypeChanged, this, &TreemapLegend::showChosen);
    retranslate();
}

QSize TreemapLegend::sizeHint() const { return { 288, shownRows * rowHeight + 1 }; }

void TreemapLegend::rebuild()
{
    m_syncing = true;
    const Colouring colouring = m_state.colouring();
    m_table->setColumnHidden(LegendModel::MarkColumn, colouring != Colouring::Change);
    m_table->setSelectionMode(
        colouring == Colouring::Type ? QAbstractItemView::SingleSelection : QAbstractItemView::NoSelection);
    if (!m_types.types())
        m_model->clear();
    else if (colouring == Colouring::Type)
        m_model->setTypes(*m_types.types());
    else if (colouring == Colouring::Layer)
        m_model->setLayers(*m_types.shares());
    else
        m_model->setChanges(*m_types.shares());
    m_syncing = false;
    showChosen();
}

void TreemapLegend::showChosen()
{
    m_syncing = true;
    const int row = m_state.colouring() == Colouring::Type ? m_model->rowOf(m_state.fileType()) : -1;
    const QModelIndex index = m_model->index(row, LegendModel::NameColumn);
    if (!index.isValid())
        m_table->selectionModel()->clear();
    else if (m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(index);
    m_syncing = false;
}

void TreemapLegend::takeCurrent()
{
    if (!m_syncing && m_state.colouring() == Colouring::Type && m_table->currentIndex().isValid())
        m_state.setFileType(m_model->key(m_table->currentIndex().row()));
}

bool TreemapLegend::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress && m_state.fileType() >= 0) {
        const auto* press = static_cast<QMouseEvent*>(event);
        const QModelIndex index = m_table->indexAt(press->position().toPoint());
        if (press->button() == Qt::LeftButton && index.isValid()
            && m_model->key(index.row()) == m_state.fileType()) {
            m_state.setFileType(-1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TreemapLegend::retranslate()
{
    m_table->setAccessibleName(tr("What the colours mean"));
    m_table->setPlaceholder(tr("No files."));
    rebuild();
}

void TreemapLegend::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TreemapLegend::paintEvent(QPaintEvent* event)
{
    (void)event;
    QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), theme().line);
}

} // namespace layerscope

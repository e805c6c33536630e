// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/duplicatesview.h"

#include "ui/format.h"
#include "ui/models/duplicatesmodel.h"
#include "ui/session/viewdata.h"
#include "ui/session/viewstate.h"
#include "ui/views/pathmenu.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pathdelegate.h"
#include "ui/widgets/treeview.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QVBoxLayout>

namespace layerscope {

using namespace Qt::StringLiterals;

DuplicatesView::DuplicatesView(const ViewContext& context, QWidget* parent)
    : ImageView(context, parent)
    , m_model(new DuplicatesModel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildSummary());
    column->addWidget(buildToolRow());
    buildTree();
    column->addWidget(m_tree, 1);
    connect(m_filter, &FilterField::filterChanged, this, &DuplicatesView::rebuild);
    connect(m_model, &DuplicatesModel::sortRequested, this, [this](DuplicateList::Order order) {
        m_order = order;
        rebuild();
    });
    connect(&m_data, &ViewData::analysisChanged, this, &DuplicatesView::rebuild);
    connect(&m_state, &ViewState::pathChanged, this, &DuplicatesView::showPath);
    retranslate();
    rebuild();
}

QWidget* DuplicatesView::buildSummary()
{
    auto* summary = new QWidget(this);
    auto* row = new QHBoxLayout(summary);
    row->setContentsMargins(16, 10, 16, 6);
    row->setSpacing(10);
    m_total = new Label(TextSize::Display, TextInk::Text, summary);
    m_total->setSemibold(true);
    m_sentence = new Label(TextSize::Normal, TextInk::Secondary, summary);
    m_sentence->setElided(Qt::ElideRight);
    row->addWidget(m_total);
    row->addWidget(m_sentence, 1);
    return summary;
}

QWidget* DuplicatesView::buildToolRow()
{
    auto* tools = new QWidget(this);
    tools->setFixedHeight(32);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(16, 4, 16, 4);
    row->setSpacing(8);
    m_filter = new FilterField(u"filter"_s, tools);
    m_filter->setMaximumWidth(264);
    row->addWidget(m_filter, 1);
    row->addStretch(1);
    return tools;
}

void DuplicatesView::buildTree()
{
    m_tree = new TreeView(this);
    m_tree->setModel(m_model);
    m_tree->setIndentation(16);
    m_tree->setItemDelegate(new PathDelegate(DuplicatesModel::PathColumn, m_tree));
    m_tree->setSortingEnabled(true);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    QHeaderView* header = m_tree->header();
    header->setSortIndicator(DuplicatesModel::BytesColumn, Qt::DescendingOrder);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(DuplicatesModel::PathColumn, QHeaderView::Stretch);
    header->resizeSection(DuplicatesModel::BytesColumn, 132);
    header->resizeSection(DuplicatesModel::SizeColumn, 96);
    header->resizeSection(DuplicatesModel::CopiesColumn, 72);
    header->resizeSection(DuplicatesModel::LayerColumn, 132);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &DuplicatesView::showMenu);
    connect(m_tree, &TreeView::opened, this, [this](const QModelIndex& index) {
        if (m_model->kind(index) == DuplicatesModel::PathRow)
            m_state.requestPreview(m_model->node(index));
        else
            m_model->showMore(index);
    });
    connect(m_tree, &QAbstractItemView::clicked, m_model, &DuplicatesModel::showMore);
    connect(m_tree, &TreeView::hovered, this,
        [this](const QModelIndex& index) { m_state.hover(m_model->node(index)); });
    connect(
        m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &DuplicatesView::takeCurrent);
}

QWidget* DuplicatesView::mainWidget() { return m_tree; }

QString DuplicatesView::summaryText() const { return m_total->text() + u' ' + m_sentence->fullText(); }

void DuplicatesView::rebuild()
{
    const auto analysis = m_data.analysis();
    if (!analysis) {
        m_job.cancel();
        take(nullptr);
        return;
    }
    m_job.run([analysis, filter = m_filter->text().toStdString(), order = m_order](
                  std::stop_token stop) { return DuplicateList::build(analysis, filter, order, stop); },
        [this](std::shared_ptr<const DuplicateList> list) { take(std::move(list)); });
}

void DuplicatesView::take(std::shared_ptr<const DuplicateList> list)
{
    m_syncing = true;
    m_model->setList(std::move(list));
    m_syncing = false;
    refreshSummary();
    showPath();
    emit factsChanged();
}

void DuplicatesView::refreshSummary()
{
    const auto& list = m_model->list();
    if (!list) {
        m_total->clear();
        m_sentence->setFullText({});
        m_tree->setPlaceholder({});
        return;
    }
    const Format& format = Format::current();
    const Totals& totals = list->analysis()->totals;
    const bool isFiltered = !m_filter->text().isEmpty();
    m_total->setText(Format::bounded(format.size(list->bytes()), list->analysis()->isDamaged()));
    m_sentence->setFullText(isFiltered
            ? tr("could be shared by what matches, of %1 in all. Beside waste, not part of it.")
                  .arg(format.size(totals.duplicateBytes))
            : tr("could be shared: files of the final image with equal content. Beside waste, not part of "
                 "it."));
    m_tree->setPlaceholder(isFiltered ? tr("No duplicate matches.") : tr("No duplicates."),
        isFiltered ? tr("Press Esc to clear the filter.")
                   : tr("No two files of the final image have the same content."));
}

QStringList DuplicatesView::facts() const
{
    const auto& list = m_model->list();
    if (!list || list->size() == 0)
        return {};
    return { tr("%Ln group(s) of equal content", nullptr, static_cast<int>(list->size())),
        tr("%Ln file(s)", nullptr, static_cast<int>(list->copies())),
        tr("%1 could be shared").arg(Format::current().size(list->bytes())) };
}

/// A group stands for no path of its own: only its paths select one.
void DuplicatesView::takeCurrent(const QModelIndex& index)
{
    if (!m_syncing && index.isValid() && m_model->kind(index) == DuplicatesModel::PathRow)
        m_state.selectPath(m_model->node(index));
}

void DuplicatesView::showEvent(QShowEvent* event)
{
    ImageView::showEvent(event);
    showPath();
}

void DuplicatesView::showPath()
{
    if (!isVisible())
        return;
    const QModelIndex current = m_tree->currentIndex();
    const bool isPath = current.isValid() && m_model->kind(current) == DuplicatesModel::PathRow;
    if (isPath && m_model->node(current) == m_state.path())
        return;
    m_syncing = true;
    if (const QModelIndex index = m_model->reveal(m_state.path()); index.isValid()) {
        m_tree->expand(index.parent());
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    } else if (isPath) {
        m_tree->selectionModel()->clear();
    }
    m_syncing = false;
}

void DuplicatesView::showMenu(const QPoint& position)
{
    const QModelIndex index = m_tree->indexAt(position);
    const NodeId node = m_model->node(index);
    if (!node.isValid())
        return;
    const auto analysis = m_model->list()->analysis();
    QStringList paths;
    if (const DuplicateGroup* group = m_model->group(index)) {
        constexpr size_t maximumPaths = 10'000;
        for (size_t i = 0; i < group->nodes.size() && i < maximumPaths; ++i)
            paths.append(displayText(analysis->tree.path(group->nodes[i])));
    } else {
        paths.append(displayText(analysis->tree.path(node)));
    }
    const auto copy = [](const QString& text) { QApplication::clipboard()->setText(text); };
    QMenu menu(this);
    menu.setObjectName(u"duplicatesMenu"_s);
    addContentActions(menu, m_state, *analysis, nullptr, node);
    menu.addAction(paths.size() == 1 ? tr("Copy path") : tr("Copy all paths"), this,
        [copy, paths] { copy(paths.join(u'\n')); });
    menu.addAction(
        tr("Copy content hash (XXH3)"), this, [copy, hash = m_model->contentHash(index)] { copy(hash); });
    menu.addSeparator();
    menu.addAction(tr("Show in Files"), this, [this, node] {
        m_state.selectPath(node);
        emit viewRequested(u"files"_s);
    });
    menu.addAction(tr("Filter to this name"), this, [this, analysis, node] {
        m_filter->setQuietly(QString::fromStdString(std::string(analysis->tree.name(node))));
        rebuild();
    });
    menu.exec(m_tree->viewport()->mapToGlobal(position));
}

void DuplicatesView::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter by path"));
    m_filter->setAccessibleName(tr("Filter by path"));
    m_tree->setAccessibleName(tr("Duplicates"));
    m_tree->header()->viewport()->update();
    refreshSummary();
    emit factsChanged();
}

} // namespace layerscope

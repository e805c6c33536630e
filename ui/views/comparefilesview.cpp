// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/comparefilesview.h"

#include "ui/format.h"
#include "ui/models/comparisonmodel.h"
#include "ui/session/comparedata.h"
#include "ui/session/comparestate.h"
#include "ui/session/settings.h"
#include "ui/theme/theme.h"
#include "ui/views/comparescope.h"
#include "ui/views/compareviewregistry.h"
#include "ui/widgets/columnchoice.h"
#include "ui/widgets/differencechips.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/splitter.h"
#include "ui/widgets/treeview.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int minimumNameWidth = 200;
    constexpr uint64_t unfoldMatches = 200; // so few are shown at once
    constexpr qsizetype rememberExpanded = 500;

    int widthOf(int column)
    {
        switch (column) {
        case ComparisonModel::MarkColumn:
            return 30;
        case ComparisonModel::DeltaColumn:
            return 172;
        case ComparisonModel::StateColumn:
            return 128;
        default:
            return 92;
        }
    }

    bool hasView(const QString& id)
    {
        const auto& views = compareViews();
        return std::any_of(
            views.begin(), views.end(), [&](const CompareViewEntry& entry) { return entry.id == id; });
    }

    /// The layer that made what is shown of a path on one side.
    LayerId layerOf(const ScopedTree* tree, NodeId node)
    {
        const Version* version = tree && node.isValid() ? tree->version(node) : nullptr;
        return version ? LayerId(uint32_t { version->layer }) : LayerId();
    }

} // namespace

CompareFilesView::CompareFilesView(const CompareContext& context, QWidget* parent)
    : CompareView(context, parent)
    , m_model(new ComparisonModel(this))
    , m_splitter(new Splitter(Qt::Horizontal, this))
    , m_treeA(new TreeView(m_splitter))
    , m_tree(new TreeView(m_splitter))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildToolRow());
    m_scope = new CompareScope(m_state, this);
    column->addWidget(m_scope);
    column->addWidget(m_splitter, 1);
    prepare(*m_treeA, ComparisonModel::PathAColumn);
    prepare(*m_tree, ComparisonModel::PathColumn);
    m_treeA->setSelectionModel(m_tree->selectionModel());
    m_treeA->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tie(*m_treeA, *m_tree);
    tie(*m_tree, *m_treeA);
    m_columns
        = new ColumnChoice(m_tree->header(), ComparisonModel::PathColumn, m_settings, u"compare/hidden"_s);
    listen();
    setTwo(m_settings.state(u"compare/two"_s) == "1");
    retranslate();
    takeComparison();
}

void CompareFilesView::prepare(TreeView& tree, int pathColumn)
{
    tree.setModel(m_model);
    tree.setTreePosition(pathColumn);
    tree.setSortingEnabled(true);
    tree.header()->setSortIndicator(ComparisonModel::DeltaColumn, Qt::DescendingOrder);
    tree.header()->setSectionResizeMode(QHeaderView::Fixed);
    tree.setContextMenuPolicy(Qt::CustomContextMenu);
    tree.viewport()->installEventFilter(this);
    connect(&tree, &QWidget::customContextMenuRequested, this, [this, &tree](const QPoint& position) {
        const QModelIndex under = tree.indexAt(position);
        showMenu(under.isValid() ? under : tree.currentIndex(), tree.viewport()->mapToGlobal(position));
    });
    connect(&tree, &TreeView::hovered, this,
        [this](const QModelIndex& index) { m_state.hover(m_model->pair(index)); });
    connect(&tree, &QAbstractItemView::clicked, m_model, &ComparisonModel::showMore);
    connect(&tree, &TreeView::opened, m_model, &ComparisonModel::showMore);
}

/// What happens to one of the two trees happens to the other.
void CompareFilesView::tie(TreeView& tree, TreeView& other)
{
    connect(&tree, &QTreeView::expanded, this, [this, &other](const QModelIndex& index) {
        if (const PairId pair = m_model->pair(index); pair.isValid())
            m_expanded.insert(pair.value);
        if (!other.isExpanded(index))
            other.expand(index);
    });
    connect(&tree, &QTreeView::collapsed, this, [this, &other](const QModelIndex& index) {
        m_expanded.remove(m_model->pair(index).value);
        if (other.isExpanded(index))
            other.collapse(index);
    });
    connect(tree.verticalScrollBar(), &QScrollBar::valueChanged, other.verticalScrollBar(),
        &QScrollBar::setValue);
    connect(tree.header(), &QHeaderView::sortIndicatorChanged, this,
        [&other](int section, Qt::SortOrder order) { other.header()->setSortIndicator(section, order); });
}

QWidget* CompareFilesView::buildToolRow()
{
    auto* tools = new QWidget(this);
    tools->setFixedHeight(32);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);
    m_chips = new DifferenceChips(tools);
    m_previous = new IconButton(u"previous"_s, tools);
    m_next = new IconButton(u"next"_s, tools);
    m_previous->setFramed();
    m_next->setFramed();
    m_mode = new SegmentedSwitch(2, tools);
    row->addWidget(m_chips, 1);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_mode);
    connect(m_previous, &QToolButton::clicked, this, [this] { stepDifference(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { stepDifference(1); });
    connect(m_mode, &SegmentedSwitch::chosen, this, [this](int index) { setTwo(index == 1); });
    connect(m_chips, &DifferenceChips::toggled, &m_state, &CompareState::setShown);
    return tools;
}

void CompareFilesView::listen()
{
    // Not what is current: a tree that gets the focus makes its first row that, and selects nothing.
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &CompareFilesView::takeSelection);
    connect(m_columns, &ColumnChoice::changed, this, &CompareFilesView::arrangeColumns);
    connect(&m_data, &CompareData::comparisonChanged, this, &CompareFilesView::takeComparison);
    connect(&m_data, &CompareData::filterChanged, this, &CompareFilesView::takeFilter);
    connect(&m_state, &CompareState::pathChanged, this, &CompareFilesView::showPath);
    connect(&m_state, &CompareState::queryChanged, this, [this] { m_chips->setQuery(m_state.query()); });
}

void CompareFilesView::takeComparison()
{
    m_chips->setQuery(m_state.query());
    if (!m_data.comparison())
        return;
    m_chips->setCounts(m_data.comparison()->files.get());
    takeFilter();
}

void CompareFilesView::takeFilter()
{
    if (!m_data.comparison())
        return;
    const int scroll = m_tree->verticalScrollBar()->value();
    const bool isSame = m_model->tree() == m_data.comparison()->files;
    showTree(m_data.comparison()->files);
    if (isSame && !m_state.path().isValid())
        m_tree->verticalScrollBar()->setValue(scroll);
    emit factsChanged();
}

void CompareFilesView::showTree(const std::shared_ptr<const TreeComparison>& tree)
{
    const auto before = m_model->tree();
    m_syncing = true;
    m_model->setTree(tree, m_data.filter());
    m_syncing = false;
    arrangeColumns();
    updatePlaceholder();
    m_tree->expand(m_model->index(0, 0));
    restoreExpanded(before);
    expandMatches();
    showPath();
}

/// Folders that were open stay open, found by their paths in another comparison.
void CompareFilesView::restoreExpanded(const std::shared_ptr<const TreeComparison>& before)
{
    QList<uint32_t> pairs(m_expanded.begin(), m_expanded.end());
    m_expanded.clear();
    if (!before)
        return;
    std::sort(pairs.begin(), pairs.end()); // parents first
    if (pairs.size() > rememberExpanded)
        pairs.resize(rememberExpanded);
    for (const uint32_t value : pairs) {
        const auto pair = before == m_model->tree() ? std::optional(PairId(value))
                                                    : m_model->tree()->find(before->path(PairId(value)));
        const QModelIndex index = pair ? m_model->reveal(*pair, 0) : QModelIndex();
        if (index.isValid() && m_model->pair(index) == *pair)
            m_tree->expand(index);
    }
}

/// What is looked for is there at once when it is not much.
void CompareFilesView::expandMatches()
{
    const bool isLooking = !m_state.query().text.empty() || m_state.hasLayers();
    if (!isLooking || !m_data.filter() || m_data.filter()->count() > unfoldMatches)
        return;
    QList<QModelIndex> queue { m_model->index(0, 0) };
    for (qsizetype i = 0; i < queue.size() && queue.size() < static_cast<qsizetype>(unfoldMatches); ++i) {
        m_tree->expand(queue[i]);
        for (int row = 0; row < m_model->rowCount(queue[i]); ++row) {
            const QModelIndex child = m_model->index(row, 0, queue[i]);
            if (m_model->hasChildren(child))
                queue.append(child);
        }
    }
}

int CompareFilesView::pathColumn(const TreeView& tree) const
{
    return &tree == m_treeA ? ComparisonModel::PathAColumn
        : m_isTwo           ? ComparisonModel::PathBColumn
                            : ComparisonModel::PathColumn;
}

void CompareFilesView::showPath()
{
    m_syncing = true;
    const QModelIndex index = m_model->reveal(m_state.path(), pathColumn(*m_tree));
    if (index.isValid()) {
        if (m_tree->currentIndex().siblingAtColumn(0) != index.siblingAtColumn(0)
            || !m_tree->selectionModel()->isSelected(index))
            m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    } else {
        m_tree->selectionModel()->clear();
    }
    m_syncing = false;
}

void CompareFilesView::takeSelection()
{
    const PairId pair = m_model->pair(m_tree->selectionModel()->selectedRows().value(0));
    if (!m_syncing && pair.isValid())
        m_state.selectPath(pair);
}

bool CompareFilesView::stepDifference(int step)
{
    PairId next = m_model->difference(m_state.path(), step);
    if (!next.isValid()) // around the end
        next = m_model->difference({}, step);
    if (next.isValid())
        m_state.selectPath(next);
    return true;
}

void CompareFilesView::setTwo(bool two)
{
    m_isTwo = two;
    m_settings.setState(u"compare/two"_s, two ? "1" : "0");
    m_mode->setCurrent(two ? 1 : 0);
    const bool hadFocus = m_treeA->hasFocus();
    m_treeA->setVisible(two);
    if (!two && hadFocus)
        m_tree->setFocus();
    m_tree->setTreePosition(pathColumn(*m_tree));
    if (two)
        m_splitter->setSizes({ m_splitter->width() * 2 / 5, m_splitter->width() * 3 / 5 });
    arrangeColumns();
    showPath();
    m_treeA->verticalScrollBar()->setValue(m_tree->verticalScrollBar()->value());
}

void CompareFilesView::arrangeColumns()
{
    using Model = ComparisonModel;
    if (!m_columns)
        return;
    if (m_isTwo) {
        arrange(*m_treeA, { Model::MarkColumn, Model::AColumn }, Model::PathAColumn);
        arrange(*m_tree, { Model::BColumn, Model::DeltaColumn, Model::StateColumn }, Model::PathBColumn);
    } else {
        arrange(*m_tree,
            { Model::MarkColumn, Model::DeltaColumn, Model::AColumn, Model::BColumn, Model::StateColumn },
            Model::PathColumn);
    }
    m_columns->setOffered({ Model::AColumn, Model::BColumn, Model::DeltaColumn, Model::StateColumn });
}

/// `columns` in the order in which they get room.
void CompareFilesView::arrange(TreeView& tree, const QList<int>& columns, int pathColumn)
{
    QHeaderView* header = tree.header();
    const int names = m_isTwo ? minimumNameWidth * 3 / 5 : minimumNameWidth;
    int room = tree.viewport()->width() - names;
    for (int column = 0; column < ComparisonModel::ColumnCount; ++column) {
        if (column != pathColumn && !columns.contains(column))
            tree.setColumnHidden(column, true);
    }
    tree.setColumnHidden(pathColumn, false);
    for (const int column : columns) {
        const bool shown = room >= widthOf(column) && m_columns->isWanted(column);
        tree.setColumnHidden(column, !shown);
        if (!shown)
            continue;
        header->resizeSection(column, widthOf(column));
        room -= widthOf(column);
    }
    // The path stands behind the mark and before the numbers, wherever its column is in the model.
    header->moveSection(header->visualIndex(pathColumn), 1);
    for (int column = 0; column < ComparisonModel::ColumnCount; ++column)
        header->setSectionResizeMode(
            column, column == pathColumn ? QHeaderView::Stretch : QHeaderView::Fixed);
}

/// What fits is known when a tree has its width, which is after the splitter has.
bool CompareFilesView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && (watched == m_tree->viewport() || watched == m_treeA->viewport()))
        arrangeColumns();
    return CompareView::eventFilter(watched, event);
}

void CompareFilesView::updatePlaceholder()
{
    const auto& tree = m_model->tree();
    const ComparisonQuery& query = m_state.query();
    const bool isLooking = !query.text.empty() || m_state.hasLayers();
    for (TreeView* each : { m_treeA, m_tree }) {
        if (!tree)
            each->setPlaceholder({});
        else if (tree->isEmpty() && !isLooking)
            each->setPlaceholder(tr("Nothing differs."), tr("Switch on Same to see the files."));
        else
            each->setPlaceholder(tr("No difference matches."),
                isLooking ? tr("Press Esc to clear the filter.")
                          : tr("Switch on more kinds of differences."));
    }
}

QWidget* CompareFilesView::mainWidget() { return m_tree; }

QStringList CompareFilesView::facts() const
{
    const auto& filter = m_data.filter();
    if (!filter || (m_state.query().text.empty() && !m_state.hasLayers()))
        return {};
    return { tr("%Ln file(s) match", nullptr, static_cast<int>(filter->count())),
        Format::current().delta(filter->delta()) };
}

/// Selects the layers that made what is there of a path on either side.
void CompareFilesView::compareLayersOf(PairId pair)
{
    const TreeComparison& tree = *m_model->tree();
    m_state.selectLayers(
        layerOf(tree.treeA().get(), tree.nodeA(pair)), layerOf(tree.treeB().get(), tree.nodeB(pair)));
}

void CompareFilesView::showMenu(const QModelIndex& index, const QPoint& position)
{
    const PairId pair = m_model->pair(index);
    if (!pair.isValid())
        return;
    const auto tree = m_model->tree();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_data, &CompareData::comparisonChanged, menu, &QMenu::close); // its paths are of this one
    const auto copy = [menu](const QString& text, const QString& copied) {
        menu->addAction(text, menu, [copied] { QApplication::clipboard()->setText(copied); });
    };
    copy(tr("Copy path"), displayText(tree->path(pair)));
    QStringList cells;
    for (const int column : { ComparisonModel::PathColumn, ComparisonModel::AColumn, ComparisonModel::BColumn,
             ComparisonModel::DeltaColumn, ComparisonModel::StateColumn })
        cells.append(index.siblingAtColumn(column).data().toString());
    cells[0] = displayText(tree->path(pair));
    copy(tr("Copy row"), cells.join(u'\t'));
    menu->addSeparator();
    if (const PairId other = tree->movedTo(pair); other.isValid())
        menu->addAction(tr("Go to %1").arg(displayText(tree->path(other))), this,
            [this, other] { m_state.selectPath(other); });
    if (hasView(u"treemap"_s))
        menu->addAction(tr("Reveal in the difference treemap"), this, [this, pair] {
            m_state.selectPath(pair);
            emit viewRequested(u"treemap"_s);
        });
    if (tree->nodeA(pair).isValid())
        menu->addAction(
            tr("Show in image A"), this, [this, pair] { m_state.requestOpen(ComparisonGap::Side::A, pair); });
    if (tree->nodeB(pair).isValid())
        menu->addAction(
            tr("Show in image B"), this, [this, pair] { m_state.requestOpen(ComparisonGap::Side::B, pair); });
    if (layerOf(tree->treeA().get(), tree->nodeA(pair)).isValid()
        || layerOf(tree->treeB().get(), tree->nodeB(pair)).isValid())
        menu->addAction(
            tr("Compare the layers it comes from"), this, [this, pair] { compareLayersOf(pair); });
    if (pair != TreeComparison::root()) {
        menu->addSeparator();
        menu->addAction(tr("Filter to this name"), this, [this, tree, pair] {
            const std::string_view name = tree->name(pair);
            m_state.setText(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
        });
    }
    menu->popup(position);
}

void CompareFilesView::retranslate()
{
    m_previous->setHint(tr("Previous difference (Shift+F7)"));
    m_next->setHint(tr("Next difference (F7)"));
    m_mode->setTexts({ tr("One"), tr("Two") });
    m_mode->setAccessibleName(tr("One tree or two"));
    m_tree->setAccessibleName(tr("Files of both images"));
    m_treeA->setAccessibleName(tr("Files of A"));
    updatePlaceholder();
    for (TreeView* tree : { m_treeA, m_tree })
        tree->header()->viewport()->update();
    emit factsChanged();
}

} // namespace layerscope

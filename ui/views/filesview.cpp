// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/filesview.h"

#include "ui/models/filetreemodel.h"
#include "ui/session/dragfiles.h"
#include "ui/session/imagesession.h"
#include "ui/session/viewdata.h"
#include "ui/session/viewstate.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/views/pathcrumbs.h"
#include "ui/views/pathmenu.h"
#include "ui/views/queryfield.h"
#include "ui/views/scopeswitch.h"
#include "ui/widgets/breadcrumb.h"
#include "ui/widgets/changechips.h"
#include "ui/widgets/columnchoice.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/treeview.h"

#include <QContextMenuEvent>
#include <QDrag>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QToolTip>
#include <QVBoxLayout>

#include <utility>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int minimumNameWidth = 200;

} // namespace

FilesView::FilesView(const ViewContext& context, QWidget* parent)
    : ImageView(context, parent)
    , m_model(new FileTreeModel(this))
    , m_tree(new TreeView(this))
    , m_drag(new DragFiles(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildToolRow());
    m_missing = new Label(TextSize::Small, TextInk::Secondary, this);
    m_missing->setContentsMargins(12, 4, 12, 6);
    m_missing->hide();
    column->addWidget(m_missing);
    column->addWidget(m_tree, 1);

    m_tree->setModel(m_model);
    m_tree->setTreePosition(FileTreeModel::NameColumn);
    m_tree->setSortingEnabled(true);
    m_tree->header()->setSortIndicator(FileTreeModel::SizeColumn, Qt::DescendingOrder);
    m_tree->header()->setSectionResizeMode(QHeaderView::Fixed);
    m_tree->header()->setSectionResizeMode(FileTreeModel::NameColumn, QHeaderView::Stretch);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->installEventFilter(this);
    m_tree->viewport()->installEventFilter(this);

    m_tree->setDragEnabled(true);
    m_tree->setDragDropMode(QAbstractItemView::DragOnly);
    m_columns = new ColumnChoice(m_tree->header(), FileTreeModel::NameColumn, m_settings, u"files/hidden"_s);
    m_drag->setSource(m_session.archive(), m_data.analysis());
    listen();
    m_model->setNames(m_data.names());
    retranslate();
    takeTree();
}

void FilesView::listen()
{
    connect(m_tree, &QWidget::customContextMenuRequested, this, [this](const QPoint& position) {
        showMenu(m_tree->indexAt(position), m_tree->viewport()->mapToGlobal(position));
    });
    connect(m_tree, &TreeView::hovered, this,
        [this](const QModelIndex& index) { m_state.hover(m_model->node(index)); });
    connect(m_tree, &TreeView::opened, this, &FilesView::open);
    connect(m_tree, &QAbstractItemView::clicked, this,
        [this](const QModelIndex& index) { m_model->showMore(index); });
    // Not what is current: a tree that gets the focus makes its first row that, and selects nothing.
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this] { takeCurrent(m_tree->selectionModel()->selectedRows().value(0)); });
    connect(m_columns, &ColumnChoice::changed, this, &FilesView::arrangeColumns);
    connect(m_tree, &TreeView::dragStarted, this, &FilesView::startDrag);
    connect(m_drag, &DragFiles::ready, this, &FilesView::carryOut);
    connect(m_drag, &DragFiles::failed, this, [this](const QString& sentence) {
        m_dragging = false;
        QToolTip::showText(QCursor::pos(), sentence, m_tree);
    });
    connect(&m_data, &ViewData::analysisChanged, this,
        [this] { m_drag->setSource(m_session.archive(), m_data.analysis()); });
    connect(&m_data, &ViewData::treeChanged, this, &FilesView::takeTree);
    connect(&m_data, &ViewData::namesChanged, this, [this] { m_model->setNames(m_data.names()); });
    connect(&m_state, &ViewState::pathChanged, this, &FilesView::showPath);
    connect(
        &m_state, &ViewState::queryChanged, this, [this] { m_chips->setChosen(m_state.query().changes); });
}

void FilesView::open(const QModelIndex& index)
{
    m_model->showMore(index);
    if (const NodeId node = m_model->node(index); node.isValid())
        m_state.requestPreview(node);
}

QWidget* FilesView::buildToolRow()
{
    auto* tools = new QWidget(this);
    tools->setFixedHeight(32);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);
    m_scope = makeScopeSwitch(m_state, tools);
    m_filter = makeQueryField(m_state, tools);
    m_filter->setMinimumWidth(96);
    m_filter->setMaximumWidth(220);
    m_chips = new ChangeChips(tools);
    row->addWidget(m_scope);
    row->addWidget(m_filter, 1);
    row->addWidget(m_chips);
    m_breadcrumb = new Breadcrumb(tools);
    row->addWidget(m_breadcrumb, 1);
    row->addStretch();
    m_breadcrumb->setSiblings([this](NodeId node) {
        return m_data.tree() ? foldersBeside(*m_data.tree(), node) : std::vector<Crumb>();
    });
    connect(m_breadcrumb, &Breadcrumb::chosen, &m_state, &ViewState::selectPath);
    connect(m_chips, &ChangeChips::changed, this, [this] {
        TreeQuery query = m_state.query();
        query.changes = m_chips->chosen();
        m_state.setQuery(query);
    });
    return tools;
}

QWidget* FilesView::mainWidget() { return m_tree; }

void FilesView::takeTree()
{
    const int scroll = m_tree->verticalScrollBar()->value();
    const bool sameScope = m_model->tree() && m_model->tree() == m_data.tree();
    m_syncing = true;
    m_model->setTree(m_data.tree(), m_data.filter());
    m_syncing = false;
    m_chips->setCounts(m_data.tree().get());
    arrangeColumns();
    updatePlaceholder();
    expandFirstLevels();
    showPath();
    if (sameScope && !m_data.filter())
        m_tree->verticalScrollBar()->setValue(scroll);
    emit factsChanged();
}

/// Opens the root and, where that says little, what is in it: a filter shows its matches at once.
void FilesView::expandFirstLevels()
{
    const QModelIndex root = m_model->index(0, 0);
    if (!root.isValid())
        return;
    m_tree->expand(root);
    if (!m_data.filter() || m_data.filter()->matches() > 200)
        return;
    QList<QModelIndex> queue { root };
    for (qsizetype i = 0; i < queue.size(); ++i) {
        m_tree->expand(queue[i]);
        for (int row = 0; row < m_model->rowCount(queue[i]); ++row) {
            const QModelIndex child = m_model->index(row, 0, queue[i]);
            if (m_model->hasChildren(child))
                queue.append(child);
        }
    }
}

int FilesView::filesWidth() const
{
    constexpr int usual = 72;
    constexpr int marginsAndUnit = 40;
    const QString largest = m_model->index(0, FileTreeModel::FilesColumn).data().toString(); // the root's
    return std::max(usual, m_tree->fontMetrics().horizontalAdvance(largest) + marginsAndUnit);
}

void FilesView::arrangeColumns()
{
    struct Column {
        int column;
        int width;
        bool wanted;
    };
    const bool layers = m_data.tree() && m_data.tree()->scope().kind == Scope::Kind::Layers;
    const Column columns[] = {
        { FileTreeModel::MarkColumn, 30, layers },
        { FileTreeModel::SizeColumn, 96, true },
        { FileTreeModel::HidesColumn, 96, layers },
        { FileTreeModel::ModeColumn, 88, true },
        { FileTreeModel::FilesColumn, filesWidth(), !layers },
        { FileTreeModel::LayerColumn, 56, !layers },
        { FileTreeModel::OwnerColumn, 88, true },
        { FileTreeModel::ModifiedColumn, 176, true },
        { FileTreeModel::LinkColumn, 200, true },
    };
    QSet<int> offered;
    int room = m_tree->viewport()->width() - minimumNameWidth;
    for (const Column& column : columns) {
        if (column.wanted)
            offered.insert(column.column);
        const bool shown = column.wanted && m_columns->isWanted(column.column) && room >= column.width;
        m_tree->setColumnHidden(column.column, !shown);
        if (shown) {
            m_tree->header()->resizeSection(column.column, column.width);
            room -= column.width;
        }
    }
    m_columns->setOffered(offered);
}

void FilesView::showPath()
{
    m_syncing = true;
    const QModelIndex index = m_model->reveal(m_state.path());
    if (index.isValid()) {
        if (m_tree->currentIndex().siblingAtColumn(0) != index.siblingAtColumn(0))
            m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    } else {
        m_tree->selectionModel()->clear();
    }
    m_syncing = false;
    updateMissing();
    updateBreadcrumb();
}

/// The way to the folder of the selected path. Layers have chips for their changes there.
void FilesView::updateBreadcrumb()
{
    const auto& tree = m_data.tree();
    m_breadcrumb->setVisible(tree && tree->scope().kind != Scope::Kind::Layers);
    if (!tree)
        return;
    NodeId folder = m_state.path().isValid() ? m_state.path() : PathTree::root();
    if (!tree->isDirectory(folder))
        folder = tree->analysis()->tree.parent(folder);
    m_breadcrumb->setPath(crumbsTo(*tree, folder));
}

/// A path that the scope does not contain stays selected; the tree says where it is.
void FilesView::updateMissing()
{
    const auto& tree = m_data.tree();
    const NodeId path = m_state.path();
    const bool missing = tree && path.isValid() && !tree->contains(path);
    m_missing->setVisible(missing);
    if (missing)
        m_missing->setText(tr("The selected path is not in this scope."));
}

void FilesView::takeCurrent(const QModelIndex& index)
{
    const NodeId node = m_model->node(index);
    if (!m_syncing && node.isValid())
        m_state.selectPath(node);
}

void FilesView::updatePlaceholder()
{
    if (!m_data.tree()) {
        m_tree->setPlaceholder({});
        return;
    }
    if (m_data.filter())
        m_tree->setPlaceholder(tr("No file matches."), tr("Press Esc to clear the filter."));
    else
        m_tree->setPlaceholder(m_data.tree()->scope().kind == Scope::Kind::Layers
                ? tr("This layer stores and removes no files.")
                : tr("There are no files."));
}

QStringList FilesView::facts() const { return queryFacts(m_data); }

bool FilesView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree->viewport() && event->type() == QEvent::Resize)
        arrangeColumns(); // what fits is known when the tree has its width, which is after the view has
    const bool onTree = watched == m_tree;
    if (onTree && event->type() == QEvent::ContextMenu
        && static_cast<QContextMenuEvent*>(event)->reason() == QContextMenuEvent::Keyboard) {
        const QModelIndex index = m_tree->currentIndex();
        const QRect row = m_tree->visualRect(index.siblingAtColumn(FileTreeModel::NameColumn));
        showMenu(index, m_tree->viewport()->mapToGlobal(row.bottomLeft()));
        return true;
    }
    // While a file is on its way, the hand that holds it selects nothing; letting go ends the drag.
    if (m_dragging && !onTree && event->type() == QEvent::MouseMove)
        return true;
    if (!onTree && event->type() == QEvent::MouseButtonRelease)
        m_dragging = false;
    return ImageView::eventFilter(watched, event);
}

void FilesView::startDrag(const QModelIndex& index)
{
    m_dragging = true;
    m_drag->prepare(m_data.tree(), m_model->node(index));
    if (m_drag->isPreparing())
        QTimer::singleShot(300, this, [this] {
            if (m_drag->isPreparing())
                QToolTip::showText(QCursor::pos(), tr("Extracting what is dragged…"), m_tree);
        });
}

/// Begins the drag when the button is still down; else the file waits for the next attempt.
void FilesView::carryOut(const QString& file)
{
    if (!std::exchange(m_dragging, false)) {
        QToolTip::showText(
            QCursor::pos(), tr("%1 is ready: drag it again").arg(QFileInfo(file).fileName()), m_tree);
        return;
    }
    QToolTip::hideText();
    auto* drag = new QDrag(m_tree);
    drag->setMimeData(DragFiles::mimeData(file).release());
    const QString iconName = QFileInfo(file).isDir() ? u"folder"_s : u"file"_s;
    drag->setPixmap(tintedPixmap(iconName, theme().text, 24, devicePixelRatioF()));
    drag->exec(Qt::CopyAction);
}

void FilesView::showMenu(const QModelIndex& index, const QPoint& position)
{
    const NodeId node = m_model->node(index);
    if (!node.isValid())
        return;
    QMenu menu(this);
    addPathActions(menu, m_state, m_data.tree(), node);
    menu.addAction(tr("Reveal in the treemap"), this, [this, node] {
        m_state.selectPath(node);
        emit viewRequested(u"treemap"_s);
    });
    menu.exec(position);
}

void FilesView::retranslate()
{
    m_tree->setAccessibleName(tr("Files"));
    updatePlaceholder();
    updateMissing();
    m_tree->header()->viewport()->update();
    emit factsChanged();
}

} // namespace layerscope

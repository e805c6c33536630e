// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/filetypesview.h"

#include "ui/format.h"
#include "ui/models/filetypemodel.h"
#include "ui/session/filetypesdata.h"
#include "ui/session/viewdata.h"
#include "ui/session/viewstate.h"
#include "ui/views/scopeswitch.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/treeview.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int minimumNameWidth = 180;
    constexpr int minimumLargestWidth = 140;

} // namespace

FileTypesView::FileTypesView(const ViewContext& context, QWidget* parent)
    : ImageView(context, parent)
    , m_model(new FileTypeModel(this))
    , m_tree(new TreeView(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildToolRow());
    column->addWidget(m_tree, 1);
    m_tree->setModel(m_model);
    m_tree->setIndentation(16);
    m_tree->setSortingEnabled(true);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->viewport()->installEventFilter(this);
    QHeaderView* header = m_tree->header();
    header->setSortIndicator(FileTypeModel::SizeColumn, Qt::DescendingOrder);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(FileTypeModel::NameColumn, QHeaderView::Stretch);

    connect(m_tree, &QWidget::customContextMenuRequested, this, &FileTypesView::showMenu);
    connect(m_tree, &QTreeView::expanded, this, &FileTypesView::wantFolders);
    connect(m_tree, &TreeView::hovered, this, [this](const QModelIndex& index) {
        const bool leads = index.isValid()
            && (m_model->kind(index) == FileTypeModel::FolderRow
                || index.column() == FileTypeModel::LargestColumn);
        m_state.hover(leads ? m_model->node(index) : NodeId());
    });
    connect(m_tree, &TreeView::opened, this, &FileTypesView::follow);
    connect(m_tree, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == FileTypeModel::LargestColumn)
            follow(index);
    });
    connect(
        m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &FileTypesView::takeCurrent);
    connect(&m_types, &FileTypesData::changed, this, &FileTypesView::takeTypes);
    connect(&m_state, &ViewState::fileTypeChanged, this, &FileTypesView::showChosen);
    retranslate();
    m_types.want();
    takeTypes();
}

QWidget* FileTypesView::buildToolRow()
{
    auto* tools = new QWidget(this);
    tools->setFixedHeight(32);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(8, 4, 8, 4);
    m_scope = makeScopeSwitch(m_state, tools);
    row->addWidget(m_scope);
    row->addStretch();
    return tools;
}

QWidget* FileTypesView::mainWidget() { return m_tree; }

void FileTypesView::takeTypes()
{
    m_job.cancel();
    m_wanted.clear();
    m_syncing = true;
    m_model->setTypes(m_types.types());
    m_syncing = false;
    arrangeColumns();
    showChosen();
    emit factsChanged();
}

void FileTypesView::arrangeColumns()
{
    QHeaderView* header = m_tree->header();
    header->resizeSection(FileTypeModel::SizeColumn, 120);
    header->resizeSection(FileTypeModel::ShareColumn, 72);
    header->resizeSection(FileTypeModel::FilesColumn, 72);
    const int room = m_tree->viewport()->width() - minimumNameWidth - 120 - 72 - 72;
    m_tree->setColumnHidden(FileTypeModel::LargestColumn, room < minimumLargestWidth);
    header->resizeSection(FileTypeModel::LargestColumn,
        std::max(minimumLargestWidth, minimumLargestWidth + (room - minimumLargestWidth) / 2));
}

/// What fits is known when the tree has its width, which is after the view has.
bool FileTypesView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree->viewport() && event->type() == QEvent::Resize)
        arrangeColumns();
    return ImageView::eventFilter(watched, event);
}

/// The row of the chosen type, unless one below it is current already.
void FileTypesView::showChosen()
{
    m_syncing = true;
    const int type = m_state.fileType();
    const QModelIndex current = m_tree->currentIndex();
    const QModelIndex index = type < 0 ? QModelIndex() : m_model->indexOfType(static_cast<FileType>(type));
    if (!index.isValid())
        m_tree->selectionModel()->clear();
    else if (!current.isValid() || m_model->type(current) != static_cast<FileType>(type))
        m_tree->setCurrentIndex(index);
    m_syncing = false;
}

void FileTypesView::takeCurrent(const QModelIndex& index)
{
    if (!m_syncing && index.isValid())
        m_state.setFileType(static_cast<int>(m_model->type(index)));
}

void FileTypesView::wantFolders(const QModelIndex& index)
{
    if (m_model->kind(index) != FileTypeModel::GroupRow)
        return;
    const uint16_t group = m_model->group(index);
    if (m_model->hasFolders(group) || std::find(m_wanted.begin(), m_wanted.end(), group) != m_wanted.end())
        return;
    m_wanted.push_back(group);
    if (!m_job.isRunning())
        findFolders();
}

void FileTypesView::findFolders()
{
    if (m_wanted.empty())
        return;
    const uint16_t group = m_wanted.front();
    m_job.run(
        [types = m_model->types(), group](
            std::stop_token stop) { return types->foldersOfGroup(group, FileTypeModel::mostFolders, stop); },
        [this, group](std::vector<FolderShare> folders) {
            m_wanted.pop_front();
            m_model->setFolders(group, std::move(folders));
            findFolders();
        });
}

/// A folder or the largest file: selects it and shows it where paths are.
void FileTypesView::follow(const QModelIndex& index)
{
    const NodeId node = m_model->node(index);
    if (!node.isValid())
        return;
    m_state.selectPath(node);
    emit viewRequested(u"files"_s);
}

void FileTypesView::showMenu(const QPoint& position)
{
    const QModelIndex index = m_tree->indexAt(position);
    if (!index.isValid() || m_model->kind(index) == FileTypeModel::WaitRow)
        return;
    const uint16_t group = m_model->group(index);
    QMenu menu(this);
    QStringList cells;
    for (int i = 0; i < FileTypeModel::ColumnCount; ++i)
        cells.append(index.siblingAtColumn(i).data().toString());
    menu.addAction(tr("Copy row"), this, [cells] { QApplication::clipboard()->setText(cells.join(u'\t')); });
    menu.addSeparator();
    menu.addAction(tr("Show in the treemap"), this, [this, type = m_model->type(index)] {
        m_state.setColouring(Colouring::Type);
        m_state.setFileType(static_cast<int>(type));
        emit viewRequested(u"treemap"_s);
    });
    if (m_model->node(index).isValid())
        menu.addAction(m_model->kind(index) == FileTypeModel::FolderRow
                ? tr("Show the folder in the tree")
                : tr("Show the largest file in the tree"),
            this, [this, index = QPersistentModelIndex(index)] { follow(index); });
    const std::string extension
        = group == FileTypes::none ? std::string() : m_model->types()->groups()[group].extension;
    if (!extension.empty()) {
        const std::string glob = "*." + extension;
        menu.addAction(tr("Filter the files to %1").arg(displayText(glob)), this, [this, glob] {
            m_state.setQuery({ glob, {} });
            emit viewRequested(u"files"_s);
        });
    }
    menu.exec(m_tree->viewport()->mapToGlobal(position));
}

QStringList FileTypesView::facts() const
{
    const auto& types = m_model->types();
    if (!types)
        return {};
    const ScopedTree& tree = *types->tree();
    return { tr("%Ln type(s)", nullptr, m_model->rowCount()),
        tr("%Ln file(s)", nullptr, static_cast<int>(tree.files(PathTree::root()))),
        Format::bounded(Format::current().size(tree.bytes(PathTree::root())), tree.analysis()->isDamaged()) };
}

void FileTypesView::retranslate()
{
    m_tree->setAccessibleName(tr("File types"));
    m_tree->setPlaceholder(tr("There are no files in this scope."));
    m_tree->header()->viewport()->update();
    m_tree->viewport()->update();
    emit factsChanged();
}

} // namespace layerscope

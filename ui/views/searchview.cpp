// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/searchview.h"

#include "ui/format.h"
#include "ui/models/patternfaulttext.h"
#include "ui/session/settings.h"
#include "ui/session/viewdata.h"
#include "ui/session/viewstate.h"
#include "ui/views/pathmenu.h"
#include "ui/views/searchfilters.h"
#include "ui/widgets/columnchoice.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pathdelegate.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/treeview.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int typingPause = 80; // milliseconds
    constexpr int minimumPathWidth = 200;
    constexpr int maximumPatternLength = 4096;
    const QString filtersShownKey = u"search/filters"_s;

    /// There is something to preview.
    bool isFile(const SearchHit& hit) { return hit.type == EntryType::Regular && hit.attributes.isValid(); }

} // namespace

SearchView::SearchView(const ViewContext& context, QWidget* parent)
    : ImageView(context, parent)
    , m_model(new SearchModel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildToolRow());
    m_filters = new SearchFilters(m_state, this);
    m_filters->setVisible(m_filtersButton->isChecked());
    column->addWidget(m_filters);
    m_message = new Label(TextSize::Small, TextInk::Secondary, this);
    m_message->setObjectName(u"message"_s);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setContentsMargins(12, 0, 12, 6);
    m_message->hide();
    column->addWidget(m_message);
    buildList();
    column->addWidget(m_list, 1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(typingPause);

    m_field->installEventFilter(this);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    connect(&m_delay, &QTimer::timeout, this, &SearchView::searchNow);
    connect(m_field, &FilterField::filterChanged, this, &SearchView::searchNow);
    connect(m_kind, &SegmentedSwitch::chosen, this, &SearchView::searchNow);
    connect(m_case, &QToolButton::toggled, this, &SearchView::searchNow);
    connect(m_filters, &SearchFilters::changed, this, &SearchView::searchSoon);
    connect(&m_job, &SearchJob::found, this, &SearchView::take);
    connect(&m_job, &SearchJob::failed, this, [this](const PatternFault& fault) {
        m_fault = fault;
        showMessage(patternFaultText(fault, m_field->text()), true);
        emit factsChanged();
    });
    connect(&m_data, &ViewData::analysisChanged, this, &SearchView::searchNow);
    connect(&m_data, &ViewData::namesChanged, this, &SearchView::takeNames);
    connect(&m_state, &ViewState::pathChanged, this, &SearchView::showPath);
    takeNames();
    retranslate();
    updatePlaceholder();
}

QWidget* SearchView::buildToolRow()
{
    auto* tools = new QWidget(this);
    tools->setFixedHeight(32);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);
    m_field = new FilterField(u"search"_s, tools);
    m_field->setTypingPause(typingPause);
    m_field->setMaxLength(maximumPatternLength);
    m_field->setMinimumWidth(120);
    m_kind = new SegmentedSwitch(3, tools);
    m_case = new QToolButton(tools);
    m_case->setText(u"Aa"_s);
    m_case->setCheckable(true);
    m_case->setFixedSize(32, 24);
    m_case->setFocusPolicy(Qt::TabFocus);
    m_filtersButton = new IconButton(u"filter"_s, tools);
    m_filtersButton->setObjectName(u"filters"_s);
    m_filtersButton->setCheckable(true);
    m_filtersButton->setChecked(m_settings.state(filtersShownKey) == "1");
    m_close = new IconButton(u"close"_s, tools);
    row->addWidget(m_field, 1);
    row->addWidget(m_kind);
    row->addWidget(m_case);
    row->addWidget(m_filtersButton);
    row->addWidget(m_close);
    connect(m_filtersButton, &QToolButton::toggled, this, [this](bool on) {
        m_filters->setVisible(on);
        m_settings.setState(filtersShownKey, on ? "1" : "0");
        if (!on)
            m_filters->clear(); // what cannot be seen must not leave anything out
    });
    connect(m_close, &QToolButton::clicked, this, &SearchView::closeRequested);
    return tools;
}

void SearchView::buildList()
{
    m_list = new TreeView(this);
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setItemDelegate(new PathDelegate(SearchModel::PathColumn, m_list));
    m_list->setSortingEnabled(true);
    m_list->header()->setSortIndicator(SearchModel::SizeColumn, Qt::DescendingOrder);
    m_list->header()->setSectionResizeMode(QHeaderView::Fixed);
    m_list->header()->setSectionResizeMode(SearchModel::PathColumn, QHeaderView::Stretch);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_columns = new ColumnChoice(m_list->header(), SearchModel::PathColumn, m_settings, u"search/hidden"_s);
    m_columns->setOffered({ SearchModel::MarkColumn, SearchModel::SizeColumn, SearchModel::LayerColumn,
        SearchModel::OwnerColumn, SearchModel::ModifiedColumn });
    connect(m_columns, &ColumnChoice::changed, this, &SearchView::arrangeColumns);
    connect(m_model, &SearchModel::sortRequested, &m_job, &SearchJob::sort);
    connect(m_list, &QWidget::customContextMenuRequested, this, &SearchView::showMenu);
    connect(m_list, &TreeView::opened, this, &SearchView::showInFiles);
    connect(m_list, &TreeView::hovered, this, [this](const QModelIndex& index) {
        const SearchHit* hit = m_model->hit(index);
        m_state.hover(hit ? hit->node : NodeId());
    });
    // Not what is current: a list that gets the focus makes its first row that, and selects nothing.
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this] { takeCurrent(m_list->selectionModel()->selectedRows().value(0)); });
}

QWidget* SearchView::mainWidget() { return m_list; }

QString SearchView::message() const { return m_message->isHidden() ? QString() : m_message->text(); }

bool SearchView::isBusy() const { return m_delay.isActive() || m_job.isRunning(); }

void SearchView::begin(const QString& text)
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    if (text.isEmpty()) {
        m_field->selectAll();
        return;
    }
    m_field->setQuietly(text);
    m_field->end(false);
    searchNow();
}

SearchQuery SearchView::query() const
{
    SearchQuery query;
    query.text = m_field->text().toStdString();
    query.kind = static_cast<SearchQuery::Kind>(m_kind->current());
    query.letters = m_case->isChecked() ? Regex::Case::Matters : Regex::Case::Ignored;
    m_filters->fill(query);
    return query;
}

HitOrder SearchView::order() const
{
    const QHeaderView* header = m_list->header();
    return { SearchModel::sortedBy(header->sortIndicatorSection()),
        header->sortIndicatorOrder() == Qt::DescendingOrder };
}

void SearchView::searchSoon() { m_delay.start(); }

/// What cannot be understood leaves the results as they were and says so.
void SearchView::searchNow()
{
    m_delay.stop();
    m_fault.reset();
    const auto analysis = m_data.analysis();
    if (const QString problem = m_filters->problem(); !problem.isEmpty()) {
        m_job.cancel(); // its answer would be to another question
        showMessage(problem, true);
        return;
    }
    if (!analysis || (m_field->text().isEmpty() && !m_filters->isActive())) {
        m_job.cancel();
        take(nullptr, true);
        return;
    }
    m_isComplete = false;
    m_job.start(analysis, query(), order());
    emit factsChanged();
}

void SearchView::take(const std::shared_ptr<const SearchResults>& results, bool complete)
{
    m_isComplete = complete;
    const SearchHit* current = m_model->hit(m_list->currentIndex());
    const auto kept = current ? std::optional(*current) : std::nullopt;
    m_syncing = true;
    m_model->setResults(results);
    const int row = kept ? m_model->rowOf(kept->node, kept->layer) : -1;
    if (row >= 0) {
        m_list->setCurrentIndex(m_model->index(row, SearchModel::PathColumn));
        m_list->scrollTo(m_list->currentIndex());
    }
    m_syncing = false;
    updatePlaceholder();
    showRowsNote();
    emit factsChanged();
}

void SearchView::showRowsNote()
{
    const auto& results = m_model->results();
    const Format& format = Format::current();
    if (results && m_isComplete && results->summary.hits > results->rows.size())
        showMessage(tr("The first %1 of %2 are listed. Sort or narrow the search to see others.")
                        .arg(format.count(results->rows.size()), format.count(results->summary.hits)),
            false);
    else
        showMessage({}, false);
}

void SearchView::showMessage(const QString& text, bool isError)
{
    m_field->setProperty("faulty", isError && m_fault.has_value());
    m_field->update();
    m_message->setInk(isError ? TextInk::Error : TextInk::Secondary);
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

QString SearchView::advice() const
{
    const QString text = m_field->text();
    const bool isText = m_kind->current() == static_cast<int>(SearchQuery::Kind::Text);
    if (isText && (text.contains(u'*') || text.contains(u'?')))
        return tr("Choose Glob to let * and ? stand for other characters.");
    if (m_filters->isActive())
        return tr("Clear a filter to see more.");
    if (m_case->isChecked())
        return tr("Let upper and lower case be the same to see more.");
    return tr("Search for a shorter part of the path.");
}

void SearchView::updatePlaceholder()
{
    const auto& results = m_model->results();
    if (!results)
        m_list->setPlaceholder(tr("Finds every version of every file in all layers, deleted ones too."),
            tr("Type a part of a path, or set a filter."));
    else if (results->summary.hits == 0 && m_isComplete)
        m_list->setPlaceholder(m_field->text().isEmpty()
                ? tr("No file in any layer meets the filters.")
                : tr("No file in any layer matches “%1”.").arg(m_field->text().left(80)),
            advice());
    else
        m_list->setPlaceholder({});
}

QStringList SearchView::facts() const
{
    if (m_fault)
        return { tr("The pattern cannot be searched for") };
    const auto& results = m_model->results();
    if (!m_isComplete && m_job.isRunning())
        return results ? QStringList { tr("Searching"), Format::current().count(results->summary.hits) }
                       : QStringList { tr("Searching") };
    if (!results)
        return { tr("Searching all layers") };
    return { tr("%Ln hit(s)", nullptr, static_cast<int>(results->summary.hits)),
        tr("%1 stored").arg(Format::current().size(results->summary.bytes)) };
}

void SearchView::takeNames()
{
    m_model->setNames(m_data.names());
    m_filters->setNames(m_data.names());
}

void SearchView::arrangeColumns()
{
    struct Column {
        int column;
        int width;
    };
    constexpr Column columns[] = {
        { SearchModel::MarkColumn, 30 },
        { SearchModel::SizeColumn, 96 },
        { SearchModel::LayerColumn, 132 },
        { SearchModel::ModifiedColumn, 176 },
        { SearchModel::OwnerColumn, 104 },
    };
    int room = m_list->viewport()->width() - minimumPathWidth;
    for (const Column& column : columns) {
        const bool shown = m_columns->isWanted(column.column) && room >= column.width;
        m_list->setColumnHidden(column.column, !shown);
        if (shown) {
            m_list->header()->resizeSection(column.column, column.width);
            room -= column.width;
        }
    }
}

void SearchView::takeCurrent(const QModelIndex& index)
{
    const SearchHit* hit = m_model->hit(index);
    if (m_syncing || !hit)
        return;
    m_syncing = true; // this row shall stay, and not the first of its path
    m_state.selectPath(hit->node);
    m_syncing = false;
}

/// The path was selected somewhere else: the first row of it is marked, if there is one.
void SearchView::showPath()
{
    const SearchHit* current = m_model->hit(m_list->currentIndex());
    if (m_syncing || (current && current->node == m_state.path()))
        return;
    m_syncing = true;
    const auto& results = m_model->results();
    int found = -1;
    for (size_t i = 0; results && found < 0 && i < results->rows.size(); ++i) {
        if ((*results->hits)[results->rows[i]].node == m_state.path())
            found = static_cast<int>(i);
    }
    if (found >= 0)
        m_list->setCurrentIndex(m_model->index(found, SearchModel::PathColumn));
    else
        m_list->selectionModel()->clear();
    m_syncing = false;
}

void SearchView::goToList()
{
    if (!m_list->selectionModel()->hasSelection() && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0, SearchModel::PathColumn));
    m_list->setFocus(Qt::ShortcutFocusReason);
}

bool SearchView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        if (const SearchHit* hit = m_model->hit(m_list->currentIndex()); hit && isFile(*hit))
            m_state.requestPreview(hit->node, hit->attributes);
        return true;
    }
    if (watched == m_list->viewport() && event->type() == QEvent::Resize)
        arrangeColumns();
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape) {
            emit closeRequested();
            return true;
        }
        if (key == Qt::Key_Down) {
            goToList();
            return true;
        }
    }
    return ImageView::eventFilter(watched, event);
}

void SearchView::showInFiles(const QModelIndex& index)
{
    if (const SearchHit* hit = m_model->hit(index))
        emit showInFilesRequested(hit->node, hit->layer);
}

void SearchView::showMenu(const QPoint& position)
{
    const QModelIndex index = m_list->indexAt(position);
    const SearchHit* found = m_model->hit(index);
    if (!found)
        return;
    const SearchHit hit = *found; // results may change while the menu is open
    const auto analysis = m_model->results()->analysis;
    QMenu menu(this);
    menu.setObjectName(u"searchMenu"_s);
    addContentActions(menu, m_state, *analysis, nullptr, hit.node, hit.attributes);
    menu.addAction(tr("Copy path"), this,
        [analysis, hit] { QApplication::clipboard()->setText(displayText(analysis->tree.path(hit.node))); });
    menu.addAction(
        tr("Copy size"), this, [hit] { QApplication::clipboard()->setText(QString::number(hit.bytes)); });
    menu.addSeparator();
    menu.addAction(
        tr("Show in Files"), this, [this, hit] { emit showInFilesRequested(hit.node, hit.layer); });
    menu.addAction(tr("Search for this name"), this, [this, analysis, hit] {
        m_kind->setCurrent(static_cast<int>(SearchQuery::Kind::Text));
        begin(QString::fromStdString(std::string(analysis->tree.name(hit.node))));
    });
    menu.exec(m_list->viewport()->mapToGlobal(position));
}

void SearchView::retranslate()
{
    m_field->setPlaceholderText(tr("Search all layers"));
    m_field->setAccessibleName(tr("Search all layers"));
    m_kind->setTexts({ tr("Text"), tr("Glob"), tr("Regex") });
    m_case->setToolTip(tr("Upper and lower case differ"));
    m_case->setAccessibleName(tr("Upper and lower case differ"));
    m_filtersButton->setHint(tr("Filters: size, layer, owner, type, change"));
    m_close->setHint(tr("Close the search (Esc)"));
    m_list->setAccessibleName(tr("Search results"));
    m_list->header()->viewport()->update();
    updatePlaceholder();
    if (m_fault)
        showMessage(patternFaultText(*m_fault, m_field->text()), true);
    else if (const QString problem = m_filters->problem(); !problem.isEmpty())
        showMessage(problem, true);
    else
        showRowsNote();
    emit factsChanged();
}

} // namespace layerscope

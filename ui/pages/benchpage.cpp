// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/benchpage.h"

#include "ui/format.h"
#include "ui/models/benchmodel.h"
#include "ui/pages/benchchartpane.h"
#include "ui/pages/benchediting.h"
#include "ui/pages/benchheader.h"
#include "ui/pages/benchlegend.h"
#include "ui/pages/benchproblembar.h"
#include "ui/pages/benchtoolrow.h"
#include "ui/pages/panes.h"
#include "ui/session/benchfiles.h"
#include "ui/session/benchsession.h"
#include "ui/session/settings.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/benchdelegate.h"
#include "ui/widgets/benchtableview.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/findbar.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/progressstrip.h"
#include "ui/widgets/questionstrip.h"
#include "ui/widgets/splitbutton.h"
#include "ui/widgets/splitter.h"
#include "ui/widgets/titlefield.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMetaMethod>
#include <QPushButton>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int tableWidth = 880;
    constexpr int chartsWidth = 400;
    constexpr int foldBelow = 760; // pixels of the page: no room for charts

    std::string keyOf(const BenchProblem& problem) { return problem.place + '\n' + problem.detail; }

} // namespace

BenchPage::BenchPage(
    std::unique_ptr<BenchSession> session, Settings& settings, OpenImages& images, QWidget* parent)
    : DocumentPage(parent)
    , m_settings(settings)
    , m_session(std::move(session))
    , m_model(new BenchModel(this))
    , m_header(new BenchHeader(this))
    , m_banners(new BannerStack(this))
    , m_splitter(new Splitter(Qt::Horizontal, this))
    , m_charts(nullptr)
    , m_question(new QuestionStrip(this))
    , m_editing(nullptr)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_banners);
    column->addWidget(m_question);
    column->addWidget(m_splitter, 1);
    m_splitter->addWidget(buildTableSide());
    m_charts = new BenchChartPane(m_splitter);
    m_splitter->addWidget(m_charts);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    connectBenchModel(*m_session, *m_model);
    m_table->setModel(m_model);
    m_editing = new BenchEditing(*m_session, *m_model, *m_table, images);
    connectTools();
    connectTable();
    connectProblems();
    connectFiles();
    connect(m_session.get(), &BenchSession::tableChanged, this, &BenchPage::takeTable);
    connect(m_session.get(), &BenchSession::documentChanged, this, &BenchPage::titleChanged);
    connect(m_session.get(), &BenchSession::modifiedChanged, this, [this] {
        emit titleChanged();
        emit factsChanged();
    });
    if (!m_splitter->restoreState(m_settings.state(u"bench/charts"_s)))
        m_splitter->setSizes({ tableWidth, chartsWidth });
    m_chartsWanted = m_settings.state(u"bench/chartsHidden"_s) != "1";
    takeTable();
    takeHistory();
    updateRefreshing();
    placeCharts();
    m_table->goToFirst();
    setFocusProxy(m_table);
}

BenchPage::~BenchPage() = default;

QWidget* BenchPage::buildTableSide()
{
    auto* side = new QWidget(m_splitter);
    side->setMinimumWidth(320);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_tools = new BenchToolRow(side);
    m_progress = new ProgressStrip(side);
    m_find = new FindBar(side);
    m_table = new BenchTableView(side);
    m_problems = new BenchProblemBar(side);
    m_legend = new BenchLegend(side);
    for (QWidget* widget : QWidgetList { m_tools, m_progress, m_find })
        column->addWidget(widget);
    column->addWidget(m_table, 1);
    column->addWidget(m_problems);
    column->addWidget(m_legend);
    return side;
}

void BenchPage::connectTools()
{
    connect(m_tools, &BenchToolRow::openRequested, this, &BenchPage::openRequested);
    connect(m_tools, &BenchToolRow::saveRequested, this, [this] { save(); });
    connect(m_tools, &BenchToolRow::undoRequested, this, &BenchPage::undo);
    connect(m_tools, &BenchToolRow::redoRequested, this, &BenchPage::redo);
    connect(m_tools, &BenchToolRow::metricRequested, m_editing, &BenchEditing::addMetrics);
    connect(m_tools, &BenchToolRow::variantRequested, m_editing, qOverload<>(&BenchEditing::addVariant));
    connect(m_tools, &BenchToolRow::refreshRequested, this, &BenchPage::refresh);
    connect(m_tools, &BenchToolRow::copyRequested, this, &BenchPage::copyTable);
    connect(m_tools, &BenchToolRow::exportRequested, this, &BenchPage::exportRequested);
    connect(m_progress, &ProgressStrip::cancelRequested, m_session.get(), &BenchSession::cancelRefresh);
    connect(&m_header->title(), &TitleField::edited, this, [this](const QString& title) {
        m_session->edit(
            tr("Edit the title"), [&](BenchDocument& document) { document.title = title.toStdString(); });
    });
    connect(&m_session->undoStack(), &QUndoStack::indexChanged, this, &BenchPage::takeHistory);
    connect(m_find, &FindBar::textChanged, this, [this](const QString& text) {
        m_table->cells()->setFoundText(text);
        m_table->viewport()->update();
        countMatches();
        if (!m_matches.empty())
            find(0);
    });
    connect(m_find, &FindBar::stepRequested, this, &BenchPage::find);
    connect(m_find, &FindBar::closed, this, [this] {
        m_table->cells()->setFoundText({});
        m_table->viewport()->update();
        m_table->setFocus(Qt::OtherFocusReason);
    });
}

void BenchPage::connectTable()
{
    m_table->setDropHint([this](const QStringList& paths, int row, int column) {
        return m_editing->dropHint(paths, row, column);
    });
    m_table->setMayMove([this](int row, int to) { return m_model->canMove(row, to); });
    m_table->cells()->setValidator([this](const QModelIndex& index, const QString& text) {
        return m_model->reading(index, text).state != BenchCellState::NotUnderstood;
    });
    connect(m_table->cells(), &BenchDelegate::editingText, this, &BenchPage::showTypingHint);
    connect(m_table, &BenchTableView::editingEnded, this, [this] { showTypingHint({}, {}); });
    connect(m_table, &BenchTableView::directionRequested, m_editing, &BenchEditing::cycleDirection);
    connect(m_table, &BenchTableView::clearRequested, m_editing, &BenchEditing::clearCells);
    connect(m_table, &BenchTableView::copyRequested, m_editing, &BenchEditing::copyCells);
    connect(m_table, &BenchTableView::moveRequested, m_editing, &BenchEditing::moveRows);
    connect(m_table, &BenchTableView::rowDropped, m_editing, &BenchEditing::dropRow);
    connect(m_table, &BenchTableView::filesDropped, m_editing, &BenchEditing::drop);
    connect(m_table, &BenchTableView::dropHinted, this, &BenchPage::setDropHint);
    connect(m_table, &BenchTableView::columnEditRequested, m_editing, &BenchEditing::renameColumn);
    connect(m_table, &BenchTableView::cellMenuRequested, this,
        [this](const QModelIndex& index, const QPoint& at) { m_editing->makeCellMenu(index)->popup(at); });
    connect(m_table, &BenchTableView::columnMenuRequested, this,
        [this](int column, const QPoint& at) { m_editing->makeColumnMenu(column)->popup(at); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex& index) {
            showProblemOf(index);
            emit factsChanged();
        });
}

void BenchPage::connectProblems()
{
    const auto cellOf = [this](const BenchProblem& problem) {
        return problem.cell ? m_model->indexOf(*problem.cell) : QModelIndex();
    };
    connect(m_problems, &BenchProblemBar::shown, this, &BenchPage::goTo);
    connect(m_problems, &BenchProblemBar::useComputedRequested, this,
        [this, cellOf](const BenchProblem& problem) { m_editing->useComputed(cellOf(problem)); });
    connect(m_problems, &BenchProblemBar::keepRequested, this, [this](const BenchProblem& problem) {
        m_kept.insert(keyOf(problem));
        m_problems->setProblems(openProblems());
        emit factsChanged();
    });
    connect(m_problems, &BenchProblemBar::editRequested, this, [this, cellOf](const BenchProblem& problem) {
        if (const QModelIndex index = cellOf(problem); index.isValid())
            m_table->editCell(index);
    });
    connect(m_problems, &BenchProblemBar::refreshRequested, this, [this] {
        if (!m_session->isRefreshing())
            m_session->refresh();
    });
    connect(m_problems, &BenchProblemBar::imageRequested, this, [this, cellOf](const BenchProblem& problem) {
        if (const QModelIndex index = cellOf(problem); index.isValid())
            m_editing->chooseImage(index);
    });
}

QString BenchPage::path() const { return m_session->path(); }

/// A new document that nothing was put into is nothing to be saved.
bool BenchPage::isModified() const
{
    const bool isUntouched
        = path().isEmpty() && m_session->document().variants.empty() && m_session->undoStack().count() == 0;
    return m_session->isModified() && !isUntouched;
}

QString BenchPage::documentTitle() const
{
    const QString title = displayText(m_session->document().title);
    if (!title.isEmpty())
        return title;
    QString name = QFileInfo(path()).fileName();
    if (isBenchmarkPath(name))
        name.chop(benchmarkSuffix().size());
    return name.isEmpty() ? tr("Untitled benchmark") : name;
}

QString BenchPage::title() const { return isModified() ? documentTitle() + u" *"_s : documentTitle(); }

QString BenchPage::iconName() const { return u"bench"_s; }

void BenchPage::takeTable()
{
    m_charts->setTable(m_session->table());
    m_problems->setProblems(openProblems());
    m_table->setPlaceholder(
        tr("An empty table."), tr("Add a metric or a variant above, or drop saved images here."));
    m_table->setAccessibleName(tr("Benchmark table"));
    countMatches();
    showFacts();
    emit titleChanged();
    emit factsChanged();
}

std::vector<BenchProblem> BenchPage::openProblems() const
{
    std::vector<BenchProblem> problems;
    if (m_session->table())
        std::ranges::copy_if(m_session->table()->problems, std::back_inserter(problems),
            [this](const BenchProblem& problem) { return !m_kept.contains(keyOf(problem)); });
    return problems;
}

void BenchPage::takeHistory()
{
    const QUndoStack& stack = m_session->undoStack();
    m_tools->setHistory(
        stack.canUndo() ? stack.undoText() : QString(), stack.canRedo() ? stack.redoText() : QString());
    emit historyChanged();
}

void BenchPage::undo() { m_session->undoStack().undo(); }

void BenchPage::redo() { m_session->undoStack().redo(); }

void BenchPage::refresh()
{
    if (m_session->isRefreshing())
        m_session->cancelRefresh();
    else
        m_session->refresh();
}

void BenchPage::updateRefreshing()
{
    const bool running = m_session->isRefreshing();
    m_tools->setRefreshing(true, running);
    if (running)
        m_progress->begin(tr("Measuring the images"));
    else
        m_progress->end();
    emit factsChanged();
}

bool BenchPage::paste()
{
    if (!m_table->hasFocus())
        return false;
    m_editing->pasteCells(QApplication::clipboard()->text());
    return true;
}

void BenchPage::goTo(const BenchProblem& problem)
{
    const QModelIndex index = problem.cell ? m_model->indexOf(*problem.cell) : QModelIndex();
    if (!index.isValid())
        return;
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    m_table->setFocus(Qt::OtherFocusReason);
}

/// The problem of the cell at hand is the one that the bar speaks of.
void BenchPage::showProblemOf(const QModelIndex& index)
{
    if (!m_model->cell(index))
        return;
    const BenchPlace place = m_model->place(index.row());
    const auto column = static_cast<size_t>(index.column());
    const auto& problems = m_problems->problems();
    const auto found = std::ranges::find_if(problems, [&](const BenchProblem& problem) {
        return problem.cell && problem.cell->section == place.section && problem.cell->row == place.row
            && problem.cell->column == column;
    });
    if (found != problems.end())
        m_problems->setCurrent(static_cast<size_t>(found - problems.begin()));
}

void BenchPage::showBanner(const BannerText& text) { m_banners->add(text); }

bool BenchPage::closeBanner(const BannerText& text) { return m_banners->remove(text); }

/// The inmost thing first; an editor has had the key before.
bool BenchPage::handleEscape()
{
    if (m_table->cancelDrag() || m_header->title().cancel() || m_find->closeBar())
        return true;
    if (!m_session->isRefreshing())
        return false;
    m_session->cancelRefresh();
    return true;
}

QList<DocumentPage::ViewName> BenchPage::viewNames() const
{
    return { { BenchChartPane::chartName(BenchChartPane::Bars), u"bench"_s },
        { BenchChartPane::chartName(BenchChartPane::Stages), u"layers"_s } };
}

void BenchPage::showView(int index)
{
    if (index < 0 || index >= BenchChartPane::ChartCount)
        return;
    m_chartsWanted = true;
    placeCharts();
    m_charts->showChart(index);
}

void BenchPage::focusNextPane(int step)
{
    layerscope::focusNextPane(*this, { m_table, m_problems->firstButton(), m_charts->focusPane() }, step);
}

void BenchPage::toggleDetails()
{
    m_chartsWanted = !m_chartsWanted;
    placeCharts();
}

void BenchPage::placeCharts() { m_charts->setVisible(m_chartsWanted && width() >= foldBelow); }

void BenchPage::resizeEvent(QResizeEvent* event)
{
    DocumentPage::resizeEvent(event);
    placeCharts();
}

/// Export is an act of the window.
void BenchPage::showEvent(QShowEvent* event)
{
    m_tools->exportButton()->setVisible(
        isSignalConnected(QMetaMethod::fromSignal(&DocumentPage::exportRequested)));
    DocumentPage::showEvent(event);
}

void BenchPage::saveLayout() const
{
    m_settings.setState(u"bench/charts"_s, m_splitter->saveState());
    m_settings.setState(u"bench/chartsHidden"_s, m_chartsWanted ? "0" : "1");
}

void BenchPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        takeTable();
        updateRefreshing();
    }
    DocumentPage::changeEvent(event);
}

} // namespace layerscope

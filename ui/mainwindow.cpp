// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindow.h"

#include "core/cache/layercache.h"
#include "ui/dialogs/helpdialogs.h"
#include "ui/dialogs/imagechooser.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/mainwindowactions.h"
#include "ui/pages/benchpage.h"
#include "ui/pages/comparepage.h"
#include "ui/pages/exportstrip.h"
#include "ui/pages/imagepage.h"
#include "ui/pages/pathcommands.h"
#include "ui/pages/welcomepage.h"
#include "ui/session/benchfiles.h"
#include "ui/session/benchsession.h"
#include "ui/session/language.h"
#include "ui/session/openimages.h"
#include "ui/session/samples.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/views/viewregistry.h"
#include "ui/widgets/accessibleparts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/documenttabs.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/readingorder.h"
#include "ui/widgets/searchentry.h"
#include "ui/widgets/statusline.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr QSize defaultSize { 1280, 800 };
    constexpr int tabRowHeight = 32;
    constexpr int searchEntryWidth = 264;

    /// The row of document tabs; its ground and hairline run behind everything in it.
    class TabRow : public QWidget {
    public:
        using QWidget::QWidget;

    protected:
        void paintEvent(QPaintEvent* event) override
        {
            (void)event;
            QPainter painter(this);
            painter.fillRect(rect(), theme().window);
            painter.fillRect(QRect(0, height() - 1, width(), 1), theme().line);
        }
    };

} // namespace

MainWindow::MainWindow(std::unique_ptr<Settings> settings, QWidget* parent)
    : QMainWindow(parent)
    , m_settings(std::move(settings))
    , m_actions(std::make_unique<Actions>())
    , m_openImages(new OpenImages(this))
    , m_exports(new Exporter(this))
{
    installAccessibleParts();
    setWindowTitle(u"Layerscope"_s);
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    resize(defaultSize);
    setMinimumSize(640, 420);
    m_chooser = [this](const QString& path, std::span<const ImageSummary> images, size_t& chosen) {
        ImageChooser dialog(path, images, this);
        if (dialog.exec() != QDialog::Accepted)
            return false;
        chosen = dialog.chosen();
        return true;
    };
    buildCentral();
    buildMenus();
    restoreGeometry(m_settings->state(u"window"_s));
    showWelcome();
    retranslate();
}

MainWindow::~MainWindow()
{
    // A comparison tells when an image it waits for goes: nobody may look at the pages any more then.
    for (int i = 0; i < m_pages->count(); ++i)
        pageAt(i)->disconnect(this);
    // Pages and their windows write into the settings to the end, and those go before any child does.
    while (DocumentPage* page = pageAt(0))
        delete page;
}

void MainWindow::buildCentral()
{
    auto* central = new QWidget(this);
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* tabRow = new TabRow(central);
    tabRow->setFixedHeight(tabRowHeight);
    auto* row = new QHBoxLayout(tabRow);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(4);
    m_tabs = new DocumentTabs(tabRow);
    m_newTab = new IconButton(u"plus"_s, tabRow);
    row->addWidget(m_tabs, 0);
    row->addWidget(m_newTab);
    row->addStretch(1);
    m_searchEntry = new SearchEntry(tabRow);
    m_searchEntry->setMinimumWidth(searchEntryWidth / 2);
    m_searchEntry->setMaximumWidth(searchEntryWidth);
    row->addWidget(m_searchEntry, 2);
    m_pages = new QStackedWidget(central);
    m_status = new StatusLine(central);
    column->addWidget(tabRow);
    column->addWidget(new ExportStrip(*m_exports, central));
    column->addWidget(m_pages, 1);
    column->addWidget(m_status);
    setCentralWidget(central);
    connect(m_tabs, &QTabBar::currentChanged, this, &MainWindow::showPage);
    connect(m_tabs, &QTabBar::tabCloseRequested, this, &MainWindow::closeTab);
    connect(m_tabs, &QTabBar::tabMoved, this, [this](int from, int to) {
        QWidget* page = m_pages->widget(from);
        m_pages->removeWidget(page);
        m_pages->insertWidget(to, page);
        m_pages->setCurrentIndex(m_tabs->currentIndex());
        renumberTabs();
        refreshOpenImages();
    });
    m_tabs->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tabs, &QWidget::customContextMenuRequested, this, &MainWindow::showTabMenu);
    connect(m_newTab, &QToolButton::clicked, this, &MainWindow::showWelcome);
    connect(m_searchEntry, &SearchEntry::searchRequested, this, &MainWindow::search);
    qApp->installEventFilter(this); // for the mouse's Back and Forward, whatever is under it
}

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    buildGoMenu();
    buildToolsMenu();
    buildHelpMenu();
    buildBenchmarkActions();
}

void MainWindow::buildFileMenu()
{
    Actions& a = *m_actions;
    a.file = menuBar()->addMenu(QString());
    a.open = a.file->addAction(
        icon(u"open"_s), {}, QKeySequence(u"Ctrl+O"_s), this, [this] { openDialog(false); });
    a.openFolder = a.file->addAction({}, QKeySequence(u"Ctrl+Shift+O"_s), this, [this] { openDialog(true); });
    a.openSample = a.file->addAction({}, this, &MainWindow::openSample);
    a.openSample->setVisible(!samplePath().isEmpty());
    a.recent = a.file->addMenu(QString());
    connect(a.recent, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    a.file->addSeparator();
    a.reload = a.file->addAction(icon(u"refresh"_s), {}, QKeySequence(u"F5"_s), this, &MainWindow::reload);
    a.exportReport
        = a.file->addAction(icon(u"export"_s), {}, QKeySequence(u"Ctrl+E"_s), this, &MainWindow::showExport);
    a.close = a.file->addAction(
        {}, QKeySequence(u"Ctrl+W"_s), this, [this] { closeTab(m_tabs->currentIndex()); });
    a.reopen = a.file->addAction({}, this, [this](bool on) { m_settings->setReopenTabs(on); });
    a.reopen->setCheckable(true);
    a.reopen->setChecked(m_settings->reopenTabs());
    a.file->addSeparator();
    a.quit = a.file->addAction({}, QKeySequence(u"Ctrl+Q"_s), this, &QWidget::close);
}

void MainWindow::buildEditMenu()
{
    Actions& a = *m_actions;
    a.edit = menuBar()->addMenu(QString());
    a.copyPath = a.edit->addAction(icon(u"copy"_s), {}, QKeySequence(u"Ctrl+Shift+C"_s), this, [this] {
        if (const QString path = currentPage()->selectedPath(); !path.isEmpty())
            QApplication::clipboard()->setText(path);
    });
    a.openClipboard = a.edit->addAction({}, QKeySequence(u"Ctrl+V"_s), this, &MainWindow::openClipboard);
    a.edit->addSeparator();
    a.search
        = a.edit->addAction(icon(u"search"_s), {}, QKeySequence(u"Ctrl+F"_s), this, [this] { search({}); });
    a.filter = a.edit->addAction(icon(u"filter"_s), {}, this, [this] { currentPage()->focusFilter(); });
    a.filter->setShortcuts({ QKeySequence(u"Ctrl+Shift+F"_s), QKeySequence(u"/"_s) });
    a.edit->addSeparator();
    a.settings = a.edit->addAction(
        icon(u"settings"_s), {}, QKeySequence(u"Ctrl+,"_s), this, &MainWindow::showSettings);
}

void MainWindow::buildViewMenu()
{
    Actions& a = *m_actions;
    a.view = menuBar()->addMenu(QString());
    const auto& views = imageViews();
    for (size_t i = 0; i < views.size(); ++i) {
        const int index = static_cast<int>(i);
        a.views.push_back(
            a.view->addAction(icon(views[i].iconName), {}, QKeySequence(u"Ctrl+%1"_s.arg(index + 1)), this,
                [this, index] { currentPage()->showView(index); }));
    }
    a.view->addSeparator();
    a.details
        = a.view->addAction({}, QKeySequence(u"F4"_s), this, [this] { currentPage()->toggleDetails(); });
    a.view->addSeparator();
    a.theme = a.view->addMenu(icon(u"theme"_s), QString());
    a.themes = addChoices(*a.theme, 3, [this](int choice) { applyTheme(static_cast<ThemeChoice>(choice)); });
    a.language = a.view->addMenu(QString());
    a.languages = addChoices(*a.language, 3, [this](int choice) {
        applyLanguageChoice(choice == 0 ? QString() : availableLanguages()[choice - 1]);
    });
    a.unit = a.view->addMenu(QString());
    a.units = addChoices(*a.unit, 2, [this](int choice) { applyUnit(static_cast<SizeUnit>(choice)); });
    updateChoices();
}

void MainWindow::buildGoMenu()
{
    Actions& a = *m_actions;
    a.go = menuBar()->addMenu(QString());
    a.back = a.go->addAction(icon(u"previous"_s), {}, this, &MainWindow::goBack);
    a.back->setShortcuts({ QKeySequence(u"Alt+Left"_s), QKeySequence(Qt::Key_Back) });
    a.forward = a.go->addAction(icon(u"next"_s), {}, this, &MainWindow::goForward);
    a.forward->setShortcuts({ QKeySequence(u"Alt+Right"_s), QKeySequence(Qt::Key_Forward) });
    a.go->addSeparator();
    const auto addScope = [&](const QString& keys, ViewState::ScopeMode mode) {
        return a.go->addAction({}, QKeySequence(keys), this, [this, mode] {
            if (ImagePage* page = currentImage())
                page->state().setScopeMode(mode);
        });
    };
    a.scopes = { addScope(u"Alt+1"_s, ViewState::ScopeMode::ThisLayer),
        addScope(u"Alt+2"_s, ViewState::ScopeMode::UpTo), addScope(u"Alt+3"_s, ViewState::ScopeMode::Final) };
    a.go->addSeparator();
    const auto addPageAction = [&](const QString& keys, auto act) {
        return a.go->addAction({}, QKeySequence(keys), this, [this, act] { act(*currentPage()); });
    };
    a.reveal = addPageAction(u"Ctrl+T"_s, [](DocumentPage& page) { page.reveal(); });
    a.layers = addPageAction(u"Ctrl+L"_s, [](DocumentPage& page) { page.focusLayers(); });
    a.nextPane = addPageAction(u"F6"_s, [](DocumentPage& page) { page.focusNextPane(1); });
    a.previousPane = addPageAction(u"Shift+F6"_s, [](DocumentPage& page) { page.focusNextPane(-1); });
    a.go->addSeparator();
    const auto addStep = [&](const QString& keys, int step) {
        return a.go->addAction({}, QKeySequence(keys), this, [this, step] {
            if (ComparePage* page = currentComparison())
                page->stepDifference(step);
        });
    };
    a.nextDifference = addStep(u"F7"_s, 1);
    a.previousDifference = addStep(u"Shift+F7"_s, -1);
    a.go->addSeparator();
    const auto stepTab = [this](int by) {
        if (m_tabs->count() > 0)
            m_tabs->setCurrentIndex((m_tabs->currentIndex() + by + m_tabs->count()) % m_tabs->count());
    };
    a.nextTab = a.go->addAction({}, QKeySequence(u"Ctrl+Tab"_s), this, [stepTab] { stepTab(1); });
    a.previousTab = a.go->addAction({}, QKeySequence(u"Ctrl+Shift+Tab"_s), this, [stepTab] { stepTab(-1); });
}

void MainWindow::buildToolsMenu()
{
    Actions& a = *m_actions;
    a.tools = menuBar()->addMenu(QString());
    a.compare = a.tools->addAction(icon(u"compare"_s), {}, QKeySequence(u"Ctrl+D"_s), this, [this] {
        const int tab = m_tabs->currentIndex();
        showCompareMenu(tab, m_tabs->mapToGlobal(m_tabs->tabRect(tab).bottomLeft()));
    });
    a.swap = a.tools->addAction(icon(u"swap"_s), {}, QKeySequence(u"Ctrl+Shift+D"_s), this, [this] {
        if (ComparePage* page = currentComparison())
            page->swapSides();
    });
}

void MainWindow::buildHelpMenu()
{
    Actions& a = *m_actions;
    a.help = menuBar()->addMenu(QString());
    a.shortcuts = a.help->addAction(
        icon(u"keyboard"_s), {}, QKeySequence(u"F1"_s), this, [this] { showShortcuts(this); });
    a.about = a.help->addAction(icon(u"info"_s), {}, this, [this] { showAbout(this); });
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    updateViewActions();
    updateBenchmarkActions();
    m_newTab->setHint(tr("New tab"));
    for (int i = 0; i < m_pages->count(); ++i)
        refreshTab(pageAt(i));
    refreshStatus();
}

/// Checks in the menus what the settings say; they can also be changed in the dialog.
void MainWindow::updateChoices()
{
    const auto check = [](const std::vector<QAction*>& actions, qsizetype choice) {
        actions[static_cast<size_t>(choice)]->setChecked(true);
    };
    check(m_actions->themes, static_cast<int>(m_settings->theme()));
    check(m_actions->languages, availableLanguages().indexOf(m_settings->language()) + 1);
    check(m_actions->units, static_cast<int>(m_settings->unit()));
    m_actions->reopen->setChecked(m_settings->reopenTabs());
}

void MainWindow::showSettings()
{
    SettingsDialog dialog(*m_settings, m_indexFolder, this);
    connect(&dialog, &SettingsDialog::themeChosen, this, &MainWindow::applyTheme);
    connect(&dialog, &SettingsDialog::languageChosen, this, &MainWindow::applyLanguageChoice);
    connect(&dialog, &SettingsDialog::unitChosen, this, &MainWindow::applyUnit);
    connect(&dialog, &SettingsDialog::indexChosen, this, &MainWindow::applyIndexChoice);
    dialog.exec();
    updateChoices();
}

void MainWindow::setIndexFolder(std::filesystem::path folder)
{
    m_indexFolder = std::move(folder);
    applyIndexChoice();
}

void MainWindow::applyIndexChoice()
{
    m_loadOptions.cache = m_settings->keepsIndex() && !m_indexFolder.empty()
        ? std::make_shared<LayerCache>(m_indexFolder)
        : nullptr;
}

void MainWindow::updateActions()
{
    ImagePage* image = currentImage();
    const ComparePage* comparison = currentComparison();
    const BenchPage* benchmark = currentBenchmark();
    const DocumentPage* page = currentPage();
    const bool ready = page && page->isReady();
    m_actions->enableForPage(page && !page->viewNames().isEmpty(), ready && !benchmark);
    m_actions->layers->setEnabled(image || comparison);
    m_actions->search->setEnabled(ready);
    m_actions->enableForImage(image != nullptr, image && ready);
    m_actions->enableForComparison(comparison != nullptr, comparison && ready);
    m_actions->exportReport->setEnabled(canExport());
    updateViewActions();
    updateBenchmarkActions();
    m_actions->back->setEnabled(image && image->navigation().canGoBack());
    m_actions->forward->setEnabled(image && image->navigation().canGoForward());
    m_searchEntry->setVisible(image || comparison || benchmark);
    m_searchEntry->setEnabled(ready);
    m_searchEntry->setScope(comparison ? SearchEntry::BothImages
            : benchmark                ? SearchEntry::Table
                                       : SearchEntry::AllLayers);
}

/// The views of the page at hand, Ctrl+1 and so on; where there are none those of an image stand there switched off.
void MainWindow::updateViewActions()
{
    const QList<DocumentPage::ViewName> names
        = currentPage() ? currentPage()->viewNames() : QList<DocumentPage::ViewName>();
    auto& actions = m_actions->views;
    for (size_t i = 0; i < actions.size(); ++i) {
        const bool exists = static_cast<qsizetype>(i) < names.size();
        const auto& name = exists
            ? names[static_cast<qsizetype>(i)]
            : DocumentPage::ViewName { imageViews()[i].title(), imageViews()[i].iconName };
        actions[i]->setVisible(exists || names.isEmpty());
        actions[i]->setText(name.title);
        actions[i]->setIcon(icon(name.iconName));
    }
}

void MainWindow::search(const QString& text) { currentPage()->showSearch(text); }

void MainWindow::goBack()
{
    if (ImagePage* page = currentImage())
        page->navigation().back();
}

void MainWindow::goForward()
{
    if (ImagePage* page = currentImage())
        page->navigation().forward();
}

void MainWindow::fillRecentMenu()
{
    m_actions->recent->clear();
    for (const RecentImage& image : m_settings->recent())
        m_actions->recent->addAction(
            menuText(image.name), this, [this, path = image.path] { openPath(path); });
    if (m_actions->recent->isEmpty())
        m_actions->recent->addAction(tr("Nothing opened yet"))->setEnabled(false);
}

/// Where it was asked for among the others.
void MainWindow::addPage(DocumentPage* page, Request request)
{
    int index = 0;
    while (index < m_pages->count() && pageAt(index)->place() <= request.place)
        ++index;
    page->setPlace(request.place);
    m_pages->insertWidget(index, page);
    connect(page, &DocumentPage::titleChanged, this, [this, page] { refreshTab(page); });
    connect(page, &DocumentPage::factsChanged, this, [this, page] {
        m_actions->exportReport->setEnabled(canExport());
        if (page == currentPage())
            refreshStatus();
    });
    connect(page, &DocumentPage::exportRequested, this, &MainWindow::showExport);
    m_tabs->insertDocument(index, page->iconName(), page->title());
    comeForward(page, request.front);
    // The welcome page has done its work once the first image is there.
    if (m_welcome && m_welcome != page) {
        // What it said about other files is still true.
        for (const BannerText& text : m_welcome->banners())
            page->showBanner(text);
        closeTab(m_pages->indexOf(m_welcome));
    }
    showPage(m_tabs->currentIndex());
}

/// Unless what was asked for later is in front already.
void MainWindow::comeForward(DocumentPage* page, int front)
{
    if (front < m_front)
        return;
    m_front = front;
    DocumentPage* before = currentPage();
    m_tabs->setCurrentIndex(m_pages->indexOf(page));
    if (before == page)
        return;
    // What could not be opened together with it stays in sight.
    for (const BannerText& text : m_errors) {
        if (before && before->closeBanner(text))
            page->showBanner(text);
    }
}

/// After the user has moved one: what opens next finds its place among them all the same.
void MainWindow::renumberTabs()
{
    std::vector<int> places;
    for (int i = 0; i < m_pages->count(); ++i)
        places.push_back(pageAt(i)->place());
    std::ranges::sort(places);
    for (int i = 0; i < m_pages->count(); ++i)
        pageAt(i)->setPlace(places[static_cast<size_t>(i)]);
}

void MainWindow::showWelcome()
{
    if (!m_welcome) {
        m_welcome = new WelcomePage(*m_settings, m_pages);
        connect(m_welcome, &WelcomePage::openFileRequested, this, [this] { openDialog(false); });
        connect(m_welcome, &WelcomePage::openFolderRequested, this, [this] { openDialog(true); });
        connect(m_welcome, &WelcomePage::openSampleRequested, this, &MainWindow::openSample);
        connect(m_welcome, &WelcomePage::openPathRequested, this, &MainWindow::openPath);
        connect(m_welcome, &WelcomePage::benchmarkRequested, this, &MainWindow::newBenchmark);
        connect(m_welcome, &WelcomePage::compareRequested, this, &MainWindow::compareDialog);
        connect(m_welcome, &WelcomePage::shortcutsRequested, this, [this] { showShortcuts(this); });
        addPage(m_welcome, newRequest());
    }
    m_tabs->setCurrentIndex(m_pages->indexOf(m_welcome));
}

DocumentPage* MainWindow::pageAt(int index) const
{
    return qobject_cast<DocumentPage*>(m_pages->widget(index));
}

DocumentPage* MainWindow::currentPage() const { return pageAt(m_tabs->currentIndex()); }

ImagePage* MainWindow::currentImage() const { return qobject_cast<ImagePage*>(currentPage()); }

ComparePage* MainWindow::currentComparison() const { return qobject_cast<ComparePage*>(currentPage()); }

BenchPage* MainWindow::currentBenchmark() const { return qobject_cast<BenchPage*>(currentPage()); }

int MainWindow::pageCount() const { return m_pages->count(); }

void MainWindow::closeTab(int index)
{
    const QPointer<DocumentPage> page = pageAt(index);
    if (!page || !mayEndSaving({ qobject_cast<ImagePage*>(page) }) || !page
        || !mayDiscard(qobject_cast<BenchPage*>(page), [this, page] { closeTab(m_pages->indexOf(page)); })
        || !page)
        return;
    index = m_pages->indexOf(page); // it may have moved while we asked
    page->saveLayout();
    if (page == m_welcome)
        m_welcome = nullptr;
    m_pages->removeWidget(page);
    m_tabs->removeTab(index);
    // Deleted later: the request may come from a widget of the page itself. The load ends now.
    if (auto* image = qobject_cast<ImagePage*>(page)) {
        disconnect(&image->session(), nullptr, this, nullptr);
        image->session().cancel();
        image->navigation().disconnect(this);
    }
    page->disconnect(this);
    page->deleteLater();
    if (m_pages->count() == 0)
        showWelcome();
    showPage(m_tabs->currentIndex());
}

/// Whether the files that these pages are saving may be given up; asks when there are any. What was begun leaves nothing
/// behind.
bool MainWindow::mayEndSaving(const QList<ImagePage*>& pages)
{
    const auto saves = [](ImagePage* page) { return page && page->commands().exporter().isBusy(); };
    if (std::none_of(pages.begin(), pages.end(), saves))
        return true;
    QMessageBox question(QMessageBox::Question, windowTitle(),
        tr("Files are still being saved. Closing gives up those that are not finished."), {}, this);
    const QPushButton* close = question.addButton(tr("Close and give up"), QMessageBox::DestructiveRole);
    question.setDefaultButton(question.addButton(tr("Go on saving"), QMessageBox::RejectRole));
    question.exec();
    return question.clickedButton() == close;
}

void MainWindow::showPage(int index)
{
    if (QWidget* page = m_pages->widget(index)) {
        const bool isNew = !page->focusWidget();
        m_pages->setCurrentWidget(page);
        // Not its first button, as a stack has it: the keys begin with the page as a whole.
        if (isNew && page->isAncestorOf(focusWidget()))
            page->setFocus(Qt::OtherFocusReason);
    }
    updateWindowTitle();
    updateActions();
    refreshStatus();
    refreshOpenImages();
}

void MainWindow::updateWindowTitle()
{
    const DocumentPage* page = currentPage();
    setWindowTitle(!page || page == m_welcome ? u"Layerscope"_s : page->title() + u" - Layerscope"_s);
}

void MainWindow::refreshTab(DocumentPage* page)
{
    const int index = m_pages->indexOf(page);
    if (index < 0 || index >= m_tabs->count())
        return;
    if (m_tabs->tabText(index) != page->title()) {
        m_tabs->setTabText(index, page->title());
        m_tabs->updateGeometry();
    }
    m_tabs->setTabToolTip(index, plainToolTip(page->title()));
    if (const auto* image = qobject_cast<ImagePage*>(page))
        m_tabs->setFile(index, image->session().path());
    updateWindowTitle();
    updateActions();
    refreshOpenImages();
}

void MainWindow::refreshStatus()
{
    if (const DocumentPage* page = currentPage()) {
        m_status->setLeft(page->leftFacts());
        m_status->setRight(page->rightFacts());
    }
}

void MainWindow::showError(const BannerText& text)
{
    m_errors.push_back(text);
    if (DocumentPage* page = currentPage())
        page->showBanner(text);
}

void MainWindow::applyTheme(ThemeChoice choice)
{
    m_settings->setTheme(choice);
    ThemeManager::instance().setChoice(choice);
    refreshStatus();
}

void MainWindow::applyLanguageChoice(const QString& language)
{
    m_settings->setLanguage(language);
    const QLocale locale = applyLanguage(language);
    Format::setCurrent(Format(locale, m_settings->unit()));
    // Widgets hear of a new translator by themselves, but not of a new number format.
    applyUnit(m_settings->unit());
}

void MainWindow::applyUnit(SizeUnit unit)
{
    m_settings->setUnit(unit);
    Format::setCurrent(Format(Format::current().locale(), unit));
    // Reaches every widget within, each once, as that of a new translator does.
    QEvent change(QEvent::LanguageChange);
    QApplication::sendEvent(this, &change);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    QList<ImagePage*> pages;
    for (int i = 0; i < m_pages->count(); ++i) {
        if (auto* page = qobject_cast<ImagePage*>(m_pages->widget(i)))
            pages.append(page);
    }
    if (!mayEndSaving(pages) || !mayDiscardAll()) {
        event->ignore();
        return;
    }
    m_settings->setState(u"window"_s, saveGeometry());
    for (int i = 0; i < m_pages->count(); ++i)
        pageAt(i)->saveLayout();
    rememberTabs();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QStringList paths = localPaths(event->mimeData());
    // What is dragged out of this window is no image to open.
    if (paths.isEmpty() || event->source())
        return;
    event->acceptProposedAction();
    showDropHint(dropText(paths, event->position().toPoint()));
}

void MainWindow::dragMoveEvent(QDragMoveEvent* event)
{
    if (event->source())
        return;
    event->acceptProposedAction();
    showDropHint(dropText(localPaths(event->mimeData()), event->position().toPoint()));
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent* event)
{
    (void)event;
    showDropHint({});
}

void MainWindow::dropEvent(QDropEvent* event)
{
    showDropHint({});
    if (event->source())
        return;
    event->acceptProposedAction();
    const QStringList paths = localPaths(event->mimeData());
    const QPoint position = event->position().toPoint();
    if (paths.size() == 2 && std::ranges::none_of(paths, isBenchmarkPath))
        comparePaths(paths[0], paths[1]);
    else if (const int tab = imageTabAt(position);
             paths.size() == 1 && tab >= 0 && !isBenchmarkPath(paths.first()))
        offerDrop(paths.first(), tab, mapToGlobal(position));
    else
        openPaths(paths);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    QWidget* focus = focusWidget();
    if (focus && event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) {
        // X11 asks for a context menu by the menu key alone, and many keyboards have none.
        const QPoint place = focus->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, place, focus->mapToGlobal(place));
        QApplication::sendEvent(focus, &menu);
        return;
    }
    if (event->key() == Qt::Key_Escape && currentPage() && currentPage()->handleEscape())
        return;
    QMainWindow::keyPressEvent(event);
}

/// In reading order: pages, views and panes come and go, and that of creation would be no order at all.
bool MainWindow::focusNextPrevChild(bool next) { return focusNextStop(*this, next); }

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    // The second of two quick presses comes as a double click.
    const bool isPress
        = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (isPress && watched->isWidgetType() && static_cast<QWidget*>(watched)->window() == this) {
        const Qt::MouseButton button = static_cast<QMouseEvent*>(event)->button();
        if (button == Qt::BackButton || button == Qt::ForwardButton) {
            button == Qt::BackButton ? goBack() : goForward();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace layerscope

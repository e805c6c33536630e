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
    constexpr int showPageAfter = 300; // milliseconds: what is quicker never shows a page without layers

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

    QStringList localPaths(const QMimeData* data)
    {
        QStringList paths;
        for (const QUrl& url : data->urls()) {
            if (url.isLocalFile())
                paths.append(url.toLocalFile());
        }
        return paths;
    }

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
        m_actions->recent->addAction(image.name, this, [this, path = image.path] { openPath(path); });
    if (m_actions->recent->isEmpty())
        m_actions->recent->addAction(tr("Nothing opened yet"))->setEnabled(false);
}

QString MainWindow::imageFilter()
{
    return tr("Saved images (*.tar *.tar.gz *.tgz *.tar.zst *.tar.xz *.tar.bz2)") + u";;"_s
        + tr("All files (*)");
}

QString MainWindow::documentFilter()
{
    return tr("Images and benchmarks (*.tar *.tar.gz *.tgz *.tar.zst *.tar.xz *.tar.bz2 *.layerbench.json)")
        + u";;"_s + benchmarkFilter() + u";;"_s + imageFilter();
}

void MainWindow::openDialog(bool folder)
{
    const QString start = m_settings->lastFolder();
    QStringList paths;
    if (folder)
        paths = { QFileDialog::getExistingDirectory(this, tr("Open folder"), start) };
    else
        paths = QFileDialog::getOpenFileNames(this, tr("Open"), start, documentFilter());
    paths.removeAll(QString());
    if (paths.isEmpty())
        return;
    m_settings->setLastFolder(QFileInfo(paths.first()).absolutePath());
    openPaths(paths);
}

void MainWindow::openSample()
{
    if (const QString sample = samplePath(); !sample.isEmpty())
        openPath(sample);
}

void MainWindow::openClipboard()
{
    if (BenchPage* page = currentBenchmark(); page && page->paste())
        return;
    const QMimeData* mime = QApplication::clipboard()->mimeData();
    QStringList paths = localPaths(mime);
    if (paths.isEmpty() && mime->hasText()) {
        const QString text = mime->text().trimmed();
        if (text.startsWith(u'/') && !text.contains(u'\n'))
            paths.append(text);
    }
    openPaths(paths);
}

void MainWindow::openPaths(const QStringList& paths)
{
    for (const QString& path : paths)
        openPath(path);
}

ImagePage* MainWindow::pageFor(const QString& path, const QString& imageKey) const
{
    for (int i = 0; i < m_pages->count(); ++i) {
        auto* page = qobject_cast<ImagePage*>(m_pages->widget(i));
        if (page && page->session().path() == path
            && (imageKey.isNull() || page->session().imageKey() == imageKey))
            return page;
    }
    return nullptr;
}

void MainWindow::openPath(const QString& path)
{
    if (isBenchmarkPath(path)) {
        openBenchmark(path);
        return;
    }
    if (ImagePage* known = pageOf(sessionFor(path)))
        m_tabs->setCurrentIndex(m_pages->indexOf(known));
}

/// What reads that file already, or a new one.
ImageSession* MainWindow::sessionFor(const QString& path)
{
    const QFileInfo info(path);
    const QString canonical = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    // An archive of several images is looked at again: the user may want another of them.
    ImagePage* known = pageFor(canonical, {});
    if (known && known->session().imageKey().isEmpty())
        return &known->session();
    const auto opening = std::find_if(m_opening.begin(), m_opening.end(),
        [&](const auto& session) { return session->path() == canonical; });
    return opening != m_opening.end() ? opening->get() : openAgain(canonical);
}

ImageSession* MainWindow::openAgain(const QString& path)
{
    m_opening.push_back(std::make_unique<ImageSession>(path, m_loadOptions));
    ImageSession* session = m_opening.back().get();
    watchOpening(session);
    return session;
}

/// A session gets its page when it can show layers, or when it takes so long that people wonder.
void MainWindow::watchOpening(ImageSession* session)
{
    connect(session, &ImageSession::stateChanged, this, [this, session] { sessionMoved(session); });
    QTimer::singleShot(showPageAfter, session, [this, session] {
        if (session->state() == ImageSession::State::Opening)
            adopt(session);
    });
    session->start();
}

void MainWindow::sessionMoved(ImageSession* session)
{
    switch (session->state()) {
    case ImageSession::State::Choosing:
        // A dialog runs its own event loop: not from within the session's signal.
        QTimer::singleShot(0, session, [this, session] { choose(session); });
        break;
    case ImageSession::State::Reading:
        adopt(session);
        break;
    case ImageSession::State::Failed:
        if (!session->description()) {
            abandonComparisons(session);
            showError(errorBanner(*session->error(), session->path()));
            m_settings->removeRecent(session->path());
            QTimer::singleShot(0, session, [this, session] { dropSession(session); });
        }
        break;
    case ImageSession::State::Cancelled:
        if (!session->description()) {
            abandonComparisons(session);
            QTimer::singleShot(0, session, [this, session] { dropSession(session); });
        }
        break;
    default:
        break;
    }
}

void MainWindow::choose(ImageSession* session)
{
    size_t chosen = 0;
    const QPointer<ImageSession> guard(session);
    if (!m_chooser(session->path(), session->archive()->images(), chosen)) {
        abandonComparisons(guard);
        if (guard)
            dropSession(session);
        return;
    }
    if (!guard)
        return;
    if (ImagePage* known = pageFor(session->path(), QString::number(chosen));
        known && &known->session() != session) {
        m_tabs->setCurrentIndex(m_pages->indexOf(known));
        replaceInComparisons(session, &known->session());
        dropSession(session);
        return;
    }
    session->choose(chosen);
    replaceInComparisons(session, session);
}

/// Gives a session its page, once.
void MainWindow::adopt(ImageSession* session)
{
    const auto found = std::find_if(
        m_opening.begin(), m_opening.end(), [&](const auto& owned) { return owned.get() == session; });
    if (found == m_opening.end())
        return;
    std::unique_ptr<ImageSession> owned = std::move(*found);
    m_opening.erase(found);
    auto* page = new ImagePage(std::move(owned), *m_settings, m_pages);
    connect(page, &ImagePage::ready, this, [this, page] { remember(*page); });
    connect(&page->navigation(), &Navigation::changed, this, &MainWindow::updateActions);
    addPage(page);
    if (session->analysis())
        remember(*page);
    settleComparisons();
}

/// Takes back a session that has nothing to show, with its page if it got one.
void MainWindow::dropSession(ImageSession* session)
{
    std::erase_if(m_opening, [&](const auto& owned) { return owned.get() == session; });
    for (int i = 0; i < m_pages->count(); ++i) {
        auto* page = qobject_cast<ImagePage*>(m_pages->widget(i));
        if (page && &page->session() == session) {
            closeTab(i);
            return;
        }
    }
}

void MainWindow::reload()
{
    if (BenchPage* benchmark = currentBenchmark()) {
        benchmark->refresh();
        return;
    }
    if (ComparePage* comparison = currentComparison()) {
        readAgain(comparison, true);
        return;
    }
    ImagePage* page = currentImage();
    if (!page || page->session().isBusy())
        return;
    const QString path = page->session().path();
    closeTab(m_tabs->currentIndex());
    if (currentPage() != page)
        openPath(path);
}

void MainWindow::remember(const ImagePage& page)
{
    const auto& analysis = page.session().analysis();
    m_settings->addRecent({ page.session().path(), displayText(analysis->image.displayName()),
        static_cast<qint64>(analysis->source.archiveBytes), QDateTime::currentDateTime() });
    if (m_welcome)
        m_welcome->refreshRecent();
    updateActions();
}

int MainWindow::addPage(DocumentPage* page)
{
    const int index = m_pages->addWidget(page);
    connect(page, &DocumentPage::titleChanged, this, [this, page] { refreshTab(page); });
    connect(page, &DocumentPage::factsChanged, this, [this, page] {
        m_actions->exportReport->setEnabled(canExport());
        if (page == currentPage())
            refreshStatus();
    });
    connect(page, &DocumentPage::exportRequested, this, &MainWindow::showExport);
    m_tabs->addDocument(page->iconName(), page->title());
    m_tabs->setCurrentIndex(index);
    // The welcome page has done its work once the first image is there.
    if (m_welcome && m_welcome != page) {
        // What it said about other files is still true.
        for (const BannerText& text : m_welcome->banners())
            page->showBanner(text);
        closeTab(m_pages->indexOf(m_welcome));
    }
    showPage(m_tabs->currentIndex());
    return m_pages->indexOf(page);
}

void MainWindow::showWelcome()
{
    if (!m_welcome) {
        m_welcome = new WelcomePage(*m_settings, m_pages);
        connect(m_welcome, &WelcomePage::openFileRequested, this, [this] { openDialog(false); });
        connect(m_welcome, &WelcomePage::openFolderRequested, this, [this] { openDialog(true); });
        connect(m_welcome, &WelcomePage::openSampleRequested, this, &MainWindow::openSample);
        connect(m_welcome, &WelcomePage::openPathRequested, this, &MainWindow::openPath);
        connect(m_welcome, &WelcomePage::compareRequested, this, &MainWindow::compareDialog);
        connect(m_welcome, &WelcomePage::shortcutsRequested, this, [this] { showShortcuts(this); });
        addPage(m_welcome);
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
    if (QWidget* page = m_pages->widget(index))
        m_pages->setCurrentWidget(page);
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
    const QStringList paths = openDocuments();
    for (int i = 0; i < m_pages->count(); ++i)
        pageAt(i)->saveLayout();
    m_settings->setOpenTabs(paths);
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

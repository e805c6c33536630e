// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

// Opening: the ways in, and how a document comes to its tab.

#include "ui/dialogs/imagechooser.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/mainwindow.h"
#include "ui/mainwindowactions.h"
#include "ui/pages/benchpage.h"
#include "ui/pages/comparepage.h"
#include "ui/pages/imagepage.h"
#include "ui/pages/welcomepage.h"
#include "ui/session/benchfiles.h"
#include "ui/session/samples.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/documenttabs.h"
#include "ui/widgets/statusline.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QTimer>
#include <QUrl>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int showPageAfter = 300; // milliseconds: what is quicker never shows a page without layers

    /// A path as people copy it: plain, below their home, or as the address of a local file. Empty when it is none.
    QString pathIn(const QString& line)
    {
        if (line.startsWith(u"file:"))
            return QUrl(line).toLocalFile();
        if (line.startsWith(u"~/"))
            return QDir::homePath() + line.mid(1);
        return line.startsWith(u'/') ? line : QString();
    }

} // namespace

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
    if (paths.isEmpty()) {
        for (const QString& line : mime->text().split(u'\n', Qt::SkipEmptyParts))
            paths.append(pathIn(line.trimmed()));
        if (paths.contains(QString())) // some other text
            paths.clear();
    }
    if (paths.isEmpty())
        m_status->setLeft({ tr("There is no path on the clipboard") });
    openPaths(paths);
}

QStringList MainWindow::localPaths(const QMimeData* data)
{
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
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

void MainWindow::openPath(const QString& path) { askFor({ path, {}, {}, {} }); }

void MainWindow::askFor(const OpenTab& tab)
{
    if (isBenchmarkPath(tab.path)) {
        openBenchmark(tab.path);
        return;
    }
    ImageSession* session = sessionFor(tab.path, tab.image);
    if (tab.isComparison()) {
        ImageSession* other = sessionFor(tab.otherPath, tab.otherImage);
        compareSessions(session, other, newRequest());
    } else if (OpeningImage* opening = openingOf(session)) {
        opening->request.front = ++m_requests;
    } else {
        comeForward(pageOf(session), ++m_requests);
    }
}

void MainWindow::reopenTabs()
{
    const QVector<OpenTab> tabs = m_settings->openTabs();
    for (const OpenTab& tab : tabs)
        askFor(tab);
    if (const int front = m_settings->frontTab(); front >= 0 && front < tabs.size())
        askFor(tabs[front]);
}

/// Of what was opened before, when nothing of that is left.
void MainWindow::forgetErrors()
{
    if (m_opening.empty() && m_openingBenchmarks.empty())
        m_errors.clear();
}

MainWindow::Request MainWindow::newRequest()
{
    const int number = ++m_requests;
    return { number, number };
}

MainWindow::OpeningImage* MainWindow::openingOf(const ImageSession* session)
{
    const auto found = std::ranges::find_if(
        m_opening, [&](const OpeningImage& opening) { return opening.session.get() == session; });
    return found == m_opening.end() ? nullptr : &*found;
}

/// What reads that file already, or a new one.
ImageSession* MainWindow::sessionFor(const QString& path, const QString& imageKey)
{
    const QFileInfo info(path);
    const QString canonical = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    // An archive of several images is looked at again: the user may want another of them.
    ImagePage* known = pageFor(canonical, imageKey.isEmpty() ? QString() : imageKey);
    if (known && known->session().imageKey() == imageKey)
        return &known->session();
    const auto opening = std::ranges::find_if(m_opening, [&](const OpeningImage& other) {
        return other.session->path() == canonical && other.session->imageKey() == imageKey;
    });
    return opening != m_opening.end() ? opening->session.get() : openAgain(canonical, imageKey, newRequest());
}

ImageSession* MainWindow::openAgain(const QString& path, const QString& imageKey, Request request)
{
    forgetErrors();
    m_opening.push_back({ std::make_unique<ImageSession>(path, m_loadOptions), request });
    ImageSession* session = m_opening.back().session.get();
    session->prefer(imageKey);
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
        if (!session->description())
            tellFailure(session);
        break;
    case ImageSession::State::Cancelled:
        if (!session->description())
            giveUp(session);
        break;
    default:
        break;
    }
}

/// What took long to fail has a page, which goes: the page that is left tells why.
void MainWindow::tellFailure(ImageSession* session)
{
    abandonComparisons(session);
    QTimer::singleShot(0, session, [this, session] {
        const BannerText why = errorBanner(*session->error(), session->path());
        dropSession(session);
        showError(why);
    });
}

/// Nothing will be shown of it.
void MainWindow::giveUp(ImageSession* session)
{
    abandonComparisons(session);
    QTimer::singleShot(0, session, [this, session] { dropSession(session); });
}

/// One question at a time.
void MainWindow::choose(ImageSession* session)
{
    if (m_isChoosing) {
        m_toChoose.emplace_back(session);
        return;
    }
    size_t chosen = 0;
    const QPointer<ImageSession> guard(session);
    m_isChoosing = true;
    const bool isChosen = m_chooser(session->path(), session->archive()->images(), chosen);
    m_isChoosing = false;
    if (guard && isChosen)
        takeChoice(session, chosen);
    else if (guard)
        giveUp(session);
    while (!m_toChoose.empty()) {
        const QPointer<ImageSession> next = m_toChoose.front();
        m_toChoose.erase(m_toChoose.begin());
        if (next) {
            QTimer::singleShot(0, next, [this, next] { choose(next); });
            break;
        }
    }
}

void MainWindow::takeChoice(ImageSession* session, size_t chosen)
{
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
    OpeningImage* const found = openingOf(session);
    if (!found)
        return;
    OpeningImage opening = std::move(*found);
    m_opening.erase(m_opening.begin() + (found - m_opening.data()));
    auto* page = new ImagePage(std::move(opening.session), *m_settings, m_pages);
    connect(page, &ImagePage::ready, this, [this, page] { remember(*page); });
    connect(&page->navigation(), &Navigation::changed, this, &MainWindow::updateActions);
    addPage(page, opening.request);
    if (session->analysis())
        remember(*page);
    settleComparisons();
}

/// Takes back a session that has nothing to show, with its page if it got one.
void MainWindow::dropSession(ImageSession* session)
{
    std::erase_if(m_opening, [&](const OpeningImage& opening) { return opening.session.get() == session; });
    if (ImagePage* page = pageOf(session))
        closeTab(m_pages->indexOf(page));
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
    const QString imageKey = page->session().imageKey();
    const int place = page->place();
    closeTab(m_tabs->currentIndex());
    if (currentPage() != page)
        openAgain(path, imageKey, { place, ++m_requests });
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

/// The documents behind the tabs, to be opened again another time.
void MainWindow::rememberTabs()
{
    QVector<OpenTab> tabs;
    int front = -1;
    for (int i = 0; i < m_pages->count(); ++i) {
        OpenTab tab;
        if (const auto* image = qobject_cast<ImagePage*>(m_pages->widget(i)))
            tab = { image->session().path(), image->session().imageKey(), {}, {} };
        else if (const auto* comparison = qobject_cast<ComparePage*>(m_pages->widget(i)))
            tab = comparison->tab();
        else if (const auto* benchmark = qobject_cast<BenchPage*>(m_pages->widget(i)))
            tab.path = benchmark->path();
        if (tab.path.isEmpty())
            continue;
        if (i == m_tabs->currentIndex())
            front = static_cast<int>(tabs.size());
        tabs.append(tab);
    }
    m_settings->setOpenTabs(tabs, front);
}

} // namespace layerscope

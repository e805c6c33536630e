// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

// Comparing: the ways to a compare page, and what it asks of the window.

#include "ui/format.h"
#include "ui/mainwindow.h"
#include "ui/mainwindowactions.h"
#include "ui/pages/comparepage.h"
#include "ui/pages/imagepage.h"
#include "ui/session/benchfiles.h"
#include "ui/session/openimages.h"
#include "ui/theme/icons.h"
#include "ui/widgets/documenttabs.h"
#include "ui/widgets/statusline.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

ImagePage* MainWindow::pageOf(const ImageSession* session) const
{
    for (int i = 0; i < m_pages->count(); ++i) {
        auto* page = qobject_cast<ImagePage*>(m_pages->widget(i));
        if (page && &page->session() == session)
            return page;
    }
    return nullptr;
}

void MainWindow::comparePaths(const QString& a, const QString& b)
{
    ImageSession* first = sessionFor(a);
    ImageSession* second = sessionFor(b);
    compareSessions(first, second, newRequest());
}

void MainWindow::compareSessions(ImageSession* a, ImageSession* b, Request request)
{
    const auto same = [&](const Wish& wish) { return wish.a == a && wish.b == b; };
    if (const auto wish = std::ranges::find_if(m_wishes, same); wish != m_wishes.end())
        wish->request.front = request.front;
    else
        m_wishes.push_back({ a, b, request });
    settleComparisons();
}

/// Shows the comparisons whose images have pages by now; the page waits for what they still read.
void MainWindow::settleComparisons()
{
    std::erase_if(m_wishes, [](const Wish& wish) { return !wish.a || !wish.b; });
    const auto isSettled = [this](const Wish& wish) { return pageOf(wish.a) && pageOf(wish.b); };
    for (auto wish = std::find_if(m_wishes.begin(), m_wishes.end(), isSettled); wish != m_wishes.end();
         wish = std::find_if(m_wishes.begin(), m_wishes.end(), isSettled)) {
        const Wish settled = *wish;
        m_wishes.erase(wish);
        showComparison(*settled.a, *settled.b, settled.request);
    }
}

void MainWindow::showComparison(ImageSession& a, ImageSession& b, Request request)
{
    for (int i = 0; i < m_pages->count(); ++i) {
        auto* known = qobject_cast<ComparePage*>(m_pages->widget(i));
        if (known && a.analysis() && known->data().imageA().analysis == a.analysis()
            && known->data().imageB().analysis == b.analysis()) {
            comeForward(known, request.front);
            return;
        }
    }
    auto* page = new ComparePage(a, b, *m_settings, *m_openImages, m_pages);
    connect(page, &ComparePage::openInImageRequested, this, &MainWindow::openInImage);
    connect(page, &ComparePage::againRequested, this, [this, page] { readAgain(page, false); });
    connect(page, &ComparePage::closeRequested, this, [this, page] { closeTab(m_pages->indexOf(page)); });
    addPage(page, request);
}

/// An image of an archive that holds several was chosen: what it is compared with may be another of the same archive,
/// and `known` has it open already when that is another session.
void MainWindow::replaceInComparisons(const ImageSession* chosen, ImageSession* known)
{
    QPointer<ImageSession> other;
    for (Wish& wish : m_wishes) {
        const bool both = wish.a == chosen && wish.b == chosen;
        if (wish.a == chosen)
            wish.a = known;
        if (both && !other)
            other = openAgain(chosen->path(), {}, newRequest());
        if (both)
            wish.request = newRequest(); // after that of the other
        if (wish.b == chosen)
            wish.b = both ? other.data() : known;
    }
    settleComparisons();
}

/// Gives up what waits for an image that cannot be shown at all; why is said by a banner on another page.
void MainWindow::abandonComparisons(const ImageSession* session)
{
    std::erase_if(m_wishes,
        [&](const Wish& wish) { return !wish.a || !wish.b || wish.a == session || wish.b == session; });
    for (int i = m_pages->count() - 1; i >= 0 && session; --i) {
        const auto* page = qobject_cast<ComparePage*>(m_pages->widget(i));
        if (page && page->isWaitingFor(*session))
            closeTab(i);
    }
}

QMenu* MainWindow::makeCompareMenu(int tab)
{
    auto* page = qobject_cast<ImagePage*>(m_pages->widget(tab));
    if (!page)
        return nullptr;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"compareMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPointer<ImageSession> subject = &page->session();
    for (int i = 0; i < m_pages->count(); ++i) {
        auto* other = qobject_cast<ImagePage*>(m_pages->widget(i));
        if (!other || other == page)
            continue;
        menu->addAction(icon(u"image"_s), menuText(other->title()), this,
            [this, subject, object = QPointer<ImageSession>(&other->session())] {
                if (subject && object)
                    compareSessions(subject, object, newRequest());
            });
    }
    if (!menu->isEmpty())
        menu->addSeparator();
    const QString path = subject->path();
    if (!subject->imageKey().isEmpty())
        menu->addAction(tr("Another image of %1…").arg(menuText(QFileInfo(path).fileName())), this,
            [this, subject, path] { compareWithPath(subject, path); });
    const auto choose = [&](const QString& text, bool folder) {
        menu->addAction(text, this, [this, subject, folder] {
            const QString start = m_settings->lastFolder();
            const QString chosen = folder
                ? QFileDialog::getExistingDirectory(this, tr("Compare with"), start)
                : QFileDialog::getOpenFileName(this, tr("Compare with"), start, imageFilter());
            compareWithFile(subject, chosen);
        });
    };
    choose(tr("Choose &file…"), false);
    choose(tr("Choose f&older…"), true);
    return menu;
}

/// Both chosen in one dialog, or the second in another one.
void MainWindow::compareDialog()
{
    QStringList paths = QFileDialog::getOpenFileNames(
        this, tr("Compare two images"), m_settings->lastFolder(), imageFilter());
    if (paths.size() == 1)
        paths += QFileDialog::getOpenFileName(
            this, tr("Compare with"), QFileInfo(paths.first()).absolutePath(), imageFilter());
    paths.removeAll(QString());
    if (paths.size() < 2)
        return;
    m_settings->setLastFolder(QFileInfo(paths.first()).absolutePath());
    comparePaths(paths[0], paths[1]);
}

void MainWindow::compareWithFile(ImageSession* session, const QString& path)
{
    if (!session || path.isEmpty())
        return;
    m_settings->setLastFolder(QFileInfo(path).absolutePath());
    compareWithPath(session, path);
}

void MainWindow::compareWithPath(ImageSession* session, const QString& path)
{
    if (!session)
        return;
    ImageSession* other = sessionFor(path); // its tab before that of the comparison
    compareSessions(session, other, newRequest());
}

void MainWindow::showCompareMenu(int tab, const QPoint& position)
{
    if (QMenu* menu = makeCompareMenu(tab)) {
        menu->popup(position);
        menu->setActiveAction(menu->actions().value(0));
    }
}

void MainWindow::showTabMenu(const QPoint& position)
{
    const int tab = m_tabs->tabAt(position);
    if (tab < 0)
        return;
    const QPoint place = m_tabs->mapToGlobal(position);
    auto* menu = new QMenu(this);
    menu->setObjectName(u"tabMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPointer<DocumentPage> page = pageAt(tab);
    if (qobject_cast<ImagePage*>(page))
        menu->addAction(icon(u"compare"_s), tr("Compare with…"), this, [this, page, place] {
            if (page)
                showCompareMenu(m_pages->indexOf(page), place);
        });
    if (auto* comparison = qobject_cast<ComparePage*>(page))
        menu->addAction(icon(u"swap"_s), tr("Swap A and B"), comparison, &ComparePage::swapSides);
    menu->addAction(tr("Close tab"), this, [this, page] {
        if (page)
            closeTab(m_pages->indexOf(page));
    });
    menu->popup(place);
}

/// Reads both images again, or only what was not read to the end, and compares them anew.
void MainWindow::readAgain(ComparePage* page, bool everything)
{
    const OpenTab tab = page->tab();
    const int place = page->place();
    closeTab(m_pages->indexOf(page));
    for (int i = m_pages->count() - 1; i >= 0; --i) {
        const auto* image = qobject_cast<ImagePage*>(m_pages->widget(i));
        const bool isMeant
            = image && (image->session().path() == tab.path || image->session().path() == tab.otherPath);
        if (!isMeant || (image->isReady() && !everything))
            continue;
        const QString path = image->session().path();
        const QString imageKey = image->session().imageKey();
        const Request request { image->place(), 0 };
        closeTab(i);
        if (pageAt(i) != image) // it may go on saving files
            openAgain(path, imageKey, request);
    }
    ImageSession* a = sessionFor(tab.path, tab.image);
    ImageSession* b = sessionFor(tab.otherPath, tab.otherImage);
    compareSessions(a, b, { place, ++m_requests });
}

/// Shows a path in the tab of its image, which is opened again when it was closed.
void MainWindow::openInImage(const ComparedImage& image, const std::string& path)
{
    const auto select = [path](ImagePage& page) {
        const auto node = page.session().analysis()->tree.find(path);
        page.showView(u"files"_s);
        page.state().setScopeMode(ViewState::ScopeMode::Final);
        if (node)
            page.state().selectPath(*node);
    };
    for (int i = 0; i < m_pages->count(); ++i) {
        auto* page = qobject_cast<ImagePage*>(m_pages->widget(i));
        if (page && page->session().analysis() == image.analysis) {
            m_tabs->setCurrentIndex(i);
            select(*page);
            return;
        }
    }
    ImageSession* session = sessionFor(image.path);
    if (ImagePage* page = pageOf(session); page && page->isReady()) { // it was read again meanwhile
        m_tabs->setCurrentIndex(m_pages->indexOf(page));
        select(*page);
        return;
    }
    auto* once = new QObject(session);
    connect(session, &ImageSession::stateChanged, once, [this, once, session, select] {
        if (session->isBusy() || session->state() == ImageSession::State::Choosing)
            return;
        once->deleteLater();
        if (session->state() != ImageSession::State::Ready)
            return;
        QTimer::singleShot(0, session, [this, session, select] {
            if (ImagePage* page = pageOf(session))
                select(*page);
        });
    });
}

void MainWindow::refreshOpenImages()
{
    QVector<ComparedImage> images;
    for (int i = 0; i < m_pages->count(); ++i) {
        const auto* page = qobject_cast<ImagePage*>(m_pages->widget(i));
        if (page && page->isReady())
            images.append({ page->session().path(), page->title(), page->session().archive(),
                page->session().analysis() });
    }
    m_openImages->setImages(std::move(images));
}

/// The tab of an image under the pointer, or -1.
int MainWindow::imageTabAt(const QPoint& position) const
{
    const int tab = m_tabs->tabAt(m_tabs->mapFrom(this, position));
    return qobject_cast<ImagePage*>(m_pages->widget(tab)) ? tab : -1;
}

QString MainWindow::dropText(const QStringList& paths, const QPoint& position) const
{
    const qsizetype files = paths.size();
    const bool images = std::ranges::none_of(paths, isBenchmarkPath);
    if (files == 2 && images)
        return tr("Compare these two");
    const int tab = imageTabAt(position);
    if (files == 1 && tab >= 0 && images)
        return tr("Open, or compare with %1").arg(pageAt(tab)->title());
    return files == 1 ? tr("Open") : tr("Open %Ln files", nullptr, static_cast<int>(files));
}

/// On the page where it can show it, and for all pages in the status line.
void MainWindow::showDropHint(const QString& text)
{
    if (DocumentPage* page = currentPage())
        page->setDropHint(text);
    if (text.isEmpty())
        refreshStatus();
    else
        m_status->setLeft({ text });
}

void MainWindow::offerDrop(const QString& path, int tab, const QPoint& position)
{
    const auto* page = qobject_cast<ImagePage*>(m_pages->widget(tab));
    auto* menu = new QMenu(this);
    menu->setObjectName(u"dropMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(u"open"_s), tr("Open"), this, [this, path] { openPath(path); });
    menu->addAction(icon(u"compare"_s), tr("Compare with %1").arg(menuText(page->title())), this,
        [this, path, subject = QPointer<ImageSession>(&page->session())] { compareWithPath(subject, path); });
    menu->popup(position);
    menu->setActiveAction(menu->actions().value(0));
}

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

// Benchmarks: the ways to a benchmark page, and what it asks of the window.

#include "core/bench/starter.h"
#include "ui/dialogs/openimageschooser.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/mainwindow.h"
#include "ui/mainwindowactions.h"
#include "ui/pages/benchpage.h"
#include "ui/pages/comparepage.h"
#include "ui/pages/imagepage.h"
#include "ui/pages/welcomepage.h"
#include "ui/session/benchfiles.h"
#include "ui/session/benchsession.h"
#include "ui/session/language.h"
#include "ui/session/openimages.h"
#include "ui/session/samples.h"
#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/benchtableview.h"
#include "ui/widgets/documenttabs.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QUndoStack>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    /// Measured from what is open already.
    BenchDocument benchmarkFrom(const QVector<ComparedImage>& images)
    {
        BenchStart start;
        start.language = windowLanguage();
        start.now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
        if (images.isEmpty())
            return emptyBenchmark(start);
        std::vector<LoadedImage> loaded;
        QStringList names;
        for (const ComparedImage& image : images) {
            loaded.push_back({ { image.path.toStdString(), imageSelector(image), {} }, image.analysis,
                image.title.toStdString() });
            names.append(image.title);
        }
        start.title = names.join(u" · "_s).toStdString();
        return startBenchmark(start, loaded);
    }

} // namespace

void MainWindow::buildBenchmarkActions()
{
    Actions& a = *m_actions;
    const auto add
        = [this](QMenu* menu, QAction* before, const QString& iconName, const QString& keys, auto act) {
              auto* action = new QAction(iconName.isEmpty() ? QIcon() : icon(iconName), {}, this);
              action->setShortcut(QKeySequence(keys));
              connect(action, &QAction::triggered, this, act);
              menu->insertAction(before, action);
              return action;
          };
    const auto onPage = [this](const std::function<void(BenchPage&)>& act) {
        return [this, act] {
            if (BenchPage* page = currentBenchmark())
                act(*page);
        };
    };
    a.newBenchmark = add(a.file, a.open, u"bench"_s, u"Ctrl+N"_s, [this] { newBenchmark(); });
    a.examples = new QMenu(this);
    a.file->insertMenu(a.recent->menuAction(), a.examples);
    connect(a.examples, &QMenu::aboutToShow, this, &MainWindow::fillExamplesMenu);
    a.examples->menuAction()->setVisible(!benchmarkExamples().isEmpty());
    a.save = add(a.file, a.reload, u"save"_s, u"Ctrl+S"_s, onPage([](BenchPage& page) { page.save(); }));
    a.saveAs = add(a.file, a.reload, {}, u"Ctrl+Shift+S"_s, onPage([](BenchPage& page) { page.saveAs(); }));
    a.file->insertSeparator(a.reload);
    a.undo = add(a.edit, a.copyPath, u"undo"_s, u"Ctrl+Z"_s, onPage([](BenchPage& page) { page.undo(); }));
    a.redo = add(a.edit, a.copyPath, u"redo"_s, {}, onPage([](BenchPage& page) { page.redo(); }));
    a.redo->setShortcuts({ QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s) });
    a.edit->insertSeparator(a.copyPath);
    m_unsavedChooser = [this](const QString& title) {
        QMessageBox question(QMessageBox::Question, windowTitle(),
            tr("“%1” has changes that are not saved.").arg(title), {}, this);
        question.setTextFormat(Qt::PlainText);
        const QPushButton* save = question.addButton(tr("Save"), QMessageBox::AcceptRole);
        const QPushButton* discard = question.addButton(tr("Discard"), QMessageBox::DestructiveRole);
        question.addButton(tr("Cancel"), QMessageBox::RejectRole);
        question.exec();
        return question.clickedButton() == save   ? Unsaved::Save
            : question.clickedButton() == discard ? Unsaved::Discard
                                                  : Unsaved::Cancel;
    };
}

void MainWindow::updateBenchmarkActions()
{
    Actions& a = *m_actions;
    BenchPage* page = currentBenchmark();
    for (QAction* action : { a.save, a.saveAs })
        action->setEnabled(page != nullptr);
    const QUndoStack* stack = page ? &page->session().undoStack() : nullptr;
    a.undo->setEnabled(stack && stack->canUndo());
    a.redo->setEnabled(stack && stack->canRedo());
    a.undo->setText(stack && stack->canUndo() ? tr("&Undo: %1").arg(stack->undoText()) : tr("&Undo"));
    a.redo->setText(stack && stack->canRedo() ? tr("&Redo: %1").arg(stack->redoText()) : tr("&Redo"));
}

QString MainWindow::benchmarkFilter() { return tr("Benchmarks (*.layerbench.json)"); }

void MainWindow::fillExamplesMenu()
{
    m_actions->examples->clear();
    for (const QString& path : benchmarkExamples()) {
        QString name = QFileInfo(path).fileName();
        name.chop(benchmarkSuffix().size());
        m_actions->examples->addAction(icon(u"bench"_s), name, this, [this, path] { openPath(path); });
    }
}

/// Two open images give the table at once, with more the user says which, and without any it begins empty.
void MainWindow::newBenchmark()
{
    QVector<ComparedImage> images = m_openImages->images();
    if (images.size() > 2) {
        OpenImagesChooser chooser(images, this);
        if (chooser.exec() != QDialog::Accepted)
            return;
        images = chooser.chosen();
    }
    auto session = std::make_unique<BenchSession>();
    session->begin(benchmarkFrom(images));
    addBenchmark(std::move(session), newRequest());
}

BenchPage* MainWindow::benchmarkOf(const QString& path) const
{
    for (int i = 0; i < m_pages->count(); ++i) {
        auto* page = qobject_cast<BenchPage*>(m_pages->widget(i));
        if (page && !path.isEmpty() && page->path() == path)
            return page;
    }
    return nullptr;
}

/// Its tab comes when it has been read; a document that cannot be is a banner.
void MainWindow::openBenchmark(const QString& path)
{
    const QFileInfo info(path);
    const QString canonical = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    if (BenchPage* known = benchmarkOf(canonical)) {
        comeForward(known, ++m_requests);
        return;
    }
    const auto opening = std::ranges::find(m_openingBenchmarks, canonical, &OpeningBenchmark::path);
    if (opening != m_openingBenchmarks.end()) {
        opening->request.front = ++m_requests;
        return;
    }
    forgetErrors();
    m_openingBenchmarks.push_back({ std::make_unique<BenchSession>(), canonical, newRequest() });
    BenchSession* session = m_openingBenchmarks.back().session.get();
    // The page takes the session over once its signal has been heard.
    connect(session, &BenchSession::opened, this,
        [this, session] { QTimer::singleShot(0, session, [this, session] { benchmarkOpened(session); }); });
    connect(session, &BenchSession::openFailed, this, [this, session, canonical](const Error& error) {
        showError(benchErrorBanner(error, canonical));
        QTimer::singleShot(0, session, [this, session] {
            std::erase_if(m_openingBenchmarks,
                [&](const OpeningBenchmark& other) { return other.session.get() == session; });
        });
    });
    session->open(canonical);
}

void MainWindow::benchmarkOpened(BenchSession* session)
{
    const auto found = std::ranges::find_if(m_openingBenchmarks,
        [&](const OpeningBenchmark& opening) { return opening.session.get() == session; });
    if (found == m_openingBenchmarks.end())
        return;
    OpeningBenchmark opening = std::move(*found);
    m_openingBenchmarks.erase(found);
    session->disconnect(this);
    addBenchmark(std::move(opening.session), opening.request);
}

BenchPage* MainWindow::addBenchmark(std::unique_ptr<BenchSession> session, Request request)
{
    auto* page = new BenchPage(std::move(session), *m_settings, *m_openImages, m_pages);
    connect(page, &BenchPage::openRequested, this, [this] { openDialog(false); });
    connect(page, &BenchPage::saved, this, [this, page] { rememberBenchmark(*page); });
    connect(page, &BenchPage::historyChanged, this, &MainWindow::updateBenchmarkActions);
    addPage(page, request);
    if (page == currentPage())
        page->table()->setFocus(Qt::OtherFocusReason);
    rememberBenchmark(*page);
    return page;
}

void MainWindow::rememberBenchmark(const BenchPage& page)
{
    if (page.path().isEmpty())
        return;
    m_settings->addRecent(
        { page.path(), page.documentTitle(), QFileInfo(page.path()).size(), QDateTime::currentDateTime() });
    if (m_welcome)
        m_welcome->refreshRecent();
}

bool MainWindow::mayDiscard(BenchPage* page, const std::function<void()>& then)
{
    if (!page || !page->isModified())
        return true;
    m_tabs->setCurrentIndex(m_pages->indexOf(page));
    switch (m_unsavedChooser(page->documentTitle())) {
    case Unsaved::Save:
        page->save(then);
        break;
    case Unsaved::Discard:
        return true;
    case Unsaved::Cancel:
        break;
    }
    return false;
}

/// Page by page; what is to be saved is saved first, and then the window closes again.
bool MainWindow::mayDiscardAll()
{
    for (int i = 0; i < m_pages->count(); ++i) {
        if (!mayDiscard(qobject_cast<BenchPage*>(m_pages->widget(i)),
                [this] { QTimer::singleShot(0, this, &QWidget::close); }))
            return false;
    }
    return true;
}

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindowactions.h"

#include "ui/session/language.h"

#include <QActionGroup>

namespace layerscope {

using namespace Qt::StringLiterals;

std::vector<QAction*> addChoices(QMenu& menu, int count, const std::function<void(int)>& chosen)
{
    auto* group = new QActionGroup(&menu);
    std::vector<QAction*> actions;
    for (int i = 0; i < count; ++i) {
        QAction* action = menu.addAction(QString());
        action->setCheckable(true);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &menu, [chosen, i] { chosen(i); });
        actions.push_back(action);
    }
    return actions;
}

QString menuText(QString name) { return name.replace(u'&', u"&&"_s); }

void MainWindow::Actions::retranslate()
{
    file->setTitle(MainWindow::tr("&File"));
    newBenchmark->setText(MainWindow::tr("&New benchmark"));
    open->setText(MainWindow::tr("&Open…"));
    openFolder->setText(MainWindow::tr("Open &folder…"));
    openSample->setText(MainWindow::tr("Open the &sample image"));
    examples->setTitle(MainWindow::tr("Open an &example benchmark"));
    recent->setTitle(MainWindow::tr("Open &recent"));
    save->setText(MainWindow::tr("&Save"));
    saveAs->setText(MainWindow::tr("Save &as…"));
    reload->setText(MainWindow::tr("&Read again"));
    exportReport->setText(MainWindow::tr("&Export…"));
    close->setText(MainWindow::tr("&Close tab"));
    reopen->setText(MainWindow::tr("Open these &tabs next time"));
    quit->setText(MainWindow::tr("&Quit"));

    edit->setTitle(MainWindow::tr("&Edit"));
    copyPath->setText(MainWindow::tr("Copy &path"));
    openClipboard->setText(MainWindow::tr("Open the path on the clip&board"));
    search->setText(MainWindow::tr("&Search all layers"));
    filter->setText(MainWindow::tr("&Filter this view"));
    settings->setText(MainWindow::tr("&Settings…"));

    view->setTitle(MainWindow::tr("&View"));
    details->setText(MainWindow::tr("&Details pane"));
    theme->setTitle(MainWindow::tr("&Theme"));
    themes[0]->setText(MainWindow::tr("&System"));
    themes[1]->setText(MainWindow::tr("&Light"));
    themes[2]->setText(MainWindow::tr("&Dark"));
    language->setTitle(MainWindow::tr("&Language"));
    languages[0]->setText(MainWindow::tr("&System"));
    for (qsizetype i = 0; i < availableLanguages().size(); ++i)
        languages[static_cast<size_t>(i + 1)]->setText(languageName(availableLanguages()[i]));
    unit->setTitle(MainWindow::tr("Size &unit"));
    units[0]->setText(MainWindow::tr("MB = 10⁶ bytes"));
    units[1]->setText(MainWindow::tr("MiB = 2²⁰ bytes"));

    go->setTitle(MainWindow::tr("&Go"));
    back->setText(MainWindow::tr("&Back"));
    forward->setText(MainWindow::tr("F&orward"));
    scopes[0]->setText(MainWindow::tr("This layer"));
    scopes[1]->setText(MainWindow::tr("Up to here"));
    scopes[2]->setText(MainWindow::tr("Final image"));
    reveal->setText(MainWindow::tr("&Reveal in treemap or tree"));
    layers->setText(MainWindow::tr("&Layers"));
    nextDifference->setText(MainWindow::tr("Next &difference"));
    previousDifference->setText(MainWindow::tr("Previous d&ifference"));
    nextPane->setText(MainWindow::tr("&Next pane"));
    previousPane->setText(MainWindow::tr("&Previous pane"));
    nextTab->setText(MainWindow::tr("Next &tab"));
    previousTab->setText(MainWindow::tr("Previous ta&b"));

    tools->setTitle(MainWindow::tr("&Tools"));
    compare->setText(MainWindow::tr("&Compare with…"));
    swap->setText(MainWindow::tr("&Swap A and B"));

    help->setTitle(MainWindow::tr("&Help"));
    shortcuts->setText(MainWindow::tr("&Keyboard shortcuts"));
    about->setText(MainWindow::tr("&About Layerscope"));
}

void MainWindow::Actions::enableForPage(bool document, bool ready)
{
    for (QAction* action : { reload, layers, nextPane, previousPane, details })
        action->setEnabled(document);
    for (QAction* action : { copyPath, search, filter, reveal })
        action->setEnabled(ready);
    for (QAction* action : views)
        action->setEnabled(document);
}

void MainWindow::Actions::enableForImage(bool image, bool ready)
{
    compare->setEnabled(image);
    for (QAction* action : scopes)
        action->setEnabled(ready);
}

void MainWindow::Actions::enableForComparison(bool comparison, bool ready)
{
    swap->setEnabled(comparison);
    for (QAction* action : { nextDifference, previousDifference })
        action->setEnabled(ready);
}

} // namespace layerscope

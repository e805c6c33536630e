// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/mainwindowactions.h"

#include "ui/views/viewregistry.h"

#include <QActionGroup>

namespace layerscope {

using namespace Qt::StringLiterals;

std::vector<QAction*> addChoices(QMenu& menu, int count, int checked, const std::function<void(int)>& chosen)
{
    auto* group = new QActionGroup(&menu);
    std::vector<QAction*> actions;
    for (int i = 0; i < count; ++i) {
        QAction* action = menu.addAction(QString());
        action->setCheckable(true);
        action->setChecked(i == checked);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &menu, [chosen, i] { chosen(i); });
        actions.push_back(action);
    }
    return actions;
}

void MainWindow::Actions::retranslate()
{
    file->setTitle(tr("&File"));
    open->setText(tr("&Open…"));
    openFolder->setText(tr("Open &folder…"));
    openSample->setText(tr("Open the &sample image"));
    recent->setTitle(tr("Open &recent"));
    reload->setText(tr("&Read again"));
    close->setText(tr("&Close tab"));
    reopen->setText(tr("Open these &tabs next time"));
    quit->setText(tr("&Quit"));

    edit->setTitle(tr("&Edit"));
    copyPath->setText(tr("Copy &path"));
    openClipboard->setText(tr("Open the path on the clip&board"));
    filter->setText(tr("&Filter this view"));

    view->setTitle(tr("&View"));
    for (size_t i = 0; i < views.size(); ++i)
        views[i]->setText(imageViews()[i].title());
    details->setText(tr("&Details pane"));
    theme->setTitle(tr("&Theme"));
    themes[0]->setText(tr("&System"));
    themes[1]->setText(tr("&Light"));
    themes[2]->setText(tr("&Dark"));
    language->setTitle(tr("&Language"));
    languages[0]->setText(tr("&System"));
    languages[1]->setText(u"English"_s);
    languages[2]->setText(u"简体中文"_s);
    unit->setTitle(tr("Size &unit"));
    units[0]->setText(tr("MB = 10⁶ bytes"));
    units[1]->setText(tr("MiB = 2²⁰ bytes"));

    go->setTitle(tr("&Go"));
    scopes[0]->setText(tr("This layer"));
    scopes[1]->setText(tr("Up to here"));
    scopes[2]->setText(tr("Final image"));
    layers->setText(tr("&Layers"));
    nextPane->setText(tr("&Next pane"));
    previousPane->setText(tr("&Previous pane"));
    nextTab->setText(tr("Next &tab"));
    previousTab->setText(tr("Previous ta&b"));

    help->setTitle(tr("&Help"));
    shortcuts->setText(tr("&Keyboard shortcuts"));
    about->setText(tr("&About Layerscope"));
}

void MainWindow::Actions::enableForImage(bool image, bool analysed)
{
    for (QAction* action : { reload, layers, nextPane, previousPane, details })
        action->setEnabled(image);
    for (QAction* action : { copyPath, filter })
        action->setEnabled(analysed);
    for (QAction* action : views)
        action->setEnabled(image);
    for (QAction* action : scopes)
        action->setEnabled(analysed);
}

} // namespace layerscope

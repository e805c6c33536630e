// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/helpdialogs.h"

#include "ui/theme/icons.h"
#include "ui/widgets/label.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <vector>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    struct HelpDialogs {
        Q_DECLARE_TR_FUNCTIONS(layerscope::HelpDialogs)
    };

    struct Shortcut {
        QString keys;
        QString act;
    };

    std::vector<Shortcut> shortcuts()
    {
        return {
            { u"Ctrl+O"_s, HelpDialogs::tr("Open a file") },
            { u"Ctrl+Shift+O"_s, HelpDialogs::tr("Open a folder") },
            { u"Ctrl+V"_s, HelpDialogs::tr("Open the path on the clipboard") },
            { u"Ctrl+N  Ctrl+S"_s, HelpDialogs::tr("New benchmark, save the benchmark") },
            { u"F2  Enter"_s, HelpDialogs::tr("Edit a cell of a benchmark") },
            { u"Ctrl+Z  Ctrl+Shift+Z"_s, HelpDialogs::tr("Undo, redo") },
            { HelpDialogs::tr("Alt+↑  Alt+↓ in a benchmark"), HelpDialogs::tr("Move the row") },
            { u"Ctrl+W"_s, HelpDialogs::tr("Close the tab") },
            { u"Ctrl+Tab  Ctrl+Shift+Tab"_s, HelpDialogs::tr("Next tab, previous tab") },
            { u"Ctrl+1 … Ctrl+6"_s, HelpDialogs::tr("Show a view") },
            { u"Alt+1  Alt+2  Alt+3"_s, HelpDialogs::tr("This layer, up to here, final") },
            { u"Ctrl+F"_s, HelpDialogs::tr("Search all layers; Esc returns") },
            { u"Ctrl+Shift+F  /"_s, HelpDialogs::tr("Filter this view") },
            { u"Ctrl+T"_s, HelpDialogs::tr("Reveal in treemap or tree") },
            { u"Ctrl+L"_s, HelpDialogs::tr("Go to the layers") },
            { u"Ctrl+D  Ctrl+Shift+D"_s, HelpDialogs::tr("Compare with…, swap A and B") },
            { u"F7  Shift+F7"_s, HelpDialogs::tr("Next difference, previous difference") },
            { HelpDialogs::tr("Shift + click"), HelpDialogs::tr("Select a run of layers") },
            { HelpDialogs::tr("Ctrl + click"),
                HelpDialogs::tr("Grow the run to a layer, or shorten it there") },
            { u"F6  Shift+F6"_s, HelpDialogs::tr("Next pane, previous pane") },
            { u"F4"_s, HelpDialogs::tr("Show or hide the details or the charts") },
            { u"F5"_s, HelpDialogs::tr("Read the image again, measure a benchmark anew") },
            { u"Alt+←  Alt+→"_s, HelpDialogs::tr("Back, forward") },
            { u"Alt+↑  Backspace"_s, HelpDialogs::tr("Go to the parent folder") },
            { u"←  →  *"_s, HelpDialogs::tr("Fold, unfold, unfold all below") },
            { HelpDialogs::tr("letters"), HelpDialogs::tr("Find a name by typing") },
            { HelpDialogs::tr("Space  Enter"), HelpDialogs::tr("Preview a file, open a folder") },
            { HelpDialogs::tr("←  →  Enter in a column head"),
                HelpDialogs::tr("Choose a column, sort by it") },
            { HelpDialogs::tr("Arrows on a divider"), HelpDialogs::tr("Move it; Ctrl moves it further") },
            { u"Shift+F10"_s, HelpDialogs::tr("Open the context menu, of columns in a head") },
            { u"F3  Shift+F3"_s, HelpDialogs::tr("Next match, previous match in a text") },
            { u"Ctrl+C"_s, HelpDialogs::tr("Copy") },
            { u"Ctrl+Shift+C"_s, HelpDialogs::tr("Copy the path") },
            { u"Esc"_s, HelpDialogs::tr("Cancel reading; clear filter, then selection") },
            { u"Ctrl+E"_s, HelpDialogs::tr("Export a report") },
            { u"Ctrl+,"_s, HelpDialogs::tr("Settings") },
            { u"F1"_s, HelpDialogs::tr("Show this page") },
        };
    }

    QDialogButtonBox* closeButton(QDialog& dialog)
    {
        auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
        QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
        return buttons;
    }

} // namespace

void showShortcuts(QWidget* parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(HelpDialogs::tr("Keyboard shortcuts"));
    auto* column = new QVBoxLayout(&dialog);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(24);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->setColumnMinimumWidth(2, 24);
    const auto all = shortcuts();
    const auto half = static_cast<int>((all.size() + 1) / 2);
    for (int i = 0; i < static_cast<int>(all.size()); ++i) {
        const int side = i < half ? 0 : 3;
        auto* keys = new Label(TextSize::Normal, TextInk::Text, &dialog);
        keys->setSemibold(true);
        keys->setText(all[static_cast<size_t>(i)].keys);
        auto* act = new Label(TextSize::Normal, TextInk::Secondary, &dialog);
        act->setText(all[static_cast<size_t>(i)].act);
        grid->addWidget(keys, i % half, side);
        grid->addWidget(act, i % half, side + 1);
    }
    column->addLayout(grid);
    column->addWidget(closeButton(dialog));
    dialog.exec();
}

void showAbout(QWidget* parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(HelpDialogs::tr("About Layerscope"));
    auto* column = new QVBoxLayout(&dialog);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    auto* head = new QHBoxLayout;
    head->setSpacing(16);
    auto* logo = new QLabel(&dialog);
    logo->setPixmap(applicationIcon().pixmap(QSize(64, 64), dialog.devicePixelRatio()));
    head->addWidget(logo);
    auto* names = new QVBoxLayout;
    auto* name = new Label(TextSize::Display, TextInk::Text, &dialog);
    name->setSemibold(true);
    name->setText(u"Layerscope "_s + QCoreApplication::applicationVersion());
    auto* what = new Label(TextSize::Normal, TextInk::Secondary, &dialog);
    what->setText(HelpDialogs::tr("Shows what is inside a container image, layer by layer."));
    names->addWidget(name);
    names->addWidget(what);
    head->addLayout(names, 1);
    column->addLayout(head);
    auto* text = new Label(TextSize::Small, TextInk::Secondary, &dialog);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setText(
        HelpDialogs::tr("Free software under the Apache License 2.0. Built with Qt %1 (LGPL 3), libarchive "
                        "(BSD), OpenSSL (Apache 2.0), ISA-L (BSD), zstd (BSD), xxHash (BSD) and JSON for "
                        "Modern C++ (MIT).")
            .arg(QString::fromLatin1(qVersion())));
    column->addWidget(text);
    column->addWidget(closeButton(dialog));
    dialog.setMinimumWidth(480);
    dialog.exec();
}

} // namespace layerscope

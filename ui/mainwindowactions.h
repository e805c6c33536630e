// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/mainwindow.h"

#include <QAction>
#include <QMenu>

#include <functional>
#include <vector>

namespace layerscope {

/// The menus of the window and what is in them; texts are set by retranslate() alone.
struct MainWindow::Actions {
    QMenu* file = nullptr;
    QAction* newBenchmark = nullptr;
    QAction* open = nullptr;
    QAction* openFolder = nullptr;
    QAction* openSample = nullptr;
    QMenu* examples = nullptr;
    QMenu* recent = nullptr;
    QAction* save = nullptr;
    QAction* saveAs = nullptr;
    QAction* reload = nullptr;
    QAction* exportReport = nullptr;
    QAction* close = nullptr;
    QAction* reopen = nullptr;
    QAction* quit = nullptr;

    QMenu* edit = nullptr;
    QAction* undo = nullptr;
    QAction* redo = nullptr;
    QAction* copyPath = nullptr;
    QAction* openClipboard = nullptr;
    QAction* search = nullptr;
    QAction* filter = nullptr;
    QAction* settings = nullptr;

    QMenu* view = nullptr;
    std::vector<QAction*> views;
    QAction* details = nullptr;
    QMenu* theme = nullptr;
    std::vector<QAction*> themes; ///< system, light, dark
    QMenu* language = nullptr;
    std::vector<QAction*> languages; ///< system, English, Chinese
    QMenu* unit = nullptr;
    std::vector<QAction*> units; ///< decimal, binary

    QMenu* go = nullptr;
    QAction* back = nullptr;
    QAction* forward = nullptr;
    std::vector<QAction*> scopes; ///< this layer, up to here, final
    QAction* reveal = nullptr;
    QAction* layers = nullptr;
    QAction* nextDifference = nullptr;
    QAction* previousDifference = nullptr;
    QAction* nextPane = nullptr;
    QAction* previousPane = nullptr;
    QAction* nextTab = nullptr;
    QAction* previousTab = nullptr;

    QMenu* tools = nullptr;
    QAction* compare = nullptr;
    QAction* swap = nullptr;

    QMenu* help = nullptr;
    QAction* shortcuts = nullptr;
    QAction* about = nullptr;

    void retranslate();
    void enableForPage(bool document, bool ready); ///< what images and comparisons have
    void enableForImage(bool image, bool ready);
    void enableForComparison(bool comparison, bool ready);
};

/// `count` exclusive actions; `chosen` gets the index of the one that the user picks.
[[nodiscard]] std::vector<QAction*> addChoices(
    QMenu& menu, int count, const std::function<void(int)>& chosen);

/// A name as text of a menu, where & would underline the next letter.
[[nodiscard]] QString menuText(QString name);

} // namespace layerscope

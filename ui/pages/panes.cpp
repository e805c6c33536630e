// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/panes.h"

#include <QWidget>

#include <algorithm>

namespace layerscope {

void focusNextPane(const QWidget& page, QList<QWidget*> panes, int step)
{
    panes.removeIf([](const QWidget* pane) { return !pane || !pane->isVisible(); });
    if (panes.isEmpty())
        return;
    const QWidget* focus = page.focusWidget();
    const auto focused = std::find_if(panes.begin(), panes.end(),
        [focus](const QWidget* pane) { return pane == focus || pane->isAncestorOf(focus); });
    const auto count = static_cast<int>(panes.size());
    const int at = focused == panes.end() ? (step > 0 ? -1 : 0) : static_cast<int>(focused - panes.begin());
    panes[(at + step + count) % count]->setFocus(Qt::TabFocusReason);
}

} // namespace layerscope

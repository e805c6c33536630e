// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

// Exporting: what of the pages can be reported, and what became of it.

#include "ui/dialogs/exportdialog.h"
#include "ui/mainwindow.h"
#include "ui/pages/imagepage.h"
#include "ui/session/exporter.h"

#include <QStackedWidget>

namespace layerscope {

bool MainWindow::canExport() const
{
    for (int i = 0; i < m_pages->count(); ++i) {
        if (pageAt(i)->reportSource())
            return true;
    }
    return false;
}

void MainWindow::showExport()
{
    QVector<ReportSource> sources;
    const auto add = [&](const DocumentPage* page) {
        if (auto source = page->reportSource())
            sources.append(std::move(*source));
    };
    add(currentPage());
    for (int i = 0; i < m_pages->count(); ++i) {
        if (pageAt(i) != currentPage())
            add(pageAt(i));
    }
    if (sources.isEmpty())
        return;
    QStringList reading; // no report yet, and not to be written over either
    for (int i = 0; i < m_pages->count(); ++i) {
        if (const auto* image = qobject_cast<ImagePage*>(m_pages->widget(i)))
            reading += image->session().path();
    }
    for (const OpeningImage& opening : m_opening)
        reading += opening.session->path();
    auto* dialog = new ExportDialog(std::move(sources), std::move(reading), *m_settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, m_exports, &Exporter::announce);
    dialog->open();
}

} // namespace layerscope

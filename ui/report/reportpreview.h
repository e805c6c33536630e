// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/report/reportrenderer.h"

#include <QImage>
#include <QList>
#include <QStringList>
#include <QTextDocument>
#include <QThread>

#include <memory>

namespace layerscope {

struct Theme;

struct ReportPreviewStyle {
    const Theme* theme = nullptr; ///< of the window
    qreal width = 600; ///< pixels, of a page of text with its margins
    qreal margin = 16;
    qreal ratio = 1; ///< of the screen
    QThread* thread = nullptr; ///< that shows it
    QString omitted; ///< "%1 more rows"
};

/// A report as it is written, and what is shown of it before.
struct ReportPreview {
    std::shared_ptr<const std::string> bytes; ///< the whole file; null when it could not be made
    std::optional<Error> error;

    QStringList source; ///< runs of whole lines; the first ones of a long text
    bool isSourceCut = false;
    std::unique_ptr<QTextDocument>
        page; ///< not laid out, with the thread that shows it; null for what is no page
    QList<QImage> pictures; ///< pages of a PDF, the first ones of many
    int omittedPictures = 0;
};

/// Renders the file and what is to be seen of it. For workers.
[[nodiscard]] std::shared_ptr<ReportPreview> makePreview(
    const ReportSource& source, const ExportOptions& options, const ReportPreviewStyle& style);

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/document.h"

#include <QFont>
#include <QString>
#include <QTextDocument>

#include <limits>
#include <memory>

namespace layerscope {

struct Theme;

/// How a report is set: on paper, or in the window.
struct ReportPageStyle {
    const Theme* theme = nullptr; ///< lasts as long as the program
    qreal width = 700; ///< of the text, in pixels
    qreal margin = 0; ///< around the text
    qreal pictureHeight = 500; ///< no drawing is higher
    size_t rows = std::numeric_limits<size_t>::max(); ///< of a table; for more there is `omitted`
    QString omitted; ///< "%1 more rows", below a table that was cut
};

/// The font of reports. It does not follow the desktop, so that a report looks the same wherever it is made.
[[nodiscard]] QFont reportFont(bool isFixed = false);

/// The report as text that can be laid out: headings, tables as wide as the text whose headings repeat on every page,
/// drawings. Text of the report stays text, whatever it looks like. It may be made in any thread and is not laid out yet,
/// so that it can still go to another one; there a DrawingObject has to be made for it, which paints the drawings.
[[nodiscard]] std::unique_ptr<QTextDocument> reportPage(
    const Document& document, const ReportPageStyle& style);

/// Pixels that the widest table asks for to be read well.
[[nodiscard]] qreal wantedWidth(const Document& document);

} // namespace layerscope

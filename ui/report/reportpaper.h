// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/document.h"

#include <QSizeF>
#include <QTextDocument>

#include <memory>
#include <vector>

class QPainter;
class QTextTable;

namespace layerscope {

/// A report laid out on paper: A4 with margins and page numbers, lying down when a table asks for it. Rows of tables
/// stay whole, their headings are repeated, and no heading stands at the foot of a page. Use it in the thread that
/// made it.
class ReportPaper {
public:
    explicit ReportPaper(const Document& document);

    [[nodiscard]] int count() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] QSizeF size() const { return m_size; } ///< of a page, in pixels of 1/96 inch
    [[nodiscard]] bool isLandscape() const { return m_size.width() > m_size.height(); }
    /// From the origin of the painter's coordinates, in the same pixels; the ground is the caller's.
    void paint(QPainter& painter, int page) const;
    [[nodiscard]] QString text() const; ///< all that is written on the pages, but for drawings

private:
    /// A stretch of the text, which is laid out as one long page.
    struct Stretch {
        qreal top = 0;
        qreal bottom = 0;
        [[nodiscard]] qreal height() const { return bottom - top; }
    };
    /// What is not cut unless it is longer than a page.
    struct Piece {
        Stretch place;
        Stretch heading; ///< of the table, repeated above when a page begins here
        bool keepsWithNext = false;
    };
    struct Page {
        Stretch heading;
        Stretch content;
    };

    [[nodiscard]] std::vector<Piece> pieces() const;
    void addRows(std::vector<Piece>& pieces, const QTextTable& table) const;
    [[nodiscard]] qreal cutWithin(const Stretch& piece, qreal limit) const;
    void paginate();
    void paint(QPainter& painter, const Stretch& stretch, qreal y) const;
    void paintFoot(QPainter& painter, int page) const;

    QString m_title;
    QSizeF m_size;
    QSizeF m_room; ///< between the margins
    std::unique_ptr<QTextDocument> m_text;
    std::vector<Page> m_pages;
};

} // namespace layerscope

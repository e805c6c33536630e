// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/report/reportpaper.h"

#include "ui/report/drawingobject.h"
#include "ui/report/reportpage.h"
#include "ui/report/tablecolumns.h"
#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr QSizeF portrait { 793.7, 1122.5 }; // A4 in pixels of 1/96 inch
    constexpr qreal margin = 64;
    constexpr qreal footHeight = 24; // within the lower margin
    constexpr int footSize = 10;
    constexpr qreal smallerFont = 0.8; // what a table may lose before the page is turned
    constexpr qreal border = 1;

    QSizeF sizeFor(const Document& document)
    {
        const bool fits = wantedWidth(document) * smallerFont <= portrait.width() - 2 * margin;
        return fits ? portrait : portrait.transposed();
    }

} // namespace

ReportPaper::ReportPaper(const Document& document)
    : m_title(QString::fromStdString(document.title))
    , m_size(sizeFor(document))
    , m_room(m_size.width() - 2 * margin, m_size.height() - 2 * margin)
{
    ReportPageStyle style;
    style.theme = &Theme::light();
    style.width = m_room.width();
    style.pictureHeight = m_room.height() * 0.7;
    m_text = reportPage(document, style);
    new DrawingObject(*m_text, Theme::light()); // belongs to the text
    m_text->setTextWidth(m_room.width());
    paginate();
}

QString ReportPaper::text() const { return m_text->toPlainText() + m_title; }

void ReportPaper::addRows(std::vector<Piece>& pieces, const QTextTable& table) const
{
    const auto* layout = m_text->documentLayout();
    const auto top = [&](int row) {
        return layout->blockBoundingRect(table.cellAt(row, 0).firstCursorPosition().block()).top()
            - cellPadding - border;
    };
    const Stretch whole { top(0), layout->frameBoundingRect(const_cast<QTextTable*>(&table)).bottom() };
    const int headings = table.format().headerRowCount();
    Stretch heading;
    for (int row = 0; row < table.rows(); ++row) {
        const Stretch place { top(row), row + 1 < table.rows() ? top(row + 1) : whole.bottom };
        if (row < headings)
            heading = place;
        pieces.push_back({ place, row > headings ? heading : Stretch(), row < headings });
    }
}

std::vector<ReportPaper::Piece> ReportPaper::pieces() const
{
    std::vector<Piece> pieces;
    for (auto it = m_text->rootFrame()->begin(); !it.atEnd(); ++it) {
        if (const auto* table = qobject_cast<const QTextTable*>(it.currentFrame())) {
            addRows(pieces, *table);
            continue;
        }
        const QTextBlock block = it.currentBlock();
        const QRectF rect = m_text->documentLayout()->blockBoundingRect(block);
        const bool isHeading = block.blockFormat().headingLevel() > 0;
        // What is said below a heading and above its table goes with it; so does the gap below a table with the table.
        if (block.length() > 1)
            pieces.push_back({ { rect.top(), rect.bottom() }, {}, isHeading });
    }
    for (size_t i = 1; i + 1 < pieces.size(); ++i) {
        if (pieces[i - 1].keepsWithNext && pieces[i + 1].keepsWithNext)
            pieces[i].keepsWithNext = true;
    }
    return pieces;
}

/// Where a piece that is longer than a page can be cut: not through a line of text.
qreal ReportPaper::cutWithin(const Stretch& piece, qreal limit) const
{
    const auto* layout = m_text->documentLayout();
    qreal cut = limit;
    for (QTextBlock block = m_text->begin(); block.isValid(); block = block.next()) {
        const QRectF rect = layout->blockBoundingRect(block);
        if (rect.bottom() <= piece.top || rect.top() >= limit)
            continue;
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QRectF line = block.layout()->lineAt(i).rect().translated(rect.topLeft());
            if (line.top() < cut && line.bottom() > cut && line.top() > piece.top)
                cut = line.top();
        }
    }
    return cut;
}

void ReportPaper::paginate()
{
    std::vector<Piece> all = pieces();
    for (size_t first = 0; first < all.size();) {
        const Stretch heading = all[first].heading;
        const qreal room = m_room.height() - heading.height();
        const qreal top = all[first].place.top;
        size_t end = first;
        while (end < all.size() && all[end].place.bottom - top <= room)
            ++end;
        if (end == first) {
            const qreal cut = cutWithin(all[first].place, top + room);
            m_pages.push_back({ heading, { top, cut } });
            all[first].place.top = cut;
            continue;
        }
        size_t next = end;
        while (end < all.size() && next > first + 1 && all[next - 1].keepsWithNext)
            --next;
        if (next == first + 1 && all[first].keepsWithNext)
            next = end; // nothing but headings
        const qreal bottom
            = all[next - 1].place.bottom; // with the margin below a table, where the next may begin
        m_pages.push_back(
            { heading, { top, next < all.size() ? std::min(bottom, all[next].place.top) : bottom } });
        first = next;
    }
    if (m_pages.empty())
        m_pages.emplace_back();
}

void ReportPaper::paint(QPainter& painter, const Stretch& stretch, qreal y) const
{
    if (stretch.height() <= 0)
        return;
    painter.save();
    painter.translate(margin, margin + y - stretch.top);
    const QRectF clip(-border, stretch.top, m_room.width() + 2 * border, stretch.height() + border);
    painter.setClipRect(clip);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = Theme::light().palette();
    context.clip = clip;
    m_text->documentLayout()->draw(&painter, context);
    painter.restore();
}

void ReportPaper::paintFoot(QPainter& painter, int page) const
{
    painter.save();
    QFont font = reportFont();
    font.setPixelSize(footSize);
    painter.setFont(font);
    painter.setPen(Theme::light().text2);
    const QRectF foot(margin, m_size.height() - margin + footHeight / 2, m_room.width(), footHeight);
    const QString number = u"%1 / %2"_s.arg(page + 1).arg(count());
    constexpr int flags = Qt::AlignVCenter | Qt::TextSingleLine;
    painter.drawText(foot, Qt::AlignRight | flags, number);
    const QFontMetricsF metrics(font);
    const qreal room = foot.width() - metrics.horizontalAdvance(number) - 2 * footSize;
    painter.drawText(foot, Qt::AlignLeft | flags, metrics.elidedText(m_title, Qt::ElideMiddle, room));
    painter.restore();
}

void ReportPaper::paint(QPainter& painter, int page) const
{
    const auto& [heading, content] = m_pages[static_cast<size_t>(page)];
    paint(painter, heading, 0);
    paint(painter, content, heading.height());
    paintFoot(painter, page);
}

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/linediffview.h"

#include "ui/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int numberMargin = 8;
    constexpr int signWidth = 14;
    constexpr qsizetype namedWords = 12; // of the lines in a fold

    QString signOf(const DiffRow& row, LineDiffView::Side side)
    {
        if (row.kind != DiffRow::Kind::Apart)
            return {};
        return side == LineDiffView::Side::A ? u"−"_s : u"+"_s;
    }

    const MarkColors& toneOf(LineDiffView::Side side)
    {
        return side == LineDiffView::Side::A ? theme().removed : theme().added;
    }

    /// What a line is recognised by: "daemon" of "daemon:x:1:1:".
    QString firstWord(const QString& line)
    {
        const auto isWord
            = [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.'; };
        const auto begin = std::find_if(line.begin(), line.end(), isWord);
        const auto end = std::find_if_not(begin, line.end(), isWord);
        return QString(begin, end - begin);
    }

} // namespace

LineDiffView::LineDiffView(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFont(monospaceFont());
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    announce();
}

void LineDiffView::setDiff(std::shared_ptr<const TextDiff> diff)
{
    m_diff = std::move(diff);
    m_rows.clear();
    m_caret = m_anchor = {};
    m_side = Side::B;
    const size_t count = m_diff ? m_diff->rows.size() : 0;
    auto fold = m_diff ? m_diff->folds.begin() : std::vector<DiffFold>::const_iterator();
    for (size_t i = 0; i < count;) {
        const bool folded = fold != m_diff->folds.end() && fold->first == i;
        m_rows.push_back({ i, folded ? fold->count : 0 });
        i += folded ? (fold++)->count : 1;
    }
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    layOut();
    if (m_diff && !m_diff->changes.empty()) {
        const int row = rowOf(m_diff->changes.front());
        m_caret = m_anchor = { row, 0 };
        ensureVisible();
    }
    announce();
}

int LineDiffView::rowHeight() const { return QFontMetrics(font()).height() + 2; }

int LineDiffView::numberWidth() const
{
    const auto longest = m_diff ? std::max({ m_diff->a.size(), m_diff->b.size(), qsizetype { 99 } }) : 99;
    return 2 * numberMargin
        + static_cast<int>(QString::number(longest).size()) * QFontMetrics(font()).horizontalAdvance(u'0')
        + signWidth;
}

int LineDiffView::sideWidth() const { return (viewport()->width() - 1) / 2; }
int LineDiffView::sideLeft(Side side) const
{
    return side == Side::A ? 0 : viewport()->width() - sideWidth();
}

const DiffRow::Side& LineDiffView::sideOf(const DiffRow& row, Side side) const
{
    return side == Side::A ? row.a : row.b;
}

const QStringList& LineDiffView::lines(Side side) const { return side == Side::A ? m_diff->a : m_diff->b; }

QString LineDiffView::text(int row, Side side) const
{
    const int line = sideOf(diffRow(m_rows[static_cast<size_t>(row)]), side).line;
    return line < 0 ? QString() : lines(side)[line];
}

bool LineDiffView::foldHas(const Row& row, Side side) const { return sideOf(diffRow(row), side).line >= 0; }

QString LineDiffView::foldText(const Row& row) const
{
    const auto count = static_cast<int>(row.folded);
    if (diffRow(row).kind == DiffRow::Kind::Same)
        return u"… "_s + tr("%Ln equal line(s)", nullptr, count);
    const Side side = foldHas(row, Side::A) ? Side::A : Side::B;
    QStringList words;
    for (size_t i = 0; i < row.folded && words.size() < namedWords; ++i) {
        const QString word = firstWord(lines(side)[sideOf(m_diff->rows[row.first + i], side).line]);
        if (!word.isEmpty())
            words.append(word.left(24));
    }
    const QString named = words.isEmpty() ? QString() : u": "_s + words.join(u", "_s);
    return (side == Side::A ? tr("%Ln line(s) only in A", nullptr, count)
                            : tr("%Ln line(s) only in B", nullptr, count))
        + named;
}

QString LineDiffView::rowText(int index) const
{
    const Row& row = m_rows[static_cast<size_t>(index)];
    if (row.folded > 0)
        return foldText(row);
    const auto half = [this, index, &row](Side side) {
        const int line = sideOf(diffRow(row), side).line;
        return line < 0 ? QString() : u"%1 %2"_s.arg(QString::number(line + 1), text(index, side));
    };
    return u"%1 | %2"_s.arg(half(Side::A), half(Side::B)).trimmed();
}

QRect LineDiffView::rowRect(int row, Side side) const
{
    return { sideLeft(side), (row - verticalScrollBar()->value()) * rowHeight(), sideWidth(), rowHeight() };
}

void LineDiffView::layOut()
{
    const int page = std::max(1, viewport()->height() / rowHeight());
    verticalScrollBar()->setRange(0, std::max(0, rowCount() - page));
    verticalScrollBar()->setPageStep(page);
    const int room = std::max(1, sideWidth() - numberWidth());
    const int wanted = m_diff ? (m_diff->cells + 2) * QFontMetrics(font()).horizontalAdvance(u'0') : 0;
    horizontalScrollBar()->setRange(0, std::max(0, wanted - room));
    horizontalScrollBar()->setPageStep(room);
    horizontalScrollBar()->setSingleStep(4 * QFontMetrics(font()).horizontalAdvance(u'0'));
    viewport()->update();
}

// Folds

void LineDiffView::open(int index)
{
    const Row fold = m_rows[static_cast<size_t>(index)];
    if (fold.folded == 0)
        return;
    std::vector<Row> opened(fold.folded);
    for (size_t i = 0; i < opened.size(); ++i)
        opened[i].first = fold.first + i;
    const auto at = m_rows.erase(m_rows.begin() + index);
    m_rows.insert(at, opened.begin(), opened.end());
    const int more = static_cast<int>(fold.folded) - 1;
    if (m_caret.row > index)
        m_caret.row += more;
    m_anchor = m_caret;
    layOut();
    announce();
}

void LineDiffView::unfoldAll()
{
    if (!m_diff)
        return;
    const size_t current = m_rows.empty() ? 0 : m_rows[static_cast<size_t>(m_caret.row)].first;
    m_rows.resize(m_diff->rows.size());
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i] = { i, 0 };
    m_caret = m_anchor = { static_cast<int>(current), 0 };
    layOut();
    ensureVisible();
    announce();
}

int LineDiffView::rowOf(size_t diffRow) const
{
    const auto next = std::upper_bound(m_rows.begin(), m_rows.end(), diffRow,
        [](size_t wanted, const Row& row) { return wanted < row.first; });
    return static_cast<int>(std::max<std::ptrdiff_t>(0, next - m_rows.begin() - 1));
}

void LineDiffView::openAround(size_t diffRow)
{
    const int row = rowOf(diffRow);
    if (m_rows[static_cast<size_t>(row)].folded > 0)
        open(row);
}

// Moving

void LineDiffView::moveTo(Place place, bool select)
{
    if (m_rows.empty())
        return;
    place.row = std::clamp(place.row, 0, rowCount() - 1);
    const bool folded = m_rows[static_cast<size_t>(place.row)].folded > 0;
    const int length = folded ? 0 : static_cast<int>(text(place.row, m_side).size());
    place.column = std::clamp(place.column, 0, length);
    m_caret = place;
    if (!select)
        m_anchor = m_caret;
    ensureVisible();
    viewport()->update();
    announce();
}

void LineDiffView::moveBy(int rows, bool select) { moveTo({ m_caret.row + rows, m_caret.column }, select); }

void LineDiffView::changeSide(Side side)
{
    m_side = side;
    moveTo(m_caret, false);
}

void LineDiffView::ensureVisible()
{
    QScrollBar* vertical = verticalScrollBar();
    if (m_caret.row < vertical->value())
        vertical->setValue(m_caret.row);
    else if (m_caret.row >= vertical->value() + vertical->pageStep())
        vertical->setValue(m_caret.row - vertical->pageStep() + 1);
    if (m_rows.empty() || m_rows[static_cast<size_t>(m_caret.row)].folded > 0)
        return;
    QTextLayout layout(text(m_caret.row, m_side), font());
    prepare(layout, nullptr, m_side);
    const int x = qRound(layout.lineAt(0).cursorToX(m_caret.column));
    QScrollBar* horizontal = horizontalScrollBar();
    if (x < horizontal->value())
        horizontal->setValue(x - horizontal->pageStep() / 4);
    else if (x > horizontal->value() + horizontal->pageStep() - 4)
        horizontal->setValue(x - horizontal->pageStep() * 3 / 4);
}

bool LineDiffView::stepChange(int step)
{
    if (!m_diff || m_diff->changes.empty())
        return false;
    const std::vector<size_t>& changes = m_diff->changes;
    const size_t here = m_rows[static_cast<size_t>(m_caret.row)].first;
    auto found = step > 0 ? std::upper_bound(changes.begin(), changes.end(), here)
                          : std::lower_bound(changes.begin(), changes.end(), here);
    if (step > 0 ? found == changes.end() : found == changes.begin())
        return false;
    if (step < 0)
        --found;
    const int row = rowOf(*found);
    moveTo({ row, 0 }, false);
    // With what stands around it.
    verticalScrollBar()->setValue(row - verticalScrollBar()->pageStep() / 3);
    return true;
}

bool LineDiffView::findNext(const QString& wanted, bool backward)
{
    if (!m_diff || wanted.isEmpty() || m_rows.empty())
        return false;
    const auto count = static_cast<qsizetype>(m_diff->rows.size());
    const auto start = static_cast<qsizetype>(m_rows[static_cast<size_t>(m_caret.row)].first);
    // The row of the caret comes first, with what stands behind the caret, and last as a whole.
    for (qsizetype i = 0; i <= count; ++i) {
        const qsizetype at = (start + (backward ? count - i : i)) % count;
        for (int half = 0; half < 2; ++half) {
            const Side side = (half == 0) != backward ? Side::A : Side::B;
            const int line = sideOf(m_diff->rows[static_cast<size_t>(at)], side).line;
            if (line < 0)
                continue;
            const QString& text = lines(side)[line];
            qsizetype found = -1;
            if (i > 0) {
                found = backward ? text.lastIndexOf(wanted, -1, Qt::CaseInsensitive)
                                 : text.indexOf(wanted, 0, Qt::CaseInsensitive);
            } else if (side == m_side) {
                const Place from = backward ? std::min(m_caret, m_anchor) : std::max(m_caret, m_anchor);
                if (!backward)
                    found = text.indexOf(wanted, from.column, Qt::CaseInsensitive);
                else if (from.column > 0)
                    found = text.left(from.column).lastIndexOf(wanted, -1, Qt::CaseInsensitive);
            } else if ((side == Side::B) != backward) {
                found = backward ? text.lastIndexOf(wanted, -1, Qt::CaseInsensitive)
                                 : text.indexOf(wanted, 0, Qt::CaseInsensitive);
            }
            if (found < 0)
                continue;
            openAround(static_cast<size_t>(at));
            m_side = side;
            const int row = rowOf(static_cast<size_t>(at));
            moveTo({ row, static_cast<int>(found) }, false);
            moveTo({ row, static_cast<int>(found + wanted.size()) }, true);
            return true;
        }
    }
    return false;
}

bool LineDiffView::findHere(const QString& wanted)
{
    m_caret = m_anchor = std::min(m_caret, m_anchor);
    return findNext(wanted);
}

// Selection

std::optional<std::pair<LineDiffView::Place, LineDiffView::Place>> LineDiffView::selection() const
{
    if (m_caret == m_anchor)
        return std::nullopt;
    return std::pair(std::min(m_caret, m_anchor), std::max(m_caret, m_anchor));
}

QString LineDiffView::copiedText(int index, Side side) const
{
    const Row& row = m_rows[static_cast<size_t>(index)];
    if (row.folded == 0)
        return text(index, side);
    QStringList all;
    for (size_t i = 0; i < row.folded; ++i) {
        if (const int line = sideOf(m_diff->rows[row.first + i], side).line; line >= 0)
            all.append(lines(side)[line]);
    }
    return all.join(u'\n');
}

QString LineDiffView::selectedText() const
{
    const auto selected = selection();
    if (!selected)
        return {};
    const auto& [begin, end] = *selected;
    QStringList all;
    for (int i = begin.row; i <= end.row; ++i) {
        const Row& row = m_rows[static_cast<size_t>(i)];
        if (sideOf(diffRow(row), m_side).line < 0)
            continue; // nothing stands there
        QString line = copiedText(i, m_side);
        if (row.folded == 0 && i == end.row)
            line.truncate(end.column);
        if (row.folded == 0 && i == begin.row)
            line.remove(0, begin.column);
        all.append(line);
    }
    return all.join(u'\n');
}

void LineDiffView::selectAll()
{
    if (m_rows.empty())
        return;
    const int last = rowCount() - 1;
    const bool folded = m_rows.back().folded > 0;
    m_anchor = {};
    m_caret = { last, folded ? 1 : static_cast<int>(text(last, m_side).size()) };
    viewport()->update();
    announce();
}

void LineDiffView::copy() const
{
    if (m_rows.empty())
        return;
    const QString selected = selectedText();
    QApplication::clipboard()->setText(selected.isEmpty() ? copiedText(m_caret.row, m_side) : selected);
}

// Painting

void LineDiffView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme().surface);
    painter.setFont(font());
    const int top = verticalScrollBar()->value();
    const int end = std::min(rowCount(), top + viewport()->height() / rowHeight() + 2);
    for (int row = top; row < end; ++row) {
        paintRow(painter, row, Side::A);
        paintRow(painter, row, Side::B);
    }
    painter.fillRect(QRect(sideLeft(Side::B) - 1, 0, 1, viewport()->height()), theme().line);
}

void LineDiffView::paintRow(QPainter& painter, int index, Side side) const
{
    const Row& row = m_rows[static_cast<size_t>(index)];
    const QRect rect = rowRect(index, side);
    painter.save();
    painter.setClipRect(rect);
    if (row.folded > 0)
        paintFold(painter, row, rect, side);
    else if (sideOf(diffRow(row), side).line < 0)
        painting::hatched(painter, rect, theme().surface, theme().line);
    else
        paintLine(painter, index, rect, side);
    if (hasFocus() && index == m_caret.row && side == m_side) {
        painter.setPen(theme().accent);
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }
    painter.restore();
}

void LineDiffView::paintFold(QPainter& painter, const Row& row, const QRect& rect, Side side) const
{
    const bool isSame = diffRow(row).kind == DiffRow::Kind::Same;
    if (!isSame && !foldHas(row, side)) {
        painting::hatched(painter, rect, theme().surface, theme().line);
        return;
    }
    painter.fillRect(rect, isSame ? theme().raised : toneOf(side).tint);
    painter.setPen(isSame ? theme().text2 : theme().text);
    const QRect words = rect.adjusted(numberWidth(), 0, -4, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(foldText(row), Qt::ElideRight, words.width()));
    if (!isSame) {
        painter.setPen(toneOf(side).ink);
        painter.drawText(QRect(words.left() - signWidth, rect.top(), signWidth, rect.height()),
            Qt::AlignCenter, side == Side::A ? u"−"_s : u"+"_s);
    }
}

void LineDiffView::prepare(QTextLayout& layout, const DiffRow* row, Side side) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTabStopDistance(4 * QFontMetricsF(font()).horizontalAdvance(u' '));
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    if (row && row->kind == DiffRow::Kind::Changed) {
        const DiffRow::Side& part = sideOf(*row, side);
        QTextCharFormat format;
        format.setBackground(toneOf(side).tint);
        format.setForeground(toneOf(side).ink);
        format.setFontWeight(QFont::Bold);
        layout.setFormats({ { part.begin, part.end - part.begin, format } });
    }
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(1e7);
    layout.endLayout();
}

void LineDiffView::paintLine(QPainter& painter, int index, const QRect& rect, Side side) const
{
    const Theme& t = theme();
    const DiffRow& row = diffRow(m_rows[static_cast<size_t>(index)]);
    const bool isApart = row.kind == DiffRow::Kind::Apart;
    if (isApart)
        painter.fillRect(rect, toneOf(side).tint);
    const int gutter = numberWidth();
    painter.setPen(t.text2);
    painter.drawText(QRect(rect.left(), rect.top(), gutter - signWidth - numberMargin, rect.height()),
        Qt::AlignRight | Qt::AlignVCenter, QString::number(sideOf(row, side).line + 1));
    painter.setPen(toneOf(side).ink);
    painter.drawText(QRect(rect.left() + gutter - signWidth, rect.top(), signWidth, rect.height()),
        Qt::AlignCenter, signOf(row, side));

    QTextLayout layout(text(index, side), font());
    prepare(layout, &row, side);
    QList<QTextLayout::FormatRange> ranges;
    if (const auto selected = selection(); selected && side == m_side) {
        const auto& [begin, end] = *selected;
        if (index >= begin.row && index <= end.row) {
            QTextCharFormat format;
            format.setBackground(hasFocus() ? t.accentSoft : t.unfocused);
            const int first = index == begin.row ? begin.column : 0;
            const int last = index == end.row ? end.column : static_cast<int>(layout.text().size());
            ranges.append({ first, last - first, format });
        }
    }
    painter.setClipRect(rect.adjusted(gutter, 0, 0, 0));
    painter.setPen(t.text);
    const QPointF at(rect.left() + gutter - horizontalScrollBar()->value(), rect.top() + 1);
    layout.draw(&painter, at, ranges);
    if (hasFocus() && side == m_side && index == m_caret.row)
        layout.drawCursor(&painter, at, m_caret.column, 2);
    painter.setClipRect(rect);
}

// Events

void LineDiffView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void LineDiffView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        announce();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        viewport()->update();
}

void LineDiffView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void LineDiffView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void LineDiffView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    const bool select = event->modifiers() & Qt::ShiftModifier;
    const bool control = event->modifiers() & Qt::ControlModifier;
    const int page = verticalScrollBar()->pageStep();
    switch (event->key()) {
    case Qt::Key_Left:
        return control ? changeSide(Side::A) : moveTo({ m_caret.row, m_caret.column - 1 }, select);
    case Qt::Key_Right:
        return control ? changeSide(Side::B) : moveTo({ m_caret.row, m_caret.column + 1 }, select);
    case Qt::Key_Up:
        return control ? static_cast<void>(stepChange(-1)) : moveBy(-1, select);
    case Qt::Key_Down:
        return control ? static_cast<void>(stepChange(1)) : moveBy(1, select);
    case Qt::Key_PageUp:
        return moveBy(-page, select);
    case Qt::Key_PageDown:
        return moveBy(page, select);
    case Qt::Key_Home:
        return moveTo({ control ? 0 : m_caret.row, 0 }, select);
    case Qt::Key_End:
        return moveTo({ control ? rowCount() : m_caret.row, PreviewLimits::maximumLine + 1 }, select);
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_rows.empty() && m_rows[static_cast<size_t>(m_caret.row)].folded > 0)
            return open(m_caret.row);
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

LineDiffView::Side LineDiffView::sideAt(const QPoint& position) const
{
    return position.x() < sideLeft(Side::B) ? Side::A : Side::B;
}

LineDiffView::Place LineDiffView::placeAt(const QPoint& position, Side side) const
{
    const int wanted = verticalScrollBar()->value()
        + static_cast<int>(std::floor(static_cast<double>(position.y()) / rowHeight()));
    const int row = std::clamp(wanted, 0, rowCount() - 1);
    if (m_rows[static_cast<size_t>(row)].folded > 0)
        return { row, 0 };
    QTextLayout layout(text(row, side), font());
    prepare(layout, nullptr, side);
    const int x = position.x() - sideLeft(side) - numberWidth() + horizontalScrollBar()->value();
    return { row, layout.lineAt(0).xToCursor(x) };
}

void LineDiffView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_rows.empty())
        return;
    const QPoint position = event->position().toPoint();
    const bool select = event->modifiers() & Qt::ShiftModifier;
    if (!select)
        m_side = sideAt(position);
    const Place place = placeAt(position, m_side);
    const bool isInRows = position.y() / rowHeight() + verticalScrollBar()->value() < rowCount();
    moveTo(place, select);
    if (!select && isInRows && m_rows[static_cast<size_t>(place.row)].folded > 0)
        open(place.row);
}

void LineDiffView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_rows.empty())
        return;
    const QPoint position = event->position().toPoint();
    if (event->buttons() & Qt::LeftButton)
        return moveTo(placeAt(position, m_side), true);
    const int row = position.y() / rowHeight() + verticalScrollBar()->value();
    const bool isFold = row < rowCount() && m_rows[static_cast<size_t>(row)].folded > 0;
    viewport()->setCursor(isFold ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void LineDiffView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_rows.empty())
        return;
    const Place place = placeAt(event->position().toPoint(), m_side);
    if (m_rows[static_cast<size_t>(place.row)].folded > 0)
        return;
    const QString line = text(place.row, m_side);
    const auto isWord = [&line](int i) { return line[i].isLetterOrNumber() || line[i] == u'_'; };
    int begin = place.column;
    int end = place.column;
    while (begin > 0 && isWord(begin - 1))
        --begin;
    while (end < line.size() && isWord(end))
        ++end;
    moveTo({ place.row, begin }, false);
    moveTo({ place.row, end }, true);
}

void LineDiffView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.addAction(tr("Copy"), this, &LineDiffView::copy);
    menu.addAction(tr("Select all"), this, &LineDiffView::selectAll);
    menu.addSeparator();
    menu.addAction(tr("Unfold all lines"), this, &LineDiffView::unfoldAll);
    menu.exec(event->globalPos());
}

// Assistive technology

QString LineDiffView::accessibleRow() const
{
    const Row& row = m_rows[static_cast<size_t>(m_caret.row)];
    if (row.folded > 0)
        return foldText(row);
    const DiffRow& lines = diffRow(row);
    const QString a = text(m_caret.row, Side::A);
    const QString b = text(m_caret.row, Side::B);
    const auto number = [](int line) { return QString::number(line + 1); };
    if (lines.kind == DiffRow::Kind::Same)
        return tr("Line %1 of both: %2").arg(number(lines.b.line), b);
    QStringList parts;
    if (lines.a.line >= 0)
        parts.append(tr("Line %1 of A: %2").arg(number(lines.a.line), a));
    if (lines.b.line >= 0)
        parts.append(tr("Line %1 of B: %2").arg(number(lines.b.line), b));
    return parts.join(u'\n');
}

void LineDiffView::announce()
{
    setAccessibleName(tr("Lines of both versions"));
    setAccessibleDescription(m_rows.empty() ? QString() : accessibleRow());
}

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/configtable.h"

#include "core/compare/linediff.h"
#include "ui/models/configmodel.h"
#include "ui/models/roles.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/celldelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int rowHeight = 24;
    constexpr int sidePadding = 6;
    constexpr int topPadding = 4; // and below
    constexpr int mostLines = 6;

    bool isValue(const QModelIndex& index)
    {
        return index.column() == ConfigModel::AColumn || index.column() == ConfigModel::BColumn;
    }

    ConfigLine::Kind kindOf(const QModelIndex& index)
    {
        return static_cast<ConfigLine::Kind>(index.data(RowKindRole).toInt());
    }

    Change changeOf(const QModelIndex& index)
    {
        return static_cast<Change>(index.siblingAtColumn(ConfigModel::MarkColumn).data(ChangeRole).toInt());
    }

    /// Lines that `text` takes when it breaks anywhere, without laying it out: rows are asked for this in thousands.
    int linesOf(const QString& text, double width)
    {
        const QFontMetricsF metrics(monospaceFont());
        const double perLine = std::max(std::floor(width / metrics.horizontalAdvance(u'0')), 1.0);
        int lines = 0;
        for (const auto paragraph : QStringView(text).split(u'\n')) {
            const bool isNarrow = std::all_of(
                paragraph.begin(), paragraph.end(), [](QChar c) { return c.unicode() < 0x250; });
            const double units = isNarrow
                ? static_cast<double>(paragraph.size())
                : metrics.horizontalAdvance(paragraph.toString()) / metrics.horizontalAdvance(u'0') + 1;
            lines += std::max(1, static_cast<int>(std::ceil(units / perLine)));
            if (lines >= mostLines)
                return mostLines;
        }
        return std::max(lines, 1);
    }

    /// What of a changed value the other one has not.
    QTextLayout::FormatRange differenceOf(const QModelIndex& index)
    {
        const bool isA = index.column() == ConfigModel::AColumn;
        const std::string a = index.siblingAtColumn(ConfigModel::AColumn).data().toString().toStdString();
        const std::string b = index.siblingAtColumn(ConfigModel::BColumn).data().toString().toStdString();
        const InlineDifference found = diffWithinLine(a, b);
        const std::string& own = isA ? a : b;
        const size_t begin = isA ? found.beginA : found.beginB;
        const size_t end = isA ? found.endA : found.endB;
        const auto characters = [&](size_t from, size_t to) {
            return static_cast<int>(
                QString::fromUtf8(own.data() + from, static_cast<qsizetype>(to - from)).size());
        };
        const MarkColors& tone = isA ? theme().removed : theme().added;
        QTextLayout::FormatRange range;
        range.start = characters(0, begin);
        range.length = characters(begin, end);
        range.format.setBackground(tone.tint);
        range.format.setForeground(tone.ink);
        range.format.setFontWeight(QFont::DemiBold);
        return range;
    }

    class ConfigDelegate : public CellDelegate {
    public:
        explicit ConfigDelegate(ConfigTable* table)
            : CellDelegate(table)
            , m_table(table)
        {
        }

        QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
        {
            (void)option;
            if (!isValue(index) || kindOf(index) != ConfigLine::Kind::Field)
                return { 40, rowHeight };
            const int line = QFontMetrics(monospaceFont()).lineSpacing();
            const int lines
                = linesOf(index.data().toString(), m_table->columnWidth(index.column()) - 2 * sidePadding);
            return { 40, std::max(rowHeight, lines * line + 2 * topPadding) };
        }

        void paint(
            QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
        {
            if (kindOf(index) != ConfigLine::Kind::Field) {
                paintTitle(*painter, option.rect, index);
            } else if (isValue(index)) {
                paintValue(*painter, option.rect, index);
            } else {
                QStyleOptionViewItem first = option; // level with the first line of the values
                first.rect.setHeight(rowHeight);
                CellDelegate::paint(painter, first, index);
            }
        }

    private:
        static void paintTitle(QPainter& painter, const QRect& cell, const QModelIndex& index)
        {
            const Theme& t = theme();
            const bool isGroup = kindOf(index) == ConfigLine::Kind::Group;
            painter.fillRect(cell, t.raised);
            painter.setFont(uiFont(TextSize::Small, isGroup));
            painter.setPen(t.text2);
            painter.drawText(cell.adjusted(16, 0, -8, 0),
                Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, index.data().toString());
        }

        static void paintValue(QPainter& painter, const QRect& cell, const QModelIndex& index)
        {
            const Theme& t = theme();
            const Change change = changeOf(index);
            const bool isA = index.column() == ConfigModel::AColumn;
            const bool isAbsent = change == (isA ? Change::Added : Change::Removed);
            const bool isAlone = change == (isA ? Change::Removed : Change::Added);
            if (isAlone)
                painter.fillRect(cell.adjusted(0, 1, -4, -1), isA ? t.removed.tint : t.added.tint);
            painter.save();
            painter.setClipRect(cell);
            painter.setPen(isAbsent ? t.text2 : t.text);
            QTextLayout layout(index.data().toString().replace(u'\n', QChar::LineSeparator), monospaceFont());
            if (change == Change::Modified)
                layout.setFormats({ differenceOf(index) });
            paintLines(painter, layout, cell.adjusted(sidePadding, topPadding, -sidePadding, -topPadding));
            painter.restore();
        }

        static void paintLines(QPainter& painter, QTextLayout& layout, const QRect& area)
        {
            QTextOption wrap;
            wrap.setWrapMode(QTextOption::WrapAnywhere);
            layout.setTextOption(wrap);
            const int height = QFontMetrics(monospaceFont()).lineSpacing();
            int lines = 0;
            layout.beginLayout();
            QTextLine line = layout.createLine();
            for (; line.isValid() && lines < mostLines; line = layout.createLine(), ++lines) {
                line.setLineWidth(area.width());
                line.setPosition({ 0.0, static_cast<double>(lines * height) });
            }
            const bool isCut = line.isValid();
            if (isCut)
                line.setPosition({ 0.0, 1e6 }); // was made to know that there is more
            layout.endLayout();
            const int down = lines == 1 ? (rowHeight - 2 * topPadding - height) / 2 : 0;
            layout.draw(&painter, area.topLeft() + QPoint(0, std::max(down, 0)));
            if (isCut)
                painter.drawText(area, Qt::AlignRight | Qt::AlignBottom, u"…"_s);
        }

        ConfigTable* m_table;
    };

} // namespace

ConfigTable::ConfigTable(ConfigModel* model, QWidget* parent)
    : TreeView(parent)
    , m_model(model)
{
    setModel(model);
    setRootIsDecorated(false);
    setIndentation(0);
    setUniformRowHeights(false);
    setItemDelegate(new ConfigDelegate(this));
    header()->setSectionResizeMode(ConfigModel::MarkColumn, QHeaderView::Fixed);
    header()->setSectionResizeMode(ConfigModel::FieldColumn, QHeaderView::Interactive);
    header()->setSectionResizeMode(ConfigModel::AColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(ConfigModel::BColumn, QHeaderView::Stretch);
    header()->resizeSection(ConfigModel::MarkColumn, 30);
    header()->resizeSection(ConfigModel::FieldColumn, 176);
    connect(header(), &QHeaderView::sectionResized, this,
        [this] { scheduleDelayedItemsLayout(); }); // rows wrap to other heights
    connect(model, &QAbstractItemModel::modelReset, this, &ConfigTable::spanTitles);
    spanTitles();
}

void ConfigTable::spanTitles()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->line(m_model->index(row, 0))->kind != ConfigLine::Kind::Field)
            setFirstColumnSpanned(row, {}, true);
    }
}

void ConfigTable::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex current = currentIndex();
    if (event->matches(QKeySequence::Copy) && current.isValid()) {
        QApplication::clipboard()->setText(m_model->copied(current));
        return;
    }
    // Cells of a row are walked for what to copy.
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step != 0 && current.isValid()) {
        const int column = std::clamp(
            current.column() + step, int { ConfigModel::FieldColumn }, int { ConfigModel::BColumn });
        setCurrentIndex(current.siblingAtColumn(column));
        return;
    }
    TreeView::keyPressEvent(event);
}

void ConfigTable::selectField(const std::string& field)
{
    int row = -1;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const ConfigLine& line = *m_model->line(m_model->index(i, 0));
        if (line.kind != ConfigLine::Kind::Field)
            continue;
        const bool isWanted = m_model->list()->field(line).field == field;
        if (row < 0 || isWanted)
            row = i;
        if (isWanted)
            break;
    }
    if (row >= 0)
        setCurrentIndex(m_model->index(row, ConfigModel::FieldColumn));
}

} // namespace layerscope

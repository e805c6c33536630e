// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/factcard.h"

#include "ui/models/roles.h"
#include "ui/theme/fonts.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int cellPadding = 4;
    constexpr int rowPadding = 3; // above and below
    constexpr int maximumTableHeight = 264;
    constexpr int buttonWidth = 26;
    constexpr int minimumNameWidth = 92;

    QFont valueFont(const QModelIndex& index)
    {
        return index.data(MonospaceRole).toBool() ? monospaceFont() : uiFont(TextSize::Small);
    }

    /// Breaks at words and, where a word is too long, within it.
    qreal layOut(QTextLayout& layout, int width)
    {
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        qreal y = 0;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(std::max(width, 24));
            line.setPosition({ 0, y });
            y += line.height();
        }
        layout.endLayout();
        return y;
    }

    /// Small text; values wrap.
    class FactDelegate : public CellDelegate {
    public:
        explicit FactDelegate(FactTable* table)
            : CellDelegate(table)
            , m_table(table)
        {
        }

        QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
        {
            (void)option;
            const int one = QFontMetrics(uiFont(TextSize::Small)).height() + 2 * rowPadding;
            if (index.column() != FactModel::ValueColumn)
                return { 40, one };
            QTextLayout layout(index.data().toString(), valueFont(index));
            const qreal height
                = layOut(layout, m_table->columnWidth(FactModel::ValueColumn) - 2 * cellPadding);
            return { 40, std::max(one, qCeil(height) + 2 * rowPadding) };
        }

        void paint(
            QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
        {
            painter->save();
            const QRect rect = option.rect.adjusted(cellPadding, rowPadding, -cellPadding, -rowPadding);
            if (index.column() == FactModel::ValueColumn) {
                QTextLayout layout(index.data().toString(), valueFont(index));
                layOut(layout, rect.width());
                painter->setPen(theme().text);
                painter->setClipRect(option.rect);
                // On one line with the name, whatever the font.
                const int down = QFontMetrics(uiFont(TextSize::Small)).ascent()
                    - QFontMetrics(valueFont(index)).ascent();
                layout.draw(painter, rect.topLeft() + QPoint(0, std::max(down, 0)));
            } else {
                painter->setFont(uiFont(TextSize::Small));
                painter->setPen(theme().text2);
                painter->drawText(rect, Qt::AlignTop | Qt::TextSingleLine,
                    painter->fontMetrics().elidedText(
                        index.data().toString(), Qt::ElideMiddle, rect.width()));
            }
            painter->restore();
        }

    private:
        FactTable* m_table;
    };

} // namespace

void FactModel::setFacts(std::vector<Fact> facts)
{
    beginResetModel();
    m_facts = std::move(facts);
    endResetModel();
}

QString FactModel::line(int row) const
{
    const Fact& fact = m_facts[static_cast<size_t>(row)];
    return fact.name + m_separator + fact.copied();
}

int FactModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_facts.size());
}

int FactModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant FactModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const Fact& fact = m_facts[static_cast<size_t>(index.row())];
    const bool isValue = index.column() == ValueColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isValue ? fact.value : fact.name;
    case Qt::AccessibleTextRole:
        return isValue ? fact.value : u"%1: %2"_s.arg(fact.name, fact.value);
    case Qt::ToolTipRole:
        return isValue ? QVariant() : fact.name;
    case MonospaceRole:
        return isValue && fact.monospace;
    default:
        return {};
    }
}

FactTable::FactTable(FactModel* model, QWidget* parent)
    : TreeView(parent)
    , m_model(model)
{
    setModel(model);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setUniformRowHeights(false);
    setItemDelegate(new FactDelegate(this));
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setStretchLastSection(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

int FactTable::nameWidth() const
{
    const QFontMetrics metrics(uiFont(TextSize::Small));
    int widest = minimumNameWidth;
    for (const Fact& fact : m_model->facts())
        widest = std::max(widest, metrics.horizontalAdvance(fact.name) + 2 * cellPadding + 4);
    return std::min(widest, viewport()->width() * 45 / 100);
}

void FactTable::fit()
{
    m_fittedWidth = viewport()->width();
    const bool buttons = std::ranges::any_of(m_model->facts(), &Fact::copyable);
    const int names = nameWidth();
    header()->resizeSection(FactModel::NameColumn, names);
    header()->resizeSection(
        FactModel::ValueColumn, std::max(40, m_fittedWidth - names - (buttons ? buttonWidth : 0)));
    int height = 0;
    for (int row = 0; row < m_model->rowCount() && height < maximumTableHeight; ++row)
        height += itemDelegate()->sizeHint({}, m_model->index(row, FactModel::ValueColumn)).height();
    scheduleDelayedItemsLayout();
    setFixedHeight(std::min(height, maximumTableHeight));
    placeButtons();
}

/// The buttons stand in a margin at the right, level with their rows.
void FactTable::placeButtons()
{
    qDeleteAll(viewport()->findChildren<CopyButton*>(QString(), Qt::FindDirectChildrenOnly));
    int y = 0;
    for (int row = 0; row < m_model->rowCount() && y < maximumTableHeight; ++row) {
        const Fact& fact = m_model->facts()[static_cast<size_t>(row)];
        const int height = itemDelegate()->sizeHint({}, m_model->index(row, FactModel::ValueColumn)).height();
        if (fact.copyable) {
            auto* button = new CopyButton(viewport());
            button->setHint(tr("Copy %1").arg(fact.name));
            button->setCopiedText(fact.copied());
            button->setGeometry(viewport()->width() - 24, y - 1, 24, 24);
            button->show();
        }
        y += height;
    }
}

void FactTable::resizeEvent(QResizeEvent* event)
{
    TreeView::resizeEvent(event);
    if (viewport()->width() != m_fittedWidth)
        fit();
}

void FactTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy) && currentIndex().isValid()) {
        QApplication::clipboard()->setText(
            m_model->facts()[static_cast<size_t>(currentIndex().row())].copied());
        return;
    }
    TreeView::keyPressEvent(event);
}

void FactTable::focusInEvent(QFocusEvent* event)
{
    TreeView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0, 0));
}

void FactTable::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    const int row = index.row();
    const QString value = m_model->facts()[static_cast<size_t>(row)].copied();
    QMenu menu(this);
    menu.addAction(tr("Copy value"), this, [value] { QApplication::clipboard()->setText(value); });
    menu.addAction(
        tr("Copy line"), this, [line = m_model->line(row)] { QApplication::clipboard()->setText(line); });
    menu.exec(byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

FactCard::FactCard(FactCardText::Kind kind, QWidget* parent)
    : QFrame(parent)
    , m_kind(kind)
    , m_model(new FactModel(this))
    , m_title(new Label(TextSize::Small, TextInk::Text, this))
    , m_copy(new CopyButton(this))
    , m_table(new FactTable(m_model, this))
    , m_note(new Label(TextSize::Small, TextInk::Secondary, this))
{
    m_title->setSemibold(true);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setContentsMargins(cellPadding, rowPadding, cellPadding, rowPadding);
    m_model->setSeparator(kind == FactCardText::Environment ? u"="_s : u": "_s);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(cellPadding, 0, 0, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 8);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_table);
    column->addWidget(m_note);
    retranslate();
}

void FactCard::setText(FactCardText text)
{
    m_leftOut = text.leftOut;
    m_model->setFacts(std::move(text.facts));
    QStringList lines;
    for (int row = 0; row < m_model->rowCount(); ++row)
        lines.append(m_model->line(row));
    m_copy->setCopiedText(lines.join(u'\n'));
    retranslate();
    m_table->fit();
}

QString FactCard::note() const { return m_note->isHidden() ? QString() : m_note->text(); }

void FactCard::retranslate()
{
    const QString titles[FactCardText::KindCount]
        = { tr("When it is run"), tr("Environment"), tr("Ports and volumes"), tr("Health check"),
              tr("Identity"), tr("Labels"), tr("Annotations"), tr("Findings") };
    const QString nothing[FactCardText::KindCount] = { {}, tr("The image sets no environment variables."),
        tr("The image names no ports and no volumes."), tr("The image brings no health check."), {},
        tr("The image has no labels."), tr("The manifest has no annotations."),
        tr("Known when the layers have been read.") };
    m_title->setText(titles[m_kind]);
    m_table->setAccessibleName(titles[m_kind]);
    m_copy->setHint(tr("Copy all: %1").arg(titles[m_kind]));
    const bool empty = m_model->facts().empty();
    m_copy->setVisible(!empty);
    m_table->setVisible(!empty);
    m_note->setVisible(empty || m_leftOut > 0);
    m_note->setText(empty ? nothing[m_kind]
                          : tr("%Ln more: see the configuration.", nullptr, static_cast<int>(m_leftOut)));
}

void FactCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void FactCard::paintEvent(QPaintEvent* event)
{
    (void)event;
    QPainter painter(this);
    painting::panel(painter, rect(), theme().surface, theme().line);
}

} // namespace layerscope

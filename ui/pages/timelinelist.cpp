// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/timelinelist.h"

#include "ui/format.h"
#include "ui/models/historytext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/changemark.h"

#include <QEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int rowHeight = 24;
    constexpr int gap = 8;
    constexpr size_t firstRows = 40;

    /// Accent text that does something.
    class LinkButton : public QToolButton {
    public:
        using QToolButton::QToolButton;

    protected:
        void paintEvent(QPaintEvent* event) override
        {
            (void)event;
            QPainter painter(this);
            QFont font = uiFont(TextSize::Small);
            font.setUnderline(underMouse());
            painter.setFont(font);
            painter.setPen(theme().accent);
            painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, text());
            if (painting::showsFocus(*this))
                painting::focusFrame(painter, rect());
        }
    };

    QToolButton* makeLink(QWidget* parent)
    {
        auto* link = new LinkButton(parent);
        link->setFont(uiFont(TextSize::Small));
        link->setCursor(Qt::PointingHandCursor);
        link->setFocusPolicy(Qt::TabFocus);
        return link;
    }

} // namespace

TimelineRow::TimelineRow(QWidget* parent)
    : QAbstractButton(parent)
    , m_link(makeLink(this))
{
    setFixedHeight(rowHeight);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void TimelineRow::setStep(const Analysis& analysis, const PathStep& step)
{
    m_mark = stepMark(step);
    m_layer = step.layer;
    const bool isFile = step.type == EntryType::Regular && step.change != Change::Removed;
    m_version = isFile ? step.attributes : EntryId();
    m_sentence = stepText(analysis, step);
    m_size = step.storedBytes > 0 ? Format::current().size(step.storedBytes) : QString();
    m_link->setText(tr("layer %1").arg(step.layer.value));
    m_link->setToolTip(tr("Select layer %1").arg(step.layer.value));
    m_link->setAccessibleName(m_link->toolTip());
    const QString words = m_link->text() + u' ' + m_sentence;
    setToolTip(plainToolTip(words));
    setAccessibleName(m_size.isEmpty() ? words : words + u", "_s + m_size);
    setEnabled(true);
    updateGeometry();
    m_link->setGeometry(changeMarkSize + gap, 0,
        QFontMetrics(m_link->font()).horizontalAdvance(m_link->text()) + 4, rowHeight);
    update();
}

QSize TimelineRow::sizeHint() const { return { 200, rowHeight }; }

void TimelineRow::resizeEvent(QResizeEvent* event)
{
    QAbstractButton::resizeEvent(event);
    update();
}

void TimelineRow::paintEvent(QPaintEvent* event)
{
    (void)event;
    const Theme& t = theme();
    QPainter painter(this);
    if (m_version.isValid() && underMouse())
        painting::panel(painter, rect(), t.hover, {});
    paintChangeMark(painter, { 0, (height() - changeMarkSize) / 2 }, m_mark);
    painter.setFont(uiFont(TextSize::Small));
    const QFontMetrics metrics(painter.font());
    painter.setPen(t.text2);
    painter.drawText(rect().adjusted(0, 0, -2, 0), Qt::AlignRight | Qt::AlignVCenter, m_size);
    const int right = m_size.isEmpty() ? 2 : metrics.horizontalAdvance(m_size) + gap;
    const QRect room = rect().adjusted(m_link->geometry().right() + gap - 2, 0, -right, 0);
    painter.setPen(t.text);
    painter.drawText(
        room, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(m_sentence, Qt::ElideRight, room.width()));
    if (painting::showsFocus(*this))
        painting::focusFrame(painter, rect());
}

TimelineList::TimelineList(QWidget* parent)
    : QWidget(parent)
    , m_more(makeLink(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_more);
    connect(m_more, &QToolButton::clicked, this, [this] { show(m_history->steps.size()); });
    m_more->hide();
}

TimelineRow* TimelineList::makeRow()
{
    auto* row = new TimelineRow(this);
    static_cast<QVBoxLayout*>(layout())->insertWidget(static_cast<int>(m_rows.size()), row);
    connect(row, &QAbstractButton::clicked, this, [this, row] {
        if (row->version().isValid())
            emit versionChosen(row->version());
    });
    connect(row->layerLink(), &QToolButton::clicked, this, [this, row] { emit layerChosen(row->layer()); });
    m_rows.push_back(row);
    return row;
}

void TimelineList::setHistory(
    std::shared_ptr<const Analysis> analysis, std::shared_ptr<const PathHistory> history)
{
    m_analysis = std::move(analysis);
    m_history = std::move(history);
    show(firstRows);
}

void TimelineList::show(size_t limit)
{
    const auto& steps = m_history->steps;
    m_shown = std::min(limit, steps.size());
    for (size_t i = 0; i < m_shown; ++i) {
        TimelineRow* row = i < m_rows.size() ? m_rows[i] : makeRow();
        row->setStep(*m_analysis, steps[i]);
        row->setVisible(true);
    }
    for (size_t i = m_shown; i < m_rows.size(); ++i)
        m_rows[i]->hide();
    m_more->setText(tr("%Ln more", "steps", static_cast<int>(steps.size() - m_shown)));
    m_more->setVisible(m_shown < steps.size());
}

QStringList TimelineList::sentences() const
{
    QStringList sentences;
    for (size_t i = 0; i < m_shown; ++i)
        sentences.append(u"%1 %2"_s.arg(m_rows[i]->layerLink()->text(), m_rows[i]->sentence()));
    return sentences;
}

void TimelineList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_history)
        show(m_shown);
}

} // namespace layerscope

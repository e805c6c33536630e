// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/findbar.h"

#include "ui/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int barHeight = 36;
    constexpr int fieldWidth = 280;

} // namespace

FindBar::FindBar(QWidget* parent)
    : QWidget(parent)
    , m_field(new FilterField(u"search"_s, this))
    , m_count(new Label(TextSize::Small, TextInk::Secondary, this))
    , m_previous(new IconButton(u"previous"_s, this))
    , m_next(new IconButton(u"next"_s, this))
    , m_close(new IconButton(u"close"_s, this))
{
    setFixedHeight(barHeight);
    m_field->setMaximumWidth(fieldWidth);
    m_field->installEventFilter(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 1);
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    for (QWidget* widget : QWidgetList { m_previous, m_next, m_count })
        row->addWidget(widget);
    row->addStretch();
    row->addWidget(m_close);
    connect(m_field, &FilterField::filterChanged, this, &FindBar::textChanged);
    connect(m_previous, &QToolButton::clicked, this, [this] { emit stepRequested(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { emit stepRequested(1); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::closeBar);
    hide();
    retranslate();
}

void FindBar::open(const QString& text)
{
    show();
    if (!text.isEmpty()) {
        m_field->setText(text);
        m_field->flush();
    }
    m_field->setFocus(Qt::ShortcutFocusReason);
    if (text.isEmpty())
        m_field->selectAll();
    else
        m_field->end(false);
}

bool FindBar::closeBar()
{
    if (isHidden())
        return false;
    hide();
    m_field->setQuietly({});
    emit closed();
    return true;
}

QString FindBar::text() const { return isHidden() ? QString() : m_field->text(); }

QString FindBar::countText() const { return m_count->text(); }

void FindBar::setMatches(int current, int count)
{
    m_current = current;
    m_matches = count;
    retranslate();
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape)
            return closeBar();
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            m_field->flush();
            emit stepRequested(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::retranslate()
{
    const Format& format = Format::current();
    m_field->setPlaceholderText(tr("Find in the table"));
    m_field->setAccessibleName(tr("Find in the table"));
    m_previous->setHint(tr("Previous match (Shift+Enter)"));
    m_next->setHint(tr("Next match (Enter)"));
    m_close->setHint(tr("Close"));
    for (QWidget* button : QWidgetList { m_previous, m_next })
        button->setEnabled(m_matches > 0);
    const auto number = [&](int value) { return format.count(static_cast<uint64_t>(value)); };
    if (m_field->text().isEmpty())
        m_count->setText({});
    else if (m_matches == 0)
        m_count->setText(tr("no match"));
    else
        m_count->setText(tr("%1 of %2").arg(number(m_current), number(m_matches)));
}

void FindBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FindBar::paintEvent(QPaintEvent* event)
{
    (void)event;
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().line);
}

} // namespace layerscope

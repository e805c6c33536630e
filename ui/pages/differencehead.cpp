// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/differencehead.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/changemark.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int headHeight = 32;
    constexpr int findWidth = 180;
    constexpr int controlHeight = 24;
    constexpr int textPadding = 16;

} // namespace

DifferenceHead::DifferenceHead(QWidget* parent)
    : QWidget(parent)
    , m_mark(new MarkWidget(Change::None, this))
    , m_path(new Label(TextSize::Normal, TextInk::Text, this))
    , m_facts(new Label(TextSize::Small, TextInk::Secondary, this))
    , m_find(new FilterField(u"search"_s, this))
    , m_found(new Label(TextSize::Small, TextInk::Secondary, this))
    , m_search(new IconButton(u"search"_s, this))
    , m_previous(new IconButton(u"previous"_s, this))
    , m_next(new IconButton(u"next"_s, this))
    , m_open(new QToolButton(this))
{
    setFixedHeight(headHeight);
    m_path->setSemibold(true);
    for (Label* label : { m_path, m_facts, m_found })
        label->setTextFormat(Qt::PlainText);
    m_path->setElided(Qt::ElideMiddle);
    m_facts->setElided(Qt::ElideRight);
    m_find->setFixedWidth(findWidth);
    m_find->installEventFilter(this);
    m_find->hide();
    m_found->hide();
    m_open->setIcon(icon(u"export"_s));
    m_open->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_open->setPopupMode(QToolButton::MenuButtonPopup);
    m_open->setAutoRaise(true);
    m_open->setFixedHeight(controlHeight);
    m_open->setFont(uiFont(TextSize::Small));
    m_open->setFocusPolicy(Qt::StrongFocus);
    auto* menu = new QMenu(m_open);
    m_openPath = menu->addAction({}, this, &DifferenceHead::openRequested);
    m_openBoth = menu->addAction({}, this, &DifferenceHead::openBothRequested);
    menu->addSeparator();
    m_choose = menu->addAction({}, this, &DifferenceHead::toolRequested);
    m_open->setMenu(menu);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 8, 1);
    row->setSpacing(8);
    row->addWidget(m_mark);
    row->addWidget(m_path);
    row->addWidget(m_facts, 1);
    for (QWidget* widget : QWidgetList { m_found, m_find, m_search, m_previous, m_next, m_open })
        row->addWidget(widget);
    connect(m_open, &QToolButton::clicked, this, &DifferenceHead::openRequested);
    connect(m_previous, &QToolButton::clicked, this, [this] { emit stepRequested(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { emit stepRequested(1); });
    connect(m_search, &QToolButton::clicked, this, &DifferenceHead::startFind);
    connect(m_find, &FilterField::filterChanged, this, &DifferenceHead::findTyped);
    setSteps(false);
    retranslate();
}

void DifferenceHead::setPath(Difference difference, const QString& path)
{
    m_mark->setDifference(difference);
    m_path->setFullText(path);
}

void DifferenceHead::setFacts(const QString& facts) { m_facts->setFullText(facts); }
QString DifferenceHead::path() const { return m_path->fullText(); }
QString DifferenceHead::facts() const { return m_facts->fullText(); }

void DifferenceHead::setSteps(bool shown)
{
    for (QWidget* widget : QWidgetList { m_search, m_previous, m_next })
        widget->setVisible(shown);
    if (!shown && !m_find->isHidden())
        endFind();
}

void DifferenceHead::setCanOpen(bool path, bool both)
{
    m_open->setEnabled(path || both);
    m_openPath->setEnabled(path);
    m_openBoth->setEnabled(both);
}

void DifferenceHead::startFind()
{
    if (m_search->isHidden())
        return;
    m_find->show();
    m_find->setFocus();
    m_find->selectAll();
}

void DifferenceHead::endFind()
{
    m_find->setQuietly({});
    m_find->hide();
    m_found->hide();
    emit findClosed();
}

void DifferenceHead::showFound(bool found)
{
    m_found->setVisible(!found && !m_find->isHidden());
    m_found->setText(tr("Not found"));
}

bool DifferenceHead::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_find || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isNext
        = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_F3;
    if (!isNext && key->key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (isNext)
        emit findRequested(m_find->text(), key->modifiers() & Qt::ShiftModifier);
    else
        endFind();
    return true;
}

void DifferenceHead::retranslate()
{
    m_find->setPlaceholderText(tr("Find in both versions"));
    m_find->setAccessibleName(tr("Find in both versions"));
    m_search->setHint(tr("Find (Ctrl+F)"));
    m_previous->setHint(tr("Previous change in this file (Ctrl+Up)"));
    m_next->setHint(tr("Next change in this file (Ctrl+Down)"));
    m_open->setText(tr("Open in external tool"));
    m_open->setAccessibleName(m_open->text());
    m_open->setMinimumWidth(0);
    m_open->setMinimumWidth(m_open->sizeHint().width() + textPadding);
    m_openPath->setText(tr("Open this path"));
    m_openBoth->setText(tr("Open both trees"));
    m_choose->setText(tr("Choose tool…"));
}

void DifferenceHead::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().raised);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().line);
}

void DifferenceHead::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace layerscope

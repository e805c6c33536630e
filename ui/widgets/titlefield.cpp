// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/titlefield.h"

#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int fieldHeight = 28;
    constexpr int maximumTitle = 500; // characters

} // namespace

TitleField::TitleField(QWidget* parent)
    : QWidget(parent)
    , m_label(new Label(TextSize::Title, TextInk::Text, this))
    , m_field(new QLineEdit(this))
    , m_pencil(new IconButton(u"rename"_s, this))
{
    m_label->setSemibold(true);
    m_label->setElided(Qt::ElideRight);
    m_label->installEventFilter(this);
    m_field->setFont(m_label->font());
    m_field->setFixedHeight(fieldHeight);
    m_field->setMaxLength(maximumTitle);
    m_field->installEventFilter(this);
    m_field->hide();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_label);
    row->addWidget(m_field, 1);
    row->addWidget(m_pencil);
    row->addStretch();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_pencil, &QToolButton::clicked, this, &TitleField::edit);
}

void TitleField::setTitle(const QString& title, const QString& fallback)
{
    m_title = title;
    m_label->setInk(title.isEmpty() ? TextInk::Secondary : TextInk::Text);
    m_label->setFullText(title.isEmpty() ? fallback : title);
}

void TitleField::setHint(const QString& text)
{
    m_pencil->setHint(text);
    m_field->setAccessibleName(text);
}

bool TitleField::isEditing() const { return !m_field->isHidden(); }

void TitleField::edit()
{
    m_field->setText(m_title);
    m_label->hide();
    m_pencil->hide();
    m_field->show();
    m_field->selectAll();
    m_field->setFocus(Qt::OtherFocusReason);
}

bool TitleField::cancel()
{
    const bool was = isEditing();
    finish(false);
    return was;
}

void TitleField::finish(bool accept)
{
    if (!isEditing())
        return;
    const QString title = m_field->text().simplified();
    m_field->hide();
    m_label->show();
    m_pencil->show();
    if (accept && title != m_title)
        emit edited(title);
}

bool TitleField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_label && event->type() == QEvent::MouseButtonDblClick) {
        edit();
        return true;
    }
    if (watched == m_field && event->type() == QEvent::FocusOut)
        finish(true);
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool accept = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (accept || key == Qt::Key_Escape) {
            finish(accept);
            m_pencil->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace layerscope

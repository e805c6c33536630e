// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/filterfield.h"

#include "ui/theme/icons.h"

#include <QKeyEvent>

namespace layerscope {

namespace {

    constexpr int typingPause = 120; // milliseconds

} // namespace

FilterField::FilterField(const QString& iconName, QWidget* parent)
    : QLineEdit(parent)
{
    addAction(layerscope::icon(iconName), LeadingPosition);
    setClearButtonEnabled(false);
    setFixedHeight(24);
    m_delay.setSingleShot(true);
    m_delay.setInterval(typingPause);
    connect(&m_delay, &QTimer::timeout, this, &FilterField::announce);
    connect(this, &QLineEdit::textEdited, this, [this] {
        tint();
        m_delay.start();
    });
}

void FilterField::setQuietly(const QString& text)
{
    m_delay.stop();
    m_announced = text;
    if (text != this->text())
        setText(text);
    tint();
}

void FilterField::announce()
{
    m_delay.stop();
    if (text() == m_announced)
        return;
    m_announced = text();
    emit filterChanged(m_announced);
}

void FilterField::tint()
{
    setProperty("active", !text().isEmpty());
    update();
}

void FilterField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        tint();
        announce();
        emit escaped();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        announce();
    QLineEdit::keyPressEvent(event);
}

} // namespace layerscope

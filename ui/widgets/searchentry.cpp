// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/searchentry.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace layerscope {

using namespace Qt::StringLiterals;

SearchEntry::SearchEntry(QWidget* parent)
    : QLineEdit(parent)
{
    addAction(layerscope::icon(u"search"_s), LeadingPosition);
    setFixedHeight(24);
    connect(this, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (!text.isEmpty())
            request();
    });
    retranslate();
}

void SearchEntry::setScope(Scope scope)
{
    m_scope = scope;
    retranslate();
}

void SearchEntry::request()
{
    const QString text = this->text();
    clear();
    emit searchRequested(text);
}

void SearchEntry::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        request();
    else
        QLineEdit::keyPressEvent(event);
}

/// The keys that do the same stand at the right, while there is room for them.
void SearchEntry::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    const QString keys = u"Ctrl+F"_s;
    const QFontMetrics metrics(uiFont(TextSize::Tiny));
    const int room = width() - 40 - fontMetrics().horizontalAdvance(placeholderText());
    if (!text().isEmpty() || metrics.horizontalAdvance(keys) + 16 > room)
        return;
    QPainter painter(this);
    painter.setFont(uiFont(TextSize::Tiny));
    painter.setPen(theme().text3);
    painter.drawText(rect().adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, keys);
}

void SearchEntry::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

void SearchEntry::retranslate()
{
    const QString what = m_scope == AllLayers ? tr("Search files in all layers")
        : m_scope == BothImages               ? tr("Search both images")
                                              : tr("Find in the table");
    setPlaceholderText(what);
    setAccessibleName(what);
}

} // namespace layerscope

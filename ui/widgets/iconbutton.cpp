// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/iconbutton.h"

#include "ui/format.h"
#include "ui/theme/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QTimer>

namespace layerscope {

using namespace Qt::StringLiterals;

IconButton::IconButton(const QString& iconName, QWidget* parent)
    : QToolButton(parent)
{
    setIcon(layerscope::icon(iconName));
    setIconSize({ 16, 16 });
    setFixedSize(24, 24);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
}

void IconButton::setHint(const QString& text)
{
    setToolTip(plainToolTip(text));
    setAccessibleName(text);
}

void IconButton::setFramed() { setAutoRaise(false); }

CopyButton::CopyButton(QWidget* parent)
    : IconButton(u"copy"_s, parent)
{
    connect(this, &QToolButton::clicked, this, &CopyButton::copy);
}

void CopyButton::copy()
{
    QApplication::clipboard()->setText(m_text);
    setIcon(layerscope::icon(u"check"_s));
    QTimer::singleShot(1200, this, [this] { setIcon(layerscope::icon(u"copy"_s)); });
}

} // namespace layerscope

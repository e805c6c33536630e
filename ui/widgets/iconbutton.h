// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QToolButton>

namespace layerscope {

/// A flat 24 pixel button with one of our icons. What it does is its tooltip and accessible name.
class IconButton : public QToolButton {
    Q_OBJECT
public:
    explicit IconButton(const QString& iconName, QWidget* parent = nullptr);
    void setHint(const QString& text);
    void setFramed(); ///< stands alone, so that it has a quiet frame
};

/// An IconButton that copies a text and says so for a moment.
class CopyButton : public IconButton {
    Q_OBJECT
public:
    explicit CopyButton(QWidget* parent = nullptr);
    void setCopiedText(const QString& text) { m_text = text; }

private:
    void copy();

    QString m_text;
};

} // namespace layerscope

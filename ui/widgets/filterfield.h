// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLineEdit>
#include <QTimer>

namespace layerscope {

/// A field that filters while one types (a moment after the last key). Tinted while it filters; Esc empties it.
class FilterField : public QLineEdit {
    Q_OBJECT
public:
    explicit FilterField(const QString& iconName, QWidget* parent = nullptr);
    /// Shows `text` without announcing it.
    void setQuietly(const QString& text);
    void setTypingPause(int milliseconds) { m_delay.setInterval(milliseconds); }
    /// Something was typed that filterChanged() has not told yet.
    [[nodiscard]] bool isPending() const { return m_delay.isActive(); }
    void flush() { announce(); } ///< tells it now

signals:
    void filterChanged(const QString& text);
    void escaped(); ///< Esc emptied it

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void announce();
    void tint();

    QTimer m_delay;
    QString m_announced;
};

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTabBar>

namespace layerscope {

/// The tabs of the open documents: icon, title, close button; the active one has an accent line on top and runs into the
/// page. Drag reorders, a middle click closes.
class DocumentTabs : public QTabBar {
    Q_OBJECT
public:
    explicit DocumentTabs(QWidget* parent = nullptr);
    void insertDocument(int index, const QString& iconName, const QString& title);
    /// The file that a tab stands for where it is dragged out of the row; empty: it cannot be.
    void setFile(int index, const QString& path);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    void tabInserted(int index) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void addCloseButton(int index);
    void dragOut(const QPointF& position);
    void retranslate();

    QString m_pressedFile; ///< of the tab that the pointer holds
};

/// The tabs of an image's views: icon, title, a badge; an accent line below the active one.
class ViewTabs : public QTabBar {
    Q_OBJECT
public:
    explicit ViewTabs(QWidget* parent = nullptr);
    void setBadge(int index, const QString& text);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSplitter>
#include <QSplitterHandle>

namespace layerscope {

/// The splitter of all pages: a hairline, and no pane can be pushed away altogether. Its handles are stops of Tab; there
/// the arrow keys move them by 16 px (with Ctrl by 64), Home and End as far as the panes allow.
class Splitter : public QSplitter {
    Q_OBJECT
public:
    explicit Splitter(Qt::Orientation orientation, QWidget* parent);

protected:
    QSplitterHandle* createHandle() override;
    void changeEvent(QEvent* event) override;
};

/// A handle that the keyboard can hold. Where it has the focus it is three pixels wide, in the accent colour.
class SplitterHandle : public QSplitterHandle {
    Q_OBJECT
public:
    SplitterHandle(Qt::Orientation orientation, QSplitter* parent);

    void retranslate();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void shape();
};

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPlainTextEdit>
#include <QTimer>

namespace layerscope {

/// Text to read: monospace, with line numbers, not wrapped unless asked for. Long text is filled in a piece at a time,
/// so that the window never waits.
class TextPreview : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit TextPreview(QWidget* parent = nullptr);

    /// `slices` are runs of whole lines.
    void setSlices(const QStringList& slices);
    [[nodiscard]] bool isFilling() const { return m_timer.isActive(); }
    void setWrapped(bool on);
    /// Selects the next place from the cursor on, around the end; false when there is none.
    bool findNext(const QString& text, bool backward = false);
    /// The same for a text that grows while it is typed: what is selected may match it too.
    bool findHere(const QString& text);
    [[nodiscard]] int numberWidth() const;
    void paintNumbers(QWidget& area, QPaintEvent* event);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fillSome();
    void placeNumbers();

    QWidget* m_numbers;
    QStringList m_slices;
    qsizetype m_next = 0;
    QTimer m_timer;
};

} // namespace layerscope

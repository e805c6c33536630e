// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace layerscope {

class FilterField;
class IconButton;
class Label;

/// A strip to find text with: field, how many matches there are, the previous and the next one, close. Enter goes on, Shift+Enter
/// back, Esc closes.
class FindBar : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(QWidget* parent = nullptr);

    void open(const QString& text);
    bool closeBar(); ///< false when it is closed
    void setMatches(int current, int count); ///< `current` from 1; 0: none of them
    [[nodiscard]] QString text() const;
    [[nodiscard]] FilterField* field() const { return m_field; }
    [[nodiscard]] QString countText() const;

signals:
    void textChanged(const QString& text);
    void stepRequested(int step); ///< 1 or -1
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();

    FilterField* m_field;
    Label* m_count;
    IconButton* m_previous;
    IconButton* m_next;
    IconButton* m_close;
    int m_matches = 0;
    int m_current = 0;
};

} // namespace layerscope

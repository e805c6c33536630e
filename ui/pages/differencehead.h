// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/treecomparison.h"

#include <QWidget>

class QAction;
class QToolButton;

namespace layerscope {

class FilterField;
class IconButton;
class Label;
class MarkWidget;

/// The head line of the difference pane: mark, path, one line of facts, and what can be done with it.
class DifferenceHead : public QWidget {
    Q_OBJECT
public:
    explicit DifferenceHead(QWidget* parent = nullptr);

    void setPath(Difference difference, const QString& path);
    void setFacts(const QString& facts);
    void setSteps(bool shown); ///< next and previous change within the file, find
    void setCanOpen(bool path, bool both);
    void startFind();
    void showFound(bool found);
    [[nodiscard]] QString path() const;
    [[nodiscard]] QString facts() const;
    [[nodiscard]] FilterField* findField() const { return m_find; }
    [[nodiscard]] QToolButton* openButton() const { return m_open; }
    [[nodiscard]] IconButton* previousButton() const { return m_previous; }
    [[nodiscard]] IconButton* nextButton() const { return m_next; }

signals:
    void stepRequested(int step);
    void findTyped(const QString& text); ///< what was found may match the longer text too
    void findRequested(const QString& text, bool backward);
    void findClosed();
    void openRequested();
    void openBothRequested(); ///< the whole trees
    void toolRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void endFind();
    void retranslate();

    MarkWidget* m_mark;
    Label* m_path;
    Label* m_facts;
    FilterField* m_find;
    Label* m_found;
    IconButton* m_search;
    IconButton* m_previous;
    IconButton* m_next;
    QToolButton* m_open;
    QAction* m_openPath;
    QAction* m_openBoth;
    QAction* m_choose;
};

} // namespace layerscope

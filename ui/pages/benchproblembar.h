// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/bench/table.h"

#include <QWidget>

#include <vector>

class QPushButton;

namespace layerscope {

class IconButton;
class Label;

/// The problems of a benchmark, one at a time, with what can be done about it. Hidden without any.
class BenchProblemBar : public QWidget {
    Q_OBJECT
public:
    explicit BenchProblemBar(QWidget* parent = nullptr);

    /// The problem at hand stays the one at hand while it is among them.
    void setProblems(std::vector<BenchProblem> problems);
    void setCurrent(size_t index);
    [[nodiscard]] size_t current() const { return m_current; }
    [[nodiscard]] const std::vector<BenchProblem>& problems() const { return m_problems; }
    [[nodiscard]] QString text() const;

    [[nodiscard]] QPushButton* firstButton() const { return m_first; }
    [[nodiscard]] QPushButton* secondButton() const { return m_second; }
    [[nodiscard]] IconButton* previousButton() const { return m_previous; }
    [[nodiscard]] IconButton* nextButton() const { return m_next; }

signals:
    void shown(const layerscope::BenchProblem& problem); ///< the user went to it
    void useComputedRequested(const layerscope::BenchProblem& problem);
    void keepRequested(const layerscope::BenchProblem& problem);
    void editRequested(const layerscope::BenchProblem& problem);
    void refreshRequested(const layerscope::BenchProblem& problem);
    void imageRequested(const layerscope::BenchProblem& problem); ///< to be chosen

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] const BenchProblem& problem() const { return m_problems[m_current]; }
    void step(int by);
    void refresh();
    void act();

    std::vector<BenchProblem> m_problems;
    size_t m_current = 0;
    Label* m_text;
    Label* m_position;
    IconButton* m_previous;
    IconButton* m_next;
    QPushButton* m_first;
    QPushButton* m_second;
};

} // namespace layerscope

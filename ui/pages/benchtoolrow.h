// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

#include <array>

class QAction;
class QHBoxLayout;
class QPushButton;

namespace layerscope {

class IconButton;
class SplitButton;

/// The tools of the benchmark page. Where room is short their words go one by one, and the tools stay.
class BenchToolRow : public QWidget {
    Q_OBJECT
public:
    explicit BenchToolRow(QWidget* parent = nullptr);

    enum CopyAs { Markdown, Html, Tsv };
    /// What would be undone and done again; null texts: nothing.
    void setHistory(const QString& undo, const QString& redo);
    void setRefreshing(bool canRefresh, bool isRefreshing); ///< the button cancels while it goes on

    [[nodiscard]] IconButton* openButton() const { return m_open; }
    [[nodiscard]] IconButton* saveButton() const { return m_save; }
    [[nodiscard]] IconButton* undoButton() const { return m_undo; }
    [[nodiscard]] IconButton* redoButton() const { return m_redo; }
    [[nodiscard]] QPushButton* metricButton() const { return m_metric; }
    [[nodiscard]] QPushButton* variantButton() const { return m_variant; }
    [[nodiscard]] QPushButton* refreshButton() const { return m_refresh; }
    [[nodiscard]] SplitButton* copyButton() const { return m_copy; }
    [[nodiscard]] QPushButton* exportButton() const { return m_export; }
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void openRequested();
    void saveRequested();
    void undoRequested();
    void redoRequested();
    void metricRequested();
    void variantRequested();
    void refreshRequested();
    void copyRequested(int as); ///< a CopyAs
    void exportRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void placeWords();
    QPushButton* addButton(QHBoxLayout* row, const QString& iconName);

    CopyAs m_copyAs = Markdown;
    bool m_isRefreshing = false;
    QString m_undoText;
    QString m_redoText;
    IconButton* m_open;
    IconButton* m_save;
    IconButton* m_undo;
    IconButton* m_redo;
    QPushButton* m_metric;
    QPushButton* m_variant;
    QPushButton* m_refresh;
    SplitButton* m_copy;
    QPushButton* m_export;
    std::array<QAction*, 3> m_copyActions {};
};

} // namespace layerscope

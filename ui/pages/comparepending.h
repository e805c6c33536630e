// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

#include <array>

class QProgressBar;
class QPushButton;

namespace layerscope {

class ImageSession;
class Label;

/// In place of a comparison while its images are read: how far each is, Cancel; and what keeps it from being made.
class ComparePending : public QWidget {
    Q_OBJECT
public:
    explicit ComparePending(QWidget* parent = nullptr);

    struct Side {
        const ImageSession* session = nullptr; ///< null: it is gone
        QString name;
        bool isRead = false;
    };
    /// `failed`: both are there, and could not be compared.
    void show(const Side& a, const Side& b, bool failed = false);

signals:
    void cancelRequested();
    void againRequested(); ///< read what was not read to the end

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        Label* name = nullptr;
        QProgressBar* bar = nullptr;
        Label* state = nullptr;
    };
    void showRow(Row& row, const Side& side);
    [[nodiscard]] static bool isBusy(const Side& side);
    [[nodiscard]] static bool isStopped(const Side& side);
    void retranslate();

    Label* m_title;
    std::array<Row, 2> m_rows;
    QPushButton* m_cancel;
    QPushButton* m_again;
    std::array<Side, 2> m_sides;
    bool m_hasFailed = false;
};

} // namespace layerscope

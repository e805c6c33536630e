// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/comparison.h"

#include <QString>
#include <QWidget>

#include <array>
#include <memory>

namespace layerscope {

class DeltaChip;
class IconButton;
class Label;

/// The top of a compare page: A, the button that swaps the sides, B, and what both amount to with the differences.
class CompareHeader : public QWidget {
    Q_OBJECT
public:
    explicit CompareHeader(QWidget* parent = nullptr);

    struct Name {
        QString title;
        QString path;
    };
    void setNames(const Name& a, const Name& b);
    /// Null while the images are being read.
    void setComparison(std::shared_ptr<const Comparison> comparison);

    /// In the order of the screen.
    enum Number { Content, Live, Wasted, Efficiency, Layers, Files, PullB, NumberCount };
    [[nodiscard]] const DeltaChip* chip(Number number) const { return m_chips[number]; }
    [[nodiscard]] IconButton* swapButton() const { return m_swap; }

signals:
    void swapRequested();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class SideMark;
    struct SideLabels {
        QWidget* mark = nullptr;
        Label* title = nullptr;
        Label* path = nullptr;
    };

    void refresh();
    void fold();
    void showNothing();
    void showSizes();
    void showCounts();
    void showTransfer();
    void setBytes(Number number, uint64_t a, uint64_t b, int64_t delta, bool inBytes);
    void explain();
    [[nodiscard]] QString exactText(Number number) const;

    std::shared_ptr<const Comparison> m_comparison;
    SideLabels m_a;
    SideLabels m_b;
    IconButton* m_swap;
    std::array<DeltaChip*, NumberCount> m_chips {};
};

} // namespace layerscope

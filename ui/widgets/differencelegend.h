// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

#include <array>
#include <cstdint>

namespace layerscope {

/// What the colours of a difference treemap stand for: "Shrinks 599.0 MB", "Grows 98.9 MB". One line, right-aligned.
class DifferenceLegend : public QWidget {
    Q_OBJECT
public:
    explicit DifferenceLegend(QWidget* parent = nullptr);

    void setBytes(uint64_t shrinks, uint64_t grows);
    [[nodiscard]] QString text() const; ///< as screen readers hear it

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] std::array<QString, 2> labels() const;
    void retranslate();

    uint64_t m_shrinks = 0;
    uint64_t m_grows = 0;
};

} // namespace layerscope

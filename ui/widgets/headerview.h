// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHeaderView>

namespace layerscope {

/// Horizontal header: small text in the model's alignment, an arrow before the sorted column's name. Numbers' titles
/// end where the unit column ends. One column stretches and keeps a minimum; columns can be dropped by priority when
/// there is no room for them.
class HeaderView : public QHeaderView {
    Q_OBJECT
public:
    explicit HeaderView(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

} // namespace layerscope

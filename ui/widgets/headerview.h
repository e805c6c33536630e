// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHeaderView>

namespace layerscope {

/// The title of a column, in words also where the table shows none.
[[nodiscard]] QString columnTitle(const QAbstractItemModel& model, int column);

/// Horizontal header: small text in the model's alignment, an arrow before the sorted column's name. Numbers' titles
/// end where the unit column ends. One column stretches and keeps a minimum; columns can be dropped by priority when
/// there is no room for them.
///
/// A header that sorts or has a menu is a stop of Tab: Left, Right, Home and End choose a column, Enter or Space sorts by
/// it (again: the other way round), Shift+F10 opens the menu, Down and Esc go back to the rows.
class HeaderView : public QHeaderView {
    Q_OBJECT
public:
    explicit HeaderView(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    void sortBy(int column);
    void nameCurrent();
    void setCurrent(int column);
    void step(int from, int by); ///< visual indexes
    void openMenu();

    int m_current = 0; ///< the column that keys act on
};

} // namespace layerscope

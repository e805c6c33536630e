// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QButtonGroup;

namespace layerscope {

/// One of a few choices in a row of joined buttons; the chosen one is tinted and semibold. Left and Right move.
class SegmentedSwitch : public QWidget {
    Q_OBJECT
public:
    explicit SegmentedSwitch(int count, QWidget* parent = nullptr);

    void setTexts(const QStringList& texts);
    [[nodiscard]] int current() const;
    void setCurrent(int index); ///< emits nothing

signals:
    void chosen(int index); ///< by the user

private:
    QButtonGroup* m_group;
};

} // namespace layerscope

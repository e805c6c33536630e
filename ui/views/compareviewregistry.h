// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/views/compareview.h"

#include <QString>

#include <vector>

namespace layerscope {

/// One entry a view of the compare page, in the order of the tabs. A new view is a new entry here and nothing else.
struct CompareViewEntry {
    QString id; ///< stable, for settings
    QString iconName;
    QString (*title)();
    CompareView* (*create)(const CompareContext& context, QWidget* parent);
    bool difference = false; ///< the difference of the selected path stands below it
};
[[nodiscard]] const std::vector<CompareViewEntry>& compareViews();

/// The panes that stand beside every view; null where there is none.
struct ComparePanes {
    QWidget* (*alignment)(const CompareContext& context, QWidget* parent) = nullptr; ///< left: the layers
    QWidget* (*difference)(const CompareContext& context, QWidget* parent) = nullptr; ///< below: one path
};
[[nodiscard]] const ComparePanes& comparePanes();

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"
#include "ui/views/imageview.h"

#include <QString>

#include <functional>
#include <vector>

namespace layerscope {

/// One entry a view, in the order of the tabs. A new view is a new entry here and nothing else.
struct ViewEntry {
    QString id; ///< stable, for settings
    QString iconName;
    QString (*title)();
    ImageView* (*create)(const ViewContext& context, QWidget* parent);
    bool details = false; ///< the details pane stands beside it
    bool early = false; ///< has something to show before the layers are read
    uint64_t (*badge)(const Analysis& analysis) = nullptr; ///< bytes beside the title
};

[[nodiscard]] const std::vector<ViewEntry>& imageViews();

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/compareviewregistry.h"

namespace layerscope {

const std::vector<CompareViewEntry>& compareViews()
{
    static const std::vector<CompareViewEntry> views {};
    return views;
}

const ComparePanes& comparePanes()
{
    static const ComparePanes panes {};
    return panes;
}

} // namespace layerscope

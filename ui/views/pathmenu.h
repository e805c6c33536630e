// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/tree/scopedtree.h"

#include <memory>

class QMenu;

namespace layerscope {

class ViewState;

/// What every context menu of a path offers: preview and save, copy path and size, filter to this name.
void addPathActions(
    QMenu& menu, ViewState& state, const std::shared_ptr<const ScopedTree>& tree, NodeId node);

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/tree/scopedtree.h"

#include <memory>

class QMenu;

namespace layerscope {

class ViewState;

/// Preview and save, for what has bytes; nothing else. `version` is that of ViewState::requestPreview(), `tree` the scope
/// that a folder is saved from, or nullptr.
void addContentActions(QMenu& menu, ViewState& state, const Analysis& analysis, const ScopedTree* tree,
    NodeId node, EntryId version = {});
/// What every context menu of a path offers: preview and save, copy path and size, filter to this name.
void addPathActions(
    QMenu& menu, ViewState& state, const std::shared_ptr<const ScopedTree>& tree, NodeId node);

} // namespace layerscope

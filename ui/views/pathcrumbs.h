// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/tree/scopedtree.h"
#include "ui/widgets/breadcrumb.h"

#include <vector>

namespace layerscope {

/// The way from "/" to a node, itself included. Empty for an invalid one.
[[nodiscard]] std::vector<Crumb> crumbsTo(const ScopedTree& tree, NodeId node);
/// The largest folders beside a folder, itself included, largest first; what is left out is said by a last entry
/// without a node.
[[nodiscard]] std::vector<Crumb> foldersBeside(const ScopedTree& tree, NodeId node);

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"
#include "core/layer/entrycatalog.h"

#include <stop_token>

namespace layerscope {

/// dive's efficiency, wasted bytes and user wasted percent, by dive's formula:
/// for each path that is a leaf in some layer's own tree, its occurrences are the sizes it has in those layers; a
/// whiteout of a file is an occurrence of 0, a whiteout of a folder one of the bytes it hides. efficiency is the sum
/// of each path's smallest occurrence over the sum of all; wasted are all occurrences of paths that have two or more;
/// the user's share is wasted over the bytes of all layers but the first. Paths are taken as written: no links are
/// followed, opaque markers are ignored.
[[nodiscard]] DiveFigures diveFigures(const EntryCatalog& entries, std::stop_token stop = {});

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"

#include <string>
#include <vector>

namespace layerscope {

/// What a layer stores, whatever the order of its members and the times in it: layers of two images whose fingerprints
/// are equal store the same paths, types, contents, modes, owners, links and attributes.
///
/// Fills `filesA` and `filesB` with one text a layer. It is empty for layers that are not in `ofA` (`ofB`), that are
/// damaged or empty, or that nothing on the other side can equal by its counts; those are not looked into.
void fingerprintLayers(const Analysis& a, const std::vector<bool>& ofA, const Analysis& b,
    const std::vector<bool>& ofB, std::vector<std::string>& filesA, std::vector<std::string>& filesB);

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "core/layer/entrycatalog.h"
#include "core/tree/aspects.h"
#include "core/tree/pathtree.h"

namespace layerscope {

/// What two states of one path differ in. A state is the version visible there, or nullptr for nothing. Owner, mode,
/// time and attributes of a hard link are those of its target; a folder that no member describes has 0755 root.
[[nodiscard]] Change classifyChange(const EntryCatalog& entries, const Version* before, const Version* after);

/// In what the states differ, which may be of two images. Attributes are those that classifyChange() goes by; a folder
/// that no member describes has no time.
[[nodiscard]] Aspects differingAspects(
    const EntryCatalog& catalogA, const Version& a, const EntryCatalog& catalogB, const Version& b);

/// Both are regular files of the same bytes.
[[nodiscard]] bool isSameContent(const LayerEntry& a, const LayerEntry& b);

} // namespace layerscope

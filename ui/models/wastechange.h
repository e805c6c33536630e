// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/wastegroups.h"
#include "core/image/usernames.h"

#include <QString>

namespace layerscope {

/// What took the place of the wasted files of a row changed about them: "mode 0644 → 0777", and where not all of them
/// changed alike, or some were removed, "mode, owner". Empty where all were removed. Looks at the first thousand of them.
[[nodiscard]] QString wasteChange(const WasteGroups& groups, const WasteRow& row, const UserNames& names);

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/search/regex.h"

#include <QString>

namespace layerscope {

/// "The group that begins at character 2 is not closed." Positions count characters of `pattern`, from 1.
[[nodiscard]] QString patternFaultText(const PatternFault& fault, const QString& pattern);

} // namespace layerscope

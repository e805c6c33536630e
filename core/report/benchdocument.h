// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/bench/table.h"
#include "core/report/document.h"

namespace layerscope {

[[nodiscard]] Document benchDocument(const BenchTable& table);

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace layerscope {

/// Makes the embedded icons available: a static library's resources are not found by themselves.
void initResources();

} // namespace layerscope

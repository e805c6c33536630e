// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace layerscope {

/// Gives what was freed back to the system. The allocator keeps it otherwise, in pieces that do not fit what comes next,
/// and a large image needs it twice.
void returnFreeMemory();

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/stream/bytestream.h"

#include <memory>

namespace layerscope {

/// Runs `source` on a thread of its own and hands its chunks over through a bounded queue, so that producing and
/// consuming overlap. Destroying the stream stops the thread after at most one more chunk.
[[nodiscard]] std::unique_ptr<ByteStream> prefetch(std::unique_ptr<ByteStream> source);

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/layer/layertable.h"
#include "core/stream/bytestream.h"

#include <memory>

namespace layerscope {

/// Undoes xz or bzip2 with libarchive: rare as the compression of a whole archive, unheard of for a layer.
[[nodiscard]] std::unique_ptr<ByteStream> archiveFilter(
    std::unique_ptr<ByteStream> source, Compression compression);

} // namespace layerscope

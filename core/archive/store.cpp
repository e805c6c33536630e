// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "core/archive/store.h"

namespace layerscope {

Result<std::string> Store::read(const std::string& resolved, uint64_t limit) const
{
    if (size(resolved) > limit)
        return Error { ErrorCode::LimitExceeded, resolved,
            "has " + std::to_string(size(resolved)) + " bytes, more than " + std::to_string(limit)
                + " (limit: jsonBytes)" };
    Result<std::unique_ptr<ByteStream>> stream = open(resolved);
    if (!stream)
        return stream.error();
    std::string text;
    while (true) {
        const Result<Chunk> chunk = (*stream)->next();
        if (!chunk)
            return Error { chunk.error().code, resolved, chunk.error().detail };
        if (chunk->isEmpty())
            return text;
        text.append(reinterpret_cast<const char*>(chunk->bytes.data()), chunk->size());
    }
}

} // namespace layerscope

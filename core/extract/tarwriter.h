// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/atomicfile.h"
#include "core/extract/extractplan.h"

#include <memory>
#include <span>
#include <string>

namespace layerscope {

/// Writes a PAX tar with libarchive into a file.
class TarWriter {
public:
    explicit TarWriter(AtomicFile& file);
    ~TarWriter();
    TarWriter(const TarWriter&) = delete;
    TarWriter& operator=(const TarWriter&) = delete;

    /// The header of a path, as stored in the image; with `hardLink` it is one more name of that path. Sockets, which a
    /// tar cannot hold, are left out.
    [[nodiscard]] Status begin(
        const Analysis& analysis, const ExtractPlan::Item& item, const std::string& hardLink);
    /// Content of the last header, in order; holes are filled with zeros.
    [[nodiscard]] Status data(uint64_t offset, std::span<const std::byte> bytes);
    [[nodiscard]] Status end();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/archive/memberindex.h"
#include "core/base/digest.h"
#include "core/cache/cachefile.h"
#include "core/layer/layertable.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace layerscope {

/// What is kept of an archive that can only be read from its start on, so that it need not be: where its members lie, the
/// JSON among them, and the digests of the layers, whose tables are kept elsewhere. No contents of files.
struct ArchiveNotes {
    Compression compression = Compression::None;
    MemberIndex index;
    std::map<std::string, std::shared_ptr<const std::string>> texts; ///< by name of the member
    std::map<std::string, Digest> layers; ///< by name of the member

    void write(CacheWriter& out) const;
    [[nodiscard]] static std::optional<ArchiveNotes> read(CacheReader& in);
};

} // namespace layerscope

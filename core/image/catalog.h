// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/archive/store.h"
#include "core/base/limits.h"
#include "core/image/image.h"
#include "core/layer/layerreader.h"

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace layerscope {

/// One image of an archive before its config was read.
struct ImageDraft {
    ImageDescription image;
    std::string configMember; ///< resolved; empty when the config is not in the archive
    std::optional<Error> error; ///< why it cannot be described, if so
};

/// A store whose image lies in a folder of it: somebody packed the folder of a layout, not its contents.
struct StoreView {
    const Store& store;
    std::string prefix; ///< empty or ends in a slash

    [[nodiscard]] std::optional<std::string> resolve(std::string_view name) const
    {
        return store.resolve(cleanPath(prefix + std::string(name)));
    }
};

struct Catalog {
    std::string kind; ///< SourceInfo::kind
    std::vector<ImageDraft> drafts;
    std::vector<Warning> warnings;
};

/// Finds out what a store holds: an OCI layout, a docker archive, both in one, or a `dir:` folder.
/// Errors: NotAnImage, Unsupported (docker before 1.10), Damaged, LimitExceeded, Cancelled. Each JSON member is parsed
/// once or twice, however often it is named.
[[nodiscard]] Result<Catalog> readCatalog(
    const Store& store, const Limits& limits, std::stop_token stop = {});

} // namespace layerscope

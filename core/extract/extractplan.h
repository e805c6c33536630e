// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/extract/extract.h"

#include <map>
#include <string>
#include <vector>

namespace layerscope {

/// What to write for a folder of a scope: every path below it once, and which members of which layer fill the files.
struct ExtractPlan {
    struct Item {
        NodeId node;
        EntryId source; ///< attributes and content; invalid for implied folders
        EntryType type = EntryType::Directory;
        std::string path; ///< below the folder that is extracted; raw bytes, "" for the folder itself
        size_t original
            = 0; ///< of a further name of a file: the item that holds its content; else its own index
    };
    std::vector<Item> items; ///< parents before children
    /// Members to read, by layer, ascending, with the item each of them fills.
    std::map<LayerId, std::vector<std::pair<EntryId, size_t>>> content;
};

[[nodiscard]] ExtractPlan planExtraction(const ScopedTree& tree, NodeId node);

/// What becomes of the content of a plan.
struct ContentReceiver {
    /// A run of an item's bytes; none at its size end it. An error ends everything.
    std::function<Status(size_t item, uint64_t offset, std::span<const std::byte>)> take;
    /// The item is damaged; what was taken of it is worth nothing. May come without any run.
    std::function<void(size_t item)> fail;
};

/// Reads the content of a plan, layer by layer. Files that cannot be read are noted in `summary`. Errors: Cancelled, and
/// what `receiver.take` returns.
[[nodiscard]] Status readPlanned(const ImageArchive& archive, const Analysis& analysis,
    const ExtractPlan& plan, const ContentReceiver& receiver, ExtractSummary& summary, std::stop_token stop);

} // namespace layerscope

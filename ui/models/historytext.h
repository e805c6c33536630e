// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/pathhistory.h"
#include "core/tree/scopedtree.h"

#include <QString>

#include <vector>

namespace layerscope {

/// "COPY ./app" without what follows: enough to recognise a layer.
[[nodiscard]] QString shortInstruction(const Analysis& analysis, LayerId layer);

/// One step in the life of a path as a sentence, without its layer's number: "removed by rm /var/cache".
[[nodiscard]] QString stepText(const Analysis& analysis, const PathStep& step);
/// The mark that goes with it: what was stored again unchanged changed its properties at most.
[[nodiscard]] Change stepMark(const PathStep& step);

/// One plain statement of which stored bytes no container sees; empty when all of them are live.
[[nodiscard]] QString costText(const PathHistory& history, bool isDirectory);

/// A stored version of a file that can be read.
struct FileVersion {
    EntryId source; ///< the member that holds the bytes
    LayerId layer; ///< that brought it to this path
    QString label; ///< "Layer 0 · deleted"
};
/// Versions of a path that are regular files, oldest first.
[[nodiscard]] std::vector<FileVersion> fileVersions(const Analysis& analysis, NodeId node);

/// The member to describe a path by: the one the scope shows, else the newest there ever was. May be invalid.
[[nodiscard]] EntryId describingEntry(const Analysis& analysis, const ScopedTree* tree, NodeId node);

} // namespace layerscope

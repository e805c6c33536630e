// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/filepreview.h"

#include <QStringList>

#include <stop_token>
#include <vector>

namespace layerscope {

/// One line of a difference of two texts, both sides beside each other.
struct DiffRow {
    enum class Kind : uint8_t {
        Same,
        Changed, ///< the two lines are alike; `begin..end` is what they do not have in common
        Apart, ///< a line that is only there; two such lines may stand beside each other
    };
    struct Side {
        int line = -1; ///< index into the lines; -1: nothing stands there
        int begin = 0;
        int end = 0;
        bool operator==(const Side&) const = default;
    };
    Kind kind = Kind::Same;
    Side a;
    Side b;
    bool operator==(const DiffRow&) const = default;
};

/// Rows that are better not shown at first: long runs of equal lines, long runs of lines of one side.
struct DiffFold {
    size_t first = 0; ///< row
    size_t count = 0;
    bool operator==(const DiffFold&) const = default;
};

/// The difference of two texts, ready to be shown. A value, made in a worker.
struct TextDiff {
    QStringList a; ///< lines as they are shown: very long ones end in "…"
    QStringList b;
    std::vector<DiffRow> rows; ///< every line once, in order
    std::vector<DiffFold> folds; ///< in order
    std::vector<size_t> changes; ///< first rows of what differs
    int cells = 0; ///< width of the longest line in characters, wide ones counted twice
    bool isMinimal = true; ///< false: the texts are too different to be compared line by line throughout
    bool endsA = true; ///< the last line has an end
    bool endsB = true;

    static constexpr int context = 3; ///< equal lines around a change that are never folded
    static constexpr int longRun = 8; ///< lines of one side alone; more are folded
};

/// Both are texts; what was read of them is compared.
[[nodiscard]] TextDiff diffTexts(const FilePreview& a, const FilePreview& b, std::stop_token stop = {});

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/report/document.h"

#include <QFont>

#include <vector>

namespace layerscope {

/// How a table is set into a given width.
struct TableLayout {
    int fontSize = 0; ///< pixels
    bool mayWrapNumbers = false; ///< there is no other way
    std::vector<qreal> widths; ///< pixels, one a column as drawn: one with bars has a second one for these
};

inline constexpr int tableFontSize = 12;
inline constexpr qreal cellPadding = 5;

[[nodiscard]] QFont cellFont(const Column& column, int fontSize, bool isStrong);
/// Columns of numbers get what they need, words share the rest and wrap. Where that is too little the font becomes
/// smaller, and then numbers wrap as well: nothing is wider than `width`.
[[nodiscard]] TableLayout layoutTable(const Table& table, qreal width);
/// The width in which no number wraps and words have some room, in the usual font.
[[nodiscard]] qreal comfortableWidth(const Table& table);

} // namespace layerscope

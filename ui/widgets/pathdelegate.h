// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/celldelegate.h"

namespace layerscope {

/// Cells as CellDelegate draws them, and one column of paths: the folder dim before the name, and when there is too
/// little room the folder gives way in its middle, so that the name is the last to be cut.
class PathDelegate : public CellDelegate {
    Q_OBJECT
public:
    PathDelegate(int pathColumn, QObject* parent);

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    struct Parts {
        QString folder; ///< with the slash at its end; may be elided or empty
        QString name;
    };
    /// What of `path` is shown in `width` pixels.
    [[nodiscard]] static Parts fit(const QString& path, int width, const QFontMetrics& metrics);

private:
    int m_pathColumn;
};

} // namespace layerscope

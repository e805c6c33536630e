// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/tree/scopedtree.h"

#include <QWidget>

#include <vector>

namespace layerscope {

class MarkChip;

/// One chip a kind of change with its count; chips that are on keep only their paths. None on: everything is shown.
class ChangeChips : public QWidget {
    Q_OBJECT
public:
    explicit ChangeChips(QWidget* parent = nullptr);

    void setCounts(const ScopedTree* tree);
    void showAll(); ///< every kind, without counts
    void setChosen(const std::vector<Change>& changes); ///< emits nothing
    [[nodiscard]] std::vector<Change> chosen() const;

signals:
    void changed();

private:
    std::vector<MarkChip*> m_chips; ///< by index of the kinds
};

} // namespace layerscope

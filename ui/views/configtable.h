// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/treeview.h"

#include <string>

namespace layerscope {

class ConfigModel;

/// The table of two configurations: titles span it, values wrap to a few lines, and what differs within them is marked.
/// Copying gives values in full.
class ConfigTable : public TreeView {
    Q_OBJECT
public:
    explicit ConfigTable(ConfigModel* model, QWidget* parent = nullptr);

    /// Makes the line of a field current (see ConfigRow::field), or else the first line of any.
    void selectField(const std::string& field);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void spanTitles();

    ConfigModel* m_model;
};

} // namespace layerscope

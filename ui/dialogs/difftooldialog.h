// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>

namespace layerscope {

class DiffToolBox;
class Settings;

/// Asks for the external diff tool where it is needed; the same setting as in the settings dialog.
class DiffToolDialog : public QDialog {
    Q_OBJECT
public:
    explicit DiffToolDialog(Settings& settings, QWidget* parent = nullptr);
    [[nodiscard]] DiffToolBox* toolBox() const { return m_box; }

private:
    DiffToolBox* m_box;
};

} // namespace layerscope

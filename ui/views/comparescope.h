// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace layerscope {

class CompareState;
class IconButton;
class Label;
class SegmentedSwitch;

/// While layers are selected in a comparison: says which, and whether the files they made or what they store is compared.
/// Hidden when there are none.
class CompareScope : public QWidget {
    Q_OBJECT
public:
    explicit CompareScope(CompareState& state, QWidget* parent = nullptr);

    enum Choice { FilesOfLayers, StoredInLayers };
    [[nodiscard]] SegmentedSwitch* choice() const { return m_choice; }
    [[nodiscard]] IconButton* clearButton() const { return m_clear; }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] bool isStored() const;
    void choose(int choice);
    void followLayers();
    void refresh();

    CompareState& m_state;
    Label* m_layers;
    SegmentedSwitch* m_choice;
    IconButton* m_clear;
};

/// "A layer 9 ↔ B layer 14", or one of them.
[[nodiscard]] QString selectedLayersText(const CompareState& state);

} // namespace layerscope

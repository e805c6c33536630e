// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"
#include "ui/session/viewstate.h"

#include <QWidget>

#include <array>
#include <memory>

class QHBoxLayout;
class QPlainTextEdit;

namespace layerscope {

class CopyButton;
class IconButton;
class Label;
class MarkWidget;

/// What made the selected layer: its command, printed to be read, and what the layer is. Of a range of layers, their
/// commands and sums; without a selection, the image's totals.
class CommandPane : public QWidget {
    Q_OBJECT
public:
    explicit CommandPane(ViewState& state, QWidget* parent = nullptr);

    void setDescription(std::shared_ptr<const ImageDescription> image);
    void setAnalysis(std::shared_ptr<const Analysis> analysis);
    [[nodiscard]] QString commandText() const;
    [[nodiscard]] QString factsText() const; ///< what it says of the layer, or of those of a range together

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void showLayers(LayerRange range);
    void showFacts(LayerId layer);
    void showSums(LayerRange range);
    void showNothing();

    class Chip;
    ViewState& m_state;
    std::shared_ptr<const ImageDescription> m_image;
    std::shared_ptr<const Analysis> m_analysis;
    Chip* m_chip;
    Label* m_title;
    Label* m_date;
    CopyButton* m_copy;
    IconButton* m_save;
    QPlainTextEdit* m_command;
    Label* m_facts;
    std::array<MarkWidget*, 3> m_marks {};
    std::array<Label*, 3> m_counts {};
    Label* m_verified;
};

} // namespace layerscope

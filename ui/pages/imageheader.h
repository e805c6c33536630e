// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"
#include "core/base/progress.h"

#include <QWidget>

#include <array>
#include <memory>

class QHBoxLayout;

namespace layerscope {

class CopyButton;
class Label;
class NumberChip;

/// The top of an image page: name, platform, digest and date on the left, the image's numbers on the right.
class ImageHeader : public QWidget {
    Q_OBJECT
public:
    explicit ImageHeader(QWidget* parent = nullptr);

    void setDescription(std::shared_ptr<const ImageDescription> image, const QString& fallbackName);
    void setProgress(const LoadProgress::Snapshot& progress);
    void setAnalysis(std::shared_ptr<const Analysis> analysis);

    enum Number { PullSize, Content, Live, Wasted, Efficiency, Layers, Files, NumberCount };
    [[nodiscard]] const NumberChip* chip(Number number) const { return m_chips[number]; }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void fold();
    void refreshNumbers();
    void labelChips();

    std::shared_ptr<const ImageDescription> m_image;
    std::shared_ptr<const Analysis> m_analysis;
    QString m_fallbackName;
    Label* m_name;
    Label* m_platform;
    Label* m_digest;
    CopyButton* m_copy;
    Label* m_created;
    std::array<NumberChip*, NumberCount> m_chips {};
};

} // namespace layerscope

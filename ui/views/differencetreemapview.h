// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "ui/views/compareview.h"

namespace layerscope {

class Breadcrumb;
class DifferenceLegend;
class DifferenceTreemapWidget;

/// What differs between two images as nested tiles, with the way to the folder shown above them and what the two colours
/// stand for, in bytes, beside it.
class DifferenceTreemapView final : public CompareView {
    Q_OBJECT
public:
    DifferenceTreemapView(const CompareContext& context, QWidget* parent);

    [[nodiscard]] QWidget* mainWidget() override;

    [[nodiscard]] DifferenceTreemapWidget* map() const { return m_map; }
    [[nodiscard]] Breadcrumb* breadcrumb() const { return m_breadcrumb; }
    [[nodiscard]] DifferenceLegend* legend() const { return m_legend; }

protected:
    void retranslate() override;

private:
    void takeContent();
    void showRoot();
    void updatePlaceholder();
    void showMenu(NodeId node, const QPoint& globalPosition);

    Breadcrumb* m_breadcrumb = nullptr;
    DifferenceLegend* m_legend = nullptr;
    DifferenceTreemapWidget* m_map = nullptr;
};

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

class QToolButton;

namespace layerscope {

class IconButton;

struct Crumb {
    QString label;
    NodeId node;
    bool operator==(const Crumb&) const = default;
};

/// How many segments behind the first have to be folded so that the rest, `widths` wide, fits `room`; folding costs
/// `fold` pixels. The last segment always stays.
[[nodiscard]] size_t foldedCrumbs(const std::vector<int>& widths, int fold, int room);

/// The way from the root to a folder: home, then segments with chevrons before them. What does not fit in the middle is
/// folded to "…". A segment leads there; the chevron before it opens a menu of what stands beside it.
class Breadcrumb : public QWidget {
    Q_OBJECT
public:
    /// What stands beside a node, itself included; called when a menu opens, so it must be quick and bounded.
    using Siblings = std::function<std::vector<Crumb>(NodeId)>;

    explicit Breadcrumb(QWidget* parent = nullptr);

    /// The root comes first and is shown as home.
    void setPath(std::vector<Crumb> path);
    [[nodiscard]] const std::vector<Crumb>& path() const { return m_path; }
    void setSiblings(Siblings siblings) { m_siblings = std::move(siblings); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void chosen(layerscope::NodeId node); ///< by the user

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Segment {
        IconButton* chevron;
        QToolButton* name;
        int width; ///< of both, when there is room
    };
    [[nodiscard]] Segment addSegment(const Crumb& crumb);
    void rebuild();
    void arrange();
    void showFolded();
    void showSiblings(const Segment& segment, NodeId node);
    void retranslate();

    std::vector<Crumb> m_path;
    Siblings m_siblings;
    IconButton* m_home;
    QToolButton* m_fold;
    std::vector<Segment> m_segments; ///< of m_path behind the root
    size_t m_folded = 0;
};

} // namespace layerscope

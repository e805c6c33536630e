// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/comparison.h"
#include "core/compare/comparisonfilter.h"

#include <QObject>

#include <optional>

namespace layerscope {

/// What the user looks at in a comparison: the one place for selection, filter and options that all its views share.
/// Setters emit only when something changes. Ids of pairs belong to the comparison that is shown; another one keeps the
/// path by its name (see CompareData).
class CompareState : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] PairId path() const { return m_path; } ///< invalid when none is selected
    void selectPath(PairId pair);
    [[nodiscard]] PairId hovered() const { return m_hovered; }
    void hover(PairId pair);
    [[nodiscard]] PairId root() const { return m_root; } ///< where the difference treemap stands
    void setRoot(PairId pair);

    /// The layers that are selected in the alignment: one of either side, or of both. Invalid: none of that side.
    [[nodiscard]] LayerId layerA() const { return m_query.layerA; }
    [[nodiscard]] LayerId layerB() const { return m_query.layerB; }
    [[nodiscard]] bool hasLayers() const { return layerA().isValid() || layerB().isValid(); }
    /// Filters the files to what these layers made.
    void selectLayers(LayerId a, LayerId b);

    [[nodiscard]] const ComparisonQuery& query() const { return m_query; } ///< with the layers
    void setText(const QString& text);
    void setRegex(bool on); ///< the text is a regular expression
    void setShown(Difference difference, bool shown);
    void chooseShown(const std::array<bool, differenceCount>& shown); ///< all of them
    [[nodiscard]] const CompareOptions& options() const { return m_options; }
    void setOptions(const CompareOptions& options);
    /// Scopes of the files that are compared; the final filesystems until the user says otherwise.
    [[nodiscard]] Scope scopeA() const { return m_scopeA; }
    [[nodiscard]] Scope scopeB() const { return m_scopeB; }
    void setScopes(Scope a, Scope b);
    /// Compares what the selected layers store, a side without one as a whole; or else the final filesystems.
    void compareStored(bool stored);

    /// Asks the page to show a path in the image page of one side.
    void requestOpen(ComparisonGap::Side side, PairId pair) { emit openRequested(side, pair); }

    void reset(); ///< the sides were swapped or replaced: forgets pairs and layers, keeps filter and options
    /// Clears the inmost thing that Esc means: text, treemap root, layers, scopes. False if there was none.
    bool clearInmost();

signals:
    void pathChanged(layerscope::PairId pair);
    void hoverChanged(layerscope::PairId pair);
    void rootChanged(layerscope::PairId pair);
    void layersChanged();
    void queryChanged();
    void comparisonWanted(); ///< options or scopes changed
    void openRequested(layerscope::ComparisonGap::Side side, layerscope::PairId pair);

private:
    PairId m_path;
    PairId m_hovered;
    PairId m_root { 0u };
    ComparisonQuery m_query;
    CompareOptions m_options;
    Scope m_scopeA;
    Scope m_scopeB;
};

} // namespace layerscope

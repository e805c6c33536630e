// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/compare/comparisonfilter.h"

#include <QWidget>

#include <vector>

namespace layerscope {

class MarkChip;

/// One chip a kind of difference with its count of files, "Removed 19,357": what is on is shown. Words give way when there is too
/// little room. What changed its type is among what changed; what is ignored has a chip only when there is some.
class DifferenceChips : public QWidget {
    Q_OBJECT
public:
    explicit DifferenceChips(QWidget* parent = nullptr);

    void setCounts(const TreeComparison* tree); ///< null: none yet
    void setQuery(const ComparisonQuery& query); ///< emits nothing
    [[nodiscard]] MarkChip* chip(Difference difference) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void toggled(layerscope::Difference difference, bool shown); ///< by the user

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void write(size_t wordless);
    [[nodiscard]] QString meaning(size_t index) const;
    void fit();
    void updateVisibility();
    [[nodiscard]] int widthOfChips() const;

    std::vector<MarkChip*> m_chips; ///< by index of the kinds
    struct Count {
        uint64_t files = 0;
        uint64_t folders = 0;
    };
    std::vector<Count> m_counts; ///< likewise
    int m_fullWidth = 0; ///< with words
};

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/analysis/analysis.h"
#include "core/base/progress.h"
#include "core/image/baseimage.h"
#include "ui/models/treemodelbase.h"

#include <memory>
#include <optional>
#include <vector>

namespace layerscope {

/// The layers of an image, base first, with everything its history says between them: steps without files are rows of
/// their own, several in a row folded into one; a row marks the end of the base image. Knows three stages: described
/// (names and blob sizes), reading (progress) and analysed (all numbers).
class LayerModel : public TreeModelBase {
    Q_OBJECT
public:
    enum Column {
        IndexColumn,
        InstructionColumn,
        BlobColumn,
        ContentColumn,
        NetColumn,
        WastedColumn,
        AddedColumn,
        ModifiedColumn,
        RemovedColumn,
        CompressionColumn,
        ReadColumn,
        ColumnCount
    };
    enum RowKind { LayerRow, StepsRow, StepRow, BoundaryRow };

    using TreeModelBase::TreeModelBase;

    void setDescription(std::shared_ptr<const ImageDescription> image);
    void setProgress(const LoadProgress::Snapshot& progress);
    /// `analysis` is of the image that was described before.
    void setAnalysis(std::shared_ptr<const Analysis> analysis);

    [[nodiscard]] LayerId layer(const QModelIndex& index) const; ///< invalid for rows that are no layers
    [[nodiscard]] QModelIndex indexOf(LayerId layer, int column = IndexColumn) const;
    [[nodiscard]] RowKind kind(const QModelIndex& index) const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

protected:
    [[nodiscard]] int childCount(quintptr id) const override;
    [[nodiscard]] quintptr child(quintptr id, int row) const override;
    [[nodiscard]] quintptr parentOf(quintptr id) const override;
    [[nodiscard]] int rowOf(quintptr id) const override;
    [[nodiscard]] QVariant cell(quintptr id, int column, int role) const override;

private:
    struct Row {
        RowKind kind = LayerRow;
        int parent = -1; ///< index in m_rows, -1: top level
        int row = 0; ///< among its siblings
        std::vector<int> children;
        uint32_t layer = LayerId::none; ///< LayerRow
        int history = -1; ///< StepRow, LayerRow with history
    };

    void buildRows();
    void addTop(Row row);
    void addSteps(const std::vector<int>& steps);
    [[nodiscard]] const Row& at(quintptr id) const { return m_rows[id]; }
    [[nodiscard]] const LayerInfo* info(const Row& row) const;
    [[nodiscard]] const HistoryEntry* history(const Row& row) const;
    [[nodiscard]] QVariant layerText(const Row& row, int column) const;
    [[nodiscard]] QString readText(const Row& row) const;
    [[nodiscard]] QString boundaryText() const;
    [[nodiscard]] QString stepsText(const Row& row) const;
    [[nodiscard]] double fraction(const Row& row, int column) const;
    [[nodiscard]] QString toolTip(const Row& row, int column) const;
    [[nodiscard]] bool isWasteBound(const Row& row) const;
    [[nodiscard]] bool isDamaged(const Row& row) const;
    [[nodiscard]] QVariant layerCell(const Row& row, int column, int role) const;
    [[nodiscard]] QVariant sortValue(const LayerInfo& layer, int column) const;

    std::shared_ptr<const ImageDescription> m_image;
    std::shared_ptr<const Analysis> m_analysis;
    LoadProgress::Snapshot m_progress;
    std::optional<BaseImage> m_base;
    std::vector<Row> m_rows;
    std::vector<int> m_top; ///< indexes in m_rows
    std::vector<int> m_rowOfLayer; ///< layer -> index in m_rows
};

} // namespace layerscope

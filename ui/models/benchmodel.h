// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/bench/edit.h"
#include "core/bench/table.h"
#include "ui/models/roles.h"

#include <QAbstractTableModel>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace layerscope {

struct ListDifference;

/// The table of a benchmark, all sections below each other. The head has the columns of the metrics: name, variants, changes;
/// a section with other columns uses the same ones from the left and names them in a row of its own. A new version of the
/// document is told from the one before by the identities of its rows, so that selection and editor stay with their cells.
class BenchModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum RowKind {
        SectionRow, ///< title of a section, over all columns
        HeadRow, ///< titles of a section's own columns
        ValueRow,
        TotalRow, ///< totals of a fleet, overall change of a chain of stages
    };
    enum BenchRole {
        RowKindRole = layerscope::RowKindRole, ///< int: RowKind
        StateRole = Qt::UserRole + 256, ///< int: BenchCellState
        BetterRole, ///< int: Better, of names in rows of metrics
        SubtitleRole, ///< text: second line of a head; note behind the title of a section or the name of a row
        BadgeRole, ///< text: marks the head of the baseline
        ImprovementRole, ///< int: +1 better, -1 worse; of changes
        NoteRole, ///< text: what is wrong with the cell
        ComputedRole, ///< text: of contradicted cells, what would stand there
        HintRole, ///< text for the status bar while the cell is edited: where it is and how it may be written
        ColumnRoleRole, ///< int: BenchTableColumn::Role; also of heads
        ColumnIdRole, ///< text: id of the variant or column; also of heads
        PlaceRole, ///< text: "Image size · four stages"
    };

    /// Carries an edit out: what the undo menu calls it, and the change itself.
    using Change = std::function<void(BenchDocument&)>;
    using Editor = std::function<void(const QString& what, Change change)>;

    explicit BenchModel(QObject* parent = nullptr);

    /// Both of the same moment.
    void setContent(std::shared_ptr<const BenchDocument> document, std::shared_ptr<const BenchTable> table);
    /// Without one the model is read only.
    void setEditor(Editor editor);

    [[nodiscard]] const std::shared_ptr<const BenchDocument>& document() const { return m_document; }
    [[nodiscard]] const std::shared_ptr<const BenchTable>& table() const { return m_table; }

    [[nodiscard]] RowKind kind(int row) const { return m_lines[static_cast<size_t>(row)].kind; }
    /// In the document. Of the rows of titles the row is 0; of totals it is the one after the last.
    [[nodiscard]] BenchPlace place(int row) const;
    [[nodiscard]] size_t section(int row) const { return place(row).section; }
    /// For edits: place() in the document that is shown; of the section of a row, wherever its rows go.
    [[nodiscard]] ShownRow shownRow(int row) const { return { m_document, place(row) }; }
    [[nodiscard]] ShownRow shownSection(int row) const
    {
        return { m_document, benchedit::endOf(*m_document, section(row)) };
    }
    [[nodiscard]] QModelIndex indexOf(const BenchProblem::Cell& cell) const;
    [[nodiscard]] QModelIndex indexOf(
        BenchPlace place, const QString& columnId, BenchTableColumn::Role role) const;
    /// nullptr where there is none.
    [[nodiscard]] const BenchTableCell* cell(const QModelIndex& index) const;
    [[nodiscard]] const BenchTableColumn* tableColumn(const QModelIndex& index) const;
    /// The variant a column of the head is about; -1: none.
    [[nodiscard]] int variantOf(int column) const;
    [[nodiscard]] int columnOfVariant(const QString& id) const; ///< of its values; -1: none

    /// What a text would be understood as in that cell.
    [[nodiscard]] BenchReading reading(const QModelIndex& index, const QString& text) const;
    /// Whether `row` may be dropped between the rows `before` - 1 and `before`.
    [[nodiscard]] bool canMove(int row, int before) const;
    /// The same for several rows, in one edit.
    bool moveTo(std::vector<int> rows, int before);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int column, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    bool moveRows(const QModelIndex& sourceParent, int sourceRow, int count,
        const QModelIndex& destinationParent, int destinationChild) override;

    /// Texts again, in another language.
    void retranslate();

private:
    struct Line {
        RowKind kind = ValueRow;
        uint64_t identity = 0; ///< of the section, or of the row or stage
        size_t section = 0;
        size_t row = 0; ///< of the table's section
        [[nodiscard]] std::pair<RowKind, uint64_t> key() const { return { kind, identity }; }
    };
    struct Head {
        QString key; ///< tells columns apart
        std::optional<size_t>
            column; ///< of the section that gives the head; none: only other sections have it
    };

    [[nodiscard]] static std::vector<Line> linesOf(const BenchDocument& document, const BenchTable& table);
    [[nodiscard]] static std::vector<Head> headsOf(const BenchTable& table);
    [[nodiscard]] static std::optional<size_t> headSection(const BenchTable& table);
    void moveLines(const std::vector<Line>& lines);
    void remove(const ListDifference& rows, const ListDifference& columns);
    void announceChanges(const BenchTable& before, const std::vector<Line>& linesBefore);
    void announceCells(const QModelIndexList& cells);
    using RowChange = std::function<void(BenchDocument&, BenchPlace)>;
    /// Of the row that stands at `place` now, wherever it stands in the document that is edited.
    void edit(const QString& what, ShownRow row, RowChange change);
    [[nodiscard]] std::optional<BenchPlace> dropPlace(int before) const;
    [[nodiscard]] const BenchTableSection& tableSection(int row) const;
    [[nodiscard]] std::optional<size_t> tableColumnIndex(int row, int column) const;
    [[nodiscard]] QVariant bandData(int row, int role) const;
    [[nodiscard]] QVariant headRowData(int row, int column, int role) const;
    [[nodiscard]] QVariant cellData(const QModelIndex& index, int role) const;
    [[nodiscard]] QString editText(const QModelIndex& index) const;
    [[nodiscard]] QString placeText(const QModelIndex& index) const;
    [[nodiscard]] QString headSubtitle(const BenchTableColumn& column) const;
    [[nodiscard]] QString subtitle(int row) const;
    [[nodiscard]] QString hint(const QModelIndex& index) const;
    [[nodiscard]] QString accessibleText(const QModelIndex& index) const;
    [[nodiscard]] bool isEditable(const QModelIndex& index) const;

    std::shared_ptr<const BenchDocument> m_document;
    std::shared_ptr<const BenchTable> m_table;
    std::vector<Line> m_lines;
    std::vector<Head> m_heads;
    Editor m_editor;
};

} // namespace layerscope

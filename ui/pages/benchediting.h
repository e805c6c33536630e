// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/bench/catalogue.h"
#include "core/bench/edit.h"
#include "core/bench/starter.h"

#include <QModelIndex>
#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

class QMenu;

namespace layerscope {

class BenchModel;
class BenchSession;
class BenchTableView;
class OpenImages;
struct ComparedImage;

/// A value as tables with tabs between have it: on one line, and no formula.
[[nodiscard]] QString tsvField(QString text);

/// What the user does to a benchmark, in terms of its table: each act is one step of undo. Images that are open in the window
/// are measured at once, others are read in the background.
class BenchEditing : public QObject {
    Q_OBJECT
public:
    /// Dialogs stand over `table`.
    BenchEditing(BenchSession& session, BenchModel& model, BenchTableView& table, const OpenImages& images);

    // Rows and cells, in benchediting.cpp.
    void addMetrics(); ///< chosen from the catalogue; columns in a fleet
    void addRow(); ///< after the current one, and opens its name
    void removeRows(); ///< those of the selection
    void clearCells(); ///< those of the selection
    void moveRows(int step); ///< those of the selection, up (-1) or down (1)
    void dropRow(int row, int before);
    void cycleDirection(const QModelIndex& index);
    void useComputed(const QModelIndex& index);
    void addSection(BenchSection::Kind kind);
    void setStyle(const QModelIndex& index, const std::function<void(ChangeStyle&)>& change);
    void setMeasure(const QModelIndex& index, const BenchMetric& metric);
    void setImport(const QModelIndex& index, const BenchMetric& metric);

    // Variants and images, in benchvariants.cpp.
    void addVariant(); ///< opens its name
    void renameColumn(int column);
    void chooseImage(const QModelIndex& index); ///< of the row of a fleet, of a stage, else of the variant
    void chooseColumnImage(int column);
    void chooseLogs(int column, bool hyperfine);
    [[nodiscard]] QString dropHint(const QStringList& paths, int row, int column) const;
    void drop(const QStringList& paths, int row, int column);

    // Menus, in benchmenus.cpp; the caller shows them and they go by themselves.
    [[nodiscard]] QMenu* makeCellMenu(const QModelIndex& index);
    [[nodiscard]] QMenu* makeColumnMenu(int column);

    // The clipboard, in benchclipboard.cpp.
    void copyCells() const; ///< the selection, as lines of values with tabs between
    void pasteCells(const QString& text);

private:
    using Change = std::function<void(BenchDocument&)>;
    void edit(const QString& what, const Change& change);
    /// Where a row of the table that is shown stands in the document; a large table lags behind for a moment.
    [[nodiscard]] std::optional<BenchPlace> follow(const BenchDocument& document, BenchPlace place) const;
    using RowChange = std::function<void(BenchDocument&, BenchPlace)>;
    void editRow(const QString& what, BenchPlace place, const RowChange& change);
    /// The same for what gives cells something to measure.
    void editMeasured(const QString& what, const Change& change);
    [[nodiscard]] std::vector<LoadedImage> loadedImages(const BenchDocument& document) const;
    [[nodiscard]] BenchImage imageOf(const QString& file) const;
    [[nodiscard]] QString nameOf(const QString& file) const;
    [[nodiscard]] std::vector<BenchPlace> selectedPlaces() const;
    [[nodiscard]] Language language() const;
    [[nodiscard]] const BenchSection* sectionAt(size_t index) const;
    [[nodiscard]] QString text(const QModelIndex& index) const;
    void goTo(BenchPlace place, bool edit);
    void whenTabled(const std::function<void()>& act);
    void setRowImage(BenchPlace place, const QString& file);
    void setVariantImage(int variant, const QString& file);
    void addFrom(const QStringList& files);
    [[nodiscard]] BenchSection::Kind dropKind() const;
    [[nodiscard]] int valuesVariant(int column) const;
    [[nodiscard]] QString askForImage();
    bool askForTable(BenchImport& import);

    void fillRowMenu(QMenu& menu, const QModelIndex& index);
    void fillValueMenu(QMenu& menu, const QModelIndex& index);
    void fillSectionMenu(QMenu& menu, const QModelIndex& index);
    void fillStageMenu(QMenu& menu, BenchPlace place);
    void fillAddMenu(QMenu& menu);
    void fillStyleMenu(QMenu& menu, const QModelIndex& index);
    void fillDirectionMenu(QMenu& menu, const QModelIndex& index);
    void fillMeasureMenu(QMenu& menu, const QModelIndex& index);
    void fillImportMenu(QMenu& menu, const QModelIndex& index);
    void fillVariantMenu(QMenu& menu, int variant, int column);
    void fillFleetColumnMenu(QMenu& menu, const QModelIndex& index);

    BenchSession& m_session;
    BenchModel& m_model;
    BenchTableView& m_table;
    const OpenImages& m_images;
};

} // namespace layerscope

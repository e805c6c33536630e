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

    // Variants and images, in benchvariants.cpp.
    void addVariant(); ///< opens its name
    void renameColumn(int column);
    void chooseImage(const QModelIndex& index); ///< of the row of a fleet, of a stage, else of the variant
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
    // A large table lags behind its document for a moment, and menus and dialogs wait for their user: what is edited is
    // found again by what it was when it was shown, and when it is gone nothing changes.
    using RowChange = std::function<void(BenchDocument&, BenchPlace)>;
    void editRow(const QString& what, const ShownRow& row, const RowChange& change);
    using VariantChange = std::function<void(BenchDocument&, size_t index)>;
    void editVariant(const QString& what, const std::string& id, const VariantChange& change);
    /// A column of a fleet, which `section` stands for.
    struct FleetColumn {
        ShownRow section;
        std::string id;
    };
    using ColumnChange = std::function<void(BenchDocument&, size_t section, size_t index)>;
    void editColumn(const QString& what, const FleetColumn& column, const ColumnChange& change);
    void renameFleetColumn(const FleetColumn& column, const QString& before);
    [[nodiscard]] std::optional<std::string> variantId(
        int column) const; ///< none: the column is no variant's
    [[nodiscard]] QString variantName(const std::string& id) const;
    /// Below the row at hand, else at the end of the section at hand; nothing without sections.
    [[nodiscard]] std::optional<BenchPlace> placeAtHand(const BenchDocument& document) const;
    [[nodiscard]] ShownRow sectionAtHand() const; ///< that of the current row, else the first
    /// The same for what gives cells something to measure.
    void editMeasured(const QString& what, const Change& change);
    [[nodiscard]] std::vector<LoadedImage> loadedImages(const BenchDocument& document) const;
    [[nodiscard]] BenchImage imageOf(const QString& file) const;
    [[nodiscard]] QString nameOf(const QString& file) const;
    [[nodiscard]] std::vector<BenchPlace> selectedPlaces() const; ///< in the document that is shown
    [[nodiscard]] Language language() const;
    [[nodiscard]] const BenchSection* sectionAt(size_t index) const;
    [[nodiscard]] QString text(const QModelIndex& index) const;
    void goTo(BenchPlace place, bool edit);
    void whenTabled(const std::function<void()>& act);
    void setStyle(
        const ShownRow& row, const std::string& column, const std::function<void(ChangeStyle&)>& change);
    void setMeasure(const ShownRow& row, const std::string& column, const BenchMetric& metric);
    void setImport(const ShownRow& row, const std::optional<std::string>& variant, const BenchMetric& metric);
    void setRowImage(const ShownRow& row, const QString& file);
    void setVariantImage(const std::string& id, const QString& file);
    void chooseRowImage(const ShownRow& row);
    void chooseVariantImage(const std::string& id);
    void renameVariant(const std::string& id);
    void chooseLogs(const std::string& variant, bool hyperfine);
    void addFrom(const QStringList& files);
    [[nodiscard]] BenchSection::Kind dropKind() const;
    [[nodiscard]] std::optional<std::string> valuesVariant(int column) const;
    [[nodiscard]] QString askForImage();
    bool askForTable(BenchImport& import);

    void fillRowMenu(QMenu& menu, const QModelIndex& index);
    void fillValueMenu(QMenu& menu, const QModelIndex& index);
    void fillSectionMenu(QMenu& menu, const QModelIndex& index);
    void fillStageMenu(QMenu& menu, const ShownRow& row);
    void fillAddMenu(QMenu& menu);
    void fillStyleMenu(QMenu& menu, const QModelIndex& index);
    void fillDirectionMenu(QMenu& menu, const QModelIndex& index);
    void fillMeasureMenu(QMenu& menu, const QModelIndex& index);
    void fillImportMenu(QMenu& menu, const QModelIndex& index);
    void fillVariantMenu(QMenu& menu, const std::string& id);
    void fillFleetColumnMenu(QMenu& menu, const QModelIndex& index);

    BenchSession& m_session;
    BenchModel& m_model;
    BenchTableView& m_table;
    const OpenImages& m_images;
};

} // namespace layerscope

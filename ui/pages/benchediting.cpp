// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/benchediting.h"

#include "ui/dialogs/metriccatalogue.h"
#include "ui/format.h"
#include "ui/models/benchmodel.h"
#include "ui/session/benchsession.h"
#include "ui/session/openimages.h"
#include "ui/widgets/benchtableview.h"

#include <QDateTime>
#include <QFileDialog>
#include <QInputDialog>
#include <QItemSelectionModel>

#include <algorithm>
#include <utility>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    using Kind = BenchSection::Kind;
    using ColumnRole = BenchTableColumn::Role;

    std::string now() { return QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString(); }

    /// The last section of a kind; one is made where there is none.
    size_t lastSection(BenchDocument& document, Kind kind)
    {
        for (size_t i = document.sections.size(); i > 0; --i) {
            if (std::as_const(document.sections)[i - 1].kind == kind)
                return i - 1;
        }
        BenchSection section;
        section.kind = kind;
        benchedit::insertSection(document, document.sections.size(), std::move(section));
        return document.sections.size() - 1;
    }

    BenchCell emptyCell(BenchSource source)
    {
        BenchCell cell;
        cell.source = std::move(source); // members that we do not know stay with it
        return cell;
    }

    /// Values that were taken from somewhere else than they are to be now; of one column, or all.
    void forgetValues(BenchRow& row, std::string_view column = {})
    {
        for (BenchValue& value : row.values) {
            if (column.empty() || value.column == column)
                value.cell = emptyCell(value.cell.source);
        }
    }

    /// Reads files from a path in an image; nothing that could take long while the window waits.
    bool isQuick(const BenchDocument& document)
    {
        return std::ranges::all_of(std::as_const(document.sections), [](const BenchSection& section) {
            return std::ranges::all_of(
                       section.rows, [](const BenchRow& row) { return row.measure.path.empty(); })
                && std::ranges::all_of(
                    section.columns, [](const BenchColumn& column) { return column.measure.path.empty(); });
        });
    }

} // namespace

BenchEditing::BenchEditing(
    BenchSession& session, BenchModel& model, BenchTableView& table, const OpenImages& images)
    : QObject(&table)
    , m_session(session)
    , m_model(model)
    , m_table(table)
    , m_images(images)
{
}

Language BenchEditing::language() const
{
    return m_session.table() ? m_session.table()->language : Language::English;
}

const BenchSection* BenchEditing::sectionAt(size_t index) const
{
    const auto& sections = m_model.document()->sections;
    return index < sections.size() ? &sections[index] : nullptr;
}

QString BenchEditing::text(const QModelIndex& index) const { return index.data(Qt::EditRole).toString(); }

void BenchEditing::edit(const QString& what, const Change& change) { m_session.edit(what, change); }

void BenchEditing::editRow(const QString& what, const ShownRow& row, const RowChange& change)
{
    edit(what, [&](BenchDocument& document) {
        if (const auto now = row.in(document))
            change(document, *now);
    });
}

ShownRow BenchEditing::sectionAtHand() const
{
    const QModelIndex current = m_table.currentIndex();
    if (current.isValid())
        return m_model.shownSection(current.row());
    const auto& document = m_model.document();
    return document->sections.empty() ? ShownRow() : ShownRow { document, benchedit::endOf(*document, 0) };
}

std::optional<BenchPlace> BenchEditing::placeAtHand(const BenchDocument& document) const
{
    const QModelIndex current = m_table.currentIndex();
    if (current.isValid() && m_model.kind(current.row()) == BenchModel::ValueRow) {
        if (const auto row = m_model.shownRow(current.row()).in(document))
            return BenchPlace { row->section, row->row + 1 };
    }
    return sectionAtHand().in(document);
}

/// Open images are measured within the same step; whatever else there is to measure is read in the background.
void BenchEditing::editMeasured(const QString& what, const Change& change)
{
    bool complete = false;
    m_session.edit(what, [&](BenchDocument& document) {
        change(document);
        if (!isQuick(document))
            return;
        const std::vector<LoadedImage> loaded = loadedImages(document);
        const RefreshResult result = refreshFrom(document, loaded, now());
        const auto needed = std::ranges::count_if(
            document.variants, [](const BenchVariant& variant) { return !variant.image.path.empty(); });
        complete
            = result.failures.empty() && result.measured > 0 && static_cast<size_t>(needed) <= loaded.size();
    });
    if (!complete)
        m_session.refresh();
}

void BenchEditing::whenTabled(const std::function<void()>& act)
{
    if (m_session.isTableCurrent()) {
        act();
        return;
    }
    connect(&m_session, &BenchSession::tableChanged, this, act,
        static_cast<Qt::ConnectionType>(Qt::AutoConnection | Qt::SingleShotConnection));
}

void BenchEditing::goTo(BenchPlace place, bool edit)
{
    whenTabled([this, place, edit] {
        const QModelIndex index = m_model.indexOf(place, {}, ColumnRole::Name);
        if (!index.isValid())
            return;
        m_table.setCurrentIndex(index);
        m_table.scrollTo(index);
        m_table.setFocus(Qt::OtherFocusReason);
        if (edit)
            m_table.editCell(index);
    });
}

std::vector<BenchPlace> BenchEditing::selectedPlaces() const
{
    std::vector<BenchPlace> places;
    const auto take = [&](int row) {
        if (m_model.kind(row) == BenchModel::ValueRow)
            places.push_back(m_model.place(row));
    };
    for (const QItemSelectionRange& range : m_table.selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            take(row);
    }
    if (places.empty() && m_table.currentIndex().isValid())
        take(m_table.currentIndex().row());
    std::ranges::sort(places);
    const auto twice = std::ranges::unique(places);
    places.erase(twice.begin(), twice.end());
    return places;
}

/// Into the section at hand, after the row at hand; metrics by variant go into the last of their sections where that is none.
void BenchEditing::addMetrics()
{
    MetricCatalogue catalogue(m_session.folder(), &m_table);
    if (catalogue.exec() != QDialog::Accepted)
        return;
    std::optional<BenchPlace> first;
    editMeasured(tr("Add metrics"), [&](BenchDocument& document) {
        const std::optional<BenchPlace> at = placeAtHand(document);
        const std::optional<Kind> kind
            = at ? std::optional(std::as_const(document.sections)[at->section].kind) : std::nullopt;
        if (kind == Kind::Fleet) {
            for (BenchColumn& column : catalogue.columns(language()))
                benchedit::insertColumn(document, at->section,
                    std::as_const(document.sections)[at->section].columns.size(), std::move(column));
            return;
        }
        BenchPlace next
            = kind == Kind::Metrics ? *at : benchedit::endOf(document, lastSection(document, Kind::Metrics));
        first = next;
        for (BenchRow& row : catalogue.rows(language())) {
            benchedit::insertRow(document, next, std::move(row));
            ++next.row;
        }
    });
    if (first)
        goTo(*first, false);
}

void BenchEditing::addRow()
{
    BenchPlace place;
    edit(tr("Insert row"), [&](BenchDocument& document) {
        const std::optional<BenchPlace> at = placeAtHand(document);
        place = at ? *at : benchedit::endOf(document, lastSection(document, Kind::Metrics));
        const Kind kind = std::as_const(document.sections)[place.section].kind;
        if (kind == Kind::Stages) {
            BenchStage stage;
            stage.name = tr("New stage").toStdString();
            benchedit::insertStage(document, place, std::move(stage));
            return;
        }
        BenchRow row;
        row.name = (kind == Kind::Fleet ? tr("New service") : tr("New metric")).toStdString();
        benchedit::insertRow(document, place, std::move(row));
    });
    goTo(place, true);
}

void BenchEditing::removeRows()
{
    const std::vector<BenchPlace> places = selectedPlaces();
    if (!places.empty())
        edit(tr("Remove %Ln row(s)", nullptr, static_cast<int>(places.size())), [&](BenchDocument& document) {
            std::vector<BenchPlace> now;
            for (const BenchPlace place : places) {
                if (const auto there = ShownRow { m_model.document(), place }.in(document))
                    now.push_back(*there);
            }
            benchedit::removeRows(document, std::move(now));
        });
}

/// Values and claims go; names stay.
void BenchEditing::clearCells()
{
    struct Cell {
        ShownRow row;
        std::string column;
        ColumnRole role;
    };
    std::vector<Cell> cells;
    for (const QModelIndex& index : m_table.selectionModel()->selectedIndexes()) {
        const BenchTableColumn* column = m_model.tableColumn(index);
        const auto kind = m_model.kind(index.row());
        if (column && column->role != ColumnRole::Name
            && (kind == BenchModel::ValueRow || kind == BenchModel::TotalRow))
            cells.push_back({ m_model.shownRow(index.row()), column->id, column->role });
    }
    edit(tr("Clear %Ln cell(s)", nullptr, static_cast<int>(cells.size())), [&](BenchDocument& document) {
        for (const Cell& cell : cells) {
            const auto now = cell.row.in(document);
            if (now && cell.role == ColumnRole::Value)
                benchedit::setText(document, *now, cell.column, {});
            else if (now && benchedit::canState(document, *now, cell.column))
                benchedit::setStated(document, *now, cell.column, {});
        }
    });
}

/// Over the titles between sections too, where the rows may stand in the next one.
void BenchEditing::moveRows(int step)
{
    std::vector<int> rows;
    for (const BenchPlace place : selectedPlaces())
        rows.push_back(m_model.indexOf(place, {}, ColumnRole::Name).row());
    if (rows.empty())
        return;
    const int last = m_model.rowCount();
    int before = step < 0 ? rows.front() - 1 : rows.back() + 2;
    const auto fits
        = [&] { return std::ranges::all_of(rows, [&](int row) { return m_model.canMove(row, before); }); };
    while (before >= 0 && before <= last && !fits())
        before += step;
    if (before >= 0 && before <= last)
        m_model.moveTo(rows, before);
}

void BenchEditing::dropRow(int row, int before)
{
    if (m_model.canMove(row, before))
        m_model.moveTo({ row }, before);
}

void BenchEditing::cycleDirection(const QModelIndex& index)
{
    const QVariant better = index.data(BenchModel::BetterRole);
    if (!better.isValid())
        return;
    const auto next = static_cast<Better>((better.toInt() + 1) % 3);
    editRow(tr("Change what is better"), m_model.shownRow(index.row()),
        [&](BenchDocument& document, BenchPlace now) { benchedit::setBetter(document, now, next); });
}

void BenchEditing::useComputed(const QModelIndex& index)
{
    const BenchTableColumn* column = m_model.tableColumn(index);
    if (!column)
        return;
    const std::string id = column->id;
    editRow(tr("Use the computed value"), m_model.shownRow(index.row()),
        [&](BenchDocument& document, BenchPlace now) { benchedit::setStated(document, now, id, {}); });
}

/// Behind the section at hand; fleets and chains begin with something to fill in.
void BenchEditing::addSection(Kind kind)
{
    BenchSection section;
    section.kind = kind;
    section.title = (kind == Kind::Metrics ? tr("New metrics")
            : kind == Kind::Fleet          ? tr("New services")
                                           : tr("New stages"))
                        .toStdString();
    if (kind == Kind::Fleet) {
        BenchColumn column = findBenchMetric("pull_size")->column(language());
        column.id = "size";
        section.columns.push_back(std::move(column));
    }
    size_t at = 0;
    edit(tr("Add section"), [&](BenchDocument& document) {
        const bool isAtHand = m_table.currentIndex().isValid();
        const std::optional<BenchPlace> there = isAtHand ? sectionAtHand().in(document) : std::nullopt;
        at = there ? there->section + 1 : document.sections.size();
        benchedit::insertSection(document, at, section);
    });
    whenTabled([this, at] {
        for (int row = 0; row < m_model.rowCount(); ++row) {
            if (m_model.section(row) == at) {
                m_table.editCell(m_model.index(row, 0));
                return;
            }
        }
    });
}

/// Of a row, or of the column of a fleet.
void BenchEditing::setStyle(
    const ShownRow& row, const std::string& column, const std::function<void(ChangeStyle&)>& change)
{
    editRow(tr("Change how changes are written"), row, [&](BenchDocument& document, BenchPlace now) {
        BenchSection& section = document.sections[now.section];
        if (section.kind == Kind::Metrics && now.row < section.rows.size()) {
            change(section.rows[now.row].style);
            return;
        }
        const auto found = std::ranges::find(section.columns, column, &BenchColumn::id);
        change(found == section.columns.end() ? section.style : found->style);
    });
}

void BenchEditing::setMeasure(const ShownRow& row, const std::string& column, const BenchMetric& metric)
{
    BenchMeasure measure = metric.row(language()).measure;
    if (metric.needs == BenchMetric::Needs::Path) {
        bool ok = false;
        const QString path = QInputDialog::getText(&m_table, tr("Measure from the image"),
            tr("Path or pattern in the image"), QLineEdit::Normal, u"/"_s, &ok);
        if (!ok || path.trimmed().isEmpty())
            return;
        measure.path = path.trimmed().toStdString();
    }
    editMeasured(tr("Measure from the image"), [&](BenchDocument& document) {
        const auto now = row.in(document);
        if (!now)
            return;
        BenchSection& section = document.sections[now->section];
        if (section.kind == Kind::Fleet) {
            const auto found = std::ranges::find(section.columns, column, &BenchColumn::id);
            if (found == section.columns.end())
                return;
            found->measure = measure;
            for (size_t i = 0; i < section.rows.size(); ++i)
                forgetValues(section.rows[i], column);
            return;
        }
        BenchRow& measured = section.rows[now->row];
        measured.measure = measure;
        measured.import = {};
        forgetValues(measured);
    });
}

bool BenchEditing::askForTable(BenchImport& import)
{
    const QStringList files = QFileDialog::getOpenFileNames(
        &m_table, tr("Choose tables"), m_session.folder(), tr("Tables (*.csv);;All files (*)"));
    bool ok = false;
    const QString column = files.isEmpty() ? QString()
                                           : QInputDialog::getText(&m_table, tr("Import from a table"),
                                               tr("Name of the column"), QLineEdit::Normal, {}, &ok);
    if (!ok || column.trimmed().isEmpty())
        return false;
    import.what = column.trimmed().toStdString();
    for (const QString& file : files)
        import.files.push_back(m_session.documentPath(file));
    return true;
}

void BenchEditing::setImport(
    const ShownRow& row, const std::optional<std::string>& variant, const BenchMetric& metric)
{
    BenchImport import = metric.row(language()).import;
    const bool isTable = metric.needs == BenchMetric::Needs::Column;
    if (isTable && !askForTable(import))
        return;
    editRow(tr("Import from a log"), row, [&](BenchDocument& document, BenchPlace now) {
        BenchRow& imported = document.sections[now.section].rows[now.row];
        imported.import = import;
        imported.measure = {};
        forgetValues(imported);
    });
    // The variants say which logs; the one at hand is asked for where it does not.
    const BenchVariant* at = variant ? m_session.document().variant(*variant) : nullptr;
    const bool hyperfine = import.from == "hyperfine";
    if (at && !isTable && (hyperfine ? at->startTimes : at->buildLogs).empty())
        chooseLogs(*variant, hyperfine);
    else
        m_session.refresh();
}

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

// The context menus of a benchmark's table.

#include "ui/models/benchmodel.h"
#include "ui/pages/benchediting.h"
#include "ui/session/benchsession.h"
#include "ui/session/language.h"
#include "ui/theme/icons.h"
#include "ui/widgets/benchtableview.h"

#include <QApplication>
#include <QClipboard>
#include <QInputDialog>
#include <QMenu>

#include <algorithm>
#include <iterator>
#include <utility>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    using Kind = BenchSection::Kind;
    using ColumnRole = BenchTableColumn::Role;

    QString menuText(std::string_view view)
    {
        return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size())).replace(u'&', u"&&"_s);
    }

    QMenu* newMenu(QWidget& parent, const QString& name)
    {
        auto* menu = new QMenu(&parent);
        menu->setObjectName(name);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        return menu;
    }

    template <typename Act>
    QAction* addChoice(QMenu& menu, const QString& text, bool isChosen, Act act)
    {
        QAction* action = menu.addAction(text, &menu, act);
        action->setCheckable(true);
        action->setChecked(isChosen);
        return action;
    }

    /// The metrics of one source under the names of their groups.
    template <typename Act>
    void addMetricActions(QMenu& menu, BenchMetric::Source source, Act act)
    {
        QMenu* group = nullptr;
        std::optional<BenchMetric::Group> last;
        for (const BenchMetric& metric : benchCatalogue()) {
            if (metric.source != source)
                continue;
            if (last != metric.group) {
                last = metric.group;
                group = menu.addMenu(menuText(groupName(metric.group, windowLanguage())));
            }
            group->addAction(menuText(metric.name(windowLanguage())), &menu, [act, &metric] { act(metric); });
        }
    }

} // namespace

QMenu* BenchEditing::makeCellMenu(const QModelIndex& index)
{
    QMenu* menu = newMenu(m_table, u"benchMenu"_s);
    if (!index.isValid()) {
        fillAddMenu(*menu);
        return menu;
    }
    switch (m_model.kind(index.row())) {
    case BenchModel::SectionRow:
        fillSectionMenu(*menu, index);
        break;
    case BenchModel::HeadRow:
        fillFleetColumnMenu(*menu, index);
        break;
    case BenchModel::ValueRow:
        fillRowMenu(*menu, index);
        break;
    case BenchModel::TotalRow:
        fillValueMenu(*menu, index);
        break;
    }
    menu->addSeparator();
    fillAddMenu(*menu);
    return menu;
}

void BenchEditing::fillAddMenu(QMenu& menu)
{
    menu.addAction(icon(u"plus"_s), tr("Add metric…"), this, &BenchEditing::addMetrics);
    menu.addAction(tr("Add variant"), this, qOverload<>(&BenchEditing::addVariant));
    QMenu* sections = menu.addMenu(tr("Add section"));
    sections->addAction(tr("Metrics by variant"), this, [this] { addSection(Kind::Metrics); });
    sections->addAction(tr("Services by metric"), this, [this] { addSection(Kind::Fleet); });
    sections->addAction(tr("Chain of stages"), this, [this] { addSection(Kind::Stages); });
}

/// What belongs to the cell itself: its text, what is claimed, what it is taken from.
void BenchEditing::fillValueMenu(QMenu& menu, const QModelIndex& index)
{
    const QPersistentModelIndex cell(index);
    const BenchTableColumn* column = m_model.tableColumn(index);
    if (index.flags().testFlag(Qt::ItemIsEditable)) {
        const bool claim = column && column->role == ColumnRole::Change;
        const bool name = column && column->role == ColumnRole::Name;
        QAction* edit = menu.addAction(icon(u"rename"_s),
            claim      ? tr("State the change…")
                : name ? tr("Rename")
                       : tr("Edit"),
            this, [this, cell] { m_table.editCell(cell); });
        edit->setShortcut(Qt::Key_F2);
    }
    const BenchTableCell* shown = m_model.cell(index);
    if (shown && shown->state == BenchCellState::Contradicted)
        menu.addAction(tr("Use computed"), this, [this, cell] { useComputed(cell); });
    menu.addAction(icon(u"copy"_s), tr("Copy"), this, &BenchEditing::copyCells)
        ->setShortcut(QKeySequence::Copy);
    QAction* paste
        = menu.addAction(tr("Paste"), this, [this] { pasteCells(QApplication::clipboard()->text()); });
    paste->setEnabled(!QApplication::clipboard()->text().isEmpty());
    if (column && column->role != ColumnRole::Name)
        menu.addAction(tr("Clear"), this, &BenchEditing::clearCells)->setShortcut(Qt::Key_Delete);
}

void BenchEditing::fillRowMenu(QMenu& menu, const QModelIndex& index)
{
    const BenchPlace place = m_model.place(index.row());
    const BenchSection* section = sectionAt(place.section);
    if (!section)
        return;
    fillValueMenu(menu, index);
    menu.addSeparator();
    if (section->kind == Kind::Metrics) {
        fillDirectionMenu(*menu.addMenu(tr("What is better")), index);
        fillStyleMenu(*menu.addMenu(tr("How the change is written")), index);
        fillMeasureMenu(*menu.addMenu(icon(u"measure"_s), tr("Measure from the image")), index);
        fillImportMenu(*menu.addMenu(icon(u"import-log"_s), tr("Import from a log")), index);
    } else {
        menu.addAction(icon(u"image"_s), tr("Choose the image…"), this,
            [this, row = m_model.shownRow(index.row())] { chooseRowImage(row); });
    }
    if (section->kind == Kind::Stages)
        fillStageMenu(menu, m_model.shownRow(index.row()));
    menu.addSeparator();
    menu.addAction(tr("Insert row below"), this, &BenchEditing::addRow);
    menu.addAction(tr("Move up"), this, [this] { moveRows(-1); })->setShortcut(QKeySequence(u"Alt+Up"_s));
    menu.addAction(tr("Move down"), this, [this] { moveRows(1); })->setShortcut(QKeySequence(u"Alt+Down"_s));
    menu.addAction(icon(u"bin"_s), tr("Remove row"), this, &BenchEditing::removeRows);
    if (const auto variant = variantId(index.column()); section->kind == Kind::Metrics && variant) {
        menu.addSeparator();
        fillVariantMenu(*menu.addMenu(tr("Variant")), *variant);
    } else if (section->kind == Kind::Fleet) {
        menu.addSeparator();
        fillFleetColumnMenu(*menu.addMenu(tr("Column")), index);
    }
}

void BenchEditing::fillDirectionMenu(QMenu& menu, const QModelIndex& index)
{
    const ShownRow row = m_model.shownRow(index.row());
    const Better now = sectionAt(row.place.section)->rows[row.place.row].better;
    const auto add = [&](const QString& text, Better better) {
        addChoice(menu, text, now == better, [this, row, better] {
            editRow(tr("Change what is better"), row,
                [&](BenchDocument& document, BenchPlace at) { benchedit::setBetter(document, at, better); });
        });
    };
    add(tr("Lower is better"), Better::Lower);
    add(tr("Higher is better"), Better::Higher);
    add(tr("Neither"), Better::Neutral);
}

/// Each part of the style is one of a few, or as the document says.
void BenchEditing::fillStyleMenu(QMenu& menu, const QModelIndex& index)
{
    const ShownRow row = m_model.shownRow(index.row());
    const BenchSection& section = *sectionAt(row.place.section);
    const std::string id = index.data(BenchModel::ColumnIdRole).toString().toStdString();
    const auto column = std::ranges::find(section.columns, id, &BenchColumn::id);
    const ChangeStyle style = section.kind == Kind::Metrics ? section.rows[row.place.row].style
        : column != section.columns.end()                   ? column->style
                                                            : section.style;
    const auto addPart = [&]<typename T>(const QString& title, std::optional<T> ChangeStyle::*part,
                             const QList<std::pair<QString, T>>& choices) {
        QMenu* own = menu.addMenu(title);
        const auto set = [this, row, id, part](std::optional<T> value) {
            setStyle(row, id, [part, value](ChangeStyle& changed) { changed.*part = value; });
        };
        addChoice(*own, tr("As the document says"), !(style.*part), [set] { set(std::nullopt); });
        for (const auto& [text, value] : choices)
            addChoice(*own, text, style.*part == value, [set, value = value] { set(value); });
    };
    addPart(tr("As"), &ChangeStyle::as,
        QList<std::pair<QString, ChangeStyle::As>> { { tr("Per cent"), ChangeStyle::As::Relative },
            { tr("Difference"), ChangeStyle::As::Absolute },
            { tr("Percentage points"), ChangeStyle::As::Points }, { tr("Nothing"), ChangeStyle::As::None } });
    addPart(tr("Sign"), &ChangeStyle::sign,
        QList<std::pair<QString, ChangeStyle::Sign>> { { tr("With its sign"), ChangeStyle::Sign::Signed },
            { tr("Without sign"), ChangeStyle::Sign::Magnitude } });
    addPart(tr("Arrow"), &ChangeStyle::arrow,
        QList<std::pair<QString, ChangeStyle::Arrow>> { { tr("None"), ChangeStyle::Arrow::None },
            { tr("Where the value went"), ChangeStyle::Arrow::Value },
            { tr("Whether it is better"), ChangeStyle::Arrow::Improvement } });
    addPart(tr("Rounding"), &ChangeStyle::rounding,
        QList<std::pair<QString, ChangeStyle::Rounding>> {
            { tr("To the nearest"), ChangeStyle::Rounding::HalfUp },
            { tr("Down"), ChangeStyle::Rounding::Down } });
    addPart(tr("Decimals"), &ChangeStyle::decimals,
        QList<std::pair<QString, int>> { { u"0"_s, 0 }, { u"1"_s, 1 }, { u"2"_s, 2 } });
}

void BenchEditing::fillMeasureMenu(QMenu& menu, const QModelIndex& index)
{
    addMetricActions(menu, BenchMetric::Source::Measured,
        [this, row = m_model.shownRow(index.row()),
            column = index.data(BenchModel::ColumnIdRole).toString().toStdString()](
            const BenchMetric& metric) { setMeasure(row, column, metric); });
}

void BenchEditing::fillImportMenu(QMenu& menu, const QModelIndex& index)
{
    addMetricActions(menu, BenchMetric::Source::Imported,
        [this, row = m_model.shownRow(index.row()), variant = variantId(index.column())](
            const BenchMetric& metric) { setImport(row, variant, metric); });
}

QMenu* BenchEditing::makeColumnMenu(int column)
{
    QMenu* menu = newMenu(m_table, u"benchColumnMenu"_s);
    if (const auto variant = variantId(column)) {
        fillVariantMenu(*menu, *variant);
        menu->addSeparator();
    } else if (column > 0 && m_model.rowCount() > 0) {
        // The head belongs to the first section then.
        for (int row = 0; row < m_model.rowCount(); ++row) {
            if (m_model.kind(row) == BenchModel::ValueRow) {
                fillFleetColumnMenu(*menu, m_model.index(row, column));
                break;
            }
        }
        menu->addSeparator();
    }
    fillAddMenu(*menu);
    return menu;
}

void BenchEditing::fillVariantMenu(QMenu& menu, const std::string& id)
{
    const BenchDocument& document = m_session.document();
    const BenchVariant* variant = document.variant(id);
    if (!variant)
        return;
    menu.addAction(icon(u"rename"_s), tr("Rename…"), this, [this, id] { renameVariant(id); });
    menu.addAction(icon(u"image"_s), tr("Choose the image…"), this, [this, id] { chooseVariantImage(id); });
    menu.addAction(tr("Choose build logs…"), this, [this, id] { chooseLogs(id, false); });
    menu.addAction(tr("Choose start-up times (hyperfine)…"), this, [this, id] { chooseLogs(id, true); });
    QAction* base = menu.addAction(tr("Make it the baseline"), this, [this, id] {
        edit(tr("Change the baseline"), [&](BenchDocument& changed) { benchedit::setBaseline(changed, id); });
    });
    base->setEnabled(document.baselineVariant() != variant);
    menu.addSeparator();
    const auto addMove = [&](const QString& text, bool isPossible, int step) {
        QAction* move = menu.addAction(text, this, [this, id, step] {
            editVariant(tr("Move variant"), id, [step](BenchDocument& changed, size_t at) {
                benchedit::moveVariant(changed, at, at + static_cast<size_t>(step));
            });
        });
        move->setEnabled(isPossible);
    };
    addMove(tr("Move left"), variant != &document.variants.front(), -1);
    addMove(tr("Move right"), variant != &document.variants.back(), 1);
    menu.addAction(icon(u"bin"_s), tr("Remove variant"), this, [this, id] {
        edit(tr("Remove variant"), [&](BenchDocument& changed) { benchedit::removeVariant(changed, id); });
    });
}

void BenchEditing::editColumn(const QString& what, const FleetColumn& column, const ColumnChange& change)
{
    editRow(what, column.section, [&](BenchDocument& document, BenchPlace now) {
        const auto& columns = std::as_const(document.sections)[now.section].columns;
        const auto found = std::ranges::find(columns, column.id, &BenchColumn::id);
        if (found != columns.end())
            change(document, now.section, static_cast<size_t>(found - columns.begin()));
    });
}

void BenchEditing::renameFleetColumn(const FleetColumn& column, const QString& before)
{
    bool ok = false;
    const QString name
        = QInputDialog::getText(&m_table, tr("Rename column"), tr("Name"), QLineEdit::Normal, before, &ok);
    if (ok && !name.trimmed().isEmpty())
        editColumn(tr("Rename column"), column, [&](BenchDocument& changed, size_t section, size_t at) {
            changed.sections[section].columns[at].name = name.trimmed().toStdString();
        });
}

void BenchEditing::fillFleetColumnMenu(QMenu& menu, const QModelIndex& index)
{
    const FleetColumn column { m_model.shownSection(index.row()),
        index.data(BenchModel::ColumnIdRole).toString().toStdString() };
    const BenchSection* source = sectionAt(column.section.place.section);
    const BenchTableColumn* shown = m_model.tableColumn(index);
    if (!source || source->kind != Kind::Fleet || !shown || shown->role == ColumnRole::Name)
        return;
    const auto found = std::ranges::find(source->columns, column.id, &BenchColumn::id);
    if (found == source->columns.end())
        return;
    menu.addAction(icon(u"rename"_s), tr("Rename…"), this,
        [this, column, before = QString::fromStdString(found->name)] { renameFleetColumn(column, before); });
    if (shown->role == ColumnRole::Change)
        fillStyleMenu(*menu.addMenu(tr("How the change is written")), index);
    else
        fillMeasureMenu(*menu.addMenu(icon(u"measure"_s), tr("Measure from the image")), index);
    const auto addMove = [&](const QString& text, bool isPossible, int step) {
        QAction* move = menu.addAction(text, this, [this, column, step] {
            editColumn(tr("Move column"), column, [step](BenchDocument& changed, size_t section, size_t at) {
                benchedit::moveColumn(changed, section, at, at + static_cast<size_t>(step));
            });
        });
        move->setEnabled(isPossible);
    };
    addMove(tr("Move left"), found != source->columns.begin(), -1);
    addMove(tr("Move right"), std::next(found) != source->columns.end(), 1);
    menu.addAction(icon(u"bin"_s), tr("Remove column"), this, [this, column] {
        editColumn(tr("Remove column"), column, [&](BenchDocument& changed, size_t section, size_t) {
            benchedit::removeColumn(changed, section, column.id);
        });
    });
}

void BenchEditing::fillSectionMenu(QMenu& menu, const QModelIndex& index)
{
    const ShownRow shown = m_model.shownSection(index.row());
    const BenchSection* section = sectionAt(shown.place.section);
    menu.addAction(icon(u"rename"_s), tr("Rename"), this,
            [this, cell = QPersistentModelIndex(index)] { m_table.editCell(cell); })
        ->setShortcut(Qt::Key_F2);
    menu.addAction(tr("Insert row"), this, &BenchEditing::addRow);
    if (section && section->kind == Kind::Fleet) {
        QAction* totals = menu.addAction(tr("Totals row"), this, [this, shown](bool on) {
            editRow(tr("Change the totals row"), shown, [on](BenchDocument& changed, BenchPlace now) {
                changed.sections[now.section].totals = on ? tr("Total").toStdString() : std::string();
            });
        });
        totals->setCheckable(true);
        totals->setChecked(!section->totals.empty());
    }
    menu.addSeparator();
    const auto addMove = [&](const QString& text, bool isPossible, int step) {
        QAction* move = menu.addAction(text, this, [this, shown, step] {
            editRow(tr("Move section"), shown, [step](BenchDocument& changed, BenchPlace now) {
                benchedit::moveSection(changed, now.section, now.section + static_cast<size_t>(step));
            });
        });
        move->setEnabled(isPossible);
    };
    const size_t at = shown.place.section;
    addMove(tr("Move section up"), at > 0, -1);
    addMove(tr("Move section down"), at + 1 < m_model.document()->sections.size(), 1);
    menu.addAction(icon(u"bin"_s), tr("Remove section"), this, [this, shown] {
        editRow(tr("Remove section"), shown,
            [](BenchDocument& changed, BenchPlace now) { benchedit::removeSection(changed, now.section); });
    });
}

/// Which stage this one is compared with.
void BenchEditing::fillStageMenu(QMenu& menu, const ShownRow& row)
{
    const auto& stages = sectionAt(row.place.section)->stages;
    QMenu* with = menu.addMenu(tr("Compare with"));
    const std::string from = stages[row.place.row].from;
    const auto set = [this, row](const std::string& id) {
        editRow(
            tr("Change what a stage is compared with"), row, [&](BenchDocument& document, BenchPlace now) {
                document.sections[now.section].stages[now.row].from = id;
            });
    };
    addChoice(*with, tr("The stage before"), from.empty(), [set] { set({}); });
    for (const BenchStage& stage : stages) {
        if (stage.id != stages[row.place.row].id)
            addChoice(*with, menuText(stage.name.empty() ? stage.id : stage.name), from == stage.id,
                [set, id = stage.id] { set(id); });
    }
}

} // namespace layerscope

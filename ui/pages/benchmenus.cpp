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
            [this, cell = QPersistentModelIndex(index)] { chooseImage(cell); });
    }
    if (section->kind == Kind::Stages)
        fillStageMenu(menu, place);
    menu.addSeparator();
    menu.addAction(tr("Insert row below"), this, &BenchEditing::addRow);
    menu.addAction(tr("Move up"), this, [this] { moveRows(-1); })->setShortcut(QKeySequence(u"Alt+Up"_s));
    menu.addAction(tr("Move down"), this, [this] { moveRows(1); })->setShortcut(QKeySequence(u"Alt+Down"_s));
    menu.addAction(icon(u"bin"_s), tr("Remove row"), this, &BenchEditing::removeRows);
    const int variant = m_model.variantOf(index.column());
    if (section->kind == Kind::Metrics && variant >= 0) {
        menu.addSeparator();
        fillVariantMenu(*menu.addMenu(tr("Variant")), variant, index.column());
    } else if (section->kind == Kind::Fleet) {
        menu.addSeparator();
        fillFleetColumnMenu(*menu.addMenu(tr("Column")), index);
    }
}

void BenchEditing::fillDirectionMenu(QMenu& menu, const QModelIndex& index)
{
    const BenchPlace place = m_model.place(index.row());
    const Better now = sectionAt(place.section)->rows[place.row].better;
    const auto add = [&](const QString& text, Better better) {
        addChoice(menu, text, now == better, [this, place, better] {
            editRow(tr("Change what is better"), place,
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
    const QPersistentModelIndex cell(index);
    const BenchPlace place = m_model.place(index.row());
    const BenchSection& section = *sectionAt(place.section);
    const std::string id = index.data(BenchModel::ColumnIdRole).toString().toStdString();
    const auto column = std::ranges::find(section.columns, id, &BenchColumn::id);
    const ChangeStyle style = section.kind == Kind::Metrics ? section.rows[place.row].style
        : column != section.columns.end()                   ? column->style
                                                            : section.style;
    const auto addPart = [&]<typename T>(const QString& title, std::optional<T> ChangeStyle::*part,
                             const QList<std::pair<QString, T>>& choices) {
        QMenu* own = menu.addMenu(title);
        const auto set = [this, cell, part](std::optional<T> value) {
            setStyle(cell, [part, value](ChangeStyle& changed) { changed.*part = value; });
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
        [this, cell = QPersistentModelIndex(index)](const BenchMetric& metric) { setMeasure(cell, metric); });
}

void BenchEditing::fillImportMenu(QMenu& menu, const QModelIndex& index)
{
    addMetricActions(menu, BenchMetric::Source::Imported,
        [this, cell = QPersistentModelIndex(index)](const BenchMetric& metric) { setImport(cell, metric); });
}

QMenu* BenchEditing::makeColumnMenu(int column)
{
    QMenu* menu = newMenu(m_table, u"benchColumnMenu"_s);
    if (const int variant = m_model.variantOf(column); variant >= 0) {
        fillVariantMenu(*menu, variant, column);
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

void BenchEditing::fillVariantMenu(QMenu& menu, int variant, int column)
{
    const auto at = static_cast<size_t>(variant);
    const BenchDocument& document = m_session.document();
    if (at >= document.variants.size())
        return;
    const std::string id = document.variants[at].id;
    const bool isBase = document.baselineVariant() == &document.variants[at];
    menu.addAction(icon(u"rename"_s), tr("Rename…"), this, [this, column] { renameColumn(column); });
    menu.addAction(
        icon(u"image"_s), tr("Choose the image…"), this, [this, column] { chooseColumnImage(column); });
    menu.addAction(tr("Choose build logs…"), this, [this, column] { chooseLogs(column, false); });
    menu.addAction(
        tr("Choose start-up times (hyperfine)…"), this, [this, column] { chooseLogs(column, true); });
    QAction* base = menu.addAction(tr("Make it the baseline"), this, [this, id] {
        edit(tr("Change the baseline"), [&](BenchDocument& changed) { benchedit::setBaseline(changed, id); });
    });
    base->setEnabled(!isBase);
    menu.addSeparator();
    const auto addMove = [&](const QString& text, bool possible, size_t to) {
        QAction* move = menu.addAction(text, this, [this, at, to] {
            edit(
                tr("Move variant"), [&](BenchDocument& changed) { benchedit::moveVariant(changed, at, to); });
        });
        move->setEnabled(possible);
    };
    addMove(tr("Move left"), at > 0, at - 1);
    addMove(tr("Move right"), at + 1 < document.variants.size(), at + 1);
    menu.addAction(icon(u"bin"_s), tr("Remove variant"), this, [this, id] {
        edit(tr("Remove variant"), [&](BenchDocument& changed) { benchedit::removeVariant(changed, id); });
    });
}

void BenchEditing::fillFleetColumnMenu(QMenu& menu, const QModelIndex& index)
{
    const size_t section = m_model.section(index.row());
    const BenchSection* source = sectionAt(section);
    const BenchTableColumn* shown = m_model.tableColumn(index);
    if (!source || source->kind != Kind::Fleet || !shown || shown->role == ColumnRole::Name)
        return;
    const std::string id = shown->id;
    const auto found = std::ranges::find(source->columns, id, &BenchColumn::id);
    if (found == source->columns.end())
        return;
    const auto at = static_cast<size_t>(found - source->columns.begin());
    menu.addAction(icon(u"rename"_s), tr("Rename…"), this, [this, section, at] {
        bool ok = false;
        const QString name
            = QInputDialog::getText(&m_table, tr("Rename column"), tr("Name"), QLineEdit::Normal,
                QString::fromStdString(m_session.document().sections[section].columns[at].name), &ok);
        if (ok && !name.trimmed().isEmpty())
            edit(tr("Rename column"), [&](BenchDocument& changed) {
                changed.sections[section].columns[at].name = name.trimmed().toStdString();
            });
    });
    if (shown->role == ColumnRole::Change)
        fillStyleMenu(*menu.addMenu(tr("How the change is written")), index);
    else
        fillMeasureMenu(*menu.addMenu(icon(u"measure"_s), tr("Measure from the image")), index);
    const auto addMove = [&](const QString& text, bool possible, size_t to) {
        QAction* move = menu.addAction(text, this, [this, section, at, to] {
            edit(tr("Move column"),
                [&](BenchDocument& changed) { benchedit::moveColumn(changed, section, at, to); });
        });
        move->setEnabled(possible);
    };
    addMove(tr("Move left"), at > 0, at - 1);
    addMove(tr("Move right"), at + 1 < source->columns.size(), at + 1);
    menu.addAction(icon(u"bin"_s), tr("Remove column"), this, [this, section, id] {
        edit(tr("Remove column"),
            [&](BenchDocument& changed) { benchedit::removeColumn(changed, section, id); });
    });
}

void BenchEditing::fillSectionMenu(QMenu& menu, const QModelIndex& index)
{
    const size_t at = m_model.section(index.row());
    const size_t count = m_session.document().sections.size();
    const BenchSection* section = sectionAt(at);
    menu.addAction(icon(u"rename"_s), tr("Rename"), this,
            [this, cell = QPersistentModelIndex(index)] { m_table.editCell(cell); })
        ->setShortcut(Qt::Key_F2);
    menu.addAction(tr("Insert row"), this, &BenchEditing::addRow);
    if (section && section->kind == Kind::Fleet) {
        QAction* totals = menu.addAction(tr("Totals row"), this, [this, at](bool on) {
            edit(tr("Change the totals row"), [&](BenchDocument& changed) {
                changed.sections[at].totals = on ? tr("Total").toStdString() : std::string();
            });
        });
        totals->setCheckable(true);
        totals->setChecked(!section->totals.empty());
    }
    menu.addSeparator();
    const auto addMove = [&](const QString& text, bool possible, size_t to) {
        QAction* move = menu.addAction(text, this, [this, at, to] {
            edit(
                tr("Move section"), [&](BenchDocument& changed) { benchedit::moveSection(changed, at, to); });
        });
        move->setEnabled(possible);
    };
    addMove(tr("Move section up"), at > 0, at - 1);
    addMove(tr("Move section down"), at + 1 < count, at + 1);
    menu.addAction(icon(u"bin"_s), tr("Remove section"), this, [this, at] {
        edit(tr("Remove section"), [&](BenchDocument& changed) { benchedit::removeSection(changed, at); });
    });
}

/// Which stage this one is compared with.
void BenchEditing::fillStageMenu(QMenu& menu, BenchPlace place)
{
    const auto& stages = sectionAt(place.section)->stages;
    QMenu* with = menu.addMenu(tr("Compare with"));
    const std::string from = stages[place.row].from;
    const auto set = [this, place](const std::string& id) {
        editRow(
            tr("Change what a stage is compared with"), place, [&](BenchDocument& document, BenchPlace now) {
                document.sections[now.section].stages[now.row].from = id;
            });
    };
    addChoice(*with, tr("The stage before"), from.empty(), [set] { set({}); });
    for (const BenchStage& stage : stages) {
        if (stage.id != stages[place.row].id)
            addChoice(*with, menuText(stage.name.empty() ? stage.id : stage.name), from == stage.id,
                [set, id = stage.id] { set(id); });
    }
}

} // namespace layerscope

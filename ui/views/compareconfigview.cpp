// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/compareconfigview.h"

#include "ui/format.h"
#include "ui/models/configmodel.h"
#include "ui/session/comparedata.h"
#include "ui/views/configtable.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/splitter.h"
#include "ui/widgets/textpreview.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QVBoxLayout>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int valuesHeight = 112;
    constexpr size_t longestValue = 32'000; ///< bytes that are laid out

    void copyText(const QString& text) { QApplication::clipboard()->setText(text); }

} // namespace

CompareConfigView::CompareConfigView(const CompareContext& context, QWidget* parent)
    : CompareView(context, parent)
    , m_model(new ConfigModel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildToolRow());
    buildTable();
    auto* splitter = new Splitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(buildValues());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({ 400, valuesHeight });
    column->addWidget(splitter, 1);
    connect(&m_data, &CompareData::comparisonChanged, this, &CompareConfigView::rebuild);
    retranslate();
}

CompareConfigView::~CompareConfigView() = default;

QWidget* CompareConfigView::buildToolRow()
{
    auto* tools = new QWidget(this);
    tools->setFixedHeight(32);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);
    m_choice = new SegmentedSwitch(2, tools);
    m_filter = new FilterField(u"filter"_s, tools);
    m_filter->setMaximumWidth(264);
    m_copy = new IconButton(u"copy"_s, tools);
    row->addWidget(m_choice);
    row->addWidget(m_filter, 1);
    row->addStretch(1);
    row->addWidget(m_copy);
    connect(m_choice, &SegmentedSwitch::chosen, this, &CompareConfigView::rebuild);
    connect(m_filter, &FilterField::filterChanged, this, &CompareConfigView::rebuild);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        if (m_model->list())
            copyText(m_model->list()->asText());
    });
    return tools;
}

void CompareConfigView::buildTable()
{
    m_table = new ConfigTable(m_model, this);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &CompareConfigView::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &CompareConfigView::showValues);
}

QWidget* CompareConfigView::buildValues()
{
    m_valuePane = new QWidget(this);
    m_valuePane->setMinimumHeight(64);
    auto* row = new QHBoxLayout(m_valuePane);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    for (int side = 0; side < 2; ++side) {
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        m_heads[side] = new Label(TextSize::Small, TextInk::Secondary, m_valuePane);
        m_heads[side]->setElided(Qt::ElideMiddle);
        m_heads[side]->setContentsMargins(16, 4, 8, 4);
        m_values[side] = new TextPreview(m_valuePane);
        m_values[side]->setWrapped(true);
        column->addWidget(m_heads[side]);
        column->addWidget(m_values[side], 1);
        row->addLayout(column, 1);
    }
    return m_valuePane;
}

QWidget* CompareConfigView::mainWidget() { return m_table; }

void CompareConfigView::rebuild()
{
    const auto& comparison = m_data.comparison();
    if (!comparison)
        return;
    m_job.run([comparison, filter = m_filter->text().toStdString(), all = m_choice->current() == 1](
                  std::stop_token stop) { return ConfigList::build(comparison, filter, all, stop); },
        [this](std::shared_ptr<const ConfigList> list) { take(std::move(list)); });
}

void CompareConfigView::take(std::shared_ptr<const ConfigList> list)
{
    const ConfigLine* selected = m_model->line(m_table->currentIndex());
    const bool wasField = selected && selected->kind == ConfigLine::Kind::Field;
    const std::string field = wasField ? m_model->list()->field(*selected).field : std::string();
    m_model->setList(std::move(list));
    m_table->selectField(field);
    m_copy->setEnabled(m_model->rowCount() > 0);
    showPlaceholder();
    showValues();
    emit factsChanged();
}

void CompareConfigView::showPlaceholder()
{
    if (!m_filter->text().isEmpty())
        m_table->setPlaceholder(tr("No field matches."), tr("Press Esc to clear the filter."));
    else
        m_table->setPlaceholder(
            tr("Nothing differs."), tr("Both images say the same. Choose All fields to read it."));
}

/// Both values of the selected field, as much of them as a pane can lay out.
void CompareConfigView::showValues()
{
    const ConfigLine* line = m_model->line(m_table->currentIndex());
    const bool isField = line && line->kind == ConfigLine::Kind::Field;
    m_valuePane->setVisible(isField);
    for (int side = 0; side < 2; ++side) {
        const QString letter = side == 0 ? u"A"_s : u"B"_s;
        const ConfigRow* row = isField ? &m_model->list()->field(*line) : nullptr;
        const auto* value = !row ? nullptr : side == 0 ? &row->a : &row->b;
        QString head = isField ? letter + u"  "_s + line->title : letter;
        QString text;
        if (value && !*value) {
            head += u"  "_s + tr("not there");
        } else if (value) {
            const std::string_view bytes = **value;
            text = plainText(bytes.substr(0, longestValue));
            if (bytes.size() > longestValue)
                head += u"  "_s
                    + tr("the first %1 of %2")
                          .arg(Format::current().size(longestValue), Format::current().size(bytes.size()));
        }
        m_heads[side]->setFullText(head);
        m_values[side]->setSlices(text.isEmpty() ? QStringList() : QStringList { text });
    }
}

QStringList CompareConfigView::facts() const
{
    const auto& list = m_model->list();
    if (!list)
        return {};
    return { tr("%Ln field(s) differ(s)", nullptr, static_cast<int>(list->differing())),
        tr("of %1").arg(Format::current().count(list->fields())) };
}

QString CompareConfigView::badge() const
{
    return m_model->list() ? Format::current().count(m_model->list()->differing()) : QString();
}

void CompareConfigView::showMenu(const QPoint& position)
{
    const QModelIndex index = m_table->indexAt(position);
    const ConfigLine* line = m_model->line(index);
    if (!line)
        return;
    QMenu menu(this);
    menu.setObjectName(u"configMenu"_s);
    const auto add = [&](const QString& text, int column) {
        const QString value = m_model->copied(index.siblingAtColumn(column));
        menu.addAction(text, this, [value] { copyText(value); })->setEnabled(!value.isEmpty());
    };
    if (line->kind == ConfigLine::Kind::Field) {
        add(tr("Copy value of A"), ConfigModel::AColumn);
        add(tr("Copy value of B"), ConfigModel::BColumn);
        add(tr("Copy line"), ConfigModel::FieldColumn);
        menu.addSeparator();
    }
    menu.addAction(tr("Copy table"), this, [this] { copyText(m_model->list()->asText()); });
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

void CompareConfigView::retranslate()
{
    m_choice->setTexts({ tr("Differences"), tr("All fields") });
    m_choice->setAccessibleName(tr("Which fields to show"));
    m_filter->setPlaceholderText(tr("Filter by field or value"));
    m_filter->setAccessibleName(tr("Filter by field or value"));
    m_copy->setHint(tr("Copy table"));
    m_table->setAccessibleName(tr("Configuration"));
    m_table->header()->viewport()->update();
    m_values[0]->setAccessibleName(tr("Value of A"));
    m_values[1]->setAccessibleName(tr("Value of B"));
    showPlaceholder();
    showValues();
    rebuild();
}

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/metriccatalogue.h"

#include "ui/format.h"
#include "ui/models/roles.h"
#include "ui/session/language.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/treeview.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    using Needs = BenchMetric::Needs;
    using Source = BenchMetric::Source;

    enum Column { NameColumn, SourceColumn, ColumnCount };
    constexpr int sourceWidth = 136;
    constexpr int rowHeight = 24;
    constexpr int FindRole = Qt::UserRole + 512; ///< text that is searched

    QString text(std::string_view view)
    {
        return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
    }

    QString sourceText(const BenchMetric& metric)
    {
        switch (metric.source) {
        case Source::Measured:
            return metric.isPair() ? MetricCatalogue::tr("from two images")
                                   : MetricCatalogue::tr("from the image");
        case Source::Imported:
            return MetricCatalogue::tr("from a log");
        case Source::Entered:
            break;
        }
        return MetricCatalogue::tr("typed");
    }

    const BenchMetric* metricOf(const QModelIndex& index)
    {
        const QString key = index.siblingAtColumn(NameColumn).data(SortRole).toString();
        return key.isEmpty() ? nullptr : findBenchMetric(key.toStdString());
    }

} // namespace

MetricCatalogue::MetricCatalogue(const QString& folder, QWidget* parent)
    : QDialog(parent)
    , m_folder(folder)
    , m_model(new QStandardItemModel(0, ColumnCount, this))
    , m_shown(new QSortFilterProxyModel(this))
    , m_search(new FilterField(u"search"_s, this))
    , m_list(new TreeView(this))
    , m_about(new Label(TextSize::Normal, TextInk::Secondary, this))
    , m_parameterName(new Label(TextSize::Normal, TextInk::Text, this))
    , m_parameter(new QLineEdit(this))
    , m_files(new QPushButton(this))
{
    setWindowTitle(tr("Add metrics"));
    resize(600, 560);
    m_search->setPlaceholderText(tr("Find a metric"));
    m_search->setAccessibleName(tr("Find a metric"));
    m_about->setWordWrap(true);
    m_about->setMinimumHeight(2 * QFontMetrics(m_about->font()).lineSpacing() + 4);
    m_about->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_files->setProperty("small", true);
    m_files->setAutoDefault(false);
    auto* parameters = new QHBoxLayout;
    parameters->setSpacing(8);
    parameters->addWidget(m_parameterName);
    parameters->addWidget(m_parameter, 1);
    parameters->addWidget(m_files);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_add = buttons->button(QDialogButtonBox::Ok);
    m_add->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_about);
    column->addLayout(parameters);
    column->addWidget(buttons);
    fill();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &FilterField::filterChanged, this, &MetricCatalogue::filter);
    connect(m_model, &QStandardItemModel::itemChanged, this, &MetricCatalogue::count);
    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &MetricCatalogue::showCurrent);
    connect(m_list, &TreeView::opened, this, [this](const QModelIndex& index) {
        const QModelIndex name = index.siblingAtColumn(NameColumn);
        const bool on = name.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        m_shown->setData(name, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    });
    connect(m_parameter, &QLineEdit::textEdited, this, &MetricCatalogue::takeParameter);
    connect(m_files, &QPushButton::clicked, this, &MetricCatalogue::chooseFiles);
    m_list->setCurrentIndex(m_shown->index(0, 0, m_shown->index(0, 0)));
    count();
    m_search->setFocus();
}

QStandardItem* MetricCatalogue::itemFor(const BenchMetric& metric)
{
    const Language language = windowLanguage();
    auto* item = new QStandardItem(text(metric.name(language)));
    item->setEditable(false);
    item->setSizeHint({ 0, rowHeight });
    item->setCheckable(true);
    item->setCheckState(Qt::Unchecked);
    item->setData(text(metric.key), SortRole);
    // Found by its sentence and in both languages too.
    item->setData(QStringList { text(metric.english), text(metric.chinese), text(metric.about(language)),
                      text(metric.key) }
                      .join(u'\n'),
        FindRole);
    item->setData(QString(item->text() + u", "_s + text(metric.about(language))), Qt::AccessibleTextRole);
    return item;
}

void MetricCatalogue::fill()
{
    m_model->setHorizontalHeaderLabels({ tr("Metric"), tr("Where from") });
    QStandardItem* group = nullptr;
    std::optional<BenchMetric::Group> last;
    for (const BenchMetric& metric : benchCatalogue()) {
        if (last != metric.group) {
            last = metric.group;
            group = new QStandardItem(text(groupName(metric.group, windowLanguage())));
            group->setEditable(false);
            group->setFont(uiFont(TextSize::Normal, true));
            group->setSizeHint({ 0, rowHeight });
            m_model->appendRow({ group, new QStandardItem });
        }
        auto* source = new QStandardItem(sourceText(metric));
        source->setEditable(false);
        group->appendRow({ itemFor(metric), source });
    }
    m_shown->setSourceModel(m_model);
    m_shown->setRecursiveFilteringEnabled(true);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_shown->setFilterRole(FindRole);
    m_list->setModel(m_shown);
    m_list->setItemDelegate(new QStyledItemDelegate(m_list)); // has check boxes
    m_list->setFrameShape(QFrame::StyledPanel);
    m_list->setAccessibleName(tr("Metrics"));
    m_list->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_list->header()->resizeSection(SourceColumn, sourceWidth);
    m_list->expandAll();
}

void MetricCatalogue::filter(const QString& wanted)
{
    m_shown->setFilterFixedString(wanted);
    m_list->expandAll();
    if (m_shown->rowCount() > 0)
        m_list->setCurrentIndex(m_shown->index(0, 0, m_shown->index(0, 0)));
}

MetricCatalogue::Parameters MetricCatalogue::parameters(const BenchMetric& metric) const
{
    const auto found = m_parameters.find(metric.key);
    return found == m_parameters.end() ? Parameters {} : found->second;
}

void MetricCatalogue::showCurrent(const QModelIndex& index)
{
    m_current = metricOf(index);
    m_about->setText(m_current ? text(m_current->about(windowLanguage())) : QString());
    const Needs needs = m_current ? m_current->needs : Needs::Nothing;
    for (QWidget* widget : QWidgetList { m_parameterName, m_parameter })
        widget->setVisible(needs != Needs::Nothing);
    m_files->setVisible(needs == Needs::Column);
    if (needs == Needs::Nothing)
        return;
    const Parameters known = parameters(*m_current);
    const bool path = needs == Needs::Path;
    m_parameterName->setText(path ? tr("Path or pattern in the image") : tr("Name of the column"));
    m_parameter->setAccessibleName(m_parameterName->text());
    m_parameter->setPlaceholderText(path ? u"/usr/lib/*.so"_s : tr("as the first line of the file has it"));
    m_parameter->setText(known.text);
    m_files->setText(known.files.isEmpty()
            ? tr("Choose files…")
            : tr("%Ln file(s)…", nullptr, static_cast<int>(known.files.size())));
}

/// Who says what a metric is about wants it.
void MetricCatalogue::takeParameter(const QString& typed)
{
    if (!m_current)
        return;
    m_parameters[std::string(m_current->key)].text = typed.trimmed();
    const QModelIndex name = m_list->currentIndex().siblingAtColumn(NameColumn);
    if (!typed.trimmed().isEmpty())
        m_shown->setData(name, Qt::Checked, Qt::CheckStateRole);
    count();
}

void MetricCatalogue::chooseFiles()
{
    const QStringList chosen = QFileDialog::getOpenFileNames(
        this, tr("Choose tables"), m_folder, tr("Tables (*.csv);;All files (*)"));
    if (chosen.isEmpty() || !m_current)
        return;
    QStringList files;
    for (const QString& file : chosen)
        files.append(m_folder.isEmpty() ? file : QDir(m_folder).relativeFilePath(file));
    m_parameters[std::string(m_current->key)].files = files;
    showCurrent(m_list->currentIndex());
    count();
}

template <typename Act>
void MetricCatalogue::forEachItem(Act act) const
{
    for (int g = 0; g < m_model->rowCount(); ++g) {
        for (int row = 0; row < m_model->item(g)->rowCount(); ++row)
            act(*m_model->item(g)->child(row));
    }
}

std::vector<const BenchMetric*> MetricCatalogue::chosen() const
{
    std::vector<const BenchMetric*> metrics;
    forEachItem([&](const QStandardItem& item) {
        if (item.checkState() == Qt::Checked)
            metrics.push_back(metricOf(item.index()));
    });
    return metrics;
}

bool MetricCatalogue::isComplete(const BenchMetric& metric) const
{
    const Parameters known = parameters(metric);
    return metric.needs == Needs::Nothing
        || (!known.text.isEmpty() && (metric.needs == Needs::Path || !known.files.isEmpty()));
}

/// Nothing is added before it is told what it needs.
void MetricCatalogue::count()
{
    const auto metrics = chosen();
    const auto missing
        = std::ranges::find_if(metrics, [this](const BenchMetric* metric) { return !isComplete(*metric); });
    const bool complete = missing == metrics.end();
    m_add->setEnabled(!metrics.empty() && complete);
    m_add->setText(
        metrics.empty() ? tr("Add") : tr("Add %Ln metric(s)", nullptr, static_cast<int>(metrics.size())));
    m_add->setToolTip(complete
            ? QString()
            : plainToolTip(tr("%1 needs to be told more").arg(text((*missing)->name(windowLanguage())))));
}

std::vector<BenchRow> MetricCatalogue::rows(Language language) const
{
    std::vector<BenchRow> rows;
    for (const BenchMetric* metric : chosen()) {
        BenchRow row = metric->row(language);
        const Parameters known = parameters(*metric);
        if (metric->needs == Needs::Path)
            row.measure.path = known.text.toStdString();
        if (metric->needs != Needs::Nothing)
            row.name += ' ' + known.text.toStdString();
        if (metric->needs == Needs::Column) {
            row.import.what = known.text.toStdString();
            for (const QString& file : known.files)
                row.import.files.push_back(file.toStdString());
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<BenchColumn> MetricCatalogue::columns(Language language) const
{
    std::vector<BenchColumn> columns;
    for (const BenchMetric* metric : chosen()) {
        BenchColumn column = metric->column(language);
        if (metric->needs == Needs::Path) {
            column.measure.path = parameters(*metric).text.toStdString();
            column.name += ' ' + column.measure.path;
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

} // namespace layerscope

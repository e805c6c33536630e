// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/layermodel.h"

#include "ui/format.h"
#include "ui/models/celltext.h"
#include "ui/models/roles.h"

#include <QStringList>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    QVariant alignment(int column)
    {
        const bool number = column >= LayerModel::BlobColumn && column != LayerModel::CompressionColumn;
        return QVariant((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }

} // namespace

void LayerModel::setDescription(std::shared_ptr<const ImageDescription> image)
{
    beginResetModel();
    m_image = std::move(image);
    m_analysis.reset();
    m_progress = {};
    buildRows();
    endResetModel();
}

void LayerModel::setProgress(const LoadProgress::Snapshot& progress)
{
    m_progress = progress;
    if (!m_top.empty())
        emit dataChanged(indexOfId(static_cast<quintptr>(m_top.front()), ReadColumn),
            indexOfId(static_cast<quintptr>(m_top.back()), ReadColumn));
}

void LayerModel::setAnalysis(std::shared_ptr<const Analysis> analysis)
{
    m_analysis = std::move(analysis);
    if (!m_top.empty())
        emit dataChanged(indexOfId(static_cast<quintptr>(m_top.front())),
            indexOfId(static_cast<quintptr>(m_top.back()), ColumnCount - 1));
}

void LayerModel::addTop(Row row)
{
    row.row = static_cast<int>(m_top.size());
    m_top.push_back(static_cast<int>(m_rows.size()));
    m_rows.push_back(std::move(row));
}

/// One step stands for itself, several fold into one row.
void LayerModel::addSteps(const std::vector<int>& steps)
{
    if (steps.empty())
        return;
    Row group;
    group.kind = StepsRow;
    addTop(group);
    const int parent = m_top.back();
    for (const int step : steps) {
        Row row;
        row.kind = StepRow;
        row.parent = parent;
        row.row = static_cast<int>(m_rows[static_cast<size_t>(parent)].children.size());
        row.history = step;
        m_rows[static_cast<size_t>(parent)].children.push_back(static_cast<int>(m_rows.size()));
        m_rows.push_back(row);
    }
}

void LayerModel::buildRows()
{
    m_rows.clear();
    m_top.clear();
    m_rowOfLayer.clear();
    m_base = m_image ? findBaseImage(*m_image) : std::nullopt;
    if (!m_image)
        return;
    std::vector<int> steps;
    uint32_t next = 0;
    const auto addLayersUpTo = [&](size_t end) {
        for (; next < end; ++next) {
            if (m_base && next == m_base->layers) {
                addSteps(steps);
                steps.clear();
                Row boundary;
                boundary.kind = BoundaryRow;
                addTop(boundary);
            }
            Row row;
            row.layer = next;
            const HistoryEntry* made = m_image->historyOf(LayerId(next));
            row.history = made ? static_cast<int>(made - m_image->history.data()) : -1;
            addSteps(steps);
            steps.clear();
            m_rowOfLayer.push_back(static_cast<int>(m_rows.size()));
            addTop(row);
        }
    };
    for (size_t i = 0; i < m_image->history.size(); ++i) {
        const HistoryEntry& entry = m_image->history[i];
        if (entry.layer.isValid())
            addLayersUpTo(std::min(entry.layer.index() + 1, m_image->layers.size()));
        else
            steps.push_back(static_cast<int>(i));
    }
    addLayersUpTo(m_image->layers.size());
    addSteps(steps);
}

int LayerModel::columnCount(const QModelIndex& parent) const
{
    (void)parent;
    return ColumnCount;
}

int LayerModel::childCount(quintptr id) const
{
    return static_cast<int>(id == rootId ? m_top.size() : at(id).children.size());
}

quintptr LayerModel::child(quintptr id, int row) const
{
    const auto position = static_cast<size_t>(row);
    return static_cast<quintptr>(id == rootId ? m_top[position] : at(id).children[position]);
}

quintptr LayerModel::parentOf(quintptr id) const
{
    return at(id).parent < 0 ? rootId : static_cast<quintptr>(at(id).parent);
}

int LayerModel::rowOf(quintptr id) const { return at(id).row; }

LayerId LayerModel::layer(const QModelIndex& index) const
{
    return index.isValid() ? LayerId(at(index.internalId()).layer) : LayerId();
}

QModelIndex LayerModel::indexOf(LayerId layer, int column) const
{
    if (!layer.isValid() || layer.index() >= m_rowOfLayer.size())
        return {};
    return indexOfId(static_cast<quintptr>(m_rowOfLayer[layer.index()]), column);
}

LayerModel::RowKind LayerModel::kind(const QModelIndex& index) const { return at(index.internalId()).kind; }

Qt::ItemFlags LayerModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return kind(index) == BoundaryRow ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

const LayerInfo* LayerModel::info(const Row& row) const
{
    return m_analysis && row.layer < m_analysis->layers.size() ? &m_analysis->layers[row.layer] : nullptr;
}

const HistoryEntry* LayerModel::history(const Row& row) const
{
    return row.history < 0 ? nullptr : &m_image->history[static_cast<size_t>(row.history)];
}

QString LayerModel::readText(const Row& row) const
{
    if (const LayerInfo* layer = info(row))
        return verificationText(layer->verified);
    if (m_image->layers[row.layer].presence != BlobPresence::Present)
        return tr("not in archive");
    if (row.layer >= m_progress.layers.size())
        return tr("waiting");
    const auto& read = m_progress.layers[row.layer];
    if (read.finished)
        return tr("read");
    if (read.done == 0 || read.total == 0)
        return tr("waiting");
    return Format::current().locale().toString(100 * read.done / read.total) + u" %"_s;
}

QVariant LayerModel::layerText(const Row& row, int column) const
{
    const Format& format = Format::current();
    const LayerDescription& described = m_image->layers[row.layer];
    const LayerInfo* layer = info(row);
    const auto pending = u"…"_s;
    const auto count = [&](uint64_t LayerInfo::*member) {
        return !layer ? pending : layer->*member ? format.count(layer->*member) : Format::none();
    };
    switch (column) {
    case IndexColumn:
        return QString::number(row.layer);
    case InstructionColumn: {
        const HistoryEntry* made = history(row);
        return made ? instructionText(made->createdBy).text : tr("no history");
    }
    case BlobColumn:
        return format.size(layer ? layer->blobBytes : described.blobBytes);
    case ContentColumn:
        return layer ? Format::bounded(format.size(layer->contentBytes), !layer->complete) : pending;
    case NetColumn:
        return layer ? format.signedSize(layer->netBytes) : pending;
    case WastedColumn:
        if (!layer)
            return pending;
        return layer->wastedBytes || isWasteBound(row)
            ? Format::bounded(format.size(layer->wastedBytes), isWasteBound(row))
            : Format::none();
    case AddedColumn:
        return count(&LayerInfo::added);
    case ModifiedColumn:
        return count(&LayerInfo::modified);
    case RemovedColumn:
        return count(&LayerInfo::removed);
    case CompressionColumn:
        return layer ? compressionText(layer->compression) : QString();
    case ReadColumn:
        return readText(row);
    default:
        return {};
    }
}

QString LayerModel::stepsText(const Row& row) const
{
    if (row.kind == StepRow)
        return instructionText(history(row)->createdBy).joined();
    QStringList keywords;
    for (const int child : row.children) {
        const InstructionText step = instructionText(history(m_rows[static_cast<size_t>(child)])->createdBy);
        const QString word = step.keyword.isEmpty() ? tr("step without files") : step.keyword;
        if (!keywords.contains(word))
            keywords.append(word);
    }
    return keywords.join(u", "_s);
}

QString LayerModel::boundaryText() const
{
    uint64_t bytes = 0;
    for (size_t i = 0; i < m_base->layers; ++i)
        bytes += m_analysis ? m_analysis->layers[i].contentBytes : m_image->layers[i].blobBytes;
    const int layers = static_cast<int>(m_base->layers);
    const QString text
        = tr("base image above: %Ln layer(s) · %1", nullptr, layers).arg(Format::current().size(bytes));
    return m_base->name.empty() ? text : displayText(m_base->name) + u" · "_s + text;
}

double LayerModel::fraction(const Row& row, int column) const
{
    const LayerInfo* layer = info(row);
    if (!layer)
        return 0;
    uint64_t LayerInfo::*member = nullptr;
    if (column == BlobColumn)
        member = &LayerInfo::blobBytes;
    else if (column == ContentColumn)
        member = &LayerInfo::contentBytes;
    else if (column == WastedColumn)
        member = &LayerInfo::wastedBytes;
    if (!member)
        return 0;
    // Waste is drawn on the scale of content, so that the two bars of a row compare.
    uint64_t LayerInfo::*scale = column == WastedColumn ? &LayerInfo::contentBytes : member;
    uint64_t largest = 0;
    for (const LayerInfo& other : m_analysis->layers)
        largest = std::max(largest, other.*scale);
    return largest ? static_cast<double>(layer->*member) / static_cast<double>(largest) : 0;
}

QString LayerModel::toolTip(const Row& row, int column) const
{
    const LayerInfo* layer = info(row);
    const Format& format = Format::current();
    if (column == InstructionColumn) {
        const HistoryEntry* made = history(row);
        return made ? instructionText(made->createdBy).joined().left(600) : QString();
    }
    if (!layer)
        return {};
    switch (column) {
    case BlobColumn:
        return format.exactBytes(layer->blobBytes);
    case ContentColumn:
        return format.exactBytes(layer->contentBytes);
    case WastedColumn:
        return format.exactBytes(layer->wastedBytes);
    case NetColumn:
        return (layer->netBytes < 0 ? QString(QChar(0x2212)) : QString())
            + format.exactBytes(
                static_cast<uint64_t>(layer->netBytes < 0 ? -layer->netBytes : layer->netBytes));
    default:
        return {};
    }
}

QVariant LayerModel::sortValue(const LayerInfo& layer, int column) const
{
    switch (column) {
    case BlobColumn:
        return static_cast<qulonglong>(layer.blobBytes);
    case ContentColumn:
        return static_cast<qulonglong>(layer.contentBytes);
    case NetColumn:
        return static_cast<qlonglong>(layer.netBytes);
    case WastedColumn:
        return static_cast<qulonglong>(layer.wastedBytes);
    default:
        return layer.id.value;
    }
}

/// What could not be read of this layer or one above it may make more of it dead.
bool LayerModel::isWasteBound(const Row& row) const
{
    return std::any_of(m_analysis->layers.begin() + static_cast<std::ptrdiff_t>(row.layer),
        m_analysis->layers.end(), [](const LayerInfo& layer) { return !layer.complete; });
}

bool LayerModel::isDamaged(const Row& row) const
{
    const LayerInfo* layer = info(row);
    return layer && (!layer->complete || layer->verified == Verification::Mismatch);
}

QVariant LayerModel::layerCell(const Row& row, int column, int role) const
{
    const LayerInfo* layer = info(row);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return layerText(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case KeywordRole: {
        const HistoryEntry* made = column == InstructionColumn ? history(row) : nullptr;
        return made ? instructionText(made->createdBy).keyword : QString();
    }
    case CategoryRole:
        return column == IndexColumn ? QVariant(static_cast<int>(row.layer % 8)) : QVariant();
    case FractionRole:
        return fraction(row, column);
    case WasteBarRole:
        return column == WastedColumn;
    case DimRole:
        return column == NetColumn && layer && layer->netBytes >= 0
            && static_cast<uint64_t>(layer->netBytes) == layer->contentBytes;
    case DamagedRole:
        return isDamaged(row);
    case LayerIdRole:
        return row.layer;
    case SortRole:
        return layer ? sortValue(*layer, column) : QVariant(row.layer);
    case ProgressRole:
        if (column == ReadColumn && !layer && row.layer < m_progress.layers.size()) {
            const auto& read = m_progress.layers[row.layer];
            if (!read.finished && read.done > 0 && read.total > 0)
                return static_cast<double>(read.done) / static_cast<double>(read.total);
        }
        return {};
    case IconNameRole: {
        if (column == InstructionColumn)
            return isDamaged(row) ? u"warning"_s : QString();
        const bool read = layer
            ? layer->verified == Verification::Ok
            : row.layer < m_progress.layers.size() && m_progress.layers[row.layer].finished;
        return column == ReadColumn && read ? u"check"_s : QString();
    }
    default:
        return {};
    }
}

QVariant LayerModel::cell(quintptr id, int column, int role) const
{
    const Row& row = at(id);
    if (role == RowKindRole)
        return row.kind;
    if (role == Qt::TextAlignmentRole)
        return alignment(column);
    if (row.kind == LayerRow)
        return layerCell(row, column, role);
    const bool text = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (row.kind == BoundaryRow)
        return text && column == IndexColumn ? QVariant(boundaryText()) : QVariant();
    if (text || role == Qt::ToolTipRole)
        return column == InstructionColumn ? QVariant(stepsText(row)) : QVariant();
    return {};
}

QVariant LayerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case BlobColumn:
            return tr("Size of the layer as stored: what a pull transfers");
        case ContentColumn:
            return tr("Bytes of the regular files this layer stores");
        case NetColumn:
            return tr("What the layer adds to the filesystem below it, or takes away");
        case WastedColumn:
            return tr("Stored here, but not visible in the final image");
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case IndexColumn:
        return u"#"_s;
    case InstructionColumn:
        return tr("Instruction");
    case BlobColumn:
        return tr("Blob");
    case ContentColumn:
        return tr("Content");
    case NetColumn:
        return tr("Net");
    case WastedColumn:
        return tr("Wasted");
    case AddedColumn:
        return u"+"_s;
    case ModifiedColumn:
        return u"~"_s;
    case RemovedColumn:
        return QString(QChar(0x2212));
    case CompressionColumn:
        return tr("Compression");
    case ReadColumn:
        return tr("Read");
    default:
        return {};
    }
}

} // namespace layerscope

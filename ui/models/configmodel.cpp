// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/configmodel.h"

#include "ui/format.h"
#include "ui/models/celltext.h"
#include "ui/models/roles.h"

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr size_t longestHint = 4000; // bytes of a tooltip

    LayerPair::State stateOf(Change change)
    {
        return change == Change::Added  ? LayerPair::State::OnlyB
            : change == Change::Removed ? LayerPair::State::OnlyA
                                        : LayerPair::State::Changed;
    }

} // namespace

void ConfigModel::setList(std::shared_ptr<const ConfigList> list)
{
    beginResetModel();
    m_list = std::move(list);
    endResetModel();
}

const ConfigLine* ConfigModel::line(const QModelIndex& index) const
{
    if (!index.isValid() || !checkIndex(index))
        return nullptr;
    return &m_list->lines()[static_cast<size_t>(index.row())];
}

QString ConfigModel::copied(const QModelIndex& index) const
{
    const ConfigLine* own = line(index);
    if (!own || own->kind != ConfigLine::Kind::Field)
        return {};
    if (index.column() != AColumn && index.column() != BColumn)
        return m_list->text(*own);
    const auto& value = index.column() == AColumn ? m_list->field(*own).a : m_list->field(*own).b;
    return value ? plainText(*value) : QString();
}

int ConfigModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_list ? 0 : static_cast<int>(m_list->lines().size());
}

int ConfigModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString ConfigModel::text(const ConfigLine& line, int column) const
{
    const bool isField = line.kind == ConfigLine::Kind::Field;
    switch (column) {
    case MarkColumn: // titles span the row
        return isField ? QString() : line.title;
    case FieldColumn:
        return isField ? line.title : QString();
    case AColumn:
        return line.change == Change::Added ? Format::none() : line.a;
    default:
        return line.change == Change::Removed ? Format::none() : line.b;
    }
}

/// The first cell says the whole line.
QString ConfigModel::spokenText(const ConfigLine& line, int column) const
{
    if (column != MarkColumn || line.kind != ConfigLine::Kind::Field)
        return text(line, column);
    const QString state = line.change == Change::None ? tr("same") : pairStateText(stateOf(line.change));
    return tr("%1, %2, A: %3, B: %4").arg(line.title, state, text(line, AColumn), text(line, BColumn));
}

QString ConfigModel::hint(const ConfigLine& line, int column) const
{
    if (line.kind != ConfigLine::Kind::Field || column == MarkColumn)
        return {};
    const ConfigRow& field = m_list->field(line);
    if (column == FieldColumn)
        return displayText(std::string_view(field.field).substr(0, longestHint));
    const auto& value = column == AColumn ? field.a : field.b;
    if (!value)
        return {};
    const QString text = plainText(std::string_view(*value).substr(0, longestHint));
    return value->size() > longestHint ? text + u'…' : text;
}

QVariant ConfigModel::data(const QModelIndex& index, int role) const
{
    const ConfigLine* own = line(index);
    if (!own)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*own, index.column());
    case Qt::AccessibleTextRole:
        return spokenText(*own, index.column());
    case Qt::ToolTipRole:
        return hint(*own, index.column());
    case RowKindRole:
        return static_cast<int>(own->kind);
    case ChangeRole:
        return index.column() == MarkColumn && own->kind == ConfigLine::Kind::Field
            ? QVariant(static_cast<int>(own->change))
            : QVariant();
    case MonospaceRole:
        return index.column() == AColumn || index.column() == BColumn;
    default:
        return {};
    }
}

QVariant ConfigModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FieldColumn:
        return tr("Field");
    case AColumn:
        return u"A"_s;
    case BColumn:
        return u"B"_s;
    default:
        return QString();
    }
}

Qt::ItemFlags ConfigModel::flags(const QModelIndex& index) const
{
    const ConfigLine* own = line(index);
    const bool isTitle = own && own->kind != ConfigLine::Kind::Field;
    return isTitle ? Qt::ItemFlags() : QAbstractTableModel::flags(index); // keys pass over titles
}

} // namespace layerscope

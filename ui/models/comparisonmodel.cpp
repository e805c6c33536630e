// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/comparisonmodel.h"

#include "ui/format.h"
#include "ui/models/celltext.h"
#include "ui/models/roles.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    uint64_t magnitude(int64_t delta)
    {
        return delta < 0 ? uint64_t { 0 } - static_cast<uint64_t>(delta) : static_cast<uint64_t>(delta);
    }

    bool isNumber(int column)
    {
        return column == ComparisonModel::AColumn || column == ComparisonModel::BColumn
            || column == ComparisonModel::DeltaColumn;
    }

    bool isPath(int column)
    {
        return column == ComparisonModel::PathColumn || column == ComparisonModel::PathAColumn
            || column == ComparisonModel::PathBColumn;
    }

    EntryType typeOf(const ScopedTree* tree, NodeId node)
    {
        const EntryId entry = tree && node.isValid() ? tree->attributes(node) : EntryId();
        return entry.isValid() ? tree->analysis()->entry(entry).type : EntryType::Directory;
    }

    /// The shortest word, as it stands in a table: "link → folder".
    QString typeWord(EntryType type)
    {
        switch (type) {
        case EntryType::Regular:
        case EntryType::HardLink:
            return ComparisonModel::tr("file");
        case EntryType::Symlink:
            return ComparisonModel::tr("link");
        case EntryType::Directory:
            return ComparisonModel::tr("folder");
        default:
            return entryTypeText(type);
        }
    }

    bool differs(Difference difference)
    {
        return difference != Difference::Same && difference != Difference::Ignored;
    }

} // namespace

ComparisonModel::ComparisonModel(QObject* parent)
    : PagedTreeModel(PathColumn, DeltaColumn, parent)
{
}

void ComparisonModel::setTree(
    std::shared_ptr<const TreeComparison> tree, std::shared_ptr<const ComparisonFilter> filter)
{
    beginResetModel();
    m_tree = std::move(tree);
    m_filter = std::move(filter);
    m_largestDelta = 0;
    if (m_tree) {
        const auto [first, count] = childrenOf(rootPath);
        for (uint32_t i = first; i < first + count; ++i)
            m_largestDelta = std::max(m_largestDelta, magnitude(m_tree->delta(PairId(i))));
    }
    forget();
    endResetModel();
}

bool ComparisonModel::shows(uint32_t path) const
{
    return m_tree && (!m_filter || m_filter->shows(PairId(path)));
}

PagedTreeModel::Span ComparisonModel::childrenOf(uint32_t path) const
{
    return { m_tree->firstChild(PairId(path)).value, m_tree->childCount(PairId(path)) };
}

uint32_t ComparisonModel::above(uint32_t path) const { return m_tree->parent(PairId(path)).value; }

bool ComparisonModel::isFolder(uint32_t path) const
{
    return m_tree->isDirectory(PairId(path)) || m_tree->childCount(PairId(path)) > 0;
}

/// Only what the same became of, and what has the same numbers: a row says one thing.
bool ComparisonModel::joins(uint32_t folder, uint32_t only) const
{
    const PairId a(folder);
    const PairId b(only);
    return m_tree->difference(a) == m_tree->difference(b) && m_tree->bytesA(a) == m_tree->bytesA(b)
        && m_tree->bytesB(a) == m_tree->bytesB(b);
}

QString ComparisonModel::nameOf(uint32_t path) const
{
    return path == rootPath ? u"/"_s : displayText(m_tree->name(PairId(path)));
}

bool ComparisonModel::before(uint32_t first, uint32_t second) const
{
    const auto by = [&](const auto& key) {
        return byKey(first, second, [&](uint32_t path) { return key(PairId(path)); });
    };
    switch (sortColumn()) {
    case AColumn:
        return by([this](PairId p) { return m_tree->bytesA(p); });
    case BColumn:
        return by([this](PairId p) { return m_tree->bytesB(p); });
    case DeltaColumn:
        return by([this](PairId p) { return std::pair(magnitude(m_tree->delta(p)), m_tree->churn(p)); });
    case MarkColumn:
    case StateColumn:
        return by([this](PairId p) {
            return std::pair(static_cast<int>(markedDifference(p)), m_tree->differing(p));
        });
    default:
        return by([](PairId p) { return p; });
    }
}

int ComparisonModel::columnCount(const QModelIndex& parent) const
{
    (void)parent;
    return ColumnCount;
}

PairId ComparisonModel::pair(const QModelIndex& index) const { return PairId(pathOf(index)); }

QModelIndex ComparisonModel::reveal(PairId pair, int column)
{
    return m_tree && pair.isValid() ? revealPath(pair.value, column) : QModelIndex();
}

/// A folder that is the same itself and has differences below is changed.
Difference ComparisonModel::markedDifference(PairId p) const
{
    const Difference own = m_tree->difference(p);
    return own == Difference::Same && m_tree->differing(p) > 0 ? Difference::Changed : own;
}

EntryType ComparisonModel::typeIn(PairId p, int column) const
{
    if (column == PathAColumn)
        return typeOf(m_tree->treeA().get(), m_tree->nodeA(p));
    if (column == PathBColumn)
        return typeOf(m_tree->treeB().get(), m_tree->nodeB(p));
    return m_tree->type(p);
}

bool ComparisonModel::isGap(PairId p, int column) const
{
    return (column == PathAColumn && !m_tree->nodeA(p).isValid())
        || (column == PathBColumn && !m_tree->nodeB(p).isValid());
}

QString ComparisonModel::stateText(PairId p) const
{
    const Difference difference = m_tree->difference(p);
    switch (difference) {
    case Difference::Changed:
    case Difference::Metadata:
        return aspectsText(m_tree->aspects(p));
    case Difference::TypeChanged:
        return tr("%1 → %2").arg(typeWord(typeIn(p, PathAColumn)), typeWord(typeIn(p, PathBColumn)));
    case Difference::Moved: {
        const QString also = aspectsText(m_tree->aspects(p));
        return also.isEmpty() ? differenceText(difference) : differenceText(difference) + u", "_s + also;
    }
    case Difference::Same:
        if (const uint32_t below = m_tree->differing(p))
            return tr("%1 differ").arg(Format::current().count(below));
        break;
    default:
        break;
    }
    return differenceText(difference);
}

/// Of a moved path where its other end is: "← usr/local/bin/node".
QString ComparisonModel::trailer(PairId p, int column) const
{
    if (!isPath(column) || m_tree->difference(p) != Difference::Moved || !m_tree->isMoveRoot(p))
        return {};
    const PairId other = m_tree->movedTo(p);
    if (!other.isValid())
        return {};
    const QString path = displayText(m_tree->path(other));
    return (m_tree->nodeB(p).isValid() ? u"← "_s : u"→ "_s) + path;
}

QString ComparisonModel::text(PairId p, int column) const
{
    const Format& format = Format::current();
    switch (column) {
    case PathColumn:
    case PathAColumn:
    case PathBColumn:
        return isGap(p, column) ? QString() : rowName(p.value);
    case AColumn:
        return m_tree->nodeA(p).isValid() ? format.size(m_tree->bytesA(p)) : Format::none();
    case BColumn:
        return m_tree->nodeB(p).isValid() ? format.size(m_tree->bytesB(p)) : Format::none();
    case DeltaColumn:
        return format.delta(m_tree->delta(p));
    case StateColumn:
        return stateText(p);
    default:
        return {};
    }
}

QString ComparisonModel::toolTip(PairId p, int column) const
{
    const Format& format = Format::current();
    switch (column) {
    case PathColumn:
    case PathAColumn:
    case PathBColumn: {
        if (isGap(p, column))
            return tr("not in this image");
        const QString moved = trailer(p, column);
        return displayText(m_tree->path(p)) + (moved.isEmpty() ? QString() : u'\n' + moved);
    }
    case AColumn:
        return m_tree->nodeA(p).isValid() ? format.exactBytes(m_tree->bytesA(p)) : tr("not in A");
    case BColumn:
        return m_tree->nodeB(p).isValid() ? format.exactBytes(m_tree->bytesB(p)) : tr("not in B");
    case DeltaColumn: {
        const int64_t delta = m_tree->delta(p);
        const QString exact = format.exactBytes(magnitude(delta));
        return delta < 0 ? tr("B has %1 less").arg(exact)
            : delta > 0  ? tr("B has %1 more").arg(exact)
                         : tr("as many bytes in both");
    }
    case MarkColumn:
        return differenceText(markedDifference(p));
    case StateColumn:
        return stateText(p);
    default:
        return {};
    }
}

QString ComparisonModel::spokenText(PairId p, int column) const
{
    if (column == MarkColumn)
        return differenceText(markedDifference(p));
    if (isGap(p, column))
        return toolTip(p, column);
    const QString behind = trailer(p, column);
    return behind.isEmpty() ? text(p, column) : text(p, column) + u' ' + behind;
}

double ComparisonModel::deltaShare(PairId p) const
{
    if (m_largestDelta == 0)
        return 0;
    const double share = static_cast<double>(m_tree->delta(p)) / static_cast<double>(m_largestDelta);
    return std::clamp(share, -1.0, 1.0);
}

QVariant ComparisonModel::pathCell(uint32_t path, int column, int role) const
{
    const PairId p(path);
    const Difference difference = m_tree->difference(p);
    switch (role) {
    case Qt::DisplayRole:
        return text(p, column);
    case Qt::ToolTipRole:
        return toolTip(p, column);
    case Qt::TextAlignmentRole:
        return isNumber(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return spokenText(p, column);
    case SortRole:
        return column == AColumn    ? QVariant(static_cast<qulonglong>(m_tree->bytesA(p)))
            : column == BColumn     ? QVariant(static_cast<qulonglong>(m_tree->bytesB(p)))
            : column == DeltaColumn ? QVariant(static_cast<qlonglong>(m_tree->delta(p)))
                                    : QVariant(text(p, column));
    case FractionRole: // no bar, but laid out as number and unit
        return column == AColumn || column == BColumn ? QVariant(0.0) : QVariant();
    case DeltaBarRole:
        return column == DeltaColumn ? QVariant(deltaShare(p)) : QVariant();
    case DifferenceRole:
        return static_cast<int>(markedDifference(p));
    case TrailerRole:
        return trailer(p, column);
    case GapRole:
        return isGap(p, column);
    case NodeIdRole:
        return path;
    case DimRole:
        return difference == Difference::Ignored || (column == StateColumn && !differs(difference));
    case IconNameRole:
        return isPath(column) && !isGap(p, column) ? entryIconName(typeIn(p, column), m_tree->name(p))
                                                   : QString();
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return isNumber(section) ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                 : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::InitialSortOrderRole)
        return isNumber(section) ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (role == Qt::AccessibleTextRole && section == MarkColumn)
        return tr("Difference");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PathColumn:
        return tr("Path");
    case AColumn:
        return u"A"_s;
    case BColumn:
        return u"B"_s;
    case DeltaColumn:
        return u"|B − A|"_s;
    case StateColumn:
        return tr("State");
    case PathAColumn:
        return tr("Path in A");
    case PathBColumn:
        return tr("Path in B");
    default:
        return QString();
    }
}

bool ComparisonModel::isStop(uint32_t path) const
{
    const PairId p(path);
    return differs(m_tree->difference(p)) && (!m_filter || m_filter->matches(p));
}

/// What is below it became the same with it.
bool ComparisonModel::isWhole(uint32_t path) const
{
    const PairId p(path);
    const Difference difference = m_tree->difference(p);
    return isStop(path)
        && (difference == Difference::Added || difference == Difference::Removed
            || difference == Difference::Moved);
}

/// Differences at and below a path; they were counted where the filter was made.
uint32_t ComparisonModel::stops(uint32_t path) const
{
    return m_filter ? m_filter->differing(PairId(path)) : m_tree->differing(PairId(path));
}

bool ComparisonModel::hasStops(uint32_t path) const { return stops(path) > 0; }

size_t ComparisonModel::position(uint32_t folder, uint32_t row) const
{
    const auto& rows = this->folder(folder).rows;
    return static_cast<size_t>(std::find(rows.begin(), rows.end(), row) - rows.begin());
}

/// The first in `folder` from a row on. Rows beyond the page come in when those before hold nothing.
uint32_t ComparisonModel::stopIn(uint32_t folder, size_t from)
{
    for (size_t i = from;; ++i) {
        if (i >= this->folder(folder).shown)
            showMoreOf(folder);
        const Folder& rows = this->folder(folder);
        if (i >= rows.shown)
            return noPath;
        if (hasStops(rows.rows[i]))
            return rows.rows[i];
    }
}

/// The topmost of what a row that holds some begins with.
uint32_t ComparisonModel::firstStop(uint32_t path)
{
    while (!isStop(path)) {
        const uint32_t next = stopIn(path, 0);
        if (next == noPath)
            return noPath;
        path = next;
    }
    return path;
}

uint32_t ComparisonModel::lastStop(uint32_t path) const
{
    while (!isWhole(path) && isFolder(path)) {
        const Folder& rows = folder(path);
        size_t i = rows.shown;
        while (i > 0 && !hasStops(rows.rows[i - 1]))
            --i;
        if (i == 0)
            break;
        path = rows.rows[i - 1];
    }
    return isStop(path) ? path : noPath;
}

uint32_t ComparisonModel::stopAfter(uint32_t path)
{
    for (uint32_t parent = displayParent(path); parent != noPath; parent = displayParent(path)) {
        if (const uint32_t next = stopIn(parent, position(parent, path) + 1); next != noPath)
            return firstStop(next);
        path = parent;
    }
    return noPath;
}

uint32_t ComparisonModel::stopBefore(uint32_t path) const
{
    for (uint32_t parent = displayParent(path); parent != noPath; parent = displayParent(path)) {
        const Folder& rows = folder(parent);
        for (size_t i = std::min(position(parent, path), rows.shown); i-- > 0;) {
            if (hasStops(rows.rows[i]))
                return lastStop(rows.rows[i]);
        }
        if (isStop(parent))
            return parent;
        path = parent;
    }
    return noPath;
}

PairId ComparisonModel::difference(PairId from, int step)
{
    if (!m_tree || !shows(rootPath))
        return {};
    if (!hasStops(rootPath))
        return {};
    const QModelIndex row = reveal(from);
    if (!row.isValid())
        return PairId(step > 0 ? firstStop(rootPath) : lastStop(rootPath));
    const uint32_t path = pathOf(row);
    if (step < 0)
        return PairId(stopBefore(path));
    const bool goesIn = !isWhole(path) && stops(path) > (isStop(path) ? 1U : 0U);
    if (const uint32_t inside = goesIn ? stopIn(path, 0) : noPath; inside != noPath)
        return PairId(firstStop(inside));
    return PairId(stopAfter(path));
}

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/recentlist.h"

#include "ui/format.h"
#include "ui/session/benchfiles.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QThreadPool>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int rowHeight = 48;
    constexpr int crossColumn = 40;

    QString homeShortened(const QString& path)
    {
        const QString home = QDir::homePath();
        return path.startsWith(home + u'/') ? u'~' + path.mid(home.size()) : path;
    }

    /// The cross appears on the row under the pointer, the current row and missing entries.
    class RecentDelegate : public QStyledItemDelegate {
    public:
        using QStyledItemDelegate::QStyledItemDelegate;

        QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
        {
            (void)option;
            (void)index;
            return { 200, rowHeight };
        }

        void paint(
            QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
        {
            const Theme& t = theme();
            const bool missing = index.data(RecentModel::MissingRole).toBool();
            const bool over = option.state.testFlag(QStyle::State_MouseOver);
            const bool current = option.state.testFlag(QStyle::State_HasFocus);
            painter->save();
            if (over || current)
                painting::panel(
                    *painter, option.rect, current ? t.selected : t.hover, current ? t.accent : QColor());
            const QRect body = option.rect.adjusted(12, 6, -crossColumn, -6);
            const bool bench = isBenchmarkPath(index.data(RecentModel::PathRole).toString());
            paintIcon(*painter,
                missing     ? u"warning"_s
                    : bench ? u"bench"_s
                            : u"image"_s,
                QRect(body.left(), body.center().y() - 7, 16, 16), missing ? t.warningText : t.text2);
            paintLines(*painter, body.adjusted(28, 0, 0, 0), index, missing);
            if (over || current || missing)
                paintIcon(*painter, u"close"_s,
                    QRect(option.rect.right() - crossColumn / 2 - 8, option.rect.center().y() - 7, 16, 16),
                    t.text2);
            painter->restore();
        }

    private:
        static void paintLines(QPainter& painter, const QRect& rect, const QModelIndex& index, bool missing)
        {
            const Theme& t = theme();
            const QRect upper(rect.left(), rect.top(), rect.width(), rect.height() / 2);
            const QRect lower(rect.left(), upper.bottom() + 1, rect.width(), rect.height() / 2);
            painter.setFont(uiFont());
            painter.setPen(missing ? t.text2 : t.text);
            const QString size = index.data(RecentModel::SizeRole).toString();
            const int sizeWidth = painter.fontMetrics().horizontalAdvance(size);
            painter.drawText(upper, Qt::AlignRight | Qt::AlignVCenter, size);
            painter.drawText(upper, Qt::AlignLeft | Qt::AlignVCenter,
                painter.fontMetrics().elidedText(
                    index.data().toString(), Qt::ElideMiddle, upper.width() - sizeWidth - 12));
            painter.setFont(uiFont(TextSize::Small));
            painter.setPen(t.text2);
            const QString date = index.data(RecentModel::DateRole).toString();
            const int dateWidth = painter.fontMetrics().horizontalAdvance(date);
            painter.drawText(lower, Qt::AlignRight | Qt::AlignVCenter, date);
            painter.drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
                painter.fontMetrics().elidedText(homeShortened(index.data(RecentModel::PathRole).toString()),
                    Qt::ElideMiddle, lower.width() - dateWidth - 12));
        }
    };

    QString dateText(const QDateTime& time)
    {
        const QDateTime local = time.toLocalTime();
        const qint64 days = local.date().daysTo(QDate::currentDate());
        if (days == 0)
            return RecentModel::tr("today, %1").arg(local.time().toString(u"HH:mm"_s));
        if (days == 1)
            return RecentModel::tr("yesterday");
        const QLocale& locale = Format::current().locale();
        return locale.language() == QLocale::English ? locale.toString(local.date(), u"d MMM yyyy"_s)
                                                     : locale.toString(local.date(), QLocale::ShortFormat);
    }

    /// Of its own, with one thread: a path on a network that does not answer must not keep the views waiting, and nobody waits
    /// for it at the end.
    QThreadPool& recentPool()
    {
        static QThreadPool* const pool = [] {
            auto* made = new QThreadPool;
            made->setMaxThreadCount(1);
            return made;
        }();
        return *pool;
    }

} // namespace

RecentModel::RecentModel(QObject* parent)
    : QAbstractListModel(parent)
    , m_job(&recentPool())
{
}

void RecentModel::setImages(const QVector<RecentImage>& images)
{
    beginResetModel();
    m_entries.clear();
    QStringList paths;
    for (const RecentImage& image : images) {
        m_entries.append({ image, m_missing.contains(image.path) });
        paths.append(image.path);
    }
    endResetModel();
    // A path may lie on a network that does not answer.
    m_job.run(
        [paths](const std::stop_token& stop) {
            QStringList missing = paths;
            missing.removeIf(
                [&stop](const QString& path) { return stop.stop_requested() || QFileInfo::exists(path); });
            return missing;
        },
        [this](const QStringList& missing) { takeMissing(missing); });
}

void RecentModel::takeMissing(const QStringList& missing)
{
    m_missing = missing;
    if (m_entries.isEmpty())
        return;
    for (Entry& entry : m_entries)
        entry.missing = missing.contains(entry.image.path);
    emit dataChanged(index(0), index(static_cast<int>(m_entries.size()) - 1));
}

int RecentModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

bool RecentModel::hasMissing() const { return std::ranges::any_of(m_entries, &Entry::missing); }

QVariant RecentModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry& entry = m_entries[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return entry.image.name;
    case Qt::ToolTipRole:
    case PathRole:
        return entry.image.path;
    case SizeRole:
        return entry.missing ? tr("file not found")
                             : Format::current().size(static_cast<uint64_t>(entry.image.bytes));
    case DateRole:
        return dateText(entry.image.opened);
    case MissingRole:
        return entry.missing;
    case Qt::AccessibleTextRole:
        return entry.missing ? entry.image.name + u", "_s + tr("file not found") : entry.image.name;
    default:
        return {};
    }
}

RecentList::RecentList(Settings& settings, QWidget* parent)
    : QListView(parent)
    , m_settings(settings)
    , m_model(new RecentModel(this))
{
    setModel(m_model);
    connect(m_model, &RecentModel::dataChanged, this, &RecentList::changed);
    setItemDelegate(new RecentDelegate(this));
    setMouseTracking(true);
    setSelectionMode(NoSelection);
    setViewportMargins(4, 4, 4, 4);
    setBackgroundRole(QPalette::Base); // the margins are painted by the frame, not the viewport
    setAutoFillBackground(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    refresh();
}

QSize RecentList::sizeHint() const { return { 300, m_model->rowCount() * rowHeight + 10 }; }

void RecentList::refresh()
{
    m_model->setImages(m_settings.recent());
    updateGeometry();
    emit changed();
}

void RecentList::clearMissing()
{
    m_settings.removeRecent(m_model->missing());
    refresh();
}

void RecentList::forget(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const int row = index.row();
    m_settings.removeRecent({ index.data(RecentModel::PathRole).toString() });
    refresh();
    setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
}

void RecentList::open(const QModelIndex& index)
{
    if (index.isValid())
        emit openRequested(index.data(RecentModel::PathRole).toString());
}

void RecentList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete)
        forget(currentIndex());
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        open(currentIndex());
    else
        QListView::keyPressEvent(event);
}

void RecentList::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    if (point.x() > visualRect(index).right() - crossColumn)
        forget(index);
    else
        open(index);
}

} // namespace layerscope

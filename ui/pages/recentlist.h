// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/session/latestjob.h"
#include "ui/session/settings.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStringList>

namespace layerscope {

/// The remembered images: name, path, size, date, and whether the file is still there.
class RecentModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum RecentRole { PathRole = Qt::UserRole, SizeRole, DateRole, MissingRole };

    explicit RecentModel(QObject* parent = nullptr);
    /// Which of them are missing is looked up in a worker; dataChanged() tells.
    void setImages(const QVector<RecentImage>& images);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool hasMissing() const;
    [[nodiscard]] const QStringList& missing() const { return m_missing; } ///< paths

private:
    void takeMissing(const QStringList& missing);

    struct Entry {
        RecentImage image;
        bool missing = false;
    };
    QVector<Entry> m_entries;
    QStringList m_missing;
    LatestJob<QStringList> m_job;
};

/// The list on the welcome page: Enter or click opens, Del or the cross forgets.
class RecentList : public QListView {
    Q_OBJECT
public:
    explicit RecentList(Settings& settings, QWidget* parent = nullptr);
    void refresh();
    void clearMissing();
    [[nodiscard]] bool isEmpty() const { return m_model->rowCount() == 0; }
    [[nodiscard]] bool hasMissing() const { return m_model->hasMissing(); }
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void openRequested(const QString& path);
    void changed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void forget(const QModelIndex& index);
    void open(const QModelIndex& index);

    Settings& m_settings;
    RecentModel* m_model;
};

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QSet>
#include <QString>

class QHeaderView;

namespace layerscope {

class Settings;

/// Lets the user hide columns of a table from its header's menu and remembers it. The view still decides which of the
/// columns that are wanted have room.
class ColumnChoice : public QObject {
    Q_OBJECT
public:
    /// `fixedColumn` cannot be hidden; `key` names the view in the settings.
    ColumnChoice(QHeaderView* header, int fixedColumn, Settings& settings, const QString& key);

    [[nodiscard]] bool isWanted(int column) const { return !m_hidden.contains(column); }
    void setWanted(int column, bool wanted);
    /// Columns that make no sense at the moment are left out of the menu.
    void setOffered(const QSet<int>& columns) { m_offered = columns; }

signals:
    void changed();

private:
    void showMenu(const QPoint& position);
    void store();

    QHeaderView* m_header;
    int m_fixedColumn;
    Settings& m_settings;
    QString m_key;
    QSet<int> m_hidden;
    QSet<int> m_offered;
};

} // namespace layerscope

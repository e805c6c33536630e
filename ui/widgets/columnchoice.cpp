// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/columnchoice.h"

#include "ui/session/settings.h"
#include "ui/widgets/headerview.h"

#include <QMenu>

#include <algorithm>

namespace layerscope {

ColumnChoice::ColumnChoice(QHeaderView* header, int fixedColumn, Settings& settings, const QString& key)
    : QObject(header)
    , m_header(header)
    , m_fixedColumn(fixedColumn)
    , m_settings(settings)
    , m_key(key)
{
    for (const QByteArray& column : settings.state(key).split(',')) {
        bool isNumber = false;
        const int number = column.toInt(&isNumber);
        if (isNumber && number != fixedColumn)
            m_hidden.insert(number);
    }
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &ColumnChoice::showMenu);
}

void ColumnChoice::setWanted(int column, bool wanted)
{
    if (column == m_fixedColumn || wanted == isWanted(column))
        return;
    if (wanted)
        m_hidden.remove(column);
    else
        m_hidden.insert(column);
    store();
    emit changed();
}

void ColumnChoice::store()
{
    QByteArrayList columns;
    for (const int column : std::as_const(m_hidden))
        columns.append(QByteArray::number(column));
    std::sort(columns.begin(), columns.end());
    m_settings.setState(m_key, columns.join(','));
}

void ColumnChoice::showMenu(const QPoint& position)
{
    QMenu menu(m_header);
    for (int column = 0; column < m_header->count(); ++column) {
        const QString text = columnTitle(*m_header->model(), column);
        if (column == m_fixedColumn || !m_offered.contains(column) || text.isEmpty())
            continue;
        QAction* action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(isWanted(column));
        connect(action, &QAction::toggled, this, [this, column](bool on) { setWanted(column, on); });
    }
    menu.exec(m_header->mapToGlobal(position));
}

} // namespace layerscope

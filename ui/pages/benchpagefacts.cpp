// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

// What a benchmark page says about itself, and what is found in its table.

#include "ui/format.h"
#include "ui/models/benchmodel.h"
#include "ui/pages/benchheader.h"
#include "ui/pages/benchpage.h"
#include "ui/session/benchsession.h"
#include "ui/widgets/benchtableview.h"
#include "ui/widgets/findbar.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

void BenchPage::showFacts()
{
    m_header->setTitle(displayText(m_session->document().title));
    m_header->setFacts(headFacts());
}

/// "moontv.layerbench.json · 12 metrics · 2 variants · baseline: three stages · measured 14:05"
QStringList BenchPage::headFacts() const
{
    QStringList facts { path().isEmpty() ? tr("not saved yet") : QFileInfo(path()).fileName() };
    const auto& table = m_session->table();
    if (!table)
        return facts;
    int counts[3] = {};
    std::string measured;
    for (const BenchTableSection& section : table->sections) {
        for (const BenchTableRow& row : section.rows) {
            counts[static_cast<size_t>(section.kind)] += row.isTotal ? 0 : 1;
            for (const BenchTableCell& cell : row.cells)
                measured = std::max(measured, cell.record.date);
        }
    }
    const BenchDocument& document = m_session->document();
    const auto variants = static_cast<int>(document.variants.size());
    if (counts[0] > 0 || variants > 0)
        facts.append(tr("%Ln metric(s)", nullptr, counts[0]));
    if (counts[1] > 0)
        facts.append(tr("%Ln service(s)", nullptr, counts[1]));
    if (counts[2] > 0)
        facts.append(tr("%Ln stage(s)", nullptr, counts[2]));
    if (variants > 0)
        facts.append(tr("%Ln variant(s)", nullptr, variants));
    if (const BenchVariant* base = document.baselineVariant(); base && variants > 1)
        facts.append(tr("baseline: %1").arg(displayText(base->name.empty() ? base->id : base->name)));
    if (const QDateTime time = QDateTime::fromString(QString::fromStdString(measured), Qt::ISODate);
        time.isValid()) {
        const bool today = time.toLocalTime().date() == QDate::currentDate();
        facts.append(tr("measured %1")
                         .arg(today ? time.toLocalTime().time().toString(u"HH:mm"_s)
                                    : Format::current().time(measured)));
    }
    return facts;
}

void BenchPage::showTypingHint(const QModelIndex& index, const QString& text)
{
    m_typingHint.clear();
    if (index.isValid()) {
        const BenchReading reading = m_model->reading(index, text);
        m_typingHint = reading.fault.empty() ? index.data(BenchModel::HintRole).toString()
                                             : displayText(reading.fault);
    }
    emit factsChanged();
}

void BenchPage::setDropHint(const QString& text)
{
    m_dropHint = text;
    emit factsChanged();
}

QStringList BenchPage::leftFacts() const
{
    if (!m_dropHint.isEmpty())
        return { m_dropHint };
    if (!m_typingHint.isEmpty())
        return { m_typingHint };
    const QModelIndex current = m_table->currentIndex();
    const QString note = current.data(BenchModel::NoteRole).toString();
    return { note.isEmpty() ? current.data(BenchModel::HintRole).toString() : note };
}

QStringList BenchPage::rightFacts() const
{
    QStringList facts;
    if (m_session->isRefreshing())
        facts.append(tr("measuring, Esc cancels"));
    const auto problems = m_session->table() ? static_cast<int>(m_session->table()->problems.size()) : 0;
    if (problems > 0)
        facts.append(tr("%Ln problem(s)", nullptr, problems));
    if (isModified())
        facts.append(tr("Modified"));
    return facts;
}

void BenchPage::showSearch(const QString& text) { m_find->open(text); }

void BenchPage::countMatches()
{
    m_matches.clear();
    const QString text = m_find->text();
    for (int row = 0; !text.isEmpty() && row < m_model->rowCount(); ++row) {
        for (int column = 0; column < m_model->columnCount(); ++column) {
            const BenchTableCell* cell = m_model->cell(m_model->index(row, column));
            if (cell && displayText(cell->text).contains(text, Qt::CaseInsensitive))
                m_matches.push_back({ row, column });
        }
    }
    m_find->setMatches(0, static_cast<int>(m_matches.size()));
}

/// From the cell at hand to the next match (1), the one before (-1), or the first from there on, that cell included (0).
void BenchPage::find(int step)
{
    if (m_matches.empty())
        return;
    const QModelIndex current = m_table->currentIndex();
    const Match here { std::max(current.row(), 0), std::max(current.column(), 0) };
    const auto first
        = step > 0 ? std::ranges::upper_bound(m_matches, here) : std::ranges::lower_bound(m_matches, here);
    const auto count = static_cast<int>(m_matches.size());
    const int at = (static_cast<int>(first - m_matches.begin()) + (step < 0 ? count - 1 : 0)) % count;
    const Match match = m_matches[static_cast<size_t>(at)];
    m_table->setCurrentIndex(m_model->index(match.row, match.column));
    m_find->setMatches(at + 1, count);
}

} // namespace layerscope

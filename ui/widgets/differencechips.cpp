// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/differencechips.h"

#include "ui/format.h"
#include "ui/models/celltext.h"
#include "ui/widgets/markchip.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>
#include <array>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr std::array kinds { Difference::Removed, Difference::Added, Difference::Changed,
        Difference::Metadata, Difference::Moved, Difference::Same, Difference::Ignored };
    /// Whose words go first where there is no room for all.
    constexpr std::array leastNeeded { Difference::Same, Difference::Metadata, Difference::Ignored,
        Difference::Moved, Difference::Changed, Difference::Added, Difference::Removed };
    constexpr int spacing = 6;

    QString sentenceCase(QString text)
    {
        if (!text.isEmpty())
            text[0] = text[0].toUpper();
        return text;
    }

} // namespace

DifferenceChips::DifferenceChips(QWidget* parent)
    : QWidget(parent)
    , m_counts(kinds.size())
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    for (const Difference kind : kinds) {
        auto* chip = new MarkChip(markOf(kind), this);
        connect(chip, &QToolButton::clicked, this, [this, kind](bool on) {
            emit toggled(kind, on);
            if (kind == Difference::Changed)
                emit toggled(Difference::TypeChanged, on);
        });
        m_chips.push_back(chip);
        layout->addWidget(chip);
    }
    layout->addStretch();
    setQuery({});
    setCounts(nullptr);
}

void DifferenceChips::setCounts(const TreeComparison* tree)
{
    for (size_t i = 0; i < kinds.size(); ++i) {
        m_counts[i] = {};
        for (const Difference kind : { kinds[i], Difference::TypeChanged }) {
            if (!tree || (kind != kinds[i] && kinds[i] != Difference::Changed))
                continue;
            m_counts[i].files += tree->tally(kind).count;
            m_counts[i].folders += tree->folders(kind);
        }
    }
    updateVisibility();
    fit();
}

void DifferenceChips::setQuery(const ComparisonQuery& query)
{
    for (size_t i = 0; i < kinds.size(); ++i)
        m_chips[i]->setChecked(query.shown[static_cast<size_t>(kinds[i])]);
    updateVisibility();
}

void DifferenceChips::updateVisibility()
{
    for (size_t i = 0; i < kinds.size(); ++i)
        m_chips[i]->setVisible(
            kinds[i] != Difference::Ignored || m_counts[i].files + m_counts[i].folders > 0);
}

MarkChip* DifferenceChips::chip(Difference difference) const
{
    return m_chips[static_cast<size_t>(std::find(kinds.begin(), kinds.end(), difference) - kinds.begin())];
}

/// The first `wordless` of those that need their words least show the count alone.
void DifferenceChips::write(size_t wordless)
{
    for (size_t i = 0; i < kinds.size(); ++i) {
        const auto place = std::find(leastNeeded.begin(), leastNeeded.end(), kinds[i]) - leastNeeded.begin();
        const bool hasWord = static_cast<size_t>(place) >= wordless;
        const QString name
            = sentenceCase(kinds[i] == Difference::Metadata ? tr("properties") : differenceText(kinds[i]));
        const QString count = Format::current().count(m_counts[i].files);
        QString text = hasWord ? name + u' ' + count : count;
        if (kinds[i] == Difference::Same) // how many are the same is of no interest in this row
            text = hasWord ? name : QString();
        m_chips[i]->setTexts(text, meaning(i));
        m_chips[i]->setAccessibleName(meaning(i)); // which has the count in it
    }
}

/// As reports count them: links and whatever else is no folder are among the files.
QString DifferenceChips::meaning(size_t index) const
{
    return tr("%1: %2, %3", "a difference, count of files, count of folders")
        .arg(sentenceCase(differenceText(kinds[index])),
            tr("%Ln file(s)", nullptr, static_cast<int>(m_counts[index].files)),
            tr("%Ln folder(s)", nullptr, static_cast<int>(m_counts[index].folders)));
}

int DifferenceChips::widthOfChips() const
{
    int width = 0;
    for (const MarkChip* chip : m_chips)
        width += chip->isHidden() ? 0 : chip->sizeHint().width() + spacing;
    return std::max(width - spacing, 0);
}

void DifferenceChips::fit()
{
    write(0);
    m_fullWidth = widthOfChips();
    for (size_t wordless = 1; wordless <= leastNeeded.size() && width() < widthOfChips(); ++wordless)
        write(wordless);
    updateGeometry();
}

QSize DifferenceChips::sizeHint() const { return { m_fullWidth, m_chips.front()->height() }; }

QSize DifferenceChips::minimumSizeHint() const { return { 0, m_chips.front()->height() }; }

void DifferenceChips::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void DifferenceChips::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fit();
    QWidget::changeEvent(event);
}

} // namespace layerscope

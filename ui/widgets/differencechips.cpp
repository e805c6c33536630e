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

    uint64_t countOf(const TreeComparison& tree, Difference kind)
    {
        return tree.tally(kind).count + tree.folders(kind);
    }

    QString sentenceCase(QString text)
    {
        if (!text.isEmpty())
            text[0] = text[0].toUpper();
        return text;
    }

} // namespace

DifferenceChips::DifferenceChips(QWidget* parent)
    : QWidget(parent)
    , m_counts(kinds.size(), 0)
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
        m_counts[i] = tree ? countOf(*tree, kinds[i]) : 0;
        if (tree && kinds[i] == Difference::Changed)
            m_counts[i] += countOf(*tree, Difference::TypeChanged);
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
        m_chips[i]->setVisible(kinds[i] != Difference::Ignored || m_counts[i] > 0);
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
        const QString count = Format::current().count(m_counts[i]);
        QString text = hasWord ? name + u' ' + count : count;
        if (kinds[i] == Difference::Same) // how many are the same is of no interest in this row
            text = hasWord ? name : QString();
        m_chips[i]->setTexts(text, sentenceCase(differenceText(kinds[i])) + u' ' + count);
    }
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

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/changechips.h"

#include "ui/format.h"
#include "ui/models/celltext.h"
#include "ui/widgets/markchip.h"

#include <QHBoxLayout>

#include <algorithm>
#include <array>

namespace layerscope {

namespace {

    constexpr std::array kinds { Change::Added, Change::Modified, Change::Metadata, Change::TypeChanged,
        Change::Removed };

} // namespace

ChangeChips::ChangeChips(QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const Change kind : kinds) {
        auto* chip = new MarkChip(markOf(kind), this);
        connect(chip, &QToolButton::clicked, this, &ChangeChips::changed);
        m_chips.push_back(chip);
        layout->addWidget(chip);
    }
    setCounts(nullptr);
}

void ChangeChips::setCounts(const ScopedTree* tree)
{
    const bool layers = tree && tree->scope().kind == Scope::Kind::Layers;
    for (size_t i = 0; i < kinds.size(); ++i) {
        const uint64_t count = layers ? tree->count(kinds[i]) : 0;
        m_chips[i]->setTexts(Format::current().count(count), changeText(kinds[i]));
        m_chips[i]->setVisible(count > 0 || (layers && m_chips[i]->isChecked()));
    }
}

void ChangeChips::showAll()
{
    for (size_t i = 0; i < kinds.size(); ++i) {
        m_chips[i]->setTexts({}, changeText(kinds[i]));
        m_chips[i]->setVisible(true);
    }
}

void ChangeChips::setChosen(const std::vector<Change>& changes)
{
    for (size_t i = 0; i < kinds.size(); ++i)
        m_chips[i]->setChecked(std::find(changes.begin(), changes.end(), kinds[i]) != changes.end());
}

std::vector<Change> ChangeChips::chosen() const
{
    std::vector<Change> result;
    for (size_t i = 0; i < kinds.size(); ++i) {
        if (m_chips[i]->isChecked())
            result.push_back(kinds[i]);
    }
    return result;
}

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/changechips.h"

#include "ui/format.h"
#include "ui/models/celltext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/stylepainting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/changemark.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace layerscope {

namespace {

    constexpr std::array kinds { Change::Added, Change::Modified, Change::Metadata, Change::TypeChanged,
        Change::Removed };
    constexpr int chipHeight = 24;

} // namespace

class ChangeChips::Chip : public QToolButton {
public:
    Chip(Change change, QWidget* parent)
        : QToolButton(parent)
        , m_change(change)
    {
        setCheckable(true);
        setFixedHeight(chipHeight);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }

    [[nodiscard]] Change change() const { return m_change; }

    void setCount(uint64_t count)
    {
        setText(Format::current().count(count));
        setToolTip(changeText(m_change));
        setAccessibleName(changeText(m_change) + u' ' + text());
        updateGeometry();
    }

    void showAlone()
    {
        setText({});
        setToolTip(changeText(m_change));
        setAccessibleName(changeText(m_change));
        setVisible(true);
        updateGeometry();
    }

    QSize sizeHint() const override
    {
        const int width = QFontMetrics(uiFont()).horizontalAdvance(text());
        return { 6 + changeMarkSize + 6 + (text().isEmpty() ? 0 : width + 10), chipHeight };
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        (void)event;
        const Theme& t = theme();
        QPainter painter(this);
        painting::panel(painter, rect(),
            isChecked()        ? t.accentSoft
                : underMouse() ? t.hover
                               : t.surface,
            isChecked() ? t.accent : t.line2, chipHeight / 2);
        paintChangeMark(painter, { 6, (chipHeight - changeMarkSize) / 2 }, m_change);
        painter.setFont(uiFont());
        painter.setPen(t.text);
        painter.drawText(
            rect().adjusted(6 + changeMarkSize + 6, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
        if (painting::showsFocus(*this))
            painting::focusFrame(painter, rect(), chipHeight / 2);
    }

private:
    Change m_change;
};

ChangeChips::ChangeChips(QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const Change kind : kinds) {
        auto* chip = new Chip(kind, this);
        connect(chip, &QToolButton::clicked, this, &ChangeChips::changed);
        m_chips.push_back(chip);
        layout->addWidget(chip);
    }
    setCounts(nullptr);
}

void ChangeChips::setCounts(const ScopedTree* tree)
{
    const bool layers = tree && tree->scope().kind == Scope::Kind::Layers;
    for (Chip* chip : m_chips) {
        const uint64_t count = layers ? tree->count(chip->change()) : 0;
        chip->setCount(count);
        chip->setVisible(count > 0 || (layers && chip->isChecked()));
    }
}

void ChangeChips::showAll()
{
    for (Chip* chip : m_chips)
        chip->showAlone();
}

void ChangeChips::setChosen(const std::vector<Change>& changes)
{
    for (Chip* chip : m_chips)
        chip->setChecked(std::find(changes.begin(), changes.end(), chip->change()) != changes.end());
}

std::vector<Change> ChangeChips::chosen() const
{
    std::vector<Change> result;
    for (const Chip* chip : m_chips) {
        if (chip->isChecked())
            result.push_back(chip->change());
    }
    return result;
}

} // namespace layerscope

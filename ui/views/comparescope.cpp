// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/comparescope.h"

#include "ui/session/comparestate.h"
#include "ui/theme/theme.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmentedswitch.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace layerscope {

using namespace Qt::StringLiterals;

QString selectedLayersText(const CompareState& state)
{
    const LayerId a = state.layerA();
    const LayerId b = state.layerB();
    if (a.isValid() && b.isValid())
        return CompareScope::tr("A layer %1 ↔ B layer %2")
            .arg(QString::number(a.value), QString::number(b.value));
    return a.isValid() ? CompareScope::tr("A layer %1").arg(QString::number(a.value))
        : b.isValid()  ? CompareScope::tr("B layer %1").arg(QString::number(b.value))
                       : QString();
}

CompareScope::CompareScope(CompareState& state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_layers(new Label(TextSize::Normal, TextInk::Text, this))
    , m_choice(new SegmentedSwitch(2, this))
    , m_clear(new IconButton(u"close"_s, this))
{
    setFixedHeight(32);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(12);
    m_layers->setSemibold(true);
    row->addWidget(m_layers);
    row->addWidget(m_choice);
    row->addStretch();
    row->addWidget(m_clear);
    connect(m_choice, &SegmentedSwitch::chosen, this, &CompareScope::choose);
    connect(m_clear, &QToolButton::clicked, this, [this] { m_state.selectLayers({}, {}); });
    connect(&state, &CompareState::layersChanged, this, &CompareScope::followLayers);
    connect(&state, &CompareState::comparisonWanted, this, &CompareScope::refresh);
    refresh();
}

bool CompareScope::isStored() const
{
    return m_state.scopeA() != Scope::final() || m_state.scopeB() != Scope::final();
}

void CompareScope::choose(int choice) { m_state.compareStored(choice == StoredInLayers); }

void CompareScope::followLayers()
{
    if (isStored())
        choose(StoredInLayers);
    refresh();
}

void CompareScope::refresh()
{
    setVisible(m_state.hasLayers());
    m_layers->setText(selectedLayersText(m_state));
    m_choice->setTexts({ tr("Files they made"), tr("What they store") });
    m_choice->setCurrent(isStored() ? StoredInLayers : FilesOfLayers);
    m_choice->setAccessibleName(tr("What to compare of the selected layers"));
    m_clear->setHint(tr("Select no layers (Esc)"));
}

void CompareScope::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void CompareScope::paintEvent(QPaintEvent* event)
{
    (void)event;
    QPainter painter(this);
    painter.fillRect(rect(), theme().raised);
    painter.fillRect(QRect(0, 0, width(), 1), theme().line);
}

} // namespace layerscope

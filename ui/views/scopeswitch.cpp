// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/views/scopeswitch.h"

#include "ui/session/viewstate.h"
#include "ui/widgets/segmentedswitch.h"

#include <QCoreApplication>
#include <QEvent>

namespace layerscope {

namespace {

    class ScopeSwitch : public SegmentedSwitch {
        Q_DECLARE_TR_FUNCTIONS(layerscope::ScopeSwitch)
    public:
        ScopeSwitch(ViewState& state, QWidget* parent)
            : SegmentedSwitch(3, parent)
            , m_state(state)
        {
            connect(this, &SegmentedSwitch::chosen, &state,
                [&state](int index) { state.setScopeMode(static_cast<ViewState::ScopeMode>(index)); });
            connect(&state, &ViewState::scopeChanged, this, [this] { refresh(); });
            connect(&state, &ViewState::layersChanged, this, [this] { refresh(); });
            refresh();
        }

    protected:
        void changeEvent(QEvent* event) override
        {
            if (event->type() == QEvent::LanguageChange)
                refresh();
            SegmentedSwitch::changeEvent(event);
        }

    private:
        void refresh()
        {
            const auto& range = m_state.layers();
            const bool several = range && range->first != range->last;
            setTexts({ several ? tr("These layers") : tr("This layer"), tr("Up to here"), tr("Final") });
            setCurrent(static_cast<int>(m_state.scopeMode()));
        }

        ViewState& m_state;
    };

} // namespace

SegmentedSwitch* makeScopeSwitch(ViewState& state, QWidget* parent) { return new ScopeSwitch(state, parent); }

} // namespace layerscope

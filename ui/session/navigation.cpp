// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/navigation.h"

#include <utility>

namespace layerscope {

Place placeOf(const ViewState& state)
{
    return { {}, state.scopeMode(), state.layers(), state.path(), state.root() };
}

void restorePlace(ViewState& state, const Place& place)
{
    if (place.layers) {
        state.selectLayers(*place.layers);
        state.setScopeMode(place.scopeMode);
    } else {
        state.clearLayers();
    }
    state.setRoot(place.root);
    state.selectPath(place.path);
}

Navigation::Navigation(std::function<Place()> here, std::function<void(const Place&)> go, QObject* parent)
    : QObject(parent)
    , m_here(std::move(here))
    , m_go(std::move(go))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMilliseconds);
    connect(&m_settle, &QTimer::timeout, this, &Navigation::record);
}

void Navigation::start()
{
    m_settle.stop();
    m_places.assign(1, m_here());
    m_at = 0;
    emit changed();
}

void Navigation::note()
{
    if (m_isGoing || m_places.empty())
        return;
    m_settle.start();
    emit changed();
}

/// A place that is not recorded yet can be left too: then back() records it first.
bool Navigation::canGoBack() const
{
    return !m_places.empty() && (m_at > 0 || (m_settle.isActive() && m_here() != m_places[m_at]));
}

bool Navigation::canGoForward() const
{
    return m_at + 1 < m_places.size() && !(m_settle.isActive() && m_here() != m_places[m_at]);
}

void Navigation::record()
{
    m_settle.stop();
    Place place = m_here();
    if (place != m_places[m_at]) {
        m_places.resize(m_at + 1);
        m_places.push_back(std::move(place));
        if (m_places.size() > maximumPlaces)
            m_places.erase(m_places.begin());
        m_at = m_places.size() - 1;
    }
    emit changed();
}

void Navigation::settle()
{
    if (m_settle.isActive())
        record();
}

void Navigation::goTo(size_t index)
{
    m_at = index;
    m_isGoing = true;
    m_go(m_places[m_at]);
    m_isGoing = false;
    emit changed();
}

void Navigation::back()
{
    settle();
    if (canGoBack())
        goTo(m_at - 1);
}

void Navigation::forward()
{
    settle();
    if (canGoForward())
        goTo(m_at + 1);
}

} // namespace layerscope

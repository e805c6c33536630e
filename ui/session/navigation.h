// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/session/viewstate.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

namespace layerscope {

/// Where in an image the user stands.
struct Place {
    QString view; ///< id of the view
    ViewState::ScopeMode scopeMode = ViewState::ScopeMode::Final;
    std::optional<LayerRange> layers;
    NodeId path;
    NodeId root { 0u };
    bool operator==(const Place&) const = default;
};

/// What of a place the state knows: all but the view.
[[nodiscard]] Place placeOf(const ViewState& state);
void restorePlace(ViewState& state, const Place& place);

/// The places the user has been to, for Back and Forward. A place counts once nothing has changed for a moment, so that
/// walking through rows leaves one place and not a hundred; the oldest are forgotten.
class Navigation : public QObject {
    Q_OBJECT
public:
    static constexpr size_t maximumPlaces = 200;
    static constexpr int settleMilliseconds = 400;

    /// `here` tells where the user stands; `go` brings him somewhere else.
    Navigation(std::function<Place()> here, std::function<void(const Place&)> go, QObject* parent = nullptr);

    void start(); ///< forgets all places; history begins where the user stands
    void note(); ///< something about the place has changed; nothing before start() and while going somewhere
    void settle(); ///< where the user stands counts at once: what follows leads away from it
    [[nodiscard]] bool canGoBack() const;
    [[nodiscard]] bool canGoForward() const;
    void back();
    void forward();
    [[nodiscard]] size_t placeCount() const { return m_places.size(); }

signals:
    void changed(); ///< what can be done has

private:
    void record();
    void goTo(size_t index);

    std::function<Place()> m_here;
    std::function<void(const Place&)> m_go;
    std::vector<Place> m_places; ///< empty before start()
    size_t m_at = 0;
    bool m_isGoing = false;
    QTimer m_settle;
};

} // namespace layerscope

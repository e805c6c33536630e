// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"

#include <QObject>

namespace layerscope {

class DesktopScheme;

enum class ThemeChoice { System, Light, Dark };

/// Applies one theme to the whole application: palette, style and the value of theme(). One per process, created with
/// the application.
class ThemeManager : public QObject {
    Q_OBJECT
public:
    [[nodiscard]] static ThemeManager& instance();

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);

signals:
    /// theme() is another one now; everything that caches colours drops them.
    void changed();

private:
    ThemeManager();
    void apply();

    ThemeChoice m_choice = ThemeChoice::System;
    bool m_applied = false;
    DesktopScheme* m_desktop = nullptr; ///< the application's
};

} // namespace layerscope

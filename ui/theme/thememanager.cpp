// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/thememanager.h"

#include "ui/theme/desktopscheme.h"
#include "ui/theme/layerscopestyle.h"

#include <QApplication>
#include <QPixmapCache>
#include <QWidget>

namespace layerscope {

namespace {

    const Theme*& activeTheme()
    {
        static const Theme* active = &Theme::light();
        return active;
    }

} // namespace

const Theme& theme() { return *activeTheme(); }

ThemeManager& ThemeManager::instance()
{
    static ThemeManager manager;
    return manager;
}

ThemeManager::ThemeManager() = default;

void ThemeManager::setChoice(ThemeChoice choice)
{
    if (m_applied && choice == m_choice)
        return;
    m_choice = choice;
    apply();
}

void ThemeManager::apply()
{
    if (!m_desktop) { // before our own palette hides the platform's
        m_desktop = new DesktopScheme(qApp);
        connect(m_desktop, &DesktopScheme::changed, this, &ThemeManager::apply);
    }
    const bool dark
        = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_desktop->isDark());
    activeTheme() = dark ? &Theme::night() : &Theme::light();
    if (!m_applied)
        QApplication::setStyle(new LayerscopeStyle);
    m_applied = true;
    QApplication::setPalette(theme().palette());
    const auto widgets = QApplication::allWidgets();
    for (QWidget* widget : widgets)
        widget->update();
    emit changed();
}

} // namespace layerscope

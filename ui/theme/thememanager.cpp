// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/thememanager.h"

#include "ui/theme/layerscopestyle.h"

#include <QApplication>
#include <QGuiApplication>
#include <QPixmapCache>
#include <QStyleHints>
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

bool ThemeManager::systemIsDark()
{
    // Before Qt 6.5 there is no colour scheme to ask for; the platform's own palette tells.
    static const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

void ThemeManager::setChoice(ThemeChoice choice)
{
    if (m_applied && choice == m_choice)
        return;
    m_choice = choice;
    apply();
}

void ThemeManager::apply()
{
    const bool systemDark = systemIsDark(); // asked before our own palette hides it
    const bool dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && systemDark);
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

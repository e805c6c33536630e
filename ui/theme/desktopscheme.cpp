// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/desktopscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    const QString service = u"org.freedesktop.portal.Desktop"_s;
    const QString object = u"/org/freedesktop/portal/desktop"_s;
    const QString interface = u"org.freedesktop.portal.Settings"_s;
    const QString appearance = u"org.freedesktop.appearance"_s;
    const QString colourScheme = u"color-scheme"_s;

    enum PortalScheme { NoPreference = 0, PreferDark = 1, PreferLight = 2 };

    /// The portal wraps the value once or twice, depending on its version.
    QVariant unwrapped(QVariant value)
    {
        while (value.canConvert<QDBusVariant>())
            value = value.value<QDBusVariant>().variant();
        return value;
    }

    bool paletteIsDark() { return QGuiApplication::palette().color(QPalette::Window).lightness() < 128; }

} // namespace

DesktopScheme::DesktopScheme(QObject* parent)
    : QObject(parent)
    , m_dark(paletteIsDark())
    , m_paletteDark(m_dark)
{
    // Without the variable libdbus would start a bus of its own.
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        ask();
}

void DesktopScheme::ask()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(
        service, object, interface, u"SettingChanged"_s, this, SLOT(take(QString, QString, QDBusVariant)));
    QDBusMessage call = QDBusMessage::createMethodCall(service, object, interface, u"Read"_s);
    call << appearance << colourScheme;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        if (!reply.isError())
            setPortalValue(reply.value().variant());
    });
}

void DesktopScheme::take(const QString& space, const QString& key, const QDBusVariant& value)
{
    if (space == appearance && key == colourScheme)
        setPortalValue(value.variant());
}

void DesktopScheme::setPortalValue(const QVariant& value)
{
    const uint scheme = unwrapped(value).toUInt();
    const bool dark = scheme == PreferDark || (scheme == NoPreference && m_paletteDark);
    if (dark == m_dark)
        return;
    m_dark = dark;
    emit changed();
}

} // namespace layerscope

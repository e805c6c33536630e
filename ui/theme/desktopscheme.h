// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusVariant>
#include <QObject>

namespace layerscope {

/// Whether the desktop wants dark windows, and when that changes. Asks the settings portal (org.freedesktop.appearance,
/// color-scheme) where there is a session bus, without waiting for it; until it answers, and where it does not, the
/// platform's own palette tells.
class DesktopScheme : public QObject {
    Q_OBJECT
public:
    explicit DesktopScheme(QObject* parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_dark; }

signals:
    void changed();

private slots:
    void take(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void ask();
    void setPortalValue(const QVariant& value);

    bool m_dark;
    const bool m_paletteDark;
};

} // namespace layerscope

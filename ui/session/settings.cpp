// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/settings.h"

#include <QDir>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr qsizetype recentLimit = 12;

} // namespace

Settings::Settings()
    : m_settings(std::make_unique<QSettings>(u"layerscope"_s, u"layerscope"_s))
{
}

Settings::Settings(const QString& file)
    : m_settings(std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

ThemeChoice Settings::theme() const
{
    const QString value = m_settings->value(u"theme"_s).toString();
    return value == u"light" ? ThemeChoice::Light
        : value == u"dark"   ? ThemeChoice::Dark
                             : ThemeChoice::System;
}

void Settings::setTheme(ThemeChoice choice)
{
    m_settings->setValue(u"theme"_s,
        choice == ThemeChoice::Light      ? u"light"_s
            : choice == ThemeChoice::Dark ? u"dark"_s
                                          : u"system"_s);
}

QString Settings::language() const { return m_settings->value(u"language"_s).toString(); }

void Settings::setLanguage(const QString& language) { m_settings->setValue(u"language"_s, language); }

SizeUnit Settings::unit() const
{
    return m_settings->value(u"unit"_s).toString() == u"binary" ? SizeUnit::Binary : SizeUnit::Decimal;
}

void Settings::setUnit(SizeUnit unit)
{
    m_settings->setValue(u"unit"_s, unit == SizeUnit::Binary ? u"binary"_s : u"decimal"_s);
}

bool Settings::reopenTabs() const { return m_settings->value(u"reopenTabs"_s, false).toBool(); }

void Settings::setReopenTabs(bool on) { m_settings->setValue(u"reopenTabs"_s, on); }

bool Settings::keepsIndex() const { return m_settings->value(u"keepsIndex"_s, true).toBool(); }

void Settings::setKeepsIndex(bool on) { m_settings->setValue(u"keepsIndex"_s, on); }

QString Settings::diffTool() const { return m_settings->value(u"diffTool"_s).toString(); }

void Settings::setDiffTool(const QString& command) { m_settings->setValue(u"diffTool"_s, command); }

QVector<RecentImage> Settings::recent() const
{
    QVector<RecentImage> images;
    const int count = m_settings->beginReadArray(u"recent"_s);
    for (int i = 0; i < count; ++i) {
        m_settings->setArrayIndex(i);
        images.append({ m_settings->value(u"path"_s).toString(), m_settings->value(u"name"_s).toString(),
            m_settings->value(u"bytes"_s).toLongLong(), m_settings->value(u"opened"_s).toDateTime() });
    }
    m_settings->endArray();
    return images;
}

void Settings::writeRecent(const QVector<RecentImage>& images)
{
    m_settings->remove(u"recent"_s);
    m_settings->beginWriteArray(u"recent"_s, static_cast<int>(images.size()));
    for (int i = 0; i < images.size(); ++i) {
        m_settings->setArrayIndex(i);
        m_settings->setValue(u"path"_s, images[i].path);
        m_settings->setValue(u"name"_s, images[i].name);
        m_settings->setValue(u"bytes"_s, images[i].bytes);
        m_settings->setValue(u"opened"_s, images[i].opened);
    }
    m_settings->endArray();
}

void Settings::addRecent(const RecentImage& image)
{
    QVector<RecentImage> images = recent();
    images.removeIf([&](const RecentImage& other) { return other.path == image.path; });
    images.prepend(image);
    if (images.size() > recentLimit)
        images.resize(recentLimit);
    writeRecent(images);
}

void Settings::removeRecent(const QStringList& paths)
{
    QVector<RecentImage> images = recent();
    images.removeIf([&](const RecentImage& image) { return paths.contains(image.path); });
    writeRecent(images);
}

QVector<OpenTab> Settings::openTabs() const
{
    QVector<OpenTab> tabs;
    const int count = m_settings->beginReadArray(u"tabs"_s);
    for (int i = 0; i < count; ++i) {
        m_settings->setArrayIndex(i);
        tabs.append({ m_settings->value(u"path"_s).toString(), m_settings->value(u"image"_s).toString(),
            m_settings->value(u"otherPath"_s).toString(), m_settings->value(u"otherImage"_s).toString() });
    }
    m_settings->endArray();
    return tabs;
}

int Settings::frontTab() const { return m_settings->value(u"frontTab"_s, -1).toInt(); }

void Settings::setOpenTabs(const QVector<OpenTab>& tabs, int front)
{
    m_settings->remove(u"tabs"_s);
    m_settings->beginWriteArray(u"tabs"_s, static_cast<int>(tabs.size()));
    for (int i = 0; i < tabs.size(); ++i) {
        m_settings->setArrayIndex(i);
        m_settings->setValue(u"path"_s, tabs[i].path);
        m_settings->setValue(u"image"_s, tabs[i].image);
        m_settings->setValue(u"otherPath"_s, tabs[i].otherPath);
        m_settings->setValue(u"otherImage"_s, tabs[i].otherImage);
    }
    m_settings->endArray();
    m_settings->setValue(u"frontTab"_s, front);
}

QByteArray Settings::state(const QString& key) const
{
    return m_settings->value(u"state/"_s + key).toByteArray();
}

void Settings::setState(const QString& key, const QByteArray& state)
{
    m_settings->setValue(u"state/"_s + key, state);
}

QString Settings::lastFolder() const
{
    return m_settings->value(u"lastFolder"_s, QDir::homePath()).toString();
}

void Settings::setLastFolder(const QString& folder) { m_settings->setValue(u"lastFolder"_s, folder); }

} // namespace layerscope

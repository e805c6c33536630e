// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace layerscope;
using namespace Qt::StringLiterals;

class SettingsTest : public QObject {
    Q_OBJECT
private slots:
    void remembers()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"settings.ini"_s);
        {
            Settings settings(file);
            QCOMPARE(settings.theme(), ThemeChoice::System);
            settings.setTheme(ThemeChoice::Dark);
            settings.setLanguage(u"zh_CN"_s);
            settings.setUnit(SizeUnit::Binary);
        }
        const Settings again(file);
        QCOMPARE(again.theme(), ThemeChoice::Dark);
        QCOMPARE(again.language(), u"zh_CN"_s);
        QCOMPARE(again.unit(), SizeUnit::Binary);
    }

    void recentImagesAreUniqueNewestFirstAndFew()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(u"settings.ini"_s));
        for (int i = 0; i < 20; ++i)
            settings.addRecent(
                { u"/images/%1.tar"_s.arg(i), u"image %1"_s.arg(i), i, QDateTime::currentDateTime() });
        QCOMPARE(settings.recent().size(), 12);
        settings.addRecent({ u"/images/15.tar"_s, u"again"_s, 1, QDateTime::currentDateTime() });
        QCOMPARE(settings.recent().size(), 12);
        QCOMPARE(settings.recent().first().name, u"again"_s);
        settings.removeRecent({ u"/images/15.tar"_s });
        QCOMPARE(settings.recent().first().name, u"image 19"_s);
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"

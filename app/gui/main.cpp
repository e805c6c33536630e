// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "app/gui/exportcommand.h"
#include "core/cache/layercache.h"
#include "ui/format.h"
#include "ui/mainwindow.h"
#include "ui/session/language.h"
#include "ui/session/settings.h"
#include "ui/theme/icons.h"
#include "ui/theme/thememanager.h"

#include <QApplication>
#include <QCommandLineParser>

#include <iostream>

using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    if (layerscope::ExportCommand::isWanted(argc, argv) && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // continuous integration has no display
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"layerscope"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LAYERSCOPE_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Layerscope"_s);
    QGuiApplication::setDesktopFileName(QStringLiteral(LAYERSCOPE_DESKTOP_ID));
    QGuiApplication::setWindowIcon(layerscope::applicationIcon());

    // Without a desktop to ask, Qt falls back to a font that is small for today's screens.
    if (qEnvironmentVariableIsEmpty("XDG_CURRENT_DESKTOP")) {
        QFont font = QApplication::font();
        font.setPixelSize(13);
        QApplication::setFont(font);
    }

    QCommandLineParser parser;
    parser.setApplicationDescription(u"Shows what is inside a container image, layer by layer."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        u"IMAGE"_s, u"saved image archives, OCI layout folders or benchmark documents"_s, u"[IMAGE...]"_s);
    const QCommandLineOption compare(u"compare"_s, u"compares two images"_s);
    parser.addOption(compare);
    const QCommandLineOption noCache(u"no-cache"_s, u"reads everything anew, and keeps no index of it"_s);
    parser.addOption(noCache);
    const layerscope::ExportCommand exporting(parser);
    parser.process(app);
    if (exporting.isSet())
        return exporting.run();
    const QStringList paths = parser.positionalArguments();
    if (parser.isSet(compare) && paths.size() != 2) {
        std::cerr << "layerscope: --compare takes two images\n";
        return 2;
    }

    auto settings = std::make_unique<layerscope::Settings>();
    const QLocale locale = layerscope::applyLanguage(settings->language());
    layerscope::Format::setCurrent(layerscope::Format(locale, settings->unit()));
    layerscope::ThemeManager::instance().setChoice(settings->theme());

    const bool again = paths.isEmpty() && settings->reopenTabs();
    layerscope::MainWindow window(std::move(settings));
    if (!parser.isSet(noCache))
        window.setIndexFolder(layerscope::LayerCache::usualFolder());
    window.show();
    if (parser.isSet(compare))
        window.comparePaths(paths[0], paths[1]);
    else if (again)
        window.reopenTabs();
    else
        window.openPaths(paths);
    return QApplication::exec();
}

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    QLocale localeFor(const QString& language)
    {
        if (!language.isEmpty())
            return language == u"en" ? QLocale(QLocale::English, QLocale::UnitedStates) : QLocale(language);
        const QLocale system = QLocale::system();
        return system.language() == QLocale::Chinese ? QLocale(u"zh_CN"_s)
                                                     : QLocale(QLocale::English, QLocale::UnitedStates);
    }

    struct Translators {
        QTranslator own;
        QTranslator qt;
    };

} // namespace

QLocale applyLanguage(const QString& language)
{
    static Translators translators;
    const QLocale locale = localeFor(language);
    const bool chinese = locale.language() == QLocale::Chinese;
    QCoreApplication::removeTranslator(&translators.own);
    QCoreApplication::removeTranslator(&translators.qt);
    if (chinese && translators.qt.load(u"qtbase_zh_CN"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&translators.qt);
    if (translators.own.load(chinese ? u":/i18n/layerscope_zh_CN.qm"_s : u":/i18n/layerscope_en.qm"_s))
        QCoreApplication::installTranslator(&translators.own);
    QLocale::setDefault(locale); // %Ln in translated texts goes by it
    return locale;
}

QStringList availableLanguages() { return { u"en"_s, u"zh_CN"_s }; }

Language windowLanguage()
{
    return QLocale().language() == QLocale::Chinese ? Language::Chinese : Language::English;
}

QString languageName(const QString& language) { return language == u"en" ? u"English"_s : u"简体中文"_s; }

} // namespace layerscope

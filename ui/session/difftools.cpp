// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/difftools.h"

#include <QProcess>
#include <QStandardPaths>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    /// In one pass, so that a path that holds "%B" stays as it is.
    QString filledIn(const QString& argument, const QString& a, const QString& b)
    {
        QString result;
        for (qsizetype i = 0; i < argument.size(); ++i) {
            const QStringView two = QStringView(argument).mid(i, 2);
            if (two == u"%A" || two == u"%B") {
                result += two == u"%A" ? a : b;
                ++i;
            } else {
                result += argument[i];
            }
        }
        return result;
    }

} // namespace

QStringList installedDiffTools()
{
    const QStringList known { u"meld %A %B"_s, u"kdiff3 %A %B"_s, u"kompare %A %B"_s, u"diffuse %A %B"_s,
        u"xxdiff %A %B"_s, u"tkdiff %A %B"_s, u"bcompare %A %B"_s, u"code --diff %A %B"_s,
        u"codium --diff %A %B"_s };
    QStringList installed;
    for (const QString& command : known) {
        if (!diffProgram(command).isEmpty())
            installed.append(command);
    }
    return installed;
}

std::optional<QStringList> diffCommand(const QString& command, const QString& a, const QString& b)
{
    QStringList parts = QProcess::splitCommand(command);
    if (parts.isEmpty() || parts.front().isEmpty())
        return std::nullopt;
    const bool isNamed = command.contains(u"%A"_s) || command.contains(u"%B"_s);
    for (qsizetype i = 1; i < parts.size(); ++i)
        parts[i] = filledIn(parts[i], a, b);
    if (!isNamed)
        parts.append({ a, b });
    return parts;
}

QString diffProgram(const QString& command)
{
    const QStringList parts = QProcess::splitCommand(command);
    return parts.isEmpty() ? QString() : QStandardPaths::findExecutable(parts.front());
}

} // namespace layerscope

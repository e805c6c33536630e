// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/samples.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    /// The build tree has the same layout as an installation.
    QString shared(const QString& name)
    {
        return QCoreApplication::applicationDirPath() + u"/../share/layerscope/"_s + name;
    }

} // namespace

QString samplePath()
{
    const QFileInfo sample(shared(u"samples/tide-clock-three-stage.docker.tar"_s));
    return sample.exists() ? sample.canonicalFilePath() : QString();
}

QStringList benchmarkExamples()
{
    QStringList paths;
    const QDir folder(shared(u"benchmarks"_s));
    for (const QFileInfo& file : folder.entryInfoList({ u"*.layerbench.json"_s }, QDir::Files, QDir::Name))
        paths.append(file.canonicalFilePath());
    return paths;
}

} // namespace layerscope

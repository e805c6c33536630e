// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/session/samples.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace layerscope {

using namespace Qt::StringLiterals;

QString samplePath()
{
    // The build tree has the same layout as an installation.
    const QFileInfo sample(QCoreApplication::applicationDirPath()
        + u"/../share/layerscope/samples/tide-clock-three-stage.docker.tar"_s);
    return sample.exists() ? sample.canonicalFilePath() : QString();
}

} // namespace layerscope

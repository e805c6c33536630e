// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/patternfaulttext.h"

#include <QCoreApplication>

namespace layerscope {

namespace {

    struct PatternFaults {
        Q_DECLARE_TR_FUNCTIONS(layerscope::PatternFaults)
    };

    QString sentence(PatternFault::Kind kind)
    {
        using Kind = PatternFault::Kind;
        switch (kind) {
        case Kind::UnclosedGroup:
            return PatternFaults::tr("The group that begins at character %1 is not closed: “)” is missing.");
        case Kind::UnopenedGroup:
            return PatternFaults::tr("The “)” at character %1 closes no group.");
        case Kind::UnclosedClass:
            return PatternFaults::tr("The set that begins at character %1 is not closed: “]” is missing.");
        case Kind::BadRange:
            return PatternFaults::tr("The range at character %1 ends before it begins.");
        case Kind::NothingToRepeat:
            return PatternFaults::tr("There is nothing to repeat before character %1.");
        case Kind::BadRepeat:
            return PatternFaults::tr("The repeat at character %1 is no number of times, or too many.");
        case Kind::BadEscape:
            return PatternFaults::tr("The “\\” at character %1 is followed by nothing that has a meaning.");
        case Kind::NotSupported:
            return PatternFaults::tr("What stands at character %1 is not supported: back references, "
                                     "look-around and word boundaries are not.");
        case Kind::TooLong:
            return PatternFaults::tr(
                "The pattern is too long once its repeats are written out (character %1).");
        case Kind::TooDeep:
            break;
        }
        return PatternFaults::tr("There are too many groups within groups at character %1.");
    }

} // namespace

QString patternFaultText(const PatternFault& fault, const QString& pattern)
{
    const QByteArray bytes = pattern.toUtf8();
    const auto before = QString::fromUtf8(bytes.left(static_cast<qsizetype>(fault.position)));
    return sentence(fault.kind).arg(before.toUcs4().size() + 1);
}

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/wasteadvice.h"

#include "core/image/instruction.h"
#include "ui/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    struct WasteAdvice {
        Q_DECLARE_TR_FUNCTIONS(layerscope::WasteAdvice)
    };

    /// The command of a layer that is most likely to have done it: "chmod -R 777" of a long RUN line.
    QString culprit(const Analysis& analysis, LayerId layer, const std::vector<std::string_view>& programs)
    {
        const Instruction instruction = parseInstruction(analysis.layers[layer.index()].createdBy);
        for (const std::string_view program : programs) {
            const auto at = instruction.arguments.find(program);
            if (at == std::string::npos)
                continue;
            auto end = instruction.arguments.find_first_of("&|;", at);
            end = std::min(end, instruction.arguments.find(" /", at));
            end = std::min(end, at + 24);
            return displayText(std::string_view(instruction.arguments).substr(at, end - at)).trimmed();
        }
        return {};
    }

    /// The cause that accounts for the group, if there is one.
    bool only(const WasteRow& group, std::initializer_list<WasteCause> causes)
    {
        uint8_t mask = 0;
        for (const WasteCause cause : causes)
            mask = static_cast<uint8_t>(mask | 1u << static_cast<unsigned>(cause));
        return group.causes != 0 && (group.causes & ~mask) == 0;
    }

} // namespace

QString wasteAdvice(const Analysis& analysis, const WasteRow& group)
{
    const QString bytes = Format::current().size(group.bytes);
    if (only(group, { WasteCause::MetadataOnly })) {
        if (!group.killedBy.isValid())
            return WasteAdvice::tr(
                "%1 stored again, byte for byte, only to change modes, owners or times. Set them in the "
                "instruction that creates the files: COPY --chmod, COPY --chown.")
                .arg(bytes);
        const QString command = culprit(analysis, group.killedBy, { "chmod", "chown", "touch" });
        return WasteAdvice::tr(
            "%1 in layer %2 stored %3 again, byte for byte. Set modes and owners where the files are made: "
            "COPY --chmod or --chown, or the same command in the RUN that creates them.")
            .arg(command.isEmpty() ? WasteAdvice::tr("The instruction") : command,
                QString::number(group.killedBy.value), bytes);
    }
    if (only(group, { WasteCause::Deleted, WasteCause::Opaque })) {
        if (group.storedIn.isValid() && group.killedBy.isValid())
            return WasteAdvice::tr(
                "Layer %1 stores %2 that layer %3 deletes; they are still pulled. Delete files in the "
                "RUN that "
                "creates them, or build in another stage and copy the result.")
                .arg(QString::number(group.storedIn.value), bytes, QString::number(group.killedBy.value));
        return WasteAdvice::tr(
            "%1 are deleted by a later layer and still pulled. Delete files in the RUN that creates them, or "
            "build in another stage and copy the result.")
            .arg(bytes);
    }
    if (only(group, { WasteCause::DuplicateEntry }))
        return WasteAdvice::tr(
            "%1 are stored twice within one layer: the tool that wrote the layer added the same path again.")
            .arg(bytes);
    if (only(group, { WasteCause::Overwritten, WasteCause::Replaced }) && group.storedIn.isValid()
        && group.killedBy.isValid())
        return WasteAdvice::tr(
            "Layer %1 writes %2 that layer %3 writes anew. Produce the final version once: combine "
            "both steps, "
            "or copy the file after the last step that changes it.")
            .arg(QString::number(group.storedIn.value), bytes, QString::number(group.killedBy.value));
    if (group.causes == 0)
        return {};
    if (group.storedIn.isValid() && group.killedBy.isValid())
        return WasteAdvice::tr("Layer %1 stores %2 that layer %3 deletes or writes anew; they are still "
                               "pulled. Do both in one RUN, or "
                               "build in another stage and copy the result.")
            .arg(QString::number(group.storedIn.value), bytes, QString::number(group.killedBy.value));
    return WasteAdvice::tr("%1 are deleted or written anew by later layers and still pulled. Make files "
                           "once, in the RUN that needs "
                           "them, or build in another stage and copy the result.")
        .arg(bytes);
}

} // namespace layerscope

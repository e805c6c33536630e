// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/historytext.h"

#include "ui/format.h"
#include "ui/models/celltext.h"

#include <QCoreApplication>

#include <algorithm>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    struct HistoryText {
        Q_DECLARE_TR_FUNCTIONS(layerscope::HistoryText)
    };

    bool isStoredAgain(const PathStep& step)
    {
        return step.sameContent && (step.change == Change::None || step.change == Change::Metadata);
    }

    QString addedText(const PathStep& step, const QString& by)
    {
        if (step.implied)
            return HistoryText::tr("implied by what %1 puts in it").arg(by);
        return step.isHardLink ? HistoryText::tr("added as a hard link by %1").arg(by)
                               : HistoryText::tr("added by %1").arg(by);
    }

    /// What became of a version; `next` is the one after it, or nullptr. Empty files die without a fate.
    QString versionLabel(const Analysis& analysis, const Version& version, const Version* next)
    {
        const QString label = HistoryText::tr("Layer %1").arg(version.layer);
        if (const Fate fate = analysis.fate(version.entry); fate.killedBy.isValid())
            return label + u" · "_s + causeText(fate.cause);
        return next && next->change == Change::Removed ? label + u" · "_s + causeText(WasteCause::Deleted)
                                                       : label;
    }

} // namespace

QString shortInstruction(const Analysis& analysis, LayerId layer)
{
    const QString text = instructionText(analysis.layers[layer.index()].createdBy).joined();
    return text.isEmpty() ? HistoryText::tr("a layer without history") : text.section(u' ', 0, 1).left(80);
}

QString stepText(const Analysis& analysis, const PathStep& step)
{
    const QString by = shortInstruction(analysis, step.layer);
    switch (step.change) {
    case Change::Added:
        return addedText(step, by);
    case Change::Modified:
        return HistoryText::tr("changed by %1").arg(by);
    case Change::Metadata:
        return step.sameContent && step.storedBytes > 0
            ? HistoryText::tr("stored again with other properties by %1").arg(by)
            : HistoryText::tr("properties changed by %1").arg(by);
    case Change::TypeChanged:
        return HistoryText::tr("replaced by %1: %2").arg(by, entryTypeText(step.type));
    case Change::Removed:
        return HistoryText::tr("removed by %1").arg(by);
    case Change::None:
        break;
    }
    return HistoryText::tr("stored again unchanged by %1").arg(by);
}

Change stepMark(const PathStep& step)
{
    return step.change == Change::None || isStoredAgain(step) ? Change::Metadata : step.change;
}

QString costText(const PathHistory& history, bool isDirectory)
{
    if (history.wastedBytes == 0)
        return {};
    const QString wasted = Format::current().size(history.wastedBytes);
    if (isDirectory)
        return HistoryText::tr(
            "%1 of the %2 stored here are wasted: no container sees them. They are still pulled.")
            .arg(wasted, Format::current().size(history.storedBytes));
    const auto isDead = [](const PathStep& step) { return step.fate.has_value(); };
    const auto dead = std::count_if(history.steps.begin(), history.steps.end(), isDead);
    const auto first = std::find_if(history.steps.begin(), history.steps.end(), isDead);
    if (dead != 1)
        return HistoryText::tr("%1 wasted in %Ln version(s) that no container sees. They are still pulled.",
            nullptr, static_cast<int>(dead))
            .arg(wasted);
    return HistoryText::tr("%1 wasted: layer %2 stores the file, layer %3 makes it dead. It is still pulled.")
        .arg(wasted, QString::number(first->layer.value), QString::number(first->fate->killedBy.value));
}

std::vector<FileVersion> fileVersions(const Analysis& analysis, NodeId node)
{
    std::vector<FileVersion> versions;
    const auto timeline = analysis.tree.timeline(node);
    for (size_t i = 0; i < timeline.size(); ++i) {
        const Version& version = timeline[i];
        if (!version.source.isValid() || version.change == Change::Removed
            || analysis.entry(version.source).type != EntryType::Regular)
            continue;
        versions.push_back({ version.source, LayerId(uint32_t { version.layer }),
            versionLabel(analysis, version, i + 1 < timeline.size() ? &timeline[i + 1] : nullptr) });
    }
    return versions;
}

EntryId describingEntry(const Analysis& analysis, const ScopedTree* tree, NodeId node)
{
    if (tree && tree->contains(node)) {
        if (const EntryId shown = tree->attributes(node); shown.isValid())
            return shown;
    }
    const auto timeline = analysis.tree.timeline(node);
    for (auto it = timeline.rbegin(); it != timeline.rend(); ++it) {
        if (it->source.isValid())
            return it->source;
    }
    return {};
}

} // namespace layerscope

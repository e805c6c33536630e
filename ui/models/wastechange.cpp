// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/wastechange.h"

#include "core/tree/change.h"
#include "ui/format.h"
#include "ui/models/celltext.h"

#include <QStringList>

#include <optional>
#include <utility>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr size_t mostItems = 1000;

    /// Item rows at and below `row`, as far as the bound goes.
    void collect(const WasteGroups& groups, const WasteRow& row, std::vector<uint32_t>& items)
    {
        if (row.kind == WasteRow::Kind::Item) {
            items.push_back(row.item);
            return;
        }
        for (uint32_t i = 0; i < row.childCount && items.size() < mostItems; ++i)
            collect(groups, groups.rows()[row.firstChild + i], items);
    }

    /// The version that stored the bytes and the one that took its place; null where there is none.
    std::pair<const Version*, const Version*> versionsOf(const PathTree& tree, const WasteItem& item)
    {
        if (!item.node.isValid() || item.storedIn == item.killedBy)
            return {};
        const auto stored = [&](LayerId layer) {
            const Version* version = tree.madeBy(item.node, layer);
            return version && version->source.isValid() ? version : nullptr;
        };
        return { stored(item.storedIn), stored(item.killedBy) };
    }

    QString octal(uint16_t mode) { return u"%1"_s.arg(mode, 4, 8, QChar(u'0')); }

    /// What changed, without the time of a file that was written anew: it goes without saying.
    Aspects notable(Aspects aspects)
    {
        return aspects.has(Aspect::Content) ? aspects.without(Aspect::Mtime) : aspects;
    }

    QString aspectChange(Aspect aspect, const LayerEntry& a, const LayerEntry& b, const UserNames& names)
    {
        const auto change = [aspect](const QString& from, const QString& to) -> QString {
            return aspectText(aspect) + u' ' + from + u" → "_s + to;
        };
        if (aspect == Aspect::Mode)
            return change(octal(a.mode), octal(b.mode));
        if (aspect == Aspect::Owner)
            return change(ownerText(names, a.uid, a.gid), ownerText(names, b.uid, b.gid));
        if (aspect == Aspect::Content && a.size != b.size)
            return change(Format::current().size(a.size), Format::current().size(b.size));
        return aspectText(aspect);
    }

    QString changeOf(Aspects aspects, const LayerEntry& a, const LayerEntry& b, const UserNames& names)
    {
        QStringList words;
        for (const Aspect aspect : { Aspect::Type, Aspect::Content, Aspect::Target, Aspect::Mode,
                 Aspect::Owner, Aspect::Mtime, Aspect::Xattrs }) {
            if (aspects.has(aspect))
                words.append(aspectChange(aspect, a, b, names));
        }
        return words.join(u", "_s);
    }

} // namespace

QString wasteChange(const WasteGroups& groups, const WasteRow& row, const UserNames& names)
{
    const Analysis& analysis = *groups.analysis();
    std::vector<uint32_t> items;
    collect(groups, row, items);
    Aspects all;
    std::optional<QString> text;
    bool alike = true;
    for (const uint32_t i : items) {
        const WasteItem& item = analysis.waste[i];
        const auto [before, after] = versionsOf(analysis.tree, item);
        if (!before || !after) {
            alike = alike && !text;
            continue;
        }
        const Aspects aspects
            = notable(differingAspects(analysis.entries(), *before, analysis.entries(), *after));
        const QString own
            = changeOf(aspects, analysis.entry(before->source), analysis.entry(after->source), names);
        alike = alike && (!text ? i == items.front() : *text == own);
        text = own;
        all |= aspects;
    }
    if (!text)
        return {};
    return alike ? *text : aspectsText(notable(all));
}

} // namespace layerscope

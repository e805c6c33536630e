// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/readingorder.h"

#include <QScrollArea>
#include <QWidget>

#include <algorithm>
#include <numeric>

namespace layerscope {

namespace {

    using Indexes = std::vector<size_t>;

    /// Splits at each line that touches none of them; `begin` and `end` (inclusive) are their extent across the line.
    template <typename Begin, typename End>
    std::vector<Indexes> cut(Indexes items, Begin begin, End end)
    {
        std::ranges::stable_sort(items, {}, begin);
        std::vector<Indexes> parts;
        int reach = 0;
        for (const size_t item : items) {
            if (parts.empty() || begin(item) > reach) {
                parts.emplace_back();
                reach = end(item);
            }
            parts.back().push_back(item);
            reach = std::max(reach, end(item));
        }
        return parts;
    }

    void append(Indexes& order, const Indexes& items, const std::vector<QRect>& rects)
    {
        auto parts = cut(
            items, [&](size_t i) { return rects[i].top(); }, [&](size_t i) { return rects[i].bottom(); });
        if (parts.size() < 2)
            parts = cut(
                items, [&](size_t i) { return rects[i].left(); }, [&](size_t i) { return rects[i].right(); });
        if (parts.size() > 1) {
            for (const Indexes& part : parts)
                append(order, part, rects);
            return;
        }
        Indexes rest = items;
        std::ranges::stable_sort(
            rest, {}, [&](size_t i) { return std::pair(rects[i].top(), rects[i].left()); });
        order.insert(order.end(), rest.begin(), rest.end());
    }

    bool isStop(const QWidget& widget)
    {
        return widget.isEnabled() && !widget.focusProxy() && widget.focusPolicy() & Qt::TabFocus;
    }

    void collect(QList<QWidget*>& stops, const QWidget& parent, const QWidget* also)
    {
        std::vector<QRect> places;
        std::vector<QList<QWidget*>> groups;
        for (QObject* object : parent.children()) {
            auto* child = qobject_cast<QWidget*>(object);
            if (!child || child->isWindow() || !child->isVisible())
                continue;
            QList<QWidget*> group;
            if (child == also || isStop(*child))
                group.append(child);
            collect(group, *child, also);
            if (group.isEmpty())
                continue;
            places.push_back(child->geometry());
            groups.push_back(std::move(group));
        }
        for (const size_t i : readingOrder(places))
            stops += groups[i];
    }

} // namespace

std::vector<size_t> readingOrder(const std::vector<QRect>& rects)
{
    Indexes all(rects.size());
    std::iota(all.begin(), all.end(), size_t { 0 });
    Indexes order;
    append(order, all, rects);
    return order;
}

QList<QWidget*> tabStops(const QWidget& window, const QWidget* also)
{
    QList<QWidget*> stops;
    collect(stops, window, also);
    return stops;
}

bool focusNextStop(const QWidget& window, bool forward)
{
    const QWidget* focused = window.focusWidget();
    const QList<QWidget*> stops = tabStops(window, focused);
    if (stops.isEmpty())
        return false;
    const qsizetype count = stops.size();
    const qsizetype at = stops.indexOf(focused);
    QWidget* next = at < 0 ? stops[forward ? 0 : count - 1] : stops[(at + (forward ? 1 : count - 1)) % count];
    next->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    for (QWidget* up = next->parentWidget(); up && !up->isWindow(); up = up->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(up))
            area->ensureWidgetVisible(next, 8, 8);
    }
    return true;
}

} // namespace layerscope

// SPDX-FileCopyrightText: 2026 The Layerscope authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/benchlegend.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>

#include <array>

namespace layerscope {

using namespace Qt::StringLiterals;

namespace {

    constexpr int legendHeight = 28;
    constexpr int margin = 12;
    constexpr int iconSize = 14;
    constexpr int gap = 20; // between entries

} // namespace

BenchLegend::BenchLegend(QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(legendHeight);
    retranslate();
}

void BenchLegend::retranslate() { setAccessibleName(tr("Legend")); }

/// Entries that do not fit are left out whole.
void BenchLegend::paintEvent(QPaintEvent* event)
{
    (void)event;
    struct Entry {
        QString iconName;
        QString sample;
        QString words;
        QColor ink;
    };
    const Theme& t = theme();
    const std::array<Entry, 5> entries { {
        { u"measure"_s, {}, tr("measured (digest and date when pointed at)"), t.accent },
        { {}, u"85%"_s, tr("entered"), t.text },
        { {}, u"6%"_s, tr("computed"), t.text2 },
        { u"warning"_s, {}, tr("contradicted"), t.warningText },
        { u"import-log"_s, {}, tr("imported"), t.accent },
    } };
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, 0, width(), 1), t.line);
    painter.setFont(uiFont(TextSize::Small));
    const QFontMetrics metrics(painter.font());
    int x = margin;
    for (const Entry& entry : entries) {
        const int mark = entry.sample.isEmpty() ? iconSize : metrics.horizontalAdvance(entry.sample);
        const int words = metrics.horizontalAdvance(entry.words);
        if (x + mark + 8 + words > width() - margin)
            return;
        if (entry.sample.isEmpty())
            paintIcon(painter, entry.iconName, QRect(x, (height() - iconSize) / 2 + 1, iconSize, iconSize),
                entry.ink);
        painter.setPen(entry.ink);
        painter.drawText(QRect(x, 1, mark + 2, height() - 1), Qt::AlignVCenter, entry.sample);
        painter.setPen(t.text2);
        painter.drawText(QRect(x + mark + 8, 1, words + 2, height() - 1), Qt::AlignVCenter, entry.words);
        x += mark + 8 + words + gap;
    }
}

void BenchLegend::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace layerscope
